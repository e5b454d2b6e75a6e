// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QTimer>

class QScreen;
class QWidget;

namespace rankfall {

/// Moves a window, made smaller if need be, onto the primary screen when none shows enough of its title to pull it by.
void bringIntoReach(QWidget& window);

/// When a screen is unplugged or shrinks, what was on it comes back: the window, its floating docks and its dialogs.
/// Window managers do that too, not all of them, and in their own time: they go first.
class ScreenWatch : public QObject {
    Q_OBJECT

public:
    /// Watches for `window`, its parent.
    explicit ScreenWatch(QWidget& window);

    /// What follows a change of screens a little later.
    void bringBack();

private:
    void watch(QScreen* screen);

    QWidget& m_window;
    QTimer m_settled;
};

} // namespace rankfall
