// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/window/dock_column.h"

#include <QDockWidget>
#include <QMainWindow>

namespace rankfall {

namespace {

constexpr int kHighEnough = 800; // px

} // namespace

void giveColumnTo(QDockWidget& dock, QMainWindow& window)
{
    if (window.height() >= kHighEnough || dock.isFloating()) {
        return;
    }
    const QList<QDockWidget*> beside = window.tabifiedDockWidgets(&dock);
    for (auto* other : window.findChildren<QDockWidget*>()) {
        if (other != &dock && !other->isHidden() && !other->isFloating() && !beside.contains(other) &&
            window.dockWidgetArea(other) == window.dockWidgetArea(&dock)) {
            other->hide();
        }
    }
}

} // namespace rankfall
