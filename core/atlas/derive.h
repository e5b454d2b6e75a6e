// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/atlas/atlas.h"

namespace rankfall {

/// A scheme that follows from others. Its entry says how: "product of 3x3x4_z_r29 and 2x2x2_z_r7".
struct DerivedScheme {
    AtlasEntry entry; ///< format, ring, rank and source; no file yet
    Scheme scheme;
};

/// Every scheme of a matrix product with sizes from 2 to `largest` (at most 8) that follows from those of the atlas and
/// has a lower rank than what the atlas answers for its format: joined side by side, nested as blocks, cut by a column,
/// in any order of the sizes, as often as it helps. By format, so that what others are made of is there too. The ring
/// is ℤ or ℤ mod 2. Deterministic. Errors: a scheme of the atlas is damaged.
Expected<std::vector<DerivedScheme>> deriveSchemes(const Atlas& atlas, Ring ring, int largest);

} // namespace rankfall
