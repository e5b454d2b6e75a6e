// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// What follows from the schemes that come with the program.
#include "core/atlas/atlas.h"
#include "core/atlas/recombination.h"
#include "core/scheme/reorder.h"
#include "core/scheme/verify.h"

namespace rankfall {

Recombination recombined(const Atlas& atlas, Ring ring, int largest)
{
    Recombination out(largest);
    for (const AtlasEntry& entry : atlas.entries()) {
        // A scheme over ℤ serves every ring.
        if (entry.ring == ring || entry.ring == Ring::Z) {
            const Format f = entry.format;
            out.know(f, entry.rank,
                     "atlas:" + std::to_string(f.n) + "x" + std::to_string(f.m) + "x" + std::to_string(f.p) + ":" +
                         std::string(ringKey(ring)));
        }
    }
    out.work();
    return out;
}

Expected<Scheme> madeScheme(std::string_view name)
{
    const std::string text(name);
    const auto rest = name.substr(std::string_view("made:").size());
    const auto colon = rest.find(':');
    const auto ring = colon == std::string_view::npos ? std::optional(Ring::Z) : parseRing(rest.substr(colon + 1));
    if (!ring || (*ring != Ring::Z && *ring != Ring::Z2 && *ring != Ring::Q)) {
        return fail("“" + std::string(rest.substr(colon + 1)) + "” is no ring of the atlas", text,
                    "Rings are z2, z and q");
    }
    const auto target = Target::parse(rest.substr(0, colon));
    if (!target) {
        return tl::unexpected<Error>(target.error());
    }
    const auto format = (*target)->format();
    if (!format) {
        return fail("Only matrix products are made of others", text, "Write a name such as made:9x9x9:z2");
    }
    const int largest = std::max({format->n, format->m, format->p});
    const auto recipe =
        recombined(Atlas::shipped(), *ring, std::min(largest + 1, Recombination::kLargest)).recipe(*format);
    const auto load = [](const std::string& source) { return parseAtlasName(source).and_then(loadScheme); };
    auto scheme = build(*recipe, *ring, load);
    if (!scheme) {
        return scheme;
    }
    auto asked = reordered(*scheme, *format);
    if (!asked || !verify(*asked, *ring).exact) {
        return fail("What was made of the atlas does not hold", text, "Report this: it is a mistake of the program");
    }
    asked->claimedRing = *ring;
    return std::move(*asked);
}

} // namespace rankfall
