// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/chrome/spotlight.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QCursor>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QTimer>

namespace rankfall {

namespace {

constexpr double kRadius = 120; // px at 11 pt
constexpr double kDot = 8;
constexpr std::size_t kTrail = 10;
constexpr int kFade = 25;            // ms a point of the trail
const QColor kRed(0xff, 0x2a, 0x2a); // a laser is red on every theme
const QColor kDim(0, 0, 0, 190);

} // namespace

Spotlight::Spotlight(QWidget* window)
    : QWidget(window)
    , m_window(window)
{
    setObjectName(QStringLiteral("spotlight"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

double Spotlight::radius() const
{
    return kRadius * uiZoom();
}

void Spotlight::setMode(Mode mode)
{
    if (mode == m_mode) {
        return;
    }
    m_mode = mode;
    m_trail.clear();
    if (mode == Mode::Off) {
        qApp->removeEventFilter(this);
        hide();
    } else {
        qApp->installEventFilter(this);
        setGeometry(m_window->rect());
        follow(QCursor::pos());
        raise();
        show();
        update();
    }
    Q_EMIT modeChanged();
}

bool Spotlight::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_window && event->type() == QEvent::Resize) {
        setGeometry(m_window->rect());
    } else if (event->type() == QEvent::MouseMove && watched->isWidgetType() &&
               static_cast<QWidget*>(watched)->window() == m_window) {
        follow(static_cast<QMouseEvent*>(event)->globalPosition());
    }
    return false;
}

void Spotlight::follow(QPointF global)
{
    pointAt(mapFromGlobal(global));
}

void Spotlight::pointAt(QPointF to)
{
    if (to == m_at) {
        return;
    }
    if (m_mode == Mode::Laser && !m_reducedMotion) {
        if (m_trail.empty()) {
            QTimer::singleShot(kFade, this, &Spotlight::fade);
        }
        m_trail.push_back(m_at);
        if (m_trail.size() > kTrail) {
            m_trail.pop_front();
        }
    }
    m_at = to;
    update();
}

void Spotlight::fade()
{
    if (!m_trail.empty()) {
        m_trail.pop_front();
        update();
        QTimer::singleShot(kFade, this, &Spotlight::fade);
    }
}

void Spotlight::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (m_mode == Mode::Black) {
        painter.fillRect(rect(), Qt::black);
    } else if (m_mode == Mode::Spot) {
        QPainterPath dark;
        dark.addRect(rect());
        dark.addEllipse(m_at, radius(), radius());
        painter.fillPath(dark, kDim); // odd-even: the circle stays open
        painter.setPen(QPen(toColor(currentPalette().accent), 2));
        painter.drawEllipse(m_at, radius(), radius());
    } else if (m_mode == Mode::Laser) {
        const double dot = kDot * uiZoom();
        for (std::size_t i = 0; i < m_trail.size(); ++i) {
            QColor faint = kRed;
            faint.setAlphaF(0.35F * static_cast<float>(i + 1) / static_cast<float>(m_trail.size()));
            painter.setBrush(faint);
            painter.drawEllipse(m_trail[i], dot * 0.7, dot * 0.7);
        }
        QColor glow = kRed;
        glow.setAlpha(70);
        painter.setBrush(glow);
        painter.drawEllipse(m_at, dot * 2, dot * 2);
        painter.setBrush(kRed);
        painter.setPen(QPen(Qt::white, 1.5)); // seen on red and orange cells too
        painter.drawEllipse(m_at, dot, dot);
    }
}

} // namespace rankfall
