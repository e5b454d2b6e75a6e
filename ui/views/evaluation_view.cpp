// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/views/evaluation_view.h"

#include "ui/theme/elided_label.h"
#include "ui/views/evaluation_graph.h"
#include "ui/views/rank_bar.h"
#include "ui/views/timeline.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace rankfall {

EvaluationView::EvaluationView(Workbench* workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_bar(new RankBar(this))
    , m_graph(new EvaluationGraph(this))
    , m_timeline(new Timeline(workbench, this))
    , m_theorem(new ElidedLabel(this))
{
    setObjectName(QStringLiteral("evaluationView"));
    setAccessibleName(tr("Evaluation"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    m_theorem->setObjectName(QStringLiteral("theorem"));
    m_theorem->setAccessibleName(tr("What is proved"));
    m_theorem->hide();
    auto* row = new QHBoxLayout;
    row->setContentsMargins(10, 0, 10, 2); // as the bar
    row->addWidget(m_theorem);
    column->addLayout(row);
    column->addWidget(m_graph, 1);
    column->addSpacing(4);
    column->addWidget(m_timeline);
    setFocusProxy(m_timeline);
    m_graph->installEventFilter(this);

    connect(workbench, &Workbench::documentReplaced, this, &EvaluationView::refresh);
    connect(workbench, &Workbench::treeChanged, this, &EvaluationView::refresh);
    connect(workbench, &Workbench::currentChanged, this, &EvaluationView::refresh);
    connect(workbench, &Workbench::analysisChanged, this, &EvaluationView::refresh);
    connect(workbench, &Workbench::recordsChanged, this, &EvaluationView::refresh);
    connect(m_graph, &EvaluationGraph::scrubbed, this, &EvaluationView::scrub);
    connect(m_timeline, &Timeline::scrubbed, this, &EvaluationView::scrub);
    refresh();
}

void EvaluationView::refresh()
{
    EvaluationData news = EvaluationData::of(*m_workbench);
    if (const auto proved = m_proofs ? m_proofs() : nullptr)
        news.setProved(*proved);
    m_theorem->setVisible(news.proved.has_value());
    m_theorem->setText(news.proved ? news.proved->sentence : QString());
    m_bar->setData(news);
    m_graph->setData(news);
    m_timeline->setData(news);
    align();
}

void EvaluationView::setProofs(std::function<std::shared_ptr<const proof::Statement>()> proofs)
{
    m_proofs = std::move(proofs);
    refresh();
}

void EvaluationView::align()
{
    const MoveAxis axis = m_graph->axis();
    m_timeline->setMargins(axis.left, m_graph->width() - axis.right);
}

void EvaluationView::scrub(int index)
{
    const auto& points = m_workbench->linePoints();
    if (index >= 0 && index < static_cast<int>(points.size()))
        m_workbench->goTo(points[static_cast<std::size_t>(index)].node);
}

bool EvaluationView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_graph && event->type() == QEvent::Resize)
        align();
    return QWidget::eventFilter(watched, event);
}

void EvaluationView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    align();
}

void EvaluationView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        align();
}

} // namespace rankfall
