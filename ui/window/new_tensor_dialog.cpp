// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/window/new_tensor_dialog.h"

#include "core/scheme/known_ranks.h"
#include "ui/workbench/core_text.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

namespace rankfall {

namespace {

/// How many sizes a family has, and their range.
struct Sizes {
    int count;
    int least;
    int most;
    const char* label;
};

Sizes sizesOf(Family family)
{
    switch (family) {
    case Family::MatrixMultiplication:
        return {3, 1, Target::kMaxExplored, QT_TRANSLATE_NOOP("rankfall::NewTensorDialog", "Size n × m × p")};
    case Family::Polynomial:
        return {2, 1, 32, QT_TRANSLATE_NOOP("rankfall::NewTensorDialog", "Coefficients")};
    case Family::Cyclic:
        return {1, 2, 64, QT_TRANSLATE_NOOP("rankfall::NewTensorDialog", "Length")};
    case Family::Skew:
        return {1, 2, 11, QT_TRANSLATE_NOOP("rankfall::NewTensorDialog", "Size n × n")};
    default:
        return {0, 0, 0, ""};
    }
}

} // namespace

NewTensorDialog::NewTensorDialog(const Problem& start, QWidget* parent)
    : QDialog(parent)
    , m_family(new QComboBox)
    , m_sizeLabel(new QLabel)
    , m_ring(new QComboBox)
    , m_bound(new QSpinBox)
    , m_boundLabel(new QLabel(tr("Coefficients up to ±")))
    , m_facts(new QLabel)
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel))
{
    setWindowTitle(tr("New tensor"));
    m_family->setObjectName(QStringLiteral("family"));
    m_ring->setObjectName(QStringLiteral("ring"));
    m_bound->setObjectName(QStringLiteral("bound"));
    m_facts->setObjectName(QStringLiteral("facts"));
    const std::pair<Family, QString> families[]{
        {Family::MatrixMultiplication, tr("Matrix product")}, {Family::Polynomial, tr("Product of polynomials")},
        {Family::Cyclic, tr("Cyclic convolution")},           {Family::Complex, tr("Product of complex numbers")},
        {Family::Quaternion, tr("Product of quaternions")},   {Family::Skew, tr("Skew-symmetric matrix times vector")}};
    for (const auto& [family, text] : families) {
        m_family->addItem(text, static_cast<int>(family));
    }
    m_ring->addItem(tr("ℤ: integers"), static_cast<int>(Ring::Z));
    m_ring->addItem(tr("ℤ mod 2: zeros and ones"), static_cast<int>(Ring::Z2));
    m_ring->setCurrentIndex(start.ring == Ring::Z2 ? 1 : 0);
    m_bound->setRange(1, 9);
    m_boundLabel->setBuddy(m_bound);
    m_bound->setValue(start.ring == Ring::Z2 ? 2 : std::min(start.bound, 9));

    auto* sizes = new QHBoxLayout;
    for (int i = 0; i < 3; ++i) {
        m_sizes[i] = new QSpinBox;
        m_sizes[i]->setObjectName(QStringLiteral("size%1").arg(i));
        m_sizes[i]->setMinimumWidth(64);
        m_sizes[i]->setAccessibleName(tr("Size %1").arg(i + 1));
        if (i > 0) {
            m_times[i - 1] = new QLabel(QStringLiteral("×"));
            sizes->addWidget(m_times[i - 1]);
        }
        sizes->addWidget(m_sizes[i]);
        connect(m_sizes[i], &QSpinBox::valueChanged, this, &NewTensorDialog::describe);
    }
    sizes->addStretch();
    m_facts->setWordWrap(true);
    m_facts->setMinimumSize(380, 64);
    m_facts->setAlignment(Qt::AlignTop | Qt::AlignLeft);

    auto* form = new QFormLayout(this);
    form->setSpacing(12);
    form->setContentsMargins(20, 20, 20, 16);
    form->addRow(tr("Product"), m_family);
    form->addRow(m_sizeLabel, sizes);
    form->addRow(tr("Ring"), m_ring);
    form->addRow(m_boundLabel, m_bound);
    form->addRow(m_facts);
    form->addRow(m_buttons);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Create"));

    connect(m_family, &QComboBox::currentIndexChanged, this, &NewTensorDialog::familyChanged);
    connect(m_ring, &QComboBox::currentIndexChanged, this, &NewTensorDialog::describe);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    familyChanged();
    if (const auto format = start.target->format()) {
        m_sizes[0]->setValue(format->n);
        m_sizes[1]->setValue(format->m);
        m_sizes[2]->setValue(format->p);
    }
    m_sizes[0]->setFocus();
    m_sizes[0]->selectAll();
}

void NewTensorDialog::familyChanged()
{
    const auto family = static_cast<Family>(m_family->currentData().toInt());
    const Sizes sizes = sizesOf(family);
    for (int i = 0; i < 3; ++i) {
        m_sizes[i]->setVisible(i < sizes.count);
        if (i < sizes.count) {
            m_sizes[i]->setRange(sizes.least, sizes.most);
            m_sizes[i]->setValue(family == Family::MatrixMultiplication ? 3
                                 : family == Family::Skew               ? 4
                                 : sizes.count == 1                     ? 4
                                                                        : 3);
        }
        if (i > 0) {
            m_times[i - 1]->setVisible(i < sizes.count);
        }
    }
    m_sizeLabel->setText(sizes.count > 0 ? tr(sizes.label) : QString());
    m_sizeLabel->setVisible(sizes.count > 0);
    describe();
}

QString NewTensorDialog::name() const
{
    const auto n = [&](int i) { return QString::number(m_sizes[i]->value()); };
    switch (static_cast<Family>(m_family->currentData().toInt())) {
    case Family::MatrixMultiplication:
        return n(0) + QLatin1Char('x') + n(1) + QLatin1Char('x') + n(2);
    case Family::Polynomial:
        return QStringLiteral("poly:") + n(0) + QLatin1Char('x') + n(1);
    case Family::Cyclic:
        return QStringLiteral("cyclic:") + n(0);
    case Family::Skew:
        return QStringLiteral("skew:") + n(0);
    case Family::Complex:
        return QStringLiteral("complex");
    default:
        return QStringLiteral("quaternion");
    }
}

Problem NewTensorDialog::problem() const
{
    const auto ring = static_cast<Ring>(m_ring->currentData().toInt());
    const auto target = Target::parse(name().toStdString());
    return {target ? *target : Target::matrixMultiplication({2, 2, 2}), ring, ring == Ring::Z2 ? 1 : m_bound->value()};
}

void NewTensorDialog::describe()
{
    const Problem asked = problem();
    const bool bits = asked.ring == Ring::Z2;
    m_bound->setEnabled(!bits);
    m_boundLabel->setEnabled(!bits);
    const Shape shape = asked.target->shape();
    QString text = tr("A tensor of %1 × %2 × %3 entries. The definition takes %n multiplications.", nullptr,
                      static_cast<int>(asked.target->schoolbook().size()))
                       .arg(shape.a)
                       .arg(shape.b)
                       .arg(shape.c);
    if (const auto known = bestKnownRank(*asked.target, asked.ring)) {
        text += QLatin1Char('\n') + tr("Best known over %1: %2 (%3).")
                                        .arg(QString::fromUtf8(ringSymbol(asked.ring).data()))
                                        .arg(known->rank)
                                        .arg(fromCore(known->source));
    }
    m_facts->setText(text);
}

} // namespace rankfall
