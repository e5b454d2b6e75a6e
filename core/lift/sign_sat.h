// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/lift/sign_problem.h"

#include <functional>
#include <optional>

namespace rankfall {

struct SignSatLimits {
    int conflicts = 100'000; ///< gives up after so many
    std::uint64_t seed = 1;
    std::function<bool()> shouldStop;
};

enum class SatAnswer { Satisfied, Impossible, Unknown };

struct SignSatResult {
    SatAnswer answer = SatAnswer::Unknown;
    SignProblem::Signs signs; ///< when satisfied
};

/// The sign problem as clauses for CaDiCaL: a variable for each sign and each product, and in each cell exactly so many
/// negative products as it needs. `hint` gives the signs to try first (may be empty). Impossible is a proof. The same
/// answer for the same seed and number of conflicts.
SignSatResult solveSignsBySat(const SignProblem& problem, const SignProblem::Signs& hint, const SignSatLimits& limits);

} // namespace rankfall
