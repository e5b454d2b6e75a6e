// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/tree_painter.h"

#include <QPixmap>
#include <QWidget>

namespace rankfall {

/// The whole variation tree in the corner of its view, with a frame around the part that shows. A click or a drag goes
/// there. Nodes are dots; the layout is drawn once and kept, so trees of ten thousand nodes cost nothing while one
/// scrolls.
class TreeMinimap : public QWidget {
    Q_OBJECT

public:
    explicit TreeMinimap(QWidget* parent);

    /// Another layout, or another zoom or direction of it. It is read while the map is painted.
    void setTree(const TreeLayout* layout, const TreeMetrics& metrics);
    /// The nodes of the current line and the current one.
    void setLine(const std::set<NodeId>& line, NodeId current);
    /// The part that shows, in content coordinates.
    void setPart(const QRectF& part);

    QSize sizeHint() const override;

Q_SIGNALS:
    /// This point of the content should be in the middle.
    void wanted(QPointF point);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QPointF scale() const;
    QRectF dot(const TreeLayout::Place& place) const;
    void drawTree();

    const TreeLayout* m_layout = nullptr;
    TreeMetrics m_metrics;
    std::vector<NodeId> m_line;
    NodeId m_current = kNoNode;
    QRectF m_part;
    QPixmap m_tree;
};

} // namespace rankfall
