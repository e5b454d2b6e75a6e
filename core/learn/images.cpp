// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/learn/images.h"

#include "core/base/check.h"
#include "core/learn/chance.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace rankfall::learn {

namespace {

using Factor = std::vector<int>;

/// One index of the product is changed by I + e_ij, which modulo 2 is its own inverse.
struct Addition {
    int index = 0; ///< 0: rows of A and C, 1: columns of A and rows of B, 2: columns of B and C
    int i = 0;
    int j = 0;
};

/// Adds row `from` to row `to` of a factor of `width` columns.
void addRow(Factor& factor, int width, int to, int from)
{
    for (int c = 0; c < width; ++c) {
        factor[static_cast<std::size_t>(to * width + c)] ^= factor[static_cast<std::size_t>(from * width + c)];
    }
}

void addColumn(Factor& factor, int width, int to, int from)
{
    for (std::size_t row = 0; row < factor.size(); row += static_cast<std::size_t>(width)) {
        factor[row + static_cast<std::size_t>(to)] ^= factor[row + static_cast<std::size_t>(from)];
    }
}

/// Coefficients of A and B change as forms do, those of C as what they are coefficients of.
void apply(Scheme& scheme, const Addition& a)
{
    const int m = scheme.target.m;
    const int p = scheme.target.p;
    for (Scheme::Term& term : scheme.terms) {
        switch (a.index) {
        case 0:
            addRow(term[0], m, a.j, a.i);
            addRow(term[2], p, a.i, a.j);
            break;
        case 1:
            addColumn(term[0], m, a.i, a.j);
            addRow(term[1], p, a.j, a.i);
            break;
        default:
            addColumn(term[1], p, a.i, a.j);
            addColumn(term[2], p, a.j, a.i);
        }
    }
}

/// False when the product has no index of two values.
bool draw(const Target& target, Rng& rng, Addition& out)
{
    const std::array<int, 3> sizes{target.n, target.m, target.p};
    if (target.n == 1 && target.m == 1 && target.p == 1) {
        return false;
    }
    do {
        out.index = rng.below(3);
    } while (sizes[static_cast<std::size_t>(out.index)] == 1);
    const int size = sizes[static_cast<std::size_t>(out.index)];
    out.i = rng.below(size);
    out.j = (out.i + 1 + rng.below(size - 1)) % size;
    return true;
}

std::vector<int> permutation(int size, Rng& rng)
{
    std::vector<int> out(static_cast<std::size_t>(size));
    std::iota(out.begin(), out.end(), 0);
    for (int i = size - 1; i > 0; --i) {
        std::swap(out[static_cast<std::size_t>(i)], out[static_cast<std::size_t>(rng.below(i + 1))]);
    }
    return out;
}

Factor renumbered(const Factor& factor, const std::vector<int>& rows, const std::vector<int>& columns)
{
    Factor out(factor.size());
    for (std::size_t r = 0; r < rows.size(); ++r) {
        for (std::size_t c = 0; c < columns.size(); ++c) {
            const auto to = static_cast<std::size_t>(rows[r]) * columns.size() + static_cast<std::size_t>(columns[c]);
            out[to] = factor[r * columns.size() + c];
        }
    }
    return out;
}

Factor transposed(const Factor& factor, int rows)
{
    const std::size_t height = static_cast<std::size_t>(rows);
    const std::size_t width = factor.size() / height;
    Factor out(factor.size());
    for (std::size_t r = 0; r < height; ++r) {
        for (std::size_t c = 0; c < width; ++c) {
            out[c * height + r] = factor[r * width + c];
        }
    }
    return out;
}

} // namespace

int weightOf(const Scheme& scheme)
{
    int weight = 0;
    for (const Scheme::Term& term : scheme.terms) {
        for (const Factor& factor : term) {
            weight += static_cast<int>(factor.size()) - static_cast<int>(std::count(factor.begin(), factor.end(), 0));
        }
    }
    return weight;
}

Scheme addedImage(const Scheme& scheme, int additions, Rng& rng)
{
    RANKFALL_CHECK(scheme.ring == Ring::Z2);
    Scheme out = scheme;
    Addition addition;
    for (int k = 0; k < additions && draw(out.target, rng, addition); ++k) {
        apply(out, addition);
    }
    return out;
}

Scheme renumberedImage(const Scheme& scheme, Rng& rng)
{
    RANKFALL_CHECK(scheme.ring == Ring::Z2);
    const Target& t = scheme.target;
    const auto rows = permutation(t.n, rng);
    const auto inner = permutation(t.m, rng);
    const auto columns = permutation(t.p, rng);
    const bool isSquare = t.n == t.m && t.m == t.p;
    const int turns = isSquare ? rng.below(3) : 0;
    const bool isTransposed = isSquare && rng.below(2) == 1;
    Scheme out = scheme;
    for (Scheme::Term& term : out.terms) {
        for (int k = 0; k < turns; ++k) { // trace(A B C^T) is the same turned round
            term = {term[1], transposed(term[2], t.n), transposed(term[0], t.n)};
        }
        if (isTransposed) {
            term = {transposed(term[1], t.n), transposed(term[0], t.n), transposed(term[2], t.n)};
        }
        term = {renumbered(term[0], rows, inner), renumbered(term[1], inner, columns),
                renumbered(term[2], rows, columns)};
    }
    return out;
}

Scheme sparseImage(const Scheme& scheme, int rounds, Rng& rng)
{
    constexpr double kHot = 6; ///< nonzeros
    constexpr double kCold = 0.3;
    constexpr double kCooling = 0.995;
    Scheme best = scheme;
    int least = weightOf(best);
    Addition addition;
    for (int round = 0; round < rounds; ++round) {
        // Every third descent begins far away, the others beside the best.
        Scheme now = addedImage(round % 3 == 0 ? scheme : best, round % 3 == 0 ? 40 : 3 + rng.below(6), rng);
        int weight = weightOf(now);
        for (double heat = kHot; heat > kCold && draw(now.target, rng, addition); heat *= kCooling) {
            apply(now, addition);
            const int next = weightOf(now);
            if (next <= weight || static_cast<double>(uniform(rng)) < std::exp((weight - next) / heat)) {
                weight = next;
            } else {
                apply(now, addition); // its own inverse
            }
            if (weight < least) {
                least = weight;
                best = now;
            }
        }
    }
    return best;
}

} // namespace rankfall::learn
