// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <bit>
#include <cstdint>

namespace rankfall::net {

/// IEEE 754 half precision, exactly.
inline float fromHalf(std::uint16_t half)
{
    const std::uint32_t sign = std::uint32_t{half & 0x8000U} << 16;
    const std::uint32_t exponent = half >> 10 & 0x1FU;
    const std::uint32_t fraction = half & 0x3FFU;
    if (exponent == 0) { // fraction 2^-24
        const float size = static_cast<float>(fraction) * 0x1p-24F;
        return sign != 0 ? -size : size;
    }
    const std::uint32_t wide = exponent == 31 ? 0xFFU : exponent + 112;
    return std::bit_cast<float>(sign | wide << 23 | fraction << 13);
}

/// The nearest half, ties to even. What is finite stays finite: beyond 65504 it becomes 65504.
inline std::uint16_t toHalf(float value)
{
    const auto bits = std::bit_cast<std::uint32_t>(value);
    const auto sign = static_cast<std::uint16_t>(bits >> 16 & 0x8000U);
    const std::uint32_t size = bits & 0x7FFFFFFFU;
    const auto signedHalf = [sign](std::uint32_t half) { return static_cast<std::uint16_t>(sign | half); };
    if (size >= 0x7F800000U) { // infinite or no number
        return signedHalf(size > 0x7F800000U ? 0x7E00U : 0x7C00U);
    }
    if (size < 0x38800000U) { // below 2^-14: adding 1/2 rounds to multiples of 2^-24 and leaves them in the low bits
        const float shifted = std::bit_cast<float>(size) + 0.5F;
        return signedHalf(std::bit_cast<std::uint32_t>(shifted) - 0x3F000000U);
    }
    const std::uint32_t rounded = (size - (112U << 23) + 0xFFFU + (size >> 13 & 1U)) >> 13;
    return signedHalf(rounded < 0x7BFFU ? rounded : 0x7BFFU);
}

} // namespace rankfall::net
