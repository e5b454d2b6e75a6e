// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/tune/tuner.h"

#include <map>
#include <string>

namespace rankfall::cli {

/// What became of a job, as one JSON object.
std::string tuneJson(const TuneJob& job, const TuneSnapshot& made);

/// The schemes that a folder holds already; what cannot be read is left out.
std::vector<Scheme> schemesKept(const std::string& folder);

/// Where a pool is kept while it grows: a file for each scheme, named by its figures ("4x4x4_r49_a147_e224_1.json"),
/// and `journal.jsonl`, a JSON object a line: "job", then "kept" for each scheme and "timed" for each time.
class TuneFolder {
public:
    /// Makes it if it is not there. Errors: what the file system says.
    static Expected<TuneFolder> open(const std::string& path, const TuneJob& job);

    /// Writes what is new.
    Expected<void> keep(const TuneSnapshot& now);

private:
    explicit TuneFolder(std::string path)
        : m_path(std::move(path))
    {
    }

    Expected<void> note(const std::string& line);

    std::string m_path;
    std::map<std::string, std::string> m_files; ///< by the name of the scheme
    std::map<std::string, int> m_rounds;        ///< of the time that was noted last
};

} // namespace rankfall::cli
