// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/evaluation_data.h"

#include <QAbstractSlider>

namespace rankfall {

/// The slider under the evaluation graph: one tick a move, diamonds at breakpoints, flags at bookmarks. Its value is
/// the index of a point of the line. Keyboard and screen readers see an ordinary slider.
class Timeline : public QAbstractSlider {
    Q_OBJECT

public:
    explicit Timeline(Workbench* workbench, QWidget* parent = nullptr);
    void setData(const EvaluationData& news);
    /// Left and right end of the axis in pixels from the edges, to stand exactly under the graph.
    void setMargins(double left, double right);
    MoveAxis axis() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void scrubbed(int index);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent*) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void sliderChange(SliderChange change) override;

private:
    Workbench* m_workbench;
    EvaluationData m_data;
    double m_left = 20;
    double m_right = 20;
    bool m_quiet = false; ///< the value follows the workbench, it is not the user's
};

} // namespace rankfall
