// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// F1: the page of the manual about the thing under the mouse, or where the keyboard is.
#include "ui/chrome/dock_help.h"
#include "ui/chrome/status_bar.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QDockWidget>

namespace rankfall {

QString MainWindow::helpPageFor(const QWidget* widget) const
{
    for (const QWidget* at = widget; at && at != this; at = at->parentWidget()) {
        if (qobject_cast<const QDockWidget*>(at)) {
            const QString help = helpForDock(at->objectName());
            return help.isEmpty() ? QStringLiteral("docks") : help;
        }
        if (at == m_stage) {
            return QStringLiteral("pictures");
        }
        if (qobject_cast<const StatusBar*>(at)) {
            return QStringLiteral("pictures");
        }
    }
    return {};
}

QString MainWindow::helpPageHere() const
{
    const QString under = helpPageFor(QApplication::widgetAt(QCursor::pos()));
    if (!under.isEmpty()) {
        return under;
    }
    // The pointer is elsewhere: whoever works by keys asks about where they are.
    const QWidget* focus = QApplication::focusWidget();
    const QString there = focus && focus != this ? helpPageFor(focus) : QString();
    return there.isEmpty() ? QStringLiteral("start") : there;
}

} // namespace rankfall
