// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

// Part of kernel_variant.h: how walks go on, whatever their rows are.

#include "core/engine/flip/kernel.h"
#include "core/engine/flip/lanes.h"

namespace rankfall::flip {
namespace {

/// Walks of any walker: flips until something else is to be done, then counts and raises the rank where the plan says
/// so. Self has split(), canFlip(), m_random and the parts of a flip: draw(), which says isStuck() when none is
/// possible; workOut(), false when the drawn one is not; make(), true when rows may merge; settle(), which then merges
/// them. It says with kMayBlock whether workOut() can fail, and with kRegroups whether make() leaves the index of
/// shared factors as it is: then regroup() follows for each side of the flip that `regroups` names, and is what says
/// whether rows may merge.
template <class Self>
class WalkInTurns : public Kernel {
public:
    int lowest() const override { return m_lowest; }

protected:
    /// A whole flip.
    Step flipOnce()
    {
        typename Self::template Flip<Self::kUsed[1]> flip;
        self().draw(flip);
        if (flip.isStuck()) {
            return Step::Stuck;
        }
        const bool fits = self().workOut(flip);
        if (Self::kMayBlock && !fits) {
            return Step::Blocked;
        }
        bool merges = self().make(flip);
        if constexpr (Self::kRegroups) {
            for (int side = 0; side < 2; ++side) {
                merges = ((flip.regroups >> side & 1) != 0 && self().regroup(flip, side)) || merges;
            }
        }
        return merges ? self().settle(flip) : Step::Done;
    }

    /// After load(): the walk begins here.
    void beginWalk()
    {
        m_lowest = rank();
        m_quiet = 0;
        m_blockedInRow = 0;
    }

private:
    static constexpr int kBlockedMeansStuck = 256;

    /// Where one of several walks in turn stands.
    struct Course {
        std::int64_t steps = 0;
        std::int64_t flips = 0;
        std::int64_t pluses = 0;
        std::int64_t splits = 0;
        std::int64_t counted = 0;     ///< rounds that are in the counts above
        std::int64_t due = 0;         ///< the round after which something is to be done
        std::int64_t blocked = 0;     ///< since the last count
        std::int64_t lastBlocked = 0; ///< the last round that was
        int blockedInRow = 0;         ///< up to that round
        bool over = false;

        void noteBlocked(std::int64_t round)
        {
            ++blocked;
            blockedInRow = lastBlocked == round - 1 ? blockedInRow + 1 : 1;
            lastBlocked = round;
        }
    };

    /// How many steps may be made before the plan asks for something else.
    std::int64_t untilDue(const WalkPlan& plan, const Course& course) const
    {
        const std::int64_t left = plan.steps - course.steps;
        const std::int64_t quiet = plan.plusAfter - m_quiet;
        const std::int64_t steps = left < quiet ? left : quiet;
        return steps < 1 ? 1 : steps;
    }

    Self& self() { return static_cast<Self&>(*this); }

    /// Equal for walkers of one type, which may walk together.
    const void* kind() const override
    {
        static constexpr char tag = 0;
        return &tag;
    }

    void walkGroup(Kernel* const* kernels, const WalkPlan* plans, WalkReport* reports, int count) override
    {
        walkInTurns(kernels, plans, reports, count);
    }

    /// Rounds of steps, until round `due` or until something changes for all of them: a walk is over, or its rows have
    /// become more than `Used` blocks hold, or fewer. Returns the last round.
    ///
    /// What all walks read comes before what any of them writes, because a processor that cannot tell yet whether a
    /// load depends on an earlier store may wait for it. What only some flips need comes last, from a set of those that
    /// do: a loop over it is foreseen wrongly once a round, a condition in each walk more often.
    template <int Used>
    static std::int64_t stretch(Self* const* walkers, const WalkPlan* plans, int count, Course* courses,
                                std::int64_t made, std::int64_t due)
    {
        typename Self::template Flip<Used> flips[kMostTogether];
        while (made < due) {
            for (int w = 0; w < count; ++w) {
                walkers[w]->draw(flips[w]);
            }
            unsigned regrouping = 0; // two bits a walk
            for (int w = 0; w < count; ++w) {
                if (!flips[w].isStuck()) [[likely]] {
                    flips[w].fits = walkers[w]->workOut(flips[w]);
                    if constexpr (Self::kRegroups) {
                        regrouping |= flips[w].regroups << 2 * w;
                    }
                }
            }
            ++made;
            unsigned merging = 0;
            for (int w = 0; w < count; ++w) {
                if (!flips[w].isStuck() && (!Self::kMayBlock || flips[w].fits)) [[likely]] {
                    merging |= static_cast<unsigned>(walkers[w]->make(flips[w])) << w;
                } else {
                    Step step = Step::Stuck;
                    if (!flips[w].isStuck()) {
                        step = Step::Blocked;
                        courses[w].noteBlocked(made);
                    }
                    if (step == Step::Stuck || courses[w].blockedInRow >= kBlockedMeansStuck) [[unlikely]] {
                        due = dueAfter<Used>(*walkers[w], plans[w], courses[w], step, made, due);
                    }
                }
            }
            if constexpr (Self::kRegroups) {
                for (; regrouping != 0; regrouping &= regrouping - 1) {
                    const int w = __builtin_ctz(regrouping) >> 1;
                    const bool merges = walkers[w]->regroup(flips[w], __builtin_ctz(regrouping) & 1);
                    merging |= static_cast<unsigned>(merges) << w;
                }
            }
            for (; merging != 0; merging &= merging - 1) {
                const int w = __builtin_ctz(merging);
                const Step step = walkers[w]->settle(flips[w]);
                if (step == Step::Lowered) {
                    due = dueAfter<Used>(*walkers[w], plans[w], courses[w], step, made, due);
                }
            }
        }
        return made;
    }

    /// One flip of each walk after the other: they do not depend on each other, so the processor overlaps them. Ends
    /// when one of them does.
    static void walkInTurns(Kernel* const* kernels, const WalkPlan* plans, WalkReport* reports, int count)
    {
        Self* walkers[Kernel::kMostTogether];
        Course courses[Kernel::kMostTogether];
        bool over = false;
        for (int w = 0; w < count; ++w) {
            walkers[w] = static_cast<Self*>(kernels[w]);
            courses[w].blockedInRow = walkers[w]->m_blockedInRow;
            courses[w].over = plans[w].steps <= 0 || walkers[w]->rank() <= plans[w].goal;
            courses[w].due = walkers[w]->untilDue(plans[w], courses[w]);
            over = over || courses[w].over;
        }
        std::int64_t made = 0;
        while (!over) {
            // Until the first of them has something else to do than to flip.
            std::int64_t due = courses[0].due;
            for (int w = 1; w < count; ++w) {
                due = courses[w].due < due ? courses[w].due : due;
            }
            int used = walkers[0]->usedBlocks();
            for (int w = 1; w < count; ++w) {
                used = walkers[w]->usedBlocks() > used ? walkers[w]->usedBlocks() : used;
            }
            made = used == Self::kUsed[0] ? stretch<Self::kUsed[0]>(walkers, plans, count, courses, made, due)
                                          : stretch<Self::kUsed[1]>(walkers, plans, count, courses, made, due);
            for (int w = 0; w < count; ++w) {
                if (made >= courses[w].due) {
                    walkers[w]->account(plans[w], courses[w], Step::Done, made);
                }
                over = over || courses[w].over;
            }
        }
        for (int w = 0; w < count; ++w) {
            if (courses[w].counted < made) {
                walkers[w]->account(plans[w], courses[w], Step::Done, made);
            }
        }
        for (int w = 0; w < count; ++w) {
            walkers[w]->m_blockedInRow = courses[w].lastBlocked == made ? courses[w].blockedInRow : 0;
            reports[w].steps = courses[w].steps;
            reports[w].flips = courses[w].flips;
            reports[w].pluses = courses[w].pluses;
            reports[w].splits = courses[w].splits;
            reports[w].reached = walkers[w]->rank() <= plans[w].goal;
            reports[w].stuck = courses[w].over && !reports[w].reached && courses[w].steps < plans[w].steps;
        }
    }

    /// Accounts for a step that was no plain flip; returns when the walks are due now.
    template <int Used>
    static std::int64_t dueAfter(Self& walker, const WalkPlan& plan, Course& course, Step step, std::int64_t made,
                                 std::int64_t due)
    {
        walker.account(plan, course, step, made);
        const bool ends = course.over || walker.usedBlocks() != Used;
        const std::int64_t next = ends ? made : course.due;
        return next < due ? next : due;
    }

    /// After round `made`, whose step was `step`: counts the steps since the last count, raises the rank where the plan
    /// says so, and works out when it is due again.
    [[gnu::noinline]] void account(const WalkPlan& plan, Course& course, Step step, std::int64_t made)
    {
        const bool stuck = step == Step::Stuck || course.blockedInRow >= kBlockedMeansStuck;
        const std::int64_t steps = made - course.counted;
        course.counted = made;
        course.steps += steps;
        course.flips += steps - course.blocked - (step == Step::Stuck ? 1 : 0);
        course.blocked = 0;
        m_quiet += steps;
        if (step == Step::Lowered) {
            m_quiet = 0;
            m_lowest = rank() < m_lowest ? rank() : m_lowest;
        } else if (stuck || m_quiet >= plan.plusAfter) {
            m_quiet = 0;
            course.blockedInRow = 0;
            const bool allowed = rank() < m_lowest + plan.ceiling;
            if (!(allowed && rise(plan.rise, course)) && stuck) {
                course.over = true;
            }
        }
        course.over = course.over || rank() <= plan.goal || course.steps >= plan.steps;
        course.due = made + untilDue(plan, course);
        if (step == Step::Lowered && !course.over && !self().canFlip()) {
            // The step that would find nothing to flip takes no round of its own: some schemes, such as many 4x4x4 in
            // 47, come to it after every few flips.
            --course.counted;
            account(plan, course, Step::Stuck, made);
        }
    }

    /// A plus or a split; a plus where no split is found, because a split needs two rows that share a factor.
    bool rise(Rise how, Course& course)
    {
        const bool splits = how == Rise::Split || (how == Rise::Either && self().m_random() >> 63 != 0);
        const bool isSplit = splits && self().split();
        if (!isSplit && !self().plus()) {
            return false;
        }
        ++course.steps;
        ++(isSplit ? course.splits : course.pluses);
        m_lowest = rank() < m_lowest ? rank() : m_lowest;
        return true;
    }

    int m_lowest = 0;
    std::int64_t m_quiet = 0; // steps since the rank last changed
    int m_blockedInRow = 0;
};

} // namespace
} // namespace rankfall::flip
