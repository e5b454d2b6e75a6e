// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/views/matrices_table.h"

#include "ui/theme/theme.h"
#include "ui/views/matrices_paint.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace rankfall {

namespace {

constexpr int kReadable = 11;    // px: from here on a whole picture is better than a part of it
constexpr int kComfortable = 26; // px: more is asked for

} // namespace

MatricesTable::MatricesTable(QWidget* parent)
    : QTableView(parent)
    , m_model(new MatricesModel(this))
{
    setObjectName(QStringLiteral("matrices"));
    setAccessibleName(tr("U, V and W: a row for each term, a column for each entry"));
    setModel(m_model);
    setItemDelegate(new MatricesDelegate(*this));
    setHorizontalHeader(new EntryHeader(*this));
    setVerticalHeader(new TermHeader(*this));
    setShowGrid(false);
    setCornerButtonEnabled(false);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_hovered = -1;
        measure();
        layOut();
        refit();
    });
    layOut();
}

void MatricesTable::measure()
{
    const QFontMetrics metrics(font());
    m_labelWidth = 0;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const QString label = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        m_labelWidth = std::max(m_labelWidth, metrics.horizontalAdvance(label));
    }
    m_nameWidth = metrics.horizontalAdvance(QStringLiteral("M10"));
    for (const QString& name : m_model->data().names) {
        m_nameWidth = std::max(m_nameWidth, metrics.horizontalAdvance(name));
    }
}

void MatricesTable::layOut()
{
    auto* columns = horizontalHeader();
    auto* rows = verticalHeader();
    columns->setMinimumSectionSize(kSmallest);
    rows->setMinimumSectionSize(kSmallest);
    columns->setDefaultSectionSize(m_cell.width());
    rows->setDefaultSectionSize(m_cell.height());
    if (const auto& scheme = m_model->data().scheme) {
        // Only the two between the matrices: every single resize lays the table out again.
        const rankfall::Shape shape = scheme->target->shape();
        for (const int gap : {shape.a, shape.a + shape.b + 1}) {
            columns->resizeSection(gap, std::max(6, m_cell.width() / 2));
        }
    }
    columns->updateGeometry();
    rows->updateGeometry();
    updateGeometries();
    viewport()->update();
}

void MatricesTable::setCell(QSize pixels)
{
    const QSize wanted = pixels.expandedTo({kSmallest, kSmallest}).boundedTo({kLargest, kLargest});
    if (wanted != m_cell) {
        m_cell = wanted;
        layOut();
    }
}

/// Back to squares.
void MatricesTable::zoomBy(double factor)
{
    m_fit = Fit::None;
    const int now = std::min(m_cell.width(), m_cell.height());
    const int wanted = static_cast<int>(std::lround(now * factor));
    const int side = wanted == now ? now + (factor > 1 ? 1 : -1) : wanted;
    setCell({side, side});
}

/// The cell with which all of it is seen; up to three times as long one way as the other.
QSize MatricesTable::wholeCell() const
{
    const int wide = (width() - verticalHeader()->sizeHint().width() - 4) / std::max(1, m_model->columnCount());
    const int high = (height() - horizontalHeader()->sizeHint().height() - 4) / std::max(1, m_model->rowCount());
    const int least = std::max(kSmallest, std::min({wide, high, kComfortable}));
    return {std::clamp(wide, least, std::min(3 * least, kComfortable)),
            std::clamp(high, least, std::min(3 * least, kComfortable))};
}

void MatricesTable::fit()
{
    m_fit = Fit::Whole;
    refit();
}

void MatricesTable::fitToRead()
{
    m_fit = Fit::Read;
    refit();
}

void MatricesTable::refit()
{
    if (m_fit == Fit::None) {
        return;
    }
    const QSize whole = wholeCell();
    const int side = std::min(whole.width(), whole.height());
    if (m_fit == Fit::Whole) {
        setCell(whole);
        return;
    }
    const int wide = width() - verticalHeader()->sizeHint().width() - 18; // and a scroll bar
    const int legible =
        side >= kReadable ? side : std::clamp(wide / std::max(1, m_model->columnCount()), kReadable, kComfortable);
    setCell({legible, legible});
}

void MatricesTable::setLit(std::set<int> terms, std::vector<MatrixEntry> entries)
{
    if (terms != m_lit || entries != m_litEntries) {
        m_lit = std::move(terms);
        m_litEntries = std::move(entries);
        viewport()->update();
        horizontalHeader()->viewport()->update();
        verticalHeader()->viewport()->update();
    }
}

void MatricesTable::setGroups(std::vector<int> groups)
{
    m_groups = std::move(groups);
    verticalHeader()->viewport()->update();
}

void MatricesTable::setPicked(const std::vector<int>& terms)
{
    std::set<int> wanted(terms.begin(), terms.end());
    if (wanted != m_picked) {
        m_picked = std::move(wanted);
        viewport()->update();
        verticalHeader()->viewport()->update();
    }
}

bool MatricesTable::isLit(MatrixEntry entry) const
{
    return std::ranges::find(m_litEntries, entry) != m_litEntries.end();
}

void MatricesTable::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QTableView::selectionChanged(selected, deselected);
    std::set<int> rows;
    const QItemSelection all = selectionModel()->selection();
    const bool one = all.size() == 1 && all.front().height() == 1 && all.front().width() == 1;
    for (const QItemSelectionRange& range : all) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            bool touches = one || range.width() == m_model->columnCount();
            for (int column = range.left(); column <= range.right() && !touches; ++column) {
                const auto entry = m_model->entryAt(column);
                touches = entry && m_model->shade(row, *entry) != 0;
            }
            if (touches) {
                rows.insert(row);
            }
        }
    }
    std::vector<int> terms;
    for (const int row : rows) {
        terms.push_back(m_model->termAt(row));
    }
    Q_EMIT picked(terms);
}

void MatricesTable::mouseMoveEvent(QMouseEvent* event)
{
    const int row = rowAt(event->position().toPoint().y());
    const int term = row < 0 ? -1 : m_model->termAt(row);
    if (term != m_hovered) {
        m_hovered = term;
        Q_EMIT termHovered(term);
    }
    QTableView::mouseMoveEvent(event);
}

void MatricesTable::leaveEvent(QEvent* event)
{
    m_hovered = -1;
    Q_EMIT termHovered(-1);
    QTableView::leaveEvent(event);
}

bool MatricesTable::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave) {
        m_hovered = -1;
        Q_EMIT termHovered(-1);
    }
    return QTableView::viewportEvent(event);
}

void MatricesTable::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        zoomBy(event->angleDelta().y() > 0 ? 1.15 : 1 / 1.15);
        event->accept();
        return;
    }
    QTableView::wheelEvent(event);
}

void MatricesTable::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
    } else if (event->key() == Qt::Key_Escape && selectionModel()->hasSelection()) {
        clearSelection();
    } else if (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Minus) {
        zoomBy(event->key() == Qt::Key_Plus ? 1.15 : 1 / 1.15);
    } else if (event->key() == Qt::Key_0) {
        fit();
    } else {
        QTableView::keyPressEvent(event);
        return;
    }
    event->accept();
}

/// The selected cells as numbers: tabs between columns, a line a row; what lies between is empty.
void MatricesTable::copySelection() const
{
    std::set<int> rows;
    std::set<int> columns;
    for (const QModelIndex& index : selectionModel()->selectedIndexes()) {
        rows.insert(index.row());
        columns.insert(index.column());
    }
    QStringList lines;
    for (const int row : rows) {
        QStringList cells;
        for (const int column : columns) {
            const auto entry = m_model->entryAt(column);
            const bool taken = entry && selectionModel()->isSelected(m_model->index(row, column));
            const QString text = taken ? m_model->text(row, *entry) : QString();
            cells += taken && text.isEmpty() ? QStringLiteral("0") : QString(text).replace(QChar(0x2212), u'-');
        }
        lines += cells.join(QLatin1Char('\t'));
    }
    QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void MatricesTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    refit();
}

void MatricesTable::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_model != nullptr) {
        measure();
        layOut();
    }
}

} // namespace rankfall
