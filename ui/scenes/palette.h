// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>

namespace rankfall {

/// A colour, 8 bits a channel, sRGB. Plain, so that scenes need no Qt and panels no VTK.
struct Rgb {
    std::uint8_t r = 0;
    std::uint8_t g = 0;
    std::uint8_t b = 0;
    bool operator==(const Rgb&) const = default;
};

inline constexpr Rgb rgb(std::uint32_t hex)
{
    return {static_cast<std::uint8_t>(hex >> 16), static_cast<std::uint8_t>(hex >> 8), static_cast<std::uint8_t>(hex)};
}

/// Every colour that pictures are made of. The value colours were chosen by measurement: all pairs at least 20 apart
/// (ΔE₀₀) for normal, protan, deutan and tritan vision, contrast at least 3.5 : 1 against the background.
struct Palette {
    bool dark = true;
    Rgb background; ///< of pictures: tensor, sheet, graph
    Rgb surface;    ///< of panels
    Rgb raised;     ///< of buttons, table headers, chips
    Rgb text;
    Rgb dimText;
    Rgb line;       ///< separators, borders, bounding boxes
    Rgb faintLine;  ///< cell grid
    Rgb shadow;     ///< wall shadows
    Rgb accent;     ///< selection, focus, current node
    Rgb accentText; ///< on accent
    Rgb good;       ///< verified, improves
    Rgb warn;
    Rgb bad;
    Rgb minus2;
    Rgb minus1;
    Rgb plus1;
    Rgb plus2;

    /// Tell groups of terms apart, such as orbits; after the last the first comes again, so a number stands beside them
    /// (after Okabe and Ito 2008).
    std::array<Rgb, 8> groups;

    Rgb group(int i) const { return groups[static_cast<std::size_t>(i) % groups.size()]; }

    /// Beyond ±2 the level-2 colour; such cells also carry the number.
    Rgb value(int v) const { return v <= -2 ? minus2 : v == -1 ? minus1 : v == 1 ? plus1 : plus2; }
};

inline constexpr Palette kDarkPalette{.dark = true,
                                      .background = rgb(0x16181d),
                                      .surface = rgb(0x1d2026),
                                      .raised = rgb(0x2a2e37),
                                      .text = rgb(0xe8eaee),
                                      .dimText = rgb(0xa2a8b4),
                                      .line = rgb(0x5b6270),
                                      .faintLine = rgb(0x2b2f38),
                                      .shadow = rgb(0x3a3f4a),
                                      .accent = rgb(0x5aa2ff),
                                      .accentText = rgb(0x0b1018),
                                      .good = rgb(0x57c98a),
                                      .warn = rgb(0xe7c14f),
                                      .bad = rgb(0xff7a70),
                                      .minus2 = rgb(0xffc978),
                                      .minus1 = rgb(0xd06a1c),
                                      .plus1 = rgb(0x4a86e8),
                                      .plus2 = rgb(0xb5e3ff),
                                      .groups = {rgb(0xe69f00), rgb(0x56b4e9), rgb(0x2dbd8f), rgb(0xf0e442),
                                                 rgb(0x8d9bff), rgb(0xf0703a), rgb(0xe08ac0), rgb(0xb0b6c0)}};

inline constexpr Palette kLightPalette{.dark = false,
                                       .background = rgb(0xffffff),
                                       .surface = rgb(0xf4f5f7),
                                       .raised = rgb(0xe6e9ee),
                                       .text = rgb(0x1a1d22),
                                       .dimText = rgb(0x5a616d),
                                       .line = rgb(0x9aa1ad),
                                       .faintLine = rgb(0xe3e6eb),
                                       .shadow = rgb(0xd5d9e0),
                                       .accent = rgb(0x1667c7),
                                       .accentText = rgb(0xffffff),
                                       .good = rgb(0x1b7f4b),
                                       .warn = rgb(0x8a6100),
                                       .bad = rgb(0xb3261e),
                                       .minus2 = rgb(0x6b2300),
                                       .minus1 = rgb(0xcf6a12),
                                       .plus1 = rgb(0x2b7fc4),
                                       .plus2 = rgb(0x06326b),
                                       .groups = {rgb(0xb87400), rgb(0x1f86c4), rgb(0x007a58), rgb(0x9a8a00),
                                                  rgb(0x3f4fc8), rgb(0xbf4a10), rgb(0xa64a86), rgb(0x6a717d)}};

} // namespace rankfall
