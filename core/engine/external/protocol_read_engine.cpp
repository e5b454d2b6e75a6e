// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/external/json_terms.h"
#include "core/engine/external/protocol.h"

#include <algorithm>

namespace rankfall::protocol {

namespace {

constexpr double kLargestTotal = 1e6;

Option optionOf(const Json& json, JsonFields& outside)
{
    Option option;
    if (!json.isObject()) {
        outside.stop("“options” of the greeting should be a list of objects");
        return option;
    }
    JsonFields fields(json, "an option");
    option.name = fields.text("name", 40);
    const bool isName = !option.name.empty() && std::all_of(option.name.begin(), option.name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
    if (!isName) {
        fields.stop("An option's name should be made of letters, digits, - and _");
    }
    option.help = fields.text("help", 300, std::string());
    const std::string type = fields.text("type", 20);
    if (type == "boolean") {
        option.type = Option::Type::Boolean;
        option.preset = fields.boolean("default");
    } else if (type == "integer") {
        constexpr std::int64_t kExact = std::int64_t{1} << 53; // bounds are kept as doubles
        option.type = Option::Type::Integer;
        option.least = static_cast<double>(fields.integer("min", -kExact, kExact));
        option.most = static_cast<double>(fields.integer("max", -kExact, kExact));
        option.preset =
            fields.integer("default", static_cast<std::int64_t>(option.least), static_cast<std::int64_t>(option.most));
    } else if (type == "number") {
        option.type = Option::Type::Number;
        option.least = fields.number("min", -1e300, 1e300);
        option.most = fields.number("max", -1e300, 1e300);
        option.preset = fields.number("default", option.least, option.most);
    } else if (type == "choice") {
        option.type = Option::Type::Choice;
        const Json* choices = fields.list("choices", 100);
        for (std::size_t i = 0; choices && i < choices->size(); ++i) {
            option.choices.push_back((*choices)[i].isString() ? plainText((*choices)[i].text(), kLongestName) : "");
        }
        const std::string preset = fields.text("default", kLongestName);
        if (std::find(option.choices.begin(), option.choices.end(), preset) == option.choices.end()) {
            fields.stop("The default of “" + option.name + "” is none of its choices");
        }
        option.preset = preset;
    } else if (type == "text") {
        option.preset = fields.text("default", kLongestText);
    } else {
        fields.stop("“" + plainText(type, 20) + "” is no type of an option");
    }
    if (fields.error()) {
        outside.stop(*fields.error());
    }
    return option;
}

Expected<EngineMessage> helloOf(JsonFields& fields)
{
    Hello hello;
    if (fields.text("protocol", 40) != kName) {
        fields.stop("The greeting is not about the protocol “" + std::string(kName) + "”");
    }
    hello.version = static_cast<int>(fields.integer("version", 1, 1'000'000));
    hello.name = fields.text("name", kLongestName);
    hello.engineVersion = fields.text("engineVersion", kLongestName, std::string());
    hello.author = fields.text("author", 200, std::string());
    hello.description = fields.text("description", 300, std::string());
    hello.unit = fields.text("unit", 30, hello.unit);
    hello.usesSeed = fields.boolean("usesSeed", false);
    const Json* rings = fields.list("rings", kMostRings);
    for (std::size_t i = 0; rings && i < rings->size(); ++i) {
        // Rings that this program does not know are no fault: another one may.
        const Json& name = (*rings)[i];
        if (const auto ring = ringOf(name)) {
            hello.rings.push_back(*ring);
        } else if (name.isString() && name.text() == kEveryPrime) {
            hello.everyPrime = true;
        }
    }
    if (fields.has("maxShape")) {
        hello.largest = shapeOf("maxShape", fields);
    }
    const Json* options = fields.list("options", kMostOptions, true);
    for (std::size_t i = 0; options && i < options->size(); ++i) {
        hello.options.push_back(optionOf((*options)[i], fields));
    }
    if (fields.error()) {
        return failed(fields);
    }
    return hello;
}

Line claimedLine(const Json& json, Shape shape, Ring ring, JsonFields& outside)
{
    Line line;
    if (!json.isObject()) {
        outside.stop("“lines” of " + outside.what() + " should be a list of objects");
        return line;
    }
    JsonFields fields(json, "a line");
    line.moves = movesOf(fields.list("moves", kMaxTerms), shape, ring, fields);
    line.value = fields.number("value", 0, kLargestTotal);
    line.solves = fields.boolean("solves", false);
    line.visits = fields.integer("visits", 0, kLargest, 0);
    if (fields.has("prior")) {
        line.prior = fields.number("prior", 0, 1);
    }
    if (fields.has("low")) {
        line.low = fields.number("low", 0, kLargestTotal);
    }
    if (fields.has("high")) {
        line.high = fields.number("high", 0, kLargestTotal);
    }
    if (line.low.value_or(line.value) > line.value || line.high.value_or(line.value) < line.value) {
        fields.stop("The value of a line should lie between its “low” and its “high”");
    }
    if (fields.error()) {
        outside.stop(*fields.error());
    }
    return line;
}

Expected<EngineMessage> snapshotOf(JsonFields& fields, Shape shape, Ring ring, bool isAnswer)
{
    Snapshot snapshot;
    snapshot.isAnswer = isAnswer;
    snapshot.id = static_cast<std::uint64_t>(fields.integer("id", 1, kLargest));
    if (isAnswer) {
        const std::string status = fields.text("status", 20);
        snapshot.wasStopped = status == "stopped";
        if (!snapshot.wasStopped && status != "finished") {
            fields.stop("“status” of the answer should be \"finished\" or \"stopped\"");
        }
    }
    snapshot.nodes = fields.integer("nodes", 0, kLargest, 0);
    snapshot.unit = fields.text("unit", 30, std::string());
    snapshot.note = fields.text("note", 300, std::string());
    const Json* lines = fields.list("lines", kMostLines);
    for (std::size_t i = 0; lines && i < lines->size() && !fields.error(); ++i) {
        snapshot.lines.push_back(claimedLine((*lines)[i], shape, ring, fields));
    }
    if (fields.error()) {
        return failed(fields);
    }
    return snapshot;
}

} // namespace

Expected<EngineMessage> readEngineMessage(std::string_view line, const Problem* asked)
{
    const auto json = objectOf(line);
    if (!json) {
        return tl::unexpected(json.error());
    }
    JsonFields fields(*json, "the message");
    const std::string type = fields.text("type", 20);
    if (fields.error()) {
        return failed(fields);
    }
    if (type == "hello") {
        return helloOf(fields);
    }
    if (type == "log") {
        const Json* text = fields.find("text");
        return Remark{text && text->isString() ? plainText(text->text(), kLongestText) : std::string()};
    }
    if (type == "error") {
        Failure failure;
        if (fields.has("id")) {
            failure.id = static_cast<std::uint64_t>(fields.integer("id", 1, kLargest));
        }
        failure.error = {fields.text("message", kLongestText), {}, fields.text("remedy", kLongestText, std::string())};
        return fields.error() ? Expected<EngineMessage>(failed(fields)) : failure;
    }
    const bool isAnswer = type == "answer";
    if (isAnswer || type == "snapshot" || type == "found") {
        if (!asked) {
            return fail("It speaks of an analysis, and none was asked for");
        }
        const Shape shape = asked->target->shape();
        const Ring ring = asked->ring;
        if (type != "found") {
            return snapshotOf(fields, shape, ring, isAnswer);
        }
        Found found;
        found.id = static_cast<std::uint64_t>(fields.integer("id", 1, kLargest));
        found.moves = movesOf(fields.list("moves", kMaxTerms), shape, ring, fields);
        return fields.error() ? Expected<EngineMessage>(failed(fields)) : found;
    }
    return fail("“" + plainText(type, 20) + "” is no message of an engine");
}

} // namespace rankfall::protocol
