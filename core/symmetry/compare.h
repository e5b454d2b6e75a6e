// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/symmetry/equivalence.h"
#include "core/symmetry/matcher.h"

#include <functional>
#include <optional>
#include <string>

namespace rankfall {

/// Whether two schemes are one under the symmetry group of matrix multiplication.
struct SchemeComparison {
    enum class Outcome { Equivalent, Different, Undecided };
    Outcome outcome = Outcome::Undecided;
    Ring ring = Ring::Q;                    ///< bases are sought over Z2, Z3 or Q
    std::optional<Equivalence> certificate; ///< takes the first to the second; exact, checked
    /// What tells them apart or why it is not decided, in words: "distinct factors (7, 7, 7) against (6, 7, 7)".
    std::string reason;
    /// Different, and every rank that says so is certain (see Relations::isCertain()).
    bool isProved = false;
    int steps = 0; ///< refinements of the search
};

/// Decides it: by invariants, then by a search that is complete. `shouldStop` may be empty; when it says stop the
/// outcome is Undecided. Errors: no matrix product, a product that is zero in the ring, a coefficient without a value
/// there. Schemes over Z are compared over Q. Any thread.
Expected<SchemeComparison> compareSchemes(const Scheme& x, const Scheme& y, Ring ring,
                                          std::function<bool()> shouldStop = {});
/// The same for schemes that are coloured already; x and y are what the certificate is checked with.
SchemeComparison compareColoured(const ColouredScheme& x, const ColouredScheme& y, Ring ring,
                                 const std::function<bool()>& shouldStop);

/// The strongest ring in which both are exact: Q (for schemes over Z too), Z2 or Z3.
std::optional<Ring> commonRing(const Scheme& x, const Scheme& y);

/// Bases found in the field as exact ones: over Q integer matrices that are primitive. Nothing when a fraction is too
/// large to be told from its residue.
std::optional<Equivalence> lifted(const Matcher::Match& match, Format from, ModeOrder modes, Ring ring);

} // namespace rankfall
