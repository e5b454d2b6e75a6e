// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/style.h"

#include <QPainter>
#include <QPalette>
#include <QToolButton>

namespace rankfall {

QToolButton* iconButton(const QString& icon, const QString& toolTip, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setIcon(themedIcon(icon));
    button->setToolTip(toolTip);
    button->setAccessibleName(toolTip.section(QLatin1Char('\n'), 0, 0));
    button->setAutoRaise(true);
    return button;
}

QLabel* remarkLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setFocusPolicy(Qt::NoFocus);
    setTextColor(label, currentPalette().dimText);
    // A colour of one's own does not follow the theme; one that says something, such as a warning, is set anew with it.
    QObject::connect(themeWatch(), &ThemeWatch::changed, label,
                     [label, dim = toColor(currentPalette().dimText)]() mutable {
                         if (label->palette().color(QPalette::WindowText) == dim) {
                             setTextColor(label, currentPalette().dimText);
                         }
                         dim = toColor(currentPalette().dimText);
                     });
    return label;
}

void setTextColor(QWidget* widget, Rgb color)
{
    QPalette palette = widget->palette();
    if (palette.color(QPalette::WindowText) == toColor(color)) {
        return; // setting a palette sends an event to every child
    }
    palette.setColor(QPalette::WindowText, toColor(color));
    palette.setColor(QPalette::Text, toColor(color));
    widget->setPalette(palette);
}

void drawGroup(QPainter& painter, QRect bar, int group)
{
    if (group >= 0) {
        painter.fillRect(bar, toColor(currentPalette().group(group)));
    }
}

void setChipColors(QLabel* label, Rgb fill, Rgb text)
{
    const QString sheet = QStringLiteral("QLabel { background: %1; color: %2; border-radius: 4px; padding: 2px 7px; }")
                              .arg(toColor(fill).name(), toColor(text).name());
    if (label->styleSheet() != sheet) {
        label->setStyleSheet(sheet);
    }
}

} // namespace rankfall
