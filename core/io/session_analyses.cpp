// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/session_analyses.h"

#include "core/game/notation.h"

#include <algorithm>
#include <charconv>
#include <numeric>
#include <set>

namespace rankfall {

namespace {

/// Cells that may be touched to check what a file says its engines said: some tenths of a second.
constexpr double kCells = 4e7;

std::string asText(double value)
{
    char digits[40];
    const auto [end, fault] = std::to_chars(digits, digits + sizeof digits, value);
    return fault == std::errc() ? std::string(digits, end) : std::string("0");
}

std::optional<double> real(const Json* json)
{
    if (!json || !json->isNumber()) {
        return std::nullopt;
    }
    if (json->isInteger()) {
        return static_cast<double>(json->integer());
    }
    double value = 0;
    const std::string& text = json->text();
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    return fault == std::errc() ? std::optional(value) : std::nullopt;
}

std::optional<std::int64_t> whole(const Json* json)
{
    return json && json->isInteger() ? std::optional(json->integer()) : std::nullopt;
}

std::string word(const Json* json)
{
    return json && json->isString() ? json->text() : std::string();
}

bool flag(const Json* json)
{
    return json && json->kind() == Json::Kind::Boolean && json->boolean();
}

std::string lineText(const RecordedLine& line, const Target& target)
{
    std::string out = "{\"value\": " + asText(line.value) + (line.solves ? ", \"solves\": true" : "");
    if (line.visits > 0) {
        out += ", \"visits\": " + std::to_string(line.visits);
    }
    const auto number = [&](const char* key, const std::optional<double>& value) {
        if (value) {
            out += std::string(", \"") + key + "\": " + asText(*value);
        }
    };
    number("prior", line.prior);
    number("low", line.low);
    number("high", line.high);
    out += ", \"moves\": [";
    for (std::size_t i = 0; i < line.moves.size(); ++i) {
        out += (i > 0 ? ", " : "") + jsonString(toText(line.moves[i], target));
    }
    return out + "]}";
}

std::string recordText(NodeId node, const RecordedAnalysis& record, const Target& target)
{
    const AnalysisRequest& request = record.request;
    std::string out = "{\"node\": " + std::to_string(node) + ", \"engine\": " + jsonString(request.engine);
    if (!request.settings.empty()) {
        out += ", \"settings\": " + jsonString(request.settings);
    }
    // As text where a number of JSON could not hold it.
    out += ", \"seed\": " + jsonString(std::to_string(request.seed)) + ", \"lines\": " + std::to_string(request.lines);
    if (request.seconds) {
        out += ", \"budgetSeconds\": " + asText(*request.seconds);
    }
    if (request.nodes) {
        out += ", \"budgetNodes\": " + std::to_string(*request.nodes);
    }
    if (request.untilTotal) {
        out += ", \"untilTotal\": " + std::to_string(*request.untilTotal);
    }
    out += ", \"date\": " + std::to_string(record.date) + ", \"seconds\": " + asText(record.seconds) +
           ", \"nodes\": " + std::to_string(record.nodes) + ", \"unit\": " + jsonString(record.unit) +
           (record.finished ? ", \"finished\": true" : "") + ", \"proposals\": [";
    for (std::size_t i = 0; i < record.lines.size(); ++i) {
        out += (i > 0 ? ", " : "") + lineText(record.lines[i], target);
    }
    return out + "]}";
}

std::optional<RecordedLine> readLine(const Json& json, const Problem& problem)
{
    const Json* moves = json.find("moves");
    const auto value = real(json.find("value"));
    if (!moves || !moves->isArray() || !value) {
        return std::nullopt;
    }
    RecordedLine line;
    line.value = *value;
    line.solves = flag(json.find("solves"));
    line.visits = whole(json.find("visits")).value_or(0);
    line.prior = real(json.find("prior"));
    line.low = real(json.find("low"));
    line.high = real(json.find("high"));
    for (const Json& text : moves->items()) {
        auto move = text.isString() ? parseMove(text.text(), *problem.target, problem.ring)
                                    : Expected<Move>(fail("This is not a move"));
        if (!move) {
            return std::nullopt;
        }
        line.moves.push_back(std::move(*move));
    }
    return line;
}

double cellsOf(std::span<const Term> terms)
{
    return std::accumulate(terms.begin(), terms.end(), 0.0, [](double n, const Term& t) { return n + t.nonzeros(); });
}

std::optional<std::uint64_t> readSeed(const Json* json)
{
    const std::string text = word(json);
    std::uint64_t seed = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), seed);
    return fault == std::errc() && end == text.data() + text.size() && !text.empty() ? std::optional(seed)
                                                                                     : std::nullopt;
}

RecordedAnalysis readRecord(const Json& json)
{
    RecordedAnalysis record;
    record.request.engine = word(json.find("engine"));
    record.request.settings = word(json.find("settings"));
    record.request.seed = readSeed(json.find("seed")).value_or(1);
    record.request.lines = static_cast<int>(std::clamp<std::int64_t>(whole(json.find("lines")).value_or(5), 1, 100));
    if (const auto seconds = real(json.find("budgetSeconds")); seconds && *seconds > 0 && *seconds < 1e9) {
        record.request.seconds = *seconds;
    }
    if (const auto nodes = whole(json.find("budgetNodes")); nodes && *nodes > 0) {
        record.request.nodes = *nodes;
    }
    if (const auto total = whole(json.find("untilTotal")); total && *total >= 0 && *total <= kMaxTerms) {
        record.request.untilTotal = static_cast<int>(*total);
    }
    record.date = std::clamp<std::int64_t>(whole(json.find("date")).value_or(0), 0, std::int64_t{1} << 40);
    record.seconds = std::clamp(real(json.find("seconds")).value_or(0), 0.0, 1e12);
    record.nodes = std::max<std::int64_t>(whole(json.find("nodes")).value_or(0), 0);
    record.unit = word(json.find("unit"));
    record.finished = flag(json.find("finished"));
    return record;
}

} // namespace

std::string analysesJson(const Session& session)
{
    std::string out;
    std::set<std::uint64_t> written;
    for (const NodeId id : session.nodeIds()) {
        if (session.analyses().empty()) {
            break;
        }
        // Nodes with equal positions share what is kept: it is said once.
        const std::uint64_t key = session.keyOf(id);
        if (session.analyses().at(key).empty() || !written.insert(key).second) {
            continue;
        }
        for (const RecordPtr& record : session.analysesAt(id)) {
            out += (out.empty() ? "[\n    " : ",\n    ") + recordText(id, *record, *session.problem().target);
        }
    }
    return out.empty() ? out : out + "\n  ]";
}

int readAnalyses(const Json& list, Session& session)
{
    if (!list.isArray()) {
        return 0;
    }
    int taken = 0;
    double cells = 0;
    const double all = static_cast<double>(session.problem().target->shape().cells());
    for (const Json& json : list.items()) {
        const auto node = json.isObject() ? whole(json.find("node")) : std::nullopt;
        const Json* lines = json.isObject() ? json.find("proposals") : nullptr;
        if (!node || *node < 0 || *node > kMaxNodeId || !session.contains(static_cast<NodeId>(*node)) || !lines ||
            !lines->isArray()) {
            continue;
        }
        const auto id = static_cast<NodeId>(*node);
        RecordedAnalysis record = readRecord(json);
        if (record.request.engine.empty()) {
            continue;
        }
        // The position has to be worked out, and each line that is said to solve be checked from the beginning.
        double played = 0;
        for (const NodeId at : session.pathTo(id)) {
            played += cellsOf(session.node(at).move.add);
        }
        cells += all + played;
        if (cells > kCells) {
            return taken;
        }
        for (const Json& text : lines->items()) {
            auto line = text.isObject() && record.lines.size() < AnalysisBook::kMostLines
                            ? readLine(text, session.problem())
                            : std::nullopt;
            if (!line) {
                continue;
            }
            cells += line->solves ? all + played : 0;
            for (const Move& move : line->moves) {
                cells += 1 + (line->solves ? cellsOf(move.add) : 0);
            }
            if (cells > kCells) {
                return taken;
            }
            record.lines.push_back(std::move(*line));
        }
        taken += session.keepAnalysis(id, std::move(record)) ? 1 : 0;
    }
    return taken;
}

} // namespace rankfall
