// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace rankfall {

/// Gives memory that is free back to the system, after passing work that needed much of it: glibc keeps what a thread
/// freed for that thread, so that a program with several such threads seems to grow for hours. Takes milliseconds. Any
/// thread; does nothing with other C libraries.
inline void releaseFreeMemory()
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

} // namespace rankfall
