// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/symmetry_panel.h"

#include "ui/panels/style.h"
#include "ui/workbench/core_text.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPixmap>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace rankfall {

namespace {

enum Under { WholeGroup, Bases, Turn };

QIcon groupIcon(int group)
{
    QPixmap square(12, 12);
    square.fill(toColor(currentPalette().group(group)));
    return QIcon(square);
}

} // namespace

SymmetryPanel::SymmetryPanel(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_job(this)
{
    setObjectName(QStringLiteral("SymmetryPanel"));
    build();
    connect(&workbench, &Workbench::currentChanged, this, &SymmetryPanel::follow);
    connect(&workbench, &Workbench::documentReplaced, this, &SymmetryPanel::follow);
    connect(themeWatch(), &ThemeWatch::changed, this, &SymmetryPanel::recolour);
    recolour();
    follow();
}

void SymmetryPanel::build()
{
    m_group = remarkLabel(this);
    m_group->setObjectName(QStringLiteral("group"));
    m_compare = new QPushButton(tr("Compare with…"), this);
    m_compare->setToolTip(tr("Tells whether this decomposition and another one are the same in another basis"));
    connect(m_compare, &QPushButton::clicked, this, &SymmetryPanel::compareRequested);

    m_details = new QWidget(this);
    m_under = new QComboBox(m_details);
    m_under->setAccessibleName(tr("Orbits under"));
    m_under->setToolTip(tr("Terms that these symmetries take to each other are one orbit"));
    m_under->addItems(
        {tr("Orbits under the whole group"), tr("Orbits under changes of basis"), tr("Orbits under the cyclic shift")});
    m_sizes = remarkLabel(m_details);
    m_sizes->setObjectName(QStringLiteral("sizes"));
    m_orbits = new QListWidget(m_details);
    m_orbits->setAccessibleName(tr("Orbits"));
    m_orbits->setToolTip(tr("Choosing an orbit picks its terms"));
    m_orbits->setMinimumHeight(72);
    m_orbits->setWordWrap(true);
    m_orbits->setResizeMode(QListView::Adjust);
    m_orbits->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_colour = new QCheckBox(tr("Colour terms by orbit"), m_details);
    m_colour->setToolTip(tr(
        "Shows the orbits as coloured bars beside the terms in every list, and outlines a term's cells in its colour"));
    m_generators = new QPlainTextEdit(m_details);
    m_generators->setReadOnly(true);
    m_generators->setAccessibleName(tr("Generators of the group"));
    m_generators->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_generators->setFont(monoFont());
    m_generators->setMinimumHeight(72);
    m_fingerprint = remarkLabel(m_details);
    m_fingerprint->setObjectName(QStringLiteral("fingerprint"));
    m_fingerprint->setToolTip(tr("Equivalent decompositions have the same fingerprint"));
    auto* copy = iconButton(QStringLiteral("copy"), tr("Copy the fingerprint"), m_details);
    auto* copyAll = iconButton(QStringLiteral("copy"), tr("Copy the generators"), m_details);
    auto* generators = new QLabel(tr("Generators"), m_details);
    generators->setProperty("dim", true);

    auto* print = new QHBoxLayout;
    print->addWidget(m_fingerprint, 1);
    print->addWidget(copy);
    auto* matrices = new QHBoxLayout;
    matrices->addWidget(generators, 1);
    matrices->addWidget(copyAll);
    auto* inside = new QVBoxLayout(m_details);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addWidget(m_under);
    inside->addWidget(m_sizes);
    inside->addWidget(m_orbits, 2);
    inside->addWidget(m_colour);
    inside->addLayout(matrices);
    inside->addWidget(m_generators, 1);
    inside->addLayout(print);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 8, 10, 8);
    column->addWidget(m_group);
    column->addWidget(m_details, 1);
    column->addWidget(m_compare);
    column->addStretch(0);

    connect(m_under, &QComboBox::activated, this, &SymmetryPanel::showOrbits);
    connect(m_orbits, &QListWidget::itemSelectionChanged, this, &SymmetryPanel::pickOrbit);
    connect(m_colour, &QCheckBox::toggled, this, [this](bool on) {
        showColours();
        Q_EMIT colouringChanged(on);
    });
    connect(copy, &QToolButton::clicked, this, [this] {
        if (m_facts) {
            QApplication::clipboard()->setText(QString::fromStdString(m_facts->fingerprint.text()));
        }
    });
    connect(copyAll, &QToolButton::clicked, this,
            [this] { QApplication::clipboard()->setText(m_generators->toPlainText()); });
}

bool SymmetryPanel::isColouring() const
{
    return m_colour->isChecked();
}

void SymmetryPanel::setColouring(bool on)
{
    m_colour->setChecked(on);
    if (on && m_stale) {
        begin();
    }
}

void SymmetryPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale) {
        begin();
    }
}

/// After the style sheet, which gives labels their former colours back.
void SymmetryPanel::recolour()
{
    setTextColor(m_group, currentPalette().text);
    setTextColor(m_sizes, currentPalette().dimText);
    setTextColor(m_fingerprint, currentPalette().dimText);
    if (m_facts) {
        showOrbits();
    }
}

void SymmetryPanel::follow()
{
    const Position& position = m_workbench.position();
    if (m_facts && m_asked->problem() == position.problem() && std::ranges::equal(m_asked->terms(), position.terms())) {
        showColours(); // the same terms; the workbench has forgotten their colours
        return;
    }
    m_job.stop();
    m_facts.reset();
    m_stale = true;
    if (isVisible() || isColouring()) {
        begin();
    }
}

void SymmetryPanel::begin()
{
    m_stale = false;
    const Position position = m_workbench.position();
    m_asked = position;
    if (const QString why = symmetryObstacle(position); !why.isEmpty()) {
        say(why);
        return;
    }
    say(tr("Looking for symmetries…"));
    m_job.start([position](const auto& shouldStop) { return symmetryFactsOf(position, shouldStop); },
                [this](Expected<SymmetryFacts> facts) { take(std::move(facts)); });
}

/// Nothing to show but a sentence.
void SymmetryPanel::say(const QString& text)
{
    m_group->setText(text);
    m_details->hide();
    m_compare->setEnabled(symmetryObstacle(m_workbench.position()).isEmpty());
}

void SymmetryPanel::take(Expected<SymmetryFacts> facts)
{
    if (!facts) {
        say(errorText(facts.error()));
        return;
    }
    m_facts = std::move(*facts);
    const QString ring = QString::fromUtf8(ringSymbol(m_facts->group.ring).data());
    m_group->setText(tr("%1 Bases over %2.").arg(groupText(m_facts->group), ring));
    QStringList generators;
    for (const Equivalence& generator : m_facts->group.generators) {
        generators << changeText(generator);
    }
    m_generators->setPlainText(generators.isEmpty() ? tr("The identity alone")
                                                    : generators.join(QStringLiteral("\n\n")));
    m_fingerprint->setText(tr("Fingerprint %1").arg(QString::fromStdString(m_facts->fingerprint.text())));
    m_details->show();
    m_compare->setEnabled(true);
    showOrbits();
}

const std::vector<int>* SymmetryPanel::chosenOrbits() const
{
    if (!m_facts) {
        return nullptr;
    }
    switch (m_under->currentIndex()) {
    case Bases:
        return &m_facts->basisOrbits;
    case Turn:
        return m_facts->cyclicOrbits ? &*m_facts->cyclicOrbits : nullptr;
    default:
        return &m_facts->group.orbits;
    }
}

void SymmetryPanel::showOrbits()
{
    m_orbits->clear();
    const auto* orbits = chosenOrbits();
    if (orbits == nullptr) {
        m_sizes->setText(tr("The cyclic shift does not keep these terms as they stand."));
        showColours();
        return;
    }
    m_sizes->setText(tr("%1 terms in orbits of %2").arg(orbits->size()).arg(orbitSizesText(*orbits)));
    const auto snapshot = m_workbench.snapshot();
    std::vector<QStringList> names;
    for (std::size_t i = 0; i < orbits->size() && i < snapshot->termNames.size(); ++i) {
        const auto orbit = static_cast<std::size_t>((*orbits)[i]);
        names.resize(std::max(names.size(), orbit + 1));
        names[orbit] << QString::fromStdString(snapshot->termNames[i]);
    }
    for (std::size_t orbit = 0; orbit < names.size(); ++orbit) {
        auto* item =
            new QListWidgetItem(groupIcon(static_cast<int>(orbit)),
                                tr("%1:  %2").arg(orbit + 1).arg(names[orbit].join(QLatin1Char(' '))), m_orbits);
        item->setToolTip(names[orbit].size() == 1 ? tr("1 term, which every symmetry keeps")
                                                  : tr("%1 terms; choosing them picks them").arg(names[orbit].size()));
    }
    showColours();
}

void SymmetryPanel::showColours()
{
    // Orbits of one term each would be colours that mean nothing.
    const auto* orbits = chosenOrbits();
    const bool isTelling = orbits != nullptr && !orbits->empty() &&
                           *std::ranges::max_element(*orbits) + 1 < static_cast<int>(orbits->size());
    m_workbench.setTermGroups(isColouring() && isTelling ? *orbits : std::vector<int>{});
}

void SymmetryPanel::pickOrbit()
{
    const auto* orbits = chosenOrbits();
    const int chosen = m_orbits->currentRow();
    if (orbits == nullptr || chosen < 0 || m_orbits->selectedItems().isEmpty()) {
        return;
    }
    std::vector<int> terms;
    for (std::size_t i = 0; i < orbits->size(); ++i) {
        if ((*orbits)[i] == chosen) {
            terms.push_back(static_cast<int>(i));
        }
    }
    m_workbench.setPicked(std::move(terms));
}

} // namespace rankfall
