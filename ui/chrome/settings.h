// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/agent/settings.h"
#include "ui/theme/theme.h"
#include "ui/workbench/engine_list.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace rankfall {

/// What the program remembers between runs, typed, with defaults, one line each; kept by QSettings under the
/// organisation and application name. Keys are stored by Actions, recent commands by the palette.
/// Values out of range, as after a hand edit of the file, come back clamped.
class Settings {
public:
    Theme theme() const; ///< System at first
    void setTheme(Theme theme);
    QString language() const; ///< of the interface, a code of languages(); empty at first: as the system
    void setLanguage(const QString& code);
    double zoom() const; ///< interface size, kMinZoom to 2
    void setZoom(double zoom);
    bool highContrast() const;
    void setHighContrast(bool on);
    bool reducedMotion() const;
    void setReducedMotion(bool on);
    double motionSpeed() const; ///< of steps, 0.25 to 4; 1 at first
    void setMotionSpeed(double speed);
    double labelScale() const; ///< of labels in pictures, 0.8 to 2
    void setLabelScale(double scale);

    QString engineKey() const; ///< "flipgraph" at first
    void setEngineKey(const QString& key);
    int lines() const; ///< proposals, 1 to 50
    void setLines(int lines);
    std::optional<double> budgetSeconds() const; ///< none: until stopped
    void setBudgetSeconds(std::optional<double> seconds);

    AgentSettings agent() const; ///< basis, simulations, value; the network is chosen anew each time
    void setAgent(const AgentSettings& settings);

    std::vector<ExternalEngine> externalEngines() const; ///< with their settings, at most kMostEngines
    void setExternalEngines(const std::vector<ExternalEngine>& engines);
    static constexpr int kMostEngines = 100;
    QStringList companions() const; ///< keys of the engines that think beside the chosen one
    void setCompanions(const QStringList& keys);

    QStringList recentFiles() const; ///< newest first, at most kMostRecentFiles
    void addRecentFile(const QString& path);
    void clearRecentFiles();
    static constexpr int kMostRecentFiles = 10;

    bool hintsDone() const;
    void setHintsDone(bool done);

    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray& geometry);
    QByteArray windowState() const;
    void setWindowState(const QByteArray& state);
};

} // namespace rankfall
