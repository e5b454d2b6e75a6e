// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

// Part of kernel_variant.h: orbits under the cyclic rotation in a scheme that a reflection maps to itself as well.

#include "core/engine/flip/orbit_table.h"

namespace rankfall::flip {
namespace {

/// The rows of an OrbitTable with their images under (a,b,c) -> (c', b', a'), where ' reflects square matrices in their
/// other diagonal, from the top right to the bottom left: transposition in another basis, in which few single entries
/// are their own images. Most rows come in pairs, each the image of the other slot by slot, (a,b,c) and (c',b',a'); the
/// others are their own images and stand as (a,b,a') with b = b'.
///
/// settle() restores what holds between steps: no factor is zero; no two rows can be merged, as far as that leaves the
/// scheme symmetric.
template <int Blocks>
class MirrorTable : public OrbitTable<Blocks> {
    using Base = OrbitTable<Blocks>;

public:
    using typename Base::Slots;
    using typename Base::Value;

    explicit MirrorTable(int entries)
        : Base(entries)
    {
        while (m_size * m_size < entries) {
            ++m_size;
        }
    }

    int imageOfSlot(int slot) const { return m_image[slot]; }

    int imageOf(int row) const { return m_image[3 * row] / 3; }

    bool isOwnImage(int row) const { return imageOf(row) == row; }

    /// Makes two rows images of each other, or one its own.
    void pair(int row, int other)
    {
        for (int s = 0; s < 3; ++s) {
            m_image[3 * row + s] = static_cast<std::uint16_t>(3 * other + 2 - s);
            m_image[3 * other + 2 - s] = static_cast<std::uint16_t>(3 * row + s);
        }
    }

    /// Entry (i, j) moves to (n-1-j, n-1-i).
    Value reflected(Value value) const
    {
        Value out = 0;
        for (; value != 0; value &= value - 1) {
            const int e = __builtin_ctzll(value);
            out |= Value{1} << ((m_size - 1 - e % m_size) * m_size + m_size - 1 - e / m_size);
        }
        return out;
    }

    /// Gives one slot another factor; settling is left to the caller, here and below.
    void change(int slot, Value value) { this->replace(slot, value, this->hashOf(value)); }

    void setRow(int row, Value a, Value b, Value c)
    {
        change(3 * row, a);
        change(3 * row + 1, b);
        change(3 * row + 2, c);
        this->mark(row);
    }

    using Base::addRow;

    int addRow(Value a, Value b, Value c)
    {
        const int row = this->addRow();
        this->set(3 * row, a);
        this->set(3 * row + 1, b);
        this->set(3 * row + 2, c);
        return row;
    }

    /// Finds the image of every row; false when there is none for one of them.
    bool pairAll()
    {
        for (std::uint16_t& image : m_image) {
            image = kNone;
        }
        for (int row = 0; row < this->rank(); ++row) {
            if (m_image[3 * row] == kNone && !pairWithItself(row) && !findImage(row)) {
                return false;
            }
        }
        return true;
    }

    /// Restores the invariant after the marked rows changed.
    [[gnu::noinline]] void settle()
    {
        while (this->marked().any()) {
            const int row = this->marked().first();
            if (this->hasZero(row)) {
                if (isOwnImage(row)) {
                    erase(row);
                } else {
                    eraseBoth(row, imageOf(row));
                }
            } else if (!mergeOne(row)) {
                this->unmark(row);
            }
        }
    }

    bool isExact() const
    {
        for (int slot = 0; slot < 3 * this->rank(); ++slot) {
            const int image = m_image[slot];
            if (image / 3 >= this->rank() || image % 3 != 2 - slot % 3 || m_image[image] != slot ||
                this->valueAt(image) != reflected(this->valueAt(slot))) {
                return false;
            }
        }
        return Base::isExact();
    }

private:
    void rotate(int row)
    {
        setRow(row, this->valueAt(3 * row + 1), this->valueAt(3 * row + 2), this->valueAt(3 * row));
    }

    /// Turns a row that is its own image so that it stands as (a,b,a'); false when it is none.
    bool pairWithItself(int row)
    {
        for (int turn = 0; turn < 3; ++turn) {
            const Value b = this->valueAt(3 * row + 1);
            if (this->valueAt(3 * row + 2) == reflected(this->valueAt(3 * row)) && b == reflected(b)) {
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
            wanted[s] = reflected(this->valueAt(3 * row + 2 - s));
        }
        for (int other = row + 1; other < this->rank(); ++other) {
            for (int turn = 0; turn < 3 && m_image[3 * other] == kNone; ++turn) {
                if (this->valueAt(3 * other) == wanted[0] && this->valueAt(3 * other + 1) == wanted[1] &&
                    this->valueAt(3 * other + 2) == wanted[2]) {
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
        const int last = this->rank() - 1;
        Base::erase(row);
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

    bool mergeOne(int row)
    {
        for (int slot = 3 * row; slot < 3 * row + 3; ++slot) {
            Slots others = this->slotsWith(this->hashAt(slot)).without(Base::rowOf(slot));
            while (others.any()) {
                const int other = others.first();
                others = others.without(Slots::only(other));
                if (this->shares(slot, other) && this->shares(Base::next(slot), Base::next(other)) &&
                    merge(Base::previous(slot), Base::previous(other))) {
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
        const Value sum = this->valueAt(at) ^ this->valueAt(from);
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
            for (int last = this->rank() - 1; last >= 0; --last) {
                if (gone.has(last)) {
                    erase(last);
                }
            }
            return true;
        }
        change(at, sum);
        change(m_image[at], reflected(sum));
        this->mark(row);
        this->mark(rowImage);
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
        Value merged[3] = {this->valueAt(3 * row), this->valueAt(3 * row + 1), this->valueAt(3 * row + 2)};
        merged[at % 3] = sum;
        for (int turn = 0; turn < 3; ++turn) {
            const Value a = merged[turn];
            const Value b = merged[(turn + 1) % 3];
            const Value c = merged[(turn + 2) % 3];
            if (c == reflected(a) && b == reflected(b)) {
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
        const Value a = this->valueAt(3 * own);
        const Value b = this->valueAt(3 * own + 1);
        const Value d = at == 3 * own ? this->valueAt(from) : reflected(this->valueAt(from));
        if (a == d) {
            return false; // all three are equal: so the other two merge with each other
        }
        setRow(own, a ^ d, b, reflected(a ^ d));
        setRow(other, d, b, reflected(d));
        pair(other, other);
        pair(image, image);
        erase(image);
        return true;
    }

    static constexpr std::uint16_t kNone = 0xFFFF;

    std::uint16_t m_image[Base::kSlots] = {};
    int m_size = 1; // rows of the matrices
};

} // namespace
} // namespace rankfall::flip
