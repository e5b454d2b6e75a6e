// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/window/scheme_strip.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace rankfall {

namespace {

constexpr qreal kGap = 6;      // px between A, B and C
constexpr qreal kLargest = 13; // px: cells of small schemes need not fill the place

/// Fractions and large numbers by their sign and size, as everywhere.
int shade(const Rational& value)
{
    const int sign = value.numerator() < 0 ? -1 : 1;
    return value.isZero() ? 0 : std::abs(value.numerator()) > value.denominator() ? 2 * sign : sign;
}

} // namespace

SchemeStrip::SchemeStrip(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setToolTip(tr("Every column is a product, every row an entry of A, B or C"));
}

void SchemeStrip::setScheme(std::optional<Scheme> scheme)
{
    m_scheme = std::move(scheme);
    setAccessibleName(m_scheme ? tr("Picture of the %1 products").arg(m_scheme->rank()) : QString());
    setAccessibleDescription(m_scheme ? tr("The matrices U, V and W beside it say the same as a table") : QString());
    update();
}

QSize SchemeStrip::sizeHint() const
{
    return {qRound(340 * uiZoom()), qRound(136 * uiZoom())};
}

QSize SchemeStrip::minimumSizeHint() const
{
    return {qRound(200 * uiZoom()), sizeHint().height()};
}

void SchemeStrip::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        updateGeometry();
        update();
    }
}

void SchemeStrip::paintEvent(QPaintEvent*)
{
    const Palette& p = currentPalette();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(toColor(p.background));
    painter.drawRoundedRect(rect(), 6, 6);
    if (!m_scheme || m_scheme->rank() == 0) {
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    const Shape shape = m_scheme->target->shape();
    const QFont font = uiFont(0.9);
    const qreal letters = QFontMetricsF(font).horizontalAdvance(QLatin1Char('M')) + 10;
    const QRectF area = QRectF(rect()).adjusted(8 + letters, 10, -10, -10);
    const qreal wide = std::min(area.width() / m_scheme->rank(), kLargest * uiZoom());
    const qreal high = std::min((area.height() - 2 * kGap) / (shape.a + shape.b + shape.c), std::max(wide, 2.0));
    const qreal grid = std::min(wide, high) >= 4 ? 1 : 0;
    qreal top = area.top() + (area.height() - 2 * kGap - high * (shape.a + shape.b + shape.c)) / 2;
    for (const Mode mode : kModes) {
        const qreal height = high * shape[mode];
        painter.fillRect(QRectF(area.left(), top, wide * m_scheme->rank(), height), toColor(p.faintLine));
        painter.setFont(font);
        painter.setPen(toColor(p.dimText));
        painter.drawText(QRectF(8, top - 20, letters - 6, height + 40), Qt::AlignCenter,
                         QString(QLatin1Char("ABC"[index(mode)])));
        for (int r = 0; r < m_scheme->rank(); ++r) {
            const auto& factor = m_scheme->products[static_cast<std::size_t>(r)][static_cast<std::size_t>(index(mode))];
            for (int i = 0; i < shape[mode]; ++i) {
                if (const int value = shade(factor[static_cast<std::size_t>(i)]); value != 0) {
                    painter.fillRect(QRectF(area.left() + r * wide, top + i * high, wide - grid, high - grid),
                                     toColor(p.value(value)));
                }
            }
        }
        top += height + kGap;
    }
}

} // namespace rankfall
