// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/candidates_view.h"

#include "ui/panels/style.h"

#include <QHeaderView>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>

namespace rankfall {

void CandidatesDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* sorted = static_cast<const QSortFilterProxyModel*>(index.model());
    const auto* model = static_cast<const CandidatesModel*>(sorted->sourceModel());
    const CandidateRow& row = model->row(sorted->mapToSource(index).row());
    const Palette& palette = currentPalette();
    const bool pinned = row.key == m_pinned;
    painter->save();
    if (pinned || (option.state & QStyle::State_Selected)) {
        painter->fillRect(option.rect, mixed(palette.background, palette.accent, pinned ? 0.26 : 0.14));
    } else if (option.state & QStyle::State_MouseOver) {
        painter->fillRect(option.rect, mixed(palette.background, palette.raised, 0.7));
    }
    if (pinned && index.column() == 0) {
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), toColor(palette.accent));
    }
    painter->setPen(toColor(palette.faintLine));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());

    const QFontMetrics metrics(option.font);
    const QRect inner =
        option.rect.adjusted(index.column() == 0 ? 6 : 4, 3, index.column() == CandidatesModel::Nonzeros ? -8 : -4, -3);
    const QRect firstLine(inner.left(), inner.top(), inner.width(), metrics.height());
    painter->setFont(option.font);
    if (index.column() == CandidatesModel::MoveText) {
        const QString alike = row.alike > 1 ? QStringLiteral("×%1").arg(row.alike) : QString();
        const int badge = alike.isEmpty() ? 0 : metrics.horizontalAdvance(alike) + 6;
        painter->setPen(toColor(palette.text));
        painter->drawText(firstLine, Qt::AlignLeft | Qt::AlignVCenter,
                          metrics.elidedText(row.move, Qt::ElideRight, inner.width() - badge));
        painter->setPen(toColor(palette.accent));
        painter->drawText(firstLine, Qt::AlignRight | Qt::AlignVCenter, alike);
        const QString rest = !row.rest.isEmpty() ? tr("then %1").arg(row.rest)
                             : row.solves        ? tr("and it is solved")
                                                 : QString();
        painter->setPen(toColor(palette.dimText));
        painter->drawText(firstLine.translated(0, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                          metrics.elidedText(rest, Qt::ElideRight, inner.width()));
    } else if (index.column() == CandidatesModel::EngineName) {
        const bool agree = row.sayers > 1;
        painter->setPen(toColor(agree ? palette.accent : palette.dimText));
        painter->drawText(firstLine, Qt::AlignLeft | Qt::AlignVCenter,
                          agree ? tr("%1 agree").arg(row.sayers)
                                : metrics.elidedText(row.engine, Qt::ElideRight, inner.width()));
        painter->setPen(toColor(palette.dimText));
        painter->drawText(firstLine.translated(0, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                          agree ? metrics.elidedText(row.engine, Qt::ElideRight, inner.width()) : QString());
    } else {
        const bool main = index.column() == CandidatesModel::Total;
        QFont font = option.font;
        font.setBold(main);
        painter->setFont(font);
        const bool plain = main || index.column() == CandidatesModel::Nonzeros;
        painter->setPen(toColor(main && row.solves ? palette.good : plain ? palette.text : palette.dimText));
        const auto alignment = static_cast<Qt::Alignment>(index.data(Qt::TextAlignmentRole).toInt());
        painter->drawText(firstLine, static_cast<int>(alignment | Qt::TextSingleLine), index.data().toString());
        if (const auto interval = main ? model->intervalOf(row) : std::nullopt) {
            paintInterval(*painter, QRectF(firstLine.translated(0, metrics.height())), *interval, palette);
        }
    }
    painter->restore();
}

CandidatesView::CandidatesView(CandidatesModel& model, QWidget* parent)
    : QTableView(parent)
    , m_model(model)
    , m_sorted(new QSortFilterProxyModel(this))
    , m_delegate(new CandidatesDelegate(this))
{
    m_sorted->setSourceModel(&model);
    m_sorted->setSortRole(CandidatesModel::SortRole);
    setModel(m_sorted);
    setItemDelegate(m_delegate);
    setMouseTracking(true);
    setSortingEnabled(true);
    sortByColumn(CandidatesModel::Number, Qt::AscendingOrder);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(16);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this, &CandidatesView::columnMenu);
    connect(&model, &QAbstractItemModel::dataChanged, this, &CandidatesView::fitColumns);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &CandidatesView::fitColumns);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &CandidatesView::fitColumns);
    connect(themeWatch(), &ThemeWatch::changed, this, &CandidatesView::fitColumns); // the size of the text
    setRowHeight();
    fitColumns();
}

void CandidatesView::setRowHeight()
{
    verticalHeader()->setMinimumSectionSize(10);
    verticalHeader()->setDefaultSectionSize(2 * fontMetrics().height() + 8);
}

int CandidatesView::numberAt(const QModelIndex& index) const
{
    return index.isValid() ? m_model.row(m_sorted->mapToSource(index).row()).number : 0;
}

QModelIndex CandidatesView::indexOf(int number) const
{
    for (int row = 0; row < m_sorted->rowCount(); ++row) {
        const QModelIndex index = m_sorted->index(row, 0);
        if (numberAt(index) == number) {
            return index;
        }
    }
    return {};
}

bool CandidatesView::isWanted(int column) const
{
    if (const auto& chosen = m_chosen[static_cast<std::size_t>(column)]) {
        return *chosen;
    }
    // Unasked, a column is there when it says something and leaves room for the move. What a search says of its own
    // comes before the bounds, which are the same whoever thinks.
    const bool searched = m_model.hasVisits() && m_model.hasPriors();
    if (m_model.hasSeveralEngines()) {
        if (column == CandidatesModel::EngineName) {
            return true; // who says so is the question
        }
        if (column == CandidatesModel::Upper || column == CandidatesModel::Nonzeros) {
            return viewport()->width() >= 520;
        }
    }
    switch (column) {
    case CandidatesModel::Visits:
        return m_model.hasVisits() && (searched || viewport()->width() >= 360);
    case CandidatesModel::Prior:
        return m_model.hasPriors() && (searched || viewport()->width() >= 330);
    case CandidatesModel::Upper:
        return !searched || viewport()->width() >= 440;
    case CandidatesModel::Nonzeros:
        return !searched || viewport()->width() >= 480;
    case CandidatesModel::EngineName:
        return viewport()->width() >= 520;
    default:
        return true;
    }
}

void CandidatesView::fitColumns()
{
    const QFontMetrics metrics(font());
    QFont bold = font();
    bold.setBold(true);
    const QFontMetrics boldMetrics(bold);
    int used = 0;
    for (int column = 0; column < CandidatesModel::ColumnCount; ++column) {
        const bool wanted = isWanted(column);
        setColumnHidden(column, !wanted);
        if (!wanted || column == CandidatesModel::MoveText) {
            continue;
        }
        int width = metrics.horizontalAdvance(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        for (int row = 0; row < m_model.rowCount(); ++row) {
            width = qMax(width, boldMetrics.horizontalAdvance(m_model.index(row, column).data().toString()));
        }
        if (column == CandidatesModel::EngineName) {
            width = qMin(width, metrics.horizontalAdvance(QStringLiteral("Scheme search"))); // the rest on two lines
        }
        if (column == CandidatesModel::Total && m_model.hasQuantiles()) {
            width = qMax(width, metrics.horizontalAdvance(QStringLiteral("00000000")));
        }
        // What the style sheet puts around a title, and the arrow on the column that sorts; the header's own hint keeps
        // room for an arrow on every column, which is room that the move needs.
        const int padding = column == CandidatesModel::Nonzeros ? 18 : 15;
        const bool sorts = column != CandidatesModel::Number && horizontalHeader()->sortIndicatorSection() == column;
        const int wide = sorts ? qMax(width + padding, horizontalHeader()->sectionSizeHint(column)) : width + padding;
        setColumnWidth(column, wide);
        used += wide;
    }
    setColumnWidth(CandidatesModel::MoveText, qMax(60, viewport()->width() - used));
}

void CandidatesView::columnMenu(QPoint point)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = CandidatesModel::Total; column < CandidatesModel::ColumnCount; ++column) {
        const QString title = m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        QAction* action = menu->addAction(title);
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool on) {
            m_chosen[static_cast<std::size_t>(column)] = on;
            fitColumns();
        });
    }
    menu->addSeparator();
    QAction* order = menu->addAction(tr("Engine order"));
    connect(order, &QAction::triggered, this, [this] { sortByColumn(CandidatesModel::Number, Qt::AscendingOrder); });
    menu->popup(horizontalHeader()->mapToGlobal(point));
}

void CandidatesView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void CandidatesView::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        setRowHeight();
    }
}

void CandidatesView::mouseMoveEvent(QMouseEvent* event)
{
    m_inside = true;
    const int number = numberAt(event->position().toPoint());
    if (number != m_hovered) {
        m_hovered = number;
        Q_EMIT numberHovered(number);
    }
    QTableView::mouseMoveEvent(event);
}

bool CandidatesView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Enter) {
        m_inside = true;
    } else if (event->type() == QEvent::Leave) {
        m_inside = false;
        if (m_hovered != 0) {
            m_hovered = 0;
            Q_EMIT numberHovered(0);
        }
        Q_EMIT pointerLeft();
    }
    return QTableView::viewportEvent(event);
}

} // namespace rankfall
