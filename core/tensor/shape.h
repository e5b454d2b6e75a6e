// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <compare>
#include <cstddef>

namespace rankfall {

/// The three modes of a tensor: entries of A, of B and of C.
enum class Mode { A = 0, B = 1, C = 2 };
inline constexpr std::array<Mode, 3> kModes{Mode::A, Mode::B, Mode::C};

inline constexpr int index(Mode mode)
{
    return static_cast<int>(mode);
}

/// One entry of a tensor, zero-based along each mode.
struct Cell {
    int a = 0;
    int b = 0;
    int c = 0;

    int operator[](Mode mode) const { return mode == Mode::A ? a : mode == Mode::B ? b : c; }

    auto operator<=>(const Cell&) const = default;
};

/// The number of entries along each mode. Explored tensors go to 64 along a mode, verified ones to 256.
struct Shape {
    int a = 0;
    int b = 0;
    int c = 0;

    int operator[](Mode mode) const { return mode == Mode::A ? a : mode == Mode::B ? b : c; }

    std::size_t cells() const { return static_cast<std::size_t>(a) * b * c; }

    /// Dense index, C fastest: (a·B + b)·C + c.
    std::size_t index(Cell cell) const { return (static_cast<std::size_t>(cell.a) * b + cell.b) * c + cell.c; }

    Cell cell(std::size_t index) const
    {
        const auto k = static_cast<int>(index % c);
        const auto ab = index / c;
        return {static_cast<int>(ab / b), static_cast<int>(ab % b), k};
    }

    bool operator==(const Shape&) const = default;
};

} // namespace rankfall
