// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/proof/literature.h"

#include "core/scheme/algebra_bound.h"

#include <algorithm>
#include <array>

namespace rankfall::proof {

namespace {

class Theorems {
public:
    explicit Theorems(Ring ring)
        : m_ring(ring)
    {
    }

    /// For this order of the sizes of a matrix product; all six have one rank.
    void product(int n, int m, int p);
    void add(int bound, const char* source, std::string statement);

    std::vector<Theorem> list;

private:
    /// Modulo 2, or over Z, where a scheme is one modulo 2.
    bool isBinary() const { return m_ring == Ring::Z2 || m_ring == Ring::Z; }

    const Ring m_ring;
};

/// Keeps the best of each source.
void Theorems::add(int bound, const char* source, std::string statement)
{
    const auto same = std::ranges::find(list, source, &Theorem::source);
    if (same == list.end()) {
        list.push_back({bound, source, std::move(statement)});
    } else if (bound > same->bound) {
        *same = {bound, source, std::move(statement)};
    }
}

void Theorems::product(int n, int m, int p)
{
    if (isBinary() && n == 2 && m == 2) {
        add((7 * p + 1) / 2, "Hopcroft and Kerr 1971", "2×2 by 2×p matrices, modulo 2: 7p/2, rounded up");
    }
    if (isBinary() && n == 2 && m == 3 && p == 3) {
        add(15, "Hopcroft and Kerr 1971", "2×3 by 3×3 matrices, modulo 2: 15");
    }
    if (n == 2 && m == 2 && p == 2) {
        add(7, "Winograd 1971", "2×2 by 2×2 matrices, over every field: 7");
    }
    if (n == 2 && m == 2 && p == 3) {
        add(11, "Alekseyev 1985", "2×2 by 2×3 matrices, over every field: 11");
    }
    if (p >= n && n >= 2) {
        add(n * m + m * p + n - m + p - 3, "Bläser 1999",
            "n×m by m×p matrices, p ≥ n ≥ 2, over every field: nm + mp + n − m + p − 3");
    }
    if (n == p && m >= n && n >= 3) {
        add(2 * m * n + 2 * n - m - 2, "Bläser 2003",
            "n×m by m×n matrices, m ≥ n ≥ 3, over every field: 2mn + 2n − m − 2");
    }
    if (isBinary() && n == 3 && m == 3 && p == 3) {
        add(20, "Wang 2026", "3×3 by 3×3 matrices, modulo 2: 20 (with a certificate; a preprint)");
    }
}

} // namespace

std::vector<Theorem> theoremsAbout(const Target& target, Ring ring)
{
    Theorems theorems(ring);
    if (ring == Ring::R || target.commutes()) {
        return {};
    }
    if (const auto format = target.format(); format && target.family() == Family::MatrixMultiplication) {
        std::array<int, 3> size{format->n, format->m, format->p};
        std::ranges::sort(size);
        do {
            theorems.product(size[0], size[1], size[2]);
        } while (std::ranges::next_permutation(size).found);
    }
    if (const auto algebra = alderStrassenBound(target, ring)) {
        theorems.add(algebra->rank, "Alder and Strassen 1981",
                     "an algebra with one, over a field: twice its dimension less the number of its maximal two-sided "
                     "ideals, here " +
                         std::to_string(algebra->ideals));
    }
    std::ranges::stable_sort(theorems.list, std::ranges::greater{}, &Theorem::bound);
    return theorems.list;
}

} // namespace rankfall::proof
