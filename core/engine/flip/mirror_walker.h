// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

// Part of kernel_variant.h: the walk on schemes over Z mod 2 that the rotation of the factors leaves unchanged, and
// a reflection too.

#include "core/engine/flip/mirror_table.h"
#include "core/engine/flip/orbit_walker.h"

namespace rankfall::flip {
namespace {

/// As OrbitWalker on schemes symmetric under Z3 x Z2, see MirrorTable, after Moosbauer and Poole (2025): every move is
/// made together with its image, so a flip changes up to six products at once. Of a row that is its own image a flip
/// changes the middle factor only, by something and its reflection.
template <int Blocks>
class MirrorWalker final : public OrbitWalk<MirrorWalker<Blocks>, MirrorTable<Blocks>> {
    using Table = MirrorTable<Blocks>;
    using Base = OrbitWalk<MirrorWalker<Blocks>, Table>;
    friend Base;
    friend WalkInTurns<MirrorWalker<Blocks>>;
    using Slots = typename Table::Slots;
    using Value = typename Table::Value;
    using Base::m_table;
    using typename Kernel::Step;

public:
    using Base::Base;

    /// Two rows and their images become two rows more, one where two rows that are their own images share the middle.
    bool plus() override
    {
        if (m_table.rank() + 2 > Table::kRows || m_table.rank() < 2) {
            return false;
        }
        for (int attempt = 0; attempt < Base::kAttempts; ++attempt) {
            OrbitFlip at;
            const bool isApart = this->drawApart(at);
            const int row = at.i / 3;
            const int other = at.j / 3;
            if (row == other || m_table.imageOf(row) == other) {
                continue;
            }
            if (m_table.isOwnImage(row) && m_table.isOwnImage(other)) {
                part(row, other);
            } else if (isApart && m_table.isOwnImage(row)) {
                lean(row, at.j);
            } else if (isApart && !m_table.isOwnImage(other)) {
                raise(at);
            } else {
                continue;
            }
            m_table.settle();
            return true;
        }
        return false;
    }

private:
    void addWithImage(Value a, Value b, Value c)
    {
        const int row = m_table.addRow(a, b, c);
        const int image = m_table.addRow(m_table.reflected(c), m_table.reflected(b), m_table.reflected(a));
        m_table.pair(row, image);
    }

    /// See OrbitWalker::plus(); the image of the new row is new as well.
    void raise(const OrbitFlip& at)
    {
        Value fresh[3];
        fresh[at.i % 3] = m_table.valueAt(at.i);
        fresh[at.bi % 3] = m_table.valueAt(at.bj);
        fresh[at.ci % 3] = m_table.valueAt(at.ci) ^ m_table.valueAt(at.cj);
        changeWithImage(at.bi, m_table.valueAt(at.bi) ^ m_table.valueAt(at.bj));
        changeWithImage(at.j, m_table.valueAt(at.j) ^ m_table.valueAt(at.i));
        addWithImage(fresh[0], fresh[1], fresh[2]);
    }

    /// (a,b,a') + (d,e,d') = (a+d, b, a'+d') + (d, b+e, d') + (a,b,d') + (d,b,a').
    void part(int row, int other)
    {
        const Value a = m_table.valueAt(3 * row);
        const Value b = m_table.valueAt(3 * row + 1);
        const Value d = m_table.valueAt(3 * other);
        const Value e = m_table.valueAt(3 * other + 1);
        m_table.setRow(row, a ^ d, b, m_table.reflected(a ^ d));
        m_table.setRow(other, d, b ^ e, m_table.reflected(d)); // gone in settling where b = e
        addWithImage(a, b, m_table.reflected(d));
    }

    /// (a,b,a') + (x,y,z) + (z',y',x') = (a, b+y+y', a') + (a, y, z+a') + (x+a, y, z) + the images of the last two.
    void lean(int row, int slot)
    {
        const Value a = m_table.valueAt(3 * row);
        const Value y = m_table.valueAt(Table::next(slot));
        const Value z = m_table.valueAt(Table::previous(slot));
        m_table.change(3 * row + 1, m_table.valueAt(3 * row + 1) ^ y ^ m_table.reflected(y));
        m_table.mark(row);
        changeWithImage(slot, m_table.valueAt(slot) ^ a);
        addWithImage(a, y, z ^ m_table.reflected(a));
    }

    void changeWithImage(int slot, Value value)
    {
        const int image = m_table.imageOfSlot(slot);
        m_table.change(slot, value);
        m_table.change(image, m_table.reflected(value));
        m_table.mark(slot / 3);
        m_table.mark(image / 3);
    }

    bool loadTerms(const PackedTerm* terms, int count, std::uint64_t seed) override
    {
        if (count > Table::kRows) {
            return false;
        }
        this->fill(terms, count, seed);
        const bool isSymmetric = m_table.pairAll();
        if (isSymmetric) {
            m_table.settle();
        } else {
            m_table.clear();
        }
        this->beginWalk();
        return isSymmetric;
    }

    [[gnu::always_inline]] inline bool workOut(const OrbitFlip& flip) const
    {
        const bool ownRow = m_table.isOwnImage(flip.i / 3);
        const bool ownOther = m_table.isOwnImage(flip.j / 3);
        const bool keepsImages = (!ownRow || m_table.imageOfSlot(flip.bi) == flip.bi) &&
                                 (!ownOther || m_table.imageOfSlot(flip.cj) == flip.cj);
        return m_table.shares(flip.i, flip.j) && keepsImages && !(ownRow && ownOther) &&
               m_table.imageOf(flip.i / 3) != flip.j / 3;
    }

    void add(int slot, int summand)
    {
        m_table.replace(slot, m_table.valueAt(slot) ^ m_table.valueAt(summand),
                        m_table.hashAt(slot) ^ m_table.hashAt(summand));
    }

    bool canMerge(int slot) const
    {
        const Slots mates = m_table.slotsWith(m_table.hashAt(slot)).without(Table::rowOf(slot));
        return m_table.valueAt(slot) == 0 || (mates.any() && m_table.sharesAnother(slot, mates));
    }

    [[gnu::always_inline]] inline bool make(const OrbitFlip& flip)
    {
        add(flip.bi, flip.bj);
        add(flip.cj, flip.ci);
        add(m_table.imageOfSlot(flip.bi), m_table.imageOfSlot(flip.bj));
        add(m_table.imageOfSlot(flip.cj), m_table.imageOfSlot(flip.ci));
        return canMerge(flip.bi) || canMerge(flip.cj);
    }

    [[gnu::noinline]] Step settle(const OrbitFlip& flip)
    {
        const int before = m_table.rank();
        m_table.mark(flip.i / 3);
        m_table.mark(flip.j / 3);
        m_table.mark(m_table.imageOf(flip.i / 3));
        m_table.mark(m_table.imageOf(flip.j / 3));
        m_table.settle();
        return m_table.rank() < before ? Step::Lowered : Step::Done;
    }
};

} // namespace
} // namespace rankfall::flip
