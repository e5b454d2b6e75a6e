// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/algebra/ring.h"
#include "core/tensor/target.h"

#include <optional>
#include <string_view>

namespace rankfall {

/// The best rank published for a target in a ring, and who published it first. Facts from the literature, for display
/// and for goals; never proof of anything.
struct KnownRank {
    int rank = 0;
    std::string_view source; ///< "Strassen 1969"
};

/// Any order of n, m, p. The literature has no table for Z mod 3: there it is the rank over Z, since what holds over Z
/// holds modulo 3. Nothing when this program's table does not list the target.
std::optional<KnownRank> bestKnownRank(const Target& target, Ring ring);

} // namespace rankfall
