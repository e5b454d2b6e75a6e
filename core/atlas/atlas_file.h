// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/scheme/scheme.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rankfall {

/// How a scheme was made, enough to make one like it again.
struct Provenance {
    std::string source;                ///< "searched", "lifted from 4x4x5_z2_r61", "projected from 5x5x5_z2_r93"
    std::vector<std::string> commands; ///< as typed to a shell, in this order
    std::optional<std::int64_t> seed;
    std::optional<double> seconds; ///< until it was found
    std::optional<int> threads;
    std::string date; ///< "2026-11-26"
};

/// One file of the atlas. Its first lines are comments, "# key: value", with what is here; then one product a line in
/// the program's own notation, so that openFile() reads it like any other file of moves:
///
///   # target: 2x2x2  ring: z2  rank: 7
///   # source: searched
///   # command: rankfall-cli search 2x2x2 --ring z2 --rank 7 --threads 1 --seed 1 --out 2x2x2_z2
///   # seed: 1
///   # seconds: 0.01
///   # threads: 1
///   # date: 2026-11-26
///   (a11+a22)(b11+b22)->c11+c22
///
/// `command` may be repeated; source and rank must be there.
struct AtlasEntry {
    Format format; ///< n ≤ m ≤ p
    Ring ring = Ring::Z;
    int rank = 0;
    Provenance made;
    std::string file;      ///< "4x4x5_z2_r60.moves"
    std::string_view text; ///< of the whole file; see Atlas for how long it lives

    /// "4x4x5_z2_r60": how provenance names it.
    std::string name() const;
};

/// The head of a file; the scheme is not looked at. `text` must outlive the entry. Errors name file and line.
Expected<AtlasEntry> readAtlasHead(const std::string& file, std::string_view text);

/// The scheme of the file, in the order of `entry.format`, exact in `entry.ring` and of `entry.rank` products: all of
/// that is checked. Errors name the file.
Expected<Scheme> readAtlasScheme(const AtlasEntry& entry);

/// The text of a file for this scheme, and its name in `file`. The scheme's format must be sorted, its claimed ring
/// that of the entry; `entry.text` and `entry.file` are not looked at.
struct AtlasFile {
    std::string file;
    std::string text;
};

Expected<AtlasFile> writeAtlasFile(const AtlasEntry& entry, const Scheme& scheme);

} // namespace rankfall
