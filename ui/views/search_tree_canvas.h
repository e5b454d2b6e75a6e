// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/search_tree_layout.h"

#include <QPainter>
#include <QWidget>

#include <memory>
#include <optional>

namespace rankfall {

/// A search tree at one moment. The area of a node is its visits, the width of the way to it its prior, its colour how
/// good it is among those shown; squares are known exactly. The wheel zooms, a drag moves it, a double-click on nothing
/// fits it. A node is chosen by a click or with the arrows: ↑ back, ↓ the most visited move, ← → moves beside it.
class SearchTreeCanvas : public QWidget {
    Q_OBJECT

public:
    explicit SearchTreeCanvas(QWidget* parent = nullptr);

    /// Null: nothing yet. What was chosen stays chosen where it is still there.
    void show(std::shared_ptr<const TreeSample> tree);
    void fit();
    /// What is said where there is no tree.
    void setEmptyText(const QString& text);

    const TreeSample* tree() const { return m_tree.get(); }

    int hovered() const { return m_hovered; }

    int chosen() const { return m_chosen; }

    void choose(int node);

    double zoom() const { return m_zoom; }

    /// Where a node is drawn, and the one at a point or -1.
    QPointF placeOf(int node) const;
    double radiusOf(int node) const;
    int nodeAt(QPointF point) const;

    QSize sizeHint() const override { return {460, 180}; }

    QSize minimumSizeHint() const override { return {220, 90}; }

Q_SIGNALS:
    void hoveredChanged(int node);
    void chosenChanged(int node); ///< by the user
    void playWanted(int node);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void setHovered(int node);
    void move(int key);
    QColor colourOf(int node) const;
    void paintWays(QPainter& painter) const;
    void paintNodes(QPainter& painter) const;
    void paintLegend(QPainter& painter) const;

    std::shared_ptr<const TreeSample> m_tree;
    SearchTreeLayout m_layout;
    QString m_emptyText;
    double m_zoom = 1;
    QPointF m_offset; ///< px, of the zoomed picture
    int m_hovered = -1;
    int m_chosen = -1;
    std::optional<QPointF> m_dragged; ///< from where, with the button down
    bool m_isDrag = false;
};

} // namespace rankfall
