// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/external/json_terms.h"
#include "core/engine/external/protocol.h"

#include <algorithm>

namespace rankfall::protocol {

namespace {

Tensor residualOf(Shape shape, bool isFolded, Ring ring, JsonFields& fields)
{
    Tensor residual(shape, isFolded);
    const Json* list = fields.list("residual", shape.cells());
    for (std::size_t i = 0; list && i < list->size(); ++i) {
        const Json& entry = (*list)[i];
        bool isFine = entry.isArray() && entry.size() == 4;
        for (std::size_t k = 0; isFine && k < 4; ++k) {
            const std::int64_t most = k < 3 ? shape[kModes[k]] - 1 : std::numeric_limits<std::int32_t>::max();
            isFine = entry[k].isInteger() && entry[k].integer() <= most && entry[k].integer() >= (k < 3 ? 0 : -most);
        }
        if (!isFine) {
            fields.stop("An entry of the residual should be [a, b, c, value], counted from 0 and inside the shape");
            break;
        }
        const Cell cell{static_cast<int>(entry[0].integer()), static_cast<int>(entry[1].integer()),
                        static_cast<int>(entry[2].integer())};
        if (residual.home(cell) != cell) {
            fields.stop("Inputs commute, so that an entry of the residual is said once: [a, b, c, value] with a ≤ b");
            break;
        }
        residual.set(cell, static_cast<std::int32_t>(entry[3].integer()));
    }
    residual.reduce(ring);
    return residual;
}

/// Terms and residual together must fit the 32 bits of a tensor, whatever the order in which they are added.
bool fits(const std::vector<Term>& terms, const Tensor& residual)
{
    std::int64_t most = 0;
    for (const std::int32_t value : residual.values()) {
        most = std::max<std::int64_t>(most, std::abs(static_cast<std::int64_t>(value)));
    }
    for (const Term& term : terms) {
        most += std::int64_t{term.u.magnitude()} * term.v.magnitude() * term.w.magnitude();
    }
    return most <= std::numeric_limits<std::int32_t>::max();
}

Expected<Position> positionOf(const Json* json)
{
    if (!json || !json->isObject()) {
        return fail("The request has no “position”");
    }
    JsonFields fields(*json, "the position");
    const Json* name = fields.find("ring");
    const auto ring = name ? ringOf(*name) : std::nullopt;
    if (!ring) {
        return fail("“ring” of the position should be \"z2\", \"z\" or another prime such as \"z17\"");
    }
    const int bound = static_cast<int>(fields.integer("bound", 1, largestCoefficient(*ring), firstBound(*ring)));
    const std::string targetName = fields.text("target", kLongestName, std::string());
    TargetPtr target;
    if (!targetName.empty()) {
        const auto parsed = Target::parse(targetName);
        if (!parsed || !(*parsed)->isExplorable()) {
            return fail("“" + targetName + "” is no target that can be explored", {},
                        "Leave it out and give a residual");
        }
        target = *parsed;
    }
    const Shape shape = target ? target->shape() : shapeOf("shape", fields);
    if (fields.error()) {
        return failed(fields);
    }
    if (target && fields.has("shape") && shapeOf("shape", fields) != shape) {
        fields.stop("“shape” of the position is not that of " + targetName);
    }
    std::vector<Term> terms = termsOf(fields.find("terms"), shape, *ring, fields);
    std::optional<Tensor> residual;
    if (!target || fields.has("residual")) {
        residual = residualOf(shape, target && target->commutes(), *ring, fields);
    }
    if (fields.error()) {
        return failed(fields);
    }
    if (residual && !fits(terms, *residual)) {
        return fail("The coefficients of the position are too large");
    }
    if (!target) {
        Tensor sum = *residual;
        for (const Term& term : terms) {
            sum.add(term, 1, *ring);
        }
        auto custom = Target::custom("tensor", std::move(sum));
        if (!custom) {
            return tl::unexpected(custom.error());
        }
        target = *custom;
    }
    auto position = Position::of({target, *ring, modulusOf(*ring) != 0 ? firstBound(*ring) : bound}, std::move(terms));
    if (position && residual && !(position->residual() == *residual)) {
        return fail("The residual is not " + targetName + " minus the terms");
    }
    return position;
}

Expected<Request> requestOf(const Json& json, JsonFields& fields)
{
    const auto id = static_cast<std::uint64_t>(fields.integer("id", 1, kLargest));
    if (fields.error()) {
        return failed(fields);
    }
    auto position = positionOf(fields.find("position"));
    if (!position) {
        return tl::unexpected(position.error());
    }
    Request request{id, *position, {}, {}};
    if (const Json* object = fields.find("limits"); object && object->isObject()) {
        JsonFields limits(*object, "the limits");
        if (limits.has("seconds")) {
            request.limits.time = std::chrono::duration<double>(limits.number("seconds", 0, 1e9));
        }
        if (limits.has("nodes")) {
            request.limits.nodes = limits.integer("nodes", 0, kLargest);
        }
        if (limits.has("total")) {
            request.limits.stopAtTotal = static_cast<int>(limits.integer("total", 0, kMaxTerms));
        }
        request.limits.lines = static_cast<int>(limits.integer("lines", 1, kMostLines, request.limits.lines));
        request.limits.seed = static_cast<std::uint64_t>(limits.integer("seed", 0, kLargest, 1));
        if (limits.error()) {
            return failed(limits);
        }
    }
    if (const Json* object = json.find("options"); object && object->isObject() && object->size() <= kMostOptions) {
        for (std::size_t i = 0; i < object->size(); ++i) {
            const Json& value = (*object)[i];
            const std::string& name = object->keys()[i];
            if (value.kind() == Json::Kind::Boolean) {
                request.options[name] = value.boolean();
            } else if (value.isInteger()) {
                request.options[name] = value.integer();
            } else if (const auto real = realOf(value)) {
                request.options[name] = *real;
            } else if (value.isString()) {
                request.options[name] = value.text();
            } else {
                return fail("The option “" + plainText(name, 40) + "” is neither text nor number nor true nor false");
            }
        }
    }
    return request;
}

} // namespace

Expected<ProgramMessage> readProgramMessage(std::string_view line)
{
    const auto json = objectOf(line);
    if (!json) {
        return tl::unexpected(json.error());
    }
    JsonFields fields(*json, "the message");
    const std::string type = fields.text("type", 20);
    if (type == "hello") {
        Greeting greeting;
        if (fields.text("protocol", 40) != kName) {
            fields.stop("The greeting is not about the protocol “" + std::string(kName) + "”");
        }
        greeting.version = static_cast<int>(fields.integer("version", 1, 1'000'000));
        greeting.program = fields.text("program", kLongestName, std::string());
        return fields.error() ? Expected<ProgramMessage>(failed(fields)) : greeting;
    }
    if (type == "analyse") {
        auto request = requestOf(*json, fields);
        return request ? Expected<ProgramMessage>(std::move(*request)) : tl::unexpected(request.error());
    }
    if (type == "stop") {
        const Stop stop{static_cast<std::uint64_t>(fields.integer("id", 1, kLargest))};
        return fields.error() ? Expected<ProgramMessage>(failed(fields)) : stop;
    }
    if (type == "quit") {
        return Quit{};
    }
    return fields.error() ? Expected<ProgramMessage>(failed(fields))
                          : fail("“" + plainText(type, 20) + "” is no message of the program");
}

std::optional<std::uint64_t> idIn(std::string_view line)
{
    const auto json = parseJson("", line);
    const Json* id = json ? json->find("id") : nullptr;
    return id && id->isInteger() && id->integer() > 0 ? std::optional(static_cast<std::uint64_t>(id->integer()))
                                                      : std::nullopt;
}

} // namespace rankfall::protocol
