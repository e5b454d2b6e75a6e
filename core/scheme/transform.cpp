// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/scheme/transform.h"

#include "core/algebra/field.h"
#include "core/scheme/compose.h"

#include <algorithm>
#include <charconv>

namespace rankfall {

namespace {

using Kind = Transformation::Kind;

std::string nameOf(Format format)
{
    return std::to_string(format.n) + "x" + std::to_string(format.m) + "x" + std::to_string(format.p);
}

Expected<Format> merged(Format first, Format second, Side side)
{
    if (resized(first, side, sizeOf(second, side)) != resized(second, side, sizeOf(first, side))) {
        std::string others;
        for (const Side other : kSides) {
            if (other != side) {
                others += (others.empty() ? "" : " and ") + std::string(sideName(other));
            }
        }
        return fail("Along " + std::string(sideName(side)) + " two schemes go together that agree in " + others + ": " +
                        nameOf(first) + " and " + nameOf(second) + " do not",
                    {}, "Rotate or transpose one of them first");
    }
    return resized(first, side, sizeOf(second, side));
}

/// Every coefficient as the ring writes it.
Expected<Scheme> inRing(Scheme scheme, Ring ring)
{
    scheme.claimedRing = ring;
    if (modulusOf(ring) == 0) {
        return scheme;
    }
    for (Scheme::Product& product : scheme.products) {
        for (auto& factor : product) {
            for (auto& value : factor) {
                const auto here = reduced(value, ring);
                if (!here) {
                    return fail("The coefficient " + value.text() + " has no meaning over " +
                                std::string(ringSymbol(ring)));
                }
                value = *here;
            }
        }
    }
    return scheme;
}

} // namespace

Expected<Format> formatAfter(const Target& target, const Transformation& how)
{
    const auto format = target.format();
    if (!format) {
        return fail("This is for matrix products only; " + target.name() + " is none");
    }
    const auto other = how.other ? how.other->target->format() : std::nullopt;
    if ((how.kind == Kind::Product || how.kind == Kind::Merge) && !other) {
        return fail(how.other ? "The other scheme is of " + how.other->target->name() + ", which is no matrix product"
                              : "There is no other scheme yet",
                    {}, "Choose a scheme of a matrix product");
    }
    Format after = *format;
    switch (how.kind) {
    case Kind::Basis:
        break;
    case Kind::Rotate:
        after = {format->m, format->p, format->n};
        break;
    case Kind::Transpose:
        after = {format->p, format->m, format->n};
        break;
    case Kind::Product:
        after = {format->n * other->n, format->m * other->m, format->p * other->p};
        break;
    case Kind::Extend:
        after = resized(*format, how.side, 1);
        break;
    case Kind::Project: {
        const int size = sizeOf(*format, how.side);
        if (size < 2) {
            return fail("Nothing would be left: " + std::string(sideName(how.side)) + " is 1");
        }
        if (how.index < 0 || how.index >= size) {
            return fail("There is no index " + std::to_string(how.index + 1) + " along " +
                        std::string(sideName(how.side)) + ": it goes from 1 to " + std::to_string(size));
        }
        after = resized(*format, how.side, -1);
        break;
    }
    case Kind::Merge: {
        const auto both = merged(*format, *other, how.side);
        if (!both) {
            return both;
        }
        after = *both;
        break;
    }
    }
    if (std::max({after.n, after.m, after.p}) > Target::kMaxVerified) {
        return fail("The result would be " + nameOf(after) + "; sizes go up to " +
                    std::to_string(Target::kMaxVerified));
    }
    return after;
}

std::optional<Ring> commonRing(Ring x, Ring y)
{
    const bool isModular = modulusOf(x) != 0 || modulusOf(y) != 0;
    if (x != y && isModular && ((modulusOf(x) != 0 && modulusOf(y) != 0) || std::max(x, y) > Ring::Q)) {
        return std::nullopt;
    }
    // A scheme over Z holds modulo anything; those over Q take Z in.
    return modulusOf(x) != 0 ? x : modulusOf(y) != 0 ? y : std::max(x, y);
}

Expected<Scheme> transformed(const Scheme& scheme, const Transformation& how)
{
    const auto format = formatAfter(*scheme.target, how);
    if (!format) {
        return tl::unexpected(format.error());
    }
    const Ring ring = scheme.claimedRing;
    switch (how.kind) {
    case Kind::Basis: {
        auto changed = inBasis(scheme, how.basis, ring);
        if (changed && ring == Ring::Z && !changed->isIntegral()) {
            changed->claimedRing = Ring::Q;
        }
        return changed;
    }
    case Kind::Rotate:
        return placed(scheme, rotation(*scheme.target->format()));
    case Kind::Transpose:
        return placed(scheme, transposition(*scheme.target->format()));
    case Kind::Extend:
        return extended(scheme, how.side);
    case Kind::Project:
        return without(scheme, how.side, how.index);
    case Kind::Product:
    case Kind::Merge: {
        const auto both = commonRing(ring, how.other->claimedRing);
        if (!both) {
            return fail("One scheme holds over " + std::string(ringSymbol(ring)) + " only, the other over " +
                        std::string(ringSymbol(how.other->claimedRing)) + " only");
        }
        auto made = how.kind == Kind::Product ? nested(scheme, *how.other) : joined(scheme, *how.other, how.side);
        return made ? inRing(std::move(*made), *both) : made;
    }
    }
    return scheme;
}

bool keepsTarget(const Target& target, const Transformation& how)
{
    const auto after = formatAfter(target, how);
    return after && *after == *target.format();
}

std::string_view transformationKey(Kind kind)
{
    static constexpr std::array<std::string_view, 7> kKeys{"basis",  "rotate",  "transpose", "product",
                                                           "extend", "project", "merge"};
    return kKeys[static_cast<std::size_t>(kind)];
}

std::string_view sideName(Side side)
{
    return side == Side::N ? "n" : side == Side::M ? "m" : "p";
}

std::optional<Side> parseSide(std::string_view text)
{
    for (const Side side : kSides) {
        if (text == sideName(side)) {
            return side;
        }
    }
    return std::nullopt;
}

Expected<Transformation> parseProjection(std::string_view text)
{
    const auto colon = text.find(':');
    const auto side = parseSide(text.substr(0, colon));
    int index = 0;
    if (side && colon != std::string_view::npos) {
        const auto [end, error] = std::from_chars(text.data() + colon + 1, text.data() + text.size(), index);
        if (error != std::errc{} || end != text.data() + text.size()) {
            index = 0;
        }
    }
    if (index < 1) {
        return fail("“" + std::string(text) + "” does not say what to leave out", {},
                    "Write a side and an index from 1, such as p:3");
    }
    return Transformation{.kind = Kind::Project, .basis = {}, .side = *side, .index = index - 1, .other = {}};
}

} // namespace rankfall
