// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/rng.h"
#include "core/symmetry/field.h"

#include <functional>
#include <optional>
#include <vector>

namespace rankfall {

/// A space that all matrices of a commuting family keep, as the columns of `basis`; in one of dimension above one some
/// matrix has no more than one eigenvalue that the field knows, and is no multiple of the identity, unless `isScalar`.
struct CommonSpace {
    FieldMatrix basis;     ///< n by the dimension
    bool isScalar = false; ///< every matrix is a multiple of the identity there: every vector is an eigenvector
};

/// Square matrices of one size, and the numbers that may be eigenvalues, as residues.
struct Family {
    std::vector<FieldMatrix> matrices;
    std::vector<std::uint64_t> eigenvalues;
};

/// The whole space as a sum of common spaces, as fine as the eigenvalues allow. Nothing when the matrices do not
/// commute or the search was stopped.
std::optional<std::vector<CommonSpace>> commonSpaces(const Family& family, const PrimeField& field, Rng& rng,
                                                     const std::function<bool()>& shouldStop);

} // namespace rankfall
