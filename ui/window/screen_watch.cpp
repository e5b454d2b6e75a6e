// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/window/screen_watch.h"

#include <QGuiApplication>
#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace rankfall {

namespace {

constexpr int kTitleHeight = 24;
constexpr QSize kEnough{100, 10}; // of the title, in pixels
constexpr int kAfterManagers = 700;

bool isInReach(const QRect& frame)
{
    const QRect title(frame.topLeft(), QSize(frame.width(), kTitleHeight));
    return std::ranges::any_of(QGuiApplication::screens(), [&](const QScreen* screen) {
        const QRect seen = screen->availableGeometry().intersected(title);
        return seen.width() >= kEnough.width() && seen.height() >= kEnough.height();
    });
}

} // namespace

void bringIntoReach(QWidget& window)
{
    const QScreen* screen = QGuiApplication::primaryScreen();
    if (!screen || isInReach(window.frameGeometry())) {
        return;
    }
    const QRect room = screen->availableGeometry();
    const QSize border = window.frameGeometry().size() - window.size();
    window.resize(window.size().boundedTo(room.size() - border));
    const QSize size = window.size() + border; // it may not become that small
    window.move(std::clamp(window.x(), room.left(), std::max(room.left(), room.right() + 1 - size.width())),
                std::clamp(window.y(), room.top(), std::max(room.top(), room.bottom() + 1 - size.height())));
}

ScreenWatch::ScreenWatch(QWidget& window)
    : QObject(&window)
    , m_window(window)
{
    m_settled.setSingleShot(true);
    m_settled.setInterval(kAfterManagers);
    connect(&m_settled, &QTimer::timeout, this, &ScreenWatch::bringBack);
    const auto wait = qOverload<>(&QTimer::start);
    connect(qGuiApp, &QGuiApplication::screenRemoved, &m_settled, wait);
    connect(qGuiApp, &QGuiApplication::primaryScreenChanged, &m_settled, wait);
    connect(qGuiApp, &QGuiApplication::screenAdded, this, &ScreenWatch::watch);
    for (QScreen* screen : QGuiApplication::screens()) {
        watch(screen);
    }
}

void ScreenWatch::watch(QScreen* screen)
{
    connect(screen, &QScreen::availableGeometryChanged, &m_settled, qOverload<>(&QTimer::start));
}

void ScreenWatch::bringBack()
{
    QList<QWidget*> windows = m_window.findChildren<QWidget*>();
    windows.prepend(&m_window);
    for (QWidget* window : windows) {
        const bool isFree =
            window->isWindow() && window->isVisible() && !window->isFullScreen() && !window->isMinimized();
        if (isFree && window->windowType() != Qt::ToolTip && window->windowType() != Qt::Popup) {
            bringIntoReach(*window);
        }
    }
}

} // namespace rankfall
