// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/base/check.h"
#include "core/engine/search/exchange_walk.h"

namespace rankfall {

flip::PackedTerms ExchangeScheme::expanded() const
{
    flip::PackedTerms terms;
    for (const Pair& pair : pairs) {
        terms.push_back({{pair.a, pair.b, pair.c}, {}});
        terms.push_back({{pair.c, pair.turned, pair.a}, {}});
    }
    for (const Fixed& term : fixed) {
        terms.push_back({{term.x, term.s, term.x}, {}});
    }
    return terms;
}

ExchangeScheme ExchangeScheme::grown(int newN, int newM, Rng& rng) const
{
    RANKFALL_CHECK(newN >= n && newM >= m && newN * newM <= kMostA && newM * newM <= kMostB);
    const auto entry = [newM](int row, int col) { return std::uint32_t{1} << (row * newM + col); };
    const auto moved = [&](std::uint32_t bits) {
        std::uint32_t out = 0;
        for (; bits != 0; bits &= bits - 1) {
            const int at = __builtin_ctz(bits);
            out |= entry(at / m, at % m);
        }
        return out;
    };
    ExchangeScheme next{newN, newM, {}, {}};
    for (const Pair& pair : pairs) {
        next.pairs.push_back({moved(pair.a), moved(pair.b), moved(pair.turned), moved(pair.c)});
    }
    for (const Fixed& term : fixed) {
        next.fixed.push_back({moved(term.x), moved(term.s)});
    }
    for (int j = 0; j < newM; ++j) {
        std::vector<int> rows; // i, of the new a_ij b_jj c_ij
        for (int i = 0; i < newN; ++i) {
            const bool isNew = i >= n || j >= m;
            for (int k = j + 1; k < newM; ++k) {
                if (isNew || k >= m) {
                    next.pairs.push_back({entry(i, j), entry(j, k), entry(k, j), entry(i, k)});
                }
            }
            if (isNew) {
                rows.push_back(i);
            }
        }
        if (rows.empty()) {
            continue;
        }
        // (x + y) s (x + y) and the pair of x s y, for x s x and y s y.
        const auto count = static_cast<int>(rows.size());
        const int parts = 1 + rng.below(count);
        std::vector<std::uint32_t> sums(static_cast<std::size_t>(parts));
        std::vector<std::size_t> part;
        for (int r = 0; r < count; ++r) {
            part.push_back(static_cast<std::size_t>(r < parts ? r : rng.below(parts)));
            const auto here = static_cast<std::size_t>(r);
            for (std::size_t q = 0; q < here; ++q) {
                if (part[q] == part[here]) {
                    next.pairs.push_back({entry(rows[q], j), entry(j, j), entry(j, j), entry(rows[here], j)});
                }
            }
            sums[part[here]] |= entry(rows[here], j);
        }
        for (const std::uint32_t sum : sums) {
            next.fixed.push_back({sum, entry(j, j)});
        }
    }
    return next;
}

} // namespace rankfall
