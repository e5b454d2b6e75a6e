// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/scenes/figure.h"

#include <QPaintDevice>
#include <QSizeF>

#include <memory>

namespace rankfall {

/// A paint device that remembers what was painted, so that views which draw with QPainter become figures: their text
/// stays text and their cells stay rectangles. Understands shapes, lines, solid brushes and pens, opacity, dashes, any
/// transformation, and text; clips whole marks that lie outside of the clip. One device pixel is one point.
class FigureRecorder : public QPaintDevice {
public:
    explicit FigureRecorder(QSizeF size);
    ~FigureRecorder() override;

    QPaintEngine* paintEngine() const override;
    /// What has been painted; call after the painter has ended.
    Figure take();

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    class Engine;
    QSizeF m_size;
    std::unique_ptr<Engine> m_engine;
};

} // namespace rankfall
