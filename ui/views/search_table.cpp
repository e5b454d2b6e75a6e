// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/views/search_table.h"

#include "ui/views/search_tree_layout.h"
#include "ui/views/walk_data.h"

#include <QHeaderView>

#include <algorithm>
#include <functional>

namespace rankfall {

SearchTable::SearchTable(SearchWords words, QWidget* parent)
    : QTableWidget(parent)
    , m_words(std::move(words))
{
    setObjectName(QStringLiteral("searchTable"));
    setAccessibleName(tr("The search as a table"));
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setFrameShape(QFrame::NoFrame);
    verticalHeader()->hide();
    setShowGrid(false);
    connect(this, &QTableWidget::currentCellChanged, this, [this](int row) {
        if (!m_isFilling) {
            Q_EMIT chosenChanged(itemOf(row));
        }
    });
}

int SearchTable::itemOf(int row) const
{
    const QTableWidgetItem* first = row >= 0 ? item(row, 0) : nullptr;
    return first ? first->data(Qt::UserRole).toInt() : -1;
}

void SearchTable::chooseItem(int wanted)
{
    m_isFilling = true;
    for (int row = 0; row < rowCount(); ++row) {
        if (itemOf(row) == wanted) {
            setCurrentCell(row, 0);
        }
    }
    m_isFilling = false;
}

void SearchTable::begin(const QStringList& columns, std::size_t rows)
{
    setColumnCount(static_cast<int>(columns.size()));
    setHorizontalHeaderLabels(columns);
    setRowCount(static_cast<int>(rows));
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
}

void SearchTable::put(int row, int which, const QStringList& texts)
{
    for (int column = 0; column < texts.size(); ++column) {
        auto* cell = new QTableWidgetItem(texts[column]);
        cell->setData(Qt::UserRole, which);
        cell->setToolTip(texts[column]);
        if (column > 0) {
            cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        }
        setItem(row, column, cell);
    }
}

void SearchTable::showNothing(const QString& why)
{
    m_isFilling = true;
    clear();
    begin({tr("Move")}, 1);
    put(0, -1, {why});
    m_isFilling = false;
}

void SearchTable::showCandidates(const SearchRecord& record, double seconds)
{
    const int before = itemOf(currentRow());
    m_isFilling = true;
    std::vector<std::pair<const SearchRecord::Point*, int>> rows;
    for (std::size_t i = 0; i < record.trails().size(); ++i) {
        if (const auto* point = SearchRecord::pointAt(record.trails()[i], seconds)) {
            rows.emplace_back(point, static_cast<int>(i));
        }
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const auto& x, const auto& y) { return x.first->total < y.first->total; });
    begin({tr("Move"), tr("Terms"), tr("Visits"), tr("Prior"), tr("Since"), tr("Engine")}, rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const auto& [point, i] = rows[row];
        const SearchRecord::Trail& trail = record.trails()[static_cast<std::size_t>(i)];
        put(static_cast<int>(row), i,
            {SearchWords::moveText(record, trail.first),
             trail.solves ? tr("%1 ✓").arg(SearchWords::totalText(point->total)) : SearchWords::totalText(point->total),
             point->visits > 0 ? QString::number(point->visits) : QString(),
             trail.prior ? SearchWords::percentText(*trail.prior) : QString(), spokenTime(trail.points.front().seconds),
             m_words.engine(trail.engine)});
    }
    m_isFilling = false;
    chooseItem(before);
}

void SearchTable::showTree(const SearchRecord& record, const TreeSample& tree)
{
    const int before = itemOf(currentRow());
    m_isFilling = true;
    SearchTreeLayout layout = SearchTreeLayout::of(tree);
    begin({tr("Move"), tr("Depth"), tr("Terms"), tr("Visits"), tr("Prior")}, tree.nodes.size());
    int row = 0;
    const std::function<void(int)> list = [&](int i) {
        const auto at = static_cast<std::size_t>(i);
        const TreeSample::Node& node = tree.nodes[at];
        const QString move = i == 0               ? tr("Where the search stands")
                             : node.term.isZero() ? tr("No effect on the tensor")
                                                  : SearchWords::termText(record, node.term);
        const QString total = SearchWords::totalText(static_cast<double>(node.total));
        put(row++, i,
            {QString(3 * layout.depths[at], QLatin1Char(' ')) + move, QString::number(layout.depths[at]),
             node.isExact ? tr("%1 exactly").arg(total) : total, QString::number(node.visits),
             i == 0 ? QString() : SearchWords::percentText(static_cast<double>(node.prior))});
        std::vector<int>& below = layout.children[at];
        std::stable_sort(below.begin(), below.end(), [&](int x, int y) {
            return tree.nodes[static_cast<std::size_t>(x)].visits > tree.nodes[static_cast<std::size_t>(y)].visits;
        });
        for (const int child : below) {
            list(child);
        }
    };
    if (!tree.nodes.empty()) {
        list(0);
    }
    m_isFilling = false;
    chooseItem(before);
}

} // namespace rankfall
