// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/program/program.h"

#include "core/base/check.h"
#include "core/program/forms.h"

#include <algorithm>

namespace rankfall {

namespace {

/// What all coefficients of the form have in common, taken out of it: the coefficient of a form of one entry, a size
/// that is not 1, a minus sign. Other forms stay as they are, so that products read as the terms do.
Coefficient takeScale(Sum& form, Ring ring)
{
    if (form.empty()) {
        return 1;
    }
    const Coefficient lead = form.front().coefficient;
    const bool isMixed = std::any_of(form.begin(), form.end(), [&](const Part& part) {
        return part.coefficient != lead && part.coefficient != lead.negated();
    });
    const bool hasBoth =
        std::any_of(form.begin(), form.end(), [&](const Part& part) { return part.coefficient != lead; });
    Coefficient scale = lead;
    if (isMixed) {
        const bool allNegative =
            std::all_of(form.begin(), form.end(), [](const Part& part) { return part.coefficient.leadsNegative(); });
        scale = allNegative ? -1 : 1;
    } else if (hasBoth && lead.leadsNegative()) {
        scale = lead.negated();
    }
    for (Part& part : form) {
        const auto value = quotient(part.coefficient, scale, ring);
        RANKFALL_CHECK(value.has_value()); // ±1, or a number that was there
        part.coefficient = *value;
    }
    return scale;
}

/// Sums begin with a part that is added, where there is one.
void leadPositive(LinearProgram& map)
{
    for (auto* list : {&map.sums, &map.outputs}) {
        for (Sum& sum : *list) {
            const auto first = std::find_if(sum.begin(), sum.end(),
                                            [](const Part& part) { return !part.coefficient.leadsNegative(); });
            if (first != sum.end()) {
                std::rotate(sum.begin(), first, first + 1);
            }
        }
    }
}

/// Multiplies what is made of input `variable` by the factor; false when a number leaves 64 bits.
bool scaleInput(LinearProgram& map, int variable, const Coefficient& factor, Ring ring)
{
    if (factor.isOne()) {
        return true;
    }
    LinearProgram scaled = map;
    for (auto* list : {&scaled.sums, &scaled.outputs}) {
        for (Sum& parts : *list) {
            for (Part& part : parts) {
                if (part.variable == variable) {
                    const auto value = product(part.coefficient, factor, ring);
                    if (!value) {
                        return false;
                    }
                    part.coefficient = *value;
                }
            }
        }
    }
    map = std::move(scaled);
    return true;
}

/// Forms of A and B that are one variable with a coefficient give that to C.
void foldScales(Program& program)
{
    for (LinearProgram* map : {&program.left, &program.right}) {
        for (std::size_t r = 0; r < map->outputs.size(); ++r) {
            Sum& form = map->outputs[r];
            if (form.size() == 1 &&
                scaleInput(program.out, static_cast<int>(r), form.front().coefficient, program.ring)) {
                form.front().coefficient = 1;
            }
        }
    }
}

/// Product r of a scheme or program: three sparse vectors.
using Factors = std::array<Sum, 3>;

std::optional<std::vector<Factors>> factorsOf(const Program& program)
{
    const auto left = expanded(program.left, program.ring);
    const auto right = expanded(program.right, program.ring);
    const auto out = expanded(program.out, program.ring);
    if (!left || !right || !out) {
        return std::nullopt;
    }
    std::vector<Factors> factors(static_cast<std::size_t>(program.rank()));
    for (std::size_t r = 0; r < factors.size(); ++r) {
        factors[r][0] = left->outputs[r];
        factors[r][1] = right->outputs[r];
    }
    for (std::size_t c = 0; c < out->outputs.size(); ++c) {
        for (const Part& part : out->outputs[c]) {
            factors[static_cast<std::size_t>(part.variable)][2].push_back({static_cast<int>(c), part.coefficient});
        }
    }
    return factors;
}

/// What x has to be multiplied with to be y; nothing when they are not proportional.
std::optional<Coefficient> scaleBetween(const Sum& x, const Sum& y, Ring ring)
{
    if (x.size() != y.size() || x.empty()) {
        return std::nullopt;
    }
    const auto scale = quotient(y.front().coefficient, x.front().coefficient, ring);
    for (std::size_t i = 0; scale && i < x.size(); ++i) {
        if (x[i].variable != y[i].variable || product(x[i].coefficient, *scale, ring) != y[i].coefficient) {
            return std::nullopt;
        }
    }
    return scale;
}

bool isZeroProduct(const Factors& factors)
{
    return factors[0].empty() || factors[1].empty() || factors[2].empty();
}

} // namespace

Expected<Program> programOf(const Scheme& scheme, Ring ring)
{
    if (scheme.target->commutes()) {
        return fail("A program reads A and B apart, and here both are the same inputs", scheme.name,
                    "The terms are the algorithm; save them as a session or as json");
    }
    auto forms = formsOf(scheme, ring);
    if (!forms) {
        return tl::unexpected<Error>(forms.error());
    }
    Program program{scheme.target, ring, std::move((*forms)[0]), std::move((*forms)[1]), std::move((*forms)[2])};
    for (LinearProgram* map : {&program.left, &program.right}) {
        for (std::size_t r = 0; r < map->outputs.size(); ++r) {
            const Sum before = map->outputs[r];
            const Coefficient scale = takeScale(map->outputs[r], ring);
            if (!scaleInput(program.out, static_cast<int>(r), scale, ring)) {
                map->outputs[r] = before;
            }
        }
    }
    for (const Mode mode : kModes) {
        leadPositive(program.map(mode));
    }
    return program;
}

Program withSharedSums(const Program& program, const Sharing& how)
{
    Program shared = program;
    for (const Mode mode : kModes) {
        Sharing own = how;
        own.seed = how.seed * 3 + static_cast<std::uint64_t>(index(mode));
        shared.map(mode) = withSharedSums(program.map(mode), program.ring, own);
    }
    foldScales(shared);
    for (const Mode mode : kModes) {
        leadPositive(shared.map(mode));
    }
    return shared;
}

std::optional<Scheme> schemeOf(const Program& program)
{
    const auto factors = factorsOf(program);
    if (!factors) {
        return std::nullopt;
    }
    return schemeOfFactors(program.target, *factors, program.ring);
}

bool carriesOut(const Program& program, const Scheme& scheme)
{
    const auto plain = programOf(scheme, program.ring);
    if (!plain || plain->rank() != program.rank()) {
        return false;
    }
    const auto wanted = factorsOf(*plain);
    const auto got = factorsOf(program);
    if (!wanted || !got) {
        return false;
    }
    for (std::size_t r = 0; r < wanted->size(); ++r) {
        if (isZeroProduct((*wanted)[r]) || isZeroProduct((*got)[r])) {
            if (isZeroProduct((*wanted)[r]) != isZeroProduct((*got)[r])) {
                return false;
            }
            continue;
        }
        std::optional<Coefficient> scale = Coefficient(1);
        for (std::size_t mode = 0; mode < 3 && scale; ++mode) {
            const auto factor = scaleBetween((*wanted)[r][mode], (*got)[r][mode], program.ring);
            scale = factor ? product(*scale, *factor, program.ring) : std::nullopt;
        }
        if (!scale || !scale->isOne()) {
            return false;
        }
    }
    return true;
}

} // namespace rankfall
