// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/scheme/known_ranks.h"

#include <algorithm>
#include <array>
#include <string>

namespace rankfall {

namespace {

struct Row {
    int n, m, p;
    int z2, z, q;
};

/// Sorted formats from 2x2x2 to 8x8x8 as the literature had them in the autumn of 2026.
constexpr Row kRows[] = {
    {2, 2, 2, 7, 7, 7},       {2, 2, 3, 11, 11, 11},    {2, 2, 4, 14, 14, 14},    {2, 2, 5, 18, 18, 18},
    {2, 2, 6, 21, 21, 21},    {2, 2, 7, 25, 25, 25},    {2, 2, 8, 28, 28, 28},    {2, 3, 3, 15, 15, 15},
    {2, 3, 4, 20, 20, 20},    {2, 3, 5, 25, 25, 25},    {2, 3, 6, 30, 30, 30},    {2, 3, 7, 35, 35, 35},
    {2, 3, 8, 40, 40, 40},    {2, 4, 4, 26, 26, 26},    {2, 4, 5, 33, 33, 32},    {2, 4, 6, 39, 39, 39},
    {2, 4, 7, 45, 45, 45},    {2, 4, 8, 51, 51, 51},    {2, 5, 5, 40, 40, 40},    {2, 5, 6, 47, 47, 47},
    {2, 5, 7, 55, 55, 55},    {2, 5, 8, 63, 63, 63},    {2, 6, 6, 56, 56, 56},    {2, 6, 7, 66, 66, 66},
    {2, 6, 8, 75, 75, 75},    {2, 7, 7, 76, 76, 76},    {2, 7, 8, 88, 88, 88},    {2, 8, 8, 100, 100, 100},
    {3, 3, 3, 23, 23, 23},    {3, 3, 4, 29, 29, 29},    {3, 3, 5, 36, 36, 36},    {3, 3, 6, 42, 42, 40},
    {3, 3, 7, 49, 49, 49},    {3, 3, 8, 55, 56, 55},    {3, 4, 4, 38, 38, 38},    {3, 4, 5, 47, 47, 47},
    {3, 4, 6, 54, 54, 54},    {3, 4, 7, 64, 64, 63},    {3, 4, 8, 73, 73, 73},    {3, 5, 5, 58, 58, 58},
    {3, 5, 6, 68, 68, 68},    {3, 5, 7, 79, 79, 79},    {3, 5, 8, 90, 90, 90},    {3, 6, 6, 82, 82, 80},
    {3, 6, 7, 96, 96, 94},    {3, 6, 8, 108, 108, 108}, {3, 7, 7, 111, 111, 111}, {3, 7, 8, 128, 128, 126},
    {3, 8, 8, 145, 146, 145}, {4, 4, 4, 47, 49, 48},    {4, 4, 5, 60, 61, 61},    {4, 4, 6, 73, 73, 73},
    {4, 4, 7, 85, 85, 85},    {4, 4, 8, 94, 96, 96},    {4, 5, 5, 73, 76, 76},    {4, 5, 6, 89, 90, 90},
    {4, 5, 7, 104, 104, 104}, {4, 5, 8, 118, 118, 118}, {4, 6, 6, 105, 105, 105}, {4, 6, 7, 123, 123, 123},
    {4, 6, 8, 140, 140, 140}, {4, 7, 7, 144, 144, 144}, {4, 7, 8, 161, 161, 161}, {4, 8, 8, 180, 180, 180},
    {5, 5, 5, 93, 93, 93},    {5, 5, 6, 110, 110, 110}, {5, 5, 7, 127, 127, 127}, {5, 5, 8, 144, 144, 144},
    {5, 6, 6, 130, 130, 130}, {5, 6, 7, 150, 150, 150}, {5, 6, 8, 170, 170, 170}, {5, 7, 7, 176, 176, 176},
    {5, 7, 8, 204, 204, 204}, {5, 8, 8, 230, 230, 230}, {6, 6, 6, 153, 153, 153}, {6, 6, 7, 183, 183, 183},
    {6, 6, 8, 203, 203, 203}, {6, 7, 7, 212, 212, 212}, {6, 7, 8, 238, 238, 238}, {6, 8, 8, 266, 266, 266},
    {7, 7, 7, 248, 250, 249}, {7, 7, 8, 273, 278, 277}, {7, 8, 8, 302, 310, 306}, {8, 8, 8, 329, 343, 336},
};

struct Source {
    int n, m, p;
    std::optional<Ring> ring; ///< nothing: every ring
    std::string_view text;
};

/// Who published the rank, for the formats people ask about.
constexpr Source kSources[] = {
    {4, 5, 5, Ring::Z2, "Arai, Ichikawa and Hukushima 2023"},
    {4, 4, 5, Ring::Z2, "Kauers and Moosbauer 2022"},
    {4, 4, 4, Ring::Z2, "AlphaTensor 2022"},
    {4, 4, 4, Ring::Z, "Strassen 1969, applied twice"},
    {4, 4, 4, Ring::Q, "Dumas, Pernet and Sedoglavic 2025"},
    {3, 3, 6, Ring::Q, "Smirnov 2013"},
    {2, 4, 5, Ring::Z2, "Hopcroft and Kerr 1971"},
    {2, 4, 5, Ring::Z, "Hopcroft and Kerr 1971"},
    {2, 4, 5, Ring::Q, "AlphaEvolve 2025"},
    {2, 2, 2, std::nullopt, "Strassen 1969"},
    {2, 2, 3, std::nullopt, "Hopcroft and Kerr 1971"},
    {2, 2, 4, std::nullopt, "Hopcroft and Kerr 1971"},
    {2, 2, 5, std::nullopt, "Hopcroft and Kerr 1971"},
    {2, 3, 3, std::nullopt, "Hopcroft and Kerr 1971"},
    {2, 3, 4, std::nullopt, "Hopcroft and Kerr 1971"},
    {2, 3, 5, std::nullopt, "Hopcroft and Kerr 1971"},
    {2, 4, 4, std::nullopt, "Hopcroft and Kerr 1971"},
    {2, 5, 5, std::nullopt, "Hopcroft and Kerr 1971"},
    {3, 3, 3, std::nullopt, "Laderman 1976"},
    {3, 3, 4, std::nullopt, "Smirnov 2013"},
    {3, 4, 4, std::nullopt, "Smirnov 2013"},
    {3, 4, 5, std::nullopt, "AlphaTensor 2022"},
    {3, 5, 5, std::nullopt, "Sedoglavic and Smirnov 2021"},
    {4, 4, 5, std::nullopt, "AlphaEvolve 2025"},
    {4, 5, 5, std::nullopt, "AlphaTensor 2022"},
    {5, 5, 5, std::nullopt, "Moosbauer and Poole 2025"},
    {6, 6, 6, std::nullopt, "Moosbauer and Poole 2025"},
};

std::string_view sourceOf(int n, int m, int p, Ring ring)
{
    if (ring == Ring::Z3) {
        return "the best known over ℤ, reduced modulo 3";
    }
    for (const Source& source : kSources) {
        if (source.n == n && source.m == m && source.p == p && (!source.ring || source.ring == ring)) {
            return source.text;
        }
    }
    return "literature, autumn 2026";
}

} // namespace

std::optional<KnownRank> bestKnownRank(const Target& target, Ring ring)
{
    switch (target.family()) {
    case Family::MatrixMultiplication:
        break;
    case Family::Complex:
        return KnownRank{3, "Gauss"};
    case Family::Quaternion:
        // The eight products need division by two.
        return ring == Ring::Q ? std::optional(KnownRank{8, "Howell and Lafon 1975"}) : std::nullopt;
    case Family::Skew: {
        const int n = target.shape().b;
        return n >= 3 ? std::optional(KnownRank{((n - 1) * (n + 2)) / 2, "AlphaTensor 2022"}) : std::nullopt;
    }
    case Family::Polynomial:
        // Toom-Cook needs n + m - 1 distinct points, which Z mod 2 and Z mod 3 have not and Z only with divisions.
        return ring == Ring::Q                    ? std::optional(KnownRank{target.shape().c, "Toom 1963"})
               : target.shape() == Shape{2, 2, 3} ? std::optional(KnownRank{3, "Karatsuba 1962"})
               : target.shape() == Shape{3, 3, 5} ? std::optional(KnownRank{6, "Karatsuba 1962, extended"})
                                                  : std::nullopt;
    case Family::Cyclic:
    case Family::Structured:
    case Family::Custom:
        return std::nullopt;
    }
    const auto format = target.format();
    if (!format) {
        return std::nullopt;
    }
    std::array<int, 3> s{format->n, format->m, format->p};
    std::sort(s.begin(), s.end());
    for (const Row& row : kRows) {
        if (row.n == s[0] && row.m == s[1] && row.p == s[2]) {
            const int rank = ring == Ring::Z2 ? row.z2 : ring == Ring::Q ? row.q : row.z;
            return KnownRank{rank, sourceOf(row.n, row.m, row.p, ring)};
        }
    }
    return std::nullopt;
}

} // namespace rankfall
