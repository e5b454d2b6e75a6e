// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/chrome/settings.h"

#include <QFileInfo>
#include <QSettings>

#include <algorithm>
#include <array>
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

/// A letter for the type, a colon and the value: a text file would forget which is which.
QString writtenOption(const protocol::OptionValue& value)
{
    static constexpr std::array<char, 4> kTypes{'b', 'i', 'd', 's'}; // in the order of the variant
    return QChar::fromLatin1(kTypes[value.index()]) + QStringLiteral(":") +
           QString::fromStdString(protocol::toText(value));
}

std::optional<protocol::OptionValue> readOption(const QString& text)
{
    const QString value = text.mid(2);
    bool ok = true;
    if (text.startsWith(QLatin1String("b:"))) {
        return value == QLatin1String("true");
    }
    if (text.startsWith(QLatin1String("i:"))) {
        const qlonglong number = value.toLongLong(&ok);
        return ok ? std::optional<protocol::OptionValue>(std::int64_t{number}) : std::nullopt;
    }
    if (text.startsWith(QLatin1String("d:"))) {
        const double number = value.toDouble(&ok);
        return ok ? std::optional<protocol::OptionValue>(number) : std::nullopt;
    }
    return text.startsWith(QLatin1String("s:")) ? std::optional<protocol::OptionValue>(value.toStdString())
                                                : std::nullopt;
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

QString Settings::language() const
{
    return stored("appearance/language").toString();
}

void Settings::setLanguage(const QString& code)
{
    store("appearance/language", code);
}

double Settings::zoom() const
{
    return number("appearance/zoom", 1.0, kMinZoom, 2.0);
}

void Settings::setZoom(double zoom)
{
    store("appearance/zoom", zoom);
}

bool Settings::highContrast() const
{
    return stored("appearance/highContrast", false).toBool();
}

void Settings::setHighContrast(bool on)
{
    store("appearance/highContrast", on);
}

bool Settings::reducedMotion() const
{
    return stored("appearance/reducedMotion", false).toBool();
}

void Settings::setReducedMotion(bool on)
{
    store("appearance/reducedMotion", on);
}

double Settings::motionSpeed() const
{
    return number("view/motionSpeed", 1.0, 0.25, 4.0);
}

void Settings::setMotionSpeed(double speed)
{
    store("view/motionSpeed", speed);
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

std::vector<ExternalEngine> Settings::externalEngines() const
{
    QSettings settings;
    std::vector<ExternalEngine> engines;
    const int count = std::min(settings.beginReadArray(QStringLiteral("engines")), kMostEngines);
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        const auto value = [&](const char* key) { return settings.value(QLatin1String(key)).toString().toStdString(); };
        ExternalEngine engine{{value("key"), value("name"), value("command"), value("folder"), {}},
                              settings.value(QStringLiteral("enabled"), true).toBool()};
        for (const QString& option : settings.value(QStringLiteral("options")).toStringList()) {
            if (const auto read = readOption(option.section('=', 1))) {
                engine.command.options[option.section('=', 0, 0).toStdString()] = *read;
            }
        }
        engines.push_back(std::move(engine));
    }
    settings.endArray();
    return engines;
}

void Settings::setExternalEngines(const std::vector<ExternalEngine>& engines)
{
    QSettings settings;
    settings.remove(QStringLiteral("engines"));
    settings.beginWriteArray(QStringLiteral("engines"), static_cast<int>(engines.size()));
    for (std::size_t i = 0; i < engines.size(); ++i) {
        const EngineCommand& command = engines[i].command;
        settings.setArrayIndex(static_cast<int>(i));
        settings.setValue(QStringLiteral("key"), QString::fromStdString(command.key));
        settings.setValue(QStringLiteral("name"), QString::fromStdString(command.name));
        settings.setValue(QStringLiteral("command"), QString::fromStdString(command.command));
        settings.setValue(QStringLiteral("folder"), QString::fromStdString(command.folder));
        settings.setValue(QStringLiteral("enabled"), engines[i].isEnabled);
        QStringList options;
        for (const auto& [name, value] : command.options) {
            options << QString::fromStdString(name) + '=' + writtenOption(value);
        }
        settings.setValue(QStringLiteral("options"), options);
    }
    settings.endArray();
}

QStringList Settings::companions() const
{
    return stored("engine/beside").toStringList();
}

void Settings::setCompanions(const QStringList& keys)
{
    store("engine/beside", keys);
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
