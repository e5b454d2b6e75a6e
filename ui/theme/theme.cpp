// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/theme/theme.h"

#include "ui/theme/high_contrast.h"
#include "ui/theme/stylesheet.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPalette>
#include <QStyleFactory>

#include <algorithm>
#include <array>
#include <cmath>

namespace rankfall {

namespace {

constexpr double kBasePoints = 11.0;

struct State {
    Theme theme = Theme::Dark;
    const Palette* palette = &kDarkPalette;
    double zoom = 1.0;
    bool applied = false;
    bool systemIsDark = true;
    bool highContrast = false;
    QString family;
    QString monoFamily;
};

State& state()
{
    static State s;
    return s;
}

QString firstInstalled(std::initializer_list<const char*> names, QFontDatabase::SystemFont otherwise)
{
    const QStringList installed = QFontDatabase::families();
    for (const char* name : names) {
        if (installed.contains(QLatin1String(name)))
            return QLatin1String(name);
    }
    return QFontDatabase::systemFont(otherwise).family();
}

QPalette widgetPalette(const Palette& p)
{
    QPalette out;
    const auto set = [&out](QPalette::ColorRole role, const QColor& colour, const QColor& off) {
        out.setColor(QPalette::All, role, colour);
        out.setColor(QPalette::Disabled, role, off);
    };
    const QColor offText = mixed(p.surface, p.dimText, 0.55);
    set(QPalette::Window, toColor(p.surface), toColor(p.surface));
    set(QPalette::WindowText, toColor(p.text), offText);
    set(QPalette::Base, toColor(p.background), toColor(p.surface));
    set(QPalette::AlternateBase, mixed(p.background, p.surface, 0.6), toColor(p.surface));
    set(QPalette::Text, toColor(p.text), offText);
    set(QPalette::PlaceholderText, toColor(p.dimText), offText);
    set(QPalette::Button, toColor(p.raised), toColor(p.surface));
    set(QPalette::ButtonText, toColor(p.text), offText);
    set(QPalette::BrightText, toColor(p.bad), offText);
    set(QPalette::Highlight, toColor(p.accent), toColor(p.line));
    set(QPalette::HighlightedText, toColor(p.accentText), offText);
    set(QPalette::Link, toColor(p.accent), offText);
    set(QPalette::LinkVisited, toColor(p.accent), offText);
    set(QPalette::ToolTipBase, toColor(p.raised), toColor(p.raised));
    set(QPalette::ToolTipText, toColor(p.text), offText);
    set(QPalette::Light, mixed(p.raised, p.line, 0.4), toColor(p.raised));
    set(QPalette::Midlight, mixed(p.raised, p.line, 0.2), toColor(p.raised));
    set(QPalette::Mid, toColor(p.line), toColor(p.line));
    set(QPalette::Dark, mixed(p.surface, p.line, 0.35), toColor(p.line));
    set(QPalette::Shadow, toColor(p.shadow), toColor(p.shadow));
    return out;
}

void dress(QApplication& app)
{
    State& s = state();
    if (!s.applied) {
        s.systemIsDark = app.palette().color(QPalette::Window).lightness() < 128;
        s.family = firstInstalled({"Inter", "Inter Variable", "Segoe UI", "SF Pro Text"}, QFontDatabase::GeneralFont);
        s.monoFamily =
            firstInstalled({"JetBrains Mono", "Cascadia Mono", "DejaVu Sans Mono"}, QFontDatabase::FixedFont);
        app.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
        app.setWindowIcon(applicationIcon());
        s.applied = true;
    }
    const bool dark = s.theme == Theme::Dark || (s.theme == Theme::System && s.systemIsDark);
    s.palette =
        s.highContrast ? (dark ? &kHighContrastDark : &kHighContrastLight) : (dark ? &kDarkPalette : &kLightPalette);
    app.setPalette(widgetPalette(*s.palette));
    app.setFont(uiFont());
    app.setStyleSheet(styleSheet(*s.palette, s.zoom));
    Q_EMIT themeWatch()->changed();
}

} // namespace

void applyTheme(QApplication& app, Theme theme)
{
    state().theme = theme;
    dress(app);
}

void setHighContrast(QApplication& app, bool on)
{
    if (state().highContrast != on) {
        state().highContrast = on;
        dress(app);
    }
}

bool isHighContrast()
{
    return state().highContrast;
}

Theme currentTheme()
{
    return state().theme;
}

const Palette& currentPalette()
{
    return *state().palette;
}

double uiZoom()
{
    return state().zoom;
}

void setUiZoom(QApplication& app, double zoom)
{
    state().zoom = std::clamp(zoom, kMinZoom, kMaxZoom);
    dress(app);
}

ThemeWatch* themeWatch()
{
    static ThemeWatch watch;
    return &watch;
}

QColor mixed(Rgb from, Rgb to, double t)
{
    const auto channel = [t](int x, int y) { return static_cast<int>(std::lround(x + (y - x) * t)); };
    return QColor(channel(from.r, to.r), channel(from.g, to.g), channel(from.b, to.b));
}

QColor markColor(int mark)
{
    const Palette& p = currentPalette();
    const std::array<QColor, 6> colours{
        toColor(p.bad),  toColor(p.minus1), toColor(p.warn),
        toColor(p.good), toColor(p.accent), p.dark ? QColor(0xc8, 0x8c, 0xff) : QColor(0x7a, 0x3f, 0xb8)};
    return colours[static_cast<std::size_t>(std::clamp(mark, 1, 6) - 1)];
}

QFont uiFont(double scale, QFont::Weight weight)
{
    QFont font(state().family.isEmpty() ? QFontDatabase::systemFont(QFontDatabase::GeneralFont).family()
                                        : state().family);
    font.setPointSizeF(kBasePoints * state().zoom * std::max(1.0, scale));
    font.setWeight(weight);
    return font;
}

QFont monoFont(double scale)
{
    QFont font = uiFont(scale);
    font.setFamily(state().monoFamily.isEmpty() ? QFontDatabase::systemFont(QFontDatabase::FixedFont).family()
                                                : state().monoFamily);
    font.setStyleHint(QFont::Monospace);
    return font;
}

} // namespace rankfall
