// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/window/tune_dialog.h"

#include "core/game/rewrites.h"
#include "core/tune/starts.h"
#include "ui/panels/pareto_graph.h"
#include "ui/panels/style.h"
#include "ui/views/segmented.h"
#include "ui/window/documents.h"
#include "ui/workbench/core_text.h"
#include "ui/workbench/workbench.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace rankfall {

namespace {

constexpr std::array<Reward, 3> kRewards{Reward::Time, Reward::Additions, Reward::Error};

/// What a scheme is known by; people see fromCore() of it.
QString nameOf(const TunedScheme& scheme)
{
    return QString::fromStdString(scheme.name);
}

Scheme schemeOfPosition(const Position& position)
{
    return schemeOf(position.problem().target, {position.terms().begin(), position.terms().end()}, Ring::Z);
}

} // namespace

TuneDialog::TuneDialog(Workbench& workbench, Documents& documents, QWidget* parent)
    : QDialog(parent)
    , m_workbench(workbench)
    , m_documents(documents)
    , m_graph(new ParetoGraph(this))
    , m_rewards(new Segmented(tr("Reward"), {tr("Time"), tr("Additions"), tr("Errors")},
                              {tr("The measured time of the recursion on this machine"),
                               tr("Additions once sums that occur several times are computed once"),
                               tr("How much errors of rounding grow at a level, at most")},
                              this))
    , m_vertical(new Segmented(
          tr("Upwards"), {tr("Time"), tr("Growth of errors")},
          {tr("Schemes that have been measured, beside Strassen’s recursion"), tr("Every scheme in the pool")}, this))
    , m_size(new QComboBox(this))
    , m_depth(new QSpinBox(this))
    , m_time(new QComboBox(this))
    , m_table(new QTreeWidget(this))
    , m_remark(remarkLabel(this))
    , m_start(new QPushButton(tr("&Start"), this))
    , m_adopt(new QPushButton(tr("&Adopt"), this))
    , m_open(new QPushButton(tr("&Open"), this))
    , m_save(new QPushButton(tr("Save &picture…"), this))
{
    setObjectName(QStringLiteral("tuneDialog"));
    setWindowTitle(tr("Tune"));
    build();
    const Position& position = workbench.position();
    if (!position.isSolved()) {
        m_unusable = tr("The position is not solved: only a complete scheme can be tuned. Go to the end of a line.");
    } else if (position.ring() != Ring::Z) {
        m_unusable = tr("Times and errors are those of real numbers: a scheme over ℤ is needed, and this one is over "
                        "%1. Lifting may bring one.")
                         .arg(QString::fromUtf8(ringSymbol(position.ring()).data()));
    } else if (const auto start = EqualRankWalk::startOf(schemeOfPosition(position)); !start) {
        m_unusable = errorText(start.error());
    }
    showState();
}

TuneDialog::~TuneDialog()
{
    cancel();
    if (m_thread.joinable()) {
        m_thread.join();
    }
}

void TuneDialog::build()
{
    for (const int size : {256, 512, 1024, 2048, 4096}) {
        m_size->addItem(tr("%1 × %1").arg(size), size);
    }
    m_size->setCurrentIndex(m_size->findData(1024));
    m_size->setAccessibleName(tr("Size of the matrices"));
    m_size->setToolTip(tr("The square matrices that are multiplied to measure"));
    m_depth->setRange(1, 4);
    m_depth->setPrefix(tr("levels: "));
    m_depth->setAccessibleName(tr("Levels of recursion"));
    m_depth->setToolTip(tr("How often the scheme is used inside its own blocks"));
    for (const auto& [text, seconds] : {std::pair{tr("10 s"), 10}, std::pair{tr("30 s"), 30},
                                        std::pair{tr("2 min"), 120}, std::pair{tr("10 min"), 600}}) {
        m_time->addItem(text, seconds);
    }
    m_time->setCurrentIndex(1);
    m_time->setAccessibleName(tr("Time to search"));
    m_table->setObjectName(QStringLiteral("tunePool"));
    m_table->setAccessibleName(tr("Schemes found"));
    m_table->setHeaderLabels({tr("Scheme"), tr("Additions"), tr("Growth"), tr("Error"), tr("Time")});
    for (int at = 1; at < m_table->columnCount(); ++at) {
        m_table->headerItem()->setTextAlignment(at, Qt::AlignRight | Qt::AlignVCenter);
    }
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAlternatingRowColors(true);
    m_table->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_start->setObjectName(QStringLiteral("tuneStart"));
    m_start->setDefault(true);
    m_adopt->setObjectName(QStringLiteral("tuneAdopt"));
    m_adopt->setToolTip(tr("Plays the chosen scheme in the place of this one, as one move that can be undone"));
    m_open->setToolTip(tr("Shows the chosen scheme in a window of its own"));
    m_save->setToolTip(tr("As SVG, PDF, TikZ or PNG"));
    m_vertical->setObjectName(QStringLiteral("tuneVertical"));
    m_rewards->setObjectName(QStringLiteral("tuneRewards"));

    auto* choices = new QHBoxLayout;
    choices->addWidget(new QLabel(tr("Reward"), this));
    choices->addWidget(m_rewards);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_size, m_depth, m_time}) {
        choices->addWidget(widget);
    }
    choices->addStretch(1);
    choices->addWidget(m_start);
    auto* picture = new QWidget;
    auto* inside = new QVBoxLayout(picture);
    inside->setContentsMargins(0, 0, 0, 0);
    auto* upwards = new QHBoxLayout;
    upwards->addWidget(new QLabel(tr("Upwards"), this));
    upwards->addWidget(m_vertical);
    upwards->addStretch(1);
    inside->addLayout(upwards);
    inside->addWidget(m_graph, 1);
    auto* split = new QSplitter;
    split->addWidget(picture);
    split->addWidget(m_table);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setChildrenCollapsible(false);
    split->setSizes({qRound(540 * uiZoom()), qRound(420 * uiZoom())}); // so that every column is seen
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    for (QPushButton* button : {m_adopt, m_open, m_save}) {
        buttons->addButton(button, QDialogButtonBox::ActionRole);
        button->setAutoDefault(false);
    }
    auto* column = new QVBoxLayout(this);
    column->addLayout(choices);
    column->addWidget(split, 1);
    column->addWidget(m_remark);
    column->addWidget(buttons);
    QSize size(qRound(980 * uiZoom()), qRound(580 * uiZoom()));
    if (const QWidget* window = parentWidget()) {
        size = size.boundedTo(window->size() - QSize(40, 60));
    }
    resize(size);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_start, &QPushButton::clicked, this, [this] { m_isRunning ? cancel() : start(); });
    connect(m_adopt, &QPushButton::clicked, this, &TuneDialog::adopt);
    connect(m_open, &QPushButton::clicked, this, &TuneDialog::openChosen);
    connect(m_save, &QPushButton::clicked, this, &TuneDialog::askForPicture);
    connect(m_graph, &ParetoGraph::chosen, this, &TuneDialog::choose);
    connect(m_graph, &ParetoGraph::activated, this, &TuneDialog::openChosen);
    connect(m_vertical, &Segmented::chosen, this, [this](int which) {
        m_graph->setVertical(which == 0 ? ParetoGraph::Vertical::Time : ParetoGraph::Vertical::Growth);
    });
    connect(m_table, &QTreeWidget::itemSelectionChanged, this, [this] {
        const auto selected = m_table->selectedItems();
        if (!selected.isEmpty()) {
            choose(selected.front()->data(0, Qt::UserRole).toString());
        }
    });
    connect(m_table, &QTreeWidget::itemActivated, this, &TuneDialog::openChosen);
    connect(this, &QDialog::finished, this, &TuneDialog::cancel);
    connect(&m_workbench, &Workbench::currentChanged, this, &TuneDialog::showState);
}

void TuneDialog::start()
{
    if (m_isRunning || !m_unusable.isEmpty() || !m_workbench.position().isSolved()) {
        return;
    }
    if (m_thread.joinable()) {
        m_thread.join();
    }
    const Scheme scheme = schemeOfPosition(m_workbench.position());
    m_job = TuneJob();
    m_job.starts = {scheme};
    for (Scheme& related : relatedStarts(scheme)) {
        m_job.starts.push_back(std::move(related));
    }
    m_job.reward = kRewards[static_cast<std::size_t>(m_rewards->current())];
    m_job.size = m_size->currentData().toInt();
    m_job.depth = m_depth->value();
    m_job.seconds = m_time->currentData().toDouble();
    m_job.steps = m_steps;
    m_job.measured = m_steps == 0;
    m_remarkText.clear();
    m_stop = false;
    m_isRunning = true;
    const bool showsGrowth = !m_job.measured || !scheme.target->format();
    m_vertical->setCurrent(showsGrowth ? 1 : 0);
    m_graph->setVertical(showsGrowth ? ParetoGraph::Vertical::Growth : ParetoGraph::Vertical::Time);
    // On its own thread; everything else is posted to the window's.
    m_thread = std::thread([this, job = m_job] {
        TuneWatch watch;
        watch.shouldStop = [this] { return m_stop.load(); };
        watch.snapshot = [this](const std::shared_ptr<const TuneSnapshot>& now) {
            QMetaObject::invokeMethod(
                this, [this, now] { take(now); }, Qt::QueuedConnection);
        };
        const auto made = tune(job, watch);
        const QString trouble = made ? QString() : errorText(made.error());
        QMetaObject::invokeMethod(
            this, [this, trouble] { finish(trouble); }, Qt::QueuedConnection);
    });
    showState();
}

void TuneDialog::cancel()
{
    m_stop = true;
}

/// A product of large matrices takes seconds: no window is to stand still for its end.
void TuneDialog::deleteWhenClosed()
{
    connect(this, &QDialog::finished, this, [this] {
        m_isLeaving = true;
        if (!m_isRunning) {
            deleteLater();
        }
    });
}

void TuneDialog::take(std::shared_ptr<const TuneSnapshot> snapshot)
{
    m_snapshot = std::move(snapshot);
    m_graph->setSnapshot(m_snapshot);
    if (chosen() == nullptr && !m_snapshot->pool.empty()) {
        m_graph->choose(nameOf(m_snapshot->pool.front()));
    }
    fillTable();
    showState();
}

void TuneDialog::finish(const QString& trouble)
{
    m_isRunning = false;
    if (m_isLeaving) {
        deleteLater();
        return;
    }
    m_remarkText = trouble;
    showState();
}

void TuneDialog::fillTable()
{
    const QSignalBlocker quiet(m_table);
    m_table->clear();
    for (const TunedScheme& one : m_snapshot->pool) {
        const TunedFigures& figures = one.figures;
        auto* item =
            new QTreeWidgetItem({fromCore(one.name), QString::number(figures.additions),
                                 tr("%L1").arg(figures.growth, 0, 'g', 6), tr("%L1").arg(figures.error, 0, 'e', 1),
                                 figures.isTimed ? tr("%L1×").arg(figures.ratio, 0, 'f', 3) : QStringLiteral("—")});
        item->setData(0, Qt::UserRole, nameOf(one));
        for (int at = 1; at < m_table->columnCount(); ++at) {
            item->setTextAlignment(at, Qt::AlignRight | Qt::AlignVCenter);
        }
        if (one.isFront) {
            QFont bold = font();
            bold.setBold(true);
            item->setFont(0, bold);
            item->setToolTip(0, tr("On the Pareto front: nothing found is at least as good in time, additions and "
                                   "growth of errors"));
        }
        m_table->addTopLevelItem(item);
        if (nameOf(one) == m_graph->chosenName()) {
            m_table->setCurrentItem(item);
        }
    }
    // All columns are seen, as long as the picture has some room.
    constexpr int kMost = 460;
    const int wanted = m_table->header()->length() + m_table->verticalScrollBar()->sizeHint().width() + 4;
    m_table->setMinimumWidth(std::min(wanted, kMost));
}

void TuneDialog::choose(const QString& name)
{
    m_graph->choose(name);
    const QSignalBlocker quiet(m_table);
    for (int at = 0; at < m_table->topLevelItemCount(); ++at) {
        if (m_table->topLevelItem(at)->data(0, Qt::UserRole) == name) {
            m_table->setCurrentItem(m_table->topLevelItem(at));
        }
    }
    showState();
}

const TunedScheme* TuneDialog::chosen() const
{
    for (std::size_t i = 0; m_snapshot && i < m_snapshot->pool.size(); ++i) {
        if (nameOf(m_snapshot->pool[i]) == m_graph->chosenName()) {
            return &m_snapshot->pool[i];
        }
    }
    return nullptr;
}

bool TuneDialog::adopt()
{
    const TunedScheme* one = chosen();
    const Position& position = m_workbench.position();
    if (one == nullptr || position.ring() != Ring::Z || position.target().name() != one->scheme.target->name()) {
        return false;
    }
    const auto terms = termsOf(one->scheme, Ring::Z);
    if (!terms) {
        return false;
    }
    const Move move = moveTo(position, *terms);
    const bool played = m_workbench.play(move);
    m_remarkText = played ? tr("Played as one move: %1 products with %2 additions. Undo takes it back.")
                                .arg(one->scheme.rank())
                                .arg(one->figures.additions)
                          : tr("The position has these terms already.");
    showState();
    return played;
}

void TuneDialog::openChosen()
{
    if (const TunedScheme* one = chosen()) {
        m_documents.showSchemes(SchemeList({}, {one->scheme, false}), 0, fromCore(one->name), {});
    }
}

void TuneDialog::showState()
{
    const bool canRun = m_unusable.isEmpty() && m_workbench.position().isSolved();
    m_start->setText(m_isRunning ? tr("&Stop") : m_snapshot ? tr("&Again") : tr("&Start"));
    m_start->setEnabled(canRun || m_isRunning);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_rewards, m_size, m_depth, m_time}) {
        widget->setEnabled(canRun && !m_isRunning);
    }
    m_adopt->setEnabled(chosen() != nullptr && m_workbench.position().ring() == Ring::Z);
    m_open->setEnabled(chosen() != nullptr);
    m_save->setEnabled(m_snapshot != nullptr);
    QString text = m_unusable.isEmpty() ? m_remarkText : m_unusable;
    if (text.isEmpty() && m_snapshot) {
        const QString phase = m_snapshot->phase == TuneSnapshot::Phase::Walking     ? tr("Walking")
                              : m_snapshot->phase == TuneSnapshot::Phase::Sharing   ? tr("Looking for sums to share")
                              : m_snapshot->phase == TuneSnapshot::Phase::Measuring ? tr("Measuring")
                              : m_snapshot->stopped                                 ? tr("Stopped")
                                                                                    : tr("Done");
        text = tr("%1. %2 steps, %3 taken; %n schemes, all exact over ℤ.", nullptr,
                  static_cast<int>(m_snapshot->pool.size()))
                   .arg(phase)
                   .arg(m_snapshot->steps)
                   .arg(m_snapshot->taken);
    }
    if (text.isEmpty()) {
        text =
            tr("Every step keeps the product and its %n multiplications. Times are measured on one thread, in rounds "
               "with Strassen’s recursion, and only while this window is open.",
               nullptr, m_workbench.position().rank());
    }
    m_remark->setText(text);
}

void openTuneDialog(Workbench& workbench, Documents& documents, QWidget* parent)
{
    auto* dialog = new TuneDialog(workbench, documents, parent);
    dialog->deleteWhenClosed();
    dialog->show(); // not modal: schemes open in windows beside it
}

} // namespace rankfall
