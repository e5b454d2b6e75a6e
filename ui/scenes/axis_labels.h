// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/scenes/camera.h"
#include "ui/scenes/tensor_view.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace rankfall {

/// Text at a place of a pane, in device pixels, y upwards.
struct PlacedText {
    std::string text;
    Vec2 lowerLeft;
    double width = 0;
    double height = 0;
    double size = 12; ///< of the font, in device pixels
    bool bold = false;
    Rgb colour;
    bool backed = false;      ///< stands on a patch of the background, where cubes may lie behind it
    std::optional<Slab> slab; ///< what the text names, for pointing at it

    bool overlaps(const PlacedText& other, double gap) const
    {
        return lowerLeft.x < other.lowerLeft.x + other.width + gap && other.lowerLeft.x < lowerLeft.x + width + gap &&
               lowerLeft.y < other.lowerLeft.y + other.height + gap && other.lowerLeft.y < lowerLeft.y + height + gap;
    }
};

/// Width and height of a text at a font size, in device pixels.
using MeasureText = std::function<Vec2(const std::string& text, double size, bool bold)>;

/// The edge of the box along which a mode is labelled: on the silhouette, low for A and B, to the left for C.
struct LabelledEdge {
    Vec3 from;      ///< at the mode's first entry
    Vec3 to;        ///< at its last
    int sideP = -1; ///< which sides of the other two world axes (ascending) it lies on
    int sideQ = -1;
    bool visible = false; ///< false when seen end-on
};

LabelledEdge labelledEdge(const Projection& projection, Shape shape, Mode mode);

/// Places axis names and entry labels so that none overlap: every entry up to twelve along an axis or where all fit
/// with room to spare, above that one text for each block ("a11–a14"), thinned further when even those collide. Entries
/// of `lit` cells or slabs always appear, others give way. `offset` cells beside the box stay free for a term's
/// factors.
std::vector<PlacedText> placeAxisLabels(const TensorView& view, const Projection& projection, double offset,
                                        const MeasureText& measure);

/// Room that labels need around the box, in device pixels.
Projection::Margins labelMargins(const TensorView& view, const MeasureText& measure);

} // namespace rankfall
