// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/training_journal.h"

#include "core/game/notation.h"
#include "core/io/json.h"
#include "core/scheme/verify.h"

#include <charconv>
#include <cmath>
#include <limits>
#include <optional>

namespace rankfall {

namespace {

constexpr std::size_t kMostComplaints = 20;
constexpr std::size_t kMostTerms = 600; // more than any product of the sizes that are learned has

} // namespace

/// One line that is being read; the first thing wrong with it is kept.
class TrainingJournal::Line {
public:
    Line(const Json& json, const Target& target, std::string where)
        : m_json(json)
        , m_target(target)
        , m_where(std::move(where))
    {
    }

    const std::optional<Error>& error() const { return m_error; }

    std::string where() const { return m_where; }

    std::string text(const Json& object, const char* key)
    {
        const Json* value = object.find(key);
        if (!value || !value->isString()) {
            stop(key, "a string");
            return {};
        }
        return value->text();
    }

    double real(const Json& object, const char* key)
    {
        const Json* value = object.find(key);
        if (value && value->isInteger()) {
            return static_cast<double>(value->integer());
        }
        double out = std::numeric_limits<double>::quiet_NaN();
        if (value && value->kind() == Json::Kind::Real) {
            const std::string& digits = value->text();
            std::from_chars(digits.data(), digits.data() + digits.size(), out);
        }
        if (!std::isfinite(out)) {
            stop(key, "a number");
            return 0;
        }
        return out;
    }

    std::int64_t count(const Json& object, const char* key, std::int64_t most = std::int64_t{1} << 53)
    {
        const Json* value = object.find(key);
        if (!value || !value->isInteger() || value->integer() < 0 || value->integer() > most) {
            stop(key, "a whole number that is not negative");
            return 0;
        }
        return value->integer();
    }

    int smallCount(const Json& object, const char* key)
    {
        return static_cast<int>(count(object, key, std::numeric_limits<int>::max()));
    }

    std::vector<Term> terms(const Json& object, const char* key, Ring ring)
    {
        const Json* list = object.find(key);
        if (!list || !list->isArray() || list->size() > kMostTerms) {
            stop(key, "a list of terms");
            return {};
        }
        std::vector<Term> terms;
        for (const Json& item : list->items()) {
            if (!item.isString()) {
                stop(key, "a list of terms");
                return {};
            }
            const auto term = parseTerm(item.text(), m_target, ring);
            if (!term) {
                if (!m_error) {
                    m_error = Error{"“" + item.text().substr(0, 80) + "” is no term of " + m_target.name() + ": " +
                                        term.error().message,
                                    m_where, "The program that writes it may be another version"};
                }
                return {};
            }
            terms.push_back(*term);
        }
        return terms;
    }

    /// The product that the run learns, when our target is not among those.
    std::string school()
    {
        const Json* targets = m_json.find("targets");
        if (!targets || !targets->isArray() || targets->size() == 0 || !(*targets)[0].isString()) {
            stop("targets", "a list of names");
            return {};
        }
        for (const Json& name : targets->items()) {
            if (name.isString() && name.text() == m_target.name()) {
                return {};
            }
        }
        return (*targets)[0].text().substr(0, 20);
    }

    /// What the line says of our target; null: nothing.
    const Json* ours()
    {
        const Json* targets = m_json.find("targets");
        if (!targets || !targets->isArray()) {
            stop("targets", "a list");
            return nullptr;
        }
        for (const Json& item : targets->items()) {
            const Json* name = item.find("name");
            if (name && name->isString() && name->text() == m_target.name()) {
                return &item;
            }
        }
        return nullptr;
    }

    void stop(const char* key, const char* wanted)
    {
        if (!m_error) {
            m_error = Error{std::string("“") + key + "” should be " + wanted, m_where,
                            "The program that writes it may be another version"};
        }
    }

private:
    const Json& m_json;
    const Target& m_target;
    std::string m_where;
    std::optional<Error> m_error;
};

TrainingJournal::TrainingJournal(TargetPtr target, std::string file)
    : m_target(std::move(target))
    , m_file(std::move(file))
{
}

void TrainingJournal::refuse(Error error)
{
    ++m_log.refused;
    if (m_log.complaints.size() < kMostComplaints) {
        m_log.complaints.push_back(std::move(error));
    }
}

void TrainingJournal::feed(std::string_view bytes)
{
    while (!bytes.empty()) {
        const std::size_t end = bytes.find('\n');
        const std::string_view piece = bytes.substr(0, end);
        if (!m_skips && m_pending.size() + piece.size() > kLongestLine) {
            refuse({"A line of more than 1 MiB is no line of a journal", m_file + ":" + std::to_string(m_line + 1),
                    "It was left out"});
            m_skips = true;
            m_pending.clear();
        }
        if (!m_skips) {
            m_pending += piece;
        }
        if (end == std::string_view::npos) {
            return;
        }
        ++m_line;
        if (!m_skips) {
            readLine(m_pending);
        }
        m_skips = false;
        m_pending.clear();
        bytes.remove_prefix(end + 1);
    }
}

void TrainingJournal::readLine(std::string_view text)
{
    if (text.find_first_not_of(" \t\r") == std::string_view::npos) {
        return;
    }
    const std::string where = m_file + ":" + std::to_string(m_line);
    const auto json = parseJson(where, text);
    if (!json || !json->isObject()) {
        refuse({json ? "A journal has one JSON object a line" : "Not JSON: " + json.error().message, where,
                "It was left out; the lines after it are read"});
        return;
    }
    Line line(*json, *m_target, where);
    const std::string event = line.text(*json, "event");
    if (event == "run") {
        TrainingLog& log = m_log;
        log.begun = true;
        log.ended.clear(); // a resumed run appends
        log.architecture = line.text(*json, "architecture").substr(0, 40);
        log.parameters = line.count(*json, "parameters");
        log.school = line.school();
        const auto ring = parseRing(line.text(*json, "ring"));
        if (ring && isSearched(*ring)) {
            log.ring = *ring;
        } else {
            line.stop("ring", "z2, z3 or z");
        }
    } else if (event == "round") {
        TrainingRound round;
        round.round = line.smallCount(*json, "round");
        round.steps = line.count(*json, "steps");
        round.seconds = line.real(*json, "seconds");
        static const Json kNothing;
        const Json* loss = json->find("loss");
        round.policyLoss = line.real(loss ? *loss : kNothing, "policy");
        round.valueLoss = line.real(loss ? *loss : kNothing, "value");
        round.samplesPerSecond = line.real(*json, "samples_per_second");
        round.gamesPerSecond = line.real(*json, "games_per_second");
        std::vector<Term> game;
        if (const Json* ours = line.ours()) {
            round.games = line.smallCount(*ours, "games");
            round.solved = line.smallCount(*ours, "solved");
            round.best = line.smallCount(*ours, "best");
            round.distinct = line.count(*ours, "distinct");
            game = line.terms(*ours, "moves", m_log.ring);
        }
        // A run that was resumed from an older checkpoint plays some rounds once more.
        while (!line.error() && !m_log.rounds.empty() && m_log.rounds.back().round >= round.round) {
            m_log.rounds.pop_back();
        }
        if (!line.error()) {
            // The last one stays last; those before it thin out.
            if (m_log.rounds.size() > 1 && m_log.rounds.back().round % m_stride != 0) {
                m_log.rounds.pop_back();
            }
            m_log.rounds.push_back(round);
            if (m_log.rounds.size() > TrainingLog::kMostRounds) {
                m_stride *= 2;
                std::erase_if(m_log.rounds, [&](const TrainingRound& r) {
                    return r.round % m_stride != 0 && r.round != round.round;
                });
            }
            if (!game.empty()) {
                m_log.game = std::move(game);
                m_log.gameRound = round.round;
            }
        }
    } else if (event == "backplay") {
        if (line.text(*json, "target") == m_target->name()) {
            TrainingBackplay backplay;
            backplay.round = line.smallCount(*json, "round");
            backplay.seconds = line.real(*json, "seconds");
            backplay.best = line.smallCount(*json, "best");
            backplay.distinct = line.count(*json, "distinct");
            backplay.subGamesPerSecond = line.real(*json, "sub_games_per_second");
            auto terms = line.terms(*json, "moves", m_log.ring);
            if (!line.error()) {
                m_log.backplay = backplay;
                m_log.gameRound = terms.empty() ? m_log.gameRound : backplay.round;
                m_log.game = terms.empty() ? m_log.game : std::move(terms);
            }
        }
    } else if (event == "found") {
        if (line.text(*json, "target") != m_target->name()) {
            if (line.error()) {
                refuse(*line.error());
            }
            return; // another target of the same run
        }
        TrainingFind find;
        find.round = line.smallCount(*json, "round");
        find.seconds = line.real(*json, "seconds");
        const auto ring = parseRing(line.text(*json, "ring"));
        if (!ring || !isSearched(*ring)) {
            line.stop("ring", "z2, z3 or z");
        }
        find.terms = line.terms(*json, "terms", Ring::Z); // with signs, if it has some
        if (!line.error()) {
            const bool overZ = verify(m_target->tensor(), find.terms, Ring::Z).exact;
            find.ring = overZ ? Ring::Z : *ring;
            if (!overZ && !verify(m_target->tensor(), find.terms, *ring).exact) {
                refuse({"What is said to be a scheme of " + std::to_string(find.terms.size()) +
                            " terms is not exact over " + std::string(ringSymbol(*ring)),
                        where, "It is not shown"});
                return;
            }
            std::uint64_t key = static_cast<std::uint64_t>(find.ring);
            for (Term& term : find.terms) {
                if (find.ring != Ring::Z) {
                    term = canonical(term, find.ring);
                }
                key += hashOf(canonical(term, find.ring));
            }
            if (m_known.insert(key).second && m_log.finds.size() < TrainingLog::kMostFinds) {
                m_log.finds.push_back(std::move(find));
            }
        }
    } else if (event == "end") {
        m_log.ended = line.text(*json, "reason").substr(0, 40);
    }
    if (line.error()) {
        refuse(*line.error());
    }
}

} // namespace rankfall
