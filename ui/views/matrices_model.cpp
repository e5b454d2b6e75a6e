// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/views/matrices_table.h"

#include <algorithm>

namespace rankfall {

void MatricesModel::setData(MatricesData data, MatricesOrder order)
{
    beginResetModel();
    m_data = std::move(data);
    m_order = order;
    m_rows = rowOrder(m_data, order);
    endResetModel();
}

void MatricesModel::setOrder(MatricesOrder order)
{
    setData(std::move(m_data), order);
}

int MatricesModel::rowOf(int term) const
{
    const auto at = std::ranges::find(m_rows, term);
    return at == m_rows.end() ? -1 : static_cast<int>(at - m_rows.begin());
}

std::optional<MatrixEntry> MatricesModel::entryAt(int column) const
{
    int first = 0;
    for (const Mode mode : kModes) {
        const int size = m_data.scheme ? m_data.scheme->target->shape()[mode] : 0;
        if (column >= first && column < first + size) {
            return MatrixEntry{mode, column - first};
        }
        first += size + 1;
    }
    return std::nullopt;
}

int MatricesModel::columnOf(MatrixEntry entry) const
{
    int first = 0;
    for (const Mode mode : kModes) {
        if (mode == entry.first) {
            break;
        }
        first += m_data.scheme->target->shape()[mode] + 1;
    }
    return first + entry.second;
}

bool MatricesModel::beginsRow(MatrixEntry entry) const
{
    const ModeLayout& layout = m_data.scheme->target->layout(entry.first);
    return layout.rows > 1 && layout.place[static_cast<std::size_t>(entry.second)].col == 0;
}

QString MatricesModel::label(MatrixEntry entry) const
{
    return QString::fromStdString(m_data.scheme->target->label(entry.first, entry.second));
}

int MatricesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int MatricesModel::columnCount(const QModelIndex& parent) const
{
    if (parent.isValid() || !m_data.scheme) {
        return 0;
    }
    const Shape shape = m_data.scheme->target->shape();
    return shape.a + shape.b + shape.c + 2;
}

QVariant MatricesModel::data(const QModelIndex& index, int role) const
{
    const auto entry = entryAt(index.column());
    if (!entry) {
        return {};
    }
    const int term = termAt(index.row());
    const QString shown = text(index.row(), *entry);
    const QString name = m_data.names[static_cast<std::size_t>(term)];
    switch (role) {
    case Qt::DisplayRole:
        return shown;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return tr("%1, %2: %3").arg(name, label(*entry), shown.isEmpty() ? QStringLiteral("0") : shown);
    default:
        return {};
    }
}

QVariant MatricesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        const int term = termAt(section);
        const QString name = m_data.names[static_cast<std::size_t>(term)];
        const QString type = m_data.typeText(term);
        switch (role) {
        case Qt::DisplayRole:
            return name;
        case Qt::ToolTipRole:
        case Qt::AccessibleTextRole:
            return type.isEmpty() ? name : tr("%1, ranks of its factors %2").arg(name, type);
        default:
            return {};
        }
    }
    const auto entry = entryAt(section);
    return entry && (role == Qt::DisplayRole || role == Qt::ToolTipRole) ? QVariant(label(*entry)) : QVariant();
}

Qt::ItemFlags MatricesModel::flags(const QModelIndex& index) const
{
    return entryAt(index.column()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

} // namespace rankfall
