// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/search/exchange_growth.h"
#include "core/engine/search/scheme_search.h"
#include "core/engine/search/starts.h"

#include <atomic>
#include <deque>
#include <mutex>

namespace rankfall {

/// The ring in which the schemes of a stage hold, in a search over `searched`.
Ring ringOf(flip::Arithmetic arithmetic, Ring searched);

/// The search itself: what is remembered and reported in scheme_search.cpp, the runs of workers in
/// scheme_search_runs.cpp.
class SchemeSearch::Impl {
    using PackedTerms = flip::PackedTerms;
    using Pools = LevelPools::Pools;

public:
    explicit Impl(SearchRequest request);

    std::vector<Term> run();

    void requestStop() { m_stop = true; }

    SearchProgress progress() const
    {
        const std::lock_guard lock(m_mutex);
        return progressLocked();
    }

    SearchCheckpoint checkpoint() const;

    void resume(const SearchCheckpoint& checkpoint);

    std::vector<SharedScheme> takeNews();
    campaign::Arrival arrive(const SharedScheme& scheme);

    std::function<void(const std::vector<Term>&)> m_onImproved;
    std::function<void(const SearchEvent&)> m_onEvent;

private:
    bool isOver() const
    {
        return m_stop || m_reached || (m_request.flips && m_flips >= *m_request.flips) ||
               (m_request.time && std::chrono::steady_clock::now() - m_began >= *m_request.time);
    }

    SearchProgress progressLocked() const;

    void say(SearchEvent::Kind kind, std::string format, std::string_view operation, int rank);

    /// Schemes of other formats lead to the target.
    bool isAcrossFormats() const { return m_format && (m_request.starts.empty() || m_request.keepsGrowing); }

    /// A scheme of the target itself: verified, then remembered and reported when it is among the best.
    campaign::Arrival offer(PackedTerms terms, bool isFromElsewhere = false);
    /// One over Z with coefficients beyond 1, where no walk can go on: kept only when it is better than any.
    void offerWide(std::vector<Term> scheme);
    /// One or the other.
    void offerTerms(const std::vector<Term>& scheme);
    /// Under the lock: the best has so many terms.
    void setBest(int rank, const std::vector<Term>& scheme);

    Stage targetStage() const { return {sorted(*m_format), m_arithmetic}; }

    /// A scheme of any stage: of the target it is offered, of another one verified and kept. True when it is new.
    bool keep(const Stage& stage, PackedTerms scheme);

    bool isExact(const Stage& stage, const PackedTerms& scheme) const;
    /// Of one that is exact.
    campaign::Arrival keepExact(const Stage& stage, PackedTerms scheme, bool isFromElsewhere);

    /// Under the lock.
    void addNews(std::optional<Stage> stage, const PackedTerms& scheme, bool isBetter, bool isFromElsewhere);

    void work(int index);

    void doNext(int index, Rng& rng);

    /// What the pools of a stage are to progress.
    struct Showing {
        std::string format;
        Operation operation = Operation::Descend;
        bool isTarget = false;
        std::function<PackedTerms(PackedTerms)>
            toTarget{}; ///< of pools that walk on the target: their terms in its order
        int cubes = 0;  ///< of pools of orbits: what their ranks leave out…
        int scale = 1;  ///< …and count once
    };

    /// Connects pools to progress and stop.
    void attach(LevelPools& pools, int index, Showing showing);

    /// Walks down from the starts; keeps the schemes of the lowest level, and of the target each that is better.
    Pools descend(const Job& job, const std::vector<PackedTerms>& starts, int index, Rng& rng, Outcome& outcome);

    /// The same over Z by way of schemes modulo 2 that lift, which are lifted at the end, or where one is better at
    /// once.
    Pools descendLifting(const Job& job, const std::vector<PackedTerms>& starts, int index, Rng& rng, Outcome& outcome);

    /// From 2x2x2 to the stage, one slab at a time along a random one of the smallest sides.
    Outcome grow(const Job& job, int index, Rng& rng);

    /// From schemes two slabs smaller, with a short descent after each slab, of which the first one ends above the
    /// lowest rank: what has fallen as far as it can leads on less often.
    Outcome climb(const Job& job, int index, Rng& rng);

    /// The side along which a format grows towards another, sizes in increasing order, into the fewest known terms.
    Side sideToClimb(Format format, Format to, Rng& rng) const;

    /// Whether growth ended low enough to go on; what is asked falls with every few failures.
    bool passes(Format format, int rank, int goal);

    /// The side that is smallest among those still to grow, any of equals, and unless asked through no cubic format on
    /// the way.
    static Side nextSide(Format format, const Job& job, Rng& rng);

    Outcome descendSymmetric(const Job& job, int index, Rng& rng);

    /// Symmetric schemes of two kinds of rows, and plain walks on from them where they are near the goal.
    Outcome descendExchange(const Job& job, int index, Rng& rng);

    /// Signs for some schemes modulo 2 that were not tried before.
    Outcome liftSome(const Job& job, Rng& rng);

    /// Some terms of a scheme for fewer, or for as many others, by algebra and the solver for clauses.
    Outcome solveSome(const Job& job, const std::vector<PackedTerms>& schemes, Rng& rng);

    // --- Targets that are no matrix products, and walks from given schemes: scheme_search_target.cpp

    /// One attempt: a descent in ever other gaits from the best there is, and unless the search was to begin at given
    /// schemes, from the definition, from the target as it grows, and over Z by way of Z mod 2.
    void walkAtTarget(int attempt, int index, Rng& rng);

    enum class StartPlace { Best, Definition, Blocks, OtherBasis };

    /// What walkAtTarget() does next.
    struct TargetRun {
        Operation operation = Operation::Descend;
        flip::Arithmetic arithmetic = flip::Arithmetic::Bits;
        StartPlace start = StartPlace::Best;
        PoolPlan plan;
    };

    void endAttempt(Operation operation, int rank);
    TargetRun nextTargetRun(int attempt, Rng& rng);
    /// Where a run begins; the definition where there is no such place.
    std::vector<PackedTerms> targetStarts(const TargetRun& run, Rng& rng) const;
    /// Descends from the starts, which may be for a part of the target.
    Pools descendAtTarget(const TargetRun& run, const std::vector<PackedTerms>& starts, bool isWhole, int index,
                          Rng& rng);
    Pools growTarget(const TargetRun& run, int index, Rng& rng);
    /// By least squares over the reals, where the target is small: ranks that need 1/2 are hard to walk to modulo 3.
    /// The rank reached, or 0.
    int fitTarget(const TargetRun& run, Rng& rng);
    /// Schemes modulo 2 of lower rank than the best over Z.
    void liftToTarget(const Pools& reached, Rng& rng);

    SearchRequest m_request;
    const Shape m_shape;
    const flip::Arithmetic m_arithmetic;
    const std::optional<Format> m_format;
    std::chrono::steady_clock::time_point m_began = std::chrono::steady_clock::now();
    std::atomic<bool> m_stop{false};
    std::atomic<bool> m_reached{false};
    std::atomic<std::int64_t> m_flips{0};
    mutable std::mutex m_mutex;
    // All below is guarded by m_mutex.
    Policy m_policy;
    SchemeArchive m_archive;
    Rng m_archiveRng;
    bool m_running = false;
    SearchProgress m_progress;
    std::chrono::steady_clock::time_point m_nextSample{};
    std::vector<PackedTerms> m_best; // of rank m_progress.best
    std::vector<Term> m_wide;        // of that rank too, when m_best is empty: see offerWide()
    std::unordered_set<std::uint64_t> m_bestHashes;
    int m_grown = 0;                     // attempts at growing the target
    std::vector<PackedTerms> m_bestMod2; // of a search over Z for what is no matrix product: as low as any modulo 2
    std::unordered_set<std::uint64_t> m_tried; // by liftSome()

    struct News {
        std::optional<Stage> stage; ///< none: the target, its sizes in their own order
        PackedTerms scheme;
        bool isBetter = false;
    };

    std::deque<News> m_news;
    std::map<Format, int> m_failures;
    std::map<std::pair<int, Format>, ExchangeGrowth> m_growths; // of each worker, which alone works with it
};

} // namespace rankfall
