// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/scheme/basis_change.h"
#include "core/tensor/placement.h"

#include <optional>
#include <string>

namespace rankfall {

/// One change to a scheme of a matrix product, as a value: what the explorer and the command line offer.
struct Transformation {
    enum class Kind {
        Basis,     ///< the sandwich with P, Q and R; see inBasis()
        Rotate,    ///< n×m×p becomes m×p×n
        Transpose, ///< n×m×p becomes p×m×n
        Product,   ///< with `other` inside every block
        Extend,    ///< one larger along `side`, by definition
        Project,   ///< one smaller along `side`, without `index`
        Merge      ///< `other` behind it along `side`
    };

    Kind kind = Kind::Rotate;
    BasisChange basis;           ///< Basis
    Side side = Side::P;         ///< Extend, Project, Merge
    int index = 0;               ///< Project: zero-based
    std::optional<Scheme> other; ///< Product, Merge
};

/// The format that results, or why the change does not apply: no matrix product, sizes that do not fit, or a result
/// larger than Target::kMaxVerified.
Expected<Format> formatAfter(const Target& target, const Transformation& how);
/// The ring in which something made of both holds; nothing for Z mod 2 and Z mod 3, or for one of them and Gaussian or
/// floating numbers.
std::optional<Ring> commonRing(Ring x, Ring y);

/// The scheme, taken to hold in `claimedRing`, after the change; `claimedRing` of the result is the ring in which it
/// holds when the parts do (a basis over Q makes a scheme over Z one over Q). Exact; what holds before holds after,
/// which is for verify() to say. Errors: those of formatAfter(), rings that do not go together, numbers beyond 64 bits.
Expected<Scheme> transformed(const Scheme& scheme, const Transformation& how);

/// True when the target stays the same, so that terms may be replaced in place: a change of basis always, the turns of
/// equal sizes.
bool keepsTarget(const Target& target, const Transformation& how);
/// "basis", "rotate", "transpose", "product", "extend", "project", "merge"
std::string_view transformationKey(Transformation::Kind kind);

/// "n", "m" or "p"
std::string_view sideName(Side side);
std::optional<Side> parseSide(std::string_view text);
/// Reads "p:3": without the third index of p, counted from 1 as labels count. Fills side and index.
Expected<Transformation> parseProjection(std::string_view text);

} // namespace rankfall
