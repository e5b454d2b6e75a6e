// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/search/policy.h"

#include "core/base/check.h"
#include "core/scheme/known_ranks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <set>

namespace rankfall {

namespace {

using flip::Arithmetic;

/// Formats that growth from nothing reaches in seconds.
constexpr int kMostGrown = 50;
/// Schemes of the wanted rank after which more of them are no longer worth much.
constexpr std::size_t kEnough = 100;
/// Formats that are better reached from below than from above.
constexpr int kMostExtended = 64;
constexpr int kDeepest = 4;
constexpr int kLargeRank = 55;
constexpr double kPerTermMore = 0.6;
/// What an arm is believed to have had before its first run, in millions of flips.
constexpr double kPriorCost = 20;
/// Past runs fade once they have cost this much, so that what has stopped paying is found out.
constexpr double kMemory = 1000;
constexpr double kLeastCost = 0.5;
/// Sources should have had so many million flips more than what starts from them: it takes several chains until some of
/// their schemes lead further down.
constexpr double kSeasoning = 20;
constexpr double kSourceShare = 0.5;
constexpr double kEarly = 0.01;
constexpr double kLongestWait = 150;

int volume(Format f)
{
    return f.n * f.m * f.p;
}

int largest(Format f)
{
    return std::max({f.n, f.m, f.p});
}

int smallest(Format f)
{
    return std::min({f.n, f.m, f.p});
}

/// Measured in the order of magnitude; what the runs bring soon outweighs it.
double priorReward(Operation operation, int runs, Format format)
{
    const bool grows = volume(format) <= kMostGrown; // and then nothing is as good as a fresh start
    switch (operation) {
    case Operation::Grow:
        return 3;
    case Operation::Extend:
        return grows ? 0.2 : 1;
    case Operation::Project:
        return grows ? 0.1 : volume(format) <= kMostExtended ? 0.2 : 0.5;
    case Operation::Merge:
        return 0.1;
    case Operation::Product:
        return runs == 0 ? 5 : 0.02; // at once, and then hardly again: what it gives stays where it is
    case Operation::Symmetric:
        return format.n >= 5 ? 3 : 0.5;
    case Operation::Descend:
        return 0.1;
    case Operation::Solve:
        return 0.05; // measured to find hardly anything where walks have ended
    case Operation::Lift:
        return 5;
    }
    return 0;
}

double scoreOf(const Arm& arm, Format format, std::size_t gaits)
{
    const double prior = arm.weight * priorReward(arm.operation, arm.runs, format) / static_cast<double>(gaits);
    return (prior + arm.reward) / (kPriorCost + arm.cost);
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

/// What counts is to come near the goal with something new; that a rank fell on the way there says little.
double rewardOf(const Outcome& outcome, int before, int goal)
{
    const double lower = before == 0 || outcome.rank < before ? 0.2 : 0;
    if (!outcome.isNew) {
        return lower;
    }
    return lower + (outcome.rank <= goal ? 1 : outcome.rank == goal + 1 ? 0.1 : outcome.rank == goal + 2 ? 0.02 : 0);
}

bool isReady(const Arm& arm, const Stage& stage, const SchemeArchive& archive)
{
    if (arm.operation == Operation::Descend || arm.operation == Operation::Solve) {
        return archive.has(stage);
    }
    return std::ranges::all_of(arm.sources, [&](const Stage& source) { return archive.has(source); });
}

} // namespace

std::string_view operationName(Operation operation)
{
    switch (operation) {
    case Operation::Grow:
        return "growing";
    case Operation::Extend:
        return "extending";
    case Operation::Project:
        return "projecting";
    case Operation::Merge:
        return "merging";
    case Operation::Product:
        return "multiplying";
    case Operation::Symmetric:
        return "symmetric";
    case Operation::Descend:
        return "walking";
    case Operation::Lift:
        return "lifting";
    case Operation::Solve:
        return "solving";
    }
    return "";
}

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
    return known ? known->rank : volume(format);
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

void Policy::addFormatArms(std::vector<Arm>& arms, const Stage& stage) const
{
    const Format f = stage.format;
    const int most = largest(m_target.format);
    const auto fits = [&](Format g) { return smallest(g) >= 2 && largest(g) <= most; };
    const auto at = [&](Format g) { return Stage{sorted(g), stage.arithmetic}; };
    std::set<Format> smaller;
    std::set<Format> larger;
    std::set<std::pair<Format, Format>> parts;
    for (const Side side : kSides) {
        const int size = sizeOf(f, side);
        if (fits(resized(f, side, -1))) {
            smaller.insert(sorted(resized(f, side, -1)));
        }
        if (fits(resized(f, side, 1))) {
            larger.insert(sorted(resized(f, side, 1)));
        }
        for (int first = 2; first <= size / 2; ++first) {
            parts.insert({sorted(resized(f, side, first - size)), sorted(resized(f, side, -first))});
        }
    }
    // The fewer terms a source and its slab make together, the better they have done: for 4x4x5 it is 47 + 16 from
    // 4x4x4 against 47 + 20 from 3x4x5.
    int lowest = std::numeric_limits<int>::max();
    for (const Format g : smaller) {
        lowest = std::min(lowest, knownRank(g) + volume(f) - volume(g));
    }
    for (const Format g : smaller) {
        const int above = knownRank(g) + volume(f) - volume(g) - lowest;
        arms.push_back({Operation::Extend, {}, {at(g)}, std::pow(kPerTermMore, above)});
    }
    for (const Format g : larger) {
        arms.push_back({Operation::Project, {}, {at(g)}, 1});
    }
    for (const auto& [g, h] : parts) {
        if (smallest(g) >= 2 && smallest(h) >= 2) {
            arms.push_back({Operation::Merge, {}, {at(g), at(h)}, 1});
        }
    }
    for (int n = 2; n <= f.n / 2; ++n) {
        for (int m = 2; m <= f.m / 2; ++m) {
            for (int p = 2; p <= f.p / 2; ++p) {
                if (f.n % n == 0 && f.m % m == 0 && f.p % p == 0) {
                    arms.push_back({Operation::Product, {}, {at({n, m, p}), at({f.n / n, f.m / m, f.p / p})}, 1});
                }
            }
        }
    }
}

std::vector<Arm> Policy::armsOf(const Stage& stage) const
{
    const Format f = stage.format;
    std::vector<Arm> plain;
    if (volume(f) <= kMostGrown) {
        plain.push_back({Operation::Grow, {}, {}, 1});
    }
    addFormatArms(plain, stage);
    plain.push_back({Operation::Descend, {}, {}, 1});
    if (stage.arithmetic == Arithmetic::Bits && f.n == f.p && (f.n == 3 || f.n >= 5)) {
        // For 4x4x4 the symmetric schemes met end at 50 and 49, never lower, and those ranks are had at once as a
        // product.
        plain.push_back({Operation::Symmetric, {}, {}, 1});
    }
    if (stage.arithmetic == Arithmetic::Bits) {
        plain.push_back({Operation::Solve, {}, {}, 1});
    }
    if (stage.arithmetic == Arithmetic::Ternary) {
        plain.push_back({Operation::Lift, {}, {{f, Arithmetic::Bits}}, 1});
    }
    // Every gait that suits the size.
    const bool isLarge = knownRank(f) > kLargeRank;
    std::vector<Arm> arms;
    for (const Arm& arm : plain) {
        std::vector<Gait> gaits{Gait::Brief, Gait::Broad};
        if (arm.operation == Operation::Symmetric || arm.operation == Operation::Lift ||
            arm.operation == Operation::Solve) {
            gaits = {Gait::Brief};
        } else if (isLarge) {
            gaits = {Gait::Steady, Gait::Long};
        } else if (arm.operation == Operation::Extend && f.m * f.p > 16) {
            gaits = {Gait::Broad};
        } else if (arm.operation == Operation::Descend) {
            gaits = {Gait::Brief, Gait::Long};
        }
        for (const Gait gait : gaits) {
            arms.push_back(arm);
            arms.back().gait = gait;
        }
    }
    return arms;
}

Policy::Desk& Policy::deskOf(const Stage& stage)
{
    Desk& desk = m_desks[stage];
    if (desk.arms.empty()) {
        desk.arms = armsOf(stage);
    }
    return desk;
}

bool Policy::isSaturated(const Stage& stage, const SchemeArchive& archive) const
{
    return archive.has(stage) && archive.rank(stage) <= goalOf(stage, archive) &&
           archive.schemes(stage).size() >= kEnough;
}

bool Policy::isEarly(const Arm& arm, const Stage& stage, const SchemeArchive& archive) const
{
    // A product costs nothing, and any lifted scheme is better than none.
    if (arm.operation == Operation::Product || (arm.operation == Operation::Lift && !archive.has(stage))) {
        return false;
    }
    return std::ranges::any_of(arm.sources, [&](const Stage& source) {
        const auto desk = m_desks.find(source);
        const auto own = desk == m_desks.end() ? 0.0 : static_cast<double>(desk->second.own) / 1e6;
        return archive.rank(source) > goalOf(source, archive) ||
               own < std::min(kSourceShare * arm.cost + kSeasoning, kMemory);
    });
}

std::optional<Stage> Policy::feederOf(const Desk& desk, const std::vector<Stage>& path, const SchemeArchive& archive,
                                      Rng& rng) const
{
    std::vector<Stage> feeders;
    std::vector<double> weights;
    for (const Arm& arm : desk.arms) {
        for (const Stage& source : arm.sources) {
            if (std::ranges::find(path, source) == path.end()) {
                feeders.push_back(source);
                // More of what there is plenty of is worth little, what is missing a little more.
                const double need = isSaturated(source, archive) ? 0.1 : archive.has(source) ? 1 : 2;
                // A product is there at once when its factors are.
                const double ease = arm.operation == Operation::Product && arm.runs == 0 ? 10 : 1;
                weights.push_back(need * ease * scoreOf(arm, path.back().format, 1));
            }
        }
    }
    const auto at = drawn(weights, rng);
    return at ? std::optional(feeders[*at]) : std::nullopt;
}

Job Policy::next(const SchemeArchive& archive, Rng& rng)
{
    std::vector<Stage> path{m_target};
    for (int depth = 0; depth < kDeepest; ++depth) {
        const Desk& desk = deskOf(path.back());
        bool some = false;
        bool ready = false;
        bool alone = false; // something needs no source
        for (const Arm& arm : desk.arms) {
            some = some || (isReady(arm, path.back(), archive) && arm.operation != Operation::Descend &&
                            arm.operation != Operation::Solve);
            ready = ready || (isReady(arm, path.back(), archive) && !isEarly(arm, path.back(), archive));
            alone = alone ||
                    (arm.sources.empty() && arm.operation != Operation::Descend && arm.operation != Operation::Solve);
        }
        // Sources that never get as good as they should must not keep the stage waiting for ever.
        if (some && static_cast<double>(desk.feeding) >= 1e6 * kLongestWait + 4.0 * static_cast<double>(desk.own)) {
            break;
        }
        // What grows from nothing in seconds needs no sources; at the target they are a second string.
        if (ready && ((alone && depth > 0) || desk.own <= desk.feeding * (alone ? 3 : 1))) {
            break;
        }
        const auto feeder = feederOf(desk, path, archive, rng);
        if (!feeder) {
            break;
        }
        path.push_back(*feeder);
    }
    // What cannot be worked on yet is grown from nothing, whatever its size.
    const Stage stage = path.back();
    Desk& desk = deskOf(stage);
    std::vector<double> weights;
    for (const Arm& arm : desk.arms) {
        const auto gaits = std::ranges::count_if(desk.arms, [&](const Arm& other) {
            return other.operation == arm.operation && other.sources == arm.sources;
        });
        const double score = scoreOf(arm, stage.format, static_cast<std::size_t>(gaits));
        weights.push_back(isReady(arm, stage, archive) ? score * score * (isEarly(arm, stage, archive) ? kEarly : 1)
                                                       : 0);
    }
    Job job;
    job.stage = stage;
    job.goal = goalOf(stage, archive);
    job.isTarget = stage == m_target;
    path.pop_back();
    job.path = path;
    if (const auto at = drawn(weights, rng)) {
        const Arm& arm = desk.arms[*at];
        job.arm = *at;
        job.operation = arm.operation;
        job.gait = arm.gait;
        job.sources = arm.sources;
        job.runs = arm.runs;
    } else {
        job.arm = desk.arms.size();
        job.operation = Operation::Grow;
    }
    return job;
}

void Policy::settle(const Job& job, const Outcome& outcome, int before)
{
    Desk& desk = deskOf(job.stage);
    desk.own += outcome.flips;
    for (const Stage& fed : job.path) {
        deskOf(fed).feeding += outcome.flips;
    }
    if (job.arm >= desk.arms.size()) {
        return;
    }
    Arm& arm = desk.arms[job.arm];
    const double reward = outcome.rank > 0 ? rewardOf(outcome, before, job.goal) : 0;
    arm.reward += reward;
    arm.cost += std::max(static_cast<double>(outcome.flips) / 1e6, kLeastCost);
    if (arm.cost > kMemory) {
        arm.cost /= 2;
        arm.reward /= 2;
    }
    ++arm.runs;
}

PoolPlan planOf(const Job& job)
{
    PoolPlan plan;
    plan.goal = job.goal;
    plan.levelFlips = 20'000'000;
    plan.totalFlips = 120'000'000;
    plan.fillFlips = job.isTarget ? 0 : 6'000'000;
    switch (job.gait) {
    case Gait::Brief:
        break;
    case Gait::Broad:
        plan.poolSize = 30;
        plan.walk = 100'000;
        plan.levelFlips = 60'000'000;
        break;
    case Gait::Steady:
        plan.walk = 1'000'000;
        plan.plusAfter = 10'000;
        plan.levelFlips = 80'000'000;
        plan.totalFlips = 600'000'000;
        break;
    case Gait::Long:
        plan.poolSize = 1;
        plan.walk = 100'000'000;
        plan.plusAfter = 50'000;
        plan.ceiling = 2;
        plan.levelFlips = 150'000'000;
        plan.totalFlips = 600'000'000;
        break;
    }
    switch (job.operation) {
    case Operation::Grow:
        plan.levelFlips = 18'000'000;
        plan.totalFlips = 60'000'000;
        break;
    case Operation::Merge:
    case Operation::Product:
    case Operation::Descend:
        // The starts are deep in a valley already; most of them stay there. A look first, longer ones later.
        plan.totalFlips = std::min(plan.totalFlips, std::int64_t{4'000'000} << std::min(job.runs, 4));
        plan.walk = std::min(plan.walk, plan.totalFlips / 2);
        break;
    case Operation::Symmetric:
        plan.levelFlips = 20'000'000;
        plan.totalFlips = 1'000'000'000;
        plan.fillFlips = 0;
        break;
    case Operation::Extend:
    case Operation::Project:
    case Operation::Lift:
    case Operation::Solve:
        break;
    }
    return plan;
}

} // namespace rankfall
