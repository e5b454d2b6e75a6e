// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/search/level_pools.h"
#include "core/tensor/target.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace rankfall {

/// What to look for.
struct SearchRequest {
    TargetPtr target;
    Ring ring = Ring::Z2;                              ///< Z2, or Z (coefficients -1, 0, 1)
    int goal = 0;                                      ///< stop at this rank; 0: search until stopped
    std::optional<std::chrono::duration<double>> time; ///< none: until stopped or at the goal
    std::optional<std::int64_t> flips; ///< with one thread, the same search for the same number; none: no limit
    int threads = 1;
    std::uint64_t seed = 1;                ///< with one thread, equal seeds make equal searches
    std::vector<std::vector<Term>> starts; ///< exact schemes to begin at; empty: from nothing
    /// With starts or a checkpoint: grow from nothing all the same. What is remembered never gets worse than those.
    bool keepsGrowing = false;
};

/// Where a search stands; a value, safe to keep.
struct SearchProgress {
    std::chrono::duration<double> elapsed{0};
    std::int64_t flips = 0;
    int best = 0;      ///< lowest verified rank; 0 while there is none
    int attempts = 0;  ///< descents from nothing that have ended
    int kept = 0;      ///< schemes of the last format before the target, kept as starts
    std::string stage; ///< "3x4x4 at 41": what the first thread is at
};

/// One thing that happened, for a journal.
struct SearchEvent {
    enum class Kind { Improved, StageDone, StageFailed, AttemptFailed } kind = Kind::Improved;
    SearchProgress progress;
    std::string format; ///< of the stage
    int rank = 0;       ///< reached there
};

/// What is worth writing to disk to go on later: the best schemes, and the starts collected for the last stage.
struct SearchCheckpoint {
    std::vector<std::vector<Term>> best;

    struct Kept {
        Format format;
        std::vector<Term> terms;
    };

    std::vector<Kept> kept;
    std::int64_t flips = 0;
    int attempts = 0;
};

/// Searches for schemes of low rank on its own threads. Matrix products grow format by format: a pool of good schemes
/// of a smaller format, extended by a schoolbook slab, falls far below what the schoolbook algorithm itself does, if it
/// is tried often and briefly. Other targets descend from the schoolbook algorithm.
///
/// Everything reported has been verified. Callbacks come from worker threads, one at a time.
class SchemeSearch {
public:
    explicit SchemeSearch(SearchRequest request);
    ~SchemeSearch();
    SchemeSearch(const SchemeSearch&) = delete;
    SchemeSearch& operator=(const SchemeSearch&) = delete;

    /// A verified scheme with fewer terms than any before.
    void onImproved(std::function<void(const std::vector<Term>& scheme)> callback);
    void onEvent(std::function<void(const SearchEvent&)> callback);
    /// Before run(): takes up what an earlier search had. Schemes that do not verify are ignored.
    void resume(const SearchCheckpoint& checkpoint);

    /// Searches until the goal, the time, or requestStop(). Returns the best scheme, empty when there is none.
    std::vector<Term> run();
    /// Any thread; run() returns within about 50 ms.
    void requestStop();
    /// Any thread.
    SearchProgress progress() const;
    SearchCheckpoint checkpoint() const;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace rankfall
