// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

// Part of kernel_variant.h: the walk itself.

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
    using Hash = typename Table::Hash;
    static constexpr auto& kOther = Table::kOther;

public:
    explicit Walker(const int* entries)
        : m_table(entries)
    {
    }

    int capacity() const override { return Table::kRows; }

    int rank() const override { return m_table.rank(); }

    Step flip() override { return Base::flipOnce(); }

    /// Two rows with no common factor become three that share two:
    /// a1 b1 c1 + a2 b2 c2 = a1 (b1 + s b2) c1 + a1 b2 (t c2 - s c1) + (a2 - t a1) b2 c2, for s, t = 1 or -1.
    bool plus() override
    {
        if (m_table.rank() >= Table::kRows || m_table.rank() < 2) {
            return false;
        }
        for (int attempt = 0; attempt < kAttempts; ++attempt) {
            const std::uint64_t bits = m_random();
            const int i = scale<32>(static_cast<std::uint32_t>(bits >> 32), m_table.rank());
            const int j = scale<28>(static_cast<std::uint32_t>(bits) & 0xFFFFFFFU, m_table.rank());
            const bool shares = m_table.shares(0, i, j) | m_table.shares(1, i, j) | m_table.shares(2, i, j);
            if (shares) { // i and j may be the same
                continue;
            }
            const std::uint64_t more = m_random() >> 16;
            const int a = static_cast<int>((more & 0xFFFFU) * 3 >> 16);
            const int side = static_cast<int>(more >> 16 & 1);
            const int b = kOther[a][side];
            const int c = kOther[a][1 - side];
            const int s = Arithmetic::kSigned && (more >> 17 & 1) ? -1 : 1;
            const int t = Arithmetic::kSigned && (more >> 18 & 1) ? -1 : 1;
            // t c2 - s c1 is t (c2 - st c1); the sign t goes into b2 of the new row.
            if (!fits(b, i, j, s) || !fits(c, j, i, -s * t) || !fits(a, j, i, -t)) {
                continue;
            }
            const Factor a1 = factorAt(a, i);
            const Factor b2 = factorAt(b, j);
            const Factor c2 = sumOf(factorAt(c, j), factorAt(c, i), -s * t);
            const Rows joinedI = set(b, i, sumOf(factorAt(b, i), b2, s));
            const Rows joinedJ = set(a, j, sumOf(factorAt(a, j), a1, -t));
            const int row = m_table.addRow();
            const Rows withA = m_table.insert(a, row, a1.value, a1.hash);
            const Factor newB = signedBy(b2, t);
            const Rows withB = m_table.insert(b, row, newB.value, newB.hash);
            const Rows withC = m_table.insert(c, row, c2.value, c2.hash);
            // Mostly none of the new factors is there already, and then nothing can be merged.
            const Rows twice = joinedI | joinedJ | (withA & withB) | (withA & withC) | (withB & withC);
            if (!Arithmetic::kAlwaysFits || twice.any()) {
                m_table.settle(Rows::only(i) | Rows::only(j) | Rows::only(row));
            }
            return true;
        }
        return false;
    }

    /// A row is split by the factor of another one, and the half that is flipped with a mate does not fall back into
    /// the other half. Rows (a1, b, c1) and (a2, e b, c2), and x any part of a1 with rest y = a1 - x, where x or y is
    /// the factor of a fourth row up to sign, become
    /// y b c1 + x b (c1 + s c2) + (a2 - e s x) (e b) c2, for e, s = 1 or -1.
    bool split() override
    {
        const int n0 = m_table.mated(0).count();
        const int n1 = m_table.mated(1).count();
        const int all = n0 + n1 + m_table.mated(2).count();
        if (m_table.rank() >= Table::kRows || all == 0) {
            return false;
        }
        for (int attempt = 0; attempt < kAttempts; ++attempt) {
            const std::uint64_t bits = m_random();
            int k = scale<32>(static_cast<std::uint32_t>(bits >> 32), all);
            const int b = static_cast<int>(k >= n0) + static_cast<int>(k >= n0 + n1);
            k -= (k >= n0 ? n0 : 0) + (k >= n0 + n1 ? n1 : 0);
            const int i = m_table.mated(b).select(k);
            const Rows mates = m_table.rowsWith(b, m_table.keyAt(b, i)).without(Rows::only(i));
            const int j = mates.select(scale<24>(static_cast<std::uint32_t>(bits) & 0xFFFFFFU, mates.count()));
            const std::uint64_t more = m_random() >> 16;
            const int q = scale<32>(static_cast<std::uint32_t>(more), m_table.rank());
            const int side = static_cast<int>(more >> 32 & 1);
            const int a = kOther[b][side];
            const int c = kOther[b][1 - side];
            const int e = Arithmetic::match(m_table.valueAt(b, i), m_table.valueAt(b, j));
            const int s = Arithmetic::kSigned && (more >> 33 & 1) ? -1 : 1;
            const int t = Arithmetic::kSigned && (more >> 34 & 1) ? -1 : 1;
            if (e == 0 || m_table.shares(a, i, q) || m_table.shares(c, i, j) || !fits(a, i, q, -t) ||
                !fits(c, i, j, s)) {
                continue;
            }
            Factor x = signedBy(factorAt(a, q), t);
            Factor y = sumOf(factorAt(a, i), factorAt(a, q), -t);
            if (more >> 35 & 1) {
                const Factor swapped = x;
                x = y;
                y = swapped;
            }
            const Value a2 = m_table.valueAt(a, j);
            if (Arithmetic::match(a2, x.value) != 0 || !Arithmetic::fits(a2, x.value, -e * s)) {
                continue;
            }
            const Factor b1 = factorAt(b, i);
            const Factor c1 = factorAt(c, i);
            set(a, i, x);
            set(c, i, sumOf(c1, factorAt(c, j), s));
            set(a, j, sumOf(factorAt(a, j), x, -e * s));
            const int row = add(a, y, b, b1, c, c1);
            m_table.settle(Rows::only(i) | Rows::only(j) | Rows::only(row));
            return true;
        }
        return false;
    }

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
    static constexpr int kAttempts = 200;
    static constexpr bool kMayBlock = !Arithmetic::kExactKeys;

    /// A factor on its way from row to row.
    struct Factor {
        Value value;
        Hash hash;
    };

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
                m_table.insert(mode, row, value, m_table.hashOf(mode, value));
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

    Factor factorAt(int mode, int row) const { return {m_table.valueAt(mode, row), m_table.hashAt(mode, row)}; }

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

    /// Whether the factor of row i plus `sign` times that of row j is a value of the ring.
    bool fits(int mode, int i, int j, int sign) const
    {
        return Arithmetic::fits(m_table.valueAt(mode, i), m_table.valueAt(mode, j), sign);
    }

    Rows set(int mode, int row, Factor factor) { return m_table.replace(mode, row, factor.value, factor.hash); }

    int add(int a, Factor inA, int b, Factor inB, int c, Factor inC)
    {
        const int row = m_table.addRow();
        m_table.insert(a, row, inA.value, inA.hash);
        m_table.insert(b, row, inB.value, inB.hash);
        m_table.insert(c, row, inC.value, inC.hash);
        return row;
    }

    /// Walks with few rows look at a smaller part of the table only. What of its blocks holds all rows:
    static constexpr int kUsed[2] = {Blocks <= 1 ? 1 : Blocks <= 4 ? Blocks - 1 : Blocks * 5 / 8, Blocks};

    int usedBlocks() const { return m_table.rank() <= kUsed[0] * kBlock ? kUsed[0] : kUsed[1]; }

    using Column = typename Table::Column;

    /// A flip that is drawn, and then worked out, and not yet made.
    template <int Used>
    struct Flip {
        Column* a;
        Column* b;
        Column* c;
        RowSet<(Used + 1) / 2> sharing; ///< the rows with the factor of i in a, i as well
        Factor newB;
        Factor newC;
        typename Table::template Change<Used> changeB;
        typename Table::template Change<Used> changeC;
        RowSet<(Used + 1) / 2> withI; ///< the rows that will share two keys with row i
        RowSet<(Used + 1) / 2> withJ;
        std::uint64_t bits;
        int i;
        int j;
        bool fits;
        bool merges;

        bool isStuck() const { return a == nullptr; }
    };

    /// (a, b1, c1) + (e a, b2, c2) = (a, b1 + s b2, c1) + (e a, b2, c2 - e s c1), for e, s = 1 or -1.
    template <int Used>
    [[gnu::always_inline]] inline void draw(Flip<Used>& flip)
    {
        const int n0 = matedIn<Used>(0).count();
        const int n1 = matedIn<Used>(1).count();
        const int all = n0 + n1 + matedIn<Used>(2).count();
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
        flip.b = columnAt(offsets[1]);
        flip.c = columnAt(offsets[2]);
        flip.i = flip.a->mated.template narrowed<(Used + 1) / 2>().select(k - (n0 & not0) - (n1 & not1));
        flip.sharing = flip.a->template rowsWith<Used>(flip.a->keyAt(flip.i));
        const auto mates = flip.sharing.without(RowSet<(Used + 1) / 2>::only(flip.i));
        flip.j = mates.select(scale<24>(static_cast<std::uint32_t>(flip.bits) & 0xFFFFFFU, mates.count()));
    }

    template <int Used>
    RowSet<(Used + 1) / 2> matedIn(int mode) const
    {
        return m_table.mated(mode).template narrowed<(Used + 1) / 2>();
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

    static bool fitsIn(const Column& column, int i, int j, int sign)
    {
        return Arithmetic::fits(column.valueAt(i), column.valueAt(j), sign);
    }

    static Factor factorIn(const Column& column, int row) { return {column.valueAt(row), column.hash[row]}; }

    template <int Used>
    [[gnu::always_inline]] inline bool workOut(Flip<Used>& flip) const
    {
        const Column& b = *flip.b;
        const Column& c = *flip.c;
        const int i = flip.i;
        const int j = flip.j;
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
            if (!fitsIn(b, i, j, s) || !fitsIn(c, j, i, -e * s)) {
                s = -s;
                if (!fitsIn(b, i, j, s) || !fitsIn(c, j, i, -e * s)) {
                    return false;
                }
            }
        }
        flip.newB = sumOf(factorIn(b, i), factorIn(b, j), s);
        flip.newC = sumOf(factorIn(c, j), factorIn(c, i), -e * s);
        using Live = RowSet<(Used + 1) / 2>;
        const Live onlyI = Live::only(i);
        flip.changeB = Table::template planned<Used>(b, i, onlyI, flip.newB.hash);
        flip.changeC = Table::template planned<Used>(c, j, Live::only(j), flip.newC.hash);
        // A row that now shares a second factor can be merged: anything new in b or c that shares a as well, or the
        // other one of the two.
        const Live& joinedB = flip.changeB.joined;
        const Live& joinedC = flip.changeC.joined;
        Live withI = flip.sharing;
        Live withJ = flip.sharing;
        // A mispredicted branch costs more than comparing few blocks.
        if (Used <= 4 || (joinedB | joinedC).any()) {
            withI = withI | c.template rowsWith<Used>(c.keyAt(i));
            withJ = withJ | b.template rowsWith<Used>(b.keyAt(j));
        }
        flip.withI = joinedB & withI;
        flip.withJ = joinedC & withJ;
        flip.merges = (flip.withI | flip.withJ).any();
        if constexpr (!Arithmetic::kAlwaysFits) {
            // Rows that share two factors and could not be merged may cancel.
            flip.merges = flip.merges || Arithmetic::isZero(flip.newB.value) || Arithmetic::isZero(flip.newC.value);
        }
        return true;
    }

    template <int Used>
    [[gnu::always_inline]] inline Step make(const Flip<Used>& flip)
    {
        flip.b->mated.assign(flip.changeB.mated);
        flip.c->mated.assign(flip.changeC.mated);
        flip.b->put(flip.i, flip.newB.value, flip.newB.hash);
        flip.c->put(flip.j, flip.newC.value, flip.newC.hash);
        if (flip.merges) [[unlikely]] {
            const int before = m_table.rank();
            if constexpr (Arithmetic::kAlwaysFits) {
                m_table.settlePair(flip.i, flip.withI.template widened<Rows::kWords>(), flip.j,
                                   flip.withJ.template widened<Rows::kWords>());
            } else {
                m_table.settle(Rows::only(flip.i) | Rows::only(flip.j));
            }
            return m_table.rank() < before ? Step::Lowered : Step::Done;
        }
        return Step::Done;
    }

    Table m_table;
    Random m_random{1};
};

} // namespace
} // namespace rankfall::flip
