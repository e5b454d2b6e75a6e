// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/engine.h"

namespace rankfall::flip {

/// The flip graph engine on a PlainWalk: for positions that the kernel has no arithmetic for.
bool needsPlainWalk(const Position& root);
Analysis analysePlainly(const Position& root, SearchContext& context, const std::string& engine);

} // namespace rankfall::flip
