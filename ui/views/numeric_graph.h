// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/numeric_data.h"

#include <QWidget>

namespace rankfall {

/// Residual and largest number of one attempt against its iterations, both on one scale of powers of ten: a fit that
/// ends well falls and stays small; where no decomposition is approached, one falls while the other rises.
class NumericGraph : public QWidget {
    Q_OBJECT

public:
    explicit NumericGraph(QWidget* parent = nullptr);
    void setData(const NumericData& news);

    /// Where things are, for tests.
    QRectF plot() const;
    double xOf(int iteration) const;
    double yOf(double value) const;

    QSize sizeHint() const override { return {460, 150}; }

    QSize minimumSizeHint() const override { return {220, 80}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    void paintAxes(QPainter& painter) const;
    void paintCurve(QPainter& painter, float NumericTrace::Point::*value, const QColor& color) const;
    void paintLegend(QPainter& painter) const;

    NumericData m_data;
};

/// What is left of the tensor right now, slice by slice along C: colour is its sign, strength its size, so that it
/// fades to nothing as the fit goes on.
class NumericResidual : public QWidget {
    Q_OBJECT

public:
    explicit NumericResidual(QWidget* parent = nullptr);
    void setData(const NumericData& news);

    /// The side of a cell in pixels, 0 where nothing is shown; for tests.
    int cellSide() const;
    double largestCell() const;

    QSize sizeHint() const override { return {260, 150}; }

    QSize minimumSizeHint() const override { return {120, 80}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    NumericData m_data;
};

} // namespace rankfall
