// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/scenes/geometry.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace rankfall {

/// Outlines that are filled, stroked or both, together: a path of straight pieces. Coordinates in points, y downwards.
struct FigureShape {
    std::vector<std::vector<Vec2>> outlines = {};
    bool closed = true; ///< each outline goes back to its first point
    std::optional<Rgb> fill = {};
    double fillOpacity = 1;
    std::optional<Rgb> stroke = {};
    double strokeOpacity = 1;
    double strokeWidth = 1; ///< points
    std::vector<double> dashes = {};
};

/// One line of text, which stays text in every format.
struct FigureText {
    /// What stays in place where another program sets the text in a font of another width.
    enum class Hold { Left, Centre };

    std::string text = {};
    Vec2 baseline = {}; ///< at its left end
    double width = 0;   ///< as measured when it was placed
    double size = 12;   ///< of the font, in points
    double degrees = 0; ///< anticlockwise about `baseline`
    bool bold = false;
    Hold hold = Hold::Left;
    Rgb colour = {};
};

using FigureMark = std::variant<FigureShape, FigureText>;

/// A picture as a list of marks, from the back to the front: what vector files are written from.
struct Figure {
    double width = 0; ///< points
    double height = 0;
    std::string title = {};             ///< for readers of the file
    std::optional<Rgb> background = {}; ///< none: transparent
    std::vector<FigureMark> marks = {};

    /// Puts `part` into this figure with its upper left corner at `at`; its background as a shape.
    void place(const Figure& part, Vec2 at);
    /// Makes the figure as large as its marks with `margin` points around them.
    void crop(double margin);
};

} // namespace rankfall
