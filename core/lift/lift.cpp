// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/lift/lift.h"

#include "core/scheme/verify.h"

#include <algorithm>
#include <cstdlib>

namespace rankfall {

namespace {

std::string sizeText(const SystemSize& size)
{
    return std::to_string(size.equations) + " equations in " + std::to_string(size.unknowns) + " unknowns (rank " +
           std::to_string(size.rank) + ")";
}

std::string stepText(int step, int modulus)
{
    std::int64_t before = 1;
    for (int k = 1; k < step; ++k) {
        before *= modulus;
    }
    return "step " + std::to_string(step) + " (from modulo " + std::to_string(before) + " to modulo " +
           std::to_string(before * modulus) + ")";
}

/// "coefficients up to 2", "numerators up to 9, denominators up to 3".
std::string sizesText(const std::vector<Scheme::Product>& products)
{
    std::int64_t numerator = 0;
    std::int64_t denominator = 1;
    for (const auto& product : products) {
        for (const auto& factor : product) {
            for (const Rational& value : factor) {
                numerator = std::max(numerator, std::abs(value.numerator()));
                denominator = std::max(denominator, value.denominator());
            }
        }
    }
    return denominator == 1 ? "coefficients up to " + std::to_string(numerator)
                            : "numerators up to " + std::to_string(numerator) + ", denominators up to " +
                                  std::to_string(denominator);
}

std::string explainSuccess(const LiftResult& result, int modulus)
{
    switch (result.method) {
    case LiftResult::Method::Signs:
        return "signs from " + sizeText(result.signs.system) + "; coefficients −1, 0 and 1";
    case LiftResult::Method::Clauses:
        return "signs from clauses, since " + std::to_string(result.signs.freeSigns) +
               " signs were open after the linear equations; coefficients −1, 0 and 1";
    case LiftResult::Method::OtherBasis:
        return "signs after a change of basis; coefficients −1, 0 and 1";
    case LiftResult::Method::Hensel:
        break;
    }
    if (result.hensel.step == 1) {
        return "the residues nearest to zero are exact as they stand";
    }
    return "Hensel lifting, exact at " + stepText(result.hensel.step, modulus) + " of try " +
           std::to_string(result.hensel.tries) + "; " + sizeText(result.hensel.system) + " in each step; " +
           sizesText(result.products);
}

std::string explainSigns(const TernaryLift& signs)
{
    switch (signs.outcome) {
    case TernaryLift::Outcome::Inconsistent:
        return "Signs alone do not do it: modulo 4 the " + sizeText(signs.system) + " have no solution. ";
    case TernaryLift::Outcome::Impossible:
        return "Signs alone do not do it: some are right modulo 4, but none over ℤ. ";
    case TernaryLift::Outcome::Undecided:
        return "Signs alone were not decided within the limit of conflicts. ";
    case TernaryLift::Outcome::Lifted:
    case TernaryLift::Outcome::NotExact:
        break;
    }
    return {};
}

std::string explainFailure(const LiftResult& result, const LiftOptions& options)
{
    const HenselLift& hensel = result.hensel;
    const std::string p = std::to_string(options.modulus);
    switch (hensel.outcome) {
    case HenselLift::Outcome::NotExact:
        return "the terms are not exact modulo " + p;
    case HenselLift::Outcome::TooLarge:
        return explainSigns(result.signs) + "The linear system of Hensel lifting, " +
               std::to_string(hensel.system.equations) + " equations in " + std::to_string(hensel.system.unknowns) +
               " unknowns, is too large";
    case HenselLift::Outcome::Inconsistent:
        return "at " + stepText(2, options.modulus) + " the linear system of " + sizeText(hensel.system) +
               " has no solution. This is proof: no scheme over ℤ, nor over ℚ with denominators prime to " + p +
               ", reduces to this one modulo " + p;
    case HenselLift::Outcome::NotFound: {
        const std::string tries = std::to_string(hensel.tries) + (hensel.tries == 1 ? " choice" : " choices") +
                                  " of the free unknowns " + (hensel.tries == 1 ? "was" : "were") + " tried";
        const std::string fractions =
            hensel.foundFractions ? "; one gave fractions, which --to q accepts" : std::string();
        if (hensel.step == 0) {
            return explainSigns(result.signs) + "Every step of Hensel lifting has solutions, but none with small " +
                   "coefficients; " + tries + fractions;
        }
        return explainSigns(result.signs) + "At " + stepText(hensel.step, options.modulus) +
               " at the latest the linear system of " + sizeText(hensel.system) +
               " has no solution with the unknowns chosen before; " + tries + fractions + ". This is no proof";
    }
    case HenselLift::Outcome::Lifted:
    case HenselLift::Outcome::Undecided:
        break;
    }
    return "stopped before it was decided";
}

std::vector<Scheme::Product> productsOf(std::span<const Term> terms)
{
    std::vector<Scheme::Product> products;
    for (const Term& term : terms) {
        auto& product = products.emplace_back();
        for (const Mode mode : kModes) {
            for (int i = 0; i < term.factor(mode).size(); ++i) {
                product[static_cast<std::size_t>(index(mode))].emplace_back(term.factor(mode)[i]);
            }
        }
    }
    return products;
}

} // namespace

LiftResult lift(const Tensor& target, std::span<const Term> terms, const LiftOptions& options)
{
    LiftResult result;
    if (options.modulus == 2) {
        TernaryOptions signs;
        signs.seed = options.seed;
        signs.conflicts = options.conflicts;
        signs.shouldStop = options.shouldStop;
        result.signs = liftToSigns(target, terms, signs);
        result.method = result.signs.usedClauses ? LiftResult::Method::Clauses : LiftResult::Method::Signs;
        if (result.signs.outcome == TernaryLift::Outcome::Lifted) {
            result.products = productsOf(result.signs.terms);
            result.isLifted = true;
            return result;
        }
    }
    HenselOptions hensel;
    hensel.modulus = options.modulus;
    hensel.fractions = options.to == Ring::Q;
    hensel.seed = options.seed;
    hensel.tries = options.tries;
    hensel.shouldStop = options.shouldStop;
    result.method = LiftResult::Method::Hensel;
    result.hensel = liftByHensel(target, terms, hensel);
    result.isLifted = result.hensel.outcome == HenselLift::Outcome::Lifted;
    result.isProvedImpossible = result.hensel.outcome == HenselLift::Outcome::Inconsistent;
    result.wasStopped = result.hensel.outcome == HenselLift::Outcome::Undecided;
    result.products = result.hensel.products;
    result.ring = result.isLifted && !result.hensel.isIntegral ? Ring::Q : Ring::Z;
    const bool hasLift = result.isLifted || result.hensel.foundFractions;
    if (options.modulus == 2 && options.otherBasesOf && hasLift) {
        const auto signs = ternaryLiftInAnotherBasis(target, *options.otherBasesOf, terms,
                                                     {options.seed, BasisOptions().steps, options.shouldStop});
        if (signs) {
            result.isLifted = true;
            result.method = LiftResult::Method::OtherBasis;
            result.products = productsOf(*signs);
            result.ring = Ring::Z;
        }
    }
    return result;
}

std::string explain(const LiftResult& result, const LiftOptions& options)
{
    return result.isLifted ? explainSuccess(result, options.modulus) : explainFailure(result, options);
}

std::optional<std::vector<Term>> residues(const Scheme& scheme, int modulus)
{
    std::vector<Term> out;
    for (const auto& product : scheme.products) {
        Term term;
        for (const Mode mode : kModes) {
            const auto& values = product[static_cast<std::size_t>(index(mode))];
            if (values.size() > static_cast<std::size_t>(Factor::kMaxSize)) {
                return std::nullopt;
            }
            Factor factor(static_cast<int>(values.size()));
            for (std::size_t i = 0; i < values.size(); ++i) {
                const auto denominator = static_cast<int>(values[i].denominator() % modulus);
                if (denominator == 0) {
                    return std::nullopt;
                }
                // 1 and 2 are their own inverses modulo 3, and 2 stands for −1.
                const int residue = static_cast<int>(values[i].numerator() % modulus) * denominator % modulus;
                const int positive = (residue + modulus) % modulus;
                factor.set(static_cast<int>(i), positive == 2 ? -1 : positive);
            }
            term.factor(mode) = factor;
        }
        out.push_back(term);
    }
    return out;
}

bool isExactModulo(const Tensor& target, std::span<const Term> terms, int modulus)
{
    const auto rest = residual(target, residuesOf(target.shape(), terms, modulus), modulus);
    return std::all_of(rest.begin(), rest.end(), [](std::int64_t value) { return value == 0; });
}

} // namespace rankfall
