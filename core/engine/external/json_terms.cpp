// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/external/json_terms.h"

#include "core/engine/external/protocol.h"

#include <algorithm>

namespace rankfall::protocol {

namespace {

Factor factorOf(const Json& value, int size, Ring ring, JsonFields& fields)
{
    Factor factor(size);
    if (!value.isArray() || static_cast<int>(value.size()) != size) {
        fields.stop("A factor of " + fields.what() + " should be a list of " + std::to_string(size) + " whole numbers");
        return factor;
    }
    // Modulo 2 whoever writes -1 for 1 is understood.
    const int most = std::max(largestCoefficient(ring), kMaxCoefficient);
    for (int i = 0; i < size; ++i) {
        const Json& entry = value[static_cast<std::size_t>(i)];
        if (!entry.isInteger() || entry.integer() < -most || entry.integer() > most) {
            fields.stop("A coefficient of " + fields.what() + " should be a whole number from -" +
                        std::to_string(most) + " to " + std::to_string(most));
            return factor;
        }
        factor.set(i, static_cast<int>(entry.integer()));
    }
    return factor;
}

} // namespace

Expected<Json> objectOf(std::string_view line)
{
    auto json = parseJson("", line);
    if (!json || !json->isObject()) {
        return fail("“" + plainText(line, 80) + "” is no JSON object");
    }
    return json;
}

std::vector<Term> termsOf(const Json* list, Shape shape, Ring ring, JsonFields& fields)
{
    std::vector<Term> terms;
    if (!list) {
        return terms;
    }
    if (!list->isArray() || list->size() > static_cast<std::size_t>(kMaxTerms)) {
        fields.stop("The terms of " + fields.what() + " should be a list of at most " + std::to_string(kMaxTerms));
        return terms;
    }
    for (const Json& item : list->items()) {
        if (!item.isArray() || item.size() != 3) {
            fields.stop("A term of " + fields.what() + " should be a list of three factors");
            return terms;
        }
        terms.push_back({factorOf(item[0], shape.a, ring, fields), factorOf(item[1], shape.b, ring, fields),
                         factorOf(item[2], shape.c, ring, fields)});
        if (fields.error()) {
            return terms;
        }
    }
    return terms;
}

std::vector<Move> movesOf(const Json* list, Shape shape, Ring ring, JsonFields& fields)
{
    std::vector<Move> moves;
    for (std::size_t i = 0; list && i < list->size() && !fields.error(); ++i) {
        const Json& item = (*list)[i];
        if (!item.isObject()) {
            fields.stop("A move of " + fields.what() + " should be an object with “remove” or “add”");
            return moves;
        }
        Move move;
        JsonFields inside(item, fields.what());
        if (const Json* remove = inside.list("remove", kMaxTerms, true)) {
            for (const Json& index : remove->items()) {
                if (!index.isInteger() || index.integer() < 0 || index.integer() >= kMaxTerms) {
                    fields.stop("“remove” of " + fields.what() + " should list places of terms, counted from 0");
                    return moves;
                }
                move.remove.push_back(static_cast<int>(index.integer()));
            }
        }
        move.add = termsOf(inside.find("add"), shape, ring, inside);
        if (inside.error()) {
            fields.stop(*inside.error());
        }
        moves.push_back(std::move(move));
    }
    return moves;
}

Shape shapeOf(const char* key, JsonFields& fields)
{
    const Json* list = fields.list(key, 3);
    std::array<int, 3> sizes{1, 1, 1};
    for (std::size_t i = 0; list && i < 3; ++i) {
        if (list->size() != 3 || !(*list)[i].isInteger() || (*list)[i].integer() < 1 ||
            (*list)[i].integer() > Factor::kMaxSize) {
            fields.stop("“" + std::string(key) + "” of " + fields.what() + " should be three sizes from 1 to 64");
            break;
        }
        sizes[i] = static_cast<int>((*list)[i].integer());
    }
    return {sizes[0], sizes[1], sizes[2]};
}

std::optional<Ring> ringOf(const Json& name)
{
    const auto ring = name.isString() ? parseRing(name.text()) : std::nullopt;
    return ring && hasPositions(*ring) ? ring : std::nullopt;
}

} // namespace rankfall::protocol
