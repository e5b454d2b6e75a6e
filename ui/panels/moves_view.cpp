// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/moves_view.h"

#include "ui/panels/style.h"

#include <QApplication>
#include <QDropEvent>
#include <QHeaderView>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <numeric>
#include <utility>

namespace rankfall {

void drawMark(QPainter& painter, QRectF box, int mark)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(markColor(mark));
    const QPointF c = box.center();
    const double r = box.width() / 2;
    switch (mark) {
    case 1:
        painter.drawEllipse(c, r, r);
        break;
    case 2:
        painter.drawRect(QRectF(c.x() - r * 0.88, c.y() - r * 0.88, r * 1.76, r * 1.76));
        break;
    case 3:
        painter.drawPolygon(
            QPolygonF({{c.x(), c.y() - r}, {c.x() + r, c.y() + r * 0.8}, {c.x() - r, c.y() + r * 0.8}}));
        break;
    case 4:
        painter.drawPolygon(QPolygonF(
            {{c.x(), c.y() - r * 1.1}, {c.x() + r * 1.1, c.y()}, {c.x(), c.y() + r * 1.1}, {c.x() - r * 1.1, c.y()}}));
        break;
    case 5:
        painter.drawPolygon(
            QPolygonF({{c.x() - r, c.y() - r * 0.8}, {c.x() + r, c.y() - r * 0.8}, {c.x(), c.y() + r}}));
        break;
    default:
        painter.setPen(QPen(markColor(mark), r * 0.55, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(c.x() - r, c.y()), QPointF(c.x() + r, c.y()));
        painter.drawLine(QPointF(c.x(), c.y() - r), QPointF(c.x(), c.y() + r));
        break;
    }
    painter.restore();
}

QString markName(int mark)
{
    switch (mark) {
    case 1:
        return MovesView::tr("Circle");
    case 2:
        return MovesView::tr("Square");
    case 3:
        return MovesView::tr("Triangle");
    case 4:
        return MovesView::tr("Diamond");
    case 5:
        return MovesView::tr("Triangle, upside down");
    case 6:
        return MovesView::tr("Cross");
    default:
        return MovesView::tr("None");
    }
}

void MovesDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* model = static_cast<const MovesModel*>(index.model());
    const MoveRow& row = model->row(index.row());
    const Palette& palette = currentPalette();
    const bool hovered = option.state & QStyle::State_MouseOver;
    const bool leftmost = option.rect.left() == 0; // the number may be hidden
    painter->save();
    if (row.current) {
        painter->fillRect(option.rect, mixed(palette.background, palette.accent, 0.26));
        if (leftmost) {
            painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), toColor(palette.accent));
        }
    } else if (hovered) {
        painter->fillRect(option.rect, mixed(palette.background, palette.raised, 0.7));
    } else if (model->isLit(index.row())) {
        painter->fillRect(option.rect, mixed(palette.background, palette.accent, 0.16));
        if (leftmost) {
            painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), toColor(palette.good));
        }
    }
    // Moves after the current one are still there, but not on the board.
    const bool later = !row.current && !row.before;
    const bool quiet = index.column() == MovesModel::Number || index.column() == MovesModel::Formula ||
                       index.column() == MovesModel::Upper;
    QColor color = toColor(later || (quiet && !row.current) ? palette.dimText : palette.text);
    QFont font = option.font;
    font.setBold(row.current && index.column() == MovesModel::Name);
    painter->setFont(font);
    painter->setPen(color);
    QRect inner = option.rect.adjusted(leftmost ? 6 : 4, 0, -4, 0);
    if (const int group = index.column() == MovesModel::Name ? model->groupOf(index.row()) : -1; group >= 0) {
        drawGroup(*painter, QRect(inner.left(), option.rect.top() + 4, 3, option.rect.height() - 8), group);
        inner.adjust(6, 0, 0, 0);
    }
    if (index.column() == MovesModel::Type) {
        paintType(painter, option.rect, row);
    } else if (index.column() == MovesModel::Notes) {
        paintNotes(painter, inner, row, font);
    } else {
        const auto alignment = static_cast<Qt::Alignment>(index.data(Qt::TextAlignmentRole).toInt());
        const QString text =
            QFontMetrics(font).elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, inner.width());
        painter->drawText(inner, static_cast<int>(alignment | Qt::AlignVCenter | Qt::TextSingleLine), text);
    }
    painter->restore();
}

void MovesDelegate::paintType(QPainter* painter, QRect rect, const MoveRow& row) const
{
    if (row.type.isEmpty()) {
        return;
    }
    const Palette& palette = currentPalette();
    const QFontMetrics metrics(painter->font());
    const QSize size(qMin(metrics.horizontalAdvance(row.type) + 10, rect.width() - 2), metrics.height() + 2);
    const QRect chip(QPoint(rect.center().x() - size.width() / 2, rect.center().y() - size.height() / 2), size);
    const QColor ink = painter->pen().color();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(toColor(palette.raised));
    painter->drawRoundedRect(chip, 4, 4);
    painter->setPen(ink);
    painter->drawText(chip, Qt::AlignCenter | Qt::TextSingleLine, row.type);
}

void MovesDelegate::paintNotes(QPainter* painter, QRect rect, const MoveRow& row, const QFont& font) const
{
    // From the right: variations, then what people put there.
    const QFontMetrics metrics(font);
    int right = rect.right() + 1;
    const int side = metrics.ascent();
    const auto text = [&](const QString& glyphs, QColor color) {
        if (glyphs.isEmpty()) {
            return;
        }
        const int width = metrics.horizontalAdvance(glyphs);
        painter->setPen(color);
        painter->drawText(QRect(right - width, rect.top(), width, rect.height()), Qt::AlignVCenter | Qt::AlignLeft,
                          glyphs);
        right -= width + 4;
    };
    const auto icon = [&](const char* name) {
        themedIcon(QLatin1String(name)).paint(painter, QRect(right - side, rect.center().y() - side / 2, side, side));
        right -= side + 3;
    };
    const Palette& palette = currentPalette();
    if (row.variations > 0) {
        text(QStringLiteral("+%1").arg(row.variations), toColor(palette.accent));
    }
    if (row.grade != Grade::None) {
        QFont bold = font;
        bold.setBold(true);
        painter->setFont(bold);
        text(QString::fromUtf8(gradeGlyph(row.grade).data()), toColor(row.proved ? palette.bad : palette.warn));
        painter->setFont(font);
    }
    text(kindGlyph(row.kind), toColor(palette.text));
    if (row.comment) {
        icon("comment");
    }
    if (row.bookmark) {
        icon("bookmark");
    }
    if (row.breakpoint) {
        icon("breakpoint");
    }
    if (row.mark > 0) {
        const double size = side * 0.75;
        drawMark(*painter, QRectF(right - size, rect.center().y() - size / 2 + 0.5, size, size), row.mark);
    }
}

MovesView::MovesView(MovesModel& model, QWidget* parent)
    : QTableView(parent)
    , m_model(model)
{
    setModel(&model);
    setItemDelegate(new MovesDelegate(this));
    setMouseTracking(true);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setDragDropMode(QAbstractItemView::InternalMove);
    setDragDropOverwriteMode(false);
    setDropIndicatorShown(true);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    verticalHeader()->setMinimumSectionSize(fontMetrics().height() + 4);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(18);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    connect(&model, &MovesModel::contentChanged, this, &MovesView::measureRows);
    connect(themeWatch(), &ThemeWatch::changed, this, &MovesView::measureRows); // the size of the text
    measureRows();
}

void MovesView::measureRows()
{
    // Of hundreds of rows only what can be widest is measured: the longest numbers, and names that somebody gave.
    const QFontMetrics metrics(font());
    QFont bold = font();
    bold.setBold(true);
    const QFontMetrics boldMetrics(bold);
    const int digit = metrics.horizontalAdvance(QLatin1Char('0'));
    const auto digits = [](int number) { return static_cast<int>(QString::number(number).size()); };
    int nonzeros = 0;
    int upper = 10;
    int name = boldMetrics.horizontalAdvance(QStringLiteral("Start"));
    int notes = 0;
    qsizetype longest = 0;
    int type = 0;
    m_namesAreNumbers = true;
    const int side = metrics.ascent() + 3;
    for (const MoveRow& row : m_model.rows()) {
        nonzeros = qMax(nonzeros, row.nonzeros);
        upper = qMax(upper, row.upper);
        const bool isNumber = row.number == 0 || row.name == QLatin1Char('M') + QString::number(row.number);
        if (!isNumber || row.number + 1 == m_model.rowCount()) {
            name = qMax(name, boldMetrics.horizontalAdvance(row.name));
        }
        m_namesAreNumbers = m_namesAreNumbers && isNumber;
        int own = side * (static_cast<int>(row.comment) + static_cast<int>(row.bookmark) +
                          static_cast<int>(row.breakpoint) + static_cast<int>(row.mark > 0));
        own += row.variations > 0 ? metrics.horizontalAdvance(QStringLiteral("+%1").arg(row.variations)) + 4 : 0;
        own += row.kind != MoveKind::Play ? side : 0;
        own += row.grade != Grade::None ? boldMetrics.horizontalAdvance(QStringLiteral("??")) + 4 : 0;
        notes = qMax(notes, own);
        if (row.type.size() > longest) { // digits are all as wide
            longest = row.type.size();
            type = metrics.horizontalAdvance(row.type);
        }
    }
    const int around = metrics.horizontalAdvance(QStringLiteral("⟨⟩"));
    m_widths[MovesModel::Number] = digits(m_model.rowCount()) * digit + 12;
    m_widths[MovesModel::Name] = qMax(name + 18, horizontalHeader()->sectionSizeHint(MovesModel::Name));
    m_widths[MovesModel::Formula] = metrics.horizontalAdvance(QStringLiteral("(a11+a22)(b11"));
    m_widths[MovesModel::Type] = type == 0 ? 0 : type + 14;
    m_widths[MovesModel::Nonzeros] =
        qMax(metrics.horizontalAdvance(QStringLiteral("nnz")), digits(nonzeros) * digit) + 12;
    m_widths[MovesModel::Upper] = digits(upper) * digit + around + 10;
    m_widths[MovesModel::Notes] = notes == 0 ? 0 : notes + 6;
    fitColumns();
}

void MovesView::fitColumns()
{
    // Columns as wide as their widest text, the formula takes the rest. In a narrow list it gets room from what is said
    // twice (M12 is number 12), then from the type, which the set view shows, and the bound, which the graph shows.
    const int room = viewport()->width();
    std::array<int, MovesModel::ColumnCount> widths = m_widths;
    widths[MovesModel::Name] = qMin(widths[MovesModel::Name], qMax(60, room / 4));
    widths[MovesModel::Formula] = 0;
    const auto left = [&] { return room - std::accumulate(widths.begin(), widths.end(), 0); };
    if (left() < m_widths[MovesModel::Formula] && m_namesAreNumbers) {
        widths[MovesModel::Number] = 0;
    }
    if (left() < m_widths[MovesModel::Formula]) {
        widths[MovesModel::Type] = 0;
    }
    if (left() < m_widths[MovesModel::Formula]) {
        widths[MovesModel::Upper] = 0;
    }
    // A column is not narrower than its title, unless there is nothing in it or the list has no room.
    std::array<int, MovesModel::ColumnCount> titled = widths;
    for (int column = 0; column < MovesModel::ColumnCount; ++column) {
        int& width = titled[static_cast<std::size_t>(column)];
        width = width == 0 ? 0 : qMax(width, horizontalHeader()->sectionSizeHint(column));
    }
    if (room - std::accumulate(titled.begin(), titled.end(), 0) >= m_widths[MovesModel::Formula]) {
        widths = titled;
    }
    widths[MovesModel::Formula] = qMax(40, left());
    for (int column = 0; column < MovesModel::ColumnCount; ++column) {
        const int width = widths[static_cast<std::size_t>(column)];
        setColumnHidden(column, width == 0 && column != MovesModel::Notes);
        setColumnWidth(column, width);
    }
}

void MovesView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void MovesView::mouseMoveEvent(QMouseEvent* event)
{
    const int row = rowAt(event->position().toPoint().y());
    if (row != m_hovered) {
        m_hovered = row;
        Q_EMIT rowHovered(row);
    }
    QTableView::mouseMoveEvent(event);
}

void MovesView::mousePressEvent(QMouseEvent* event)
{
    m_doubleClicked = false;
    const auto modifiers = event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier);
    if (event->button() == Qt::LeftButton && modifiers != Qt::NoModifier) {
        // Picks a term without going anywhere; the release that follows is no click either.
        m_doubleClicked = true;
        Q_EMIT rowPicked(rowAt(event->position().toPoint().y()), modifiers.testFlag(Qt::ShiftModifier));
        return;
    }
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.column() == MovesModel::Type &&
        !m_model.row(index.row()).type.isEmpty()) {
        m_doubleClicked = true; // no click on the row
        Q_EMIT typeClicked(index.row());
        return;
    }
    QTableView::mousePressEvent(event);
}

void MovesView::mouseReleaseEvent(QMouseEvent* event)
{
    if (!std::exchange(m_doubleClicked, false)) {
        QTableView::mouseReleaseEvent(event);
    }
}

void MovesView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (!index.isValid()) {
        return;
    }
    // The release that follows is no click: it would go to the row while its move is being edited.
    m_doubleClicked = true;
    if (index.column() == MovesModel::Name && (index.flags() & Qt::ItemIsEditable)) {
        edit(index);
    } else {
        Q_EMIT rowDoubleClicked(index.row());
    }
}

void MovesView::leaveEvent(QEvent* event)
{
    m_hovered = -1;
    Q_EMIT rowHovered(-1);
    QTableView::leaveEvent(event);
}

void MovesView::dropEvent(QDropEvent* event)
{
    const QPoint point = event->position().toPoint();
    int before = rowAt(point.y());
    if (before < 0) {
        before = m_model.rowCount();
    } else if (point.y() > rowViewportPosition(before) + rowHeight(before) / 2) {
        ++before;
    }
    // The model moves the row itself, as an edit of the document: the view must not take it out.
    event->setDropAction(Qt::CopyAction);
    event->accept();
    setState(NoState);
    viewport()->update();
    Q_EMIT rowDropped(currentIndex().row(), before);
}

} // namespace rankfall
