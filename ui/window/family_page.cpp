// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/window/family_page.h"

#include "ui/workbench/core_text.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>

namespace rankfall {

namespace {

QString utf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// Matrices that need not be square.
bool isRectangular(QChar kind)
{
    return kind == QLatin1Char('g') || kind == QLatin1Char('d');
}

} // namespace

FamilyPage::FamilyPage(QWidget* parent)
    : QWidget(parent)
    , m_meaning(new QLabel)
    , m_choiceLabel(new QLabel)
    , m_choice(new QComboBox)
{
    m_meaning->setObjectName(QStringLiteral("meaning"));
    m_meaning->setWordWrap(true);
    m_choice->setObjectName(QStringLiteral("choice"));
    m_choice->setEditable(true);
    m_choice->setInsertPolicy(QComboBox::NoInsert);
    m_choiceLabel->setBuddy(m_choice);
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(m_meaning);
    form->addRow(m_choiceLabel, m_choice);
    for (std::size_t i = 0; i < 3; ++i) {
        m_labels[i] = new QLabel;
        m_sizes[i] = new QSpinBox;
        m_sizes[i]->setObjectName(QStringLiteral("size%1").arg(i));
        m_sizes[i]->setMinimumWidth(64);
        m_labels[i]->setBuddy(m_sizes[i]);
        form->addRow(m_labels[i], m_sizes[i]);
        connect(m_sizes[i], &QSpinBox::valueChanged, this, [this, i] {
            keepSquare(static_cast<int>(i));
            Q_EMIT changed();
        });
    }
    connect(m_choice, &QComboBox::currentTextChanged, this, [this] {
        keepSquare(0);
        Q_EMIT changed();
    });
}

void FamilyPage::setFamily(const TargetFamily& family)
{
    if (&family == m_family) {
        return;
    }
    m_family = &family;
    const bool hasChoice = !family.choices.empty();
    m_meaning->setText(fromCore(family.meaning));
    {
        const QSignalBlocker quiet(m_choice);
        m_choice->clear();
        for (const std::string_view choice : family.choices) {
            m_choice->addItem(utf8(choice));
        }
        m_choice->setCurrentIndex(0);
    }
    m_choiceLabel->setText(family.family == Family::Group        ? tr("Group")
                           : family.family == Family::Structured ? tr("Kinds of A and B")
                                                                 : tr("Modulus"));
    m_choice->setToolTip(tr("One of these, or another one that you type"));
    m_choice->setVisible(hasChoice);
    m_choiceLabel->setVisible(hasChoice);
    for (std::size_t i = 0; i < 3; ++i) {
        const bool isUsed = i < family.sizes.size();
        m_labels[i]->setVisible(isUsed);
        m_sizes[i]->setVisible(isUsed);
        if (isUsed) {
            const QSignalBlocker quiet(m_sizes[i]);
            const auto& size = family.sizes[i];
            m_sizes[i]->setRange(size.least, size.most);
            m_sizes[i]->setValue(size.start);
            const QString label = fromCore(size.label);
            m_labels[i]->setText(label.left(1).toUpper() + label.mid(1));
            m_sizes[i]->setAccessibleName(m_labels[i]->text());
            m_sizes[i]->setToolTip(tr("From %1 to %2").arg(size.least).arg(size.most));
        }
    }
    Q_EMIT changed();
}

void FamilyPage::setSizes(std::span<const int> sizes)
{
    for (std::size_t i = 0; i < std::min(sizes.size(), m_sizes.size()); ++i) {
        m_sizes[i]->setValue(sizes[i]);
    }
}

void FamilyPage::keepSquare(int moved)
{
    if (!m_family || m_family->family != Family::Structured) {
        return;
    }
    const QString kinds = m_choice->currentText();
    if (kinds.size() != 2) {
        return;
    }
    const auto equal = [this, moved](std::size_t i, std::size_t k) {
        const bool second = static_cast<int>(k) == moved;
        const QSignalBlocker quiet(m_sizes[second ? i : k]);
        m_sizes[second ? i : k]->setValue(m_sizes[second ? k : i]->value());
    };
    for (int round = 0; round < 2; ++round) { // what one pair changes may concern another one
        if (!isRectangular(kinds[0])) {
            equal(0, 1);
        }
        if (kinds[1] == QLatin1Char('t')) {
            equal(0, 2);
        } else if (!isRectangular(kinds[1])) {
            equal(1, 2);
        }
    }
}

std::string FamilyPage::name() const
{
    std::string out(m_family->prefix);
    if (!m_family->choices.empty()) {
        out += m_choice->currentText().trimmed().toStdString();
        out += m_family->sizes.empty() ? "" : ":";
    }
    for (std::size_t i = 0; i < m_family->sizes.size(); ++i) {
        out += (i > 0 ? "x" : "") + std::to_string(m_sizes[i]->value());
    }
    // A matrix times a vector is a product with one column.
    return m_family->pattern == "NxMx1" ? out + "x1" : out;
}

Expected<TargetPtr> FamilyPage::target() const
{
    if (!m_family) {
        return fail("No family is chosen");
    }
    return Target::parse(name());
}

} // namespace rankfall
