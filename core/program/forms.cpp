// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/program/forms.h"

namespace rankfall {

Expected<std::array<LinearProgram, 3>> formsOf(const Scheme& scheme, Ring ring)
{
    const Shape shape = scheme.target->shape();
    std::array<LinearProgram, 3> maps;
    for (const Mode mode : {Mode::A, Mode::B}) {
        maps[static_cast<std::size_t>(index(mode))].inputs = shape[mode];
        maps[static_cast<std::size_t>(index(mode))].outputs.resize(scheme.products.size());
    }
    maps[2].inputs = scheme.rank();
    maps[2].outputs.resize(static_cast<std::size_t>(shape.c));
    for (std::size_t r = 0; r < scheme.products.size(); ++r) {
        for (std::size_t mode = 0; mode < 3; ++mode) {
            const auto& entries = scheme.products[r][mode];
            for (std::size_t i = 0; i < entries.size(); ++i) {
                const Rational imaginary = scheme.isReal() ? Rational() : scheme.imaginary[r][mode][i];
                const auto value = reduced(Coefficient(entries[i], imaginary), ring);
                if (!value) {
                    return fail("In product " + std::to_string(r + 1) + " the coefficient " +
                                    Coefficient(entries[i], imaginary).text() + " has no meaning over " +
                                    std::string(ringSymbol(ring)),
                                scheme.name, "Choose a ring in which the scheme holds");
                }
                if (!value->isZero()) {
                    const auto at = mode == 2 ? i : r;
                    maps[mode].outputs[at].push_back({static_cast<int>(mode == 2 ? r : i), *value});
                }
            }
        }
    }
    return maps;
}

std::optional<Scheme> schemeOfFactors(TargetPtr target, const std::vector<std::array<Sum, 3>>& factors, Ring ring)
{
    const Shape shape = target->shape();
    Scheme scheme{.target = std::move(target), .products = {}, .name = {}, .claimedRing = ring};
    bool isReal = true;
    for (const auto& product : factors) {
        auto& made = scheme.products.emplace_back();
        auto& imaginary = scheme.imaginary.emplace_back();
        for (const Mode mode : kModes) {
            const auto at = static_cast<std::size_t>(index(mode));
            made[at].resize(static_cast<std::size_t>(shape[mode]));
            imaginary[at].resize(static_cast<std::size_t>(shape[mode]));
            for (const Part& part : product[at]) {
                isReal = isReal && part.coefficient.isReal();
                imaginary[at][static_cast<std::size_t>(part.variable)] = part.coefficient.im;
                made[at][static_cast<std::size_t>(part.variable)] = part.coefficient.re;
            }
        }
    }
    if (isReal) {
        scheme.imaginary.clear();
    }
    return scheme;
}

} // namespace rankfall
