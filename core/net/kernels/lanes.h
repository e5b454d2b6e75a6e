// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

// Part of variant.h: vectors of float as wide as the instruction set has them, and the functions that activations need.
// GCC's vector types do the work, so there is one source and no intrinsics.

#include "core/net/kernels/kernels.h"

namespace rankfall::net {
namespace {

#if defined(__AVX512F__)
constexpr int kLanes = 16;
#elif defined(__AVX2__)
constexpr int kLanes = 8;
#else
constexpr int kLanes = 4;
#endif

typedef float Lanes __attribute__((vector_size(kLanes * 4)));
typedef std::int32_t IntLanes __attribute__((vector_size(kLanes * 4)));
// For any address. Only to read and write through: in a reference, clang forgets the alignment.
typedef float LooseLanes __attribute__((vector_size(kLanes * 4), aligned(4), may_alias));

#define RANKFALL_INLINE inline __attribute__((always_inline))

RANKFALL_INLINE Lanes load(const float* from)
{
    return *reinterpret_cast<const LooseLanes*>(from);
}

RANKFALL_INLINE void store(float* to, const Lanes& lanes)
{
    *reinterpret_cast<LooseLanes*>(to) = lanes;
}

/// In a fixed order.
RANKFALL_INLINE float sumOf(const Lanes& lanes)
{
    float part[kLanes];
    store(part, lanes);
    for (int step = kLanes / 2; step > 0; step /= 2) {
        for (int i = 0; i < step; ++i) {
            part[i] += part[i + step];
        }
    }
    return part[0];
}

/// e^x to about 1e-7, for x up to 88; below -87 it is as good as zero.
RANKFALL_INLINE void exponential(Lanes& x)
{
    x = x < -87.0F ? Lanes{} - 87.0F : x;
    x = x > 88.0F ? Lanes{} + 88.0F : x;
    // x = n ln 2 + r. Adding 1.5 2^23 rounds to a whole number and leaves it in the low bits.
    constexpr float kMagic = 12582912.0F;
    const Lanes shifted = x * 1.44269504F + kMagic;
    const Lanes n = shifted - kMagic;
    const Lanes r = x - n * 0.693145752F - n * 1.42860677e-6F;
    // Taylor's series to degree 7; |r| <= 0.35.
    Lanes y = r * (1.0F / 5040) + 1.0F / 720;
    y = y * r + 1.0F / 120;
    y = y * r + 1.0F / 24;
    y = y * r + 1.0F / 6;
    y = y * r + 0.5F;
    y = y * r + 1.0F;
    y = y * r + 1.0F;
    x = y * reinterpret_cast<Lanes>(((reinterpret_cast<IntLanes>(shifted) - 0x4B400000) + 127) << 23);
}

/// The tanh form: 0.5 x (1 + tanh z) = x / (1 + e^-2z) with z = sqrt(2 / pi) (x + 0.044715 x^3).
RANKFALL_INLINE void gelu(Lanes& x)
{
    Lanes e = x * (-1.59576912F - 0.0713548163F * x * x);
    exponential(e);
    x = x / (1.0F + e);
}

RANKFALL_INLINE void activate(Lanes& x, Activation activation)
{
    if (activation == Activation::Gelu) {
        gelu(x);
    } else if (activation == Activation::Relu) {
        x = x > 0.0F ? x : Lanes{};
    }
}

} // namespace
} // namespace rankfall::net
