// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/scheme/known_ranks.h"

namespace rankfall {

/// bestKnownRank() of what is no product of general matrices. Private to the room.
std::optional<KnownRank> bestKnownOfFamily(const Target& target, Ring ring);

} // namespace rankfall
