// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"
#include "core/program/measure.h"

namespace rankfall {

/// measure(), but of the C++ that exported() writes, compiled for this very machine (-O3 -march=native) with Eigen at
/// the leaves, and run as a program of its own in a folder of its own, which is removed. Compiler: $CXX, or the first
/// of c++, g++ and clang++. Errors: no compiler, no headers of Eigen, or a compiler that refuses the code, with what it
/// said. Blocks; asks `shouldStop` every 50 ms and ends what it started.
Expected<Measurement> measureCompiled(const Program& program, const MeasureJob& job,
                                      const std::function<bool()>& shouldStop = {},
                                      const std::function<void(const MeasurePoint&)>& point = {});

} // namespace rankfall
