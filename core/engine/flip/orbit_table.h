// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

// Part of kernel_variant.h: the orbits of a walk under the cyclic rotation of the factors, with an index of those that
// share a factor.

#include "core/engine/flip/arithmetic.h"
#include "core/engine/flip/kernel.h"

namespace rankfall::flip {
namespace {

/// Rows are orbits {(a,b,c), (b,c,a), (c,a,b)} of terms whose three factors live in one space (square matrices in trace
/// form) over Z mod 2. All the factors stand in one column of slots: slot 3 r + s is factor s of row r, and a row can
/// be read beginning at any of its slots.
///
/// mated() holds the slots whose key another row has too; rows do not flip with themselves.
template <int Blocks>
class OrbitTable {
public:
    using Field = BitArithmetic<false>;
    using Value = Field::Value;
    static constexpr int kBlocks = Blocks;
    static constexpr int kSlots = Blocks * kBlock;
    static constexpr int kRows = kSlots / 3;
    static constexpr int kWords = (kSlots + 63) / 64;
    using Slots = RowSet<kWords>;

    explicit OrbitTable(int entries)
    {
        Field::makeWeights(m_weight, entries);
        clear();
    }

    int rank() const { return m_rank; }

    const Slots& mated() const { return m_mated; }

    Value valueAt(int slot) const { return m_value[slot]; }

    Key hashAt(int slot) const { return m_hash[slot]; }

    static int next(int slot) { return kTables.next[slot]; }

    static int previous(int slot) { return kTables.previous[slot]; }

    static const Slots& rowOf(int slot) { return kTables.row[slot]; }

    void clear()
    {
        m_rank = 0;
        m_mated = Slots{};
        m_marked = Slots{};
        for (int i = 0; i < kSlots; ++i) {
            m_hash[i] = 0;
            m_lane[i] = Field::kDeadKey;
        }
    }

    /// One more row, whose three slots are to be filled in with set(). There must be room. It is marked.
    int addRow()
    {
        mark(m_rank);
        return m_rank++;
    }

    Key hashOf(Value value) const
    {
        Key hash = 0;
        for (; value != 0; value &= value - 1) {
            hash ^= m_weight[__builtin_ctzll(value)];
        }
        return hash;
    }

    bool shares(int i, int j) const { return m_value[i] == m_value[j]; }

    [[gnu::always_inline]] inline Slots slotsWith(Key key) const
    {
        Slots slots;
        RANKFALL_FLIP_UNROLL
        for (int word = 0; word < Blocks / 2; ++word) {
            slots.word[word] = equalIn64(m_lane + word * 64, key);
        }
        if constexpr (Blocks % 2 != 0) {
            slots.word[Blocks / 2] = equalInBlock(m_lane + (Blocks - 1) * kBlock, key);
        }
        return slots;
    }

    bool hasZero(int row) const
    {
        return m_value[3 * row] == 0 || m_value[3 * row + 1] == 0 || m_value[3 * row + 2] == 0;
    }

    void set(int slot, Value value) { join(slot, value, hashOf(value)); }

    /// Gives a living slot another factor, which may be zero if settling follows; returns the slots of other rows that
    /// have it.
    Slots replace(int slot, Value value, Key hash)
    {
        leave(slot);
        return join(slot, value, hash);
    }

    void replace(int slot, Value value) { replace(slot, value, hashOf(value)); }

    /// Rows that changed, for whoever settles.
    const Slots& marked() const { return m_marked; }

    void mark(int row) { m_marked = m_marked | Slots::only(row); }

    void unmark(int row) { m_marked = m_marked.without(Slots::only(row)); }

    /// Takes a row out; the last one moves into its place, with its mark.
    void erase(int row)
    {
        const int last = m_rank - 1;
        const bool marked = m_marked.has(last);
        for (int s = 0; s < 3; ++s) {
            remove(3 * row + s);
        }
        m_marked = m_marked.without(Slots::only(row)).without(Slots::only(last));
        if (row != last) {
            for (int s = 0; s < 3; ++s) {
                const Key hash = m_hash[3 * last + s];
                remove(3 * last + s);
                join(3 * row + s, m_value[3 * last + s], hash);
            }
            m_marked = m_marked | Slots::only(row, marked);
        }
        m_rank = last;
    }

    /// Whether the row of `slot` shares a second factor with the row of one of `others`, which share that slot's.
    bool sharesAnother(int slot, const Slots& others) const
    {
        const Slots sameNext = slotsWith(m_hash[next(slot)]);
        const Slots samePrevious = slotsWith(m_hash[previous(slot)]);
        return (others & (before(sameNext) | before(before(samePrevious)))).any();
    }

    /// Ordered pairs of slots of different rows with one factor.
    int matePairs() const
    {
        int pairs = 0;
        for (int i = 0; i < 3 * m_rank; ++i) {
            for (int j = 0; j < 3 * m_rank; ++j) {
                pairs += i / 3 != j / 3 && shares(i, j);
            }
        }
        return pairs;
    }

    /// Whether everything kept beside the values is what a rebuilt table would have.
    bool isExact() const
    {
        for (int i = 0; i < kSlots; ++i) {
            const bool live = i < 3 * m_rank;
            bool mated = false;
            for (int j = 0; live && j < 3 * m_rank; ++j) {
                mated = mated || (i / 3 != j / 3 && m_hash[i] == m_hash[j]);
            }
            if (m_mated.has(i) != mated || m_lane[i] != (live ? m_hash[i] : Field::kDeadKey) ||
                (live && (m_hash[i] != hashOf(m_value[i]) || m_value[i] == 0))) {
                return false;
            }
        }
        return true;
    }

private:
    /// By slot: the one after it in its row, the one before it, and the three of its row; so that nothing is divided.
    struct Tables {
        std::uint16_t next[kSlots] = {};
        std::uint16_t previous[kSlots] = {};
        Slots row[64 * kWords];
        Slots firsts; ///< slots that begin a row

        constexpr Tables()
        {
            for (int slot = 0; slot < 3 * kRows; ++slot) {
                const int first = slot / 3 * 3;
                firsts.word[first >> 6] |= std::uint64_t{1} << (first & 63);
                next[slot] = static_cast<std::uint16_t>(first + (slot + 1 - first) % 3);
                previous[slot] = static_cast<std::uint16_t>(first + (slot + 2 - first) % 3);
                for (int other = first; other < first + 3; ++other) {
                    row[slot].word[other >> 6] |= std::uint64_t{1} << (other & 63);
                }
            }
        }
    };

    static constexpr Tables kTables{};

    /// The first of a set; any slot for the empty one.
    static int firstOf(const Slots& slots)
    {
        int at = 0;
        std::uint64_t word = slots.word[0];
        for (int k = 1; k < kWords; ++k) {
            at = word != 0 ? at : 64 * k;
            word = word != 0 ? word : slots.word[k];
        }
        return at + __builtin_ctzll(word | std::uint64_t{1} << 63);
    }

    /// Slots of one key belong to several rows.
    static bool spanRows(const Slots& slots) { return slots.without(rowOf(firstOf(slots))).any(); }

    /// Takes a slot out of the index.
    void leave(int slot)
    {
        const Slots self = Slots::only(slot);
        const Slots left = slotsWith(m_hash[slot]).without(self);
        m_mated = m_mated.without(left.when(!spanRows(left))).without(self);
    }

    /// Fills a slot that is not in the index; returns the slots of other rows that have the factor.
    Slots join(int slot, Value value, Key hash)
    {
        const Slots equal = slotsWith(hash);
        const Slots joined = equal.without(rowOf(slot));
        // Slots of its own row with the factor are mated with what was joined, if anything was.
        m_mated = m_mated | (equal | Slots::only(slot)).when(joined.any());
        m_value[slot] = value;
        m_hash[slot] = hash;
        putLane(slot, hash);
        return joined;
    }

    void remove(int slot)
    {
        leave(slot);
        m_hash[slot] = 0;
        putLane(slot, Field::kDeadKey);
    }

    void putLane(int slot, Key key)
    {
        const auto at = static_cast<unsigned>(slot);
        putInBlock(m_lane + (at & ~(kBlock - 1U)), static_cast<int>(at & (kBlock - 1U)), key);
    }

    /// The set of the slots whose next one is in the set: within every row, slots 1 and 2 go down by one, and slot 0
    /// goes up by two.
    static Slots before(const Slots& slots)
    {
        const Slots first = slots & kTables.firsts;
        const Slots others = slots.without(kTables.firsts);
        Slots out;
        for (int k = 0; k < kWords; ++k) {
            out.word[k] = others.word[k] >> 1 | first.word[k] << 2;
            if (k + 1 < kWords) {
                out.word[k] |= others.word[k + 1] << 63;
            }
            if (k > 0) {
                out.word[k] |= first.word[k - 1] >> 62;
            }
        }
        return out;
    }

    alignas(64) Key m_lane[kSlots];
    Key m_hash[kSlots];
    Value m_value[kSlots] = {};
    Slots m_mated;
    Slots m_marked;
    int m_rank = 0;
    Key m_weight[64];
};

} // namespace
} // namespace rankfall::flip
