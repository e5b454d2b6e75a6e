// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/section_panel.h"

#include "ui/panels/style.h"
#include "ui/workbench/cell_filter.h"

#include <QComboBox>
#include <QGridLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>

namespace rankfall {

namespace {

/// The entries of one row of the mode's matrix, or of one column.
std::set<int> lineOf(const ModeLayout& layout, bool isRow, int which)
{
    std::set<int> entries;
    for (int i = 0; i < layout.size(); ++i) {
        const ModeLayout::Place& place = layout.place[static_cast<std::size_t>(i)];
        if ((isRow ? place.row : place.col) == which) {
            entries.insert(i);
        }
    }
    return entries;
}

QString name(Mode mode)
{
    return QString(QLatin1Char("ABC"[index(mode)]));
}

} // namespace

SectionPanel::SectionPanel(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_count(remarkLabel(this))
    , m_all(new QPushButton(tr("Show &all"), this))
{
    setObjectName(QStringLiteral("SectionPanel"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 8, 10, 8);
    column->setSpacing(6);
    for (const Mode mode : kModes) {
        build(mode);
    }
    column->addWidget(m_count);
    column->addWidget(m_all, 0, Qt::AlignLeft);
    column->addStretch(1);
    m_all->setToolTip(tr("All entries and all values again"));
    connect(m_all, &QPushButton::clicked, this, [this] { Section::of(m_workbench).set({}); });
    connect(&Section::of(workbench), &Section::changed, this, &SectionPanel::follow);
    connect(&workbench, &Workbench::currentChanged, this, &SectionPanel::follow);
    connect(&workbench, &Workbench::documentReplaced, this, &SectionPanel::fill);
    fill();
}

void SectionPanel::build(Mode mode)
{
    Axis& axis = m_axes[index(mode)];
    axis.name = new QLabel(this);
    axis.choice = new QComboBox(this);
    axis.choice->setAccessibleName(tr("Entries of %1 that are shown").arg(name(mode)));
    axis.choice->setToolTip(tr("Leaves only a row, a column or one entry of %1 in the pictures").arg(name(mode)));
    axis.first = new QSlider(Qt::Horizontal, this);
    axis.first->setAccessibleName(tr("First entry of %1 that is shown").arg(name(mode)));
    axis.first->setToolTip(axis.first->accessibleName());
    axis.last = new QSlider(Qt::Horizontal, this);
    axis.last->setAccessibleName(tr("Last entry of %1 that is shown").arg(name(mode)));
    axis.last->setToolTip(axis.last->accessibleName());
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    grid->addWidget(axis.name, 0, 0);
    grid->addWidget(axis.choice, 0, 1);
    grid->addWidget(axis.first, 1, 0);
    grid->addWidget(axis.last, 1, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    static_cast<QVBoxLayout*>(layout())->addLayout(grid);
    connect(axis.choice, &QComboBox::activated, this, [this, mode](int row) {
        CellFilter filter = Section::of(m_workbench).filter();
        std::set<int>& entries = filter.entries[index(mode)];
        entries.clear();
        for (const QVariant& entry : m_axes[index(mode)].choice->itemData(row).toList()) {
            entries.insert(entry.toInt());
        }
        Section::of(m_workbench).set(std::move(filter));
    });
    connect(axis.first, &QSlider::valueChanged, this, [this, mode] { slab(mode, true); });
    connect(axis.last, &QSlider::valueChanged, this, [this, mode] { slab(mode, false); });
}

void SectionPanel::fill()
{
    m_target = m_workbench.position().problem().target;
    for (const Mode mode : kModes) {
        const ModeLayout& layout = m_target->layout(mode);
        Axis& axis = m_axes[index(mode)];
        const QSignalBlocker quiet(axis.choice);
        axis.choice->clear();
        const auto add = [&](const QString& text, const std::set<int>& entries) {
            QVariantList list;
            for (const int i : entries) {
                list << i;
            }
            axis.choice->addItem(text, list);
        };
        add(tr("all of %1").arg(name(mode)), {});
        for (int row = 0; layout.rows > 1 && layout.cols > 1 && row < layout.rows; ++row) {
            add(tr("row %1").arg(row + 1), lineOf(layout, true, row));
        }
        for (int col = 0; layout.rows > 1 && layout.cols > 1 && col < layout.cols; ++col) {
            add(tr("column %1").arg(col + 1), lineOf(layout, false, col));
        }
        for (int i = 0; i < layout.size(); ++i) {
            add(QString::fromStdString(layout.labels[static_cast<std::size_t>(i)]), {i});
        }
        for (QSlider* slider : {axis.first, axis.last}) {
            const QSignalBlocker still(slider);
            slider->setRange(0, layout.size() - 1);
        }
    }
    follow();
}

void SectionPanel::follow()
{
    const CellFilter& filter = Section::of(m_workbench).filter();
    for (const Mode mode : kModes) {
        Axis& axis = m_axes[index(mode)];
        const std::set<int>& entries = filter.entries[index(mode)];
        const QSignalBlocker quiet(axis.first);
        const QSignalBlocker still(axis.last);
        axis.first->setValue(entries.empty() ? 0 : *entries.begin());
        axis.last->setValue(entries.empty() ? axis.last->maximum() : *entries.rbegin());
        QVariantList wanted;
        for (const int i : entries) {
            wanted << i;
        }
        axis.choice->setCurrentIndex(-1);
        for (int row = 0; row < axis.choice->count(); ++row) {
            if (axis.choice->itemData(row).toList() == wanted) {
                axis.choice->setCurrentIndex(row);
                break;
            }
        }
        axis.choice->setPlaceholderText(shownText(mode));
        axis.name->setText(QStringLiteral("<b>%1</b> &nbsp;%2").arg(name(mode), shownText(mode)));
    }
    int shown = 0;
    const Position& position = m_workbench.position();
    position.residual().forEachNonzero([&](Cell cell, std::int32_t value) { shown += filter.shows(cell, value); });
    m_count->setText(tr("Residual: %1 of %2 nonzeros shown").arg(shown).arg(position.nonzeros()));
    m_all->setEnabled(!filter.isOpen());
}

/// "a11 – a22"
QString SectionPanel::shownText(Mode mode) const
{
    const auto& labels = m_target->layout(mode).labels;
    const std::set<int>& entries = Section::of(m_workbench).filter().entries[index(mode)];
    const int first = entries.empty() ? 0 : *entries.begin();
    const int last = entries.empty() ? static_cast<int>(labels.size()) - 1 : *entries.rbegin();
    const auto label = [&](int i) { return QString::fromStdString(labels[static_cast<std::size_t>(i)]); };
    return first == last ? label(first) : tr("%1 – %2").arg(label(first), label(last));
}

void SectionPanel::slab(Mode mode, bool movesFirst)
{
    Axis& axis = m_axes[index(mode)];
    int first = axis.first->value();
    int last = axis.last->value();
    if (first > last) { // the other one is pushed along
        (movesFirst ? last : first) = movesFirst ? first : last;
    }
    CellFilter filter = Section::of(m_workbench).filter();
    std::set<int>& entries = filter.entries[index(mode)];
    entries.clear();
    if (first > 0 || last < axis.last->maximum()) {
        for (int i = first; i <= last; ++i) {
            entries.insert(i);
        }
    }
    Section::of(m_workbench).set(std::move(filter));
}

} // namespace rankfall
