// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

// All kernels, included by one source for each instruction set (portable.cpp, avx2.cpp, avx512.cpp), each compiled with
// its own flags. Two rules keep wide instructions out of the rest of the program: everything here is in unnamed
// namespaces, and nothing here uses inline functions of the standard library, whose copies the linker would share.

#include "core/net/kernels/linear.h"
#include "core/net/kernels/ranks.h"
#include "core/net/kernels/rows.h"
#include "core/net/kernels/variants.h"

namespace rankfall::net {

const Kernels RANKFALL_NET_KERNELS{linear, norm, sumRows, attend, exponentials, ranksMod2, ranksModPrime};

} // namespace rankfall::net
