// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/sat/formula.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>

namespace rankfall::sat {

enum class Outcome {
    Found,
    Impossible, ///< proved
    OutOfBudget
};

/// How much may be spent on one question. With no time limit and no stop, equal questions have equal answers.
struct Budget {
    std::int64_t conflicts = 20'000; ///< of the solver; a measure of work that is the same everywhere
    std::optional<std::chrono::duration<double>> time = {}; ///< wall time on top of that
    std::function<bool()> shouldStop = {};                  ///< polled from the calling thread, many times a second
    std::int64_t* spent = nullptr; ///< the conflicts so far, for shouldStop to look at; may be null
};

struct Assignment {
    Outcome outcome = Outcome::OutOfBudget;
    std::vector<bool> values; ///< when found: by variable, from 1
    std::int64_t conflicts = 0;

    bool holds(Literal literal) const
    {
        return values[static_cast<std::size_t>(literal < 0 ? -literal : literal)] == (literal > 0);
    }
};

/// Decides the formula with CaDiCaL. Any thread; nothing is shared between calls. `proof`, unless empty, is a file that
/// every step is written to as text in the DRAT format; after Impossible it is a proof that any checker can follow.
/// Throws nothing: a file that cannot be opened gives OutOfBudget.
Assignment solve(const Formula& formula, const Budget& budget, std::uint64_t seed,
                 const std::filesystem::path& proof = {});

} // namespace rankfall::sat
