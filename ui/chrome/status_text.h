// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/game/bounds.h"

#include <QString>

#include <optional>

namespace rankfall {

class Workbench;

/// "move 3/7 · nonzeros 12 · rest ∈ [4, 6] · total ∈ [7, 9]"; closed bands read "rest = 2 · total = 7", a solved
/// position "solved with 7 multiplications". `brief` shortens it for narrow windows. `proved`: what is known of the
/// rank of the current residual beside the bounds of the snapshot.
QString positionText(const Workbench& workbench, bool brief = false, const std::optional<Bounds>& proved = {});
/// What is under the pointer, or else what the preview would do.
QString pointerText(const Workbench& workbench);

} // namespace rankfall
