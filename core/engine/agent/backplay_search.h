// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/agent/backplay.h"
#include "core/engine/search/scheme_search.h"

#include <string>

namespace rankfall {

/// What a long search by backplay looks for, and with what.
struct BackplayRequest {
    TargetPtr target;
    Ring ring = Ring::Z2;                              ///< Z2 or Z3
    int goal = 0;                                      ///< stop at this rank; 0: search until stopped
    std::optional<std::chrono::duration<double>> time; ///< none: until stopped or at the goal
    int threads = 1;                                   ///< each walks on its own; what is lowest is taken over by all
    std::uint64_t seed = 1;                            ///< with one thread, equal seeds make equal walks
    std::string network;                               ///< its name; empty: the best at hand, agent::networkForParts()
    agent::BackplayOptions how;                        ///< its seed is not used
};

/// Backplay as a long search, spoken to like SchemeSearch: progress counts sub-games where that one counts flips, and
/// restarts as attempts. From the schoolbook algorithm, or from the schemes of a checkpoint. Everything reported has
/// been verified. Callbacks come from worker threads, one at a time.
class BackplaySearch {
public:
    /// Errors: no network for the ring, or a target that is too large.
    static Expected<std::unique_ptr<BackplaySearch>> make(BackplayRequest request);
    ~BackplaySearch();
    BackplaySearch(const BackplaySearch&) = delete;
    BackplaySearch& operator=(const BackplaySearch&) = delete;

    void onImproved(std::function<void(const std::vector<Term>& scheme)> callback);
    void onEvent(std::function<void(const SearchEvent&)> callback);
    /// Before run(): begins at its best schemes; those that do not verify are ignored.
    void resume(const SearchCheckpoint& checkpoint);

    /// As those of SchemeSearch: what is lowest travels, nothing else. Any thread.
    std::vector<SharedScheme> takeNews();
    campaign::Arrival arrive(const SharedScheme& scheme);

    std::vector<Term> run();
    /// Any thread.
    void requestStop();
    SearchProgress progress() const;
    SearchCheckpoint checkpoint() const;
    /// What became of the sub-games since run() began, by the number of terms undone. Any thread.
    std::vector<agent::BackplayCounts> counts() const;
    /// "2x2x3_z2, from scratch"
    std::string network() const;

private:
    class Impl;
    explicit BackplaySearch(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace rankfall
