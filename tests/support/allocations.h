// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace rankfall::test {

/// Calls of operator new so far, by any thread, in a program that is linked with allocations.cpp.
std::int64_t allocationsSoFar();

} // namespace rankfall::test
