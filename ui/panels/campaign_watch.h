// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/io/campaign_log.h"
#include "ui/panels/background_job.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <optional>

namespace rankfall {

/// Follows the folder of a campaign: reads it every two seconds on a thread of its own, so that a slow network folder
/// never holds the window up.
class CampaignWatch : public QObject {
    Q_OBJECT

public:
    explicit CampaignWatch(QObject* parent = nullptr);

    /// Leaves what it followed before.
    void follow(const QString& folder);

    const QString& folder() const { return m_folder; }

    /// What was read last; nothing before the first time.
    const std::optional<CampaignLog>& log() const { return m_log; }

    /// Why nothing is read; empty when all is well.
    const QString& trouble() const { return m_trouble; }

    /// Nobody looks: nothing is read until somebody does.
    void pause();
    void resume();

    void setPace(int milliseconds) { m_timer.setInterval(milliseconds); }

Q_SIGNALS:
    void changed();

private:
    struct Reading {
        std::shared_ptr<CampaignReader> reader; ///< null when there is none
        std::optional<CampaignLog> log;
        std::optional<Error> trouble;
        bool isMore = false;
    };

    void read();

    QTimer m_timer;
    bool m_isPaused = false;
    QString m_folder;
    QString m_trouble;
    std::shared_ptr<CampaignReader> m_reader; ///< null while a thread has it
    std::optional<CampaignLog> m_log;
    BackgroundJob<Reading> m_job; ///< last: its threads end before the rest goes
};

} // namespace rankfall
