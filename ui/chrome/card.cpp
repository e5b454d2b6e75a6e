// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/chrome/card.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

namespace rankfall {

int zoomed(int pixels)
{
    return qRound(pixels * uiZoom());
}

CardLook CardLook::plain()
{
    const Palette& p = currentPalette();
    return {p.dark ? mixed(p.surface, p.raised, 0.55) : toColor(p.background),
            mixed(p.surface, p.line, p.dark ? 0.7 : 0.6),
            {}};
}

int CardLook::margin()
{
    return zoomed(14);
}

void CardLook::paint(QPainter& painter, const QRectF& surface) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double radius = zoomed(10);
    // Nested translucent rounded rectangles, a little below the card: a blur without a blur.
    const int reach = margin();
    const int strength = currentPalette().dark ? 16 : 7;
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, strength));
    for (int i = reach; i > 0; i -= 2) {
        painter.drawRoundedRect(surface.adjusted(-i + 2, -i + 6, i - 2, i - 1), radius + i, radius + i);
    }
    painter.setPen(QPen(edge, 1));
    painter.setBrush(fill);
    const QRectF box = surface.adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(box, radius, radius);
    if (stripe.isValid()) {
        QPainterPath inside;
        inside.addRoundedRect(box, radius, radius);
        painter.setClipPath(inside);
        painter.fillRect(QRectF(box.left(), box.top(), zoomed(5), box.height()), stripe);
    }
    painter.restore();
}

Card::Card(QWidget* parent, int padding)
    : QWidget(parent)
    , m_padding(padding)
{
    setAutoFillBackground(false);
    fitMargins();
}

void Card::setStripe(const QColor& colour)
{
    m_stripe = colour;
    update();
}

QRect Card::surface() const
{
    const int m = CardLook::margin();
    return rect().adjusted(m, m, -m, -m);
}

void Card::fitMargins()
{
    const int m = CardLook::margin() + zoomed(m_padding);
    setContentsMargins(m, m, m, m);
}

void Card::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    CardLook look = CardLook::plain();
    look.stripe = m_stripe;
    look.paint(painter, surface());
}

void Card::mousePressEvent(QMouseEvent* event)
{
    event->accept();
}

void Card::mouseReleaseEvent(QMouseEvent* event)
{
    event->accept();
}

void Card::wheelEvent(QWheelEvent* event)
{
    event->accept();
}

void Card::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fitMargins();
    }
    QWidget::changeEvent(event);
}

} // namespace rankfall
