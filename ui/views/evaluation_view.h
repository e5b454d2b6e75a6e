// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/proof/statement.h"
#include "ui/workbench/workbench.h"

#include <QWidget>

namespace rankfall {

class ElidedLabel;
class EvaluationGraph;
class RankBar;
class Timeline;

/// How the current line fares: the rank bar of the position shown, the evaluation graph of the line, and the timeline.
class EvaluationView : public QWidget {
    Q_OBJECT

public:
    explicit EvaluationView(Workbench* workbench, QWidget* parent = nullptr);

    RankBar* bar() const { return m_bar; }

    EvaluationGraph* graph() const { return m_graph; }

    Timeline* timeline() const { return m_timeline; }

    /// The line that says what is proved of the residual shown.
    ElidedLabel* theorem() const { return m_theorem; }

    /// Asked for what is proved of the residual shown whenever that may have changed; null: no more than the bounds.
    void setProofs(std::function<std::shared_ptr<const proof::Statement>()> proofs);
    void refresh();

    QSize minimumSizeHint() const override { return {320, 150}; }

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void align();
    void scrub(int index);

    Workbench* m_workbench;
    RankBar* m_bar;
    EvaluationGraph* m_graph;
    Timeline* m_timeline;
    ElidedLabel* m_theorem;
    std::function<std::shared_ptr<const proof::Statement>()> m_proofs;
};

} // namespace rankfall
