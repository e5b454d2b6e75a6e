// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QWidget>

class QPainter;

namespace rankfall {

/// Pixels at 100 %, in the zoom in force.
int zoomed(int pixels);

/// What floats over the window looks alike: a raised rounded surface with a soft shadow, painted without graphics
/// effects so that it may lie over the OpenGL widget.
struct CardLook {
    QColor fill;
    QColor edge;
    QColor stripe; ///< a bar along the left edge; invalid: none

    static CardLook plain();
    /// Room around the surface that the shadow needs.
    static int margin();
    void paint(QPainter& painter, const QRectF& surface) const;
};

/// A child widget of the window drawn as such a card. Its layout keeps clear of shadow and edge by itself.
/// Swallows clicks, so that they do not reach what lies below.
class Card : public QWidget {
    Q_OBJECT

public:
    explicit Card(QWidget* parent, int padding = 14);

    void setStripe(const QColor& colour);
    /// The visible surface, without the shadow.
    QRect surface() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fitMargins();
    int m_padding;
    QColor m_stripe;
};

} // namespace rankfall
