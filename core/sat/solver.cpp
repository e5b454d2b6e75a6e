// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/sat/solver.h"

#include <algorithm>
#include <cadical.hpp>
#include <limits>

namespace rankfall::sat {

namespace {

class Deadline final : public CaDiCaL::Terminator {
public:
    explicit Deadline(const Budget& budget)
        : m_budget(budget)
        , m_began(std::chrono::steady_clock::now())
    {
    }

    bool terminate() override
    {
        return (m_budget.shouldStop && m_budget.shouldStop()) ||
               (m_budget.time && std::chrono::steady_clock::now() - m_began >= *m_budget.time);
    }

private:
    const Budget& m_budget;
    const std::chrono::steady_clock::time_point m_began;
};

/// Every conflict learns a clause, and the solver tells its number of conflicts in no other way.
class ConflictCounter final : public CaDiCaL::Learner {
public:
    explicit ConflictCounter(std::int64_t* spent)
        : m_spent(spent)
    {
    }

    bool learning(int /*size*/) override
    {
        ++conflicts;
        if (m_spent) {
            *m_spent = conflicts;
        }
        return false;
    }

    void learn(int /*literal*/) override {}

    std::int64_t conflicts = 0;

private:
    std::int64_t* m_spent;
};

} // namespace

Assignment solve(const Formula& formula, const Budget& budget, std::uint64_t seed, const std::filesystem::path& proof)
{
    Assignment result;
    Deadline deadline(budget);
    if (budget.conflicts <= 0 || deadline.terminate()) {
        return result;
    }
    ConflictCounter counter(budget.spent);
    CaDiCaL::Solver solver;
    solver.set("quiet", 1);
    solver.set("seed", static_cast<int>(seed & 0x7FFFFFFF));
    if (!proof.empty()) {
        solver.set("binary", 0);
        if (!solver.trace_proof(proof.c_str())) {
            return result;
        }
    }
    for (const Literal literal : formula.clauses()) {
        solver.add(literal);
    }
    solver.reserve(formula.variables());
    solver.connect_terminator(&deadline);
    solver.connect_learner(&counter);
    solver.limit("conflicts",
                 static_cast<int>(std::min<std::int64_t>(budget.conflicts, std::numeric_limits<int>::max())));
    const int status = solver.solve();
    result.conflicts = counter.conflicts;
    if (status == 20) {
        result.outcome = Outcome::Impossible;
    } else if (status == 10) {
        result.outcome = Outcome::Found;
        result.values.assign(static_cast<std::size_t>(formula.variables()) + 1, false);
        for (int variable = 1; variable <= formula.variables(); ++variable) {
            result.values[static_cast<std::size_t>(variable)] = solver.val(variable) > 0;
        }
    }
    if (!proof.empty()) {
        solver.close_proof_trace();
    }
    solver.disconnect_learner();
    solver.disconnect_terminator();
    return result;
}

} // namespace rankfall::sat
