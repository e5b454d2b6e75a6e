// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/history_panel.h"

#include "ui/panels/list_keys.h"
#include "ui/panels/style.h"
#include "ui/workbench/core_text.h"

#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace rankfall {

void HistoryModel::refresh(const Session& session)
{
    const auto names = session.historyNames();
    const int at = session.historyPosition();
    std::vector<HistoryRow> rows{{0, tr("Opened"), true, at == 0}};
    for (const std::string& name : names) {
        const int step = static_cast<int>(rows.size());
        rows.push_back({step, fromCore(name), step <= at, step == at});
    }
    setRows(std::move(rows));
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    const HistoryRow& row = this->row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.name;
    case Qt::ToolTipRole:
        return row.current ? tr("You are here") : row.done ? tr("Undo back to here") : tr("Redo up to here");
    default:
        return {};
    }
}

namespace {

/// One line of plain text with the same margins in every state.
class HistoryDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return {60, option.fontMetrics.height() + 7};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const HistoryRow& row = static_cast<const HistoryModel*>(index.model())->row(index.row());
        const Palette& palette = currentPalette();
        painter->save();
        if (row.current) {
            painter->fillRect(option.rect, mixed(palette.background, palette.accent, 0.26));
            painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), toColor(palette.accent));
        } else if (option.state & (QStyle::State_MouseOver | QStyle::State_Selected)) {
            painter->fillRect(option.rect, mixed(palette.background, palette.raised, 0.7));
        }
        QFont font = option.font;
        font.setBold(row.current);
        font.setItalic(!row.done);
        painter->setFont(font);
        painter->setPen(toColor(row.done ? palette.text : palette.dimText));
        const QRect inner = option.rect.adjusted(9, 0, -6, 0);
        painter->drawText(inner, Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(font).elidedText(row.name, Qt::ElideRight, inner.width()));
        painter->restore();
    }
};

} // namespace

HistoryPanel::HistoryPanel(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
{
    setObjectName(QStringLiteral("HistoryPanel"));
    m_model = new HistoryModel(this);
    m_view = new QListView(this);
    m_view->setModel(m_model);
    m_view->setAccessibleName(tr("Undo history"));
    m_view->setItemDelegate(new HistoryDelegate(m_view));
    m_view->setMouseTracking(true);
    m_view->setUniformItemSizes(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    connect(m_view, &QListView::clicked, this, [this](const QModelIndex& index) { goTo(index.row()); });
    keepKeys(
        m_view,
        [](const QKeyEvent& event) {
            return isListKey(event) || event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
        },
        [this](const QKeyEvent& event) {
            if (event.key() != Qt::Key_Return && event.key() != Qt::Key_Enter) {
                return false;
            }
            goTo(m_view->currentIndex().row());
            return true;
        });
    connect(&workbench, &Workbench::treeChanged, this, &HistoryPanel::follow);
    connect(&workbench, &Workbench::documentReplaced, this, &HistoryPanel::follow);
    follow();
}

void HistoryPanel::follow()
{
    m_model->refresh(m_workbench.session());
    const QModelIndex index = m_model->index(m_workbench.session().historyPosition(), 0);
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
}

void HistoryPanel::goTo(int step)
{
    if (step < 0 || step >= m_model->rowCount()) {
        return;
    }
    m_workbench.travelTo(step);
}

} // namespace rankfall
