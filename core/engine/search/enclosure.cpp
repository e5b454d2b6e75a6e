// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/search/enclosure.h"

namespace rankfall {

using campaign::Enclosure;

std::optional<Enclosure> enclosureOf(const SharedScheme& scheme)
{
    if (scheme.terms.empty()) {
        return std::nullopt;
    }
    Enclosure out;
    if (scheme.format) {
        out.format = {scheme.format->n, scheme.format->m, scheme.format->p};
    }
    out.modulus = modulusOf(scheme.ring);
    const Shape shape = scheme.terms.front().shape();
    out.sizes = {shape.a, shape.b, shape.c};
    out.coefficients.reserve(scheme.terms.size() * static_cast<std::size_t>(out.entries()));
    for (const Term& term : scheme.terms) {
        if (term.magnitude() > 1) {
            return std::nullopt;
        }
        for (const Mode mode : kModes) {
            const Factor& factor = term.factor(mode);
            for (int i = 0; i < factor.size(); ++i) {
                out.coefficients.push_back(static_cast<std::int8_t>(factor[i]));
            }
        }
    }
    return out;
}

std::optional<SharedScheme> sharedScheme(const Enclosure& enclosure)
{
    if (enclosure.modulus != 0 && enclosure.modulus != 2 && enclosure.modulus != 3) {
        return std::nullopt;
    }
    SharedScheme out;
    out.ring = enclosure.modulus == 0 ? Ring::Z : primeRing(enclosure.modulus);
    const auto [n, m, p] = enclosure.format;
    if (n != 0 || m != 0 || p != 0) {
        out.format = Format{n, m, p};
    }
    auto next = enclosure.coefficients.begin();
    for (int row = 0; row < enclosure.rank(); ++row) {
        Term term{Factor(enclosure.sizes[0]), Factor(enclosure.sizes[1]), Factor(enclosure.sizes[2])};
        for (const Mode mode : kModes) {
            Factor& factor = term.factor(mode);
            for (int i = 0; i < factor.size(); ++i) {
                factor.set(i, *next++);
            }
        }
        out.terms.push_back(term);
    }
    return out;
}

} // namespace rankfall
