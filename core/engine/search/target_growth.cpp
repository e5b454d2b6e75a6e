// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/search/target_growth.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace rankfall {

namespace {

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

} // namespace

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
