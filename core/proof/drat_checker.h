// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

#include <functional>
#include <string_view>

namespace rankfall::proof {

/// What a proof came to that was followed to its end.
struct DratCheck {
    std::int64_t clauses = 0;   ///< of the formula
    std::int64_t lemmas = 0;    ///< that were checked, up to the contradiction
    std::int64_t deletions = 0; ///< of clauses no longer needed
    bool wasStopped = false;    ///< then nothing is proved
};

/// Follows a DRAT proof (as text) whose every lemma follows by unit propagation (reverse unit propagation, Goldberg and
/// Novikov 2003), which is what the solver writes, until it has refuted the formula (DIMACS). Shares no code with the
/// solver or with what writes formulas. What has become known stays known when its clause is deleted: it still follows
/// from the formula. Errors say in which line of which of the two files (".cnf:12") what does not follow. Any thread.
Expected<DratCheck> checkDrat(std::string_view cnf, std::string_view proof,
                              const std::function<bool()>& shouldStop = {});

} // namespace rankfall::proof
