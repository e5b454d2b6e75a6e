// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QKeySequence>
#include <QStringList>

class QPainter;
class QPoint;

namespace rankfall {

/// A key as people call it: "Ctrl+Shift+P", "→", "Space". Arrows are drawn as arrows.
QString keyText(const QKeySequence& key);
/// Its parts, one for each cap: "Ctrl", "Shift", "P". Between the presses of a sequence stands a blank, which has no
/// cap.
QStringList keyParts(const QKeySequence& key);

/// Draws small key caps. Height and width follow the interface font.
struct KeyCaps {
    QColor fill;
    QColor edge;
    QColor ink;

    static KeyCaps normal();
    static KeyCaps lit(); ///< accent coloured: works now
    static KeyCaps faint();

    static int height();
    static int width(const QStringList& parts);
    /// Left edge and vertical middle.
    void paint(QPainter& painter, QPoint leftMiddle, const QStringList& parts) const;
};

} // namespace rankfall
