// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/campaign_watch.h"

#include "ui/workbench/core_text.h"

namespace rankfall {

namespace {

constexpr int kPace = 2000; // ms

} // namespace

CampaignWatch::CampaignWatch(QObject* parent)
    : QObject(parent)
    , m_job(this)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kPace);
    connect(&m_timer, &QTimer::timeout, this, &CampaignWatch::read);
}

void CampaignWatch::follow(const QString& folder)
{
    m_job.stop();
    m_timer.stop();
    m_folder = folder;
    m_reader.reset();
    m_log.reset();
    m_trouble.clear();
    Q_EMIT changed();
    read();
}

void CampaignWatch::pause()
{
    m_isPaused = true;
    m_timer.stop();
}

void CampaignWatch::resume()
{
    const bool wasPaused = std::exchange(m_isPaused, false);
    if (wasPaused && !m_folder.isEmpty() && !m_job.isRunning()) {
        read();
    }
}

void CampaignWatch::read()
{
    auto work = [reader = std::exchange(m_reader, nullptr),
                 folder = m_folder.toStdString()](const BackgroundJob<Reading>::ShouldStop& shouldStop) mutable {
        Reading out;
        if (!reader) {
            auto opened = CampaignReader::open(folder);
            if (!opened) {
                out.trouble = opened.error();
                return out;
            }
            reader = std::make_shared<CampaignReader>(std::move(*opened));
        }
        if (!shouldStop()) {
            out.isMore = reader->refresh();
            out.log = reader->log();
        }
        out.reader = reader;
        return out;
    };
    m_job.start(std::move(work), [this](Reading reading) {
        m_reader = std::move(reading.reader);
        m_trouble = reading.trouble ? errorText(*reading.trouble) : QString();
        if (reading.log) {
            m_log = std::move(reading.log);
        }
        Q_EMIT changed();
        if (reading.isMore) {
            read();
        } else if (!m_isPaused) {
            m_timer.start();
        }
    });
}

} // namespace rankfall
