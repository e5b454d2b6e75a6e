// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/chrome/engine_chip.h"

#include "ui/chrome/card.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace rankfall {

namespace {

/// Ring: idle. Disc: thinking. Two bars: paused. Tick: finished. Triangle: failed.
void paintMark(QPainter& painter, const QRectF& box, EngineState state)
{
    const Palette& p = currentPalette();
    painter.setPen(Qt::NoPen);
    const auto stroke = [&](Rgb colour) {
        return QPen(toColor(colour), box.width() / 5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    };
    switch (state) {
    case EngineState::Idle:
        painter.setPen(stroke(p.dimText));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(box.adjusted(1, 1, -1, -1));
        break;
    case EngineState::Thinking:
        painter.setBrush(toColor(p.good));
        painter.drawEllipse(box);
        break;
    case EngineState::Paused:
        painter.setBrush(toColor(p.warn));
        painter.drawRect(QRectF(box.left() + box.width() * 0.1, box.top(), box.width() * 0.3, box.height()));
        painter.drawRect(QRectF(box.left() + box.width() * 0.6, box.top(), box.width() * 0.3, box.height()));
        break;
    case EngineState::Finished:
        painter.setPen(stroke(p.accent));
        painter.drawPolyline(QPolygonF{{box.left(), box.center().y()},
                                       {box.left() + box.width() * 0.38, box.bottom() - box.height() * 0.12},
                                       {box.right(), box.top() + box.height() * 0.12}});
        break;
    case EngineState::Failed:
        painter.setBrush(toColor(p.bad));
        painter.drawPolygon(QPolygonF{
            {box.center().x(), box.top() - 1}, {box.right() + 1, box.bottom()}, {box.left() - 1, box.bottom()}});
        break;
    }
}

} // namespace

EngineChip::EngineChip(QWidget* parent)
    : QAbstractButton(parent)
{
    setObjectName(QStringLiteral("engineChip"));
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

void EngineChip::setState(EngineState state, const QString& text, bool locked)
{
    m_state = state;
    m_locked = locked;
    if (text != this->text()) {
        setText(text);
    }
    setAccessibleName(tr("Engine: %1").arg(text));
    setToolTip(locked ? tr("Engine: %1, locked to one position\nClick for its menu").arg(text)
                      : tr("Engine: %1\nClick for its menu").arg(text));
    update();
}

void EngineChip::setBrief(bool brief)
{
    if (brief != m_brief) {
        m_brief = brief;
        updateGeometry();
    }
}

QSize EngineChip::sizeHint() const
{
    // Room for the longest text that numbers make, so that nothing beside it moves while they run.
    const QFontMetrics metrics(uiFont());
    const QString widest = m_brief ? tr("Stopped working") : tr("Thinking · 000.0 s · 000.0 M flips");
    return {metrics.horizontalAdvance(widest) + zoomed(m_brief ? 38 : 54), metrics.height() + zoomed(8)};
}

void EngineChip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette& p = currentPalette();
    const QRectF box = QRectF(rect()).adjusted(0.5, 1.5, -0.5, -1.5);
    painter.setPen(hasFocus() ? toColor(p.accent) : mixed(p.surface, p.line, 0.4));
    painter.setBrush(underMouse() ? toColor(p.raised) : mixed(p.surface, p.raised, 0.5));
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    const int side = zoomed(10);
    paintMark(painter, QRectF(zoomed(11), height() / 2.0 - side / 2.0, side, side), m_state);
    QRect area = rect().adjusted(zoomed(28), 0, -zoomed(8), 0);
    if (m_locked) {
        const int lock = zoomed(15);
        themedIcon(QStringLiteral("lock"))
            .paint(&painter, QRect(area.right() - lock, height() / 2 - lock / 2, lock, lock));
        area.setRight(area.right() - lock - zoomed(2));
    }
    const QString shown = m_brief ? text().section(QStringLiteral(" · "), 0, 0) : text();
    painter.setFont(uiFont());
    painter.setPen(toColor(m_state == EngineState::Idle ? p.dimText : p.text));
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(uiFont()).elidedText(shown, Qt::ElideRight, area.width()));
}

} // namespace rankfall
