// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/views/numeric_view.h"

#include "ui/theme/elided_button.h"
#include "ui/theme/elided_label.h"
#include "ui/theme/theme.h"
#include "ui/views/numeric_graph.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace rankfall {

namespace {

const QString kKey = QStringLiteral("least-squares");
constexpr int kOneRowFrom = 640; // px of width from which all controls stand in one row

} // namespace

NumericView::NumericView(Workbench* workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_headline(new ElidedLabel(this))
    , m_verdict(new ElidedLabel(this))
    , m_rank(new QSpinBox(this))
    , m_free(new Elided<QCheckBox>(tr("Move mine"), this))
    , m_ring(new QComboBox(this))
    , m_fit(new QPushButton(this))
    , m_adopt(new Elided<QPushButton>(themedIcon(QStringLiteral("check")), tr("Adopt"), this))
    , m_open(new QPushButton(tr("Show"), this))
    , m_graph(new NumericGraph(this))
    , m_residual(new NumericResidual(this))
    , m_controls(new QBoxLayout(QBoxLayout::LeftToRight))
{
    setObjectName(QStringLiteral("numericView"));
    setAccessibleName(tr("Least squares"));
    buildControls();
    m_verdict->setObjectName(QStringLiteral("verdict"));
    auto* buttons = new QHBoxLayout;
    auto* choices = new QHBoxLayout;
    buttons->addWidget(m_fit);
    buttons->addWidget(m_adopt);
    buttons->addWidget(m_open);
    buttons->addStretch(1);
    choices->addWidget(m_rank, 1);
    choices->addWidget(m_ring, 1);
    choices->addWidget(m_free);
    m_controls->setContentsMargins(8, 4, 6, 0);
    for (QBoxLayout* row : {buttons, choices}) {
        row->setSpacing(6);
        m_controls->addLayout(row);
    }
    m_controls->setSpacing(4);
    auto* words = new QVBoxLayout;
    words->setContentsMargins(8, 2, 6, 2);
    words->setSpacing(0);
    words->addWidget(m_headline);
    words->addWidget(m_verdict);
    auto* pictures = new QHBoxLayout;
    pictures->setContentsMargins(0, 0, 0, 0);
    pictures->setSpacing(1);
    pictures->addWidget(m_graph, 3);
    pictures->addWidget(m_residual, 2);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_controls);
    column->addLayout(words);
    column->addLayout(pictures, 1);

    connect(m_fit, &QPushButton::clicked, this, &NumericView::toggle);
    connect(m_adopt, &QPushButton::clicked, workbench, &Workbench::adopt);
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (const auto trace = numericTrace(m_workbench->position()); trace && trace->found) {
            Q_EMIT schemeWanted(trace->found);
        }
    });
    connect(m_rank, &QSpinBox::valueChanged, this, &NumericView::ask);
    connect(m_free, &QCheckBox::toggled, this, &NumericView::ask);
    connect(m_ring, &QComboBox::currentIndexChanged, this, &NumericView::ask);
    for (const auto signal : {&Workbench::documentReplaced, &Workbench::currentChanged, &Workbench::analysisChanged,
                              &Workbench::engineChanged}) {
        connect(workbench, signal, this, &NumericView::refresh);
    }
    connect(themeWatch(), &ThemeWatch::changed, this, &NumericView::refresh);
    refresh();
}

void NumericView::buildControls()
{
    m_rank->setObjectName(QStringLiteral("rank"));
    m_rank->setRange(0, kMaxTerms);
    m_rank->setSpecialValueText(tr("one fewer"));
    m_rank->setSuffix(tr(" terms"));
    m_rank->setAccessibleName(tr("Terms wanted"));
    m_rank->setToolTip(tr("How many terms in all, those played included; at first: one fewer than there are, again "
                          "and again"));
    m_free->setObjectName(QStringLiteral("free"));
    m_free->setToolTip(tr("The terms you played are where a fit begins, and move with the others; otherwise they stay "
                          "and the rest is fitted to what they leave"));
    m_ring->setObjectName(QStringLiteral("ring"));
    m_ring->setAccessibleName(tr("Numbers to look for"));
    m_ring->setToolTip(tr("What the numbers are to become: those of the position, fractions, complex fractions, or "
                          "floating point, which is never exact"));
    m_ring->addItem(QString()); // the ring of the position
    m_ring->addItem(QStringLiteral("ℚ"), QStringLiteral("q"));
    m_ring->addItem(QStringLiteral("ℚ(i)"), QStringLiteral("c"));
    m_ring->addItem(tr("floating point"), QStringLiteral("r"));
    // Where room is short the other two give way: they end in “…”.
    m_rank->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    m_ring->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_ring->setMinimumContentsLength(4);
    m_fit->setObjectName(QStringLiteral("fit"));
    m_adopt->setObjectName(QStringLiteral("adopt"));
    m_open->setObjectName(QStringLiteral("show"));
}

void NumericView::toggle()
{
    if (m_workbench->engineKey() == kKey && m_workbench->isThinkingWanted()) {
        m_workbench->stopThinking();
        return;
    }
    m_workbench->setEngineKey(kKey);
    m_workbench->startThinking();
}

/// The settings as they stand in the controls; a fit that is on begins anew with them.
void NumericView::ask()
{
    LeastSquaresSettings settings;
    settings.rank = m_rank->value();
    settings.frees = m_free->isChecked();
    settings.ring = parseRing(m_ring->currentData().toString().toStdString());
    if (settings != leastSquaresSettings()) {
        setLeastSquaresSettings(settings);
        if (m_workbench->engineKey() == kKey) {
            m_workbench->thinkAnew();
        }
    }
}

void NumericView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

/// Where room is short, what is chosen stands below the buttons.
void NumericView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_controls->setDirection(width() < qRound(kOneRowFrom * uiZoom()) ? QBoxLayout::TopToBottom
                                                                      : QBoxLayout::LeftToRight);
}

void NumericView::refresh()
{
    if (!isVisible()) {
        return; // nobody looks
    }
    const NumericData news = NumericData::of(*m_workbench);
    m_fit->setText(news.isThinking ? tr("Pause") : tr("Fit"));
    m_fit->setIcon(themedIcon(news.isThinking ? QStringLiteral("pause") : QStringLiteral("think")));
    m_fit->setToolTip(news.isThinking ? tr("Stops fitting; what was found stays")
                                      : tr("Fits numbers to what is left, from random starts, again and again"));
    m_ring->setItemText(0, QString::fromUtf8(ringSymbol(m_workbench->ring()).data()));
    m_headline->setText(news.headline());
    m_headline->setToolTip(news.headline());
    m_verdict->setText(news.verdict());
    m_verdict->setToolTip(news.verdict());
    m_verdict->setVisible(!news.verdict().isEmpty());
    m_adopt->setEnabled(news.found.has_value());
    m_adopt->setText(news.found ? tr("Adopt %1").arg(*news.found) : tr("Adopt"));
    m_adopt->setToolTip(
        news.found ? tr("Puts the %1 verified terms in the place of these: one move, one step of undo").arg(*news.found)
                   : tr("Nothing better than this position has been found yet"));
    const bool hasScheme = news.trace && news.trace->found;
    m_open->setEnabled(hasScheme);
    m_open->setText(hasScheme ? tr("Show %1 over %2")
                                    .arg(news.trace->found->rank())
                                    .arg(QString::fromUtf8(ringSymbol(news.trace->found->claimedRing).data()))
                              : tr("Show"));
    m_open->setToolTip(hasScheme ? tr("Opens the scheme that was found in a window: its numbers are no moves here")
                                 : tr("No scheme over a larger ring than the position’s has been found yet"));
    m_graph->setData(news);
    m_residual->setData(news);
}

} // namespace rankfall
