// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"
#include "ui/scenes/camera.h"
#include "ui/scenes/tensor_view.h"

#include <cstdint>
#include <string>
#include <vector>

namespace rankfall {

/// A finished picture: rows from the top, 8 bits a channel, three channels, no padding.
struct PixelImage {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgb;

    Rgb at(int x, int y) const
    {
        const auto i =
            (static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)) * 3;
        return {rgb[i], rgb[i + 1], rgb[i + 2]};
    }
};

/// One pane of a picture: where it lies, in shares of the whole from the lower left, and what it shows.
struct ImagePane {
    TensorView view; ///< its pixelRatio is set by the request's scale
    TurntableCamera camera;
    bool fill = false; ///< zoom so that the box fills the pane at these angles
    double left = 0;
    double bottom = 0;
    double right = 1;
    double top = 1;
};

/// Panes of equal width from left to right.
std::vector<ImagePane> sideBySide(const std::vector<TensorView>& views, const TurntableCamera& camera);

struct ImageRequest {
    std::vector<ImagePane> panes;
    int width = 900; ///< logical pixels, of the whole picture
    int height = 700;
    double scale = 1;   ///< device pixels in a logical one: 2 or 3 for print
    bool smooth = true; ///< anti-aliased; off gives exact colours everywhere, for tests
    Rgb gap = {};       ///< of one-pixel lines between panes
};

/// Draws panes without a window on the screen. Needs an X display (a virtual one will do), because that is where OpenGL
/// comes from; says so when there is none.
Expected<PixelImage> renderToImage(const ImageRequest& request);

/// Writes a PNG file.
Expected<void> writePng(const PixelImage& image, const std::string& path);

} // namespace rankfall
