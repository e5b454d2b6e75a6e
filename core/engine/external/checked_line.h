// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/engine.h"

namespace rankfall {

/// A line as an engine outside this program claims it, found true: every move is legal from the root, a line that is
/// said to solve does (verify() says so), and its value is not below the terms that it leaves. What solves is marked so
/// whether or not the engine said it. Errors say what is false, as "plays an illegal move: …".
Expected<Line> checkedLine(Line claimed, const Position& root);

} // namespace rankfall
