// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/engine.h"

namespace rankfall {

/// The built-in engines, one entry each: what it is and how to make one. engineRegistry() lists them in the order
/// shown.
EngineEntry flipGraphEntry();
EngineEntry schemeSearchEntry();
EngineEntry greedyEntry();
EngineEntry completionEntry();
EngineEntry endgameEntry();
EngineEntry leastSquaresEntry();
EngineEntry diagonalEntry();
EngineEntry agentEntry();
EngineEntry backplayEntry();

} // namespace rankfall
