// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/cli/search_checkpoint.h"

#include "app/cli/output.h"
#include "core/io/file.h"
#include "core/io/json.h"
#include "core/io/open.h"

#include <algorithm>
#include <iterator>
#include <limits>

namespace rankfall::cli {

namespace {

constexpr int kCheckpointVersion = 2;

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
        readEngine(settings);
        saved.elapsed = std::chrono::milliseconds(number(m_json, "elapsedMs", 0, kMost / 1'000'000));
        saved.state.flips = number(m_json, "flips", 0, kMost);
        saved.state.attempts = static_cast<int>(number(m_json, "attempts", 0, std::numeric_limits<int>::max()));
        const auto ring = parseRing(text("ring"));
        if (!ring || !isSearched(*ring)) {
            stop(m_json, "The ring of the search is none of z2, z3 and z");
        } else {
            settings.ring = *ring;
        }
        if (!m_error) {
            readSchemes(saved);
        }
        return m_error ? Expected<SavedSearch>(tl::unexpected<Error>(*m_error)) : saved;
    }

private:
    /// Searches by other engines than the first say so.
    void readEngine(SearchSettings& settings)
    {
        if (!m_json.find("engine")) {
            return;
        }
        settings.engine = text("engine");
        settings.network = text("network");
        settings.minTerms = static_cast<int>(number(m_json, "minTerms", 1, kMaxTerms));
        settings.endgame = number(m_json, "endgame", 0, 1) == 1;
        if (!settings.isBackplay()) {
            stop(m_json, "The engine of the search is none that this version has");
        }
    }

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
            const Json* ringName = find(item, "ring", [](const Json& json) { return json.isString(); });
            Ring ring = Ring::Q;
            if (const auto parsed = ringName ? parseRing(ringName->text()) : std::nullopt) {
                ring = *parsed;
            }
            if (!m_error && !isSearched(ring)) {
                stop(item, "The ring of a scheme is none that searches work in");
            }
            if (const Json* terms = find(item, "terms", isArray); terms && !m_error) {
                const Shape shape{format.n * format.m, format.m * format.p, format.n * format.p};
                saved.state.kept.push_back({format, ring, scheme(*terms, shape)});
            }
        }
    }

    const Json& m_json;
    std::string m_file;
    std::string_view m_text;
    std::optional<Error> m_error;
};

} // namespace

std::string checkpointJson(const SavedSearch& search)
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
                           .add("ring", ringKey(item.ring))
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
    if (settings.isBackplay()) {
        object.add("engine", settings.engine)
            .add("network", settings.network)
            .add("minTerms", settings.minTerms)
            .add("endgame", settings.endgame ? 1 : 0);
    }
    return object.text();
}

Expected<SavedSearch> parseCheckpoint(const std::string& file, std::string_view text)
{
    const auto json = parseJson(file, text);
    if (!json) {
        return tl::unexpected<Error>(json.error());
    }
    return CheckpointReader(*json, file, text).read();
}

} // namespace rankfall::cli
