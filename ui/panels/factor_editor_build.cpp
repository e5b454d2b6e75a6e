// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// Puts the parts of the factor editor together; what they do is in factor_editor.cpp.
#include "ui/panels/factor_editor.h"
#include "ui/panels/style.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

namespace rankfall {

void FactorEditor::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 6, 8, 8);
    column->setSpacing(6);

    auto* top = new QHBoxLayout;
    m_chip = new QLabel(this);
    m_chip->setObjectName(QStringLiteral("taskChip"));
    m_cancel = iconButton(QStringLiteral("close"), tr("Cancel: leave the move as it is (Esc)"), this);
    m_cancel->setObjectName(QStringLiteral("cancel"));
    top->setSpacing(2);
    top->addWidget(m_chip);
    top->addWidget(m_cancel);
    top->addStretch(1);
    buildTools(top);
    column->addLayout(top);

    m_grids = new FactorGrids(m_draft);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidget(m_grids);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setMinimumHeight(100);
    column->addWidget(m_scroll, 1);

    m_formula = new FormulaField(this);
    m_formula->setObjectName(QStringLiteral("formula"));
    m_formula->setAccessibleName(tr("Formula of the move"));
    column->addWidget(m_formula);
    m_error = new QLabel(this);
    m_error->setObjectName(QStringLiteral("formulaError"));
    m_error->setWordWrap(true);
    m_error->hide();
    column->addWidget(m_error);

    m_effect = remarkLabel(this);
    m_effect->setObjectName(QStringLiteral("effect"));
    column->addWidget(m_effect);
    m_duplicate = remarkLabel(this);
    m_duplicate->setObjectName(QStringLiteral("duplicate"));
    column->addWidget(m_duplicate);

    m_boundRow = new QWidget(this);
    auto* bound = new QHBoxLayout(m_boundRow);
    bound->setContentsMargins(0, 0, 0, 0);
    m_boundText = new QLabel(m_boundRow);
    m_boundText->setObjectName(QStringLiteral("boundText"));
    m_boundText->setWordWrap(true);
    m_allow = new QPushButton(tr("Allow"), m_boundRow);
    m_allow->setObjectName(QStringLiteral("allow"));
    m_allow->setToolTip(tr("Keep this coefficient; engines still stay within the set"));
    m_clamp = new QPushButton(tr("Clamp"), m_boundRow);
    m_clamp->setObjectName(QStringLiteral("clamp"));
    m_clamp->setToolTip(tr("Move every coefficient into the set"));
    bound->addWidget(m_boundText, 1);
    bound->addWidget(m_allow);
    bound->addWidget(m_clamp);
    column->addWidget(m_boundRow);

    auto* bottom = new QHBoxLayout;
    m_complete = new QPushButton(tr("Complete"), this);
    m_complete->setObjectName(QStringLiteral("complete"));
    m_complete->setToolTip(
        tr("Fill the empty or unlocked factors so that the fewest nonzeros are left (Ctrl+Shift+Enter)"));
    m_insert = new QPushButton(this);
    m_insert->setObjectName(QStringLiteral("insertBefore"));
    m_insert->setToolTip(tr("Keep the old move and put this one before it"));
    m_commit = new QPushButton(this);
    m_commit->setObjectName(QStringLiteral("commit"));
    m_commit->setToolTip(tr("Enter"));
    m_commit->setDefault(true);
    bottom->addWidget(m_complete);
    bottom->addStretch(1);
    bottom->addWidget(m_insert);
    bottom->addWidget(m_commit);
    column->addLayout(bottom);
    column->addStretch(0);

    // The grids come first, then what is typed and pressed; the tools above them last.
    const std::array<QWidget*, 8> order{
        m_grids->padlock(Mode::C), m_formula, m_allow, m_clamp, m_complete, m_insert, m_commit, m_cancel};
    for (std::size_t i = 0; i + 1 < order.size(); ++i) {
        QWidget::setTabOrder(order[i], order[i + 1]);
    }
    QWidget::setTabOrder(m_cancel, m_clear);
    QWidget::setTabOrder(m_clear, m_rotate);
    QWidget::setTabOrder(m_rotate, m_negate);
    QWidget::setTabOrder(m_negate, m_transpose);
}

void FactorEditor::buildTools(QHBoxLayout* row)
{
    m_clear = iconButton(QStringLiteral("delete"), tr("Empty the factors that are not locked"), this);
    m_rotate = iconButton(QStringLiteral("swap"), {}, this);
    m_negate = iconButton(QStringLiteral("negate"), {}, this);
    m_transpose = iconButton(QStringLiteral("transpose"), {}, this);
    m_clear->setObjectName(QStringLiteral("clear"));
    m_rotate->setObjectName(QStringLiteral("rotate"));
    m_negate->setObjectName(QStringLiteral("negate"));
    m_transpose->setObjectName(QStringLiteral("transpose"));
    for (QToolButton* button : {m_clear, m_rotate, m_negate, m_transpose}) {
        row->addWidget(button);
    }
}

} // namespace rankfall
