// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/atlas/atlas_file.h"

#include "core/io/scheme_text.h"
#include "core/io/scheme_write.h"
#include "core/scheme/verify.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>

namespace rankfall {

namespace {

constexpr const char* kRemedy = "Write the file anew with rankfall-cli atlas add";
constexpr std::string_view kExtension = ".moves";

std::string_view trimmed(std::string_view text)
{
    const auto from = text.find_first_not_of(" \t\r");
    return from == std::string_view::npos ? std::string_view()
                                          : text.substr(from, text.find_last_not_of(" \t\r") - from + 1);
}

template <typename Number>
std::optional<Number> numberIn(std::string_view text)
{
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && value >= 0 ? std::optional(value) : std::nullopt;
}

std::string secondsText(double seconds)
{
    char text[32];
    std::snprintf(text, sizeof text, seconds < 1 ? "%.4f" : seconds < 100 ? "%.2f" : "%.0f", seconds);
    return text;
}

class HeadReader {
public:
    HeadReader(const std::string& file, std::string_view text)
        : m_text(text)
    {
        m_entry.file = file;
        m_entry.text = text;
    }

    Expected<AtlasEntry> read()
    {
        std::size_t at = 0;
        while (!m_error && at < m_text.size() && m_text[at] == '#') {
            const std::size_t end = std::min(m_text.find('\n', at), m_text.size());
            ++m_line;
            line(trimmed(m_text.substr(at + 1, end - at - 1)));
            at = end + 1;
        }
        if (m_entry.rank == 0) {
            stop("The first line does not say target, ring and rank");
        } else if (m_entry.made.source.empty()) {
            stop("No line says where the scheme comes from (# source: searched)");
        }
        return m_error ? Expected<AtlasEntry>(tl::unexpected<Error>(*m_error)) : m_entry;
    }

private:
    void stop(std::string message)
    {
        if (!m_error) {
            m_error = Error{std::move(message), m_entry.file + ":" + std::to_string(std::max(m_line, 1)), kRemedy};
        }
    }

    /// "target: 2x2x2  ring: z2  rank: 7": the only line with more than one key, as moves are headed everywhere.
    void subject(std::string_view text)
    {
        const auto word = [text](std::string_view key) {
            const auto found = text.find(key);
            const auto from = found == std::string_view::npos ? found : text.find_first_not_of(' ', found + key.size());
            return from == std::string_view::npos ? std::string_view() : text.substr(from, text.find(' ', from) - from);
        };
        const auto target = Target::parse(word("target:"));
        const auto ring = parseRing(word("ring:"));
        const auto rank = numberIn<int>(word("rank:"));
        if (!target || !(*target)->format() || !ring || !rank || *rank == 0) {
            return stop("The line does not say target, ring and rank of a matrix product");
        }
        m_entry.format = *(*target)->format();
        if (m_entry.format != sorted(m_entry.format)) {
            return stop("The sizes " + (*target)->name() + " are not in ascending order");
        }
        m_entry.ring = *ring;
        m_entry.rank = *rank;
    }

    void line(std::string_view text)
    {
        const auto colon = std::min(text.find(':'), text.size());
        const auto key = text.substr(0, colon);
        const auto value = trimmed(text.substr(std::min(colon + 1, text.size())));
        const auto keep = [&](auto& into) {
            into = numberIn<typename std::decay_t<decltype(into)>::value_type>(value);
            if (!into) {
                stop("“" + std::string(key) + "” is not a number");
            }
        };
        if (key == "target") {
            subject(text);
        } else if (key == "source") {
            m_entry.made.source = value;
        } else if (key == "command") {
            m_entry.made.commands.emplace_back(value);
        } else if (key == "date") {
            m_entry.made.date = value;
        } else if (key == "seed") {
            keep(m_entry.made.seed);
        } else if (key == "seconds") {
            keep(m_entry.made.seconds);
        } else if (key == "threads") {
            keep(m_entry.made.threads);
        } else {
            stop("“" + std::string(key) + "” is not something that a file of the atlas says");
        }
    }

    std::string_view m_text;
    AtlasEntry m_entry;
    int m_line = 0;
    std::optional<Error> m_error;
};

std::string nameOf(const AtlasEntry& entry)
{
    const auto [n, m, p] = entry.format;
    return std::to_string(n) + "x" + std::to_string(m) + "x" + std::to_string(p) + "_" +
           std::string(ringKey(entry.ring)) + "_r" + std::to_string(entry.rank);
}

/// One line: what came from outside must not begin another.
std::string headLine(std::string_view key, std::string_view value)
{
    std::string out = "# " + std::string(key) + ": " + std::string(value) + "\n";
    std::replace(out.begin(), out.end() - 1, '\n', ' ');
    return out;
}

} // namespace

std::string AtlasEntry::name() const
{
    return nameOf(*this);
}

Expected<AtlasEntry> readAtlasHead(const std::string& file, std::string_view text)
{
    auto entry = HeadReader(file, text).read();
    if (entry && nameOf(*entry) + std::string(kExtension) != file) {
        return fail("The file is about " + nameOf(*entry) + ", which is not its name", file, kRemedy);
    }
    return entry;
}

Expected<Scheme> readAtlasScheme(const AtlasEntry& entry)
{
    auto member = readSchemeText(entry.text, entry.file);
    if (!member) {
        return tl::unexpected<Error>(member.error());
    }
    Scheme& scheme = member->scheme;
    if (scheme.target->format() != entry.format || scheme.rank() != entry.rank) {
        return fail("The file holds " + std::to_string(scheme.rank()) + " products for " + scheme.target->name() +
                        ", not what its first line says",
                    entry.file, kRemedy);
    }
    const Verdict verdict = verify(scheme, entry.ring);
    if (!verdict.exact) {
        return fail("The scheme is not exact over " + std::string(ringSymbol(entry.ring)) + ": " +
                        std::to_string(verdict.wrongCells) + " of " + std::to_string(verdict.checkedCells) +
                        " cells differ",
                    entry.file, kRemedy);
    }
    scheme.name = nameOf(entry);
    scheme.claimedRing = entry.ring;
    return std::move(scheme);
}

Expected<AtlasFile> writeAtlasFile(const AtlasEntry& entry, const Scheme& scheme)
{
    const auto moves = writeScheme(scheme, SchemeFormat::Moves);
    if (!moves) {
        return tl::unexpected<Error>(moves.error());
    }
    AtlasFile out{nameOf(entry) + std::string(kExtension), {}};
    const Provenance& made = entry.made;
    out.text = headLine("target", scheme.target->name() + "  ring: " + std::string(ringKey(entry.ring)) +
                                      "  rank: " + std::to_string(entry.rank)) +
               headLine("source", made.source);
    for (const std::string& command : made.commands) {
        out.text += headLine("command", command);
    }
    out.text += made.seed ? headLine("seed", std::to_string(*made.seed)) : "";
    out.text += made.seconds ? headLine("seconds", secondsText(*made.seconds)) : "";
    out.text += made.threads ? headLine("threads", std::to_string(*made.threads)) : "";
    out.text += made.date.empty() ? "" : headLine("date", made.date);
    out.text += moves->substr(moves->find('\n') + 1); // its own first line says less than ours
    AtlasEntry read = entry;
    read.file = out.file;
    read.text = out.text;
    const auto head = readAtlasHead(out.file, out.text);
    const auto back = head ? readAtlasScheme(*head) : tl::unexpected<Error>(head.error());
    return back ? Expected<AtlasFile>(std::move(out)) : tl::unexpected<Error>(back.error());
}

} // namespace rankfall
