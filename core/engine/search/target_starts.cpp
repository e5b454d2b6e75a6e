// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/search/target_starts.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <numeric>
#include <utility>

namespace rankfall {

namespace {

constexpr int kMostAdditions = 8;

std::vector<int> order(int size, bool shuffled, Rng& rng)
{
    std::vector<int> ranks(static_cast<std::size_t>(size));
    std::iota(ranks.begin(), ranks.end(), 0);
    for (int i = size - 1; shuffled && i > 0; --i) {
        std::swap(ranks[static_cast<std::size_t>(i)], ranks[static_cast<std::size_t>(rng.below(i + 1))]);
    }
    return ranks;
}

/// The largest index of what the factor has, as they are ordered.
int levelOf(const Factor& factor, const ModeLayout& layout, const std::vector<int>& ranks)
{
    int level = 0;
    for (int e = 0; e < factor.size(); ++e) {
        if (factor[e] == 0) {
            continue;
        }
        const auto [row, col] = layout.place[static_cast<std::size_t>(e)];
        level = std::max({level, layout.rows > 1 ? ranks[static_cast<std::size_t>(row)] : 0,
                          layout.cols > 1 ? ranks[static_cast<std::size_t>(col)] : 0});
    }
    return level;
}

int lastOf(const Factor& factor, const std::vector<int>& ranks)
{
    int last = 0;
    for (int e = 0; e < factor.size(); ++e) {
        last = factor[e] != 0 ? std::max(last, ranks[static_cast<std::size_t>(e)]) : last;
    }
    return last;
}

/// Rows: coordinates in terms of the old ones. Columns of the inverse: what the new coordinates stand at.
struct Basis {
    std::vector<Factor> forms;
    std::vector<Factor> elements;
};

/// Coordinates added to one another. Over Z nothing grows beyond what a few additions of ±1 make of it.
Basis randomBasis(int size, int additions, Ring ring, Rng& rng)
{
    Basis basis;
    for (int i = 0; i < size; ++i) {
        Factor unit(size);
        unit.set(i, 1);
        basis.forms.push_back(unit);
        basis.elements.push_back(unit);
    }
    const auto add = [&](Factor& to, const Factor& what, int sign) {
        for (int e = 0; e < size; ++e) {
            to.set(e, reduced(to[e] + sign * what[e], ring));
        }
    };
    for (int k = 0; size > 1 && k < additions; ++k) {
        const auto i = static_cast<std::size_t>(rng.below(size));
        const auto j = (i + 1 + static_cast<std::size_t>(rng.below(size - 1))) % static_cast<std::size_t>(size);
        const int sign = rng.below(2) == 0 ? 1 : -1;
        add(basis.forms[i], basis.forms[j], sign);
        add(basis.elements[j], basis.elements[i], -sign);
    }
    return basis;
}

} // namespace

std::vector<Term> inAnotherBasis(const Target& target, Ring ring, Rng& rng)
{
    const Shape shape = target.shape();
    const std::array<int, 3> sizes{shape.a, shape.b, shape.c};
    const auto last = static_cast<std::size_t>(rng.below(3)); // the mode that is summed over
    const std::size_t x = (last + 1) % 3;
    const std::size_t y = (last + 2) % 3;
    const Basis xs = randomBasis(sizes[x], rng.below(std::min(sizes[x], kMostAdditions) + 1), ring, rng);
    const Basis ys = randomBasis(sizes[y], rng.below(std::min(sizes[y], kMostAdditions) + 1), ring, rng);
    std::map<std::pair<std::size_t, std::size_t>, std::vector<int>> sums;
    target.tensor().forEachNonzero([&](Cell cell, std::int32_t value) {
        const std::array<int, 3> at{cell.a, cell.b, cell.c};
        for (std::size_t i = 0; i < xs.elements.size(); ++i) {
            for (std::size_t j = 0; xs.elements[i][at[x]] != 0 && j < ys.elements.size(); ++j) {
                if (ys.elements[j][at[y]] != 0) {
                    std::vector<int>& sum = sums[{i, j}];
                    sum.resize(static_cast<std::size_t>(sizes[last]), 0);
                    sum[static_cast<std::size_t>(at[last])] += value * xs.elements[i][at[x]] * ys.elements[j][at[y]];
                }
            }
        }
    });
    std::vector<Term> terms;
    for (const auto& [at, sum] : sums) {
        Term term;
        term.factor(kModes[x]) = xs.forms[at.first];
        term.factor(kModes[y]) = ys.forms[at.second];
        Factor& rest = term.factor(kModes[last]) = Factor(sizes[last]);
        for (int e = 0; e < sizes[last]; ++e) {
            const int value = reduced(sum[static_cast<std::size_t>(e)], ring);
            if (std::abs(value) > largestCoefficient(ring)) {
                return {};
            }
            rest.set(e, value);
        }
        if (!term.isZero()) {
            terms.push_back(std::move(term));
        }
    }
    return terms;
}

std::vector<flip::PackedTerms> growthOf(const Target& target, Ring ring, Rng& rng)
{
    const int way = rng.below(3);
    const Mode mode = kModes[static_cast<std::size_t>(rng.below(3))];
    int indices = 1;
    for (const Mode of : kModes) {
        indices = std::max({indices, target.layout(of).rows, target.layout(of).cols});
    }
    const std::vector<int> ranks =
        way < 2 ? order(indices, way == 1, rng) : order(target.layout(mode).size(), true, rng);
    std::map<int, flip::PackedTerms> parts;
    for (const Term& term : target.schoolbook()) {
        const int level = way == 2 ? lastOf(term.factor(mode), ranks)
                                   : std::max(levelOf(term.u, target.layout(Mode::A), ranks),
                                              levelOf(term.v, target.layout(Mode::B), ranks));
        const flip::PackedTerms packed = flip::packedParts(term, ring);
        parts[level].insert(parts[level].end(), packed.begin(), packed.end());
    }
    std::vector<flip::PackedTerms> out;
    for (auto& [level, terms] : parts) {
        if (!terms.empty()) {
            out.push_back(std::move(terms));
        }
    }
    return out;
}

} // namespace rankfall
