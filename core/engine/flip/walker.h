// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

// Part of kernel_variant.h: the walk itself.

#include "core/engine/flip/rises.h"
#include "core/engine/flip/term_table.h"
#include "core/engine/flip/walk_in_turns.h"

namespace rankfall::flip {
namespace {

/// The moves on a table of terms, and walks of them.
template <class Arithmetic, int Blocks>
class Walker final : public WalkInTurns<Walker<Arithmetic, Blocks>> {
    using Base = WalkInTurns<Walker<Arithmetic, Blocks>>;
    friend Base;
    using typename Kernel::Step;
    using Table = TermTable<Arithmetic, Blocks>;
    using Rows = typename Table::Rows;
    using Value = typename Table::Value;
    using Factor = typename Table::Factor;

public:
    explicit Walker(const int* entries)
        : m_table(entries)
    {
    }

    int capacity() const override { return Table::kRows; }

    int rank() const override { return m_table.rank(); }

    Step flip() override { return Base::flipOnce(); }

    bool plus() override { return Rises<Table>{m_table, m_random}.plus(); }

    bool split() override { return Rises<Table>{m_table, m_random}.split(); }

    int matePairs() const override
    {
        int pairs = 0;
        for (int mode = 0; mode < 3; ++mode) {
            for (int i = 0; i < m_table.rank(); ++i) {
                for (int j = 0; j < m_table.rank(); ++j) {
                    pairs += i != j && m_table.shares(mode, i, j);
                }
            }
        }
        return pairs;
    }

    bool indexIsExact() const override { return m_table.isExact(); }

private:
    static constexpr bool kMayBlock = !Arithmetic::kExactKeys;

    bool loadTerms(const PackedTerm* terms, int count, std::uint64_t seed) override
    {
        if (count > Table::kRows) {
            return false;
        }
        m_random = Random(seed);
        m_table.clear();
        Rows fresh;
        for (int t = 0; t < count; ++t) {
            bool zero = false;
            for (int mode = 0; mode < 3; ++mode) {
                zero = zero || (terms[t].plus[mode] | terms[t].minus[mode]) == 0;
            }
            if (zero) {
                continue;
            }
            const int row = m_table.addRow();
            fresh = fresh | Rows::only(row);
            for (int mode = 0; mode < 3; ++mode) {
                const Value value = Arithmetic::pack(terms[t].plus[mode], terms[t].minus[mode]);
                m_table.insert(mode, row, m_table.factorOf(mode, value));
            }
        }
        m_table.settle(fresh);
        Base::beginWalk();
        return true;
    }

    void storeTerms(PackedTerm* out) const override
    {
        for (int i = 0; i < m_table.rank(); ++i) {
            for (int mode = 0; mode < 3; ++mode) {
                out[i].plus[mode] = Arithmetic::plusOf(m_table.valueAt(mode, i));
                out[i].minus[mode] = Arithmetic::minusOf(m_table.valueAt(mode, i));
            }
        }
    }

    /// Walks with few rows look at a smaller part of the table only. What of its blocks holds all rows:
    static constexpr int kUsed[2] = {Blocks <= 1 ? 1 : Blocks <= 4 ? Blocks - 1 : Blocks * 5 / 8, Blocks};

    int usedBlocks() const { return m_table.rank() <= kUsed[0] * kBlock ? kUsed[0] : kUsed[1]; }

    /// Whether two rows share a factor.
    bool canFlip() const { return (m_table.mated(0) | m_table.mated(1) | m_table.mated(2)).any(); }

    using Column = typename Table::Column;

    /// Whether the index is brought up to date after the flip, in the modes where it changes. With many rows most flips
    /// leave it as it is, and to look for that takes less than to work out what becomes of it; with few rows it does
    /// not.
    static constexpr bool kRegroups = Blocks > 2;

    template <int Used>
    using Live = RowSet<(Used + 1) / 2>;

    /// A flip that is drawn, and then worked out, and not yet made. It changes row i in mode b and row j in mode c: the
    /// two sides.
    template <int Used>
    struct Flip {
        Column* a;
        Column* side[2]; ///< b and c
        int row[2];      ///< i and j
        Factor fresh[2]; ///< what they get there
        std::uint64_t bits;
        bool fits;

        // Where kRegroups:
        Key old[2];        ///< the keys that they had
        unsigned regroups; ///< bit s: in side s rows find or lose one that they share a factor with

        // Where not:
        Live<Used> sharing; ///< the rows with the factor of i in a, i as well
        typename Table::template Change<Used> change[2];
        Live<Used> twice[2]; ///< the rows that will share two keys with row i, and with row j

        bool isStuck() const { return a == nullptr; }
    };

    /// (a, b1, c1) + (e a, b2, c2) = (a, b1 + s b2, c1) + (e a, b2, c2 - e s c1), for e, s = 1 or -1.
    template <int Used>
    [[gnu::always_inline]] inline void draw(Flip<Used>& flip)
    {
        const int n0 = m_table.column(0).matedCount();
        const int n1 = m_table.column(1).matedCount();
        const int all = n0 + n1 + m_table.column(2).matedCount();
        if (all == 0) [[unlikely]] {
            flip.a = nullptr;
            return;
        }
        flip.bits = m_random();
        const int k = scale<32>(static_cast<std::uint32_t>(flip.bits >> 32), all);
        const int not0 = k >= n0 ? -1 : 0;
        const int not1 = k >= n0 + n1 ? -1 : 0;
        const auto& offsets = kOffsets[static_cast<int>(flip.bits >> 24 & 1) - 2 * (not0 + not1)];
        flip.a = columnAt(offsets[0]);
        flip.side[0] = columnAt(offsets[1]);
        flip.side[1] = columnAt(offsets[2]);
        const int i = flip.a->mated.template narrowed<Live<Used>::kWords>().select(k - (n0 & not0) - (n1 & not1));
        const Live<Used> sharing = flip.a->template rowsWith<Used>(flip.a->keyAt(i));
        const Live<Used> mates = sharing.without(Live<Used>::only(i));
        flip.row[0] = i;
        flip.row[1] = mates.select(scale<24>(static_cast<std::uint32_t>(flip.bits) & 0xFFFFFFU, mates.count()));
        if constexpr (!kRegroups) {
            flip.sharing = sharing;
        }
    }

    /// The columns a, b and c of a flip, as bytes from the first one; for each a its two orders of b and c.
    static constexpr std::uint32_t kColumn = sizeof(Column);
    static constexpr std::uint32_t kOffsets[6][3] = {{0, kColumn, 2 * kColumn}, {0, 2 * kColumn, kColumn},
                                                     {kColumn, 2 * kColumn, 0}, {kColumn, 0, 2 * kColumn},
                                                     {2 * kColumn, 0, kColumn}, {2 * kColumn, kColumn, 0}};

    Column* columnAt(std::uint32_t offset)
    {
        return reinterpret_cast<Column*>(reinterpret_cast<char*>(&m_table.column(0)) + offset);
    }

    template <int Used>
    [[gnu::always_inline]] inline bool workOut(Flip<Used>& flip) const
    {
        const Column& b = *flip.side[0];
        const Column& c = *flip.side[1];
        const int i = flip.row[0];
        const int j = flip.row[1];
        flip.regroups = 0;
        int s = 1;
        int e = 1;
        if constexpr (!Arithmetic::kExactKeys) {
            e = Arithmetic::match(flip.a->valueAt(i), flip.a->valueAt(j));
            if (e == 0) [[unlikely]] {
                return false; // equal keys of different factors
            }
        }
        if constexpr (Arithmetic::kSigned) {
            s = flip.bits >> 25 & 1 ? -1 : 1;
        }
        if constexpr (!Arithmetic::kAlwaysFits) {
            if (!b.fits(i, j, s) || !c.fits(j, i, -e * s)) {
                s = -s;
                if (!b.fits(i, j, s) || !c.fits(j, i, -e * s)) {
                    return false;
                }
            }
        }
        flip.fresh[0] = Table::sumOf(b.factorAt(i), b.factorAt(j), s);
        flip.fresh[1] = Table::sumOf(c.factorAt(j), c.factorAt(i), -e * s);
        if constexpr (kRegroups) {
            flip.old[0] = b.keyAt(i);
            flip.old[1] = c.keyAt(j);
            flip.regroups = regroups<Used>(b, i, flip.fresh[0]) | 2 * regroups<Used>(c, j, flip.fresh[1]);
        } else {
            const Live<Used> onlyI = Live<Used>::only(i);
            const Live<Used> onlyJ = Live<Used>::only(j);
            flip.change[0] = Table::template changeOf<Used>(b, onlyI, b.keyAt(i), flip.fresh[0].key());
            flip.change[1] = Table::template changeOf<Used>(c, onlyJ, c.keyAt(j), flip.fresh[1].key());
            flip.twice[0] = flip.change[0].joined & (flip.sharing | c.template rowsWith<Used>(c.keyAt(i)));
            flip.twice[1] = flip.change[1].joined & (flip.sharing | b.template rowsWith<Used>(b.keyAt(j)));
        }
        return true;
    }

    /// Whether the index changes when the row gets this factor: 1, or 0. Without branches, for they are hard to
    /// foresee.
    template <int Used>
    [[gnu::always_inline]] static unsigned regroups(const Column& column, int row, const Factor& fresh)
    {
        return static_cast<unsigned>(column.mated.has(row)) |
               static_cast<unsigned>(column.template rowsWith<Used>(fresh.key()).any());
    }

    /// True when rows may merge, and settle() is to be called.
    template <int Used>
    [[gnu::always_inline]] inline bool make(const Flip<Used>& flip)
    {
        flip.side[0]->put(flip.row[0], flip.fresh[0]);
        flip.side[1]->put(flip.row[1], flip.fresh[1]);
        if constexpr (kRegroups) {
            return false;
        } else {
            flip.side[0]->setMated(flip.change[0].mated);
            flip.side[1]->setMated(flip.change[1].mated);
            return (flip.twice[0] | flip.twice[1]).any() || (cancels(flip.fresh[0]) | cancels(flip.fresh[1]));
        }
    }

    /// Rows that share two factors and could not be merged may cancel.
    static bool cancels(const Factor& fresh) { return !Arithmetic::kAlwaysFits && Arithmetic::isZero(fresh.value); }

    /// After make(), for a side that regroups: brings the index up to date. True when rows may merge.
    template <int Used>
    [[gnu::always_inline]] inline bool regroup(const Flip<Used>& flip, int side)
    {
        Column& column = *flip.side[side];
        const Column& other = *flip.side[1 - side];
        const int row = flip.row[side];
        const auto change =
            Table::template changeOf<Used>(column, Live<Used>::only(row), flip.old[side], column.keyAt(row));
        column.setMated(change.mated);
        return (change.joined & twice<Used>(flip, other, row)).any() || cancels(flip.fresh[side]);
    }

    /// A row that now shares a second factor can be merged: what is new in this column and shares a as well, or the
    /// other one.
    template <int Used>
    [[gnu::always_inline]] static Live<Used> twice(const Flip<Used>& flip, const Column& other, int row)
    {
        return flip.a->template rowsWith<Used>(flip.a->keyAt(row)) | other.template rowsWith<Used>(other.keyAt(row));
    }

    /// After make() and regroup(), where rows may merge.
    template <int Used>
    [[gnu::noinline]] Step settle(const Flip<Used>& flip)
    {
        const int before = m_table.rank();
        const int i = flip.row[0];
        const int j = flip.row[1];
        if constexpr (!Arithmetic::kAlwaysFits) {
            m_table.settle(Rows::only(i) | Rows::only(j));
        } else if constexpr (kRegroups) {
            const Column& b = *flip.side[0];
            const Column& c = *flip.side[1];
            const auto withI = b.template rowsWith<Used>(b.keyAt(i)) & twice<Used>(flip, c, i);
            const auto withJ = c.template rowsWith<Used>(c.keyAt(j)) & twice<Used>(flip, b, j);
            m_table.settlePair(i, withI.without(Live<Used>::only(i)).template widened<Rows::kWords>(), j,
                               withJ.without(Live<Used>::only(j)).template widened<Rows::kWords>());
        } else {
            m_table.settlePair(i, flip.twice[0].template widened<Rows::kWords>(), j,
                               flip.twice[1].template widened<Rows::kWords>());
        }
        return m_table.rank() < before ? Step::Lowered : Step::Done;
    }

    Table m_table;
    Random m_random{1};
};

} // namespace
} // namespace rankfall::flip
