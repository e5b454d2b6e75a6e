// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/scheme/scheme.h"

#include "core/base/check.h"

namespace rankfall {

bool Scheme::isIntegral() const
{
    if (!isReal()) {
        return false;
    }
    for (const Product& product : products) {
        for (const auto& factor : product) {
            for (const Rational& coefficient : factor) {
                if (!coefficient.isInteger()) {
                    return false;
                }
            }
        }
    }
    return true;
}

namespace {

/// The coefficient as a small integer of the ring, or what is wrong with it.
Expected<int> smallCoefficient(const Rational& coefficient, Ring ring)
{
    if (const int modulus = modulusOf(ring); modulus > 0) {
        const auto residue = coefficient.residue(modulus);
        return residue ? Expected<int>(reduced(*residue, ring))
                       : fail("the coefficient " + coefficient.text() + " has no meaning modulo " +
                              std::to_string(modulus));
    }
    if (!coefficient.isInteger()) {
        return fail("the coefficient " + coefficient.text() + " is a fraction", {},
                    "Positions hold integer coefficients; verify and inspect such a scheme over ℚ instead");
    }
    if (coefficient.numerator() > kMaxCoefficient || coefficient.numerator() < -kMaxCoefficient) {
        return fail("the coefficient " + coefficient.text() + " is beyond ±" + std::to_string(kMaxCoefficient));
    }
    return static_cast<int>(coefficient.numerator());
}

} // namespace

Expected<std::vector<Term>> termsOf(const Scheme& scheme, Ring ring)
{
    const Shape shape = scheme.target->shape();
    if (!scheme.target->isExplorable()) {
        return fail("The scheme is for " + scheme.target->name() + ", larger than what can be explored", {},
                    "Matrix products up to 8x8x8 can be played; larger ones can be verified");
    }
    if (!scheme.isReal()) {
        return fail("The scheme has Gaussian coefficients", scheme.name,
                    "Positions hold integer coefficients; verify and inspect such a scheme over ℚ(i) instead");
    }
    std::vector<Term> terms;
    terms.reserve(scheme.products.size());
    for (std::size_t r = 0; r < scheme.products.size(); ++r) {
        Term term{Factor(shape.a), Factor(shape.b), Factor(shape.c)};
        for (const Mode mode : kModes) {
            const auto& entries = scheme.products[r][static_cast<std::size_t>(index(mode))];
            RANKFALL_CHECK(static_cast<int>(entries.size()) == shape[mode]);
            for (int i = 0; i < shape[mode]; ++i) {
                const auto value = smallCoefficient(entries[static_cast<std::size_t>(i)], ring);
                if (!value) {
                    return fail("In product " + std::to_string(r + 1) + " " + value.error().message, scheme.name,
                                value.error().remedy);
                }
                term.factor(mode).set(i, *value);
            }
        }
        if (term.isZero()) {
            return fail("Product " + std::to_string(r + 1) + " has a factor that is zero", scheme.name,
                        "Remove it: it contributes nothing");
        }
        terms.push_back(term);
    }
    return terms;
}

Scheme schemeOf(TargetPtr target, const std::vector<Term>& terms, Ring ring)
{
    Scheme scheme{.target = std::move(target), .products = {}, .name = {}, .claimedRing = ring};
    for (const Term& term : terms) {
        Scheme::Product product;
        for (const Mode mode : kModes) {
            const Factor& factor = term.factor(mode);
            auto& entries = product[static_cast<std::size_t>(index(mode))];
            for (int i = 0; i < factor.size(); ++i) {
                entries.emplace_back(factor[i]);
            }
        }
        scheme.products.push_back(std::move(product));
    }
    return scheme;
}

Scheme withModeCTransposed(const Scheme& scheme)
{
    RANKFALL_CHECK(scheme.target->format().has_value());
    const auto [n, m, p] = *scheme.target->format();
    Scheme result = scheme;
    for (auto* products : {&result.products, &result.imaginary}) {
        for (auto& product : *products) {
            const auto from = product[2];
            for (int i = 0; i < n; ++i) {
                for (int k = 0; k < p; ++k) {
                    product[2][static_cast<std::size_t>(i * p + k)] = from[static_cast<std::size_t>(k * n + i)];
                }
            }
        }
    }
    return result;
}

} // namespace rankfall
