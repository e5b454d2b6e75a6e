// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/output.h"
#include "core/io/scheme_list.h"
#include "core/symmetry/equivalence.h"

#include <functional>
#include <optional>

namespace rankfall::cli {

/// What `info` says of the symmetry of a scheme that is exact in `ring`.
struct SymmetryWords {
    std::string group;       ///< "order 36: 6 changes of basis, 6 orders of modes"
    std::string orbits;      ///< "1 + 6"
    std::string cyclic;      ///< "kept as it stands, orbits 1 + 3 + 3"; empty for formats that it does not fit
    std::string fingerprint; ///< sixteen hexadecimal digits
    JsonObject json;
};

/// Nothing for what is no matrix product; an error says why it is left out.
std::optional<Expected<SymmetryWords>> symmetryOf(const Scheme& scheme, Ring ring);

/// "1 + 3 + 3" of the numbers of orbits.
std::string orbitSizes(const std::vector<int>& orbits);
JsonObject equivalenceJson(const Equivalence& equivalence);
/// Says stop after some seconds, or once the program was interrupted.
std::function<bool()> stopAfter(double seconds);

} // namespace rankfall::cli
