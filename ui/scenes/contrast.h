// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/scenes/palette.h"

#include <algorithm>
#include <cmath>

namespace rankfall {

/// Relative luminance of WCAG 2, in [0, 1].
inline double luminance(Rgb colour)
{
    const auto linear = [](std::uint8_t c) {
        const double s = c / 255.0;
        return s <= 0.04045 ? s / 12.92 : std::pow((s + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.r) + 0.7152 * linear(colour.g) + 0.0722 * linear(colour.b);
}

/// Contrast ratio of WCAG 2, from 1 to 21.
inline double contrast(Rgb x, Rgb y)
{
    const double a = luminance(x);
    const double b = luminance(y);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

/// Near-black or white ink, whichever reads better on `paper`.
inline Rgb inkOn(Rgb paper)
{
    constexpr Rgb kBlack = rgb(0x0c0e12);
    constexpr Rgb kWhite = rgb(0xffffff);
    return contrast(kBlack, paper) >= contrast(kWhite, paper) ? kBlack : kWhite;
}

} // namespace rankfall
