// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/cli/atlas_parts.h"
#include "core/io/file.h"
#include "core/io/json.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <ctime>

namespace rankfall::cli {

namespace fs = std::filesystem;

namespace {

/// Words as a shell takes them, quotes left on.
std::vector<std::string> wordsOf(std::string_view command)
{
    std::vector<std::string> words(1);
    bool isQuoted = false;
    for (const char c : command) {
        isQuoted = isQuoted != (c == '\'');
        if (c == ' ' && !isQuoted) {
            words.emplace_back();
        } else {
            words.back() += c;
        }
    }
    std::erase(words, "");
    return words;
}

/// The last part of a path, quoted as the whole was: "/home/me/444/" becomes "444".
std::string lastPart(std::string word)
{
    const bool isQuoted = word.starts_with('\'') && word.ends_with('\'') && word.size() > 1;
    std::string path = isQuoted ? word.substr(1, word.size() - 2) : std::move(word);
    path.erase(path.find_last_not_of('/') + 1);
    path.erase(0, path.find_last_of('/') + 1);
    return isQuoted ? "'" + path + "'" : path;
}

std::string wordAfter(std::string_view command, std::string_view option)
{
    const auto words = wordsOf(command);
    const auto at = std::ranges::find(words, option);
    return at == words.end() || at + 1 == words.end() ? std::string() : *(at + 1);
}

std::string textOf(const Json& event, std::string_view key)
{
    const Json* value = event.find(key);
    return value && value->isString() ? value->text() : std::string();
}

/// Reads the journal of a search up to the moment when `file` was found; all of it when it does not say so, as after a
/// kill. Lines that are no JSON (half written ones) are passed over.
std::optional<Provenance> provenanceOf(const fs::path& file)
{
    const auto text = readFile(file.parent_path() / "journal.jsonl");
    if (!text) {
        return std::nullopt;
    }
    Provenance made;
    std::string lastCommand;
    bool isFound = false;
    for (std::size_t at = 0; at < text->size() && !isFound;) {
        const std::size_t end = std::min(text->find('\n', at), text->size());
        const auto event = parseJson("journal", std::string_view(*text).substr(at, end - at));
        at = end + 1;
        if (!event || !event->isObject()) {
            continue;
        }
        const std::string kind = textOf(*event, "event");
        if (kind == "finished") {
            continue;
        }
        if (kind == "started" || kind == "resumed") {
            lastCommand = textOf(*event, "command");
            made.commands.push_back(portableCommand(lastCommand));
        }
        isFound = kind == "improved" && textOf(*event, "file") == file.filename().string();
        const Json* seconds = event->find("seconds");
        const auto exact = seconds ? seconds->rational() : std::nullopt;
        made.seconds =
            exact ? std::optional(static_cast<double>(exact->numerator()) / static_cast<double>(exact->denominator()))
                  : made.seconds;
        const Json* seed = event->find("seed");
        made.seed = seed && seed->isInteger() ? std::optional(seed->integer()) : made.seed;
        const std::string time = textOf(*event, "time");
        made.date = time.size() >= 10 ? time.substr(0, 10) : made.date;
    }
    if (made.commands.empty()) {
        return std::nullopt;
    }
    const std::string threads = wordAfter(lastCommand, "--threads");
    int count = 0;
    if (std::from_chars(threads.data(), threads.data() + threads.size(), count).ec == std::errc() && count > 0) {
        made.threads = count;
    }
    const std::string from = wordAfter(made.commands.front(), "--from");
    made.source = from.empty() ? "searched" : "searched from " + from;
    return made;
}

/// The rank in "4x4x5_r60_z2_0123456789ab.json", 0 for other names.
int rankIn(const std::string& name)
{
    const auto at = name.find("_r");
    int rank = 0;
    if (at != std::string::npos && name.ends_with(".json")) {
        std::from_chars(name.data() + at + 2, name.data() + name.size(), rank);
    }
    return rank;
}

} // namespace

std::string portableCommand(std::string_view command)
{
    std::string out;
    for (const std::string& word : wordsOf(command)) {
        const auto equals = word.starts_with("--") ? std::min(word.find('=') + 1, word.size()) : 0;
        out += (out.empty() ? "" : " ") + word.substr(0, equals) +
               (word.find('/') == std::string::npos ? word.substr(equals) : lastPart(word.substr(equals)));
    }
    return out;
}

std::string today()
{
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    gmtime_r(&now, &parts);
    char text[16];
    std::strftime(text, sizeof text, "%Y-%m-%d", &parts);
    return text;
}

Expected<FoundScheme> foundScheme(const fs::path& path)
{
    std::error_code failed;
    if (!fs::is_directory(path, failed)) {
        return FoundScheme{path, isAtlasName(path.string()) ? std::nullopt : provenanceOf(path)};
    }
    fs::path best;
    int lowest = 0;
    for (fs::directory_iterator it(path, failed), end; !failed && it != end; it.increment(failed)) {
        const std::string name = it->path().filename().string();
        const int rank = rankIn(name);
        if (rank > 0 && (lowest == 0 || rank < lowest || (rank == lowest && name < best.filename().string()))) {
            lowest = rank;
            best = it->path();
        }
    }
    if (lowest == 0) {
        return fail("The folder holds no scheme of a search", path.string(),
                    "Name the folder that rankfall-cli search wrote, once it has found something");
    }
    return FoundScheme{best, provenanceOf(best)};
}

} // namespace rankfall::cli
