// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

// Part of kernel_variant.h: how walks go on, whatever their rows are.

#include "core/engine/flip/kernel.h"
#include "core/engine/flip/lanes.h"

namespace rankfall::flip {
namespace {

/// Walks of any walker: flips until something else is to be done, then counts and raises the rank where the plan says
/// so. Self has flipOnce(), split() and m_random, and says with kMayBlock whether a flip can fail.
template <class Self>
class WalkInTurns : public Kernel {
public:
    int lowest() const override { return m_lowest; }

protected:
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
        bool over = false;
    };

    Self& self() { return static_cast<Self&>(*this); }

    /// Equal for walkers of one type, which may walk together.
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
        Self* walkers[Count];
        Course courses[Count];
        bool over = false;
        for (int w = 0; w < Count; ++w) {
            walkers[w] = static_cast<Self*>(kernels[w]);
            courses[w].over = plans[w].steps <= 0 || walkers[w]->rank() <= plans[w].goal;
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
                    if constexpr (Self::kMayBlock) {
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
            reports[w].splits = courses[w].splits;
            reports[w].reached = walkers[w]->rank() <= plans[w].goal;
            reports[w].stuck = courses[w].over && !reports[w].reached && courses[w].steps < plans[w].steps;
        }
    }

    /// After `made` steps, the last of which was `step`: counts them, and raises the rank where the plan says so.
    void account(const WalkPlan& plan, Course& course, Step step, std::int64_t made, std::int64_t blocked)
    {
        const bool stuck = step == Step::Stuck || m_blockedInRow >= kBlockedMeansStuck;
        course.steps += made;
        course.flips += made - blocked - (step == Step::Stuck ? 1 : 0);
        m_quiet += made;
        if (step == Step::Lowered) {
            m_quiet = 0;
            m_lowest = rank() < m_lowest ? rank() : m_lowest;
        } else if (stuck || m_quiet >= plan.plusAfter) {
            m_quiet = 0;
            m_blockedInRow = 0;
            const bool allowed = rank() < m_lowest + plan.ceiling;
            if (!(allowed && rise(plan.rise, course)) && stuck) {
                course.over = true;
            }
        }
        course.over = course.over || rank() <= plan.goal || course.steps >= plan.steps;
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
