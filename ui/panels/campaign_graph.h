// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/io/campaign_log.h"

#include <QWidget>

#include <optional>

namespace rankfall {

/// A campaign over time, three curves one above the other on one axis: the best rank, which falls in steps (and the
/// best known one as a line), how many schemes the pools of all islands hold, and their flips per second.
class CampaignGraph : public QWidget {
    Q_OBJECT

public:
    explicit CampaignGraph(QWidget* parent = nullptr);
    void setLog(const CampaignLog& log, std::optional<int> bestKnown);

    enum class Band { Rank, Pool, Speed };

    // Where things are, for tests.
    QRectF plot(Band band) const;
    double xOf(double seconds) const;
    double yOf(Band band, double value) const;
    /// "12 min: rank 47 (island 2), 812 schemes, 41 M flips/s"; empty where nothing is known.
    QString sentence(double seconds) const;

    QSize sizeHint() const override { return {560, 300}; }

    QSize minimumSizeHint() const override { return {280, 180}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    double secondsAt(double x) const;
    const CampaignLog::Fall* fallAt(double seconds) const;
    const CampaignLog::Moment* momentAt(double seconds) const;
    void paintBand(QPainter& painter, Band band) const;
    void paintRanks(QPainter& painter) const;

    std::vector<CampaignLog::Fall> m_falls;
    std::vector<CampaignLog::Moment> m_moments;
    std::optional<int> m_bestKnown;
    double m_last = 1;           ///< seconds at the right edge
    double m_low[3] = {0, 0, 0}; ///< of the bands
    double m_high[3] = {1, 1, 1};
};

/// "40 s", "12 min", "3.5 h", "2.1 d"
QString durationText(double seconds);

} // namespace rankfall
