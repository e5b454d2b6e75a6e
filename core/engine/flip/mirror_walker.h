// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

// Part of kernel_variant.h: the walk on schemes over Z mod 2 that the rotation of the factors leaves unchanged, and
// transposition too.

#include "core/engine/flip/orbit_walker.h"

namespace rankfall::flip {
namespace {

/// Orbits as those of OrbitWalker, in a scheme that (a,b,c) -> (c', b', a') maps to itself, where ' transposes: Z3 x Z2
/// of Moosbauer and Poole (2025). Most rows come in pairs, each the mirror image of the other slot by slot, (a,b,c) and
/// (c',b',a'); the others are their own images and stand as (a,b,a') with b = b'. Every move is made together with its
/// image, so a flip changes up to six products at once.
///
/// Of a row that is its own image a flip changes the middle factor only, by something and its transpose. Invariant
/// between steps: as in OrbitWalk, as far as merging leaves the scheme symmetric; the images are right.
template <int Blocks>
class MirrorWalker final : public OrbitWalk<MirrorWalker<Blocks>, Blocks> {
    using Base = OrbitWalk<MirrorWalker<Blocks>, Blocks>;
    friend Base;
    friend WalkInTurns<MirrorWalker<Blocks>>;
    using Base::m_table;
    using typename Base::Slots;
    using typename Base::Table;
    using typename Base::Value;
    using typename Kernel::Step;

public:
    explicit MirrorWalker(const int* entries)
        : Base(entries)
    {
        while (m_size * m_size < entries[0]) {
            ++m_size;
        }
    }

    /// A plus of two rows and of their images, two rows more; or of two rows that are their own images and share their
    /// middle factor, one row more.
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
            if (row == other || imageOf(row) == other) {
                continue;
            }
            if (isOwnImage(row) && isOwnImage(other)) {
                if (m_table.shares(3 * row + 1, 3 * other + 1)) {
                    part(row, other);
                    return true;
                }
            } else if (isApart && !isOwnImage(row) && !isOwnImage(other)) {
                raise(at);
                return true;
            }
        }
        return false;
    }

    bool indexIsExact() const override
    {
        for (int slot = 0; slot < 3 * m_table.rank(); ++slot) {
            const int image = m_image[slot];
            if (image / 3 >= m_table.rank() || image % 3 != 2 - slot % 3 || m_image[image] != slot ||
                m_table.valueAt(image) != transposed(m_table.valueAt(slot))) {
                return false;
            }
        }
        return Base::indexIsExact();
    }

private:
    int imageOf(int row) const { return m_image[3 * row] / 3; }

    bool isOwnImage(int row) const { return imageOf(row) == row; }

    void pair(int row, int other)
    {
        for (int s = 0; s < 3; ++s) {
            m_image[3 * row + s] = static_cast<std::uint16_t>(3 * other + 2 - s);
            m_image[3 * other + 2 - s] = static_cast<std::uint16_t>(3 * row + s);
        }
    }

    Value transposed(Value value) const
    {
        Value out = 0;
        for (; value != 0; value &= value - 1) {
            const int e = __builtin_ctzll(value);
            out |= Value{1} << (e % m_size * m_size + e / m_size);
        }
        return out;
    }

    void change(int slot, Value value) { m_table.replace(slot, value, m_table.hashOf(value)); }

    void setRow(int row, Value a, Value b, Value c)
    {
        change(3 * row, a);
        change(3 * row + 1, b);
        change(3 * row + 2, c);
        m_table.mark(row);
    }

    int addRow(Value a, Value b, Value c)
    {
        const int row = m_table.addRow();
        m_table.set(3 * row, a);
        m_table.set(3 * row + 1, b);
        m_table.set(3 * row + 2, c);
        return row;
    }

    /// Makes a row the image of another.
    void reflect(int row, int image)
    {
        setRow(image, transposed(m_table.valueAt(3 * row + 2)), transposed(m_table.valueAt(3 * row + 1)),
               transposed(m_table.valueAt(3 * row)));
    }

    /// See OrbitWalker::plus(); the image of the new row is new as well.
    void raise(const OrbitFlip& at)
    {
        const int row = at.i / 3;
        const int other = at.j / 3;
        Value fresh[3];
        fresh[at.i % 3] = m_table.valueAt(at.i);
        fresh[at.bi % 3] = m_table.valueAt(at.bj);
        fresh[at.ci % 3] = m_table.valueAt(at.ci) ^ m_table.valueAt(at.cj);
        const Value a2 = m_table.valueAt(at.j) ^ m_table.valueAt(at.i);
        change(at.bi, m_table.valueAt(at.bi) ^ m_table.valueAt(at.bj));
        change(at.j, a2);
        m_table.mark(row);
        m_table.mark(other);
        const int added = addRow(fresh[0], fresh[1], fresh[2]);
        pair(added, addRow(transposed(fresh[2]), transposed(fresh[1]), transposed(fresh[0])));
        reflect(row, imageOf(row));
        reflect(other, imageOf(other));
        settle();
    }

    /// (a,b,a') + (d,b,d') = (a+d, b, a'+d') + (a,b,d') + (d,b,a').
    void part(int row, int other)
    {
        const Value a = m_table.valueAt(3 * row);
        const Value b = m_table.valueAt(3 * row + 1);
        const Value d = m_table.valueAt(3 * other);
        setRow(row, a ^ d, b, transposed(a ^ d));
        setRow(other, a, b, transposed(d));
        pair(other, addRow(d, b, transposed(a)));
        settle();
    }

    bool loadTerms(const PackedTerm* terms, int count, std::uint64_t seed) override
    {
        if (count > Table::kRows) {
            return false;
        }
        this->fill(terms, count, seed);
        for (int slot = 0; slot < Table::kSlots; ++slot) {
            m_image[slot] = kNone;
        }
        for (int row = 0; row < m_table.rank(); ++row) {
            if (m_image[3 * row] == kNone && !settleAsOwnImage(row) && !findImage(row)) {
                m_table.clear();
                this->beginWalk();
                return false;
            }
        }
        settle();
        this->beginWalk();
        return true;
    }

    void rotate(int row)
    {
        setRow(row, m_table.valueAt(3 * row + 1), m_table.valueAt(3 * row + 2), m_table.valueAt(3 * row));
    }

    /// Turns a row that is its own image so that it stands as (a,b,a'); false when it is none.
    bool settleAsOwnImage(int row)
    {
        for (int turn = 0; turn < 3; ++turn) {
            const Value b = m_table.valueAt(3 * row + 1);
            if (m_table.valueAt(3 * row + 2) == transposed(m_table.valueAt(3 * row)) && b == transposed(b)) {
                pair(row, row);
                return true;
            }
            rotate(row);
        }
        return false;
    }

    /// Finds the image of a row among those after it that have none, and turns it to fit.
    bool findImage(int row)
    {
        Value wanted[3];
        for (int s = 0; s < 3; ++s) {
            wanted[s] = transposed(m_table.valueAt(3 * row + 2 - s));
        }
        for (int other = row + 1; other < m_table.rank(); ++other) {
            for (int turn = 0; turn < 3 && m_image[3 * other] == kNone; ++turn) {
                if (m_table.valueAt(3 * other) == wanted[0] && m_table.valueAt(3 * other + 1) == wanted[1] &&
                    m_table.valueAt(3 * other + 2) == wanted[2]) {
                    pair(row, other);
                    return true;
                }
                rotate(other);
            }
        }
        return false;
    }

    /// Takes rows out that are together closed under images, highest first.
    void erase(int row)
    {
        const int last = m_table.rank() - 1;
        m_table.erase(row);
        if (row != last) {
            const int image = imageOf(last);
            pair(row, image == last ? row : image);
        }
    }

    void eraseBoth(int row, int other)
    {
        erase(row > other ? row : other);
        erase(row > other ? other : row);
    }

    /// Restores the invariant after the marked rows changed.
    [[gnu::noinline]] void settle()
    {
        while (m_table.marked().any()) {
            const int row = m_table.marked().first();
            if (m_table.hasZero(row)) {
                if (isOwnImage(row)) {
                    erase(row);
                } else {
                    eraseBoth(row, imageOf(row));
                }
            } else if (!mergeOne(row)) {
                m_table.unmark(row);
            }
        }
    }

    bool mergeOne(int row)
    {
        for (int slot = 3 * row; slot < 3 * row + 3; ++slot) {
            Slots others = m_table.slotsWith(m_table.hashAt(slot)).without(Table::rowOf(slot));
            while (others.any()) {
                const int other = others.first();
                others = others.without(Slots::only(other));
                if (m_table.shares(slot, other) && m_table.shares(Table::next(slot), Table::next(other)) &&
                    merge(Table::previous(slot), Table::previous(other))) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Merges two rows that differ in these slots only, and their images. False when the sum would have no image.
    bool merge(int at, int from)
    {
        const int row = at / 3;
        const int other = from / 3;
        const Value sum = m_table.valueAt(at) ^ m_table.valueAt(from);
        if (imageOf(row) == other || (isOwnImage(row) && isOwnImage(other))) {
            return mergeIntoOne(at, other, sum);
        }
        if (isOwnImage(row)) {
            return mergeThree(row, at, from);
        }
        if (isOwnImage(other)) {
            return mergeThree(other, from, at);
        }
        const int rowImage = imageOf(row);
        const int otherImage = imageOf(other);
        if (sum == 0) {
            const Slots gone = Slots::only(row) | Slots::only(rowImage) | Slots::only(other) | Slots::only(otherImage);
            for (int last = m_table.rank() - 1; last >= 0; --last) {
                if (gone.has(last)) {
                    erase(last);
                }
            }
            return true;
        }
        change(at, sum);
        change(m_image[at], transposed(sum));
        m_table.mark(row);
        m_table.mark(rowImage);
        eraseBoth(other, otherImage);
        return true;
    }

    /// Two rows that are closed under images become one, which must be its own.
    bool mergeIntoOne(int at, int other, Value sum)
    {
        const int row = at / 3;
        if (sum == 0) {
            eraseBoth(row, other);
            return true;
        }
        Value merged[3] = {m_table.valueAt(3 * row), m_table.valueAt(3 * row + 1), m_table.valueAt(3 * row + 2)};
        merged[at % 3] = sum;
        for (int turn = 0; turn < 3; ++turn) {
            const Value a = merged[turn];
            const Value b = merged[(turn + 1) % 3];
            const Value c = merged[(turn + 2) % 3];
            if (c == transposed(a) && b == transposed(b)) {
                setRow(row, a, b, c);
                pair(row, row);
                pair(other, other);
                erase(other);
                return true;
            }
        }
        return false;
    }

    /// (a,b,a') + (a,b,c) + (c',b,a') = (a+c', b, a'+c) + (c',b,c), where (a,b,a') is row `own`; and the same read from
    /// the image, where the rows differ in the first factor of the image.
    bool mergeThree(int own, int at, int from)
    {
        if (at == 3 * own + 1) {
            return false; // the other two merge with each other
        }
        const int other = from / 3;
        const int image = imageOf(other);
        const Value a = m_table.valueAt(3 * own);
        const Value b = m_table.valueAt(3 * own + 1);
        const Value d = at == 3 * own ? m_table.valueAt(from) : transposed(m_table.valueAt(from));
        if (a == d) {
            return false; // all three are equal: so the other two merge with each other
        }
        setRow(own, a ^ d, b, transposed(a ^ d));
        setRow(other, d, b, transposed(d));
        pair(other, other);
        pair(image, image);
        erase(image);
        return true;
    }

    [[gnu::always_inline]] inline bool workOut(const OrbitFlip& flip) const
    {
        const bool ownRow = m_image[flip.i] / 3 == flip.i / 3;
        const bool ownOther = m_image[flip.j] / 3 == flip.j / 3;
        const bool keepsImages = (!ownRow || m_image[flip.bi] == flip.bi) && (!ownOther || m_image[flip.cj] == flip.cj);
        return m_table.shares(flip.i, flip.j) && keepsImages && !(ownRow && ownOther) &&
               m_image[flip.i] / 3 != flip.j / 3;
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

    [[gnu::always_inline]] inline Step make(const OrbitFlip& flip)
    {
        add(flip.bi, flip.bj);
        add(flip.cj, flip.ci);
        add(m_image[flip.bi], m_image[flip.bj]);
        add(m_image[flip.cj], m_image[flip.ci]);
        if (canMerge(flip.bi) || canMerge(flip.cj)) [[unlikely]] {
            const int before = m_table.rank();
            m_table.mark(flip.i / 3);
            m_table.mark(flip.j / 3);
            m_table.mark(imageOf(flip.i / 3));
            m_table.mark(imageOf(flip.j / 3));
            settle();
            return m_table.rank() < before ? Step::Lowered : Step::Done;
        }
        return Step::Done;
    }

    static constexpr std::uint16_t kNone = 0xFFFF;

    std::uint16_t m_image[Table::kSlots] = {};
    int m_size = 1; // rows of the matrices
};

} // namespace
} // namespace rankfall::flip
