// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/tune/front.h"

#include <algorithm>

namespace rankfall {

bool dominates(const Objectives& x, const Objectives& y)
{
    bool better = false;
    for (std::size_t i = 0; i < x.size(); ++i) {
        if (x[i] > y[i]) {
            return false;
        }
        better = better || x[i] < y[i];
    }
    return better;
}

std::vector<bool> paretoFront(std::span<const Objectives> all)
{
    std::vector<bool> out;
    for (const Objectives& one : all) {
        out.push_back(std::ranges::none_of(all, [&](const Objectives& other) { return dominates(other, one); }));
    }
    return out;
}

} // namespace rankfall
