// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/tensor/target.h"

#include <string>
#include <vector>

namespace rankfall::proof {

/// A published theorem: a target needs at least so many products. Believed, not computed here.
struct Theorem {
    int bound = 0;
    std::string source;    ///< "Bläser 2003"
    std::string statement; ///< "n×m by m×n matrices, m ≥ n ≥ 3, over every field: 2mn + 2n − m − 2"
};

/// Theorems about a whole target in a ring, the best first. Those about fields hold over Z too, and what holds modulo 2
/// does.
std::vector<Theorem> theoremsAbout(const Target& target, Ring ring);

} // namespace rankfall::proof
