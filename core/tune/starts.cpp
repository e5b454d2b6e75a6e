// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/tune/starts.h"

#include "core/scheme/transform.h"

namespace rankfall {

namespace {

/// Entries 11, 12, 21, 22 of A, B and C for each of seven products.
using SevenProducts = std::array<std::array<std::array<int, 4>, 3>, 7>;

constexpr SevenProducts kStrassen{{
    {{{1, 0, 0, 1}, {1, 0, 0, 1}, {1, 0, 0, 1}}},
    {{{0, 0, 1, 1}, {1, 0, 0, 0}, {0, 0, 1, -1}}},
    {{{1, 0, 0, 0}, {0, 1, 0, -1}, {0, 1, 0, 1}}},
    {{{0, 0, 0, 1}, {-1, 0, 1, 0}, {1, 0, 1, 0}}},
    {{{1, 1, 0, 0}, {0, 0, 0, 1}, {-1, 1, 0, 0}}},
    {{{-1, 0, 1, 0}, {1, 1, 0, 0}, {0, 0, 0, 1}}},
    {{{0, 1, 0, -1}, {0, 0, 1, 1}, {1, 0, 0, 0}}},
}};

constexpr SevenProducts kWinograd{{
    {{{1, 0, 0, 0}, {1, 0, 0, 0}, {1, 1, 1, 1}}},
    {{{0, 1, 0, 0}, {0, 0, 1, 0}, {1, 0, 0, 0}}},
    {{{1, 1, -1, -1}, {0, 0, 0, 1}, {0, 1, 0, 0}}},
    {{{0, 0, 0, 1}, {1, -1, -1, 1}, {0, 0, -1, 0}}},
    {{{0, 0, 1, 1}, {-1, 1, 0, 0}, {0, 1, 0, 1}}},
    {{{-1, 0, 1, 1}, {1, -1, 0, 1}, {0, 1, 1, 1}}},
    {{{1, 0, -1, 0}, {0, -1, 0, 1}, {0, 0, 1, 1}}},
}};

Scheme schemeFrom(const SevenProducts& products, const char* name)
{
    std::vector<Term> terms;
    for (const auto& product : products) {
        Term term{Factor(4), Factor(4), Factor(4)};
        for (const Mode mode : kModes) {
            for (int entry = 0; entry < 4; ++entry) {
                term.factor(mode).set(entry,
                                      product[static_cast<std::size_t>(index(mode))][static_cast<std::size_t>(entry)]);
            }
        }
        terms.push_back(term);
    }
    Scheme scheme = schemeOf(Target::matrixMultiplication({2, 2, 2}), terms, Ring::Z);
    scheme.name = name;
    return scheme;
}

} // namespace

Scheme strassenScheme()
{
    return schemeFrom(kStrassen, "Strassen");
}

Scheme winogradScheme()
{
    return schemeFrom(kWinograd, "Winograd");
}

std::vector<Scheme> relatedStarts(const Scheme& scheme)
{
    std::vector<Scheme> out;
    const auto format = scheme.target->format();
    for (const Scheme& one : {strassenScheme(), winogradScheme()}) {
        Scheme power = one;
        while (format && power.rank() < scheme.rank()) {
            Transformation product;
            product.kind = Transformation::Kind::Product;
            product.other = one;
            auto next = transformed(power, product);
            if (!next) {
                break;
            }
            power = std::move(*next);
            power.name = one.name + " in blocks";
        }
        if (format && power.rank() == scheme.rank() && power.target->format() == format) {
            out.push_back(std::move(power));
        }
    }
    return out;
}

} // namespace rankfall
