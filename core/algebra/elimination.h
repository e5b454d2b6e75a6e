// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/algebra/ring.h"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace rankfall {

/// A dense matrix of small integers, row-major [rows, cols].
struct IntegerMatrix {
    int rows = 0;
    int cols = 0;
    std::vector<std::int64_t> values;

    IntegerMatrix(int rowCount, int colCount)
        : rows(rowCount)
        , cols(colCount)
        , values(static_cast<std::size_t>(rowCount) * static_cast<std::size_t>(colCount), 0)
    {
    }

    std::int64_t& at(int r, int c)
    {
        return values[static_cast<std::size_t>(r) * static_cast<std::size_t>(cols) + static_cast<std::size_t>(c)];
    }

    std::int64_t at(int r, int c) const
    {
        return values[static_cast<std::size_t>(r) * static_cast<std::size_t>(cols) + static_cast<std::size_t>(c)];
    }
};

/// Rank over GF(2) of rows given as 64-bit masks. The rows are consumed.
int rankMod2(std::vector<std::uint64_t> rows);

/// The sixteen largest primes below 2^31.
std::span<const std::uint32_t> largePrimes();

/// Modulo which prime a rank in the ring is taken: the ring's own, or the largest of these.
std::uint32_t rankPrime(Ring ring);

/// Rank over the field of `prime` elements of vectors fed one at a time; never more than the rank over Q, since a minor
/// that is nonzero modulo a prime is nonzero. Stops work as soon as the rank is full.
class RankModPrime {
public:
    explicit RankModPrime(int dimension, std::uint32_t prime = largePrimes().front());
    /// Adds a vector of `dimension` entries. Returns true when it raised the rank.
    bool add(std::span<const std::int32_t> vector);

    int rank() const { return m_rank; }

    bool isFull() const { return m_rank == m_dimension; }

private:
    int m_dimension;
    std::uint64_t m_prime;
    int m_rank = 0;
    std::vector<std::vector<std::uint32_t>> m_basis; // by pivot column, empty when none
};

/// One matrix as a sum of outer products column ⊗ row, as few as its rank over the ring's field. Modulo a prime entries
/// are residues as ring.h writes them. Over Z (`modulus` 0) all entries are integers: elimination with ±1 pivots while
/// there are any, then Hermite normal form. That factorisation always exists: M = L·H with L unimodular and H in
/// echelon form. Nothing for a nonzero matrix whose entries pass 2^31 on the way: far beyond what a term can hold, and
/// products of two such still fit 64 bits.
struct OuterProduct {
    std::vector<std::int64_t> column; ///< one entry a row of the matrix
    std::vector<std::int64_t> row;    ///< one entry a column
};

std::vector<OuterProduct> rankFactorization(IntegerMatrix matrix, int modulus);

} // namespace rankfall
