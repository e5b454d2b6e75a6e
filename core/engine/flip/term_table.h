// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

// Part of kernel_variant.h: the terms of a walk, with an index of those that share a factor.

#include "core/engine/flip/arithmetic.h"
#include "core/engine/flip/kernel.h"

namespace rankfall::flip {
namespace {

/// Rows are terms. Per mode it keeps, for every row, the exact factor, its hash, its key in vector lanes, and the set
/// of rows that share their key with another row. That set is all the index there is: to flip, draw a row of it,
/// compare its key with all lanes, draw one of the equal ones.
///
/// settle() restores what holds between steps: no factor is zero; no two rows that share two factors can be merged.
template <class Arithmetic, int Blocks>
class TermTable {
public:
    static constexpr int kRows = Blocks * kBlock;
    /// Whether counting a set of rows takes so long that the counts are kept.
    static constexpr bool kKeepsCounts = Blocks > 2;
    using Ring = Arithmetic;
    using Rows = RowSet<(kRows + 63) / 64>;
    using Value = typename Arithmetic::Value;
    using Hash = typename Arithmetic::Hash;

    /// A factor on its way from row to row.
    struct Factor {
        Value value;
        Hash hash;

        Key key() const { return Arithmetic::keyOf(hash); }
    };

    static Factor sumOf(Factor x, Factor y, int sign)
    {
        return {Arithmetic::sum(x.value, y.value, sign), Arithmetic::sumHash(x.hash, y.hash, sign)};
    }

    static Factor signedBy(Factor factor, int sign)
    {
        if constexpr (Arithmetic::kSigned) {
            return {Arithmetic::signedBy(factor.value, sign), Arithmetic::sumHash(0, factor.hash, sign)};
        } else {
            return factor;
        }
    }

    /// The two modes beside each.
    static constexpr int kOther[3][2] = {{1, 2}, {2, 0}, {0, 1}};

    /// All that is kept of one mode, in one piece: one address reaches it.
    struct Column {
        alignas(64) Key lane[kRows];
        Hash hash[kRows] = {};
        Value value[Arithmetic::kHashIsValue ? 1 : kRows] = {};
        Rows mated; ///< the rows that share their key with another; to be changed with setMated()
        int counted = 0;

        int matedCount() const { return kKeepsCounts ? counted : mated.count(); }

        template <int Words>
        void setMated(const RowSet<Words>& rows)
        {
            mated.assign(rows);
            if constexpr (kKeepsCounts) {
                counted = rows.count();
            }
        }

        Value valueAt(int row) const
        {
            if constexpr (Arithmetic::kHashIsValue) {
                return Arithmetic::valueOf(hash[row]);
            } else {
                return value[row];
            }
        }

        Key keyAt(int row) const { return Arithmetic::keyOf(hash[row]); }

        Factor factorAt(int row) const { return {valueAt(row), hash[row]}; }

        /// Whether the factor of row i plus `sign` times that of row j is a value of the ring.
        bool fits(int i, int j, int sign) const { return Arithmetic::fits(valueAt(i), valueAt(j), sign); }

        /// Looks at the first `Used` blocks only.
        template <int Used>
        [[gnu::always_inline]] RowSet<(Used + 1) / 2> rowsWith(Key key) const
        {
            RowSet<(Used + 1) / 2> rows;
            RANKFALL_FLIP_UNROLL
            for (int word = 0; word < Used / 2; ++word) {
                rows.word[word] = equalIn64(lane + word * 64, key);
            }
            if constexpr (Used % 2 != 0) {
                rows.word[Used / 2] = equalInBlock(lane + (Used - 1) * kBlock, key);
            }
            return rows;
        }

        void putLane(int row, Key key)
        {
            const auto at = static_cast<unsigned>(row);
            putInBlock(lane + (at & ~(kBlock - 1U)), static_cast<int>(at & (kBlock - 1U)), key);
        }

        void put(int row, const Factor& factor)
        {
            if constexpr (!Arithmetic::kHashIsValue) {
                value[row] = factor.value;
            }
            hash[row] = factor.hash;
            putLane(row, factor.key());
        }
    };

    Column& column(int mode) { return m_column[mode]; }

    const Column& column(int mode) const { return m_column[mode]; }

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
        for (Column& column : m_column) {
            column.setMated(Rows{});
            for (Key& key : column.lane) {
                key = Arithmetic::kDeadKey;
            }
        }
    }

    int rank() const { return m_rank; }

    /// The rows that share their key with another.
    const Rows& mated(int mode) const { return m_column[mode].mated; }

    Value valueAt(int mode, int row) const { return m_column[mode].valueAt(row); }

    Factor factorAt(int mode, int row) const { return m_column[mode].factorAt(row); }

    Key keyAt(int mode, int row) const { return m_column[mode].keyAt(row); }

    /// Whether both rows have the same factor, up to sign.
    bool shares(int mode, int i, int j) const { return Arithmetic::match(valueAt(mode, i), valueAt(mode, j)) != 0; }

    Rows rowsWith(int mode, Key key) const { return m_column[mode].template rowsWith<Blocks>(key); }

    Factor factorOf(int mode, Value value) const { return {value, hashOf(mode, value)}; }

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

    /// Returns the rows that the new one shares the factor with.
    Rows insert(int mode, int row, const Factor& factor)
    {
        const Rows joined = rowsWith(mode, factor.key()).without(Rows::only(row));
        m_column[mode].setMated(m_column[mode].mated | joined | Rows::only(row, joined.any()));
        m_column[mode].put(row, factor);
        return joined;
    }

    /// What a change of one factor does to the index.
    template <int Used>
    struct Change {
        RowSet<(Used + 1) / 2> joined; ///< the rows that share the new factor
        RowSet<(Used + 1) / 2> mated;
    };

    /// For a living row whose key goes from `from` to `to`, whether or not it has been put there. All rows are in the
    /// first `Used` blocks; `self` is the row.
    template <int Used>
    [[gnu::always_inline]] static Change<Used> changeOf(const Column& column, const RowSet<(Used + 1) / 2>& self,
                                                        Key from, Key to)
    {
        constexpr int kWords = (Used + 1) / 2;
        const RowSet<kWords> left = column.template rowsWith<Used>(from).without(self);
        const RowSet<kWords> joined = column.template rowsWith<Used>(to).without(self);
        // A row left by its only mate has none.
        const RowSet<kWords> alone = left.when(left.count() == 1);
        const RowSet<kWords> kept = column.mated.template narrowed<kWords>().without(alone | self);
        return {joined, kept | joined | self.when(joined.any())};
    }

    /// Gives a living row another factor, in Z mod 2 not zero; returns the rows that it now shares it with.
    Rows replace(int mode, int row, const Factor& factor)
    {
        Column& column = m_column[mode];
        const Change<Blocks> change = changeOf<Blocks>(column, Rows::only(row), column.keyAt(row), factor.key());
        column.setMated(change.mated);
        column.put(row, factor);
        return change.joined;
    }

    /// Restores the invariant after the marked rows changed: zero terms go, rows that share two factors merge.
    [[gnu::noinline]] void settle(Rows marked)
    {
        while (marked.any()) {
            int row = marked.first();
            if constexpr (Arithmetic::kAlwaysFits) {
                // Sums vanish only where rows merge, and only rows with mates in two modes can do that.
                const Rows& m0 = mated(0);
                const Rows& m1 = mated(1);
                const Rows twice = marked & ((m0 & m1) | (m0 & mated(2)) | (m1 & mated(2)));
                if (!twice.any()) {
                    return;
                }
                row = twice.first();
                marked = marked.from(row);
            } else if (Arithmetic::isZero(valueAt(0, row)) || Arithmetic::isZero(valueAt(1, row)) ||
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
                merged = merge(row, other, marked) != Merged::No;
            }
            if (!merged) {
                marked = marked.without(Rows::only(row));
            }
        }
    }

    /// What settle() does with rows i and j alone, where all rows are known that share two keys with them: nothing is
    /// looked for a second time. In rings where every sum is a value.
    [[gnu::noinline]] void settlePair(int i, Rows withI, int j, Rows withJ)
    {
        withI = withI | Rows::only(j, withJ.has(i));
        withJ = withJ | Rows::only(i, withI.has(j));
        // The lowest row comes first, as in settle().
        const bool isI = withI.any() && (i < j || !withJ.any());
        const int row = isI ? i : j;
        const int beside = isI ? j : i;
        const Rows& with = isI ? withI : withJ;
        const Rows& withBeside = isI ? withJ : withI;
        const int other = with.first();
        Rows marked = Rows::only(i) | Rows::only(j);
        const Merged merged = merge(row, other, marked);
        const bool isLast = with.count() == 1 && (other == beside ? withBeside.count() == 1 : !withBeside.any());
        if (merged != Merged::Alone || !isLast) {
            settle(marked);
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
                const bool right = m_column[mode].mated.has(i) == mated &&
                                   m_column[mode].lane[i] == (live ? keyAt(mode, i) : Arithmetic::kDeadKey) &&
                                   (!live || m_column[mode].hash[i] == hashOf(mode, valueAt(mode, i)));
                if (!right || (live && Arithmetic::isZero(valueAt(mode, i)))) {
                    return false;
                }
            }
            if (m_column[mode].matedCount() != m_column[mode].mated.count()) {
                return false;
            }
        }
        return true;
    }

private:
    void putLane(int mode, int row, Key key) { m_column[mode].putLane(row, key); }

    /// Takes a row out; the last one moves into its place, in `marked` too.
    void erase(int row, Rows& marked)
    {
        const int last = m_rank - 1;
        const Rows self = Rows::only(row);
        for (int mode = 0; mode < 3; ++mode) {
            const Rows left = rowsWith(mode, keyAt(mode, row)).without(self);
            Rows mated = m_column[mode].mated.without(left.when(left.count() == 1)).without(self);
            if (row != last) {
                mated = mated | Rows::only(row, mated.has(last));
                m_column[mode].put(row, factorAt(mode, last));
            }
            m_column[mode].setMated(mated.without(Rows::only(last)));
            m_column[mode].hash[last] = 0;
            putLane(mode, last, Arithmetic::kDeadKey);
        }
        marked = marked.without(self);
        if (row != last) {
            marked = marked | Rows::only(row, marked.has(last));
        }
        marked = marked.without(Rows::only(last));
        m_rank = last;
    }

    /// Alone: the sum is no factor of another row.
    enum class Merged { No, Joined, Alone };

    /// Merges `other` into `row` where they share two factors and the sum of the third fits; marks what changed.
    Merged merge(int row, int other, Rows& marked)
    {
        const int sign[3] = {Arithmetic::match(valueAt(0, row), valueAt(0, other)),
                             Arithmetic::match(valueAt(1, row), valueAt(1, other)),
                             Arithmetic::match(valueAt(2, row), valueAt(2, other))};
        const int differs[3] = {sign[0] == 0, sign[1] == 0, sign[2] == 0};
        if (differs[0] + differs[1] + differs[2] > 1) {
            return Merged::No;
        }
        const int odd = 2 - 2 * differs[0] - differs[1];
        const int factor = sign[kOther[odd][0]] * sign[kOther[odd][1]];
        if (!Arithmetic::fits(valueAt(odd, row), valueAt(odd, other), factor)) {
            return Merged::No;
        }
        const Factor sum = sumOf(factorAt(odd, row), factorAt(odd, other), factor);
        if (Arithmetic::isZero(sum.value)) {
            // The higher row first: what moves into its place is not the lower one.
            erase(row > other ? row : other, marked);
            erase(row > other ? other : row, marked);
            return Merged::Alone;
        }
        const Rows joined = replace(odd, row, sum);
        marked = marked | Rows::only(row);
        erase(other, marked); // moves the last row, and its mark, into the place of `other`
        return joined.any() ? Merged::Joined : Merged::Alone;
    }

    Column m_column[3];
    int m_rank = 0;
    Hash m_weight[3][64];
};

} // namespace
} // namespace rankfall::flip
