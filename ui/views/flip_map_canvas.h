// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/flip_map_data.h"

#include <QWidget>

namespace rankfall {

/// The map drawn: to the right flips from the schoolbook algorithm, downwards nearer to a merge, at the bottom the
/// floor of seven terms. A disc is a place, its area grows with the schemes there. You are the ring; places that a flip
/// leads to glow and can be clicked. Its table is the list beside it.
class FlipMapCanvas : public QWidget {
    Q_OBJECT

public:
    explicit FlipMapCanvas(QWidget* parent = nullptr);

    void setCensus(std::vector<std::vector<int>> census);
    void setData(const FlipMapData& data);
    void setPathShown(bool on);

    const FlipMapData& data() const { return m_data; }

    /// The middle of a place, or of the floor for one below all; for tests.
    QPointF positionOf(MapPlace place) const;
    QPointF floorPosition() const;

    QSize minimumSizeHint() const override { return {220, 150}; }

    QSize sizeHint() const override { return {420, 260}; }

Q_SIGNALS:
    void wayChosen(int way); ///< index into data().ways

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    QRectF plot() const;
    double cell() const;
    int wayAt(QPointF at) const; ///< the first that leads there; -1: none
    QString textAt(QPointF at) const;
    void drawAxes(QPainter& painter) const;
    void drawPlaces(QPainter& painter) const;
    void drawYou(QPainter& painter) const;

    std::vector<std::vector<int>> m_census;
    FlipMapData m_data;
    bool m_pathShown = false;
};

} // namespace rankfall
