// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/search/scheme_search.h"

#include "core/base/check.h"
#include "core/engine/search/format_moves.h"
#include "core/scheme/known_ranks.h"
#include "core/scheme/verify.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

namespace rankfall {

namespace {

using flip::PackedTerms;

constexpr std::size_t kMostKept = 400; // starts of the last stage, over all attempts
constexpr std::size_t kKeptPerAttempt = 20;
constexpr std::size_t kMostCarried = 40; // schemes carried from one format to the next
constexpr std::size_t kMostBest = 64;    // best schemes remembered
constexpr int kPatience = 3;             // failures at a stage before it may end one rank higher

std::string nameOf(Format f)
{
    return std::to_string(f.n) + "x" + std::to_string(f.m) + "x" + std::to_string(f.p);
}

/// The rank to aim at in a stage.
int wantedRank(Format f, Ring ring)
{
    if (std::min({f.n, f.m, f.p}) == 1) {
        return f.n * f.m * f.p;
    }
    const auto known = bestKnownRank(*Target::matrixMultiplication(f), ring);
    return known ? known->rank : f.n * f.m * f.p;
}

/// Small formats fall in short walks; large ones need longer ones and more of them.
PoolPlan planFor(int goal, std::array<int, 3> entries, bool last, int variant)
{
    PoolPlan plan;
    plan.goal = goal;
    plan.levelFlips = last ? 30'000'000 : 18'000'000;
    plan.totalFlips = last ? 180'000'000 : 60'000'000;
    plan.fillFlips = last ? 0 : 6'000'000;
    const bool wide = *std::max_element(entries.begin(), entries.end()) > 16;
    if (goal > 55) {
        plan.walk = 1'000'000;
        plan.plusAfter = 10'000;
        plan.levelFlips = 80'000'000;
        plan.totalFlips = 600'000'000;
    } else if (wide || variant % 4 == 3) {
        plan.poolSize = 30;
        plan.walk = 100'000;
        plan.levelFlips *= 2;
    }
    return plan;
}

} // namespace

class SchemeSearch::Impl {
public:
    explicit Impl(SearchRequest request)
        : m_request(std::move(request))
        , m_shape(m_request.target->shape())
        , m_arithmetic(flip::arithmeticFor(m_request.ring))
    {
        RANKFALL_CHECK(m_request.ring != Ring::Q && m_request.target->isExplorable());
    }

    std::vector<Term> run()
    {
        m_began = std::chrono::steady_clock::now();
        {
            const std::lock_guard lock(m_mutex);
            m_running = true;
        }
        for (const std::vector<Term>& start : m_request.starts) {
            offer(flip::packedParts(start, m_request.ring));
        }
        std::vector<std::thread> others;
        for (int index = 1; index < m_request.threads; ++index) {
            others.emplace_back([this, index] { work(index); });
        }
        work(0);
        for (std::thread& thread : others) {
            thread.join();
        }
        const std::lock_guard lock(m_mutex);
        m_progress.elapsed = std::chrono::steady_clock::now() - m_began;
        m_running = false;
        return m_best.empty() ? std::vector<Term>() : flip::unpacked(m_best.front(), m_shape);
    }

    void requestStop() { m_stop = true; }

    SearchProgress progress() const
    {
        const std::lock_guard lock(m_mutex);
        return progressLocked();
    }

    SearchCheckpoint checkpoint() const
    {
        const std::lock_guard lock(m_mutex);
        SearchCheckpoint checkpoint;
        for (const PackedTerms& scheme : m_best) {
            checkpoint.best.push_back(flip::unpacked(scheme, m_shape));
        }
        for (const Kept& kept : m_kept) {
            const auto [a, b, c] = entriesOf(kept.format);
            checkpoint.kept.push_back({kept.format, flip::unpacked(kept.terms, {a, b, c})});
        }
        checkpoint.flips = m_flips;
        checkpoint.attempts = m_progress.attempts;
        return checkpoint;
    }

    void resume(const SearchCheckpoint& checkpoint)
    {
        for (const std::vector<Term>& scheme : checkpoint.best) {
            m_request.starts.push_back(scheme);
        }
        for (const SearchCheckpoint::Kept& kept : checkpoint.kept) {
            const auto target = Target::matrixMultiplication(kept.format);
            if (verify(target->tensor(), kept.terms, m_request.ring).exact) {
                m_kept.push_back({kept.format, flip::packedParts(kept.terms, m_request.ring)});
            }
        }
        m_flips = checkpoint.flips;
        m_progress.attempts = checkpoint.attempts;
    }

    std::function<void(const std::vector<Term>&)> m_onImproved;
    std::function<void(const SearchEvent&)> m_onEvent;

private:
    struct Kept {
        Format format;
        PackedTerms terms;
    };

    bool isOver() const
    {
        return m_stop || m_reached || (m_request.flips && m_flips >= *m_request.flips) ||
               (m_request.time && std::chrono::steady_clock::now() - m_began >= *m_request.time);
    }

    SearchProgress progressLocked() const
    {
        SearchProgress progress = m_progress;
        progress.flips = m_flips;
        progress.kept = static_cast<int>(m_kept.size());
        if (m_running) {
            progress.elapsed = std::chrono::steady_clock::now() - m_began;
        }
        return progress;
    }

    void say(SearchEvent::Kind kind, std::string format, int rank)
    {
        if (m_onEvent) {
            m_onEvent({kind, progressLocked(), std::move(format), rank});
        }
    }

    /// A scheme of the target itself: verified, then remembered and reported when it is among the best.
    void offer(PackedTerms terms)
    {
        const auto rank = static_cast<int>(terms.size());
        {
            const std::lock_guard lock(m_mutex);
            const bool better = m_progress.best == 0 || rank < m_progress.best;
            if (!better && (rank > m_progress.best || m_best.size() >= kMostBest)) {
                return;
            }
        }
        const std::vector<Term> scheme = flip::unpacked(terms, m_shape);
        if (!verify(m_request.target->tensor(), scheme, m_request.ring).exact) {
            return;
        }
        const std::lock_guard lock(m_mutex);
        if (m_progress.best != 0 && rank > m_progress.best) {
            return;
        }
        const bool better = m_progress.best == 0 || rank < m_progress.best;
        if (better) {
            m_progress.best = rank;
            m_best.clear();
            m_bestHashes.clear();
        }
        if (m_bestHashes.insert(flip::hashOf(terms)).second) {
            m_best.push_back(std::move(terms));
        }
        if (better) {
            if (m_onImproved) {
                m_onImproved(scheme);
            }
            say(SearchEvent::Kind::Improved, m_request.target->name(), rank);
            m_reached = m_request.goal > 0 && rank <= m_request.goal;
        }
    }

    /// What a descent at the target should reach: the goal; without one, the best known, then always one better.
    int finalGoal() const
    {
        const std::lock_guard lock(m_mutex);
        if (m_request.goal > 0) {
            return m_request.goal;
        }
        const auto known = bestKnownRank(*m_request.target, m_request.ring);
        const int better = m_progress.best > 0 ? m_progress.best - 1 : 1;
        return std::max(1, known ? std::min(known->rank, better) : better);
    }

    void work(int index)
    {
        Rng rng(m_request.seed * 0x9E3779B97F4A7C15U + static_cast<std::uint64_t>(index) + 1);
        const bool grows =
            (m_request.starts.empty() || m_request.keepsGrowing) && m_request.target->format().has_value();
        if (grows && index == 0) {
            const Format target = *m_request.target->format();
            if (isEven(target) && target != kTwo) {
                offer(byProducts(target, index, rng));
            }
        }
        for (int attempt = 0; !isOver(); ++attempt) {
            if (grows) {
                grow(attempt, index, rng);
            } else {
                descendFromStarts(attempt, index, rng);
            }
            const std::lock_guard lock(m_mutex);
            ++m_progress.attempts;
            if (!m_reached) {
                say(SearchEvent::Kind::AttemptFailed, m_request.target->name(), m_progress.best);
            }
        }
    }

    static constexpr Format kTwo{2, 2, 2};

    static bool isEven(Format f) { return f.n % 2 == 0 && f.m % 2 == 0 && f.p % 2 == 0; }

    /// Strassen's way: a scheme of half the size on 2x2 blocks, as often as the format is even. What is not even falls
    /// from the schoolbook algorithm.
    PackedTerms byProducts(Format format, int index, Rng& rng)
    {
        if (isEven(format) && format != kTwo) {
            const PackedTerms blocks = byProducts(kTwo, index, rng);
            const Format half{format.n / 2, format.m / 2, format.p / 2};
            return product(blocks, kTwo, byProducts(half, index, rng), half);
        }
        PackedTerms schoolbook = flip::packedParts(Target::matrixMultiplication(format)->schoolbook(), m_request.ring);
        PoolPlan plan = planFor(wantedRank(format, m_request.ring), entriesOf(format), false, 0);
        plan.fillFlips = 0;
        const LevelPools::Pools pools =
            descend({schoolbook}, entriesOf(format), plan, nameOf(format), index, false, rng);
        return pools.empty() ? schoolbook : pools.begin()->second.front();
    }

    LevelPools::Pools descend(const std::vector<PackedTerms>& starts, std::array<int, 3> entries, const PoolPlan& plan,
                              const std::string& name, int index, bool isTarget, Rng& rng)
    {
        LevelPools pools(m_arithmetic, entries, rng());
        pools.shouldStop = [this] { return isOver(); };
        pools.onWalk = [&](int level, int, std::int64_t flips) {
            m_flips += flips;
            if (index == 0) {
                const std::lock_guard lock(m_mutex);
                m_progress.stage = name + " at " + std::to_string(level);
            }
        };
        if (isTarget) {
            pools.onBetter = [&](const PackedTerms& terms) { offer(terms); };
        }
        LevelPools::Pools result = pools.descend(starts, plan);
        if (isTarget && !result.empty()) {
            for (const PackedTerms& scheme : result.begin()->second) {
                offer(scheme);
            }
        }
        return result;
    }

    void descendFromStarts(int attempt, int index, Rng& rng)
    {
        std::vector<PackedTerms> starts;
        {
            const std::lock_guard lock(m_mutex);
            starts = m_best;
        }
        if (starts.empty()) {
            starts.push_back(flip::packedParts(m_request.target->schoolbook(), m_request.ring));
        }
        const std::array<int, 3> entries{m_shape.a, m_shape.b, m_shape.c};
        PoolPlan plan = planFor(finalGoal(), entries, true, attempt);
        plan.ceiling = 2 + attempt % 4;
        plan.plusAfter *= 1 + attempt % 3 * 4;
        descend(starts, entries, plan, m_request.target->name(), index, true, rng);
    }

    /// One attempt: from 2x2x2 to the target, one slab at a time.
    void grow(int attempt, int index, Rng& rng)
    {
        const Format target = *m_request.target->format();
        Format format{std::min(target.n, 2), std::min(target.m, 2), std::min(target.p, 2)};
        std::vector<PackedTerms> starts{
            flip::packedParts(Target::matrixMultiplication(format)->schoolbook(), m_request.ring)};
        while (!isOver()) {
            const bool last = format == target;
            const std::array<int, 3> entries = entriesOf(format);
            const int goal = last ? finalGoal() : wantedRank(format, m_request.ring);
            const LevelPools::Pools pools =
                descend(starts, entries, planFor(goal, entries, last, attempt), nameOf(format), index, last, rng);
            if (pools.empty() || last) {
                return;
            }
            const int rank = pools.begin()->first;
            if (!passes(format, rank, goal)) {
                return;
            }
            std::vector<PackedTerms> reached = pools.begin()->second;
            if (reached.size() > kMostCarried) {
                reached.resize(kMostCarried);
            }
            const Side side = nextSide(format, target, rng);
            const Format next = resized(format, side, 1);
            starts.clear();
            if (next == target) {
                starts = keepAndExtend(format, reached);
            } else {
                for (const PackedTerms& scheme : reached) {
                    starts.push_back(extended(scheme, format, side));
                }
            }
            format = next;
        }
    }

    /// Whether a stage ended low enough to go on; what is asked falls with every few failures.
    bool passes(Format format, int rank, int goal)
    {
        const std::lock_guard lock(m_mutex);
        int& failures = m_failures[format];
        const bool passed = rank <= goal + failures / kPatience;
        failures += passed ? 0 : 1;
        say(passed ? SearchEvent::Kind::StageDone : SearchEvent::Kind::StageFailed, nameOf(format), rank);
        return passed;
    }

    /// The side that is smallest among those still to grow; any of equals.
    static Side nextSide(Format format, Format target, Rng& rng)
    {
        std::vector<Side> smallest;
        for (const Side side : kSides) {
            if (sizeOf(format, side) == sizeOf(target, side)) {
                continue;
            }
            if (!smallest.empty() && sizeOf(format, side) < sizeOf(format, smallest.front())) {
                smallest.clear();
            }
            if (smallest.empty() || sizeOf(format, side) == sizeOf(format, smallest.front())) {
                smallest.push_back(side);
            }
        }
        return smallest[static_cast<std::size_t>(rng.below(static_cast<int>(smallest.size())))];
    }

    /// The last stage starts from what every attempt so far has brought: most chains lead to schemes that do not fall.
    std::vector<PackedTerms> keepAndExtend(Format format, const std::vector<PackedTerms>& reached)
    {
        const Format target = *m_request.target->format();
        const std::lock_guard lock(m_mutex);
        for (std::size_t i = 0; i < std::min(reached.size(), kKeptPerAttempt); ++i) {
            if (m_kept.size() >= kMostKept) {
                m_kept.erase(m_kept.begin());
            }
            m_kept.push_back({format, reached[i]});
        }
        std::vector<PackedTerms> starts;
        for (const Kept& kept : m_kept) {
            for (const Side side : kSides) {
                if (resized(kept.format, side, 1) == target) {
                    starts.push_back(extended(kept.terms, kept.format, side));
                }
            }
        }
        // Schemes of higher rank, from before a stage did better, would only be starts of a higher level.
        const auto fewest = std::ranges::min(starts, {}, [](const PackedTerms& s) { return s.size(); }).size();
        std::erase_if(starts, [&](const PackedTerms& s) { return s.size() > fewest; });
        return starts;
    }

    SearchRequest m_request;
    const Shape m_shape;
    const flip::Arithmetic m_arithmetic;
    std::chrono::steady_clock::time_point m_began = std::chrono::steady_clock::now();
    std::atomic<bool> m_stop{false};
    std::atomic<bool> m_reached{false};
    std::atomic<std::int64_t> m_flips{0};
    mutable std::mutex m_mutex;
    // All below is guarded by m_mutex.
    bool m_running = false;
    SearchProgress m_progress;
    std::vector<PackedTerms> m_best; // of rank m_progress.best
    std::unordered_set<std::uint64_t> m_bestHashes;
    std::vector<Kept> m_kept;
    std::map<Format, int> m_failures;
};

SchemeSearch::SchemeSearch(SearchRequest request)
    : m_impl(std::make_unique<Impl>(std::move(request)))
{
}

SchemeSearch::~SchemeSearch() = default;

void SchemeSearch::onImproved(std::function<void(const std::vector<Term>&)> callback)
{
    m_impl->m_onImproved = std::move(callback);
}

void SchemeSearch::onEvent(std::function<void(const SearchEvent&)> callback)
{
    m_impl->m_onEvent = std::move(callback);
}

void SchemeSearch::resume(const SearchCheckpoint& checkpoint)
{
    m_impl->resume(checkpoint);
}

std::vector<Term> SchemeSearch::run()
{
    return m_impl->run();
}

void SchemeSearch::requestStop()
{
    m_impl->requestStop();
}

SearchProgress SchemeSearch::progress() const
{
    return m_impl->progress();
}

SearchCheckpoint SchemeSearch::checkpoint() const
{
    return m_impl->checkpoint();
}

} // namespace rankfall
