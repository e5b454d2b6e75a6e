// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/evaluation_data.h"

#include <QWidget>

namespace rankfall {

/// One position as a bar of multiplications: played, at least needed, at most needed; with ticks at the best known rank
/// and the schoolbook. Each part explains itself in a tooltip.
class RankBar : public QWidget {
    Q_OBJECT

public:
    explicit RankBar(QWidget* parent = nullptr);
    void setData(const EvaluationData& news);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /// Pixel of a number of multiplications, for tests.
    double xOf(double total) const;
    /// What the bar says at a point, for tooltips.
    QString explain(QPointF at) const;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent*) override;

private:
    QRectF track() const;
    QString title() const;

    int lower() const { return m_proved ? m_proved->lower : m_bounds.lower; }

    int upper() const { return m_proved ? m_proved->upper : m_bounds.upper; }

    int m_played = 0;
    Bounds m_bounds;
    std::optional<EvaluationData::Proved> m_proved;
    bool m_solved = false;
    int m_scale = 1;
    std::optional<int> m_bestKnown;
    QString m_source;
    int m_schoolbook = 0;
    std::optional<EvaluationData::Prediction> m_prediction;
    QString m_predictionText;
};

} // namespace rankfall
