// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/evaluation_data.h"

#include <QWidget>

namespace rankfall {

/// The band between played + lower and played + upper along the current line, with the best known rank, the engine's
/// prediction, and the nonzero count on a second axis. Click or drag scrubs; hovering explains a point in a sentence.
class EvaluationGraph : public QWidget {
    Q_OBJECT

public:
    explicit EvaluationGraph(QWidget* parent = nullptr);
    void setData(const EvaluationData& news);

    const EvaluationData& data() const { return m_data; }

    /// The plot area and its axes, for the timeline and for tests.
    QRectF plot() const;
    MoveAxis axis() const;
    double yOfTotal(double total) const;
    double yOfNonzeros(double count) const;
    /// The bar under a point whose move was a mistake; empty when it was none.
    QRectF regretBar(int index) const;

    QSize sizeHint() const override { return {600, 180}; }

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void scrubbed(int index);

protected:
    void paintEvent(QPaintEvent*) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent*) override;
    void changeEvent(QEvent* event) override;

private:
    void measure();
    bool hasLegend() const; ///< there is room for one
    void paintAxes(QPainter& painter) const;
    void paintNonzeros(QPainter& painter) const;
    void paintBand(QPainter& painter) const;
    void paintReferences(QPainter& painter) const;
    void paintExpectations(QPainter& painter) const;
    void paintRegret(QPainter& painter) const;
    void paintCursor(QPainter& painter) const;
    void paintLegend(QPainter& painter) const;
    void halo(QPainter& painter, QRectF rect, int flags, const QString& text, const QColor& colour) const;

    EvaluationData m_data;
    int m_low = 0;
    int m_high = 1;
    int m_mostNonzeros = 1;
    double m_leftRoom = 0; ///< px for the numbers beside the plot; places of hundreds of points ask for the plot
    double m_rightRoom = 0;
    int m_hovered = -1;
};

} // namespace rankfall
