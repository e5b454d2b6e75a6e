// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/walk_data.h"

#include <QWidget>

namespace rankfall {

/// Rank against time as steps, with a dot where each rank was found and the best known one dashed; beside it, on the
/// same axis, a bar for each level: how many different decompositions of that rank are held.
class WalkGraph : public QWidget {
    Q_OBJECT

public:
    explicit WalkGraph(QWidget* parent = nullptr);
    void setData(const WalkData& news);

    const WalkData& data() const { return m_data; }

    /// Where things are, for tests.
    QRectF plot() const;
    QRectF bars() const; ///< empty when there is no room
    double yOf(double total) const;
    TimeAxis axis() const;
    /// The fall whose step is at this place; -1: none.
    int fallAt(double x) const;

    QSize sizeHint() const override { return {460, 170}; }

    QSize minimumSizeHint() const override { return {220, 90}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    void paintAxes(QPainter& painter) const;
    void paintSteps(QPainter& painter) const;
    void paintBars(QPainter& painter) const;

    WalkData m_data;
};

} // namespace rankfall
