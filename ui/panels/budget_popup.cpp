// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/budget_popup.h"

#include "core/scheme/known_ranks.h"
#include "ui/panels/popup_place.h"
#include "ui/panels/style.h"
#include "ui/theme/theme.h"
#include "ui/workbench/regret_text.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QScreen>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

namespace rankfall {

namespace {

constexpr double kUsualSeconds = 5;
constexpr int kUsualNodes = 10'000;

} // namespace

QString budgetText(const Workbench::Budget& budget)
{
    QStringList parts;
    if (budget.seconds) {
        parts << BudgetPopup::tr("%1 s").arg(*budget.seconds);
    }
    if (budget.nodes) {
        parts << spentText(*budget.nodes, BudgetPopup::tr("visits"));
    }
    if (budget.untilTotal) {
        parts << BudgetPopup::tr("a total of %1").arg(*budget.untilTotal);
    }
    return parts.isEmpty() ? BudgetPopup::tr("until stopped") : parts.join(BudgetPopup::tr(" or "));
}

BudgetPopup::BudgetPopup(Workbench& workbench, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_workbench(workbench)
{
    setObjectName(QStringLiteral("budgetPopup"));
    setAccessibleName(tr("How long the engine thinks"));
    setFrameShape(QFrame::StyledPanel);
    build();
    follow();
    for (QCheckBox* box : {m_byTime, m_byNodes, m_byTotal}) {
        connect(box, &QCheckBox::toggled, this, &BudgetPopup::choose);
    }
    connect(m_seconds, &QDoubleSpinBox::valueChanged, this, &BudgetPopup::choose);
    connect(m_nodes, &QSpinBox::valueChanged, this, &BudgetPopup::choose);
    connect(m_total, &QSpinBox::valueChanged, this, &BudgetPopup::choose);
    connect(&workbench, &Workbench::engineChanged, this, &BudgetPopup::follow);
}

void BudgetPopup::build()
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(14, 12, 14, 12);
    grid->setSpacing(8);
    auto* title = new QLabel(tr("Stop when the first of these is reached:"), this);
    grid->addWidget(title, 0, 0, 1, 2);
    m_byTime = new QCheckBox(tr("a time"), this);
    m_byTime->setObjectName(QStringLiteral("budgetByTime"));
    m_seconds = new QDoubleSpinBox(this);
    m_seconds->setObjectName(QStringLiteral("budgetSeconds"));
    m_seconds->setRange(0.1, 86400);
    m_seconds->setDecimals(1);
    m_seconds->setSuffix(tr(" s"));
    m_seconds->setValue(kUsualSeconds);
    m_seconds->setToolTip(tr("For each position"));
    m_byNodes = new QCheckBox(tr("so many visits"), this);
    m_byNodes->setObjectName(QStringLiteral("budgetByNodes"));
    m_byNodes->setToolTip(
        tr("In the engine’s own unit: simulations, flips, moves tried. Ended by its visits and not by a "
           "clock, an engine says the same again"));
    m_nodes = new QSpinBox(this);
    m_nodes->setObjectName(QStringLiteral("budgetNodes"));
    m_nodes->setRange(1, 2'000'000'000);
    m_nodes->setSingleStep(1000);
    m_nodes->setGroupSeparatorShown(true);
    m_nodes->setValue(kUsualNodes);
    m_nodes->setToolTip(m_byNodes->toolTip());
    m_byTotal = new QCheckBox(tr("a line solves, with at most"), this);
    m_byTotal->setObjectName(QStringLiteral("budgetByTotal"));
    m_total = new QSpinBox(this);
    m_total->setObjectName(QStringLiteral("budgetTotal"));
    m_total->setRange(1, kMaxTerms);
    m_total->setToolTip(tr("Multiplications in all, those already played included"));
    int row = 1;
    for (const auto& [box, field] :
         {std::pair<QCheckBox*, QWidget*>{m_byTime, m_seconds}, {m_byNodes, m_nodes}, {m_byTotal, m_total}}) {
        field->setEnabled(false);
        field->setMinimumWidth(fontMetrics().averageCharWidth() * 16);
        grid->addWidget(box, row, 0);
        grid->addWidget(field, row++, 1);
    }
    for (QAbstractSpinBox* field : std::initializer_list<QAbstractSpinBox*>{m_seconds, m_nodes, m_total}) {
        field->setKeyboardTracking(false);
    }
    m_seconds->setAccessibleName(tr("Time"));
    m_nodes->setAccessibleName(tr("Visits"));
    m_total->setAccessibleName(tr("Total"));
    m_remark = remarkLabel(this);
    m_remark->setText(tr("With none of them it thinks until it is stopped. While it thinks, every position that you "
                         "visit gets this much, once."));
    grid->addWidget(m_remark, row, 0, 1, 2);
}

void BudgetPopup::follow()
{
    const Workbench::Budget& budget = m_workbench.budget();
    const QSignalBlocker quiet[] = {QSignalBlocker(m_byTime),  QSignalBlocker(m_byNodes), QSignalBlocker(m_byTotal),
                                    QSignalBlocker(m_seconds), QSignalBlocker(m_nodes),   QSignalBlocker(m_total)};
    m_byTime->setChecked(budget.seconds.has_value());
    m_byNodes->setChecked(budget.nodes.has_value());
    m_byTotal->setChecked(budget.untilTotal.has_value());
    if (budget.seconds) {
        m_seconds->setValue(*budget.seconds);
    }
    if (budget.nodes) {
        m_nodes->setValue(static_cast<int>(std::min<std::int64_t>(*budget.nodes, m_nodes->maximum())));
    }
    if (budget.untilTotal) {
        m_total->setValue(*budget.untilTotal);
    } else if (const auto known = bestKnownRank(m_workbench.target(), m_workbench.ring())) {
        m_total->setValue(known->rank); // what one would be glad of
    } else {
        m_total->setValue(static_cast<int>(m_workbench.target().schoolbook().size()));
    }
    m_seconds->setEnabled(budget.seconds.has_value());
    m_nodes->setEnabled(budget.nodes.has_value());
    m_total->setEnabled(budget.untilTotal.has_value());
}

void BudgetPopup::choose()
{
    Workbench::Budget budget;
    if (m_byTime->isChecked()) {
        budget.seconds = m_seconds->value();
    }
    if (m_byNodes->isChecked()) {
        budget.nodes = m_nodes->value();
    }
    if (m_byTotal->isChecked()) {
        budget.untilTotal = m_total->value();
    }
    m_workbench.setBudget(budget);
    follow();
}

void BudgetPopup::openBelow(QWidget* widget)
{
    follow();
    setStyleSheet(QStringLiteral("#budgetPopup { border: 1px solid %1; }").arg(toColor(currentPalette().line).name()));
    setTextColor(m_remark, currentPalette().dimText);
    showBelow(*this, *widget);
}

void BudgetPopup::showEvent(QShowEvent* event)
{
    QFrame::showEvent(event);
    m_byTime->setFocus(Qt::PopupFocusReason);
}

} // namespace rankfall
