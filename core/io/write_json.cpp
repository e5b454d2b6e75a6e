// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/json.h"
#include "core/io/tensor_file.h"
#include "core/io/write_forms.h"

namespace rankfall {

namespace {

std::string numberText(const Gaussian& value)
{
    return value.im.isZero() && value.re.isInteger() ? value.re.text() : jsonString(textOf(value));
}

/// What comes before the factors: name, what is decomposed, rank, ring.
std::string head(const Scheme& scheme)
{
    std::string out = "{\n";
    if (!scheme.name.empty()) {
        out += "  \"name\": " + jsonString(scheme.name) + ",\n";
    }
    if (const auto format = scheme.target->format()) {
        out += "  \"n\": [" + std::to_string(format->n) + ", " + std::to_string(format->m) + ", " +
               std::to_string(format->p) + "],\n";
    } else {
        out += "  \"target\": " + jsonString(scheme.target->name()) + ",\n";
        if (scheme.target->family() == Family::Custom) {
            out += "  \"tensor\": " + tensorJson(*scheme.target) + ",\n";
        }
    }
    out += "  \"m\": " + std::to_string(scheme.rank()) + ",\n";
    const bool isNamed =
        modulusOf(scheme.claimedRing) > 2 || scheme.claimedRing == Ring::C || scheme.claimedRing == Ring::R;
    return out + (isNamed ? "  \"ring\": " + jsonString(ringKey(scheme.claimedRing))
                          : std::string("  \"z2\": ") + (scheme.claimedRing == Ring::Z2 ? "true" : "false"));
}

/// [{"index": 0, "value": 1}, …] of what `at` gives for 0 … size − 1.
template <typename At>
std::string sparse(std::size_t size, const At& at)
{
    std::string out = "[";
    for (std::size_t i = 0; i < size; ++i) {
        const Gaussian value = at(i);
        if (!value.isZero()) {
            out += (out.size() > 1 ? ", " : "");
            out += "{\"index\": " + std::to_string(i) + ", \"value\": " + numberText(value) + "}";
        }
    }
    return out + "]";
}

} // namespace

Expected<std::string> jsonForm(const Scheme& given)
{
    const Scheme scheme = asPublished(given);
    std::string out = head(scheme);
    for (std::size_t mode = 0; mode < 3; ++mode) {
        out += std::string(",\n  \"") + "uvw"[mode] + "\": [";
        for (std::size_t r = 0; r < scheme.products.size(); ++r) {
            out += r > 0 ? ",\n    [" : "\n    [";
            for (std::size_t i = 0; i < scheme.products[r][mode].size(); ++i) {
                out += (i > 0 ? ", " : "") + numberText(coefficientOf(scheme, r, mode, i));
            }
            out += "]";
        }
        out += "\n  ]";
    }
    return out + "\n}\n";
}

Expected<std::string> reducedForm(const Scheme& given)
{
    if (!given.isReal()) {
        return fail("Reduced JSON holds real coefficients only, and this scheme has Gaussian ones", {},
                    "Write json, npz or mathematica instead");
    }
    const Scheme scheme = asPublished(given);
    std::string out = head(scheme);
    for (std::size_t mode = 0; mode < 2; ++mode) {
        const std::string name(1, "uv"[mode]);
        out += ",\n  \"" + name + "_fresh\": [],\n  \"" + name + "\": [";
        for (std::size_t r = 0; r < scheme.products.size(); ++r) {
            out += r > 0 ? ",\n    " : "\n    ";
            out += sparse(scheme.products[r][mode].size(),
                          [&](std::size_t i) { return coefficientOf(scheme, r, mode, i); });
        }
        out += "\n  ]";
    }
    out += ",\n  \"w_fresh\": [],\n  \"w\": [";
    for (std::size_t c = 0; c < static_cast<std::size_t>(scheme.target->shape().c); ++c) {
        out += c > 0 ? ",\n    " : "\n    ";
        out += sparse(scheme.products.size(), [&](std::size_t r) { return coefficientOf(scheme, r, 2, c); });
    }
    return out + "\n  ]\n}\n";
}

} // namespace rankfall
