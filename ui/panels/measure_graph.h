// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/program/measure.h"

#include <QWidget>

namespace rankfall {

/// Time as a part of Eigen's against the size of the matrices, a line for each depth, with Eigen as the line at 1 and
/// a mark where a depth becomes faster for good.
class MeasureGraph : public QWidget {
    Q_OBJECT

public:
    explicit MeasureGraph(QWidget* parent = nullptr);
    void setPoints(std::vector<MeasurePoint> points);

    const std::vector<MeasurePoint>& points() const { return m_points; }

    // Where things are, for tests.
    QRectF plot() const;
    double xOf(double size) const;
    double yOf(double ratio) const;

    QSize sizeHint() const override { return {620, 300}; }

    QSize minimumSizeHint() const override { return {260, 150}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    int deepest() const;
    QColor colorOf(int depth) const;
    void paintAxes(QPainter& painter) const;
    void paintDepth(QPainter& painter, int depth) const;

    std::vector<MeasurePoint> m_points;
    double m_low = 0.8; ///< of the ratios shown
    double m_high = 1.2;
};

} // namespace rankfall
