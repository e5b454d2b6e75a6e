// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/learn/sharing.h"

namespace rankfall::learn {

std::optional<campaign::Enclosure> enclosureOf(const Scheme& scheme)
{
    if (scheme.terms.empty()) {
        return std::nullopt;
    }
    campaign::Enclosure out;
    out.format = {scheme.target.n, scheme.target.m, scheme.target.p};
    out.modulus = modulusOf(scheme.ring);
    out.sizes = scheme.target.dims();
    for (const Scheme::Term& term : scheme.terms) {
        for (const std::vector<int>& factor : term) {
            for (const int value : factor) {
                if (value < -1 || value > 1) {
                    return std::nullopt;
                }
                out.coefficients.push_back(static_cast<std::int8_t>(value));
            }
        }
    }
    return out;
}

std::optional<Scheme> schemeOf(const campaign::Enclosure& enclosure)
{
    const auto [n, m, p] = enclosure.format;
    const auto target = Target::parse(std::to_string(n) + "x" + std::to_string(m) + "x" + std::to_string(p));
    if (!target || target->dims() != enclosure.sizes ||
        (enclosure.modulus != 0 && enclosure.modulus != 2 && enclosure.modulus != 3)) {
        return std::nullopt;
    }
    Scheme out;
    out.target = *target;
    out.ring = enclosure.modulus == 0 ? Ring::Z : primeRing(enclosure.modulus);
    auto next = enclosure.coefficients.begin();
    for (int row = 0; row < enclosure.rank(); ++row) {
        Scheme::Term term;
        for (std::size_t mode = 0; mode < 3; ++mode) {
            term[mode].assign(next, next + enclosure.sizes[mode]);
            next += enclosure.sizes[mode];
        }
        out.terms.push_back(std::move(term));
    }
    return out;
}

} // namespace rankfall::learn
