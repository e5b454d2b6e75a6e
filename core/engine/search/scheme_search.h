// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/campaign/exchange.h"
#include "core/engine/search/level_pools.h"
#include "core/tensor/target.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace rankfall {

/// What to look for.
struct SearchRequest {
    TargetPtr target;
    Ring ring = Ring::Z2;                              ///< Z2, Z3, or Z (coefficients -1, 0, 1)
    int goal = 0;                                      ///< stop at this rank; 0: search until stopped
    std::optional<std::chrono::duration<double>> time; ///< none: until stopped or at the goal
    std::optional<std::int64_t> flips; ///< with one thread, the same search for the same number; none: no limit
    int threads = 1;
    std::uint64_t seed = 1;                ///< with one thread, equal seeds make equal searches
    std::vector<std::vector<Term>> starts; ///< exact schemes to begin at; empty: from nothing
    /// With starts or a checkpoint: grow from nothing all the same. What is remembered never gets worse than those.
    bool keepsGrowing = false;
    bool sharesNews = false; ///< takeNews() will be called now and then
};

/// A scheme that one search gives another.
struct SharedScheme {
    std::optional<Format> format; ///< none: of the target, which is no matrix product
    Ring ring = Ring::Z2;
    std::vector<Term> terms;
    bool isBetter = false;   ///< than what was there of its format
    bool isOfTarget = false; ///< then its sizes are in the target's order

    /// There are terms, and all have this shape.
    bool fits(Shape shape) const;
};

/// Where a search stands; a value, safe to keep.
struct SearchProgress {
    std::chrono::duration<double> elapsed{0};
    std::int64_t flips = 0;
    int best = 0;                            ///< lowest verified rank; 0 while there is none
    int attempts = 0;                        ///< descents that have ended
    int kept = 0;                            ///< schemes kept as starts, over all formats
    std::string stage;                       ///< "3x4x4 at 41, growing": what the first thread is at
    std::vector<std::pair<int, int>> levels; ///< (rank, schemes) that its pools hold, lowest rank first
    bool isAtTarget = false;                 ///< that stage is the target
    std::vector<Term> sample; ///< where a walk on the target itself was a moment ago; empty before the first
};

/// One thing that happened, for a journal.
struct SearchEvent {
    enum class Kind {
        Improved,  ///< a scheme of the target of lower rank than any before
        StageDone, ///< a descent has ended
    } kind = Kind::Improved;
    SearchProgress progress;
    std::string format;    ///< of the stage
    std::string operation; ///< "extending": how it began; empty for Improved
    int rank = 0;          ///< reached there
};

/// What is worth writing to disk to go on later: the best schemes, and those of other formats kept as starts.
struct SearchCheckpoint {
    std::vector<std::vector<Term>> best;

    struct Kept {
        Format format;
        Ring ring = Ring::Z2;
        std::vector<Term> terms;
    };

    std::vector<Kept> kept;
    std::int64_t flips = 0;
    int attempts = 0;
};

/// Searches for schemes of low rank on its own threads. Schemes of matrix products feed each other across formats, see
/// Policy: grown slab by slab, projected from larger ones, put together from smaller ones, found among the symmetric
/// ones; over Z also lifted from Z mod 2. Other targets walk down from the best there is, from their definition, also
/// in another basis, from blocks that they fall apart into, and part by part as they grow; over Z mostly by way of Z
/// mod 2, where lifted coefficients may be larger than 1; modulo 3 small ones are fitted by least squares as well; and
/// where entries commute they begin at the known algorithm, and factors change places. Searches that begin at given
/// schemes walk down from there.
///
/// Everything reported has been verified. Callbacks come from worker threads, one at a time. Memory is bounded.
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

    /// Any thread: the schemes that are new since the last call, at most kMostNews; of those that came from elsewhere
    /// only what made a format better.
    std::vector<SharedScheme> takeNews();
    /// Any thread: takes up a scheme from elsewhere, once it has been verified.
    campaign::Arrival arrive(const SharedScheme& scheme);
    static constexpr std::size_t kMostNews = 256;

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
