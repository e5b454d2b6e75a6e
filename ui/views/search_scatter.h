// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/search_words.h"

#include <QWidget>

namespace rankfall {

/// Candidates over time: how many terms each was expected to need, as trails that end in a dot. The dot's area is the
/// share of visits, its shape the engine, its colour and number the candidate; a ring says that its line was verified.
/// Hovering names a candidate, a click chooses it, a double-click plays it; so do ↑ ↓ and Enter.
class SearchScatter : public QWidget {
    Q_OBJECT

public:
    enum class Across { Time, Visits };

    SearchScatter(SearchWords words, QWidget* parent = nullptr);

    /// Null: nothing yet. `seconds`: what came later is not shown.
    void show(std::shared_ptr<const SearchRecord> record, double seconds);
    void setAcross(Across across);

    Across across() const { return m_across; }

    /// The trail pointed at, or -1; the one chosen, or -1: places in SearchRecord::trails().
    int hovered() const { return m_hovered; }

    int chosen() const;
    void choose(int trail);

    /// Where things are, for tests.
    QRectF plot() const;
    QPointF placeOf(const SearchRecord::Point& point) const;
    int trailAt(QPointF point) const;

    QSize sizeHint() const override { return {460, 180}; }

    QSize minimumSizeHint() const override { return {220, 90}; }

Q_SIGNALS:
    void hoveredChanged(int trail);
    void chosenChanged(int trail); ///< by the user
    void playWanted(int trail);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void measure();
    void setHovered(int trail);
    void describe();
    std::vector<int> inOrder() const;
    void paintAxes(QPainter& painter) const;
    void paintTrail(QPainter& painter, int i) const;
    void paintLegend(QPainter& painter) const;
    int engineOf(const std::string& key) const;
    double radius(const SearchRecord::Point& point) const;

    SearchWords m_words;
    std::shared_ptr<const SearchRecord> m_record;
    double m_seconds = 0;
    Across m_across = Across::Time;
    std::vector<std::string> m_engines; ///< in the order of being met: a shape each
    double m_low = 0;
    double m_high = 1;
    double m_mostVisits = 1;
    int m_hovered = -1;
    int m_chosen = -1; ///< Trail::number, which stays when others are forgotten
};

/// A dot in the shape of an engine: disc, square, triangle, diamond.
QPainterPath engineShape(int engine, QPointF centre, double radius);

} // namespace rankfall
