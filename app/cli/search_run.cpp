// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/cli/search_run.h"

#include "app/cli/output.h"
#include "app/cli/search_checkpoint.h"
#include "core/io/file.h"
#include "core/io/open.h"
#include "core/io/scheme_write.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <fcntl.h>
#include <map>
#include <sys/file.h>
#include <unistd.h>

namespace rankfall::cli {

namespace fs = std::filesystem;

namespace {

std::string quoted(const std::string& word)
{
    const auto plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               std::string_view("_-./:+=,@%").find(c) != std::string_view::npos;
    };
    if (!word.empty() && std::ranges::all_of(word, plain)) {
        return word;
    }
    std::string out = "'";
    for (const char c : word) {
        out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    }
    return out + "'";
}

std::string secondsText(std::chrono::milliseconds time)
{
    std::string text = std::to_string(static_cast<double>(time.count()) / 1000);
    text.erase(text.find_last_not_of('0') + 1);
    return text.ends_with('.') ? text.substr(0, text.size() - 1) : text;
}

std::string schemePrefix(const Target& target)
{
    return fileNamePart(target.name()) + "_r";
}

/// What writeFile() leaves when the program is killed in the midst of it: ".checkpoint.json.k9rHgo".
bool isLeftover(const std::string& name)
{
    constexpr std::string_view kEnd = ".json.XXXXXX";
    return name.starts_with('.') && name.size() > kEnd.size() &&
           std::string_view(name).substr(name.size() - kEnd.size()).starts_with(".json.");
}

/// A file's scheme of the target, exact in the ring.
Expected<std::vector<Term>> readScheme(const fs::path& path, const TargetPtr& target, Ring ring)
{
    auto opened = openFile(path, target);
    if (!opened) {
        return tl::unexpected<Error>(opened.error());
    }
    const auto* list = std::get_if<SchemeList>(&*opened);
    const auto member = list && list->size() == 1 ? list->member(0) : fail("The file does not hold one scheme", path);
    if (!member) {
        return tl::unexpected<Error>(member.error());
    }
    const SettledScheme found = settle(*member, ring);
    if (!found.verdict.exact || !(found.scheme.target->tensor() == target->tensor())) {
        return fail("The scheme in the file is not exact over " + std::string(ringSymbol(ring)), path.string());
    }
    return termsOf(found.scheme, ring);
}

} // namespace

std::string SearchSettings::command(const std::string& folder, bool isResumed) const
{
    std::string out = "rankfall-cli search ";
    out += isResumed ? "--resume " + quoted(folder) : quoted(target) + " --ring " + std::string(ringKey(ring));
    out += goal > 0 ? " --rank " + std::to_string(goal) : "";
    out += time ? " --time " + secondsText(*time) : "";
    out += " --threads " + std::to_string(threads) + " --seed " + std::to_string(seed);
    out += isResumed || from.empty() ? "" : " --from " + quoted(from);
    if (!isResumed && isBackplay()) {
        out += " --engine backplay --min-terms " + std::to_string(minTerms);
        out += network.empty() ? "" : " --net " + quoted(network);
        out += endgame ? "" : " --no-endgame";
    }
    for (const std::string& file : isResumed ? std::vector<std::string>() : with) {
        out += " --with " + quoted(file);
    }
    return out + (isResumed ? "" : " --out " + quoted(folder));
}

std::string fingerprint(const std::vector<Term>& terms, Ring ring)
{
    std::uint64_t sum = 0;
    for (const Term& term : terms) {
        sum += hashOf(canonical(term, ring));
    }
    std::string out;
    for (int shift = 44; shift >= 0; shift -= 4) {
        out += "0123456789abcdef"[sum >> shift & 15U];
    }
    return out;
}

std::string fileNamePart(const std::string& target)
{
    const bool isFile = target.starts_with("file:") || target.starts_with("algebra:");
    std::string out = isFile ? fs::path(target.substr(target.find(':') + 1)).stem().string() : target;
    for (char& c : out) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
                           c == '+'; // polymod:x^4+1 is not polymod:x^4-1
        c = plain ? c : '-';
    }
    return out;
}

/// The journal, open for appending; an advisory lock on it goes with the process, however that ends.
class SearchFolder::Lock {
public:
    explicit Lock(const fs::path& journal)
        : m_descriptor(::open(journal.c_str(), O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0666))
        , m_error(m_descriptor < 0 ? errno : 0)
    {
        // File systems without locks are used without.
        m_isTaken = m_descriptor >= 0 && ::flock(m_descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    }

    ~Lock()
    {
        if (m_descriptor >= 0) {
            ::close(m_descriptor);
        }
    }

    Lock(const Lock&) = delete;
    Lock& operator=(const Lock&) = delete;

    int descriptor() const { return m_descriptor; }

    int error() const { return m_error; }

    bool isTaken() const { return m_isTaken; }

private:
    int m_descriptor;
    int m_error;
    bool m_isTaken = false;
};

SearchFolder::SearchFolder(fs::path path, std::shared_ptr<const Lock> lock)
    : m_path(std::move(path))
    , m_lock(std::move(lock))
{
}

Expected<SearchFolder> SearchFolder::locked(const fs::path& path)
{
    const auto lock = std::make_shared<const Lock>(path / "journal.jsonl");
    if (lock->descriptor() < 0) {
        return fail("The folder cannot be written: " + std::string(std::strerror(lock->error())), path.string(),
                    "Choose another folder");
    }
    if (lock->isTaken()) {
        return fail("Another search is at work in the folder", path.string(), "Wait for it, or choose another folder");
    }
    return SearchFolder(path, lock);
}

Expected<SearchFolder> SearchFolder::create(const fs::path& path)
{
    std::error_code failed;
    fs::create_directories(path, failed);
    if (failed && !fs::is_directory(path)) {
        return fail("The folder cannot be made: " + failed.message(), path.string(), "Choose another with --out");
    }
    if (fs::exists(path / "checkpoint.json", failed)) {
        return fail("The folder holds a search already", path.string(),
                    "Go on with it: --resume " + quoted(path.string()) + "; or choose another folder with --out");
    }
    return locked(path);
}

Expected<SearchFolder> SearchFolder::open(const fs::path& path)
{
    std::error_code ignored;
    if (!fs::exists(path / "checkpoint.json", ignored)) {
        return fail("There is no search to go on with", path.string(),
                    "Name the folder that an earlier search wrote (it holds checkpoint.json)");
    }
    auto folder = locked(path);
    if (folder) {
        std::vector<fs::path> leftovers;
        for (fs::directory_iterator it(path, ignored), end; !ignored && it != end; it.increment(ignored)) {
            if (isLeftover(it->path().filename().string())) {
                leftovers.push_back(it->path());
            }
        }
        for (const fs::path& leftover : leftovers) {
            fs::remove(leftover, ignored);
        }
    }
    return folder;
}

Expected<void> SearchFolder::writeCheckpoint(const SavedSearch& search) const
{
    return writeFile(checkpointPath(), checkpointJson(search) + "\n");
}

Expected<SavedSearch> SearchFolder::readCheckpoint() const
{
    const auto text = readFile(checkpointPath());
    return text ? parseCheckpoint(checkpointPath().string(), *text) : tl::unexpected<Error>(text.error());
}

Expected<fs::path> SearchFolder::writeScheme(const TargetPtr& target, const std::vector<Term>& terms, Ring ring) const
{
    const fs::path path = m_path / (schemePrefix(*target) + std::to_string(terms.size()) + "_" +
                                    std::string(ringKey(ring)) + "_" + fingerprint(terms, ring) + ".json");
    const auto text = rankfall::writeScheme(schemeOf(target, terms, ring), SchemeFormat::Json);
    if (!text) {
        return tl::unexpected<Error>(text.error());
    }
    if (const auto written = writeFile(path, *text); !written) {
        return tl::unexpected<Error>(written.error());
    }
    const auto back = readScheme(path, target, ring);
    if (!back) {
        return tl::unexpected<Error>(back.error());
    }
    if (back->size() != terms.size() || fingerprint(*back, ring) != fingerprint(terms, ring)) {
        return fail("The file does not read back as it was written", path.string(), "Check the disk");
    }
    return path;
}

std::vector<SearchFolder::Kept> SearchFolder::bestFiles(const TargetPtr& target, Ring ring) const
{
    const std::string prefix = schemePrefix(*target);
    const std::string middle = "_" + std::string(ringKey(ring)) + "_";
    std::map<int, std::vector<fs::path>> byRank;
    std::error_code failed;
    for (fs::directory_iterator it(m_path, failed), end; !failed && it != end; it.increment(failed)) {
        const std::string name = it->path().filename().string();
        if (!name.starts_with(prefix) || !name.ends_with(".json")) {
            continue;
        }
        int rank = 0;
        const char* stop = name.data() + name.size();
        const auto [rest, error] = std::from_chars(name.data() + prefix.size(), stop, rank);
        if (error == std::errc() && std::string_view(rest, stop).starts_with(middle)) {
            byRank[rank].push_back(it->path());
        }
    }
    std::vector<Kept> kept;
    for (const auto& [rank, paths] : byRank) {
        for (const fs::path& path : paths) {
            auto terms = readScheme(path, target, ring);
            if (!terms || static_cast<int>(terms->size()) != rank) {
                printNote(terms ? path.string() + ": not of the rank that its name says; left aside"
                                : terms.error().text() + "; left aside");
                continue;
            }
            kept.push_back({path, std::move(*terms)});
        }
        if (!kept.empty()) {
            break;
        }
    }
    return kept;
}

Expected<void> SearchFolder::addToJournal(const std::string& line) const
{
    std::string text = line + "\n";
    // A power failure may have left half a line: the next one begins on its own.
    const off_t size = ::lseek(m_lock->descriptor(), 0, SEEK_END);
    char last = '\n';
    if (size > 0 && ::pread(m_lock->descriptor(), &last, 1, size - 1) == 1 && last != '\n') {
        text.insert(0, "\n");
    }
    // One call for the whole line, so that whoever reads along never sees half of it.
    const auto written = ::write(m_lock->descriptor(), text.data(), text.size());
    if (written != static_cast<ssize_t>(text.size())) {
        return fail("The journal cannot be written: " +
                        std::string(written < 0 ? std::strerror(errno) : "the disk is full"),
                    (m_path / "journal.jsonl").string());
    }
    return {};
}

} // namespace rankfall::cli
