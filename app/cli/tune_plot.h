// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/tune/tuner.h"

#include <string>

namespace rankfall::cli {

/// The pool as a picture, SVG 1.1: additions to the right, upwards the time as a part of Strassen's with its interval,
/// or the growth of errors when nothing has been timed. Filled points are on the Pareto front, squares are starts, and
/// lines are what was measured beside them.
std::string tunePlot(const TuneSnapshot& made);

} // namespace rankfall::cli
