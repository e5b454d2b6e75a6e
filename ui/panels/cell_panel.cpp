// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/cell_panel.h"

#include "core/tensor/contribution.h"
#include "ui/panels/style.h"
#include "ui/panels/wording.h"

#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace rankfall {

namespace {

enum Column { Name, Product, Value };

QString signedNumber(int value)
{
    return value > 0 ? QStringLiteral("+") + number(value) : number(value);
}

QString factorText(int value)
{
    return value < 0 ? QStringLiteral("(%1)").arg(number(value)) : number(value);
}

} // namespace

CellFacts cellFacts(const Position& position, Cell cell)
{
    CellFacts facts;
    facts.target = reduced(position.target().tensor().at(cell), position.ring());
    facts.residual = position.residual().at(cell);
    for (int i = 0; i < position.rank(); ++i) {
        const Term& term = position.term(i);
        if (const int value = contribution(term, cell, position.target().commutes()); value != 0) {
            facts.shares.push_back({i, {term.u[cell.a], term.v[cell.b], term.w[cell.c]}, value});
            facts.sum += value;
        }
    }
    return facts;
}

CellPanel::CellPanel(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_title(new QLabel(this))
    , m_account(remarkLabel(this))
    , m_terms(new QTreeWidget(this))
{
    setObjectName(QStringLiteral("CellPanel"));
    setMinimumHeight(160); // the account in two lines, and some terms
    m_title->setObjectName(QStringLiteral("title"));
    m_title->setProperty("role", QStringLiteral("heading"));
    m_account->setObjectName(QStringLiteral("account"));
    m_terms->setObjectName(QStringLiteral("terms"));
    m_terms->setAccessibleName(tr("Terms that touch the cell"));
    m_terms->setHeaderLabels({tr("Term"), tr("u · v · w"), tr("Adds")});
    m_terms->setRootIsDecorated(false);
    m_terms->setUniformRowHeights(true);
    m_terms->setMouseTracking(true);
    m_terms->setFrameShape(QFrame::NoFrame);
    m_terms->header()->setStretchLastSection(false);
    m_terms->header()->setSectionResizeMode(Name, QHeaderView::ResizeToContents);
    m_terms->header()->setSectionResizeMode(Product, QHeaderView::Stretch);
    m_terms->header()->setSectionResizeMode(Value, QHeaderView::ResizeToContents);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(10, 8, 10, 6);
    top->addWidget(m_title);
    top->addWidget(m_account);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_terms, 1);

    connect(m_terms, &QTreeWidget::itemEntered, this, [this](QTreeWidgetItem* item) {
        Hover hover;
        hover.kind = Hover::Kind::Term;
        hover.term = item->data(Name, Qt::UserRole).toInt();
        m_workbench.setHover(hover);
    });
    connect(m_terms, &QTreeWidget::itemClicked, this,
            [this](QTreeWidgetItem* item) { m_workbench.togglePicked(item->data(Name, Qt::UserRole).toInt(), true); });
    connect(m_terms, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) {
        const auto term = static_cast<std::size_t>(item->data(Name, Qt::UserRole).toInt());
        if (const NodeId node = m_workbench.snapshot()->termNodes[term]; node != kNoNode) {
            m_workbench.goTo(node);
        }
    });
    connect(&workbench, &Workbench::hoverChanged, this, &CellPanel::followHover);
    connect(&workbench, &Workbench::currentChanged, this, &CellPanel::showCell);
    connect(&workbench, &Workbench::documentReplaced, this, [this] {
        m_cell.reset();
        showCell();
    });
    connect(themeWatch(), &ThemeWatch::changed, this, [this] { setTextColor(m_account, currentPalette().dimText); });
    showCell();
}

void CellPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale) {
        showCell();
    }
}

void CellPanel::followHover()
{
    // What was pointed at last stays, so that one can come here and read on.
    const Hover& hover = m_workbench.hover();
    if (hover.kind == Hover::Kind::Cell && m_cell != hover.cell) {
        m_cell = hover.cell;
        showCell();
    }
}

void CellPanel::showCell()
{
    m_stale = !isVisible();
    if (m_stale) {
        return;
    }
    m_terms->clear();
    m_terms->setVisible(m_cell.has_value());
    if (!m_cell) {
        m_title->setText(tr("No cell yet"));
        m_account->setText(tr("Point at a cell in a picture or on the sheet: here stands which terms touch it, and how "
                              "what they add makes up the target."));
        return;
    }
    const auto snapshot = m_workbench.snapshot();
    const Position& position = snapshot->position;
    const Target& target = position.target();
    const CellFacts facts = cellFacts(position, *m_cell);
    const auto label = [&](Mode mode) { return QString::fromStdString(target.label(mode, (*m_cell)[mode])); };
    m_title->setText(QStringLiteral("%1 · %2 → %3").arg(label(Mode::A), label(Mode::B), label(Mode::C)));
    const int modulus = modulusOf(position.ring());
    const auto count = facts.shares.size();
    QString sum = count == 0   ? tr("No term touches it")
                  : count == 1 ? tr("1 term adds %1").arg(number(facts.sum))
                               : tr("%1 terms add up to %2").arg(count).arg(number(facts.sum));
    if (modulus != 0 && reduced(facts.sum, position.ring()) != facts.sum) {
        sum += tr(", which is %1 modulo %2").arg(number(reduced(facts.sum, position.ring()))).arg(modulus);
    }
    const QString rest = facts.residual == 0 ? tr("nothing is left") : tr("%1 is left").arg(number(facts.residual));
    m_account->setText(tr("Target %1. %2; %3.").arg(number(facts.target)).arg(sum, rest));
    for (const CellShare& share : facts.shares) {
        const auto& [u, v, w] = share.coefficients;
        auto* item = new QTreeWidgetItem(
            m_terms, {QString::fromStdString(snapshot->termNames[static_cast<std::size_t>(share.term)]),
                      QStringLiteral("%1 · %2 · %3").arg(factorText(u), factorText(v), factorText(w)),
                      signedNumber(share.value)});
        item->setData(Name, Qt::UserRole, share.term);
        item->setToolTip(Name, shownTerm(position.term(share.term), target));
        item->setTextAlignment(Value, Qt::AlignRight | Qt::AlignVCenter);
    }
}

} // namespace rankfall
