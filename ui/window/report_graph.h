// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/scenes/figure.h"
#include "ui/scenes/palette.h"
#include "ui/views/evaluation_data.h"

namespace rankfall {

/// The evaluation's band and nonzeros along a line, for paper.
Figure graphFigure(const EvaluationData& data, const Palette& palette, double width, double height);

} // namespace rankfall
