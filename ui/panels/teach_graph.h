// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/io/training_journal.h"

#include <QString>
#include <QWidget>

#include <optional>
#include <vector>

namespace rankfall {

/// How learning goes: the losses of policy and value against steps, two curves on one scale from zero, and a line where
/// the best rank fell.
class TeachGraph : public QWidget {
    Q_OBJECT

public:
    explicit TeachGraph(QWidget* parent = nullptr);
    void setRounds(const std::vector<TrainingRound>& rounds, std::optional<int> bestKnown);

    int count() const { return static_cast<int>(m_rounds.size()); }

    /// Where things are, for tests.
    QRectF plot() const;
    double xOf(std::int64_t steps) const;
    double yOf(double loss) const;
    /// The round nearest to this place; -1: none.
    int roundAt(double x) const;
    /// "Round 12, 2280 steps: policy 1.72, value 0.84; best rank 7, 3 schemes"
    QString sentence(int round) const;

    QSize sizeHint() const override { return {420, 150}; }

    QSize minimumSizeHint() const override { return {200, 90}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    void paintAxes(QPainter& painter) const;
    void paintFalls(QPainter& painter) const;
    void paintCurve(QPainter& painter, double TrainingRound::*loss, const QPen& pen) const;

    std::vector<TrainingRound> m_rounds;
    std::optional<int> m_bestKnown;
    double m_highest = 1;
};

} // namespace rankfall
