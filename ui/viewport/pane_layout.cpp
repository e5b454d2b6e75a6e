// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/viewport/pane_layout.h"

namespace rankfall {

std::array<QRect, 3> paneRects(int width, int height, std::optional<Pane> maximised)
{
    std::array<QRect, 3> rects;
    if (maximised) {
        rects[index(*maximised)] = QRect(0, 0, width, height);
        return rects;
    }
    if (width >= height * 1.75) {
        const int first = width / 3;
        const int second = 2 * width / 3;
        rects[0] = QRect(0, 0, first, height);
        rects[1] = QRect(first + 1, 0, second - first - 1, height);
        rects[2] = QRect(second + 1, 0, width - second - 1, height);
    } else if (width * 1.3 >= height) {
        const int split = width * 62 / 100;
        const int half = height / 2;
        rects[1] = QRect(0, 0, split, height);
        rects[0] = QRect(split + 1, 0, width - split - 1, half);
        rects[2] = QRect(split + 1, half + 1, width - split - 1, height - half - 1);
    } else {
        // The residual is what one works on: it gets the larger part.
        const int first = height * 46 / 100;
        const int second = height * 73 / 100;
        rects[1] = QRect(0, 0, width, first);
        rects[0] = QRect(0, first + 1, width, second - first - 1);
        rects[2] = QRect(0, second + 1, width, height - second - 1);
    }
    return rects;
}

} // namespace rankfall
