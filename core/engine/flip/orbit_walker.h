// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

// Part of kernel_variant.h: the walk on schemes over Z mod 2 that the cyclic rotation of the factors leaves unchanged.

#include "core/engine/flip/arithmetic.h"
#include "core/engine/flip/walk_in_turns.h"

namespace rankfall::flip {
namespace {

/// Rows are orbits {(a,b,c), (b,c,a), (c,a,b)} of terms whose three factors live in one space (square matrices in trace
/// form), after Moosbauer and Poole (2025). What is done to one term of an orbit is done to all three, so a flip
/// changes three products at once, and the space that is walked is far smaller. All the factors stand in one column of
/// slots: slot 3 r + s is factor s of row r, and a row can be read beginning at any of its slots.
///
/// m_mated holds the slots whose key another row has too; rows do not flip with themselves. Invariant between steps: no
/// factor is zero; no two rows can be merged.
template <int Blocks>
class OrbitWalker final : public WalkInTurns<OrbitWalker<Blocks>> {
    using Base = WalkInTurns<OrbitWalker<Blocks>>;
    friend Base;
    using Field = BitArithmetic<false>;
    using Value = Field::Value;
    using typename Kernel::Step;
    static constexpr int kSlots = Blocks * kBlock;
    static constexpr int kRows = kSlots / 3;
    static constexpr int kWords = (kSlots + 63) / 64;
    using Slots = RowSet<kWords>;

public:
    explicit OrbitWalker(const int* entries)
    {
        Field::makeWeights(m_weight, entries[0]);
        clear();
    }

    int capacity() const override { return kRows; }

    int rank() const override { return m_rank; }

    Step flip() override { return Base::flipOnce(); }

    /// As Walker::plus(), on two rows each read from a random slot.
    bool plus() override
    {
        if (m_rank >= kRows || m_rank < 2) {
            return false;
        }
        for (int attempt = 0; attempt < kAttempts; ++attempt) {
            const std::uint64_t bits = m_random();
            const int i = scale<32>(static_cast<std::uint32_t>(bits >> 32), 3 * m_rank);
            const int j = scale<28>(static_cast<std::uint32_t>(bits) & 0xFFFFFFFU, 3 * m_rank);
            if (i / 3 == j / 3) {
                continue;
            }
            const bool side = m_random() >> 63;
            const int b1 = side ? previous(i) : next(i);
            const int c1 = side ? next(i) : previous(i);
            const int b2 = side ? previous(j) : next(j);
            const int c2 = side ? next(j) : previous(j);
            if (shares(i, j) || shares(b1, b2) || shares(c1, c2)) {
                continue;
            }
            // a1 b1 c1 + a2 b2 c2 = a1 (b1 + b2) c1 + a1 b2 (c1 + c2) + (a1 + a2) b2 c2
            const int row = m_rank++;
            const int at = 3 * row;
            const Value a1 = m_value[i];
            const Value old = m_value[b2];
            set(at, a1);
            set(at + (side ? 2 : 1), old);
            set(at + (side ? 1 : 2), m_value[c1] ^ m_value[c2]);
            replace(b1, m_value[b1] ^ old);
            replace(j, m_value[j] ^ a1);
            mark(i / 3);
            mark(j / 3);
            mark(row);
            settle();
            return true;
        }
        return false;
    }

    /// The walks on orbits rise by pluses only.
    bool split() override { return false; }

    int matePairs() const override
    {
        int pairs = 0;
        for (int i = 0; i < 3 * m_rank; ++i) {
            for (int j = 0; j < 3 * m_rank; ++j) {
                pairs += i / 3 != j / 3 && shares(i, j);
            }
        }
        return pairs;
    }

    bool indexIsExact() const override
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
    static constexpr int kAttempts = 200;
    static constexpr bool kMayBlock = true; // by equal keys of different factors

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

    bool loadTerms(const PackedTerm* terms, int count, std::uint64_t seed) override
    {
        if (count > kRows) {
            return false;
        }
        clear();
        m_random = Random(seed);
        for (int t = 0; t < count; ++t) {
            if (terms[t].plus[0] == 0 || terms[t].plus[1] == 0 || terms[t].plus[2] == 0) {
                continue;
            }
            const int row = m_rank++;
            for (int s = 0; s < 3; ++s) {
                set(3 * row + s, terms[t].plus[s]);
            }
            mark(row);
        }
        settle();
        Base::beginWalk();
        return true;
    }

    void storeTerms(PackedTerm* out) const override
    {
        for (int slot = 0; slot < 3 * m_rank; ++slot) {
            out[slot / 3].plus[slot % 3] = m_value[slot];
        }
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

    void putLane(int slot, Key key)
    {
        const auto at = static_cast<unsigned>(slot);
        putInBlock(m_lane + (at & ~(kBlock - 1U)), static_cast<int>(at & (kBlock - 1U)), key);
    }

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

    void set(int slot, Value value) { join(slot, value, hashOf(value)); }

    Slots replace(int slot, Value value, Key hash)
    {
        leave(slot);
        return join(slot, value, hash);
    }

    void replace(int slot, Value value) { replace(slot, value, hashOf(value)); }

    void mark(int row) { m_marked = m_marked | Slots::only(row); }

    void remove(int slot)
    {
        leave(slot);
        m_hash[slot] = 0;
        putLane(slot, Field::kDeadKey);
    }

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

    /// Restores the invariant after the marked rows changed.
    [[gnu::noinline]] void settle()
    {
        while (m_marked.any()) {
            const int row = m_marked.first();
            if (m_value[3 * row] == 0 || m_value[3 * row + 1] == 0 || m_value[3 * row + 2] == 0) {
                erase(row);
            } else if (!mergeOne(row)) {
                m_marked = m_marked.without(Slots::only(row));
            }
        }
    }

    /// Merges the row with one that shares two factors with it, if there is one.
    bool mergeOne(int row)
    {
        for (int slot = 3 * row; slot < 3 * row + 3; ++slot) {
            Slots others = slotsWith(m_hash[slot]).without(rowOf(slot));
            while (others.any()) {
                const int other = others.first();
                others = others.without(Slots::only(other));
                if (shares(slot, other) && shares(next(slot), next(other))) {
                    merge(row, other / 3, previous(slot), previous(other));
                    return true;
                }
            }
        }
        return false;
    }

    /// The rows differ in slots `at` and `from` only.
    void merge(int row, int other, int at, int from)
    {
        const Value sum = m_value[at] ^ m_value[from];
        if (sum == 0) {
            erase(row > other ? row : other);
            erase(row > other ? other : row);
            return;
        }
        replace(at, sum);
        mark(row);
        erase(other);
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

    /// Whether the row of `slot` shares a second factor with the row of one of `others`, which share that slot's.
    bool sharesAnother(int slot, const Slots& others) const
    {
        const Slots sameNext = slotsWith(m_hash[next(slot)]);
        const Slots samePrevious = slotsWith(m_hash[previous(slot)]);
        return (others & (before(sameNext) | before(before(samePrevious)))).any();
    }

    /// All blocks, always.
    static constexpr int kUsed[2] = {Blocks, Blocks};

    static int usedBlocks() { return Blocks; }

    /// A flip that is drawn, and not yet made.
    template <int>
    struct Flip {
        Value valueB;
        Value valueC;
        int i;
        int j;
        int bi;
        int ci;
        int bj;
        int cj;
        Key hashB;
        Key hashC;
        bool fits;

        bool isStuck() const { return i < 0; }
    };

    [[gnu::always_inline]] inline void draw(Flip<Blocks>& flip)
    {
        const int all = m_mated.count();
        if (all == 0) [[unlikely]] {
            flip.i = -1;
            return;
        }
        const std::uint64_t bits = m_random();
        const int i = m_mated.select(scale<32>(static_cast<std::uint32_t>(bits >> 32), all));
        const Slots mates = slotsWith(m_hash[i]).without(rowOf(i));
        const int j = mates.select(scale<24>(static_cast<std::uint32_t>(bits) & 0xFFFFFFU, mates.count()));
        const bool side = bits >> 24 & 1;
        flip.i = i;
        flip.j = j;
        flip.bi = side ? previous(i) : next(i);
        flip.ci = side ? next(i) : previous(i);
        flip.bj = side ? previous(j) : next(j);
        flip.cj = side ? next(j) : previous(j);
    }

    [[gnu::always_inline]] inline bool workOut(Flip<Blocks>& flip) const
    {
        if (!shares(flip.i, flip.j)) [[unlikely]] {
            return false;
        }
        flip.valueB = m_value[flip.bi] ^ m_value[flip.bj];
        flip.valueC = m_value[flip.cj] ^ m_value[flip.ci];
        flip.hashB = m_hash[flip.bi] ^ m_hash[flip.bj];
        flip.hashC = m_hash[flip.cj] ^ m_hash[flip.ci];
        return true;
    }

    [[gnu::always_inline]] inline Step make(const Flip<Blocks>& flip)
    {
        const Slots joinedB = replace(flip.bi, flip.valueB, flip.hashB);
        const Slots joinedC = replace(flip.cj, flip.valueC, flip.hashC);
        bool hit = false;
        if (joinedB.any()) {
            hit = sharesAnother(flip.bi, joinedB);
        }
        if (joinedC.any()) {
            hit = hit || sharesAnother(flip.cj, joinedC);
        }
        if (hit) [[unlikely]] {
            const int before = m_rank;
            mark(flip.i / 3);
            mark(flip.j / 3);
            settle();
            return m_rank < before ? Step::Lowered : Step::Done;
        }
        return Step::Done;
    }

    alignas(64) Key m_lane[kSlots];
    Key m_hash[kSlots];
    Value m_value[kSlots] = {};
    Slots m_mated;
    Slots m_marked; // rows that changed, for settle()
    Random m_random{1};
    int m_rank = 0;
    Key m_weight[64];
};

} // namespace
} // namespace rankfall::flip
