// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/views/flip_map_view.h"

#include "ui/theme/elided_label.h"
#include "ui/theme/theme.h"
#include "ui/views/flip_map_canvas.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QThreadPool>
#include <QVBoxLayout>

namespace rankfall {

FlipMapView::FlipMapView(Workbench* workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_headline(new ElidedLabel(this))
    , m_begin(new QPushButton(themedIcon(QStringLiteral("first")), tr("Begin here"), this))
    , m_way(new QPushButton(themedIcon(QStringLiteral("branch")), tr("Show a way"), this))
    , m_next(new QPushButton(themedIcon(QStringLiteral("next")), tr("Next flip"), this))
    , m_canvas(new FlipMapCanvas(this))
    , m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("flipMapView"));
    setAccessibleName(tr("Flip map"));
    m_headline->setObjectName(QStringLiteral("mapHeadline"));
    m_begin->setObjectName(QStringLiteral("mapBegin"));
    m_begin->setToolTip(tr("Opens 2×2×2 over ℤ mod 2 with the schoolbook algorithm, where the walk begins"));
    m_way->setObjectName(QStringLiteral("mapWay"));
    m_way->setToolTip(tr("Draws a shortest way to seven terms"));
    m_way->setCheckable(true);
    m_next->setObjectName(QStringLiteral("mapNext"));
    m_next->setToolTip(tr("Plays the first flip or merge of that way"));
    m_list->setObjectName(QStringLiteral("mapWays"));
    m_list->setAccessibleName(tr("Flips from here"));
    m_list->setToolTip(tr("Enter plays the flip"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setMaximumWidth(280);
    m_list->setMinimumWidth(150);

    auto* top = new QHBoxLayout;
    top->setContentsMargins(8, 4, 6, 4);
    top->setSpacing(6);
    top->addWidget(m_headline, 1);
    top->addWidget(m_begin);
    top->addWidget(m_way);
    top->addWidget(m_next);
    auto* middle = new QHBoxLayout;
    middle->setContentsMargins(0, 0, 0, 0);
    middle->setSpacing(1);
    middle->addWidget(m_canvas, 1);
    middle->addWidget(m_list);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addLayout(middle, 1);

    connect(m_begin, &QPushButton::clicked, this, &FlipMapView::beginRequested);
    connect(m_way, &QPushButton::toggled, m_canvas, &FlipMapCanvas::setPathShown);
    connect(m_next, &QPushButton::clicked, this, [this] {
        for (std::size_t i = 0; i < m_data.ways.size(); ++i) {
            if (m_data.ways[i].isOnPath) {
                play(static_cast<int>(i));
                return;
            }
        }
    });
    connect(m_canvas, &FlipMapCanvas::wayChosen, this, &FlipMapView::play);
    connect(m_list, &QListWidget::itemActivated, this, [this](QListWidgetItem* item) { play(m_list->row(item)); });
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (m_list->hasFocus() && row >= 0 && row < static_cast<int>(m_data.ways.size())) {
            const Rewrite& rewrite = m_data.ways[static_cast<std::size_t>(row)].rewrite;
            Hover hover;
            hover.kind = Hover::Kind::Term;
            hover.term = rewrite.first;
            hover.other = rewrite.second;
            m_workbench->setHover(hover);
        }
    });
    connect(workbench, &Workbench::documentReplaced, this, &FlipMapView::refresh);
    connect(workbench, &Workbench::currentChanged, this, &FlipMapView::refresh);
    connect(themeWatch(), &ThemeWatch::changed, this, &FlipMapView::refresh);
}

void FlipMapView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    prepare();
    refresh();
}

/// The map takes about a second, once; it is kept for as long as the program runs.
void FlipMapView::prepare()
{
    if (m_asked) {
        return;
    }
    m_asked = true;
    QThreadPool::globalInstance()->start([view = QPointer<FlipMapView>(this)] {
        const FlipMap& map = FlipMap::ofTwoByTwo();
        auto census = censusOf(map);
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [view, &map, census = std::move(census)]() mutable {
                if (view) {
                    view->m_map = &map;
                    view->m_canvas->setCensus(std::move(census));
                    view->refresh();
                }
            },
            Qt::QueuedConnection);
    });
}

void FlipMapView::refresh()
{
    if (!isVisible()) {
        return;
    }
    m_data = FlipMapData::of(*m_workbench, m_map);
    using State = FlipMapData::State;
    m_headline->setText(m_data.headline());
    m_headline->setToolTip(m_data.headline());
    m_canvas->setData(m_data);
    m_begin->setVisible(m_data.state == State::Elsewhere || m_data.state == State::Unfinished ||
                        m_data.state == State::Outside);
    m_way->setVisible(m_data.state == State::OnMap);
    m_next->setVisible(m_data.state == State::OnMap);
    m_list->setVisible(m_data.state == State::OnMap);
    m_list->clear();
    for (const FlipMapData::Way& way : m_data.ways) {
        const int change = way.to.toMerge - m_data.here.toMerge;
        const QString where = way.rewrite.kind == RewriteKind::Reduce ? tr("7 terms")
                              : change < 0                            ? tr("↓ %1 to a merge").arg(way.to.toMerge)
                              : change > 0                            ? tr("↑ %1 to a merge").arg(way.to.toMerge)
                                                                      : tr("→ %1 to a merge").arg(way.to.toMerge);
        auto* item = new QListWidgetItem(way.words + QStringLiteral("\n") + where, m_list);
        item->setToolTip(way.words);
    }
}

void FlipMapView::play(int way)
{
    if (way < 0 || way >= static_cast<int>(m_data.ways.size())) {
        return;
    }
    const Move move = m_data.ways[static_cast<std::size_t>(way)].rewrite.move; // refresh() replaces what it is in
    m_workbench->setHover({});
    m_workbench->play(move);
}

} // namespace rankfall
