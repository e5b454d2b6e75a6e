// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/tune/tuner.h"

#include <QWidget>

#include <memory>

namespace rankfall {

/// Schemes of one rank as points: additions to the right; upwards measured time as a part of Strassen's, or how errors
/// grow. A bar is the interval of a time, filled points are on the Pareto front, a square is where the search started,
/// the ring is the chosen one. A click chooses, a double click or Enter opens; arrows go from point to point.
class ParetoGraph : public QWidget {
    Q_OBJECT

public:
    enum class Vertical { Time, Growth };

    explicit ParetoGraph(QWidget* parent = nullptr);

    void setSnapshot(std::shared_ptr<const TuneSnapshot> snapshot);
    void setVertical(Vertical vertical);

    /// By name; nothing happens when it is not among those shown.
    void choose(const QString& name);

    const QString& chosenName() const { return m_chosen; }

    /// Paints the picture as it is, on any device, in the size of the widget.
    void paint(QPainter& painter) const;

    /// The schemes that have a place now, by growing additions: indices into the pool.
    std::vector<std::size_t> shown() const;
    QPointF placeOf(std::size_t scheme) const;
    QString sentenceOf(std::size_t scheme) const;

    QSize sizeHint() const override { return {560, 380}; }

    QSize minimumSizeHint() const override { return {280, 200}; }

Q_SIGNALS:
    void chosen(const QString& name);
    void activated(const QString& name);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QRectF plot() const;
    double valueOf(std::size_t scheme) const;
    double xOf(double additions) const;
    double yOf(double value) const;
    std::optional<std::size_t> at(QPointF place) const;
    void fit();
    void describe();
    void paintAxes(QPainter& painter) const;
    void paintPoint(QPainter& painter, std::size_t scheme) const;
    void paintFront(QPainter& painter) const;

    std::shared_ptr<const TuneSnapshot> m_snapshot;
    Vertical m_vertical = Vertical::Time;
    QString m_chosen;
    double m_left = 0; ///< additions shown
    double m_right = 1;
    double m_low = 0; ///< values shown
    double m_high = 1;
};

} // namespace rankfall
