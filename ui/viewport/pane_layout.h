// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QRect>

#include <array>
#include <optional>

namespace rankfall {

/// The three pictures of the viewport.
enum class Pane { Target = 0, Residual = 1, Factor = 2 };
inline constexpr std::array<Pane, 3> kPanes{Pane::Target, Pane::Residual, Pane::Factor};

inline constexpr std::size_t index(Pane pane)
{
    return static_cast<std::size_t>(pane);
}

/// Where the panes lie in a viewport of that size (any unit, y downwards); an empty rectangle is hidden. Wide: three
/// columns. Nearly square: the residual large, target and factor above each other beside it. Tall: three rows, the
/// residual on top and larger. One pixel stays free between neighbours.
std::array<QRect, 3> paneRects(int width, int height, std::optional<Pane> maximised);

} // namespace rankfall
