// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/window/campaign_dialog.h"

#include "core/io/open.h"
#include "core/scheme/known_ranks.h"
#include "ui/panels/campaign_graph.h"
#include "ui/panels/style.h"
#include "ui/panels/wording.h"
#include "ui/window/scheme_saving.h"
#include "ui/workbench/core_text.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>

#include <cmath>

namespace rankfall {

namespace {

enum Column { Island, Best, Speed, Flips, Pool, Taken, State, Columns };

QString ringText(Ring ring)
{
    return QString::fromUtf8(ringSymbol(ring).data());
}

std::optional<int> bestKnownOf(const CampaignPlan& plan)
{
    const auto target = openTarget(plan.target);
    const auto known = target ? bestKnownRank(**target, plan.ring) : std::nullopt;
    return known ? std::optional(known->rank) : std::nullopt;
}

} // namespace

QString islandState(const IslandLog& island, const CampaignLog& log)
{
    if (island.status == "found" && log.plan.goal > 0) {
        return CampaignDialog::tr("reached the goal");
    }
    if (island.status == "interrupted") {
        return CampaignDialog::tr("interrupted");
    }
    if (!island.status.empty()) {
        return CampaignDialog::tr("ended");
    }
    if (log.isSilent(island)) {
        return CampaignDialog::tr("silent for %1").arg(durationText(static_cast<double>(log.now - island.heard)));
    }
    return island.stage.empty() ? CampaignDialog::tr("at work") : fromCore(island.stage);
}

CampaignDialog::CampaignDialog(QWidget* parent)
    : QDialog(parent)
    , m_watch(new CampaignWatch(this))
{
    setObjectName(QStringLiteral("campaignDialog"));
    setWindowTitle(tr("Campaign"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    m_pages = new QStackedWidget(this);
    m_empty = new QLabel(this);
    m_empty->setObjectName(QStringLiteral("campaignEmpty"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_pages->addWidget(m_empty);
    auto* all = new QSplitter(Qt::Vertical, this);
    all->setChildrenCollapsible(false);
    m_graph = new CampaignGraph(this);
    all->addWidget(m_graph);
    auto* below = new QSplitter(Qt::Horizontal, this);
    below->setChildrenCollapsible(false);
    below->addWidget(buildIslands());
    below->addWidget(buildSchemes());
    below->setStretchFactor(0, 3);
    below->setStretchFactor(1, 2);
    all->addWidget(below);
    all->setStretchFactor(0, 3);
    all->setStretchFactor(1, 2);
    m_pages->addWidget(all);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false); // the folder comes first
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(10);
    column->addWidget(buildHead());
    column->addWidget(m_pages, 1);
    column->addWidget(buttons);
    resize(900, 640);
    connect(m_watch, &CampaignWatch::changed, this, &CampaignDialog::showLog);
    connect(this, &QDialog::finished, m_watch, &CampaignWatch::pause);
    showLog();
}

QWidget* CampaignDialog::buildHead()
{
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    auto* words = new QVBoxLayout;
    m_title = new QLabel(head);
    m_title->setObjectName(QStringLiteral("campaignTitle"));
    m_summary = remarkLabel(head);
    m_summary->setObjectName(QStringLiteral("campaignSummary"));
    words->addWidget(m_title);
    words->addWidget(m_summary);
    row->addLayout(words, 1);
    auto* choose = new QPushButton(themedIcon(QStringLiteral("open")), tr("&Folder…"), head);
    choose->setObjectName(QStringLiteral("campaignFolder"));
    choose->setToolTip(tr("Choose the folder of a campaign, which holds campaign.json"));
    choose->setDefault(true);
    connect(choose, &QPushButton::clicked, this, &CampaignDialog::choose);
    row->addWidget(choose, 0, Qt::AlignTop);
    return head;
}

QWidget* CampaignDialog::buildIslands()
{
    m_islands = new QTableWidget(0, Columns, this);
    m_islands->setObjectName(QStringLiteral("campaignIslands"));
    m_islands->setAccessibleName(tr("Islands"));
    m_islands->setHorizontalHeaderLabels(
        {tr("Island"), tr("Best"), tr("Flips/s"), tr("Flips"), tr("Pool"), tr("Taken over"), tr("State")});
    m_islands->verticalHeader()->hide();
    m_islands->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_islands->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_islands->horizontalHeader()->setStretchLastSection(true);
    m_islands->horizontalHeaderItem(Taken)->setToolTip(tr("Schemes that came from other islands and were new"));
    m_islands->horizontalHeaderItem(Pool)->setToolTip(tr("Schemes that the island keeps to walk on from"));
    return m_islands;
}

QWidget* CampaignDialog::buildSchemes()
{
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    m_schemes = new QListWidget(side);
    m_schemes->setObjectName(QStringLiteral("campaignSchemes"));
    m_schemes->setAccessibleName(tr("Best schemes"));
    auto* row = new QHBoxLayout;
    m_open = new QPushButton(tr("&Open"), side);
    m_open->setObjectName(QStringLiteral("campaignOpen"));
    m_open->setToolTip(tr("Open the scheme as a session of its own"));
    m_adopt = new QPushButton(tr("&Adopt"), side);
    m_adopt->setObjectName(QStringLiteral("campaignAdopt"));
    m_adopt->setToolTip(tr("Play the scheme in the session that is open, as one move"));
    for (QPushButton* button : {m_open, m_adopt}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch(1);
    column->addWidget(m_schemes, 1);
    column->addLayout(row);
    connect(m_schemes, &QListWidget::currentItemChanged, this, [this] {
        const bool isExact = !chosenScheme().isEmpty();
        m_open->setEnabled(isExact);
        m_adopt->setEnabled(isExact);
    });
    connect(m_schemes, &QListWidget::itemActivated, this, [this] { m_open->click(); });
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(chosenScheme()); });
    connect(m_adopt, &QPushButton::clicked, this, [this] { Q_EMIT adoptRequested(chosenScheme()); });
    return side;
}

void CampaignDialog::choose()
{
    const QString chosen = QFileDialog::getExistingDirectory(
        this, tr("Folder of a campaign"), m_watch->folder().isEmpty() ? lastFolder() : m_watch->folder());
    if (!chosen.isEmpty()) {
        follow(chosen);
    }
}

void CampaignDialog::follow(const QString& folder)
{
    rememberFolderOf(folder);
    m_watch->follow(folder);
}

QString CampaignDialog::summary(const CampaignLog& log) const
{
    QStringList words;
    if (log.rank() > 0) {
        const auto known = bestKnownOf(log.plan);
        words << (known ? tr("best rank %1 (best known %2)").arg(log.rank()).arg(*known)
                        : tr("best rank %1").arg(log.rank()));
    }
    int silent = 0;
    int ended = 0;
    for (const IslandLog& island : log.islands) {
        silent += log.isSilent(island) ? 1 : 0;
        ended += island.status.empty() ? 0 : 1;
    }
    const auto count = static_cast<int>(log.islands.size());
    QString islands = count == 1 ? tr("1 island") : tr("%1 islands").arg(count);
    if (ended > 0 || silent > 0) {
        islands += tr(" (%1 ended, %2 silent)").arg(ended).arg(silent);
    }
    words << islands << tr("%1 flips/s").arg(shortCount(std::llround(log.flipsPerSecond())))
          << tr("%1 flips in all").arg(shortCount(log.flips())) << tr("%1 schemes in the pools").arg(log.kept());
    return words.join(QStringLiteral(" · "));
}

void CampaignDialog::showLog()
{
    const auto& log = m_watch->log();
    m_pages->setCurrentIndex(log ? 1 : 0);
    if (!log) {
        m_title->setText(tr("No campaign yet"));
        m_summary->setText(m_watch->folder());
        m_empty->setText(!m_watch->trouble().isEmpty() ? m_watch->trouble()
                         : !m_watch->folder().isEmpty()
                             ? tr("Reading…")
                             : tr("Choose the folder of a campaign: the one that\n"
                                  "rankfall-cli search --mpi or --island writes.\n"
                                  "It may be running, on this machine or on a shared disk."));
        return;
    }
    const CampaignPlan& plan = log->plan;
    const QString title = plan.goal > 0
                              ? tr("%1 over %2, looking for rank %3")
                                    .arg(QString::fromStdString(plan.target), ringText(plan.ring))
                                    .arg(plan.goal)
                              : tr("%1 over %2").arg(QString::fromStdString(plan.target), ringText(plan.ring));
    m_title->setText(title);
    m_title->setToolTip(m_watch->folder());
    setWindowTitle(tr("Campaign: %1").arg(QString::fromStdString(plan.target)));
    m_summary->setText(m_watch->trouble().isEmpty() ? summary(*log) : m_watch->trouble());
    m_graph->setLog(*log, bestKnownOf(plan));
    showIslands(*log);
    showSchemes(*log);
}

void CampaignDialog::showIslands(const CampaignLog& log)
{
    m_islands->setRowCount(static_cast<int>(log.islands.size()));
    for (int row = 0; row < m_islands->rowCount(); ++row) {
        const IslandLog& island = log.islands[static_cast<std::size_t>(row)];
        const bool isSilent = log.isSilent(island);
        const QString cells[Columns] = {QString::number(island.island),
                                        island.rank > 0 ? QString::number(island.rank) : QStringLiteral("–"),
                                        isSilent ? QStringLiteral("–")
                                                 : shortCount(std::llround(island.flipsPerSecond)),
                                        shortCount(island.flips()),
                                        QString::number(island.kept()),
                                        QString::number(island.taken),
                                        islandState(island, log)};
        for (int column = 0; column < Columns; ++column) {
            QTableWidgetItem* item = m_islands->item(row, column);
            if (!item) {
                item = new QTableWidgetItem;
                m_islands->setItem(row, column, item);
                item->setTextAlignment((column == State ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
            }
            if (item->text() != cells[column]) {
                item->setText(cells[column]);
            }
        }
        QTableWidgetItem* state = m_islands->item(row, State);
        state->setForeground(isSilent ? QBrush(toColor(currentPalette().bad)) : QBrush());
        state->setToolTip(state->text());
    }
    m_islands->resizeColumnsToContents();
}

void CampaignDialog::showSchemes(const CampaignLog& log)
{
    const QString chosen = m_schemes->currentItem() ? m_schemes->currentItem()->text() : QString();
    if (m_schemes->count() != static_cast<int>(log.best.size())) {
        m_schemes->clear();
    }
    for (std::size_t i = 0; i < log.best.size(); ++i) {
        const CampaignLog::Scheme& scheme = log.best[i];
        QListWidgetItem* item = m_schemes->item(static_cast<int>(i));
        if (!item) {
            item = new QListWidgetItem(m_schemes);
        }
        const QString path = QString::fromStdString(scheme.path.string());
        const QString name = QFileInfo(path).completeBaseName();
        item->setText(scheme.isExact ? tr("%1: exact").arg(name) : tr("%1: not checked").arg(name));
        item->setIcon(scheme.isExact ? themedIcon(QStringLiteral("check")) : QIcon());
        item->setData(Qt::UserRole, scheme.isExact ? path : QString());
        item->setToolTip(path);
        if (item->text() == chosen) {
            m_schemes->setCurrentItem(item);
        }
    }
    if (!m_schemes->currentItem() && m_schemes->count() > 0) {
        m_schemes->setCurrentRow(0);
    }
    const bool isExact = !chosenScheme().isEmpty();
    m_open->setEnabled(isExact);
    m_adopt->setEnabled(isExact);
}

QString CampaignDialog::chosenScheme() const
{
    const QListWidgetItem* item = m_schemes->currentItem();
    return item ? item->data(Qt::UserRole).toString() : QString();
}

CampaignDialog* CampaignDialog::present(QWidget* parent)
{
    auto* dialog = parent->findChild<CampaignDialog*>();
    if (!dialog) {
        dialog = new CampaignDialog(parent);
    }
    dialog->m_watch->resume();
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
    return dialog;
}

} // namespace rankfall
