// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/bench/performance_record.h"

#include <functional>
#include <string>
#include <vector>

namespace rankfall::bench {

/// A figure and how to measure it once, in about a quarter of a second of processor time.
struct Measurement {
    Line line; ///< without its value
    std::function<double()> once;
};

/// Units of fixed work in a second of processor time: a mixture of what the program does (bits, multiplications of
/// vectors, walks through memory) that no change of the program alters.
double calibrate();

/// Flips, simulations, verification, bounds, the journal of edits; with `program`, a folder that has the programs, also
/// start-up and memory.
std::vector<Measurement> measurements(const std::string& programs);

/// Frames of an orbit in a second of processor time; only in builds with the explorer.
double redraw();

/// Seconds of processor time of this process, all threads.
double processorSeconds();

} // namespace rankfall::bench
