// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/program/program.h"

#include "core/base/check.h"
#include "core/program/forms.h"

#include <algorithm>

namespace rankfall {

namespace {

/// Divides the form by its first coefficient if that leaves no new fraction, otherwise by its sign, and says by what.
Coefficient takeScale(Sum& form, Ring ring)
{
    if (form.empty()) {
        return 1;
    }
    const Coefficient lead = form.front().coefficient;
    Sum scaled = form;
    bool isUnit = true;
    for (Part& part : scaled) {
        const auto value = quotient(part.coefficient, lead, ring);
        isUnit = isUnit && value && value->isUnit();
        part.coefficient = value.value_or(Coefficient(0));
    }
    if (isUnit) {
        form = std::move(scaled);
        return lead;
    }
    if (lead.leadsNegative()) {
        for (Part& part : form) {
            part.coefficient = part.coefficient.negated();
        }
        return -1;
    }
    return 1;
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
