// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/atlas/recombination.h"

#include "core/base/check.h"
#include "core/scheme/compose.h"
#include "core/scheme/reorder.h"

#include <algorithm>

namespace rankfall {

namespace {

Format quotient(Format whole, Format part)
{
    return {whole.n / part.n, whole.m / part.m, whole.p / part.p};
}

/// Each part of a recipe once, however often it is used.
class Builder {
public:
    Builder(Ring ring, const SchemeLoader& load)
        : m_ring(ring)
        , m_load(load)
    {
    }

    Expected<Scheme> made(const Recipe& recipe)
    {
        if (const auto known = m_made.find(&recipe); known != m_made.end()) {
            return known->second;
        }
        auto scheme = make(recipe);
        auto inOrder = scheme ? reordered(*scheme, recipe.format) : std::nullopt;
        if (!inOrder) {
            return scheme ? fail("The scheme is not of " + Target::matrixMultiplication(recipe.format)->name(),
                                 recipe.source)
                          : scheme;
        }
        inOrder->claimedRing = m_ring;
        return m_made.emplace(&recipe, std::move(*inOrder)).first->second;
    }

private:
    Expected<Scheme> make(const Recipe& recipe)
    {
        switch (recipe.kind) {
        case Recipe::Kind::Definition:
            return byDefinition(recipe.format, m_ring);
        case Recipe::Kind::Known:
            return m_load(recipe.source);
        case Recipe::Kind::Split:
        case Recipe::Kind::Product: {
            const auto x = part(recipe, 0, recipe.first);
            const auto y = x ? part(recipe, 1, secondOf(recipe)) : x;
            if (!y) {
                return y;
            }
            return recipe.kind == Recipe::Kind::Split ? joined(*x, *y, recipe.side) : nested(*x, *y);
        }
        case Recipe::Kind::Cut:
            break;
        }
        // Whichever index takes most products with it.
        return part(recipe, 0, recipe.first).map([&](const Scheme& whole) {
            Scheme best = without(whole, recipe.side, 0);
            for (int i = 1; i < sizeOf(recipe.first, recipe.side); ++i) {
                if (Scheme other = without(whole, recipe.side, i); other.rank() < best.rank()) {
                    best = std::move(other);
                }
            }
            return best;
        });
    }

    Expected<Scheme> part(const Recipe& recipe, std::size_t i, Format order)
    {
        return made(*recipe.parts[i]).map([&](const Scheme& scheme) { return *reordered(scheme, order); });
    }

    Ring m_ring;
    const SchemeLoader& m_load;
    std::map<const Recipe*, Scheme> m_made;
};

} // namespace

Format secondOf(const Recipe& recipe)
{
    return recipe.kind == Recipe::Kind::Product
               ? quotient(recipe.format, recipe.first)
               : resized(recipe.format, recipe.side, -sizeOf(recipe.first, recipe.side));
}

Recombination::Recombination(int largest)
    : m_largest(largest)
{
    for (int n = 1; n <= largest; ++n) {
        for (int m = n; m <= largest; ++m) {
            for (int p = m; p <= largest; ++p) {
                m_table.emplace(Format{n, m, p}, Entry{.rank = n * m * p});
            }
        }
    }
}

bool Recombination::know(Format format, int rank, const std::string& source)
{
    const Format order = sorted(format);
    return order.n >= 1 && order.p <= m_largest &&
           better(order, {.rank = rank, .kind = Recipe::Kind::Known, .source = source});
}

bool Recombination::better(Format format, Entry entry)
{
    Entry& mine = m_table.at(format);
    if (entry.rank >= mine.rank) {
        return false;
    }
    mine = std::move(entry);
    return true;
}

bool Recombination::split(Format format)
{
    bool fell = false;
    for (const Side side : kSides) {
        for (int first = sizeOf(format, side) - 1; 2 * first >= sizeOf(format, side); --first) {
            const Format x = resized(format, side, first - sizeOf(format, side));
            const Format y = resized(format, side, -first);
            fell |= better(format, {.rank = rank(x) + rank(y), .kind = Recipe::Kind::Split, .side = side, .first = x});
        }
    }
    return fell;
}

bool Recombination::multiply(Format format)
{
    bool fell = false;
    for (int n = 1; n <= format.n; ++n) {
        for (int m = 1; m <= format.m && format.n % n == 0; ++m) {
            for (int p = 1; p <= format.p && format.m % m == 0; ++p) {
                if (format.p % p != 0) {
                    continue;
                }
                const Format x{n, m, p};
                const Format y = quotient(format, x);
                if (sorted(x) != format && sorted(y) != format) { // else one of the two is this format itself
                    fell |= better(format, {.rank = rank(x) * rank(y), .kind = Recipe::Kind::Product, .first = x});
                }
            }
        }
    }
    return fell;
}

bool Recombination::cut(Format format)
{
    bool fell = false;
    for (const Side side : kSides) {
        if (sizeOf(format, side) < m_largest) {
            const Format larger = resized(format, side, 1);
            fell |= better(format, {.rank = rank(larger), .kind = Recipe::Kind::Cut, .side = side, .first = larger});
        }
    }
    return fell;
}

void Recombination::work()
{
    // An entry only ever refers to what has made it lower, so recipes have no cycles: sums and products of ranks are
    // above their parts, and a cut from a format that is itself made of this one would have to be below it.
    for (bool fell = true; fell;) {
        fell = false;
        for (const auto& [format, entry] : m_table) {
            fell |= split(format) | multiply(format);
        }
        for (auto at = m_table.rbegin(); at != m_table.rend(); ++at) {
            fell |= cut(at->first);
        }
    }
}

std::shared_ptr<const Recipe> Recombination::recipe(Format format) const
{
    Made made;
    return recipe(format, made);
}

std::shared_ptr<const Recipe> Recombination::recipe(Format format, Made& made) const
{
    const Format order = sorted(format);
    if (const auto known = made.find(order); known != made.end()) {
        return known->second;
    }
    const Entry& entry = m_table.at(order);
    auto out =
        std::make_shared<Recipe>(Recipe{entry.kind, order, entry.rank, entry.side, entry.first, entry.source, {}});
    if (entry.kind != Recipe::Kind::Definition && entry.kind != Recipe::Kind::Known) {
        out->parts.push_back(recipe(entry.first, made));
        if (entry.kind != Recipe::Kind::Cut) {
            out->parts.push_back(recipe(secondOf(*out), made));
        }
    }
    return made.emplace(order, std::move(out)).first->second;
}

Expected<Scheme> build(const Recipe& recipe, Ring ring, const SchemeLoader& load)
{
    const auto name = [](Format f) {
        return std::to_string(f.n) + "x" + std::to_string(f.m) + "x" + std::to_string(f.p);
    };
    if (recipe.format.p > Target::kMaxVerified) {
        return fail(name(recipe.format) + " is too large to be built and verified", {},
                    "Schemes are built up to " +
                        name({Target::kMaxVerified, Target::kMaxVerified, Target::kMaxVerified}) +
                        "; the recipe says how to go on from there");
    }
    return Builder(ring, load).made(recipe);
}

} // namespace rankfall
