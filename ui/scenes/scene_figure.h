// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"
#include "ui/scenes/axis_labels.h"
#include "ui/scenes/figure.h"

namespace rankfall {

/// More cells than this make a vector file that few programs can open.
inline constexpr int kFigureCells = 20000;

/// Whether a box around `p` is drawn before one around `q`, for an eye on these sides of the axes. Exact for boxes that
/// do not overlap in the axis that decides, as cells of a lattice and the factors beside it do: a box can only hide
/// another from which it is reached by going towards the eye along every axis, so the axis that decides says it.
bool isBehind(Vec3 p, Vec3 q, const Projection& projection);

/// The picture that TensorScene draws, as a figure: the same walls, cells, colours and labels, at `width` × `height`
/// points. Hover and previews are left out; pins stay, and so do the
/// moments of transitions and growth. The projection is always parallel,
/// because then the order from back to front is exact, see isBehind(). Says so when there are more than kFigureCells
/// cells.
Expected<Figure> figureOf(TensorView view, TurntableCamera camera, double width, double height,
                          const MeasureText& measure);

/// What the colours of `values` mean, as a row of swatches: −2 −1 +1 +2. Height 18 points.
Figure legendFigure(const Palette& palette, const std::vector<std::int32_t>& values, const MeasureText& measure);

} // namespace rankfall
