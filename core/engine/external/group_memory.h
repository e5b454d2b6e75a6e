// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <sys/types.h>

namespace rankfall {

/// Bytes of memory that the processes of a group hold for themselves, as /proc tells (resident, without what they share
/// with others such as libraries and mapped files); 0 where there is no /proc. Takes some milliseconds.
std::uint64_t groupMemory(pid_t group);

/// Half of the memory of this machine, at least 2 GiB: what an engine may take unless somebody says otherwise.
std::uint64_t fairMemory();

} // namespace rankfall
