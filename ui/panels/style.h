// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme/theme.h"

#include <QLabel>

class QPainter;
class QToolButton;
class QWidget;

namespace rankfall {

/// A flat tool button with one of the theme's icons. The first line of the tooltip is what screen readers say.
QToolButton* iconButton(const QString& icon, const QString& toolTip, QWidget* parent);
/// A wrapping label for remarks; its text can be selected with the mouse.
QLabel* remarkLabel(QWidget* parent);
/// Colours a label's text, until the next call.
void setTextColor(QWidget* widget, Rgb color);
/// The bar in the colour of a group of terms; nothing for -1.
void drawGroup(QPainter& painter, QRect bar, int group);
/// A small filled box with rounded corners behind a label: chips and banners.
void setChipColors(QLabel* label, Rgb fill, Rgb text);

} // namespace rankfall
