// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/atlas/atlas.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace rankfall::cli {

/// The schemes to speak about: those built in, or the files of a folder when one is named. Damaged files are printed as
/// errors; the rest is still there.
Expected<Atlas> atlasOf(const std::string& folder);

/// "312.4 s", "0.01 s"; "—" when it is not known.
std::string timeText(const std::optional<double>& seconds);
/// "60 (Kauers and Moosbauer 2022)", or "—".
std::string knownText(const AtlasMatch& match);

/// The Markdown table of an atlas: every format and ring, with the rank, the best known one, and what made it.
std::string markdownTable(const Atlas& atlas);
/// Puts the table between the lines <!-- table --> and <!-- end of table --> of a text file. Errors: there are none.
Expected<void> writeTableInto(const std::filesystem::path& file, const Atlas& atlas);

/// What is to be added, and how it was made as far as the files say; see `provenanceOf`.
struct FoundScheme {
    std::filesystem::path file;
    std::optional<Provenance> made;
};

/// A command without the folders of the machine it ran on: "--out /home/me/444" becomes "--out 444".
std::string portableCommand(std::string_view command);
/// "2026-11-26", in Greenwich.
std::string today();

/// A scheme's file, or the best one in the folder of a search. What made it is read from the journal beside it. Errors:
/// no such file, a folder without schemes.
Expected<FoundScheme> foundScheme(const std::filesystem::path& path);

/// What became of a scheme that was offered to an atlas.
struct Kept {
    std::string name; ///< "4x4x5_z2_r60"
    std::string what; ///< "added", "replaces 4x4x5_z2_r61", "kept 4x4x5_z2_r60, of the same rank"
    bool isTaken = false;
};

/// Writes a scheme into the folder of an atlas when its rank is lower than what is there for its format and the entry's
/// ring, or with `force` equal and better otherwise; what it replaces is removed. The entry says ring and provenance.
/// The folder is read anew each time: it is small, and never stale. Errors: not exact, or the folder.
Expected<Kept> keepInAtlas(const std::filesystem::path& folder, AtlasEntry entry, const Scheme& scheme, bool force);
void printKept(const Kept& kept, bool json);
/// Brings the table in the folder's README.md up to date, where there is one. False after an error, which is printed.
bool refreshTable(const std::filesystem::path& folder);

/// Declare the options of `atlas add` and `atlas derive` and return what runs them.
std::function<int()> atlasAdd(CLI::App& app);
std::function<int()> atlasDerive(CLI::App& app);

} // namespace rankfall::cli
