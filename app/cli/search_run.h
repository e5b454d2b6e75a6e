// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/search/scheme_search.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace rankfall::cli {

/// What a search was asked for: enough to ask for it again.
struct SearchSettings {
    std::string target; ///< as Target::parse() or openTarget() reads it; file: with an absolute path
    Ring ring = Ring::Z2;
    int goal = 0;                                    ///< 0: none
    std::optional<std::chrono::milliseconds> time{}; ///< of one run, not of all of them together
    int threads = 1;
    std::int64_t seed = 1;
    std::string from;                ///< the file that the search began at; empty: from nothing
    int startRank = 0;               ///< lowest rank in it
    std::vector<std::string> with{}; ///< files of schemes of other formats, to start from
    std::string engine{};            ///< "backplay", or empty: the scheme search
    std::string network{};           ///< of backplay: its file; empty: the best that comes with the program
    int minTerms = 3;                ///< that backplay undoes at once
    bool endgame = true;             ///< backplay finishes what has rank 2 or less without the network

    bool isBackplay() const { return engine == "backplay"; }

    /// As typed to a shell, every choice spelled out.
    std::string command(const std::string& folder, bool isResumed) const;
};

/// A search between two runs.
struct SavedSearch {
    SearchSettings settings;
    SearchCheckpoint state;
    std::chrono::milliseconds elapsed{0}; ///< of all runs so far
};

/// The terms as 12 hexadecimal digits, whatever their order: tells schemes of one rank apart.
std::string fingerprint(const std::vector<Term>& terms, Ring ring);
/// "4x4x4", "poly-3x3": a target's name as part of a file name.
std::string fileNamePart(const std::string& target);

/// The folder of one search: journal.jsonl, checkpoint.json and a file for each scheme, named like
/// 4x4x4_r47_z2_0123456789ab.json. While an object lives, no other process can work in its folder. The files are whole
/// at any moment, whatever kills the program. One thread at a time; blocking.
class SearchFolder {
public:
    /// Makes the folder where there is none. Errors: it holds a search already, is in use, or cannot be written.
    static Expected<SearchFolder> create(const std::filesystem::path& path);
    /// The folder of an earlier search. Errors: there is none, it is in use, or cannot be written.
    static Expected<SearchFolder> open(const std::filesystem::path& path);

    const std::filesystem::path& path() const { return m_path; }

    Expected<void> writeCheckpoint(const SavedSearch& search) const;
    /// The checkpoint, checked for shapes. Errors name the file and the place in it.
    Expected<SavedSearch> readCheckpoint() const;

    /// Writes a scheme and reads it back: what is returned is the name of a file that was found exact.
    Expected<std::filesystem::path> writeScheme(const TargetPtr& target, const std::vector<Term>& terms,
                                                Ring ring) const;

    struct Kept {
        std::filesystem::path path;
        std::vector<Term> terms;
    };

    /// The schemes of the lowest rank that have a file here, exact ones only.
    std::vector<Kept> bestFiles(const TargetPtr& target, Ring ring) const;

    /// Appends a line of JSON; what is there is not touched.
    Expected<void> addToJournal(const std::string& line) const;

private:
    class Lock;
    SearchFolder(std::filesystem::path path, std::shared_ptr<const Lock> lock);
    static Expected<SearchFolder> locked(const std::filesystem::path& path);

    std::filesystem::path checkpointPath() const { return m_path / "checkpoint.json"; }

    std::filesystem::path m_path;
    std::shared_ptr<const Lock> m_lock;
};

} // namespace rankfall::cli
