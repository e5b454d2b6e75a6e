// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/scenes/geometry.h"

#include <string>
#include <vector>

namespace rankfall {

/// Filled outlines of a short number, to be laid on cube faces: triangles in a frame whose origin is the number's
/// centre and whose unit is the height of a digit.
struct DigitShape {
    std::vector<Vec2> points; ///< three a triangle
    double width = 0;
};

/// The shape of "2", "−2", "13"; made once for each text and kept. GUI thread only.
const DigitShape& digitShape(const std::string& text);

} // namespace rankfall
