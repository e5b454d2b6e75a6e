// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/search/block_starts.h"
#include "core/engine/search/lift_walk.h"
#include "core/engine/search/scheme_search_impl.h"
#include "core/engine/search/target_starts.h"
#include "core/numeric/search.h"
#include "core/scheme/known_ranks.h"
#include "core/scheme/verify.h"

#include <algorithm>
#include <array>
#include <functional>

namespace rankfall {

namespace {

using flip::Arithmetic;
using flip::PackedTerms;
using Pools = LevelPools::Pools;

constexpr std::size_t kMostCarried = 40;          // schemes of a part of the target from which the next part goes on
constexpr std::size_t kMostLifted = 4;            // schemes modulo 2 that one attempt tries to lift…
constexpr int kLiftsEach = 40;                    // …and neighbours of each
constexpr int kLargestLifted = 4;                 // coefficient
constexpr std::int64_t kLookFlips = 500'000;      // of the first attempt
constexpr std::int64_t kPlainFlips = 16'000'000;  // of the second
constexpr std::int64_t kFirstFlips = 4'000'000;   // of one attempt, which double…
constexpr int kPerRound = 10;                     // …every so many of them…
constexpr int kMostDoublings = 5;                 // …so often
constexpr std::int64_t kCommutingPlusAfter = 500; // shorter than a piece between exchanges of factors
constexpr int kMostFitted = 500;                  // unknowns of least squares
constexpr std::int64_t kFitStepCost = 1'500;      // what one of its steps takes, in the currency of the walks
constexpr std::size_t kMostMod2 = 64;             // of the lowest rank, remembered

/// Least squares takes the third power of its unknowns for a step.
bool canFit(const Target& target, int rank)
{
    const Shape shape = target.shape();
    return !target.commutes() && rank * (shape.a + shape.b + shape.c) <= kMostFitted;
}

} // namespace

SchemeSearch::Impl::TargetRun SchemeSearch::Impl::nextTargetRun(int attempt, Rng& rng)
{
    const std::lock_guard lock(m_mutex);
    TargetRun run;
    run.arithmetic = m_arithmetic;
    static constexpr std::array kGaits{Gait::Brief, Gait::Broad, Gait::Steady, Gait::Restless, Gait::Long};
    Job job;
    job.gait = kGaits[static_cast<std::size_t>(attempt) % kGaits.size()];
    job.operation = Operation::Extend;
    job.isTarget = true;
    const bool isOpen = !m_format && (m_request.starts.empty() || m_request.keepsGrowing);
    const bool commutes = m_request.target->commutes();
    if (isOpen && attempt == 1) {
        run.start = StartPlace::Definition;
        job.gait = Gait::Brief;
    } else if (isOpen && attempt > 1) {
        // The best is in a valley that it may never leave.
        static constexpr std::array<StartPlace, 4> kPlaces{StartPlace::Best, StartPlace::Definition, StartPlace::Blocks,
                                                           StartPlace::OtherBasis};
        run.start = kPlaces[static_cast<std::size_t>(rng.below(4))];
        run.operation = rng.below(3) == 0 ? Operation::Grow : Operation::Descend;
        if (m_request.ring == Ring::Z3 && canFit(*m_request.target, m_progress.best) && rng.below(2) == 0) {
            run.operation = Operation::Fit;
        } else if (m_request.ring == Ring::Z && !commutes && rng.below(4) != 0) {
            run.arithmetic = Arithmetic::Bits;
        }
    }
    if (run.operation == Operation::Grow) {
        job.gait = rng.below(2) == 0 ? Gait::Brief : Gait::Broad;
        job.operation = Operation::Grow;
        job.runs = m_grown++;
    }
    run.plan = planOf(job);
    // A look where blocks may have led, then the plain way, which is enough for most; then a little of every way, and
    // more and more.
    const std::int64_t most = !isOpen        ? run.plan.totalFlips
                              : attempt == 0 ? kLookFlips
                              : attempt == 1 ? kPlainFlips
                                             : kFirstFlips << std::min(attempt / kPerRound, kMostDoublings);
    run.plan.totalFlips = std::min(run.plan.totalFlips, most);
    run.plan.walk = std::min(run.plan.walk, run.plan.totalFlips / 2);
    run.plan.ceiling =
        2 + (job.operation == Operation::Grow ? rng.below(3) : attempt / static_cast<int>(kGaits.size()) % 4);
    const auto known = bestKnownRank(*m_request.target, m_request.ring);
    const int better = m_progress.best > 0 ? m_progress.best - 1 : 1;
    run.plan.goal = m_request.goal > 0 ? m_request.goal : std::max(1, known ? std::min(known->rank, better) : better);
    if (run.start == StartPlace::Best && run.arithmetic != m_arithmetic && !m_bestMod2.empty() &&
        static_cast<int>(m_bestMod2.front().size()) <= run.plan.goal) {
        run.start = StartPlace::Definition; // others of that rank are wanted
    }
    if (commutes) {
        run.plan.plusAfter = kCommutingPlusAfter;
    }
    return run;
}

std::vector<PackedTerms> SchemeSearch::Impl::targetStarts(const TargetRun& run, Rng& rng) const
{
    std::vector<PackedTerms> starts;
    std::vector<Term> drawn;
    const Ring ring = ringOf(run.arithmetic, m_request.ring);
    switch (run.start) {
    case StartPlace::Best: {
        const std::lock_guard lock(m_mutex);
        starts = run.arithmetic == m_arithmetic ? m_best : m_bestMod2;
        break;
    }
    case StartPlace::Blocks:
        drawn = blockStart(*m_request.target, ring, rng);
        break;
    case StartPlace::OtherBasis:
        drawn = inAnotherBasis(*m_request.target, ring, rng);
        break;
    case StartPlace::Definition:
        break;
    }
    if (!drawn.empty() && verify(m_request.target->tensor(), drawn, ring).exact) {
        starts.push_back(flip::packedParts(drawn, ring));
    }
    if (starts.empty()) {
        starts.push_back(flip::packedParts(m_request.target->schoolbook(), ring));
    }
    return starts;
}

Pools SchemeSearch::Impl::descendAtTarget(const TargetRun& run, const std::vector<PackedTerms>& starts, bool isWhole,
                                          int index, Rng& rng)
{
    LevelPools pools(run.arithmetic, {m_shape.a, m_shape.b, m_shape.c}, rng());
    pools.commutes = m_request.target->commutes();
    Showing showing{m_request.target->name(), run.operation, isWhole};
    if (isWhole && run.arithmetic == m_arithmetic) {
        showing.toTarget = std::identity();
        pools.onBetter = [this](const PackedTerms& terms) { offer(terms); };
    }
    attach(pools, index, std::move(showing));
    PoolPlan plan = run.plan;
    plan.goal = isWhole ? plan.goal : 1;
    return pools.descend(starts, plan);
}

Pools SchemeSearch::Impl::growTarget(const TargetRun& run, int index, Rng& rng)
{
    const std::vector<PackedTerms> parts = growthOf(*m_request.target, ringOf(run.arithmetic, m_request.ring), rng);
    std::vector<PackedTerms> schemes{{}};
    Pools reached;
    for (std::size_t k = 0; k < parts.size() && !isOver(); ++k) {
        for (PackedTerms& scheme : schemes) {
            scheme.insert(scheme.end(), parts[k].begin(), parts[k].end());
        }
        reached = descendAtTarget(run, schemes, k + 1 == parts.size(), index, rng);
        if (reached.empty()) {
            return {};
        }
        schemes = reached.begin()->second;
        schemes.resize(std::min(schemes.size(), kMostCarried));
    }
    return isOver() ? Pools() : reached;
}

void SchemeSearch::Impl::liftToTarget(const Pools& reached, Rng& rng)
{
    const auto& [rank, schemes] = *reached.begin();
    {
        const std::lock_guard lock(m_mutex);
        if (!m_bestMod2.empty() && rank > static_cast<int>(m_bestMod2.front().size())) {
            return;
        }
        if (!m_bestMod2.empty() && rank < static_cast<int>(m_bestMod2.front().size())) {
            m_bestMod2.clear();
        }
        for (const PackedTerms& scheme : schemes) {
            if (m_bestMod2.size() < kMostMod2) {
                m_bestMod2.push_back(scheme);
            }
        }
        if (rank >= m_progress.best) {
            return;
        }
    }
    LiftWalkOptions options;
    options.lifts = kLiftsEach;
    options.largest = kLargestLifted;
    options.shouldStop = [this] { return isOver(); };
    for (std::size_t i = 0; i < std::min(schemes.size(), kMostLifted) && !isOver(); ++i) {
        options.seed = rng();
        const auto lifted = liftByWalking(m_request.target, flip::unpacked(schemes[i], m_shape), options);
        if (lifted) {
            offerTerms(*lifted);
            return;
        }
    }
}

int SchemeSearch::Impl::fitTarget(const TargetRun& run, Rng& rng)
{
    numeric::SearchRequest request;
    request.target = m_request.target;
    request.ring = m_request.ring;
    {
        const std::lock_guard lock(m_mutex);
        request.rank = std::min(run.plan.goal, m_progress.best - 1);
    }
    request.seed = rng();
    request.iterations = run.plan.totalFlips / kFitStepCost;
    numeric::Search search(std::move(request));
    int rank = 0;
    search.onFound = [&](const numeric::SearchFound& found) {
        const auto terms = found.isWanted ? termsOf(found.scheme, m_request.ring) : Expected<std::vector<Term>>();
        if (found.isWanted && terms) {
            rank = static_cast<int>(terms->size());
            offerTerms(*terms);
        }
        return rank > 0;
    };
    search.run([this] { return isOver(); });
    m_flips += search.iterations() * kFitStepCost;
    return rank;
}

void SchemeSearch::Impl::walkAtTarget(int attempt, int index, Rng& rng)
{
    const TargetRun run = nextTargetRun(attempt, rng);
    if (run.operation == Operation::Fit) {
        const int rank = fitTarget(run, rng);
        endAttempt(run.operation, rank);
        return;
    }
    const Pools reached = run.operation == Operation::Grow
                              ? growTarget(run, index, rng)
                              : descendAtTarget(run, targetStarts(run, rng), true, index, rng);
    if (!reached.empty() && run.arithmetic == m_arithmetic) {
        for (const PackedTerms& scheme : reached.begin()->second) {
            offer(scheme);
        }
    } else if (!reached.empty()) {
        liftToTarget(reached, rng);
    }
    endAttempt(run.operation, reached.empty() ? 0 : reached.begin()->first);
}

void SchemeSearch::Impl::endAttempt(Operation operation, int rank)
{
    const std::lock_guard lock(m_mutex);
    ++m_progress.attempts;
    if (!m_reached) {
        say(SearchEvent::Kind::StageDone, m_request.target->name(), operationName(operation), rank);
    }
}

} // namespace rankfall
