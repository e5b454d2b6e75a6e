// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

// Part of kernel_variant.h: the walk on schemes that are invariant under the cyclic rotation of the three factors.

#include "core/engine/flip/arithmetic.h"
#include "core/engine/flip/kernel.h"

namespace rankfall::flip {
namespace {

/// Rows are orbits {(a,b,c), (b,c,a), (c,a,b)} of terms whose three factors live in one space (square matrices in trace
/// form), after Moosbauer and Poole (2025). What is done to one term of an orbit is done to all three, so a flip changes
/// three products at once and the space that is walked is far smaller. All 3 x rows factors stand in one column of
/// slots: slot 3 r + s is factor s of row r; a row can be read beginning at any of its slots.
///
/// m_mated holds the slots whose key another orbit has too. Orbits never flip with themselves.
template <class Arithmetic, int Blocks>
class OrbitWalker final : public Kernel {
    static constexpr int kSlots = Blocks * kBlock;
    static constexpr int kRows = kSlots / 3;
    static constexpr int kWords = (kSlots + 63) / 64;
    using Slots = RowSet<kWords>;
    using Value = typename Arithmetic::Value;

public:
    explicit OrbitWalker(const int* entries)
    {
        Arithmetic::makeWeights(m_weight, entries[0]);
        for (Key& key : m_lane) {
            key = Arithmetic::kDeadKey;
        }
    }

    int capacity() const override { return kRows; }

    int rank() const override { return m_rank; }

    int lowest() const override { return m_lowest; }

    Step flip() override { return flipOnce(); }

    bool plus() override
    {
        if (m_rank >= kRows || m_rank < 2) {
            return false;
        }
        for (int attempt = 0; attempt < 200; ++attempt) {
            const std::uint64_t bits = m_random();
            const int i = scale<32>(static_cast<std::uint32_t>(bits >> 32), 3 * m_rank);
            const int j = scale<28>(static_cast<std::uint32_t>(bits) & 0xFFFFFFFU, 3 * m_rank);
            if (i / 3 == j / 3) {
                continue;
            }
            const int bi = next(i);
            const int ci = next(bi);
            const int bj = next(j);
            const int cj = next(bj);
            if (shares(i, j) || shares(bi, bj) || shares(ci, cj)) {
                continue;
            }
            const std::uint64_t more = m_random() >> 16;
            const bool side = more & 1;
            const int b1 = side ? ci : bi;
            const int c1 = side ? bi : ci;
            const int b2 = side ? cj : bj;
            const int c2 = side ? bj : cj;
            const int s = Arithmetic::kSigned && (more >> 17 & 1) ? -1 : 1;
            const int t = Arithmetic::kSigned && (more >> 18 & 1) ? -1 : 1;
            const Value valueA = m_value[i];
            const Value valueB = m_value[b2];
            if (!Arithmetic::fits(m_value[b1], valueB, s) || !Arithmetic::fits(m_value[c2], m_value[c1], -s * t) ||
                !Arithmetic::fits(m_value[j], valueA, -t)) {
                continue;
            }
            const Value valueC = Arithmetic::sum(m_value[c2], m_value[c1], -s * t);
            const Key hashA = m_hash[i];
            const Key hashB = m_hash[b2];
            const Key hashC = Arithmetic::sumHash(m_hash[c2], m_hash[c1], -s * t);
            replace(b1, Arithmetic::sum(m_value[b1], valueB, s), Arithmetic::sumHash(m_hash[b1], hashB, s));
            replace(j, Arithmetic::sum(m_value[j], valueA, -t), Arithmetic::sumHash(m_hash[j], hashA, -t));
            const int row = m_rank++;
            const int at = 3 * row;
            insert(at, valueA, hashA);
            insert(at + (side ? 2 : 1), signedValue(valueB, t), Arithmetic::sumHash(0, hashB, t));
            insert(at + (side ? 1 : 2), valueC, hashC);
            mark(i / 3);
            mark(j / 3);
            mark(row);
            settle();
            return true;
        }
        return false;
    }

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
                mated = mated || (i / 3 != j / 3 && keyAt(i) == keyAt(j));
            }
            if (m_mated.has(i) != mated || m_lane[i] != (live ? keyAt(i) : Arithmetic::kDeadKey) ||
                (live && (m_hash[i] != hashOf(m_value[i]) || Arithmetic::isZero(m_value[i])))) {
                return false;
            }
        }
        return true;
    }

private:
    static constexpr int kBlockedMeansStuck = 256;

    struct Course {
        std::int64_t steps = 0;
        std::int64_t flips = 0;
        std::int64_t pluses = 0;
        bool over = false;
    };

    /// By slot: the one after it in its row, the one before it, and the three of its row; so that nothing is divided.
    struct Tables {
        std::uint8_t next[kSlots] = {};
        std::uint8_t previous[kSlots] = {};
        Slots row[64 * kWords];
        Slots firsts; ///< slots that begin a row

        constexpr Tables()
        {
            for (int slot = 0; slot < 3 * kRows; ++slot) {
                const int first = slot / 3 * 3;
                firsts.word[first >> 6] |= std::uint64_t{1} << (first & 63);
                next[slot] = static_cast<std::uint8_t>(first + (slot + 1 - first) % 3);
                previous[slot] = static_cast<std::uint8_t>(first + (slot + 2 - first) % 3);
                for (int other = first; other < first + 3; ++other) {
                    row[slot].word[other >> 6] |= std::uint64_t{1} << (other & 63);
                }
            }
        }
    };
    static constexpr Tables kTables{};

    static int next(int slot) { return kTables.next[slot]; }

    static int previous(int slot) { return kTables.previous[slot]; }

    bool loadTerms(const PackedTerm* terms, int count, std::uint64_t seed) override
    {
        if (count > kRows) {
            return false;
        }
        for (int i = 0; i < kSlots; ++i) {
            m_hash[i] = 0;
            m_lane[i] = Arithmetic::kDeadKey;
        }
        m_mated = Slots{};
        m_marked = Slots{};
        m_rank = 0;
        m_quiet = 0;
        m_blockedInRow = 0;
        m_random = Random(seed);
        for (int t = 0; t < count; ++t) {
            bool zero = false;
            for (int s = 0; s < 3; ++s) {
                zero = zero || (terms[t].plus[s] | terms[t].minus[s]) == 0;
            }
            if (zero) {
                continue;
            }
            const int row = m_rank++;
            for (int s = 0; s < 3; ++s) {
                const Value value = Arithmetic::pack(terms[t].plus[s], terms[t].minus[s]);
                insert(3 * row + s, value, hashOf(value));
            }
            mark(row);
        }
        settle();
        m_lowest = m_rank;
        return true;
    }

    void storeTerms(PackedTerm* out) const override
    {
        for (int i = 0; i < m_rank; ++i) {
            for (int s = 0; s < 3; ++s) {
                out[i].plus[s] = Arithmetic::plusOf(m_value[3 * i + s]);
                out[i].minus[s] = Arithmetic::minusOf(m_value[3 * i + s]);
            }
        }
    }

    const void* kind() const override
    {
        static constexpr char tag = 0;
        return &tag;
    }

    void walkGroup(Kernel* const* kernels, const WalkPlan* plans, WalkReport* reports, int count) override
    {
        switch (count) {
        case 1:
            return walkInTurns<1>(kernels, plans, reports);
        case 2:
            return walkInTurns<2>(kernels, plans, reports);
        case 3:
            return walkInTurns<3>(kernels, plans, reports);
        default:
            return walkInTurns<4>(kernels, plans, reports);
        }
    }

    template <int Count>
    static void walkInTurns(Kernel* const* kernels, const WalkPlan* plans, WalkReport* reports)
    {
        OrbitWalker* walkers[Count];
        Course courses[Count];
        bool over = false;
        for (int w = 0; w < Count; ++w) {
            walkers[w] = static_cast<OrbitWalker*>(kernels[w]);
            courses[w].over = plans[w].steps <= 0 || walkers[w]->m_rank <= plans[w].goal;
            over = over || courses[w].over;
        }
        while (!over) {
            std::int64_t rounds = plans[0].steps;
            for (int w = 0; w < Count; ++w) {
                const std::int64_t left = plans[w].steps - courses[w].steps;
                const std::int64_t quiet = plans[w].plusAfter - walkers[w]->m_quiet;
                rounds = rounds < left ? rounds : left;
                rounds = rounds < quiet ? rounds : quiet;
            }
            rounds = rounds < 1 ? 1 : rounds;
            Step step[Count];
            std::int64_t blocked[Count] = {};
            std::int64_t made = 0;
            bool event = false;
            while (made < rounds && !event) {
#pragma GCC unroll 4
                for (int w = 0; w < Count; ++w) {
                    step[w] = walkers[w]->flipOnce();
                    event |= step[w] > Step::Blocked;
                    const bool vain = step[w] == Step::Blocked;
                    blocked[w] += vain;
                    int& inRow = walkers[w]->m_blockedInRow;
                    inRow = vain ? inRow + 1 : 0;
                    event |= inRow >= kBlockedMeansStuck;
                }
                ++made;
            }
            for (int w = 0; w < Count; ++w) {
                walkers[w]->account(plans[w], courses[w], step[w], made, blocked[w]);
                over = over || courses[w].over;
            }
        }
        for (int w = 0; w < Count; ++w) {
            reports[w].steps = courses[w].steps;
            reports[w].flips = courses[w].flips;
            reports[w].pluses = courses[w].pluses;
            reports[w].reached = walkers[w]->m_rank <= plans[w].goal;
            reports[w].stuck = courses[w].over && !reports[w].reached && courses[w].steps < plans[w].steps;
        }
    }

    void account(const WalkPlan& plan, Course& course, Step step, std::int64_t made, std::int64_t blocked)
    {
        const bool stuck = step == Step::Stuck || m_blockedInRow >= kBlockedMeansStuck;
        course.steps += made;
        course.flips += made - blocked - (step == Step::Stuck ? 1 : 0);
        m_quiet += made;
        if (step == Step::Lowered) {
            m_quiet = 0;
            m_lowest = m_rank < m_lowest ? m_rank : m_lowest;
        } else if (stuck || m_quiet >= plan.plusAfter) {
            m_quiet = 0;
            m_blockedInRow = 0;
            const bool allowed = m_rank < m_lowest + plan.ceiling;
            if (allowed && plus()) {
                ++course.steps;
                ++course.pluses;
                m_lowest = m_rank < m_lowest ? m_rank : m_lowest;
            } else if (stuck) {
                course.over = true;
            }
        }
        course.over = course.over || m_rank <= plan.goal || course.steps >= plan.steps;
    }

    Key hashOf(Value value) const
    {
        Key hash = 0;
        for (int e = 0; e < 64; ++e) {
            if (Arithmetic::plusOf(value) >> e & 1) {
                hash = Arithmetic::sumHash(hash, m_weight[e], 1);
            }
            if (Arithmetic::minusOf(value) >> e & 1) {
                hash = Arithmetic::sumHash(hash, m_weight[e], -1);
            }
        }
        return hash;
    }

    static Value signedValue(Value value, int sign)
    {
        if constexpr (Arithmetic::kSigned) {
            return Arithmetic::signedBy(value, sign);
        } else {
            return value;
        }
    }

    Key keyAt(int slot) const { return Arithmetic::keyOf(m_hash[slot]); }

    bool shares(int i, int j) const { return Arithmetic::match(m_value[i], m_value[j]) != 0; }

    [[gnu::always_inline]] inline Slots slotsWith(Key key) const
    {
        Slots slots;
        for (int block = 0; block < Blocks; ++block) {
            slots.word[block / 2] |= std::uint64_t{equalInBlock(m_lane + block * kBlock, key)} << (block % 2 * 32);
        }
        return slots;
    }

    static const Slots& orbitOf(int slot) { return kTables.row[slot]; }

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

    void put(int slot, Value value, Key hash)
    {
        m_value[slot] = value;
        m_hash[slot] = hash;
        const auto at = static_cast<unsigned>(slot);
        putInBlock(m_lane + (at & ~(kBlock - 1U)), static_cast<int>(at & (kBlock - 1U)), Arithmetic::keyOf(hash));
    }

    /// Those of `slots` (all of one key) that have a mate in another orbit.
    static bool spanOrbits(const Slots& slots) { return slots.without(orbitOf(firstOf(slots))).any(); }

    /// Gives a slot another factor; returns the slots of other orbits that it now shares it with.
    Slots replace(int slot, Value value, Key hash)
    {
        const Slots self = Slots::only(slot);
        const Slots left = slotsWith(keyAt(slot)).without(self);
        const Slots equal = slotsWith(Arithmetic::keyOf(hash));
        const Slots joined = equal.without(orbitOf(slot));
        const Slots alone = left.when(!spanOrbits(left));
        // Slots of the same orbit with the new factor are mated with what was joined, if anything was.
        m_mated = m_mated.without(alone).without(self) | (equal | self).when(joined.any());
        put(slot, value, hash);
        return joined;
    }

    void insert(int slot, Value value, Key hash)
    {
        const Slots equal = slotsWith(Arithmetic::keyOf(hash));
        m_mated = m_mated | (equal | Slots::only(slot)).when(equal.without(orbitOf(slot)).any());
        put(slot, value, hash);
    }

    void mark(int row) { m_marked = m_marked | Slots::only(row); }

    void remove(int slot)
    {
        const Slots self = Slots::only(slot);
        const Slots left = slotsWith(keyAt(slot)).without(self);
        m_mated = m_mated.without(left.when(!spanOrbits(left))).without(self);
        m_hash[slot] = 0;
        const auto at = static_cast<unsigned>(slot);
        putInBlock(m_lane + (at & ~(kBlock - 1U)), static_cast<int>(at & (kBlock - 1U)), Arithmetic::kDeadKey);
    }

    /// Takes a row out; the last one moves into its place, with its mark.
    void erase(int row)
    {
        const int last = m_rank - 1;
        for (int s = 0; s < 3; ++s) {
            remove(3 * row + s);
        }
        const bool marked = m_marked.has(last);
        m_marked = m_marked.without(Slots::only(row));
        if (row != last) {
            for (int s = 0; s < 3; ++s) {
                const Value value = m_value[3 * last + s];
                const Key hash = m_hash[3 * last + s];
                remove(3 * last + s);
                insert(3 * row + s, value, hash);
            }
            m_marked = m_marked.without(Slots::only(last)) | Slots::only(row, marked);
        }
        m_rank = last;
    }

    [[gnu::noinline]] void settle()
    {
        while (m_marked.any()) {
            const int row = m_marked.first();
            if (Arithmetic::isZero(m_value[3 * row]) || Arithmetic::isZero(m_value[3 * row + 1]) ||
                Arithmetic::isZero(m_value[3 * row + 2])) {
                erase(row);
                continue;
            }
            if (!mergeOne(row)) {
                m_marked = m_marked.without(Slots::only(row));
            }
        }
    }

    bool mergeOne(int row)
    {
        for (int s = 0; s < 3; ++s) {
            const int slot = 3 * row + s;
            Slots others = slotsWith(keyAt(slot)).without(orbitOf(slot));
            while (others.any()) {
                const int other = others.first();
                others = others.without(Slots::only(other));
                if (keyAt(next(slot)) == keyAt(next(other)) && merge(slot, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Two orbits that share two factors in a row, beginning at these slots: adds the third factors.
    bool merge(int slot, int other)
    {
        const int first = Arithmetic::match(m_value[slot], m_value[other]);
        const int second = Arithmetic::match(m_value[next(slot)], m_value[next(other)]);
        if (first == 0 || second == 0) {
            return false;
        }
        const int at = next(next(slot));
        const int from = next(next(other));
        if (!Arithmetic::fits(m_value[at], m_value[from], first * second)) {
            return false;
        }
        const Value sum = Arithmetic::sum(m_value[at], m_value[from], first * second);
        const int row = slot / 3;
        const int otherRow = other / 3;
        if (Arithmetic::isZero(sum)) {
            erase(row > otherRow ? row : otherRow);
            erase(row > otherRow ? otherRow : row);
            return true;
        }
        replace(at, sum, Arithmetic::sumHash(m_hash[at], m_hash[from], first * second));
        mark(row);
        erase(otherRow);
        return true;
    }

    /// In every row: the bits of slots 1 and 2 go down by one, that of slot 0 goes up by two.
    static Slots movedDown(const Slots& slots)
    {
        Slots first;
        Slots others;
        for (int k = 0; k < kWords; ++k) {
            first.word[k] = slots.word[k] & kTables.firsts.word[k];
            others.word[k] = slots.word[k] & ~kTables.firsts.word[k];
        }
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

    /// The slots whose next one is in the set.
    static Slots before(const Slots& slots)
    {
        return movedDown(slots);
    }

    /// The slots whose previous one is in the set.
    static Slots after(const Slots& slots)
    {
        return movedDown(movedDown(slots));
    }

    /// Whether the row of `slot` shares a second factor with the row of one of `others`, which share that slot's.
    bool sharesAnother(int slot, const Slots& others) const
    {
        const Slots sameNext = slotsWith(keyAt(next(slot)));
        const Slots samePrevious = slotsWith(keyAt(previous(slot)));
        return (others & (before(sameNext) | after(samePrevious))).any();
    }

    [[gnu::always_inline]] inline Step flipOnce()
    {
        const int all = m_mated.count();
        if (all == 0) [[unlikely]] {
            return Step::Stuck;
        }
        const std::uint64_t bits = m_random();
        const int i = m_mated.select(scale<32>(static_cast<std::uint32_t>(bits >> 32), all));
        const Slots mates = slotsWith(keyAt(i)).without(orbitOf(i));
        const int j = mates.select(scale<24>(static_cast<std::uint32_t>(bits) & 0xFFFFFFU, mates.count()));
        const bool side = bits >> 24 & 1;
        const int i1 = next(i);
        const int i2 = previous(i);
        const int j1 = next(j);
        const int j2 = previous(j);
        const int bi = side ? i2 : i1;
        const int ci = side ? i1 : i2;
        const int bj = side ? j2 : j1;
        const int cj = side ? j1 : j2;
        int s = 1;
        int e = 1;
        if constexpr (!Arithmetic::kExactKeys) {
            e = Arithmetic::match(m_value[i], m_value[j]);
            if (e == 0) [[unlikely]] {
                return Step::Blocked;
            }
        }
        if constexpr (Arithmetic::kSigned) {
            s = bits >> 25 & 1 ? -1 : 1;
            if (!allowed(bi, bj, ci, cj, e, s)) {
                s = -s;
                if (!allowed(bi, bj, ci, cj, e, s)) {
                    return Step::Blocked;
                }
            }
        }
        const Value valueB = Arithmetic::sum(m_value[bi], m_value[bj], s);
        const Value valueC = Arithmetic::sum(m_value[cj], m_value[ci], -e * s);
        const Key hashB = Arithmetic::sumHash(m_hash[bi], m_hash[bj], s);
        const Key hashC = Arithmetic::sumHash(m_hash[cj], m_hash[ci], -e * s);
        const Slots joinedB = replace(bi, valueB, hashB);
        const Slots joinedC = replace(cj, valueC, hashC);
        bool hit = false;
        if (joinedB.any()) {
            hit = sharesAnother(bi, joinedB);
        }
        if (joinedC.any()) {
            hit = hit || sharesAnother(cj, joinedC);
        }
        if constexpr (Arithmetic::kSigned) {
            hit = hit || Arithmetic::isZero(valueB) || Arithmetic::isZero(valueC);
        }
        if (hit) [[unlikely]] {
            const int before = m_rank;
            mark(i / 3);
            mark(j / 3);
            settle();
            return m_rank < before ? Step::Lowered : Step::Done;
        }
        return Step::Done;
    }

    bool allowed(int bi, int bj, int ci, int cj, int e, int s) const
    {
        return Arithmetic::fits(m_value[bi], m_value[bj], s) && Arithmetic::fits(m_value[cj], m_value[ci], -e * s);
    }

    alignas(64) Key m_lane[kSlots] = {};
    Key m_hash[kSlots] = {};
    Value m_value[kSlots] = {};
    Slots m_mated;
    Slots m_marked; // rows
    Random m_random{1};
    int m_rank = 0;
    int m_lowest = 0;
    std::int64_t m_quiet = 0;
    int m_blockedInRow = 0;
    Key m_weight[64];
};

} // namespace
} // namespace rankfall::flip
