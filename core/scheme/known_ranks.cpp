// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/scheme/known_ranks.h"

#include "core/scheme/known_family_ranks.h"
#include "core/scheme/known_ranks_table.h"

#include <algorithm>
#include <array>
#include <string>

namespace rankfall {

namespace {

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

/// What the letters of the table stand for: where the scheme of that rank was published.
std::string_view catalogue(char letter)
{
    switch (letter) {
    case 'a':
        return "AlphaTensor 2022";
    case 'e':
        return "AlphaEvolve 2025";
    case 'i':
        return "Arai, Ichikawa and Hukushima 2023";
    case 'k':
        return "Kauers, Moosbauer and Poole 2022-2025";
    case 'l':
        return "fmm.univ-lille.fr, Sedoglavic's catalogue";
    case 'm':
        return "matmulcatalog 2026";
    case 'w':
        return "Kauers and Wood 2025";
    default:
        return "Perminov 2025-2026";
    }
}

/// Which of a row's four ranks speaks of the ring: Z mod 2, Z (and Z mod 3), Q, Q(i).
std::size_t columnOf(Ring ring)
{
    return ring == Ring::Z2 ? 0 : ring == Ring::Q || ring == Ring::R ? 2 : ring == Ring::C ? 3 : 1;
}

std::string_view sourceOf(const known::Row& row, Ring ring)
{
    if (modulusOf(ring) > 2) {
        return ring == Ring::Z3 ? "the best known over ℤ, reduced modulo 3" : "the best known over ℤ, reduced";
    }
    for (const Source& source : kSources) {
        if (source.n == row.n && source.m == row.m && source.p == row.p && (!source.ring || source.ring == ring)) {
            return source.text;
        }
    }
    return catalogue(row.sources[columnOf(ring)]);
}

} // namespace

std::optional<KnownRank> bestKnownRank(const Target& target, Ring ring)
{
    if (target.family() != Family::MatrixMultiplication) {
        return bestKnownOfFamily(target, ring);
    }
    const auto format = target.format();
    if (!format) {
        return std::nullopt;
    }
    std::array<int, 3> s{format->n, format->m, format->p};
    std::sort(s.begin(), s.end());
    for (const known::Row& row : known::kRows) {
        if (row.n == s[0] && row.m == s[1] && row.p == s[2]) {
            const std::array<int, 4> ranks{row.z2, row.z, row.q, row.c};
            return KnownRank{ranks[columnOf(ring)], sourceOf(row, ring)};
        }
    }
    return std::nullopt;
}

} // namespace rankfall
