// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/atlas/atlas.h"

#include <filesystem>
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

/// A scheme's file, or the best one in the folder of a search. What made it is read from the journal beside it. Errors:
/// no such file, a folder without schemes.
Expected<FoundScheme> foundScheme(const std::filesystem::path& path);

/// Declares the options of `atlas add` and returns what runs it.
std::function<int()> atlasAdd(CLI::App& app);

} // namespace rankfall::cli
