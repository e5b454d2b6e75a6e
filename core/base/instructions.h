// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

namespace rankfall {

/// What kernels are built for, one source each: any x86-64 (or another processor), and two sets that its makers added.
/// Avx2 goes with FMA, BMI, BMI2 and POPCNT, as it did in every processor so far; Avx512 means F, BW, VL and DQ.
enum class Instructions { Portable, Avx2, Avx512 };

/// The best that this processor has.
inline Instructions bestInstructions()
{
#ifdef __x86_64__
    __builtin_cpu_init();
    const bool hasAvx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") &&
                         __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2") &&
                         __builtin_cpu_supports("popcnt");
    const bool hasAvx512 = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
                           __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq");
    if (hasAvx2) {
        return hasAvx512 ? Instructions::Avx512 : Instructions::Avx2;
    }
#endif
    return Instructions::Portable;
}

} // namespace rankfall
