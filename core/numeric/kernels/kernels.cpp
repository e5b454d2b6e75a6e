// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/numeric/kernels/kernels.h"

namespace rankfall::numeric {

extern const Kernels kPortable;
#ifdef RANKFALL_NUMERIC_X86
extern const Kernels kAvx2;
extern const Kernels kAvx512;
#endif

const Kernels& kernels()
{
#ifdef RANKFALL_NUMERIC_X86
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

} // namespace rankfall::numeric
