// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/program/kernels/kernels.h"

namespace rankfall::blocks {

extern const KernelSet kPortable;
#ifdef RANKFALL_BLOCKS_X86
extern const KernelSet kAvx2;
extern const KernelSet kAvx512;
#endif

const KernelSet& kernels()
{
#ifdef RANKFALL_BLOCKS_X86
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") &&
        __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("fma")) {
        return kAvx512;
    }
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) {
        return kAvx2;
    }
#endif
    return kPortable;
}

} // namespace rankfall::blocks
