// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

// Part of kernel_variant.h: the walk on schemes over Z mod 2 that the cyclic rotation of the factors leaves unchanged.

#include "core/engine/flip/orbit_table.h"
#include "core/engine/flip/walk_in_turns.h"

namespace rankfall::flip {
namespace {

/// A flip of two orbits, drawn and not yet made: the slots i and j share a factor; b of i's row becomes the sum of both
/// b, c of j's row the sum of both c.
struct OrbitFlip {
    std::uint64_t valueB; ///< the sums, where they are worked out ahead
    std::uint64_t valueC;
    Key hashB;
    Key hashC;
    int i;
    int j;
    int bi;
    int ci;
    int bj;
    int cj;
    bool fits;

    bool isStuck() const { return i < 0; }
};

/// What walks on orbits have in common: what is done to one term of an orbit is done to all three, so a flip changes
/// three products at once, and the space that is walked is far smaller. After Moosbauer and Poole (2025).
///
/// Self has the parts that WalkInTurns asks for, but draw(). Invariant between steps: no factor is zero; no two rows
/// can be merged.
template <class Self, class Table>
class OrbitWalk : public WalkInTurns<Self> {
    friend WalkInTurns<Self>;

protected:
    using Value = typename Table::Value;
    using Slots = typename Table::Slots;
    using typename Kernel::Step;

public:
    explicit OrbitWalk(const int* entries)
        : m_table(entries[0])
    {
    }

    int capacity() const override { return Table::kRows; }

    int rank() const override { return m_table.rank(); }

    Step flip() override { return this->flipOnce(); }

    /// The walks on orbits rise by pluses only.
    bool split() override { return false; }

    int matePairs() const override { return m_table.matePairs(); }

    bool indexIsExact() const override { return m_table.isExact(); }

protected:
    static constexpr int kAttempts = 200; // of a plus
    static constexpr bool kMayBlock = true;
    static constexpr bool kRegroups = false;
    static constexpr int kUsed[2] = {Table::kBlocks, Table::kBlocks}; // all blocks, always

    template <int>
    using Flip = OrbitFlip;

    static int usedBlocks() { return Table::kBlocks; }

    void fill(const PackedTerm* terms, int count, std::uint64_t seed)
    {
        m_table.clear();
        m_random = Random(seed);
        for (int t = 0; t < count; ++t) {
            if (terms[t].plus[0] != 0 && terms[t].plus[1] != 0 && terms[t].plus[2] != 0) {
                const int row = m_table.addRow();
                for (int s = 0; s < 3; ++s) {
                    m_table.set(3 * row + s, terms[t].plus[s]);
                }
            }
        }
    }

    void storeTerms(PackedTerm* out) const override
    {
        for (int slot = 0; slot < 3 * rank(); ++slot) {
            out[slot / 3].plus[slot % 3] = m_table.valueAt(slot);
        }
    }

    /// Whether two rows share a factor.
    bool canFlip() const { return m_table.mated().any(); }

    [[gnu::always_inline]] inline void draw(OrbitFlip& flip)
    {
        const int all = m_table.mated().count();
        if (all == 0) [[unlikely]] {
            flip.i = -1;
            return;
        }
        const std::uint64_t bits = m_random();
        flip.i = m_table.mated().select(scale<32>(static_cast<std::uint32_t>(bits >> 32), all));
        const Slots mates = m_table.slotsWith(m_table.hashAt(flip.i)).without(Table::rowOf(flip.i));
        flip.j = mates.select(scale<24>(static_cast<std::uint32_t>(bits) & 0xFFFFFFU, mates.count()));
        orient(flip, bits >> 24 & 1);
    }

    /// Which of the other slots are b and which are c.
    static void orient(OrbitFlip& flip, bool side)
    {
        flip.bi = side ? Table::previous(flip.i) : Table::next(flip.i);
        flip.ci = side ? Table::next(flip.i) : Table::previous(flip.i);
        flip.bj = side ? Table::previous(flip.j) : Table::next(flip.j);
        flip.cj = side ? Table::next(flip.j) : Table::previous(flip.j);
    }

    /// Two slots of different rows with no factor in common, read as a flip; nothing when the drawn ones are not such.
    bool drawApart(OrbitFlip& flip)
    {
        const std::uint64_t bits = m_random();
        flip.i = scale<32>(static_cast<std::uint32_t>(bits >> 32), 3 * rank());
        flip.j = scale<28>(static_cast<std::uint32_t>(bits) & 0xFFFFFFFU, 3 * rank());
        if (flip.i / 3 == flip.j / 3) {
            return false;
        }
        orient(flip, m_random() >> 63);
        return !m_table.shares(flip.i, flip.j) && !m_table.shares(flip.bi, flip.bj) &&
               !m_table.shares(flip.ci, flip.cj);
    }

    Table m_table;
    Random m_random{1};
};

template <int Blocks>
class OrbitWalker final : public OrbitWalk<OrbitWalker<Blocks>, OrbitTable<Blocks>> {
    using Table = OrbitTable<Blocks>;
    using Base = OrbitWalk<OrbitWalker<Blocks>, Table>;
    friend Base;
    friend WalkInTurns<OrbitWalker<Blocks>>;
    using Slots = typename Table::Slots;
    using Value = typename Table::Value;
    using Base::m_table;
    using typename Kernel::Step;

public:
    using Base::Base;

    /// As Walker::plus(), on two rows each read from a random slot.
    bool plus() override
    {
        if (m_table.rank() >= Table::kRows || m_table.rank() < 2) {
            return false;
        }
        for (int attempt = 0; attempt < Base::kAttempts; ++attempt) {
            OrbitFlip at;
            if (!this->drawApart(at)) {
                continue;
            }
            // a1 b1 c1 + a2 b2 c2 = a1 (b1 + b2) c1 + a1 b2 (c1 + c2) + (a1 + a2) b2 c2
            const int row = m_table.addRow();
            const Value a1 = m_table.valueAt(at.i);
            const Value b2 = m_table.valueAt(at.bj);
            const bool side = at.bi == Table::previous(at.i);
            m_table.set(3 * row, a1);
            m_table.set(3 * row + (side ? 2 : 1), b2);
            m_table.set(3 * row + (side ? 1 : 2), m_table.valueAt(at.ci) ^ m_table.valueAt(at.cj));
            m_table.replace(at.bi, m_table.valueAt(at.bi) ^ b2);
            m_table.replace(at.j, m_table.valueAt(at.j) ^ a1);
            m_table.mark(at.i / 3);
            m_table.mark(at.j / 3);
            settle();
            return true;
        }
        return false;
    }

private:
    bool loadTerms(const PackedTerm* terms, int count, std::uint64_t seed) override
    {
        if (count > Table::kRows) {
            return false;
        }
        this->fill(terms, count, seed);
        settle();
        this->beginWalk();
        return true;
    }

    /// Restores the invariant after the marked rows changed.
    [[gnu::noinline]] void settle()
    {
        while (m_table.marked().any()) {
            const int row = m_table.marked().first();
            if (m_table.hasZero(row)) {
                m_table.erase(row);
            } else if (!mergeOne(row)) {
                m_table.unmark(row);
            }
        }
    }

    /// Merges the row with one that shares two factors with it, if there is one.
    bool mergeOne(int row)
    {
        for (int slot = 3 * row; slot < 3 * row + 3; ++slot) {
            Slots others = m_table.slotsWith(m_table.hashAt(slot)).without(Table::rowOf(slot));
            while (others.any()) {
                const int other = others.first();
                others = others.without(Slots::only(other));
                if (m_table.shares(slot, other) && m_table.shares(Table::next(slot), Table::next(other))) {
                    merge(row, other / 3, Table::previous(slot), Table::previous(other));
                    return true;
                }
            }
        }
        return false;
    }

    /// The rows differ in slots `at` and `from` only.
    void merge(int row, int other, int at, int from)
    {
        const Value sum = m_table.valueAt(at) ^ m_table.valueAt(from);
        if (sum == 0) {
            m_table.erase(row > other ? row : other);
            m_table.erase(row > other ? other : row);
            return;
        }
        m_table.replace(at, sum);
        m_table.mark(row);
        m_table.erase(other);
    }

    [[gnu::always_inline]] inline bool workOut(OrbitFlip& flip) const
    {
        if (!m_table.shares(flip.i, flip.j)) [[unlikely]] {
            return false; // equal keys of different factors
        }
        flip.valueB = m_table.valueAt(flip.bi) ^ m_table.valueAt(flip.bj);
        flip.valueC = m_table.valueAt(flip.cj) ^ m_table.valueAt(flip.ci);
        flip.hashB = m_table.hashAt(flip.bi) ^ m_table.hashAt(flip.bj);
        flip.hashC = m_table.hashAt(flip.cj) ^ m_table.hashAt(flip.ci);
        return true;
    }

    [[gnu::always_inline]] inline bool make(const OrbitFlip& flip)
    {
        const Slots joinedB = m_table.replace(flip.bi, flip.valueB, flip.hashB);
        const Slots joinedC = m_table.replace(flip.cj, flip.valueC, flip.hashC);
        bool merges = false;
        if (joinedB.any()) {
            merges = m_table.sharesAnother(flip.bi, joinedB);
        }
        if (joinedC.any()) {
            merges = merges || m_table.sharesAnother(flip.cj, joinedC);
        }
        return merges;
    }

    [[gnu::noinline]] Step settle(const OrbitFlip& flip)
    {
        const int before = m_table.rank();
        m_table.mark(flip.i / 3);
        m_table.mark(flip.j / 3);
        settle();
        return m_table.rank() < before ? Step::Lowered : Step::Done;
    }
};

} // namespace
} // namespace rankfall::flip
