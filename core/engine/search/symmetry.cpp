// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/search/symmetry.h"

#include "core/base/check.h"

#include <algorithm>
#include <array>
#include <map>

namespace rankfall {

namespace {

std::uint64_t transposed(std::uint64_t bits, int n)
{
    std::uint64_t out = 0;
    for (; bits != 0; bits &= bits - 1) {
        const int e = __builtin_ctzll(bits);
        out |= std::uint64_t{1} << (e % n * n + e / n);
    }
    return out;
}

} // namespace

CyclicScheme cyclicStart(const std::vector<int>& part)
{
    CyclicScheme scheme;
    const int n = scheme.n = static_cast<int>(part.size());
    RANKFALL_CHECK(n >= 1 && n <= 8);
    // Orbits of single entries by their smallest reading; an even number of one cancels.
    std::map<std::array<int, 3>, bool> odd;
    const auto toggle = [&](int a, int b, int c) {
        const std::array<int, 3> key = std::min({std::array{a, b, c}, std::array{b, c, a}, std::array{c, a, b}});
        odd[key] = !odd[key];
    };
    for (int i = 0; i < n; ++i) {
        for (int j = 0; j < n; ++j) {
            for (int k = 0; k < n; ++k) {
                const std::array<int, 3> e{i * n + j, j * n + k, k * n + i};
                // One of the three readings; i = j = k is what the cubes are for.
                if (!(i == j && j == k) &&
                    e == std::min({e, std::array{e[1], e[2], e[0]}, std::array{e[2], e[0], e[1]}})) {
                    toggle(e[0], e[1], e[2]);
                }
            }
        }
    }
    const int parts = *std::max_element(part.begin(), part.end()) + 1;
    for (int p = 0; p < parts; ++p) {
        std::vector<int> entries;
        std::uint64_t cube = 0;
        for (int i = 0; i < n; ++i) {
            if (part[static_cast<std::size_t>(i)] == p) {
                entries.push_back(i * n + i);
                cube |= std::uint64_t{1} << (i * n + i);
            }
        }
        if (entries.empty()) {
            continue;
        }
        scheme.cubes.push_back(cube);
        for (const int a : entries) {
            for (const int b : entries) {
                for (const int c : entries) {
                    const std::array<int, 3> e{a, b, c};
                    if (!(a == b && b == c) && e == std::min({e, std::array{b, c, a}, std::array{c, a, b}})) {
                        toggle(a, b, c);
                    }
                }
            }
        }
    }
    for (const auto& [e, isOdd] : odd) {
        if (isOdd) {
            flip::PackedTerm term;
            for (std::size_t s = 0; s < 3; ++s) {
                term.plus[s] = std::uint64_t{1} << e[s];
            }
            scheme.orbits.push_back(term);
        }
    }
    return scheme;
}

flip::PackedTerms expanded(const CyclicScheme& scheme)
{
    std::map<std::array<std::uint64_t, 3>, bool> odd;
    const auto toggle = [&](std::uint64_t a, std::uint64_t b, std::uint64_t c) {
        bool& here = odd[{a, b, transposed(c, scheme.n)}];
        here = !here;
    };
    for (const std::uint64_t cube : scheme.cubes) {
        toggle(cube, cube, cube);
    }
    for (const flip::PackedTerm& orbit : scheme.orbits) {
        const auto& [a, b, c] = orbit.plus;
        toggle(a, b, c);
        toggle(b, c, a);
        toggle(c, a, b);
    }
    flip::PackedTerms terms;
    for (const auto& [factors, isOdd] : odd) {
        if (isOdd) {
            terms.push_back({{factors[0], factors[1], factors[2]}, {}});
        }
    }
    return terms;
}

} // namespace rankfall
