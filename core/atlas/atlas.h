// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/atlas/atlas_file.h"
#include "core/io/open.h"

#include <deque>
#include <memory>
#include <span>

namespace rankfall {

/// What the atlas has for a format and a ring: a file of that ring, or one over ℤ, whose scheme holds in every ring.
struct AtlasMatch {
    const AtlasEntry* entry = nullptr; ///< lives as long as the atlas
    Format order;                      ///< as asked for: n, m, p in any order
    Ring ring = Ring::Z;               ///< as asked for

    /// The file's scheme is over ℤ and serves another ring.
    bool isServed() const { return entry->ring != ring; }

    int rank() const { return entry->rank; }
};

/// A library of schemes of matrix products, at most one a file for each format and ring. Immutable; any thread.
class Atlas {
public:
    /// The schemes that come with the program, built into it: no path at run time. Only the heads of the files are
    /// read, at the first call; a scheme is read and verified when it is asked for.
    static const Atlas& shipped();
    /// The files of a folder, as `rankfall-cli atlas add` keeps them. Errors: the folder cannot be read.
    static Expected<Atlas> inFolder(const std::filesystem::path& folder);

    /// By format, then ring. Of two files of one format and ring the lower rank counts.
    std::span<const AtlasEntry> entries() const { return m_entries; }

    /// Files whose head cannot be read: name, line, cause. Their schemes are not among the entries.
    const std::vector<Error>& damaged() const { return m_damaged; }

    /// The sizes in any order. The lowest rank that holds in the ring; a file of the ring itself rather than an equal
    /// one over ℤ.
    std::optional<AtlasMatch> find(Format order, Ring ring) const;
    /// Every format and ring for which find() answers, by format, then ℤ before ℤ mod 2 before ℚ; ℚ only where a file
    /// of its own is lower than the one over ℤ.
    std::vector<AtlasMatch> answers() const;

private:
    explicit Atlas(std::vector<std::pair<std::string, std::string_view>> files);

    std::shared_ptr<const std::deque<std::string>> m_texts; ///< of a folder: what the entries' texts point into
    std::vector<AtlasEntry> m_entries;
    std::vector<Error> m_damaged;
};

/// Reads the scheme, checks it exactly in the ring of its file, brings it into the order and ring that were asked for
/// and checks it there. The ring claimed is the one asked for. Errors name the file.
Expected<Scheme> loadScheme(const AtlasMatch& match);

/// "atlas:4x4x5:z2", or "atlas:4x4x5" for ℤ; any order of the sizes. Errors say what there is instead.
Expected<AtlasMatch> parseAtlasName(std::string_view name, const Atlas& atlas = Atlas::shipped());

/// "made:9x9x9:z2", or "made:9x9x9" for ℤ: the lowest rank that follows from the atlas by recursive splitting, built
/// and verified in the ring. Errors: no matrix product, another ring, sizes beyond Target::kMaxVerified.
Expected<Scheme> madeScheme(std::string_view name);

inline bool isMadeName(std::string_view name)
{
    return name.starts_with("made:");
}

/// openFile(); "atlas:4x4x5:z2" for a scheme that comes with the program, "made:9x9x9:z" for one made of those.
Expected<Opened> openFileOrAtlas(const std::string& name, const TargetPtr& target = {});

inline bool isAtlasName(std::string_view name)
{
    return name.starts_with("atlas:");
}

} // namespace rankfall
