// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/views/sheet_canvas.h"

#include "ui/theme/theme.h"
#include "ui/workbench/cell_filter.h"

#include <QEvent>
#include <QPainter>

#include <cmath>

namespace rankfall {

SheetCanvas::SheetCanvas(Workbench* workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
{
    setObjectName(QStringLiteral("sheetCanvas"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    grabGesture(Qt::PinchGesture);
    setAccessibleName(tr("Slice sheet"));
    rebuild();
    connect(workbench, &Workbench::currentChanged, this, &SheetCanvas::valuesChanged);
    connect(workbench, &Workbench::documentReplaced, this, &SheetCanvas::valuesChanged);
    connect(workbench, &Workbench::picturedChanged, this, &SheetCanvas::valuesChanged);
    connect(workbench, &Workbench::previewChanged, this, [this] {
        if (m_shown == SheetShows::Term)
            staleCells();
        m_marksStale = true;
        update();
    });
    connect(workbench, &Workbench::hoverChanged, this, [this] {
        const Hover& hover = m_workbench->hover();
        const bool term = hover.kind == Hover::Kind::Term;
        const std::pair<int, int> hovered(term ? hover.term : -1, term ? hover.other : -1);
        // Layers are rebuilt only when hovered terms come, go or change; cells and slices are drawn over them.
        if (hovered != m_hoveredTerms) {
            m_hoveredTerms = hovered;
            if (m_shown == SheetShows::Term)
                staleCells();
            m_marksStale = true;
        }
        update();
    });
    connect(workbench, &Workbench::termGroupsChanged, this, [this] {
        m_marksStale = true;
        update();
    });
    connect(workbench, &Workbench::pinsChanged, this, qOverload<>(&QWidget::update));
    connect(workbench, &Workbench::activeSliceChanged, this, qOverload<>(&QWidget::update));
    connect(&Section::of(*workbench), &Section::changed, this, &SheetCanvas::staleCells);
}

void SheetCanvas::rebuild()
{
    m_snapshot = m_workbench->pictured();
    m_target = m_snapshot->position.problem().target;
    describe();
    m_frame = SheetFrame(*m_target, m_slicing, rect(), font(), devicePixelRatioF());
    m_fitted = true;
    staleCells();
}

void SheetCanvas::staleCells()
{
    if (m_shown == SheetShows::Term) {
        m_termTensor = Tensor(m_target->shape());
        if (const auto shownTerm = term())
            m_termTensor.add(*shownTerm, 1, m_snapshot->position.ring());
    }
    m_cellsStale = true;
    m_marksStale = true;
    update();
}

void SheetCanvas::valuesChanged()
{
    m_snapshot = m_workbench->pictured();
    if (m_snapshot->position.problem().target != m_target) {
        m_cursor.reset();
        rebuild();
        Q_EMIT zoomChanged();
    }
    describe();
    staleCells();
}

/// For those who do not see it; the cursor says each cell.
void SheetCanvas::describe()
{
    const int target = m_target->tensor().nonzeros();
    setAccessibleDescription(tr("Residual: %1 nonzeros, target: %2. Alt and arrow keys move the cell cursor, Enter "
                                "pins its cell, Escape puts it away.")
                                 .arg(m_snapshot->position.nonzeros())
                                 .arg(target));
}

void SheetCanvas::setShown(SheetShows shown)
{
    m_shown = shown;
    staleCells();
}

void SheetCanvas::setComparison(std::optional<Comparison> comparison)
{
    m_comparison = std::move(comparison);
    if (m_shown == SheetShows::Pinned || m_shown == SheetShows::Difference)
        staleCells();
}

void SheetCanvas::setSlicing(Mode mode)
{
    if (mode == m_slicing)
        return;
    m_slicing = mode;
    rebuild();
    Q_EMIT zoomChanged();
}

std::optional<Term> SheetCanvas::term() const
{
    if (m_workbench->picturedPreview())
        return m_workbench->picturedPreview()->term;
    const Hover& hover = m_workbench->hover();
    if (hover.kind == Hover::Kind::Term && hover.term >= 0 && hover.term < m_snapshot->position.rank())
        return m_snapshot->position.term(hover.term);
    return m_snapshot->lastTerm;
}

const Tensor& SheetCanvas::values() const
{
    switch (m_shown) {
    case SheetShows::Target:
        return m_target->tensor();
    case SheetShows::Term:
        return m_termTensor;
    case SheetShows::Pinned:
    case SheetShows::Difference:
        if (m_comparison && m_comparison->pinned.shape() == m_target->shape())
            return m_shown == SheetShows::Pinned ? m_comparison->pinned : m_comparison->difference;
        break;
    case SheetShows::Residual:
        break;
    }
    return m_snapshot->position.residual();
}

const Tensor& SheetCanvas::filteredValues()
{
    CellFilter filter = Section::of(*m_workbench).filter();
    if (m_shown == SheetShows::Term)
        filter.values.clear(); // they are those of the residual
    if (filter.isOpen())
        return values();
    m_filtered = Tensor(m_target->shape());
    values().forEachNonzero([&](Cell cell, std::int32_t value) {
        if (filter.shows(cell, value))
            m_filtered.set(cell, value);
    });
    return m_filtered;
}

void SheetCanvas::fit()
{
    m_fitted = true;
    m_frame.setView(rect());
    m_frame.fit();
    staleCells();
    Q_EMIT zoomChanged();
}

void SheetCanvas::zoomBy(double factor, QPointF anchor)
{
    const double cell = m_frame.cell();
    double next = cell * factor;
    // Always at least one step, so that small cells do not stick.
    const double step = 1.0 / m_frame.pixelRatio();
    next = factor > 1 ? std::max(next, cell + step) : std::min(next, cell - step);
    m_frame.zoomTo(next, anchor);
    m_fitted = false;
    staleCells();
    Q_EMIT zoomChanged();
}

SheetOverlay SheetCanvas::overlay() const
{
    SheetOverlay out;
    out.hover = m_workbench->hover();
    const Shape shape = m_target->shape();
    const auto inside = [shape](Cell c) {
        return c.a >= 0 && c.b >= 0 && c.c >= 0 && c.a < shape.a && c.b < shape.b && c.c < shape.c;
    };
    if (out.hover.kind == Hover::Kind::Cell && !inside(out.hover.cell))
        out.hover = {};
    for (const Cell& pin : m_workbench->pins()) {
        if (inside(pin))
            out.pins.insert(pin);
    }
    out.activeSlice = m_workbench->activeSlice();
    out.cursor = m_cursor;
    return out;
}

void SheetCanvas::paintEvent(QPaintEvent*)
{
    const SheetPainter painter(currentPalette());
    if (m_frame.pixelRatio() != devicePixelRatioF())
        rebuild();
    if (m_cellsStale) {
        m_cells = painter.cells(m_frame, filteredValues());
        if (!Section::of(*m_workbench).filter().isOpen()) {
            QPainter ghosts(&m_cells);
            painter.paintGhosts(ghosts, m_frame, values(), m_filtered);
        }
        m_cellsStale = false;
    }
    const auto& preview = m_workbench->picturedPreview();
    const Hover& hover = m_workbench->hover();
    const bool hoversTerm =
        hover.kind == Hover::Kind::Term && hover.term >= 0 && hover.term < m_snapshot->position.rank();
    const bool marks = preview && m_shown == SheetShows::Residual;
    const bool outline = m_shown != SheetShows::Term && (hoversTerm || (preview && m_shown == SheetShows::Target));
    if (m_marksStale) {
        m_marks = {};
        if (marks || outline) {
            m_marks = QImage((QSizeF(size()) * devicePixelRatioF()).toSize(), QImage::Format_ARGB32_Premultiplied);
            m_marks.setDevicePixelRatio(devicePixelRatioF());
            m_marks.fill(Qt::transparent);
            QPainter p(&m_marks);
            if (marks)
                painter.paintMarks(p, m_frame, m_snapshot->position.residual(), preview->term,
                                   m_snapshot->position.ring());
            const auto colourOf = [&](int term) {
                const int group = m_workbench->groupOf(term);
                return toColor(group < 0 ? currentPalette().accent : currentPalette().group(group));
            };
            if (outline)
                painter.paintOutline(p, m_frame, hoversTerm ? m_snapshot->position.term(hover.term) : preview->term,
                                     colourOf(hoversTerm ? hover.term : -1));
            if (outline && hoversTerm && hover.other >= 0 && hover.other < m_snapshot->position.rank())
                painter.paintOutline(p, m_frame, m_snapshot->position.term(hover.other), colourOf(hover.other));
        }
        m_marksStale = false;
    }

    QPainter p(this);
    p.drawImage(0, 0, m_cells);
    if (!m_marks.isNull())
        p.drawImage(0, 0, m_marks);
    const SheetOverlay lit = overlay();
    painter.paintOverlay(p, m_frame, lit, values());
    painter.paintGutters(p, m_frame, lit);

    std::optional<Cell> magnified;
    QPointF at = m_pointer;
    if (m_pointerInside && !m_dragging)
        magnified = m_frame.cellAt(m_pointer);
    if (hasFocus() && m_cursor && !m_pointerInside) {
        magnified = m_cursor;
        at = m_frame.toView(m_frame.layout().cellRect(*m_cursor)).center();
    }
    if (m_frame.cell() < kLoupeBelow && magnified) {
        const QSizeF box = painter.loupeSize(m_frame);
        const double x = at.x() + 24 + box.width() <= width() ? at.x() + 24 : at.x() - 24 - box.width();
        const double y = std::clamp(at.y() - box.height() / 2, 4.0, std::max(4.0, height() - box.height() - 4));
        painter.paintLoupe(p, m_frame, values(), *magnified, QPointF(std::round(std::max(2.0, x)), std::round(y)));
    }
    if (m_shown == SheetShows::Term && !term()) {
        p.setPen(toColor(currentPalette().dimText));
        p.setFont(font());
        p.drawText(rect(), Qt::AlignCenter, tr("Play or preview a move to see its term"));
    }
    if (hasFocus()) {
        p.setPen(QPen(toColor(currentPalette().accent), 1));
        p.setBrush(Qt::NoBrush);
        p.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void SheetCanvas::resizeEvent(QResizeEvent*)
{
    m_frame.setView(rect());
    if (m_fitted)
        m_frame.fit();
    staleCells();
    Q_EMIT zoomChanged();
}

void SheetCanvas::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        staleCells();
    } else if (event->type() == QEvent::FontChange && m_target) {
        rebuild();
        Q_EMIT zoomChanged();
    }
}

} // namespace rankfall
