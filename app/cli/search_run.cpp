// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/cli/search_run.h"

#include "app/cli/output.h"
#include "core/io/file.h"
#include "core/io/json.h"
#include "core/io/open.h"
#include "core/io/scheme_write.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <fcntl.h>
#include <limits>
#include <map>
#include <sys/file.h>
#include <unistd.h>

namespace rankfall::cli {

namespace fs = std::filesystem;

namespace {

constexpr int kCheckpointVersion = 1;

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

// --- Terms in a checkpoint: "+00- 0+00 000+", since the walk knows no other coefficients and hundreds of schemes are
// kept.

std::string factorText(const Factor& factor)
{
    std::string out;
    for (int i = 0; i < factor.size(); ++i) {
        out += factor[i] == 0 ? '0' : factor[i] > 0 ? '+' : '-';
    }
    return out;
}

std::string schemeText(const std::vector<Term>& terms)
{
    std::vector<std::string> texts;
    for (const Term& term : terms) {
        texts.push_back(factorText(term.u) + " " + factorText(term.v) + " " + factorText(term.w));
    }
    return jsonTexts(texts);
}

std::optional<Factor> readFactor(std::string_view text, int size)
{
    if (text.size() != static_cast<std::size_t>(size)) {
        return std::nullopt;
    }
    Factor factor(size);
    for (int i = 0; i < size; ++i) {
        const char c = text[static_cast<std::size_t>(i)];
        if (c != '0' && c != '+' && c != '-') {
            return std::nullopt;
        }
        factor.set(i, c == '0' ? 0 : c == '+' ? 1 : -1);
    }
    return factor;
}

std::optional<Term> readTerm(std::string_view text, Shape shape)
{
    const auto first = text.find(' ');
    const auto second = text.find(' ', first == std::string_view::npos ? first : first + 1);
    if (second == std::string_view::npos) {
        return std::nullopt;
    }
    const auto u = readFactor(text.substr(0, first), shape.a);
    const auto v = readFactor(text.substr(first + 1, second - first - 1), shape.b);
    const auto w = readFactor(text.substr(second + 1), shape.c);
    return u && v && w ? std::optional<Term>({*u, *v, *w}) : std::nullopt;
}

/// Takes a checkpoint apart; remembers the first thing that was not as it should be.
class CheckpointReader {
public:
    CheckpointReader(const Json& json, std::string file, std::string_view text)
        : m_json(json)
        , m_file(std::move(file))
        , m_text(text)
    {
    }

    Expected<SavedSearch> read()
    {
        SavedSearch saved;
        if (!m_json.isObject() || number(m_json, "version", 1, std::numeric_limits<int>::max()) != kCheckpointVersion) {
            stop(m_json, "This is not a checkpoint that this version reads");
            return tl::unexpected<Error>(*m_error);
        }
        SearchSettings& settings = saved.settings;
        constexpr auto kMost = std::numeric_limits<std::int64_t>::max();
        settings.target = text("target");
        settings.from = text("from");
        settings.goal = static_cast<int>(number(m_json, "goal", 0, kMaxTerms));
        settings.threads = static_cast<int>(number(m_json, "threads", 1, 4096));
        settings.seed = number(m_json, "seed", 0, kMost);
        settings.startRank = static_cast<int>(number(m_json, "startRank", 0, kMaxTerms));
        if (const auto time = number(m_json, "timeMs", -1, kMost / 1'000'000); time >= 0) {
            settings.time = std::chrono::milliseconds(time);
        }
        saved.elapsed = std::chrono::milliseconds(number(m_json, "elapsedMs", 0, kMost / 1'000'000));
        saved.state.flips = number(m_json, "flips", 0, kMost);
        saved.state.attempts = static_cast<int>(number(m_json, "attempts", 0, std::numeric_limits<int>::max()));
        const auto ring = parseRing(text("ring"));
        if (!ring || *ring == Ring::Q) {
            stop(m_json, "The ring of the search is neither z2 nor z");
        } else {
            settings.ring = *ring;
        }
        if (!m_error) {
            readSchemes(saved);
        }
        return m_error ? Expected<SavedSearch>(tl::unexpected<Error>(*m_error)) : saved;
    }

private:
    void stop(const Json& at, std::string message)
    {
        if (!m_error) {
            m_error = Error{std::move(message), placeOf(m_file, m_text, at.offset()),
                            "Begin a new search at the best scheme of the folder, with --from and --out"};
        }
    }

    const Json* find(const Json& object, const char* key, bool isFine(const Json&))
    {
        const Json* value = object.isObject() ? object.find(key) : nullptr;
        if (!value || !isFine(*value)) {
            stop(value ? *value : object, std::string("“") + key + "” is missing or not as it should be");
            return nullptr;
        }
        return value;
    }

    std::int64_t number(const Json& object, const char* key, std::int64_t least, std::int64_t most)
    {
        const Json* value = find(object, key, [](const Json& json) { return json.isInteger(); });
        if (value && (value->integer() < least || value->integer() > most)) {
            stop(*value, std::string("“") + key + "” is out of range");
        }
        return value ? std::clamp(value->integer(), least, most) : least;
    }

    std::string text(const char* key)
    {
        const Json* value = find(m_json, key, [](const Json& json) { return json.isString(); });
        return value ? value->text() : std::string();
    }

    std::vector<Term> scheme(const Json& list, Shape shape)
    {
        std::vector<Term> terms;
        for (std::size_t i = 0; list.isArray() && i < list.size(); ++i) {
            const auto term = list[i].isString() ? readTerm(list[i].text(), shape) : std::nullopt;
            if (!term) {
                stop(list[i], "This is not a term of the target");
                return {};
            }
            terms.push_back(*term);
        }
        if (terms.empty() || terms.size() > static_cast<std::size_t>(kMaxTerms)) {
            stop(list, "This is not a list of terms");
            return {};
        }
        return terms;
    }

    void readSchemes(SavedSearch& saved)
    {
        const auto target = openTarget(saved.settings.target);
        if (!target || !(*target)->isExplorable()) {
            stop(m_json, target ? "The target is too large to search" : target.error().text());
            return;
        }
        const auto isArray = [](const Json& json) { return json.isArray(); };
        const Json* best = find(m_json, "best", isArray);
        const Json* kept = find(m_json, "kept", isArray);
        for (std::size_t i = 0; best && i < best->size() && !m_error; ++i) {
            saved.state.best.push_back(scheme((*best)[i], (*target)->shape()));
        }
        for (std::size_t i = 0; kept && i < kept->size() && !m_error; ++i) {
            const Json& item = (*kept)[i];
            const Format format{static_cast<int>(number(item, "n", 1, Target::kMaxExplored)),
                                static_cast<int>(number(item, "m", 1, Target::kMaxExplored)),
                                static_cast<int>(number(item, "p", 1, Target::kMaxExplored))};
            if (const Json* terms = find(item, "terms", isArray); terms && !m_error) {
                const Shape shape{format.n * format.m, format.m * format.p, format.n * format.p};
                saved.state.kept.push_back({format, scheme(*terms, shape)});
            }
        }
    }

    const Json& m_json;
    std::string m_file;
    std::string_view m_text;
    std::optional<Error> m_error;
};

std::string schemePrefix(const Target& target)
{
    return fileNamePart(target.name()) + "_r";
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
    std::string out = target.starts_with("file:") ? fs::path(target.substr(5)).stem().string() : target;
    for (char& c : out) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.';
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
    return locked(path);
}

Expected<void> SearchFolder::writeCheckpoint(const SavedSearch& search) const
{
    const SearchSettings& settings = search.settings;
    std::vector<std::string> best;
    std::ranges::transform(search.state.best, std::back_inserter(best), schemeText);
    std::vector<std::string> kept;
    for (const SearchCheckpoint::Kept& item : search.state.kept) {
        kept.push_back(JsonObject()
                           .add("n", item.format.n)
                           .add("m", item.format.m)
                           .add("p", item.format.p)
                           .addRaw("terms", schemeText(item.terms))
                           .text());
    }
    JsonObject object;
    object.add("version", kCheckpointVersion)
        .add("target", settings.target)
        .add("ring", ringKey(settings.ring))
        .add("goal", settings.goal)
        .add("timeMs", settings.time ? std::int64_t{settings.time->count()} : std::int64_t{-1})
        .add("threads", settings.threads)
        .add("seed", settings.seed)
        .add("from", settings.from)
        .add("startRank", settings.startRank)
        .add("elapsedMs", std::int64_t{search.elapsed.count()})
        .add("flips", search.state.flips)
        .add("attempts", search.state.attempts)
        .addRaw("best", jsonList(best))
        .addRaw("kept", jsonList(kept));
    return writeFile(checkpointPath(), object.text() + "\n");
}

Expected<SavedSearch> SearchFolder::readCheckpoint() const
{
    const std::string name = checkpointPath().string();
    const auto text = readFile(checkpointPath());
    if (!text) {
        return tl::unexpected<Error>(text.error());
    }
    const auto json = parseJson(name, *text);
    if (!json) {
        return tl::unexpected<Error>(json.error());
    }
    return CheckpointReader(*json, name, *text).read();
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
