// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/learn/model.h"

#include <string>

namespace rankfall::learn {

/// How far what plays (core/net) and what learns (libtorch) are apart: they are two programs for the same formulas.
struct Agreement {
    double policy = 0; ///< largest difference of the log probability of a whole move, over max(1, its size)
    double value = 0;  ///< of the moves to go, likewise
    int moves = 0;     ///< so many were compared
};

/// Shows `positions` random positions to both: draws up to six moves in each from the one, and asks the other for their
/// probabilities. `learned`, where given, is what the other one has instead of the same weights.
Expected<Agreement> agreementOf(const net::Weights& weights, const std::string& name, const std::string& device = "cpu",
                                int positions = 12, std::uint64_t seed = 8, const net::Weights* learned = nullptr);

} // namespace rankfall::learn
