// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/flip_map_data.h"

#include <QWidget>

class QListWidget;
class QPushButton;

namespace rankfall {

class ElidedLabel;
class FlipMapCanvas;

/// The dock of the flip map: where the position lies among all schemes that flips lead to, drawn and as a list of the
/// flips here. Clicking a glowing place, or Enter in the list, plays the flip. The map is worked out by another thread
/// when the dock is first seen.
class FlipMapView : public QWidget {
    Q_OBJECT

public:
    explicit FlipMapView(Workbench* workbench, QWidget* parent = nullptr);

    FlipMapCanvas* canvas() const { return m_canvas; }

    QListWidget* list() const { return m_list; }

    /// True once the map has been worked out.
    bool isReady() const { return m_map != nullptr; }

    QSize minimumSizeHint() const override { return {320, 170}; }

Q_SIGNALS:
    void beginRequested(); ///< the schoolbook algorithm of 2x2x2 modulo 2 is wanted

protected:
    void showEvent(QShowEvent* event) override;

private:
    void prepare();
    void refresh();
    void play(int way);

    Workbench* m_workbench;
    const FlipMap* m_map = nullptr;
    bool m_asked = false;
    FlipMapData m_data;
    ElidedLabel* m_headline;
    QPushButton* m_begin;
    QPushButton* m_way;
    QPushButton* m_next;
    FlipMapCanvas* m_canvas;
    QListWidget* m_list;
};

} // namespace rankfall
