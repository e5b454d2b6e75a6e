// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "tests/bench/performance_record.h"

#include "core/io/file.h"
#include "core/io/json.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <iterator>

namespace rankfall::bench {

namespace {

constexpr std::array<std::string_view, 3> kKinds{"rate", "time", "memory"};

template <typename... Values>
std::string formatted(const char* format, Values... values)
{
    std::array<char, 256> text{};
    std::snprintf(text.data(), text.size(), format, values...);
    return text.data();
}

const Line* find(const Record& record, const std::string& name)
{
    const auto found = std::ranges::find(record.lines, name, &Line::name);
    return found == record.lines.end() ? nullptr : &*found;
}

bool isBetter(const Line& line, double other)
{
    return line.kind == Kind::Rate ? line.value > other : line.value < other;
}

double ratioOf(const Line& now, double calibrationNow, double before, double calibrationBefore)
{
    const double machine = calibrationNow / calibrationBefore; // above 1: this one is faster
    switch (now.kind) {
    case Kind::Rate:
        return now.value / before / machine;
    case Kind::Time:
        return before / now.value / machine;
    default:
        return before / now.value;
    }
}

/// Five digits that mean something.
std::string figure(double value)
{
    return value >= 10000 ? formatted("%.0f", value) : formatted("%.5g", value);
}

} // namespace

std::string toJson(const Record& record)
{
    std::string out =
        "{\n  \"program\": \"rankfall performance record\",\n  \"machine\": " + jsonString(record.machine) +
        ",\n  \"calibration\": " + formatted("%.6g", record.calibration) + ",\n  \"lines\": [";
    for (const Line& line : record.lines) {
        out += std::string(&line == record.lines.data() ? "" : ",") + "\n    {\"name\": " + jsonString(line.name) +
               ", \"kind\": \"" + std::string(kKinds[static_cast<std::size_t>(line.kind)]) +
               "\", \"value\": " + formatted("%.6g", line.value) + ", \"unit\": " + jsonString(line.unit) + "}";
    }
    return out + "\n  ]\n}\n";
}

Expected<Record> readRecord(std::string_view text, const std::string& file)
{
    const auto json = parseJson(file, text);
    if (!json) {
        return tl::unexpected<Error>(json.error());
    }
    const auto positive = [](const Json* value) {
        double number = 0;
        if (value && value->isInteger()) {
            number = static_cast<double>(value->integer());
        } else if (value && value->isNumber()) {
            number = std::atof(value->text().c_str());
        }
        return std::isfinite(number) && number > 0 ? number : 0;
    };
    const auto textIn = [](const Json* value) { return value && value->isString() ? value->text() : std::string(); };
    Record record{textIn(json->find("machine")), positive(json->find("calibration")), {}};
    const Json* lines = json->find("lines");
    if (record.calibration == 0 || !lines || !lines->isArray()) {
        return fail("This is no performance record", file, "Write one with ./dev bench --record");
    }
    for (const Json& item : lines->items()) {
        const auto kind = std::ranges::find(kKinds, textIn(item.find("kind")));
        const Line line{textIn(item.find("name")), static_cast<Kind>(std::distance(kKinds.begin(), kind)),
                        positive(item.find("value")), textIn(item.find("unit"))};
        if (kind == kKinds.end() || line.name.empty() || line.value == 0 || find(record, line.name)) {
            return fail("This line of the performance record says nothing, or says it again",
                        placeOf(file, text, item.offset()), "Write the record anew with ./dev bench --record");
        }
        record.lines.push_back(line);
    }
    return record;
}

std::vector<Comparison> compare(const Record& before, const Record& now)
{
    std::vector<Comparison> out;
    for (const Line& line : now.lines) {
        const Line* old = find(before, line.name);
        const bool isSame = old && old->kind == line.kind;
        out.push_back({line, isSame ? old->value : 0,
                       isSame ? ratioOf(line, now.calibration, old->value, before.calibration) : 0});
    }
    return out;
}

std::vector<std::string> missing(const Record& before, const Record& now)
{
    std::vector<std::string> out;
    for (const Line& line : before.lines) {
        if (!find(now, line.name)) {
            out.push_back(line.name);
        }
    }
    return out;
}

Record best(Record one, const Record& other)
{
    one.calibration = std::max(one.calibration, other.calibration);
    for (Line& line : one.lines) {
        const Line* again = find(other, line.name);
        if (again && !isBetter(line, again->value)) {
            line.value = again->value;
        }
    }
    return one;
}

std::string tableOf(const std::vector<Comparison>& lines)
{
    std::string out = formatted("%-28s %12s  %-22s %12s  %7s\n", "figure", "now", "unit", "recorded", "ratio");
    for (const Comparison& line : lines) {
        out += formatted("%-28s %12s  %-22s %12s  ", line.now.name.c_str(), figure(line.now.value).c_str(),
                         line.now.unit.c_str(), line.before > 0 ? figure(line.before).c_str() : "-");
        out += line.before > 0 ? formatted("%5.0f %%%s\n", 100 * line.ratio, line.isDrop() ? "  DROP" : "")
                               : std::string("    new\n");
    }
    return out;
}

} // namespace rankfall::bench
