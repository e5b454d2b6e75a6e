// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/external/protocol.h"
#include "core/io/json.h"

#include <charconv>
#include <cmath>
#include <concepts>

namespace rankfall::protocol {

namespace {

/// JSON readers agree on numbers below 2^63 only.
constexpr std::uint64_t kLargestSeed = ~std::uint64_t{0} >> 1;

/// The shortest text that reads back as the same number.
std::string realText(double value)
{
    char digits[32];
    const auto [end, fault] = std::to_chars(digits, digits + sizeof digits, value);
    return fault == std::errc() && std::isfinite(value) ? std::string(digits, end) : "null";
}

/// Builds one object, key by key.
class Object {
public:
    explicit Object(std::string_view type) { add("type", type); }

    Object() = default;

    Object& add(std::string_view key, std::string_view text) { return raw(key, jsonString(text)); }

    Object& add(std::string_view key, const char* text) { return raw(key, jsonString(text)); }

    template <std::integral T>
    Object& add(std::string_view key, T value)
    {
        if constexpr (std::same_as<T, bool>) {
            return raw(key, value ? "true" : "false");
        } else {
            return raw(key, std::to_string(value));
        }
    }

    Object& add(std::string_view key, double value) { return raw(key, realText(value)); }

    Object& raw(std::string_view key, std::string_view json)
    {
        m_text += m_text.empty() ? "" : ",";
        m_text += jsonString(key);
        m_text += ':';
        m_text += json;
        return *this;
    }

    std::string text() const { return "{" + m_text + "}"; }

private:
    std::string m_text;
};

template <typename Range, typename Write>
std::string listOf(const Range& range, Write write)
{
    std::string out = "[";
    for (const auto& item : range) {
        out += out.size() > 1 ? "," : "";
        out += write(item);
    }
    return out + "]";
}

std::string factorJson(const Factor& factor)
{
    std::string out = "[";
    for (int i = 0; i < factor.size(); ++i) {
        out += (i > 0 ? "," : "") + std::to_string(factor[i]);
    }
    return out + "]";
}

std::string termJson(const Term& term)
{
    return "[" + factorJson(term.u) + "," + factorJson(term.v) + "," + factorJson(term.w) + "]";
}

std::string moveJson(const Move& move)
{
    Object object;
    if (!move.remove.empty()) {
        object.raw("remove", listOf(move.remove, [](int i) { return std::to_string(i); }));
    }
    if (!move.add.empty()) {
        object.raw("add", listOf(move.add, termJson));
    }
    return object.text();
}

std::string lineJson(const Line& line)
{
    Object object;
    object.raw("moves", listOf(line.moves, moveJson)).add("value", line.value);
    if (line.solves) {
        object.add("solves", true);
    }
    if (line.visits > 0) {
        object.add("visits", line.visits);
    }
    if (line.prior) {
        object.add("prior", *line.prior);
    }
    if (line.low) {
        object.add("low", *line.low);
    }
    if (line.high) {
        object.add("high", *line.high);
    }
    return object.text();
}

std::string shapeJson(Shape shape)
{
    return "[" + std::to_string(shape.a) + "," + std::to_string(shape.b) + "," + std::to_string(shape.c) + "]";
}

std::string residualJson(const Tensor& residual)
{
    std::string out = "[";
    residual.forEachNonzero([&](Cell cell, std::int32_t value) {
        out += out.size() > 1 ? ",[" : "[";
        out += std::to_string(cell.a) + "," + std::to_string(cell.b) + "," + std::to_string(cell.c) + "," +
               std::to_string(value) + "]";
    });
    return out + "]";
}

std::string valueJson(const OptionValue& value)
{
    struct Visitor {
        std::string operator()(bool it) const { return it ? "true" : "false"; }

        std::string operator()(std::int64_t it) const { return std::to_string(it); }

        std::string operator()(double it) const { return realText(it); }

        std::string operator()(const std::string& it) const { return jsonString(it); }
    };

    return std::visit(Visitor(), value);
}

const char* typeName(Option::Type type)
{
    switch (type) {
    case Option::Type::Boolean:
        return "boolean";
    case Option::Type::Integer:
        return "integer";
    case Option::Type::Number:
        return "number";
    case Option::Type::Choice:
        return "choice";
    case Option::Type::Text:
        return "text";
    }
    return "text";
}

std::string optionJson(const Option& option)
{
    Object object;
    object.add("name", option.name).add("type", typeName(option.type)).raw("default", valueJson(option.preset));
    if (option.type == Option::Type::Integer) {
        object.add("min", static_cast<std::int64_t>(option.least)).add("max", static_cast<std::int64_t>(option.most));
    } else if (option.type == Option::Type::Number) {
        object.add("min", option.least).add("max", option.most);
    } else if (option.type == Option::Type::Choice) {
        object.raw("choices", listOf(option.choices, [](const std::string& it) { return jsonString(it); }));
    }
    return object.add("help", option.help).text();
}

} // namespace

std::string write(const Greeting& greeting)
{
    return Object("hello")
        .add("protocol", kName)
        .add("version", greeting.version)
        .add("program", greeting.program)
        .text();
}

std::string write(const Request& request)
{
    const Position& position = request.position;
    Object object("analyse");
    object.add("id", request.id);
    Object board;
    // A tensor of one's own has no name that means anything to others.
    if (position.target().family() != Family::Custom) {
        board.add("target", position.target().name());
    }
    board.add("ring", ringKey(position.ring()))
        .add("bound", position.problem().bound)
        .raw("shape", shapeJson(position.target().shape()))
        .raw("terms", listOf(position.terms(), termJson))
        .raw("residual", residualJson(position.residual()));
    object.raw("position", board.text());
    Object limits;
    if (request.limits.time) {
        limits.add("seconds", request.limits.time->count());
    }
    if (request.limits.nodes) {
        limits.add("nodes", *request.limits.nodes);
    }
    if (request.limits.stopAtTotal) {
        limits.add("total", *request.limits.stopAtTotal);
    }
    object.raw("limits",
               limits.add("lines", request.limits.lines).add("seed", request.limits.seed & kLargestSeed).text());
    Object options;
    for (const auto& [name, value] : request.options) {
        options.raw(name, valueJson(value));
    }
    return object.raw("options", options.text()).text();
}

std::string write(const Stop& stop)
{
    return Object("stop").add("id", stop.id).text();
}

std::string write(const Quit& /*quit*/)
{
    return Object("quit").text();
}

std::string write(const Hello& hello)
{
    std::vector<std::string_view> rings;
    for (const Ring ring : hello.rings) {
        rings.push_back(ringKey(ring));
    }
    if (hello.everyPrime) {
        rings.push_back(kEveryPrime);
    }
    return Object("hello")
        .add("protocol", kName)
        .add("version", hello.version)
        .add("name", hello.name)
        .add("engineVersion", hello.engineVersion)
        .add("author", hello.author)
        .add("description", hello.description)
        .add("unit", hello.unit)
        .add("usesSeed", hello.usesSeed)
        .raw("rings", listOf(rings, [](std::string_view ring) { return jsonString(ring); }))
        .raw("maxShape", shapeJson(hello.largest))
        .raw("options", listOf(hello.options, optionJson))
        .text();
}

std::string write(const Snapshot& snapshot)
{
    Object object(snapshot.isAnswer ? "answer" : "snapshot");
    object.add("id", snapshot.id);
    if (snapshot.isAnswer) {
        object.add("status", snapshot.wasStopped ? "stopped" : "finished");
    }
    object.add("nodes", snapshot.nodes);
    if (!snapshot.unit.empty()) {
        object.add("unit", snapshot.unit);
    }
    if (!snapshot.note.empty()) {
        object.add("note", snapshot.note);
    }
    return object.raw("lines", listOf(snapshot.lines, lineJson)).text();
}

std::string write(const Found& found)
{
    return Object("found").add("id", found.id).raw("moves", listOf(found.moves, moveJson)).text();
}

std::string write(const Failure& failure)
{
    Object object("error");
    if (failure.id) {
        object.add("id", *failure.id);
    }
    object.add("message", failure.error.where.empty() ? failure.error.message
                                                      : failure.error.where + ": " + failure.error.message);
    if (!failure.error.remedy.empty()) {
        object.add("remedy", failure.error.remedy);
    }
    return object.text();
}

std::string write(const Remark& remark)
{
    return Object("log").add("text", remark.text).text();
}

} // namespace rankfall::protocol
