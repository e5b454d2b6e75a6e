// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/factor_grids.h"

#include "ui/panels/style.h"

#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>
#include <optional>

namespace rankfall {

namespace {

constexpr int kGapX = 10;
constexpr int kGapY = 8;
/// A factor takes at least this width, for its title and padlock.
constexpr int kColumn = 72;

/// How many of the three grids stand in each row.
const std::vector<std::vector<int>> kArrangements{{3}, {2, 1}, {1, 2}, {1, 1, 1}};

} // namespace

FactorGrids::FactorGrids(TermDraft& draft, QWidget* parent)
    : QWidget(parent)
    , m_draft(draft)
{
    static constexpr std::array<const char*, 3> kNames{"u", "v", "w"};
    for (const Mode mode : kModes) {
        const auto at = static_cast<std::size_t>(index(mode));
        const QString name = QLatin1String(kNames[at]);
        Box& box = m_boxes[at];
        box.title = new QLabel(this);
        box.grid = new FactorGrid(this);
        box.grid->setObjectName(QStringLiteral("grid_") + name);
        box.grid->setAccessibleName(tr("Factor %1").arg(name));
        box.title->setBuddy(box.grid);
        box.padlock = iconButton(QStringLiteral("unlock"),
                                 tr("Keep factor %1 as it is when Complete or Clear is used").arg(name), this);
        box.padlock->setObjectName(QStringLiteral("padlock_") + name);
        box.padlock->setCheckable(true);
        connect(box.grid, &FactorGrid::edited, this,
                [this, mode](const Factor& factor) { m_draft.setFactor(mode, factor); });
        connect(box.grid, &FactorGrid::focused, this, [this, mode] { setActive(mode); });
        connect(box.grid, &FactorGrid::hovered, this, [this, mode](int entry) { Q_EMIT hovered(mode, entry); });
        connect(box.padlock, &QToolButton::toggled, this, [this, mode](bool on) { m_draft.setLocked(mode, on); });
    }
    // Tab goes from grid to grid; the padlocks come after them.
    QWidget::setTabOrder(m_boxes[0].grid, m_boxes[1].grid);
    QWidget::setTabOrder(m_boxes[1].grid, m_boxes[2].grid);
    QWidget::setTabOrder(m_boxes[2].grid, m_boxes[0].padlock);
    QWidget::setTabOrder(m_boxes[0].padlock, m_boxes[1].padlock);
    QWidget::setTabOrder(m_boxes[1].padlock, m_boxes[2].padlock);
    connect(&m_draft, &TermDraft::changed, this, &FactorGrids::follow);
    connect(&m_draft, &TermDraft::locksChanged, this, &FactorGrids::follow);
    rebuild();
}

void FactorGrids::rebuild()
{
    const Problem& problem = m_draft.problem();
    for (const Mode mode : kModes) {
        grid(mode)->setLayoutOf(m_draft.target().layout(mode), problem.ring, problem.bound);
    }
    follow();
    if (m_width > 0) {
        arrange(m_width, m_goodHeight);
    }
}

void FactorGrids::follow()
{
    for (const Mode mode : kModes) {
        const bool locked = m_draft.isLocked(mode);
        grid(mode)->setFactor(m_draft.term().factor(mode));
        grid(mode)->setLocked(locked);
        const QSignalBlocker blocker(padlock(mode));
        padlock(mode)->setChecked(locked);
        padlock(mode)->setIcon(themedIcon(locked ? QStringLiteral("lock") : QStringLiteral("unlock")));
    }
    showTitles();
}

void FactorGrids::setActive(Mode mode)
{
    m_active = mode;
    showTitles();
    Q_EMIT activeChanged();
}

void FactorGrids::showTitles()
{
    static constexpr std::array<const char*, 3> kNames{"u", "v", "w"};
    const Palette& palette = currentPalette();
    for (const Mode mode : kModes) {
        QLabel* title = m_boxes[static_cast<std::size_t>(index(mode))].title;
        const QChar letter = QChar(QLatin1Char(m_draft.target().layout(mode).letter)).toUpper();
        title->setText(QStringLiteral("<b>%1</b> · %2")
                           .arg(QLatin1String(kNames[static_cast<std::size_t>(index(mode))]))
                           .arg(letter));
        setTextColor(title, mode == m_active ? palette.text : palette.dimText);
    }
}

int FactorGrids::titleHeight() const
{
    return std::max(m_boxes[0].padlock->sizeHint().height(), m_boxes[0].title->sizeHint().height()) + 2;
}

/// Of a factor whose cells are so wide: its name and its padlock stand above them, unclipped.
int FactorGrids::widthOf(const Box& box, int grid)
{
    return std::max(
        {grid, kColumn, box.grid->leftMargin() + box.title->sizeHint().width() + box.padlock->sizeHint().width()});
}

FactorGrids::Plan FactorGrids::planFor(const std::vector<int>& rows, int width, int goodHeight) const
{
    const int top = titleHeight();
    for (int cell = FactorGrid::maxCell();; --cell) {
        Plan plan{rows, cell, 0, 0};
        int next = 0;
        for (const int count : rows) {
            int wide = (count - 1) * kGapX;
            int tall = 0;
            for (int i = next; i < next + count; ++i) {
                const QSize size = m_boxes[static_cast<std::size_t>(i)].grid->sizeForCell(cell);
                wide += widthOf(m_boxes[static_cast<std::size_t>(i)], size.width());
                tall = std::max(tall, size.height());
            }
            plan.width = std::max(plan.width, wide);
            plan.height += top + tall + kGapY;
            next += count;
        }
        if ((plan.width <= width && plan.height <= goodHeight) || cell == FactorGrid::kMinCell) {
            return plan;
        }
    }
}

void FactorGrids::arrange(int width, int goodHeight)
{
    m_width = width;
    m_goodHeight = goodHeight;
    // The largest cells; a further row must earn its place by cells a third larger.
    std::optional<Plan> best;
    for (const auto& rows : kArrangements) {
        const Plan plan = planFor(rows, width, goodHeight);
        const bool fits = plan.width <= width;
        if (!best || (fits && (best->width > width || 3 * plan.cell > 4 * best->cell))) {
            best = plan;
        }
    }
    const int top = titleHeight();
    int y = 0;
    int next = 0;
    for (const int count : best->rows) {
        int x = 0;
        int tallest = 0;
        for (int i = next; i < next + count; ++i) {
            const Box& box = m_boxes[static_cast<std::size_t>(i)];
            box.grid->setCell(best->cell);
            const QSize size = box.grid->sizeHint();
            const QSize lock = box.padlock->sizeHint();
            const int wide = widthOf(box, size.width());
            box.title->setGeometry(x + box.grid->leftMargin(), y, wide - lock.width() - box.grid->leftMargin(),
                                   top - 2);
            box.padlock->setGeometry(x + wide - lock.width(), y + (top - 2 - lock.height()) / 2, lock.width(),
                                     lock.height());
            box.grid->move(x, y + top);
            tallest = std::max(tallest, size.height());
            x += wide + kGapX;
        }
        y += top + tallest + kGapY;
        next += count;
    }
    setFixedHeight(y);
    setMinimumWidth(1);
}

} // namespace rankfall
