// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/cli/atlas_parts.h"
#include "core/io/file.h"
#include "core/scheme/known_ranks.h"

#include <algorithm>
#include <array>

namespace rankfall::cli {

namespace {

constexpr std::string_view kBegin = "<!-- table -->\n";
constexpr std::string_view kEnd = "<!-- end of table -->\n";

std::string inCell(std::string text)
{
    for (std::size_t at = text.find('|'); at != std::string::npos; at = text.find('|', at + 2)) {
        text.replace(at, 1, "\\|");
    }
    return text;
}

/// "60", "**60**" at the best known rank, "**59 (below the best known)**".
std::string rankCell(const AtlasMatch& match)
{
    const auto known = bestKnownRank(*Target::matrixMultiplication(match.order), match.ring);
    const std::string rank = std::to_string(match.rank());
    return !known || match.rank() > known->rank ? rank
           : match.rank() == known->rank        ? "**" + rank + "**"
                                                : "**" + rank + ", below the best known**";
}

std::string row(const AtlasMatch& match)
{
    const Provenance& made = match.entry->made;
    std::string commands;
    for (const std::string& command : made.commands) {
        commands += (commands.empty() ? "`" : "<br>`") + inCell(command) + "`";
    }
    const bool isServed = match.isServed();
    const std::string source =
        isServed ? "the scheme over " + std::string(ringSymbol(match.entry->ring)) : inCell(made.source);
    std::string out;
    for (const std::string& cell :
         {Target::matrixMultiplication(match.order)->name(), std::string(ringSymbol(match.ring)), rankCell(match),
          knownText(match), source, isServed ? "" : timeText(made.seconds),
          isServed || !made.threads ? "" : std::to_string(*made.threads),
          isServed || !made.seed ? "" : std::to_string(*made.seed), isServed ? "" : commands}) {
        out += "| " + cell + (cell.empty() ? "" : " ");
    }
    return out + "|\n";
}

/// "ℤ mod 2: 20 formats, 18 at the best known rank, 2 above it."
std::string summary(const std::vector<AtlasMatch>& all, Ring ring)
{
    std::array<int, 4> counts{}; // below, at, above, not in the table of ranks
    for (const AtlasMatch& match : all) {
        if (match.ring == ring) {
            const auto known = bestKnownRank(*Target::matrixMultiplication(match.order), ring);
            const auto kind = !known ? 3 : match.rank() < known->rank ? 0 : match.rank() == known->rank ? 1 : 2;
            ++counts[static_cast<std::size_t>(kind)];
        }
    }
    const int total = counts[0] + counts[1] + counts[2] + counts[3];
    if (total == 0) {
        return {};
    }
    const auto part = [](int count, const char* what) {
        return count > 0 ? ", " + std::to_string(count) + what : std::string();
    };
    return "Over " + std::string(ringSymbol(ring)) + ": " + std::to_string(total) +
           (total == 1 ? " format" : " formats") + part(counts[1], " at the best known rank") +
           part(counts[2], " above it") + part(counts[0], " below it") + part(counts[3], " with none known") + ".  \n";
}

} // namespace

std::string markdownTable(const Atlas& atlas)
{
    const auto all = atlas.answers();
    std::string out;
    for (const Ring ring : {Ring::Z, Ring::Z2, Ring::Q}) {
        out += summary(all, ring);
    }
    out += std::string(out.empty() ? "" : "\n") +
           "| format | ring | rank | best known | source | time | threads | seed | command |\n"
           "|---|---|---|---|---|---|---|---|---|\n";
    for (const AtlasMatch& match : all) {
        out += row(match);
    }
    return out;
}

Expected<void> writeTableInto(const std::filesystem::path& file, const Atlas& atlas)
{
    auto text = readFile(file);
    if (!text) {
        return tl::unexpected<Error>(text.error());
    }
    const auto begin = text->find(kBegin);
    const auto end = begin == std::string::npos ? begin : text->find(kEnd, begin);
    if (end == std::string::npos) {
        return fail("The file has no place for the table", file.string(),
                    "Put the lines <!-- table --> and <!-- end of table --> where it belongs");
    }
    text->replace(begin + kBegin.size(), end - begin - kBegin.size(), markdownTable(atlas));
    return writeFile(file, *text);
}

} // namespace rankfall::cli
