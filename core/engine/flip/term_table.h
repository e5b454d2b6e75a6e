// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

// Part of kernel_variant.h: the terms of a walk, with an index of those that share a factor.

#include "core/engine/flip/arithmetic.h"
#include "core/engine/flip/kernel.h"

namespace rankfall::flip {
namespace {

/// Rows are terms. Per mode it keeps, for every row, the exact factor (m_value), its hash (m_hash), its key in vector
/// lanes (m_lane), and in m_mated the rows that share their key with another row. That set is all the index there is:
/// to flip, draw a row of it, compare its key with all lanes, draw one of the equal ones.
///
/// settle() restores what holds between steps: no factor is zero; no two rows that share two factors can be merged.
template <class Arithmetic, int Blocks>
class TermTable {
public:
    static constexpr int kRows = Blocks * kBlock;
    using Rows = RowSet<(kRows + 63) / 64>;
    using Value = typename Arithmetic::Value;
    using Hash = typename Arithmetic::Hash;

    /// The two modes beside each.
    static constexpr int kOther[3][2] = {{1, 2}, {2, 0}, {0, 1}};

    explicit TermTable(const int* entries)
    {
        for (int mode = 0; mode < 3; ++mode) {
            Arithmetic::makeWeights(m_weight[mode], entries[mode]);
        }
        clear();
    }

    void clear()
    {
        m_rank = 0;
        for (int mode = 0; mode < 3; ++mode) {
            m_mated[mode] = Rows{};
            for (Key& key : m_lane[mode]) {
                key = Arithmetic::kDeadKey;
            }
        }
    }

    int rank() const { return m_rank; }

    /// The rows that share their key with another.
    const Rows& mated(int mode) const { return m_mated[mode]; }

    Value valueAt(int mode, int row) const
    {
        if constexpr (Arithmetic::kHashIsValue) {
            return Arithmetic::valueOf(m_hash[mode][row]);
        } else {
            return m_value[mode][row];
        }
    }

    Hash hashAt(int mode, int row) const { return m_hash[mode][row]; }

    Key keyAt(int mode, int row) const { return Arithmetic::keyOf(m_hash[mode][row]); }

    /// Whether both rows have the same factor, up to sign.
    bool shares(int mode, int i, int j) const { return Arithmetic::match(valueAt(mode, i), valueAt(mode, j)) != 0; }

    Rows rowsWith(int mode, Key key) const
    {
        Rows rows;
        for (int block = 0; block < Blocks; ++block) {
            rows.word[block / 2] |= std::uint64_t{equalInBlock(m_lane[mode] + block * kBlock, key)} << (block % 2 * 32);
        }
        return rows;
    }

    Hash hashOf(int mode, Value value) const
    {
        Hash hash = 0;
        for (int e = 0; e < 64; ++e) {
            if (Arithmetic::plusOf(value) >> e & 1) {
                hash = Arithmetic::sumHash(hash, m_weight[mode][e], 1);
            }
            if (Arithmetic::minusOf(value) >> e & 1) {
                hash = Arithmetic::sumHash(hash, m_weight[mode][e], -1);
            }
        }
        return hash;
    }

    /// One more row, whose three factors are to be filled in with insert(). There must be room.
    int addRow() { return m_rank++; }

    void insert(int mode, int row, Value value, Hash hash)
    {
        const Rows joined = rowsWith(mode, Arithmetic::keyOf(hash)).without(Rows::only(row));
        m_mated[mode] = m_mated[mode] | joined | Rows::only(row, joined.any());
        put(mode, row, value, hash);
    }

    /// Gives a living row another factor, in Z mod 2 not zero; returns the rows that it now shares it with.
    Rows replace(int mode, int row, Value value, Hash hash)
    {
        const Rows self = Rows::only(row);
        const Rows left = rowsWith(mode, keyAt(mode, row)).without(self);
        const Rows joined = rowsWith(mode, Arithmetic::keyOf(hash)).without(self);
        // A row left by its only mate has none.
        const Rows alone = left.when(left.count() == 1);
        m_mated[mode] = m_mated[mode].without(alone).without(self) | joined | self.when(joined.any());
        put(mode, row, value, hash);
        return joined;
    }

    /// Restores the invariant after the marked rows changed: zero terms go, rows that share two factors merge.
    [[gnu::noinline]] void settle(Rows marked)
    {
        while (marked.any()) {
            const int row = marked.first();
            if (Arithmetic::isZero(valueAt(0, row)) || Arithmetic::isZero(valueAt(1, row)) ||
                Arithmetic::isZero(valueAt(2, row))) {
                erase(row, marked);
                continue;
            }
            const Rows in0 = rowsWith(0, keyAt(0, row));
            const Rows in1 = rowsWith(1, keyAt(1, row));
            const Rows in2 = rowsWith(2, keyAt(2, row));
            Rows twice = ((in0 & in1) | (in1 & in2) | (in0 & in2)).without(Rows::only(row));
            bool merged = false;
            while (twice.any() && !merged) {
                const int other = twice.first();
                twice = twice.without(Rows::only(other));
                merged = merge(row, other, marked);
            }
            if (!merged) {
                marked = marked.without(Rows::only(row));
            }
        }
    }

    /// Whether everything kept beside the values is what a rebuilt table would have.
    bool isExact() const
    {
        for (int mode = 0; mode < 3; ++mode) {
            for (int i = 0; i < kRows; ++i) {
                const bool live = i < m_rank;
                bool mated = false;
                for (int j = 0; live && j < m_rank; ++j) {
                    mated = mated || (i != j && keyAt(mode, i) == keyAt(mode, j));
                }
                const bool right = m_mated[mode].has(i) == mated &&
                                   m_lane[mode][i] == (live ? keyAt(mode, i) : Arithmetic::kDeadKey) &&
                                   (!live || m_hash[mode][i] == hashOf(mode, valueAt(mode, i)));
                if (!right || (live && Arithmetic::isZero(valueAt(mode, i)))) {
                    return false;
                }
            }
        }
        return true;
    }

private:
    void put(int mode, int row, Value value, Hash hash)
    {
        if constexpr (!Arithmetic::kHashIsValue) {
            m_value[mode][row] = value;
        }
        m_hash[mode][row] = hash;
        putLane(mode, row, Arithmetic::keyOf(hash));
    }

    void putLane(int mode, int row, Key key)
    {
        const auto at = static_cast<unsigned>(row);
        putInBlock(m_lane[mode] + (at & ~(kBlock - 1U)), static_cast<int>(at & (kBlock - 1U)), key);
    }

    /// Takes a row out; the last one moves into its place, in `marked` too.
    void erase(int row, Rows& marked)
    {
        const int last = m_rank - 1;
        const Rows self = Rows::only(row);
        for (int mode = 0; mode < 3; ++mode) {
            const Rows left = rowsWith(mode, keyAt(mode, row)).without(self);
            Rows mated = m_mated[mode].without(left.when(left.count() == 1)).without(self);
            if (row != last) {
                mated = mated | Rows::only(row, mated.has(last));
                put(mode, row, valueAt(mode, last), m_hash[mode][last]);
            }
            m_mated[mode] = mated.without(Rows::only(last));
            m_hash[mode][last] = 0;
            putLane(mode, last, Arithmetic::kDeadKey);
        }
        marked = marked.without(self);
        if (row != last) {
            marked = marked | Rows::only(row, marked.has(last));
        }
        marked = marked.without(Rows::only(last));
        m_rank = last;
    }

    /// Merges `other` into `row` where they share two factors and the sum of the third fits; marks what changed.
    bool merge(int row, int other, Rows& marked)
    {
        int sign[3];
        int shared = 0;
        int odd = 2;
        for (int mode = 0; mode < 3; ++mode) {
            sign[mode] = Arithmetic::match(valueAt(mode, row), valueAt(mode, other));
            shared += sign[mode] != 0;
            odd = sign[mode] == 0 ? mode : odd;
        }
        if (shared < 2) {
            return false;
        }
        const int factor = sign[kOther[odd][0]] * sign[kOther[odd][1]];
        if (!Arithmetic::fits(valueAt(odd, row), valueAt(odd, other), factor)) {
            return false;
        }
        const Value sum = Arithmetic::sum(valueAt(odd, row), valueAt(odd, other), factor);
        if (Arithmetic::isZero(sum)) {
            // The higher row first: what moves into its place is not the lower one.
            erase(row > other ? row : other, marked);
            erase(row > other ? other : row, marked);
            return true;
        }
        replace(odd, row, sum, Arithmetic::sumHash(m_hash[odd][row], m_hash[odd][other], factor));
        marked = marked | Rows::only(row);
        erase(other, marked); // moves the last row, and its mark, into the place of `other`
        return true;
    }

    alignas(64) Key m_lane[3][kRows];
    Hash m_hash[3][kRows] = {};
    Value m_value[3][Arithmetic::kHashIsValue ? 1 : kRows] = {};
    Rows m_mated[3];
    int m_rank = 0;
    Hash m_weight[3][64];
};

} // namespace
} // namespace rankfall::flip
