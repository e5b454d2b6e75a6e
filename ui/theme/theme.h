// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/scenes/contrast.h"
#include "ui/scenes/palette.h"

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QObject>
#include <QString>

class QApplication;

namespace rankfall {

/// System follows the palette that the desktop gave the program at its start.
enum class Theme { Dark, Light, System };

/// Dresses the whole program: Fusion style, palette, fonts and one style sheet, all made from the tokens of palette.h.
/// May be called again at any time; widgets get the usual QEvent::PaletteChange, and themeWatch() says changed().
/// GUI thread only, like everything here.
void applyTheme(QApplication& app, Theme theme);
Theme currentTheme();
/// The colours in use; kDarkPalette before the first applyTheme().
const Palette& currentPalette();

/// Size of all text and controls relative to 11 pt. Clamped to [kMinZoom, kMaxZoom].
inline constexpr double kMinZoom = 1.0;
inline constexpr double kMaxZoom = 2.5;
double uiZoom();
void setUiZoom(QApplication& app, double zoom);

/// Says when colours or sizes changed, for what is not a widget (3D scenes).
class ThemeWatch : public QObject {
    Q_OBJECT
Q_SIGNALS:
    void changed();
};

ThemeWatch* themeWatch();

// --- Colours
// ----------------------------------------------------------------------------------------------------------
inline QColor toColor(Rgb c)
{
    return QColor(c.r, c.g, c.b);
}

inline QColor toColor(Rgb c, double alpha)
{
    return QColor(c.r, c.g, c.b, static_cast<int>(alpha * 255.0 + 0.5));
}

/// `from` with a share `t` in [0, 1] of `to`.
QColor mixed(Rgb from, Rgb to, double t);
/// The colour of a node mark, 1 to 6. Each mark also has its own shape.
QColor markColor(int mark);

// --- Fonts
// ------------------------------------------------------------------------------------------------------------
/// The interface font (Inter where installed) at the current zoom; `scale` makes it larger, never below 11 pt.
QFont uiFont(double scale = 1.0, QFont::Weight weight = QFont::Normal);
/// For formulas and columns of numbers.
QFont monoFont(double scale = 1.0);

// --- Icons
// ------------------------------------------------------------------------------------------------------------
/// One of the program's own line icons in the colours of the theme; recolours itself when the theme changes.
/// Names: undo redo first prev next last play pause stop lock unlock think plus minus check close 3d sheet both target
/// branch promote main delete copy paste settings help open save new complete swap negate transpose eye bookmark
/// breakpoint fit zoom-in zoom-out search warning info comment up down edit camera list star moon sun atlas. An unknown
/// name gives an empty icon.
QIcon themedIcon(const QString& name);
/// The program's own icon.
QIcon applicationIcon();
/// Every name that themedIcon() knows.
QStringList iconNames();

} // namespace rankfall
