// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

// Part of kernel_variant.h: the walk itself.

#include "core/engine/flip/arithmetic.h"
#include "core/engine/flip/kernel.h"

namespace rankfall::flip {
namespace {

/// Rows are terms. Per mode it keeps, for every row, the exact factor (m_value), its hash (m_hash), its key in vector
/// lanes (m_lane), and in m_mated the rows that share their key with another row. That set is all the index there is:
/// to flip, draw a row of it, compare its key with all lanes, draw one of the equal ones.
///
/// Invariant between steps: no factor is zero; no two rows that share two factors can be merged.
template <class Arithmetic, int Blocks>
class Walker final : public Kernel {
    static constexpr int kRows = Blocks * kBlock;
    static constexpr int kWords = (kRows + 63) / 64;
    using Rows = RowSet<kWords>;
    using Value = typename Arithmetic::Value;

public:
    explicit Walker(const int* entries)
    {
        for (int mode = 0; mode < 3; ++mode) {
            Arithmetic::makeWeights(m_weight[mode], entries[mode]);
            for (Key& key : m_lane[mode]) {
                key = Arithmetic::kDeadKey;
            }
        }
    }

    int capacity() const override { return kRows; }

    int rank() const override { return m_rank; }

    int lowest() const override { return m_lowest; }

    Step flip() override { return flipOnce(); }

    /// Two rows with no common factor become three that share two:
    /// a1 b1 c1 + a2 b2 c2 = a1 (b1 + s b2) c1 + a1 b2 (t c2 - s c1) + (a2 - t a1) b2 c2, for s, t = 1 or -1.
    bool plus() override
    {
        if (m_rank >= kRows || m_rank < 2) {
            return false;
        }
        for (int attempt = 0; attempt < 200; ++attempt) {
            const std::uint64_t bits = m_random();
            const int i = scale<32>(static_cast<std::uint32_t>(bits >> 32), m_rank);
            const int j = scale<28>(static_cast<std::uint32_t>(bits) & 0xFFFFFFFU, m_rank);
            if (i == j || shares(0, i, j) || shares(1, i, j) || shares(2, i, j)) {
                continue;
            }
            const std::uint64_t more = m_random() >> 16;
            const int a = static_cast<int>((more & 0xFFFFU) * 3 >> 16);
            const int side = static_cast<int>(more >> 16 & 1);
            const int b = kOther[a][side];
            const int c = kOther[a][1 - side];
            const int s = Arithmetic::kSigned && (more >> 17 & 1) ? -1 : 1;
            const int t = Arithmetic::kSigned && (more >> 18 & 1) ? -1 : 1;
            const Value a1 = valueAt(a, i);
            const Value a2 = valueAt(a, j);
            const Value b1 = valueAt(b, i);
            const Value b2 = valueAt(b, j);
            const Value c1 = valueAt(c, i);
            const Value c2 = valueAt(c, j);
            // t c2 - s c1 is t (c2 - st c1); the sign t goes into b2 of the new row.
            if (!Arithmetic::fits(b1, b2, s) || !Arithmetic::fits(c2, c1, -s * t) || !Arithmetic::fits(a2, a1, -t)) {
                continue;
            }
            const Key hashA = m_hash[a][i];
            const Key hashB = m_hash[b][j];
            const Key hashC = Arithmetic::sumHash(m_hash[c][j], m_hash[c][i], -s * t);
            const Value valueC = Arithmetic::sum(c2, c1, -s * t);
            replace(b, i, Arithmetic::sum(b1, b2, s), Arithmetic::sumHash(m_hash[b][i], m_hash[b][j], s));
            replace(a, j, Arithmetic::sum(a2, a1, -t), Arithmetic::sumHash(m_hash[a][j], m_hash[a][i], -t));
            const int row = m_rank++;
            insert(a, row, a1, hashA);
            insert(b, row, signedValue(b2, t), Arithmetic::sumHash(0, hashB, t));
            insert(c, row, valueC, hashC);
            settle(Rows::only(i) | Rows::only(j) | Rows::only(row));
            return true;
        }
        return false;
    }

    int matePairs() const override
    {
        int pairs = 0;
        for (int mode = 0; mode < 3; ++mode) {
            for (int i = 0; i < m_rank; ++i) {
                for (int j = 0; j < m_rank; ++j) {
                    pairs += i != j && shares(mode, i, j);
                }
            }
        }
        return pairs;
    }

    bool indexIsExact() const override
    {
        for (int mode = 0; mode < 3; ++mode) {
            for (int i = 0; i < kRows; ++i) {
                const bool live = i < m_rank;
                bool mated = false;
                for (int j = 0; live && j < m_rank; ++j) {
                    mated = mated || (i != j && keyAt(mode, i) == keyAt(mode, j));
                }
                const bool right = m_mated[mode].has(i) == mated &&
                                   m_lane[mode][i] == (live ? keyAt(mode, i) : Arithmetic::kDeadKey) &&
                                   (!live || m_hash[mode][i] == hashOf(mode, valueAt(mode, i)));
                if (!right || (live && Arithmetic::isZero(valueAt(mode, i)))) {
                    return false;
                }
            }
        }
        return true;
    }

private:
    static constexpr int kBlockedMeansStuck = 256;
    /// A mispredicted branch costs more than comparing this few blocks.
    static constexpr bool kHitsWithoutBranch = Blocks <= 4;

    /// Where one of several walks in turn stands.
    struct Course {
        std::int64_t steps = 0;
        std::int64_t flips = 0;
        std::int64_t pluses = 0;
        bool over = false;
    };

    static constexpr int kOther[3][2] = {{1, 2}, {2, 0}, {0, 1}};

    bool loadTerms(const PackedTerm* terms, int count, std::uint64_t seed) override
    {
        if (count > kRows) {
            return false;
        }
        m_random = Random(seed);
        m_rank = 0;
        m_quiet = 0;
        m_blockedInRow = 0;
        for (int mode = 0; mode < 3; ++mode) {
            m_mated[mode] = Rows{};
            for (int i = 0; i < kRows; ++i) {
                m_lane[mode][i] = Arithmetic::kDeadKey;
            }
        }
        Rows fresh;
        for (int t = 0; t < count; ++t) {
            bool zero = false;
            for (int mode = 0; mode < 3; ++mode) {
                zero = zero || (terms[t].plus[mode] | terms[t].minus[mode]) == 0;
            }
            if (zero) {
                continue;
            }
            const int row = m_rank++;
            fresh = fresh | Rows::only(row);
            for (int mode = 0; mode < 3; ++mode) {
                const Value value = Arithmetic::pack(terms[t].plus[mode], terms[t].minus[mode]);
                insert(mode, row, value, hashOf(mode, value));
            }
        }
        settle(fresh);
        m_lowest = m_rank;
        return true;
    }

    void storeTerms(PackedTerm* out) const override
    {
        for (int i = 0; i < m_rank; ++i) {
            for (int mode = 0; mode < 3; ++mode) {
                out[i].plus[mode] = Arithmetic::plusOf(valueAt(mode, i));
                out[i].minus[mode] = Arithmetic::minusOf(valueAt(mode, i));
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

    /// One flip of each walk after the other: they do not depend on each other, so the processor overlaps them. Ends
    /// when one of them does.
    template <int Count>
    static void walkInTurns(Kernel* const* kernels, const WalkPlan* plans, WalkReport* reports)
    {
        Walker* walkers[Count];
        Course courses[Count];
        bool over = false;
        for (int w = 0; w < Count; ++w) {
            walkers[w] = static_cast<Walker*>(kernels[w]);
            courses[w].over = plans[w].steps <= 0 || walkers[w]->m_rank <= plans[w].goal;
            over = over || courses[w].over;
        }
        while (!over) {
            // Until the first of them has something else to do than to flip.
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
                    if constexpr (!Arithmetic::kExactKeys) {
                        const bool vain = step[w] == Step::Blocked;
                        blocked[w] += vain;
                        int& inRow = walkers[w]->m_blockedInRow;
                        inRow = vain ? inRow + 1 : 0;
                        event |= inRow >= kBlockedMeansStuck;
                    }
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

    /// After `made` steps, the last of which was `step`: counts them, and pluses where the plan says so.
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

    Key hashOf(int mode, Value value) const
    {
        Key hash = 0;
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

    static Value signedValue(Value value, int sign)
    {
        if constexpr (Arithmetic::kSigned) {
            return Arithmetic::signedBy(value, sign);
        } else {
            return value;
        }
    }

    Value valueAt(int mode, int row) const
    {
        if constexpr (Arithmetic::kExactKeys) {
            return m_hash[mode][row];
        } else {
            return m_value[mode][row];
        }
    }

    Key keyAt(int mode, int row) const
    {
        return Arithmetic::keyOf(m_hash[mode][row]);
    }

    bool shares(int mode, int i, int j) const
    {
        return Arithmetic::match(valueAt(mode, i), valueAt(mode, j)) != 0;
    }

    Rows rowsWith(int mode, Key key) const
    {
        Rows rows;
        for (int block = 0; block < Blocks; ++block) {
            rows.word[block / 2] |= std::uint64_t{equalInBlock(m_lane[mode] + block * kBlock, key)} << (block % 2 * 32);
        }
        return rows;
    }

    void putLane(int mode, int row, Key key)
    {
        const auto at = static_cast<unsigned>(row);
        putInBlock(m_lane[mode] + (at & ~(kBlock - 1U)), static_cast<int>(at & (kBlock - 1U)), key);
    }

    void put(int mode, int row, Value value, Key hash)
    {
        if constexpr (!Arithmetic::kExactKeys) {
            m_value[mode][row] = value;
        }
        m_hash[mode][row] = hash;
        putLane(mode, row, Arithmetic::keyOf(hash));
    }

    /// Gives a living row another factor, in Z mod 2 not zero; returns the rows that it now shares it with.
    Rows replace(int mode, int row, Value value, Key hash)
    {
        const Rows self = Rows::only(row);
        const Rows left = rowsWith(mode, keyAt(mode, row)).without(self);
        const Rows joined = rowsWith(mode, Arithmetic::keyOf(hash)).without(self);
        // A row left by its only mate has none.
        const Rows alone = left.when(left.count() == 1);
        m_mated[mode] = m_mated[mode].without(alone).without(self) | joined | self.when(joined.any());
        put(mode, row, value, hash);
        return joined;
    }

    /// Fills a row that was not living (m_rank already counts it).
    void insert(int mode, int row, Value value, Key hash)
    {
        const Rows joined = rowsWith(mode, Arithmetic::keyOf(hash)).without(Rows::only(row));
        m_mated[mode] = m_mated[mode] | joined | Rows::only(row, joined.any());
        put(mode, row, value, hash);
    }

    /// Takes a row out; the last one moves into its place, in `marked` too.
    void erase(int row, Rows& marked)
    {
        const int last = m_rank - 1;
        const Rows self = Rows::only(row);
        for (int mode = 0; mode < 3; ++mode) {
            const Rows left = rowsWith(mode, keyAt(mode, row)).without(self);
            Rows mated = m_mated[mode].without(left.when(left.count() == 1)).without(self);
            if (row != last) {
                mated = mated | Rows::only(row, mated.has(last));
                put(mode, row, valueAt(mode, last), m_hash[mode][last]);
            }
            m_mated[mode] = mated.without(Rows::only(last));
            m_hash[mode][last] = 0;
            putLane(mode, last, Arithmetic::kDeadKey);
        }
        marked = marked.without(self);
        if (row != last) {
            marked = marked | Rows::only(row, marked.has(last));
        }
        marked = marked.without(Rows::only(last));
        m_rank = last;
    }

    /// Restores the invariant after the marked rows changed: zero terms go, rows that share two factors merge.
    [[gnu::noinline]] void settle(Rows marked)
    {
        while (marked.any()) {
            const int row = marked.first();
            if (Arithmetic::isZero(valueAt(0, row)) || Arithmetic::isZero(valueAt(1, row)) ||
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
                merged = merge(row, other, marked);
            }
            if (!merged) {
                marked = marked.without(Rows::only(row));
            }
        }
    }

    /// Merges `other` into `row` where they share two factors and the sum of the third fits; marks what changed.
    bool merge(int row, int other, Rows& marked)
    {
        int sign[3];
        int shared = 0;
        int odd = 2;
        for (int mode = 0; mode < 3; ++mode) {
            sign[mode] = Arithmetic::match(valueAt(mode, row), valueAt(mode, other));
            shared += sign[mode] != 0;
            odd = sign[mode] == 0 ? mode : odd;
        }
        if (shared < 2) {
            return false;
        }
        const int factor = sign[kOther[odd][0]] * sign[kOther[odd][1]];
        if (!Arithmetic::fits(valueAt(odd, row), valueAt(odd, other), factor)) {
            return false;
        }
        const Value sum = Arithmetic::sum(valueAt(odd, row), valueAt(odd, other), factor);
        if (Arithmetic::isZero(sum)) {
            // The higher row first: what moves into its place is not the lower one.
            erase(row > other ? row : other, marked);
            erase(row > other ? other : row, marked);
            return true;
        }
        replace(odd, row, sum, Arithmetic::sumHash(m_hash[odd][row], m_hash[odd][other], factor));
        marked = marked | Rows::only(row);
        erase(other, marked); // moves the last row, and its mark, into the place of `other`
        return true;
    }

    /// (a, b1, c1) + (e a, b2, c2) = (a, b1 + s b2, c1) + (e a, b2, c2 - e s c1), for e, s = 1 or -1.
    [[gnu::always_inline]] inline Step flipOnce()
    {
        const int n0 = m_mated[0].count();
        const int n1 = m_mated[1].count();
        const int all = n0 + n1 + m_mated[2].count();
        if (all == 0) [[unlikely]] {
            return Step::Stuck;
        }
        const std::uint64_t bits = m_random();
        int k = scale<32>(static_cast<std::uint32_t>(bits >> 32), all);
        const int a = static_cast<int>(k >= n0) + static_cast<int>(k >= n0 + n1);
        k -= (k >= n0 ? n0 : 0) + (k >= n0 + n1 ? n1 : 0);
        const int i = m_mated[a].select(k);
        const Rows mates = rowsWith(a, keyAt(a, i)).without(Rows::only(i));
        const int j = mates.select(scale<24>(static_cast<std::uint32_t>(bits) & 0xFFFFFFU, mates.count()));
        const int side = static_cast<int>(bits >> 24 & 1);
        int b = kOther[a][side];
        int c = kOther[a][1 - side];
        int s = 1;
        int e = 1;
        if constexpr (!Arithmetic::kExactKeys) {
            e = Arithmetic::match(valueAt(a, i), valueAt(a, j));
            if (e == 0) [[unlikely]] {
                return Step::Blocked; // equal keys of different factors
            }
        }
        if constexpr (Arithmetic::kSigned) {
            s = bits >> 25 & 1 ? -1 : 1;
            if (!allowed(b, c, i, j, e, s)) {
                s = -s;
                if (!allowed(b, c, i, j, e, s)) {
                    return Step::Blocked;
                }
            }
        }
        const Value valueB = Arithmetic::sum(valueAt(b, i), valueAt(b, j), s);
        const Value valueC = Arithmetic::sum(valueAt(c, j), valueAt(c, i), -e * s);
        const Key hashB = Arithmetic::sumHash(m_hash[b][i], m_hash[b][j], s);
        const Key hashC = Arithmetic::sumHash(m_hash[c][j], m_hash[c][i], -e * s);
        const Rows joinedB = replace(b, i, valueB, hashB);
        const Rows joinedC = replace(c, j, valueC, hashC);

        // A row that now shares a second factor can be merged. Rows i and j share a: anything new that is a mate of i
        // in a counts, and so does i itself for j.
        Rows hit = ((joinedB | joinedC) & mates) | (joinedC & Rows::only(i));
        if (kHitsWithoutBranch || joinedB.any()) {
            hit = hit | (joinedB & rowsWith(c, keyAt(c, i)));
        }
        if (kHitsWithoutBranch || joinedC.any()) {
            hit = hit | (joinedC & rowsWith(b, keyAt(b, j)));
        }
        bool gone = false;
        if constexpr (Arithmetic::kSigned) {
            gone = Arithmetic::isZero(valueB) || Arithmetic::isZero(valueC);
        }
        if (hit.any() || gone) [[unlikely]] {
            const int before = m_rank;
            settle(Rows::only(i) | Rows::only(j));
            return m_rank < before ? Step::Lowered : Step::Done;
        }
        return Step::Done;
    }

    bool allowed(int b, int c, int i, int j, int e, int s) const
    {
        return Arithmetic::fits(valueAt(b, i), valueAt(b, j), s) &&
               Arithmetic::fits(valueAt(c, j), valueAt(c, i), -e * s);
    }

    alignas(64) Key m_lane[3][kRows] = {};
    Key m_hash[3][kRows] = {};
    Value m_value[3][Arithmetic::kExactKeys ? 1 : kRows] = {}; // an exact key is the factor
    Rows m_mated[3];
    Random m_random{1};
    int m_rank = 0;
    int m_lowest = 0;
    std::int64_t m_quiet = 0; // steps since the rank last changed
    int m_blockedInRow = 0;
    Key m_weight[3][64];
};

} // namespace
} // namespace rankfall::flip
