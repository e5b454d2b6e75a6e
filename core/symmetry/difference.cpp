// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/symmetry/difference.h"

#include "core/symmetry/equivalence.h"

#include <algorithm>

namespace rankfall {

Expected<SchemeDifference> differenceOf(const Scheme& first, const Scheme& second, Ring ring)
{
    if (!(first.target->shape() == second.target->shape())) {
        return fail("Schemes for " + first.target->name() + " and " + second.target->name() + " share no products",
                    second.name);
    }
    const auto x = canonicalProducts(first, ring);
    const auto y = canonicalProducts(second, ring);
    if (!x || !y) {
        return tl::unexpected<Error>(x ? y.error() : x.error());
    }
    SchemeDifference result;
    std::vector<bool> isTaken(y->size(), false);
    for (std::size_t i = 0; i < x->size(); ++i) {
        std::size_t at = 0;
        while (at < y->size() && (isTaken[at] || (*y)[at] != (*x)[i])) {
            ++at;
        }
        if (at < y->size()) {
            isTaken[at] = true;
            result.common.emplace_back(static_cast<int>(i), static_cast<int>(at));
        } else {
            result.onlyInFirst.push_back(static_cast<int>(i));
        }
    }
    for (std::size_t i = 0; i < y->size(); ++i) {
        if (!isTaken[i]) {
            result.onlyInSecond.push_back(static_cast<int>(i));
        }
    }
    return result;
}

} // namespace rankfall
