// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/cli/atlas_parts.h"
#include "app/cli/output.h"
#include "core/io/file.h"
#include "core/scheme/reorder.h"

#include <algorithm>

namespace rankfall::cli {

namespace fs = std::filesystem;

namespace {

std::int64_t largestPart(const Scheme& scheme)
{
    std::int64_t largest = 0;
    for (const auto& product : scheme.products) {
        for (const auto& factor : product) {
            for (const Rational& value : factor) {
                largest = std::max({largest, std::abs(value.numerator()), value.denominator()});
            }
        }
    }
    return largest;
}

/// Whether one takes the place of another, and why.
std::pair<bool, std::string> replaces(const AtlasEntry& entry, const Scheme& scheme, const AtlasEntry& old, bool force)
{
    if (entry.rank != old.rank) {
        return {entry.rank < old.rank, (entry.rank < old.rank ? "replaces " : "kept ") + old.name()};
    }
    const auto there = readAtlasScheme(old);
    if (!there) {
        return {true, "replaces " + old.name() + ", which is damaged"};
    }
    if (!force) {
        return {false, "kept " + old.name() + ", of the same rank"};
    }
    const std::int64_t mine = largestPart(scheme);
    const std::int64_t theirs = largestPart(*there);
    const bool isFaster = entry.made.seconds && (!old.made.seconds || *entry.made.seconds < *old.made.seconds);
    return mine < theirs                ? std::pair(true, "replaces " + old.name() + ": smaller coefficients")
           : mine == theirs && isFaster ? std::pair(true, "replaces " + old.name() + ": found in less time")
                                        : std::pair(false, "kept " + old.name() + ", which is as good");
}

} // namespace

Expected<Kept> keepInAtlas(const fs::path& folder, AtlasEntry entry, const Scheme& scheme, bool force)
{
    entry.format = sorted(*scheme.target->format());
    entry.rank = scheme.rank();
    const auto turned = reordered(scheme, entry.format);
    const auto file = writeAtlasFile(entry, *turned);
    const auto atlas = file ? Atlas::inFolder(folder) : tl::unexpected<Error>(file.error());
    if (!atlas) {
        return tl::unexpected<Error>(atlas.error());
    }
    Kept kept{entry.name(), "added", true};
    const auto there = atlas->entries();
    const auto old = std::ranges::find_if(
        there, [&](const AtlasEntry& e) { return e.format == entry.format && e.ring == entry.ring; });
    if (old != there.end()) {
        std::tie(kept.isTaken, kept.what) = replaces(entry, *turned, *old, force);
    }
    if (!kept.isTaken) {
        return kept;
    }
    if (const auto written = writeFile(folder / file->file, file->text); !written) {
        return tl::unexpected<Error>(written.error());
    }
    if (old != there.end() && old->file != file->file) {
        std::error_code ignored;
        fs::remove(folder / old->file, ignored);
    }
    return kept;
}

void printKept(const Kept& kept, bool json)
{
    printLine(json ? JsonObject().add("scheme", kept.name).add("taken", kept.isTaken).add("what", kept.what).text()
                   : kept.name + ": " + kept.what);
}

bool refreshTable(const fs::path& folder)
{
    std::error_code ignored;
    if (!fs::exists(folder / "README.md", ignored)) {
        return true;
    }
    const auto written =
        atlasOf(folder.string()).and_then([&](const Atlas& all) { return writeTableInto(folder / "README.md", all); });
    if (!written) {
        printError(written.error());
    }
    return written.has_value();
}

} // namespace rankfall::cli
