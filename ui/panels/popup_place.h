// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace rankfall {

/// Shows a popup under the widget that it belongs to, their right edges in line, and within the screen.
inline void showBelow(QWidget& popup, const QWidget& owner)
{
    popup.adjustSize();
    const QRect room = owner.screen()->availableGeometry();
    const QPoint at = owner.mapToGlobal(QPoint(owner.width() - popup.width(), owner.height() + 2));
    popup.move(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - popup.width())),
               std::clamp(at.y(), room.top(), std::max(room.top(), room.bottom() - popup.height())));
    popup.show();
}

} // namespace rankfall
