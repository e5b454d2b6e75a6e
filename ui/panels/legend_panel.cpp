// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/legend_panel.h"

#include "ui/panels/style.h"
#include "ui/panels/wording.h"
#include "ui/workbench/cell_filter.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <array>
#include <cstdlib>

namespace rankfall {

namespace {

constexpr int kMargin = 10;

constexpr std::array<const char*, 3> kMarks{QT_TRANSLATE_NOOP("rankfall::LegendPanel", "cancels: becomes zero"),
                                            QT_TRANSLATE_NOOP("rankfall::LegendPanel", "creates: was zero"),
                                            QT_TRANSLATE_NOOP("rankfall::LegendPanel", "changes: stays nonzero")};

/// ✓, ＋ or △, drawn: not every font has them.
void drawEffect(QPainter& painter, QRectF box, std::size_t which)
{
    const auto at = [&](double x, double y) {
        return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
    };
    switch (which) {
    case 0:
        painter.drawPolyline(QPolygonF({at(0.15, 0.55), at(0.4, 0.8), at(0.85, 0.2)}));
        break;
    case 1:
        painter.drawLine(at(0.5, 0.15), at(0.5, 0.85));
        painter.drawLine(at(0.15, 0.5), at(0.85, 0.5));
        break;
    default:
        painter.drawPolygon(QPolygonF({at(0.5, 0.18), at(0.88, 0.82), at(0.12, 0.82)}));
        break;
    }
}

} // namespace

LegendPanel::LegendPanel(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
{
    setObjectName(QStringLiteral("LegendPanel"));
    setAccessibleName(tr("Legend"));
    setToolTip(
        tr("A click on a value leaves only its cells in the pictures, Ctrl+click adds more; again: all of them"));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    // A large residual is counted only for those who look.
    const auto follow = [this] {
        m_stale = !isVisible();
        if (!m_stale) {
            recount();
        }
    };
    connect(&workbench, &Workbench::currentChanged, this, follow);
    connect(&workbench, &Workbench::documentReplaced, this, follow);
    connect(&Section::of(workbench), &Section::changed, this, [this] {
        describe();
        update();
    });
    recount();
}

void LegendPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale) {
        m_stale = false;
        recount();
    }
}

void LegendPanel::recount()
{
    const int modulus = modulusOf(m_workbench.ring());
    const bool mod2 = modulus == 2;
    std::array<int, 7> counts{}; // −3 and below … +3 and above
    m_workbench.position().residual().forEachNonzero(
        [&](Cell, std::int32_t value) { ++counts[static_cast<std::size_t>(std::clamp(value, -3, 3) + 3)]; });
    m_entries.clear();
    if (mod2) {
        m_entries.push_back({1, tr("one"), counts[4]});
    } else {
        static const std::array<QString, 7> kNames{tr("−3 and below"), tr("−2"), tr("−1"),          {},
                                                   tr("+1"),           tr("+2"), tr("+3 and above")};
        for (const int value : {3, 2, 1, -1, -2, -3}) {
            const int count = counts[static_cast<std::size_t>(value + 3)];
            const bool isResidue = modulus == 0 || std::abs(value) <= modulus / 2;
            if ((std::abs(value) < 3 && isResidue) || count > 0) {
                m_entries.push_back({value, kNames[static_cast<std::size_t>(value + 3)], count});
            }
        }
    }
    setMinimumHeight(sizeHint().height());
    m_row = std::clamp(m_row, 0, static_cast<int>(m_entries.size()) - 1);
    describe();
    update();
}

/// What the rows say, for those who do not see them.
void LegendPanel::describe()
{
    QStringList words{tr("Residual: %1").arg(nonzerosText(m_workbench.position().nonzeros()))};
    for (const Entry& entry : m_entries) {
        const bool shown = Section::of(m_workbench).filter().values.empty() ||
                           Section::of(m_workbench).filter().values.contains(entry.value);
        words << (shown ? tr("%1: %2").arg(entry.name).arg(entry.count)
                        : tr("%1: %2, not shown").arg(entry.name).arg(entry.count));
    }
    setAccessibleDescription(words.join(QStringLiteral("; ")));
}

QRect LegendPanel::rowRect(int entry) const
{
    return {0, kMargin + (entry + 1) * rowHeight(), width(), rowHeight()};
}

void LegendPanel::toggle(int entry, bool beside)
{
    CellFilter filter = Section::of(m_workbench).filter();
    const int value = m_entries[static_cast<std::size_t>(entry)].value;
    m_row = entry;
    if (filter.values.contains(value)) {
        filter.values.erase(value);
        if (!beside) {
            filter.values.clear();
        }
    } else {
        if (!beside) {
            filter.values.clear();
        }
        filter.values.insert(value);
    }
    Section::of(m_workbench).set(std::move(filter));
    update();
}

void LegendPanel::mousePressEvent(QMouseEvent* event)
{
    for (int i = 0; i < static_cast<int>(m_entries.size()); ++i) {
        if (rowRect(i).contains(event->pos())) {
            toggle(i, event->modifiers().testFlag(Qt::ControlModifier));
        }
    }
}

void LegendPanel::keyPressEvent(QKeyEvent* event)
{
    const int last = static_cast<int>(m_entries.size()) - 1;
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) {
        m_row = std::clamp(m_row + (event->key() == Qt::Key_Up ? -1 : 1), 0, last);
        update();
    } else if (event->key() == Qt::Key_Space || event->key() == Qt::Key_Return) {
        toggle(m_row, event->modifiers().testFlag(Qt::ControlModifier));
    } else {
        QWidget::keyPressEvent(event);
    }
}

void LegendPanel::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void LegendPanel::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

int LegendPanel::rowHeight() const
{
    return fontMetrics().height() + 9;
}

QSize LegendPanel::sizeHint() const
{
    const int rows = static_cast<int>(m_entries.size() + kMarks.size()) + 2;
    return {240, rows * rowHeight() + 2 * kMargin + 8};
}

void LegendPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette& palette = currentPalette();
    const int height = rowHeight();
    const int side = height - 7;
    int y = kMargin;
    const auto line = [&](const QString& left, const QString& right, Rgb color) {
        painter.setPen(toColor(color));
        const QRect text(kMargin + side + 10, y, width() - 2 * kMargin - side - 10, height);
        painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter, left);
        painter.drawText(text, Qt::AlignRight | Qt::AlignVCenter, right);
        y += height;
    };
    const auto heading = [&](const QString& text) {
        painter.setPen(toColor(palette.dimText));
        painter.drawText(QRect(kMargin, y, width() - 2 * kMargin, height), Qt::AlignLeft | Qt::AlignVCenter, text);
        y += height;
    };
    heading(tr("Residual: %1").arg(nonzerosText(m_workbench.position().nonzeros())));
    const std::set<int>& kept = Section::of(m_workbench).filter().values;
    for (const Entry& entry : m_entries) {
        const bool shown = kept.empty() || kept.contains(entry.value);
        const QRect row(4, y, width() - 8, height);
        if (!kept.empty() && shown) {
            painter.fillRect(row, toColor(palette.accent, 0.22));
        }
        if (hasFocus() && &entry - m_entries.data() == m_row) {
            painter.setPen(QPen(toColor(palette.accent), 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(row.adjusted(0, 0, -1, -1), 3, 3);
        }
        painter.setOpacity(shown ? 1.0 : 0.45);
        // Size says magnitude and the bar says minus, as in the views: colour is never alone.
        const Rgb fill = palette.value(entry.value);
        const double edge = side * (std::abs(entry.value) >= 2 ? 0.96 : 0.76);
        const QRectF box(kMargin + (side - edge) / 2, y + (height - edge) / 2, edge, edge);
        painter.setPen(Qt::NoPen);
        painter.setBrush(toColor(fill));
        painter.drawRect(box);
        if (entry.value < 0) {
            painter.setBrush(toColor(inkOn(fill)));
            painter.drawRect(QRectF(box.left() + edge * 0.25, box.center().y() - 1, edge * 0.5, 2));
        }
        line(entry.name, QString::number(entry.count), entry.count > 0 ? palette.text : palette.dimText);
        painter.setOpacity(1.0);
    }
    y += 8;
    heading(tr("What a move would do"));
    for (std::size_t i = 0; i < kMarks.size(); ++i) {
        painter.setPen(QPen(toColor(palette.text), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        drawEffect(painter, QRectF(kMargin + 1, y + (height - side) / 2.0 + 1, side - 2, side - 2), i);
        line(tr(kMarks[i]), {}, palette.text);
    }
}

} // namespace rankfall
