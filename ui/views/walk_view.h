// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/walk_data.h"

#include <QWidget>

class QPushButton;

namespace rankfall {

class ElidedLabel;
class WalkGraph;
class WalkSample;

/// The dock of an engine's walk: how its rank falls, what it holds, and, when watched, where it is. What it found can
/// be adopted as one move. The document is touched by nothing else here.
class WalkView : public QWidget {
    Q_OBJECT

public:
    explicit WalkView(Workbench* workbench, QWidget* parent = nullptr);

    WalkGraph* graph() const { return m_graph; }

    WalkSample* sample() const { return m_sample; }

    bool isWatching() const;
    void setWatching(bool on);

    QSize minimumSizeHint() const override { return {320, 150}; }

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void showTexts(const WalkData& news);

    Workbench* m_workbench;
    ElidedLabel* m_headline;
    QPushButton* m_think;
    QPushButton* m_watch;
    QPushButton* m_adopt;
    WalkGraph* m_graph;
    WalkSample* m_sample;
};

} // namespace rankfall
