// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/external/external_engine.h"

#include <QObject>
#include <QString>

#include <map>
#include <memory>
#include <vector>

namespace rankfall {

/// An engine outside this program as a person keeps it.
struct ExternalEngine {
    EngineCommand command;
    bool isEnabled = true;
};

/// The engines at hand: those that come with the program, then those that a person has added and enabled. Owns the
/// hosts of the latter; their processes start when they are first asked. Lives on the GUI thread.
class EngineList : public QObject {
    Q_OBJECT

public:
    explicit EngineList(QObject* parent = nullptr);
    ~EngineList() override;

    const std::vector<EngineEntry>& entries() const { return m_entries; }

    /// Null when no engine has that key, or it is not enabled.
    std::unique_ptr<Engine> create(const QString& key) const;
    /// The key itself when there is no such engine.
    QString nameOf(const QString& key) const;
    /// How the engine is set, as analyses are kept with it: AnalysisRequest::settings. Empty: it has no settings.
    std::string settingsOf(const QString& key) const;

    const std::vector<ExternalEngine>& external() const { return m_external; }

    /// Adds one under a key made of its name; returns the key.
    QString add(const QString& name, const QString& command, const QString& folder = {});
    /// In the place of the one with that key. Its process ends if the command or the folder is another.
    void replace(const ExternalEngine& engine);
    void remove(const QString& key);
    /// All at once, as they were stored. Those whose keys are taken are left out.
    void setExternal(std::vector<ExternalEngine> engines);

    /// Of an external engine, enabled or not; null for others.
    std::shared_ptr<EngineHost> host(const QString& key) const;
    void restart(const QString& key);

Q_SIGNALS:
    void changed();                       ///< entries() or external() are others
    void hostChanged(const QString& key); ///< its state, fault or log

private:
    void rebuild();
    void watch(const QString& key, const std::shared_ptr<EngineHost>& host);
    ExternalEngine* find(const QString& key);

    std::vector<EngineEntry> m_entries;
    std::vector<ExternalEngine> m_external;
    std::map<QString, std::shared_ptr<EngineHost>> m_hosts;
};

} // namespace rankfall
