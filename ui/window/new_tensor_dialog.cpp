// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/window/new_tensor_dialog.h"

#include "core/scheme/algebra_bound.h"
#include "core/scheme/known_ranks.h"
#include "core/tensor/target_families.h"
#include "ui/window/drawing_page.h"
#include "ui/window/family_list.h"
#include "ui/window/family_page.h"
#include "ui/window/paste_page.h"
#include "ui/workbench/core_text.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace rankfall {

namespace {

constexpr int kModuloPrime = 2; ///< place in the list of rings, after Z and Z mod 2

QString utf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// The family that a target's name belongs to, by the way it begins; the first one when there is none.
int familyOf(const Target& target)
{
    const auto& families = targetFamilies();
    const auto found = std::ranges::find_if(families, [&](const TargetFamily& family) {
        const std::string_view name = target.name();
        const bool isBegun = family.family == target.family() && name.starts_with(family.prefix);
        // polymod:4 has a size, polymod:x^4+1 has none.
        const bool isPolynomial = name.find('x') != std::string_view::npos;
        return isBegun && family.family != Family::Custom &&
               (family.family != Family::PolynomialModulo || isPolynomial == family.sizes.empty());
    });
    return found == families.end() ? 0 : static_cast<int>(found - families.begin());
}

} // namespace

NewTensorDialog::NewTensorDialog(const Problem& start, QWidget* parent)
    : QDialog(parent)
    , m_families(new FamilyList)
    , m_pages(new QStackedWidget)
    , m_family(new FamilyPage)
    , m_drawing(new DrawingPage)
    , m_pasting(new PastePage)
    , m_title(new QLabel)
    , m_ring(new QComboBox)
    , m_prime(new QComboBox)
    , m_bound(new QSpinBox)
    , m_boundLabel(new QLabel(tr("Coefficients up to ±")))
    , m_facts(new QLabel)
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel))
    , m_target(start.target)
{
    setWindowTitle(tr("New tensor"));
    setObjectName(QStringLiteral("newTensor"));
    build();
    const int modulus = modulusOf(start.ring);
    m_ring->setCurrentIndex(modulus == 0 ? 0 : modulus == 2 ? 1 : kModuloPrime);
    if (modulus > 2) {
        m_prime->setCurrentText(QString::number(modulus));
    }
    m_bound->setValue(modulus > 0 ? 2 : std::min(start.bound, m_bound->maximum()));
    if (TensorDrawing::fits(start.target->tensor())) {
        m_drawing->setTensor(start.target->tensor());
    }

    connect(m_families, &FamilyList::changed, this, &NewTensorDialog::familyChanged);
    connect(m_family, &FamilyPage::changed, this, &NewTensorDialog::describe);
    connect(m_drawing, &DrawingPage::changed, this, &NewTensorDialog::describe);
    connect(m_pasting, &PastePage::changed, this, &NewTensorDialog::describe);
    connect(m_pasting, &PastePage::drawRequested, this, [this] {
        m_drawing->setTensor(m_pasting->target()->tensor());
        m_families->choose(FamilyList::kDrawn);
    });
    connect(m_ring, &QComboBox::currentIndexChanged, this, &NewTensorDialog::ringChanged);
    connect(m_prime, &QComboBox::currentIndexChanged, this, &NewTensorDialog::ringChanged);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_families->choose(start.target->family() == Family::Custom ? int{FamilyList::kDrawn} : familyOf(*start.target));
    ringChanged();
    familyChanged();
    if (start.target->family() != Family::Custom) {
        m_family->setName(start.target->name());
    }
    m_families->search()->setFocus();
}

void NewTensorDialog::build()
{
    m_ring->setObjectName(QStringLiteral("ring"));
    m_prime->setObjectName(QStringLiteral("prime"));
    m_bound->setObjectName(QStringLiteral("bound"));
    m_facts->setObjectName(QStringLiteral("facts"));
    m_title->setObjectName(QStringLiteral("familyTitle"));
    m_title->setProperty("role", QStringLiteral("heading"));
    m_ring->addItem(tr("ℤ: integers"));
    m_ring->addItem(tr("ℤ mod 2: zeros and ones"));
    m_ring->addItem(tr("ℤ mod p: residues modulo a prime"));
    m_ring->setToolTip(tr("What the coefficients of terms are, and what exact means"));
    for (int p = 3; p <= kLargestModulus; ++p) {
        if (parseRing("z" + std::to_string(p))) { // of primes only
            m_prime->addItem(QString::number(p));
        }
    }
    m_prime->setCurrentText(QStringLiteral("17"));
    m_prime->setAccessibleName(tr("Prime"));
    m_prime->setToolTip(tr("The prime p"));
    m_bound->setRange(1, 9);
    m_bound->setToolTip(tr("How large the coefficients are that engines try"));
    m_boundLabel->setBuddy(m_bound);
    auto* rings = new QHBoxLayout;
    rings->addWidget(m_ring, 1);
    rings->addWidget(m_prime);
    m_facts->setWordWrap(true);
    m_facts->setMinimumHeight(QFontMetrics(m_facts->font()).lineSpacing() * 5);
    m_facts->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_pages->addWidget(m_family);
    m_pages->addWidget(m_drawing);
    m_pages->addWidget(m_pasting);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Create"));

    auto* form = new QFormLayout;
    form->setSpacing(10);
    form->addRow(tr("Ring"), rings);
    form->addRow(m_boundLabel, m_bound);
    auto* right = new QVBoxLayout;
    right->setSpacing(12);
    right->addWidget(m_title);
    right->addWidget(m_pages, 1);
    right->addLayout(form);
    right->addWidget(m_facts);
    auto* row = new QHBoxLayout;
    row->setSpacing(20);
    row->addWidget(m_families, 2);
    row->addLayout(right, 3);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->addLayout(row, 1);
    column->addWidget(m_buttons);
    resize(900, 640);
}

void NewTensorDialog::familyChanged()
{
    const int chosen = m_families->chosen();
    if (chosen >= 0) {
        const TargetFamily& family = targetFamilies()[static_cast<std::size_t>(chosen)];
        m_title->setText(fromCore(family.title));
        m_pages->setCurrentWidget(m_family);
        m_family->setFamily(family);
    } else {
        const bool drawn = chosen == FamilyList::kDrawn;
        m_title->setText(drawn ? tr("Drawn by hand") : tr("Pasted, or from a file"));
        m_pages->setCurrentWidget(drawn ? static_cast<QWidget*>(m_drawing) : m_pasting);
    }
    describe();
}

Ring NewTensorDialog::ring() const
{
    const int place = m_ring->currentIndex();
    return place == 0 ? Ring::Z : place == 1 ? Ring::Z2 : primeRing(m_prime->currentText().toInt());
}

void NewTensorDialog::ringChanged()
{
    m_prime->setVisible(m_ring->currentIndex() == kModuloPrime);
    m_drawing->setRing(ring());
    describe();
}

Expected<TargetPtr> NewTensorDialog::chosenTarget() const
{
    switch (m_families->chosen()) {
    case FamilyList::kDrawn: {
        Tensor tensor = m_drawing->tensor();
        tensor.reduce(ring());
        return tensor.isZero() ? fail("The tensor is zero: there is nothing to decompose")
                               : Target::custom("drawn", m_drawing->tensor());
    }
    case FamilyList::kPasted:
        return m_pasting->target() ? Expected<TargetPtr>(m_pasting->target()) : fail("");
    default:
        break;
    }
    auto target = m_family->target();
    if (target && !(*target)->isExplorable()) {
        return fail((*target)->name() + " is too large to explore", {}, "Each mode has at most 64 entries");
    }
    return target;
}

Problem NewTensorDialog::problem() const
{
    const Ring chosen = ring();
    return {m_target, chosen, modulusOf(chosen) > 0 ? firstBound(chosen) : m_bound->value()};
}

void NewTensorDialog::describe()
{
    const auto target = chosenTarget();
    const bool isBounded = modulusOf(ring()) == 0;
    m_bound->setEnabled(isBounded);
    m_boundLabel->setEnabled(isBounded);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(target.has_value());
    if (!target) {
        m_facts->setText(errorText(target.error()));
        return;
    }
    m_target = *target;
    m_facts->setText(factsOf(problem()));
}

QString NewTensorDialog::factsOf(const Problem& asked) const
{
    const Shape shape = asked.target->shape();
    QStringList lines{tr("A tensor of %1 × %2 × %3 entries. The definition takes %n multiplications.", nullptr,
                         static_cast<int>(asked.target->schoolbook().size()))
                          .arg(shape.a)
                          .arg(shape.b)
                          .arg(shape.c)};
    const QString symbol = utf8(ringSymbol(asked.ring));
    if (const auto known = bestKnownRank(*asked.target, asked.ring)) {
        lines += tr("Best known over %1: %2 (%3).").arg(symbol).arg(known->rank).arg(fromCore(known->source));
    }
    if (const auto bound = alderStrassenBound(*asked.target, asked.ring)) {
        lines +=
            tr("At least %1: an algebra of %2 dimensions with %n maximal ideals over %3 (Alder and Strassen 1981).",
               nullptr, bound->ideals)
                .arg(bound->rank)
                .arg(shape.a)
                .arg(utf8(ringSymbol(bound->field)));
    }
    if (m_families->chosen() >= 0) {
        lines += tr("On the command line: %1").arg(QString::fromStdString(asked.target->name()));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace rankfall
