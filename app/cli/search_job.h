// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/search_run.h"
#include "core/engine/agent/backplay_search.h"

namespace rankfall::cli {

/// What was typed.
struct SearchOptions {
    std::string target;
    std::string ring;
    std::optional<int> rank;
    std::optional<double> time;
    std::optional<int> threads;
    std::optional<std::int64_t> seed;
    std::string from;
    std::vector<std::string> with;
    std::string out;
    std::string resume;
    std::string engine;
    std::string network;
    std::optional<int> minTerms;
    bool noEndgame = false;
    std::optional<std::int64_t> iterations; ///< of least-squares
    bool json = false;
    bool mpi = false;
    std::optional<int> island; ///< of a campaign whose islands share a disk
    std::optional<int> islands;
    std::optional<double> exchange; ///< s
};

/// A search that can begin: what is asked for, where it is kept, and what there is already.
struct SearchJob {
    SearchFolder folder;
    TargetPtr target;
    SavedSearch saved;
    int toBeat = 0;             ///< lowest rank there is, in the folder or in the file to begin at; 0: none
    std::filesystem::path best; ///< its file, when it is in the folder
    bool resumed = false;
};

/// A new search, or with --resume the one in a folder, whose best schemes are gathered from its checkpoint and its
/// files. Errors: whatever makes the arguments or the folder unusable.
Expected<SearchJob> searchJob(const SearchOptions& options);
/// Adds the schemes of another search of the same to what a job begins with. Errors: it is not one, or is at work.
Expected<void> takeOver(SearchJob& job, const std::filesystem::path& folder);

/// The search by backplay that the settings ask for; its network is loaded. Errors: no network, or none of use.
Expected<std::unique_ptr<BackplaySearch>> backplayOf(const SearchSettings& settings, const TargetPtr& target);

} // namespace rankfall::cli
