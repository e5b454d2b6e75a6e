// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/lift/ternary.h"

#include "core/base/rng.h"
#include "core/lift/linear_system.h"
#include "core/lift/sign_problem.h"
#include "core/lift/sign_sat.h"
#include "core/scheme/verify.h"

#include <algorithm>

namespace rankfall {

namespace {

using System = LinearSystem<2>;

/// The columns of the linear system: one for each sign that is open, −1 for the fixed ones.
std::vector<int> columnsOf(const SignProblem& problem)
{
    std::vector<int> columns;
    int next = 0;
    for (const auto& entry : problem.entries()) {
        columns.push_back(entry.isFixed ? -1 : next++);
    }
    return columns;
}

/// One equation a cell: the parity of the number of negative products.
System parities(const SignProblem& problem, const std::vector<int>& columns, std::size_t unknowns)
{
    System system(problem.cells().size(), unknowns);
    for (std::size_t row = 0; row < problem.cells().size(); ++row) {
        const auto& cell = problem.cells()[row];
        for (std::size_t i = cell.first; i < cell.first + static_cast<std::size_t>(cell.count); ++i) {
            for (const int entry : problem.products()[i]) {
                if (const int column = columns[static_cast<std::size_t>(entry)]; column >= 0) {
                    system.add(row, static_cast<std::size_t>(column), 1);
                }
            }
        }
    }
    return system;
}

SignProblem::Signs signsOf(const System::Values& solution, const std::vector<int>& columns)
{
    SignProblem::Signs signs;
    for (const int column : columns) {
        signs.push_back(column < 0 ? 0 : solution[static_cast<std::size_t>(column)]);
    }
    return signs;
}

/// Tries solutions of the linear system: first the one with as many + as the order of the columns gives, then random
/// ones. Returns the best found.
SignProblem::Signs bestDraw(const SignProblem& problem, const System& system, const System::Values& right,
                            const std::vector<int>& columns, const System::Values& first, const TernaryOptions& options)
{
    SignProblem::Signs best = signsOf(first, columns);
    int wrong = problem.wrongCells(best);
    Rng rng(options.seed);
    System::Values chosen(system.columns(), 0);
    for (int draw = 0; draw < options.draws && wrong > 0 && !system.freeColumns().empty(); ++draw) {
        for (const std::size_t column : system.freeColumns()) {
            chosen[column] = static_cast<std::uint8_t>(rng.below(2));
        }
        const auto solution = system.solve(right, chosen);
        SignProblem::Signs signs = signsOf(*solution, columns);
        if (const int now = problem.wrongCells(signs); now < wrong) {
            wrong = now;
            best = std::move(signs);
        }
    }
    return best;
}

} // namespace

TernaryLift liftToSigns(const Tensor& target, std::span<const Term> mod2, const TernaryOptions& options)
{
    using Outcome = TernaryLift::Outcome;
    TernaryLift lift;
    if (!verify(target, mod2, Ring::Z2).exact) {
        lift.outcome = Outcome::NotExact;
        return lift;
    }
    const SignProblem problem(target, mod2);
    const std::vector<int> columns = columnsOf(problem);
    const auto unknowns =
        static_cast<std::size_t>(std::count_if(columns.begin(), columns.end(), [](int column) { return column >= 0; }));
    lift.system = {static_cast<std::int64_t>(problem.cells().size()), static_cast<std::int64_t>(unknowns), 0};
    if (!problem.isPossible()) {
        lift.outcome = Outcome::Impossible;
        return lift;
    }
    System system = parities(problem, columns, unknowns);
    if (!system.factor(options.shouldStop)) {
        return lift;
    }
    lift.system.rank = system.rank();
    lift.freeSigns = static_cast<int>(system.freeColumns().size());
    System::Values right;
    for (const auto& cell : problem.cells()) {
        right.push_back(static_cast<std::uint8_t>(cell.negatives & 1));
    }
    const auto solution = system.solve(right);
    if (!solution) {
        lift.outcome = Outcome::Inconsistent;
        return lift;
    }
    SignProblem::Signs signs = bestDraw(problem, system, right, columns, *solution, options);
    if (problem.wrongCells(signs) > 0) {
        if (options.conflicts <= 0 || (options.shouldStop && options.shouldStop())) {
            return lift;
        }
        lift.usedClauses = true;
        SignSatResult found = solveSignsBySat(problem, signs, {options.conflicts, options.seed, options.shouldStop});
        if (found.answer != SatAnswer::Satisfied) {
            lift.outcome = found.answer == SatAnswer::Impossible ? Outcome::Impossible : Outcome::Undecided;
            return lift;
        }
        signs = std::move(found.signs);
    }
    std::vector<Term> terms = problem.termsWith(signs);
    if (verify(target, terms, Ring::Z).exact) { // what is called lifted has passed the kernel of trust
        lift.outcome = Outcome::Lifted;
        lift.terms = std::move(terms);
    }
    return lift;
}

std::optional<std::vector<Term>> ternaryLift(const Tensor& target, std::span<const Term> mod2,
                                             const TernaryOptions& options)
{
    TernaryLift lift = liftToSigns(target, mod2, options);
    if (lift.outcome != TernaryLift::Outcome::Lifted) {
        return std::nullopt;
    }
    return std::move(lift.terms);
}

} // namespace rankfall
