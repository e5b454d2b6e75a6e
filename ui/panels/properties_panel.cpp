// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/properties_panel.h"

#include "core/program/numbers.h"
#include "core/scheme/cost.h"
#include "core/scheme/fourier.h"
#include "core/scheme/known_ranks.h"
#include "ui/panels/program_maker.h"
#include "ui/panels/style.h"
#include "ui/panels/wording.h"
#include "ui/workbench/core_text.h"

#include <QFormLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <cstdlib>

namespace rankfall {

namespace {

QString modeName(const Target& target, Mode mode)
{
    return QString(QChar(QLatin1Char(target.layout(mode).letter)).toUpper());
}

/// Of the products that the definition has: as many as an entry of C sums up, each of one entry of A and one of B.
int growthOfDefinition(const Target& target)
{
    std::vector<int> growth(static_cast<std::size_t>(target.shape().c), 0);
    target.tensor().forEachNonzero(
        [&](Cell cell, std::int32_t value) { growth[static_cast<std::size_t>(cell.c)] += std::abs(value); });
    return *std::max_element(growth.begin(), growth.end());
}

} // namespace

PropertiesPanel::PropertiesPanel(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
{
    setObjectName(QStringLiteral("PropertiesPanel"));
    auto* content = new QWidget;
    m_form = new QFormLayout(content);
    m_form->setContentsMargins(10, 8, 10, 8);
    m_form->setVerticalSpacing(7);
    m_form->setHorizontalSpacing(12);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll);
    connect(&workbench, &Workbench::currentChanged, this, &PropertiesPanel::follow);
    connect(&workbench, &Workbench::documentReplaced, this, &PropertiesPanel::follow);
    m_pause.setSingleShot(true);
    m_pause.setInterval(60);
    connect(&m_pause, &QTimer::timeout, this, &PropertiesPanel::showFacts);
    m_maker = new ProgramMaker(this);
    connect(m_maker, &ProgramMaker::made, this, &PropertiesPanel::showFacts);
}

std::vector<std::pair<QString, QString>> PropertiesPanel::facts() const
{
    const auto snapshot = m_workbench.snapshot();
    const Position& position = snapshot->position;
    const Target& target = position.target();
    const Shape shape = target.shape();
    const Bounds& bounds = snapshot->bounds;
    const int rank = position.rank();
    std::vector<std::pair<QString, QString>> facts;
    facts.emplace_back(tr("Target"), fromCore(target.title()));
    facts.emplace_back(tr("Ring"), QString::fromUtf8(ringSymbol(position.ring()).data()));
    facts.emplace_back(tr("Coefficients"), coefficientSet(position.problem()));
    facts.emplace_back(tr("Size"), tr("%1 × %2 × %3 = %4 cells, %5 in the target")
                                       .arg(shape.a)
                                       .arg(shape.b)
                                       .arg(shape.c)
                                       .arg(shape.cells())
                                       .arg(nonzerosText(target.tensor().nonzeros())));
    facts.emplace_back(tr("Played"), rank == 1 ? tr("1 multiplication") : tr("%1 multiplications").arg(rank));
    facts.emplace_back(tr("Residual"), position.isSolved() ? tr("zero: solved") : nonzerosText(position.nonzeros()));
    if (!position.isSolved()) {
        const bool byHalves = target.commutes() && bounds.lowerMode != Mode::C;
        facts.emplace_back(
            tr("Lower bound"),
            (byHalves ? tr("%1 more at least: inputs commute, and a term adds at most 2 to the rank of the symmetric "
                           "unfolding along %2.")
                      : tr("%1 more at least: the unfolding along %2 has rank %1, and each term adds at most 1 to it."))
                .arg(bounds.lower)
                .arg(modeName(target, bounds.lowerMode)));
        facts.emplace_back(tr("Upper bound"),
                           tr("%1 more are enough: the slices along %2 have ranks that add up to %1.")
                               .arg(bounds.upper)
                               .arg(modeName(target, bounds.upperMode)));
        facts.emplace_back(tr("Total"),
                           bounds.closed()
                               ? tr("exactly %1 on this line").arg(rank + bounds.upper)
                               : tr("%1 to %2 on this line").arg(rank + bounds.lower).arg(rank + bounds.upper));
    }
    if (const auto fourier = fourierTransformOf(target, position.terms(), position.ring())) {
        QStringList at;
        for (std::size_t i = 0; i < fourier->exponents.size(); ++i) {
            at << tr("%1 at w^%2").arg(QString::fromStdString(snapshot->termNames[i])).arg(fourier->exponents[i]);
        }
        facts.emplace_back(tr("Known as"),
                           tr("the discrete Fourier transform of length %1: root of unity w = %2 modulo %3. A term "
                              "multiplies the values of both polynomials at a power of w: %4.")
                               .arg(fourier->length)
                               .arg(fourier->root)
                               .arg(fourier->modulus)
                               .arg(at.join(QStringLiteral(", "))));
    }
    if (const auto known = bestKnownRank(target, position.ring())) {
        facts.emplace_back(
            tr("Best known"),
            tr("%1 (%2). From the literature, not computed here.").arg(known->rank).arg(fromCore(known->source)));
    }
    if (rank > 0) {
        const std::vector<Term> terms(position.terms().begin(), position.terms().end());
        const Scheme scheme = schemeOf(position.problem().target, terms, position.ring());
        const Cost cost = costOf(scheme);
        QString text = tr("%1 without sharing sums").arg(cost.additions);
        if (cost.scalings > 0) {
            text += tr("; %1 coefficients other than ±1").arg(cost.scalings);
        }
        const bool isMade = m_maker->program() && m_maker->isFor(position);
        if (isMade) {
            text += tr("; %1 with shared sums").arg(m_maker->program()->additions());
        }
        facts.emplace_back(tr("Additions"), text);
        if (isMade && position.isSolved() && modulusOf(position.ring()) == 0) {
            facts.emplace_back(tr("Growth factor"),
                               tr("%1: errors of rounding grow by at most about this much in a level of recursion "
                                  "(the definition itself: %2).")
                                   .arg(growthFactor(*m_maker->program()), 0, 'g', 6)
                                   .arg(growthOfDefinition(target)));
        }
        if (isMade && m_maker->error()) {
            facts.emplace_back(tr("Measured error"),
                               tr("%1 of the largest entry, in one level at 128 × 128 with doubles (Eigen: %2).")
                                   .arg(m_maker->error()->scheme, 0, 'e', 1)
                                   .arg(m_maker->error()->eigen, 0, 'e', 1));
        }
        if (const auto exponent = exponentOf(target, rank); exponent && position.isSolved()) {
            facts.emplace_back(tr("Exponent"), tr("%1: time N^%1 for N × N matrices.").arg(*exponent, 0, 'f', 4));
        }
        QStringList types;
        for (const auto& [type, count] : typeOf(scheme, position.ring())) {
            types << tr("%1 × (%2, %3, %4)").arg(count).arg(type[0]).arg(type[1]).arg(type[2]);
        }
        if (!types.isEmpty()) {
            facts.emplace_back(tr("Factor ranks"), types.join(QStringLiteral(", ")));
        }
    }
    return facts;
}

void PropertiesPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale) {
        m_stale = false;
        showFacts();
    }
}

void PropertiesPanel::follow()
{
    m_stale = !isVisible();
    if (!m_stale) {
        m_pause.start();
    }
}

void PropertiesPanel::showFacts()
{
    if (m_workbench.position().rank() > 0) {
        m_maker->make(m_workbench.position());
    }
    const auto now = facts();
    while (m_form->rowCount() > static_cast<int>(now.size())) {
        m_form->removeRow(m_form->rowCount() - 1);
        m_values.pop_back();
    }
    while (m_form->rowCount() < static_cast<int>(now.size())) {
        auto* name = new QLabel(this);
        name->setProperty("dim", true);
        name->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        auto* value = new QLabel(this);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        value->setFocusPolicy(Qt::NoFocus);
        m_form->addRow(name, value);
        m_values.push_back(value);
    }
    for (std::size_t i = 0; i < now.size(); ++i) {
        auto* name = static_cast<QLabel*>(m_form->labelForField(m_values[i]));
        if (name->text() != now[i].first) {
            name->setText(now[i].first);
        }
        if (m_values[i]->text() != now[i].second) {
            m_values[i]->setText(now[i].second);
        }
    }
}

} // namespace rankfall
