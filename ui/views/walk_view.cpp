// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/views/walk_view.h"

#include "ui/theme/elided_label.h"
#include "ui/theme/theme.h"
#include "ui/views/walk_graph.h"
#include "ui/views/walk_sample.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace rankfall {

namespace {

constexpr int kWordsFrom = 620; // px of width from which there is room for words on the buttons

} // namespace

WalkView::WalkView(Workbench* workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_headline(new ElidedLabel(this))
    , m_think(new QPushButton(this))
    , m_watch(new QPushButton(themedIcon(QStringLiteral("eye")), tr("Watch"), this))
    , m_adopt(new QPushButton(themedIcon(QStringLiteral("check")), tr("Adopt"), this))
    , m_graph(new WalkGraph(this))
    , m_sample(new WalkSample(this))
{
    setObjectName(QStringLiteral("walkView"));
    setAccessibleName(tr("Walk"));
    m_think->setObjectName(QStringLiteral("think"));
    m_watch->setObjectName(QStringLiteral("watch"));
    m_watch->setCheckable(true);
    m_watch->setToolTip(tr("Shows the decomposition that the walk is at, a few times a second"));
    m_adopt->setObjectName(QStringLiteral("adopt"));

    auto* top = new QHBoxLayout;
    top->setContentsMargins(8, 4, 6, 4);
    top->setSpacing(6);
    top->addWidget(m_headline, 1);
    top->addWidget(m_think);
    top->addWidget(m_watch);
    top->addWidget(m_adopt);
    auto* pictures = new QHBoxLayout;
    pictures->setContentsMargins(0, 0, 0, 0);
    pictures->setSpacing(1);
    pictures->addWidget(m_graph, 1);
    pictures->addWidget(m_sample, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addLayout(pictures, 1);
    m_sample->hide();

    connect(m_think, &QPushButton::clicked, workbench, &Workbench::toggleThinking);
    connect(m_watch, &QPushButton::toggled, this, &WalkView::setWatching);
    connect(m_adopt, &QPushButton::clicked, workbench, &Workbench::adopt);
    connect(workbench, &Workbench::documentReplaced, this, &WalkView::refresh);
    connect(workbench, &Workbench::currentChanged, this, &WalkView::refresh);
    connect(workbench, &Workbench::analysisChanged, this, &WalkView::refresh);
    connect(workbench, &Workbench::engineChanged, this, &WalkView::refresh);
    connect(themeWatch(), &ThemeWatch::changed, this, &WalkView::refresh);
    refresh();
}

bool WalkView::isWatching() const
{
    return m_watch->isChecked();
}

void WalkView::setWatching(bool on)
{
    m_watch->setChecked(on);
    m_sample->setVisible(on);
    refresh();
}

void WalkView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

void WalkView::refresh()
{
    if (!isVisible()) {
        return; // nobody looks
    }
    const WalkData news = WalkData::of(*m_workbench);
    showTexts(news);
    m_graph->setData(news);
    if (isWatching()) {
        m_sample->setSample(news.sample, news.target, news.isEmpty());
    }
}

void WalkView::showTexts(const WalkData& news)
{
    // Where room is short, pictures do for the buttons and fewer words for the headline.
    const bool narrow = width() < qRound(kWordsFrom * uiZoom());
    const bool thinking = m_workbench->isThinkingWanted();
    const QString think = thinking ? tr("Pause") : tr("Think");
    const QString watch = tr("Watch");
    m_think->setText(narrow ? QString() : think);
    m_think->setIcon(themedIcon(thinking ? QStringLiteral("pause") : QStringLiteral("think")));
    m_think->setToolTip(tr("%1 (Space)").arg(think));
    m_think->setAccessibleName(think);
    m_watch->setText(narrow ? QString() : watch);
    m_watch->setAccessibleName(watch);
    m_adopt->setEnabled(news.found.has_value());
    m_adopt->setText(news.found ? tr("Adopt %1").arg(*news.found) : tr("Adopt"));
    m_adopt->setToolTip(news.found ? tr("Puts the %1 terms that were found, verified over %2, in the place of these: "
                                        "one move, one step of undo (I)")
                                         .arg(*news.found)
                                         .arg(news.ring)
                                   : tr("Nothing better than this position has been found yet"));
    int room = width() - 20;
    for (const QPushButton* button : {m_think, m_watch, m_adopt}) {
        room -= button->sizeHint().width() + 6;
    }
    const QString full = news.headline();
    const bool fits = m_headline->fontMetrics().horizontalAdvance(full) <= room;
    m_headline->setText(fits ? full : news.headline(true));
    m_headline->setToolTip(full);
}

void WalkView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    showTexts(m_graph->data());
}

} // namespace rankfall
