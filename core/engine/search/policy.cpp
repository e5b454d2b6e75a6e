// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/search/policy.h"

#include "core/base/check.h"
#include "core/scheme/known_ranks.h"

#include <algorithm>

namespace rankfall {

namespace {

/// The longest chain of stages that wait for each other.
constexpr std::size_t kDeepest = 4;
/// Past runs fade once they have cost this much, so that what has stopped paying is found out.
constexpr double kMemory = 1000;
constexpr double kLeastCost = 0.5;
/// A source is worked on for so many million flips before anything starts from it, and then half as much as what does:
/// it takes several chains until some of their schemes lead further down.
constexpr double kSeasoning = 20;
constexpr double kFeedingShare = 0.5;
constexpr double kFeedingShareOfLarge = 0.25; // where what starts from it takes long
/// The same where a source is not yet as good as it should be. Nothing waits for ever.
constexpr double kLongestWait = 150;
constexpr double kWaitPerRun = 16;
constexpr double kWaitPerRunBeside = 1; // one rank above, where some lead on as well

/// Score of what costs next to nothing.
constexpr double kFree = 1e3;

double scoreOf(const Arm& arm)
{
    return (arm.prior + arm.reward) / (arm.priorCost + arm.own + arm.feeding);
}

/// A random place, as likely as its weight is large; nothing when all are zero.
std::optional<std::size_t> drawn(const std::vector<double>& weights, Rng& rng)
{
    double sum = 0;
    for (const double weight : weights) {
        sum += weight;
    }
    if (sum <= 0) {
        return std::nullopt;
    }
    double left = sum * static_cast<double>(rng() >> 11) / 9007199254740992.0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        left -= weights[i];
        if (left < 0 && weights[i] > 0) {
            return i;
        }
    }
    return static_cast<std::size_t>(std::ranges::max_element(weights) - weights.begin());
}

/// The arm for the first scheme of the target. Schemes of a format beside it, where they were given; over Z by way of Z
/// mod 2, where walks are faster; and growth where there is neither or that does not lift.
std::size_t firstOf(const std::vector<Arm>& arms, const SchemeArchive& archive)
{
    std::optional<std::size_t> step;
    for (std::size_t i = 0; i < arms.size(); ++i) {
        const bool steps = arms[i].operation == Operation::Extend || arms[i].operation == Operation::Project;
        if (steps && archive.has(arms[i].sources.front()) && (!step || arms[i].prior > arms[*step].prior)) {
            step = i;
        }
    }
    if (step) {
        return *step;
    }
    const Arm& last = arms.back();
    return last.operation == Operation::Lift && !archive.has(last.sources.front()) ? arms.size() - 1 : 0;
}

/// Starts from schemes of the stage itself.
bool startsAtItself(Operation operation)
{
    return operation == Operation::Descend || operation == Operation::Rebuild || operation == Operation::Solve;
}

/// Of what its sources have at best; 0 where one of them has nothing.
int termsTogether(const Arm& arm, const SchemeArchive& archive)
{
    int terms = 0;
    for (const Stage& source : arm.sources) {
        if (!archive.has(source)) {
            return 0;
        }
        terms += archive.rank(source);
    }
    return terms;
}

/// Ranks above the best known from which restless walks get on: 4x5x5 stayed in 75 and in 77 for thousands of millions
/// of flips.
constexpr int kNear = 1;
/// Ranks above the best known up to which a scheme is worth rebuilding; higher up anything else gets on faster.
constexpr int kWorthRebuilding = 5;

/// What counts is to come near the goal with something new; that a rank fell on the way there says little.
double rewardOf(Operation operation, const Outcome& outcome, int before, int goal)
{
    if (outcome.rank == 0 || outcome.rank > goal + 3) {
        return 0;
    }
    const double lower = outcome.rank < before ? 0.2 : 0;
    const bool isMoreOfTheSame = startsAtItself(operation) || operation == Operation::Product;
    if (!outcome.isNew || (isMoreOfTheSame && outcome.rank >= before)) {
        return lower; // it is easily had
    }
    return lower + (outcome.rank <= goal ? 1 : outcome.rank == goal + 1 ? 0.1 : outcome.rank == goal + 2 ? 0.02 : 0);
}

} // namespace

Policy::Policy(Stage target, Ring ring, int goal)
    : m_target(target)
    , m_ring(ring)
    , m_goal(goal)
{
    RANKFALL_CHECK(target.format == sorted(target.format));
}

int Policy::knownRank(Format format) const
{
    const auto known = bestKnownRank(*Target::matrixMultiplication(format), m_ring);
    return known ? known->rank : format.n * format.m * format.p;
}

int Policy::goalOf(const Stage& stage, const SchemeArchive& archive) const
{
    const int wanted = knownRank(stage.format);
    if (stage.format != m_target.format) {
        return wanted;
    }
    if (m_goal > 0) {
        return m_goal;
    }
    const int there = archive.rank(stage);
    return std::max(1, there > 0 ? std::min(wanted, there - 1) : wanted);
}

Policy::Desk& Policy::deskOf(const Stage& stage)
{
    Desk& desk = m_desks[stage];
    if (desk.arms.empty()) {
        const Format f = m_target.format;
        desk.arms = armsOf(stage, std::max({f.n, f.m, f.p}), [this](Format g) { return knownRank(g); });
    }
    return desk;
}

bool Policy::isGood(const Stage& stage, const SchemeArchive& archive) const
{
    const bool hasGoal = m_goal > 0 && stage.format == m_target.format;
    return archive.has(stage) && archive.rank(stage) <= (hasGoal ? m_goal : knownRank(stage.format));
}

bool Policy::hasStart(const Arm& arm, const Stage& stage, const SchemeArchive& archive) const
{
    const int rank = archive.rank(stage);
    const int known = knownRank(stage.format);
    return rank > 0 && (arm.gait != Gait::Restless || rank <= known + kNear) &&
           (arm.operation != Operation::Rebuild || rank <= known + kWorthRebuilding);
}

bool Policy::isFree(const Arm& arm, const Stage& stage, const SchemeArchive& archive)
{
    if (arm.operation == Operation::Lift) {
        const Stage& source = arm.sources.front();
        return deskOf(source).hasNew && isGood(source, archive) &&
               (!archive.has(stage) || archive.rank(source) < archive.rank(stage));
    }
    if (arm.operation == Operation::Merge) {
        const int together = termsTogether(arm, archive);
        return together != 0 && together != arm.joined && (!archive.has(stage) || together < archive.rank(stage));
    }
    return arm.operation == Operation::Product && arm.runs == 0;
}

std::optional<Stage> Policy::missing(const Arm& arm, const Stage& stage, const SchemeArchive& archive)
{
    for (const Stage& source : arm.sources) {
        if (!archive.has(source)) {
            return source;
        }
    }
    if (arm.sources.empty() || isFree(arm, stage, archive)) {
        return std::nullopt;
    }
    const Stage& neediest =
        *std::ranges::min_element(arm.sources, {}, [&](const Stage& source) { return deskOf(source).spent; });
    // Any lifted scheme is better than none.
    const bool isContent = arm.operation == Operation::Lift && !archive.has(stage);
    const bool isPoor =
        !isContent && !std::ranges::all_of(arm.sources, [&](const Stage& source) { return isGood(source, archive); });
    const bool isBeside = std::ranges::all_of(
        arm.sources, [&](const Stage& source) { return archive.rank(source) <= goalOf(source, archive) + 1; });
    const double goodShare = growsQuickly(stage.format) ? kFeedingShare : kFeedingShareOfLarge;
    const double share = !isPoor ? goodShare : isBeside ? kWaitPerRunBeside : kWaitPerRun;
    const double least = isPoor ? kLongestWait : arm.operation == Operation::Lift ? 0 : kSeasoning;
    const bool waits = deskOf(neediest).spent < least || arm.feeding < share * arm.own;
    return waits ? std::optional(neediest) : std::nullopt;
}

Job Policy::next(const SchemeArchive& archive, Rng& rng)
{
    Job job;
    job.stage = m_target;
    for (;;) {
        Desk& desk = deskOf(job.stage);
        std::vector<std::optional<Stage>> wanted;
        std::vector<double> weights;
        for (const Arm& arm : desk.arms) {
            const auto source = missing(arm, job.stage, archive);
            wanted.push_back(source);
            const bool turns =
                source && (job.orders.size() >= kDeepest || *source == job.stage ||
                           std::ranges::find(job.orders, *source, &Job::Order::stage) != job.orders.end());
            const double score = isFree(arm, job.stage, archive) ? kFree : scoreOf(arm);
            const bool lacks = startsAtItself(arm.operation) && !hasStart(arm, job.stage, archive);
            weights.push_back(turns || lacks ? 0 : score * score);
        }
        // Something of the target comes first, whatever its size.
        const bool isFirst = job.stage.format == m_target.format && !archive.has(job.stage) &&
                             std::ranges::max(weights) < kFree && desk.arms.front().runs == 0;
        const std::size_t at = isFirst ? firstOf(desk.arms, archive) : drawn(weights, rng).value_or(0);
        Arm& arm = desk.arms[at];
        if (wanted[at] && !(isFirst && archive.has(*wanted[at]))) {
            job.orders.push_back({job.stage, at});
            job.stage = *wanted[at];
            continue;
        }
        if (arm.operation == Operation::Lift) {
            deskOf(arm.sources.front()).hasNew = false;
        }
        if (arm.operation == Operation::Merge) {
            arm.joined = termsTogether(arm, archive);
        }
        job.arm = at;
        job.operation = arm.operation;
        job.gait = arm.gait;
        job.sources = arm.sources;
        job.goal = goalOf(job.stage, archive);
        job.runs = arm.runs++;
        job.isTarget = job.stage == m_target;
        job.isFirst = isFirst;
        job.throughCubes = arm.throughCubes;
        return job;
    }
}

void Policy::settle(const Job& job, const Outcome& outcome, int before)
{
    const double cost = std::max(static_cast<double>(outcome.flips) / 1e6, kLeastCost);
    const auto fade = [](Arm& arm) {
        if (arm.own + arm.feeding > kMemory) {
            arm.own /= 2;
            arm.feeding /= 2;
            arm.reward /= 2;
        }
    };
    for (const Job::Order& order : job.orders) {
        Desk& desk = deskOf(order.stage);
        desk.spent += cost;
        desk.arms[order.arm].feeding += cost;
        fade(desk.arms[order.arm]);
    }
    Desk& desk = deskOf(job.stage);
    desk.spent += cost;
    Arm& arm = desk.arms[job.arm];
    desk.hasNew = desk.hasNew || outcome.isNew;
    arm.own += cost;
    arm.reward += rewardOf(job.operation, outcome, before, job.goal);
    fade(arm);
}

} // namespace rankfall
