// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/chrome/settings.h"

#include <QFileInfo>
#include <QSettings>

#include <algorithm>
#include <cmath>

namespace rankfall {

namespace {

QVariant stored(const char* key, const QVariant& otherwise = {})
{
    return QSettings().value(QLatin1String(key), otherwise);
}

void store(const char* key, const QVariant& value)
{
    QSettings().setValue(QLatin1String(key), value);
}

double number(const char* key, double otherwise, double low, double high)
{
    bool ok = false;
    const double value = stored(key, otherwise).toDouble(&ok);
    return ok && std::isfinite(value) ? std::clamp(value, low, high) : otherwise;
}

} // namespace

Theme Settings::theme() const
{
    const QString name = stored("appearance/theme").toString();
    return name == QLatin1String("dark") ? Theme::Dark : name == QLatin1String("light") ? Theme::Light : Theme::System;
}

void Settings::setTheme(Theme theme)
{
    store("appearance/theme", QLatin1String(theme == Theme::Dark    ? "dark"
                                            : theme == Theme::Light ? "light"
                                                                    : "system"));
}

double Settings::zoom() const
{
    return number("appearance/zoom", 1.0, kMinZoom, 2.0);
}

void Settings::setZoom(double zoom)
{
    store("appearance/zoom", zoom);
}

bool Settings::reducedMotion() const
{
    return stored("appearance/reducedMotion", false).toBool();
}

void Settings::setReducedMotion(bool on)
{
    store("appearance/reducedMotion", on);
}

double Settings::labelScale() const
{
    return number("appearance/labelScale", 1.0, 0.8, 2.0);
}

void Settings::setLabelScale(double scale)
{
    store("appearance/labelScale", scale);
}

QString Settings::engineKey() const
{
    return stored("engine/key", QStringLiteral("flipgraph")).toString();
}

void Settings::setEngineKey(const QString& key)
{
    store("engine/key", key);
}

int Settings::lines() const
{
    return static_cast<int>(number("engine/lines", 5, 1, 50));
}

void Settings::setLines(int lines)
{
    store("engine/lines", lines);
}

std::optional<double> Settings::budgetSeconds() const
{
    const double seconds = number("engine/budget", 0.0, 0.0, 86400.0);
    return seconds > 0.0 ? std::optional(seconds) : std::nullopt;
}

void Settings::setBudgetSeconds(std::optional<double> seconds)
{
    store("engine/budget", seconds.value_or(0.0));
}

AgentSettings Settings::agent() const
{
    AgentSettings settings;
    const QString basis = stored("agent/basis").toString();
    for (const auto kind : {play::BasisKind::Canonical, play::BasisKind::NearCanonical, play::BasisKind::Dense}) {
        if (basis == QLatin1String(basisKindKey(kind).data())) {
            settings.basis = kind;
        }
    }
    settings.simulations = static_cast<int>(number("agent/simulations", settings.simulations, 8, 100'000));
    settings.riskSeeking = stored("agent/riskSeeking", settings.riskSeeking).toBool();
    return settings;
}

void Settings::setAgent(const AgentSettings& settings)
{
    store("agent/basis", settings.basis ? QLatin1String(basisKindKey(*settings.basis).data()) : QLatin1String("own"));
    store("agent/simulations", settings.simulations);
    store("agent/riskSeeking", settings.riskSeeking);
}

QStringList Settings::recentFiles() const
{
    return stored("files/recent").toStringList().mid(0, kMostRecentFiles);
}

void Settings::addRecentFile(const QString& path)
{
    const QString full = QFileInfo(path).absoluteFilePath();
    QStringList files = recentFiles();
    files.removeAll(full);
    files.prepend(full);
    store("files/recent", files.mid(0, kMostRecentFiles));
}

void Settings::clearRecentFiles()
{
    QSettings().remove(QStringLiteral("files/recent"));
}

bool Settings::hintsDone() const
{
    return stored("hints/done", false).toBool();
}

void Settings::setHintsDone(bool done)
{
    store("hints/done", done);
}

QByteArray Settings::windowGeometry() const
{
    return stored("window/geometry").toByteArray();
}

void Settings::setWindowGeometry(const QByteArray& geometry)
{
    store("window/geometry", geometry);
}

QByteArray Settings::windowState() const
{
    return stored("window/state").toByteArray();
}

void Settings::setWindowState(const QByteArray& state)
{
    store("window/state", state);
}

} // namespace rankfall
