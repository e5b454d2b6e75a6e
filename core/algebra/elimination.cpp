// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/algebra/elimination.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace rankfall {

namespace {

constexpr std::uint32_t kLargePrimes[] = {2147483647, 2147483629, 2147483587, 2147483579, 2147483563, 2147483549,
                                          2147483543, 2147483497, 2147483489, 2147483477, 2147483423, 2147483399,
                                          2147483353, 2147483323, 2147483269, 2147483249};

std::uint64_t power(std::uint64_t base, std::uint64_t exponent, std::uint64_t prime)
{
    std::uint64_t result = 1;
    for (; exponent > 0; exponent >>= 1) {
        if (exponent & 1) {
            result = result * base % prime;
        }
        base = base * base % prime;
    }
    return result;
}

} // namespace

int rankMod2(std::vector<std::uint64_t> rows)
{
    int rank = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::uint64_t pivot = rows[i];
        if (pivot == 0) {
            continue;
        }
        ++rank;
        const std::uint64_t lowest = pivot & (~pivot + 1);
        for (std::size_t j = i + 1; j < rows.size(); ++j) {
            if (rows[j] & lowest) {
                rows[j] ^= pivot;
            }
        }
    }
    return rank;
}

std::span<const std::uint32_t> largePrimes()
{
    return kLargePrimes;
}

std::uint32_t rankPrime(Ring ring)
{
    return modulusOf(ring) != 0 ? static_cast<std::uint32_t>(modulusOf(ring)) : kLargePrimes[0];
}

RankModPrime::RankModPrime(int dimension, std::uint32_t prime)
    : m_dimension(dimension)
    , m_prime(prime)
    , m_basis(static_cast<std::size_t>(dimension))
{
}

bool RankModPrime::add(std::span<const std::int32_t> vector)
{
    if (isFull()) {
        return false;
    }
    const auto n = static_cast<std::size_t>(m_dimension);
    std::vector<std::uint32_t> rest(n);
    for (std::size_t i = 0; i < n; ++i) {
        const std::int64_t value = vector[i] % static_cast<std::int64_t>(m_prime);
        rest[i] = static_cast<std::uint32_t>(value < 0 ? value + static_cast<std::int64_t>(m_prime) : value);
    }
    for (std::size_t i = 0; i < n; ++i) {
        if (rest[i] == 0) {
            continue;
        }
        if (m_basis[i].empty()) {
            const std::uint64_t inverse = power(rest[i], m_prime - 2, m_prime);
            for (std::size_t j = i; j < n; ++j) {
                rest[j] = static_cast<std::uint32_t>(rest[j] * inverse % m_prime);
            }
            m_basis[i] = std::move(rest);
            ++m_rank;
            return true;
        }
        const std::uint64_t scale = m_prime - rest[i];
        const auto& pivot = m_basis[i];
        for (std::size_t j = i; j < n; ++j) {
            rest[j] = static_cast<std::uint32_t>((rest[j] + scale * pivot[j]) % m_prime);
        }
    }
    return false;
}

namespace {

/// Entries that stay within may be multiplied and added without leaving 64 bits.
bool isSmall(const IntegerMatrix& m)
{
    constexpr std::int64_t most = std::int64_t{1} << 31;
    return std::all_of(m.values.begin(), m.values.end(),
                       [](std::int64_t value) { return value >= -most && value <= most; });
}

/// Takes out products at entries ±1: M -= M[:,c] ⊗ M[r,:] / M[r][c] lowers the rank by one and stays integral. Modulo a
/// prime any entry will do.
/// Prefers the pivot with the fewest nonzeros in its row and column, which keeps the products sparse.
bool takeUnitPivot(IntegerMatrix& m, int modulus, std::vector<OuterProduct>& out)
{
    std::vector<int> rowCount(static_cast<std::size_t>(m.rows), 0);
    std::vector<int> colCount(static_cast<std::size_t>(m.cols), 0);
    for (int r = 0; r < m.rows; ++r) {
        for (int c = 0; c < m.cols; ++c) {
            if (m.at(r, c) != 0) {
                ++rowCount[static_cast<std::size_t>(r)];
                ++colCount[static_cast<std::size_t>(c)];
            }
        }
    }
    int bestRow = -1;
    int bestCol = -1;
    int bestCost = 0;
    for (int r = 0; r < m.rows; ++r) {
        for (int c = 0; c < m.cols; ++c) {
            if (modulus != 0 ? m.at(r, c) == 0 : std::abs(m.at(r, c)) != 1) {
                continue;
            }
            const int cost = (rowCount[static_cast<std::size_t>(r)] - 1) * (colCount[static_cast<std::size_t>(c)] - 1);
            if (bestRow < 0 || cost < bestCost) {
                bestRow = r;
                bestCol = c;
                bestCost = cost;
            }
        }
    }
    if (bestRow < 0) {
        return false;
    }
    const auto inRing = [modulus](std::int64_t value) {
        return modulus == 0 ? value : reduced(static_cast<std::int32_t>(value), primeRing(modulus));
    };
    const std::int64_t pivot = m.at(bestRow, bestCol); // over Z its own inverse
    const std::int64_t inverse =
        modulus == 0 ? pivot : inverseModulo(static_cast<std::int32_t>(pivot), primeRing(modulus));
    OuterProduct product;
    for (int r = 0; r < m.rows; ++r) {
        product.column.push_back(m.at(r, bestCol));
    }
    for (int c = 0; c < m.cols; ++c) {
        product.row.push_back(inRing(inverse * m.at(bestRow, c)));
    }
    for (int r = 0; r < m.rows; ++r) {
        for (int c = 0; c < m.cols; ++c) {
            auto& entry = m.at(r, c);
            entry -= product.column[static_cast<std::size_t>(r)] * product.row[static_cast<std::size_t>(c)];
            entry = inRing(entry);
        }
    }
    out.push_back(std::move(product));
    return true;
}

/// Row-echelon form by unimodular row operations, recording the inverse: M = L·H, so Σ L[:,k] ⊗ H[k,:] over the nonzero
/// rows of H. For what is left when no entry is ±1; such matrices are tiny in practice. False when entries grow too
/// large.
bool takeHermite(const IntegerMatrix& matrix, std::vector<OuterProduct>& out)
{
    IntegerMatrix h = matrix;
    IntegerMatrix left(matrix.rows, matrix.rows);
    for (int i = 0; i < matrix.rows; ++i) {
        left.at(i, i) = 1;
    }
    int top = 0;
    for (int c = 0; c < h.cols && top < h.rows; ++c) {
        for (;;) {
            int smallest = -1;
            int nonzero = 0;
            for (int r = top; r < h.rows; ++r) {
                if (h.at(r, c) != 0) {
                    ++nonzero;
                    if (smallest < 0 || std::abs(h.at(r, c)) < std::abs(h.at(smallest, c))) {
                        smallest = r;
                    }
                }
            }
            if (nonzero == 0) {
                break;
            }
            if (smallest != top) {
                for (int k = 0; k < h.cols; ++k) {
                    std::swap(h.at(top, k), h.at(smallest, k));
                }
                for (int k = 0; k < h.rows; ++k) {
                    std::swap(left.at(k, top), left.at(k, smallest));
                }
            }
            if (nonzero == 1) {
                ++top;
                break;
            }
            for (int r = top + 1; r < h.rows; ++r) {
                const std::int64_t q = h.at(r, c) / h.at(top, c);
                if (q == 0) {
                    continue;
                }
                for (int k = 0; k < h.cols; ++k) {
                    h.at(r, k) -= q * h.at(top, k);
                }
                for (int k = 0; k < h.rows; ++k) {
                    left.at(k, top) += q * left.at(k, r);
                }
                if (!isSmall(h) || !isSmall(left)) {
                    return false;
                }
            }
        }
    }
    for (int k = 0; k < top; ++k) {
        OuterProduct product;
        for (int r = 0; r < h.rows; ++r) {
            product.column.push_back(left.at(r, k));
        }
        for (int c = 0; c < h.cols; ++c) {
            product.row.push_back(h.at(k, c));
        }
        out.push_back(std::move(product));
    }
    return true;
}

} // namespace

std::vector<OuterProduct> rankFactorization(IntegerMatrix matrix, int modulus)
{
    for (auto& value : matrix.values) {
        value = modulus == 0 ? value : reduced(static_cast<std::int32_t>(value % modulus), primeRing(modulus));
    }
    std::vector<OuterProduct> out;
    bool fits = isSmall(matrix);
    while (fits && takeUnitPivot(matrix, modulus, out)) {
        fits = isSmall(matrix);
    }
    if (fits &&
        std::any_of(matrix.values.begin(), matrix.values.end(), [](std::int64_t value) { return value != 0; })) {
        fits = takeHermite(matrix, out);
    }
    return fits ? out : std::vector<OuterProduct>();
}

} // namespace rankfall
