// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/window/family_page.h"

#include "ui/workbench/core_text.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

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
    const QString meaning = fromCore(family.meaning);
    m_meaning->setText(meaning.left(1).toUpper() + meaning.mid(1));
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

void FamilyPage::setName(std::string_view name)
{
    if (!m_family || !name.starts_with(m_family->prefix)) {
        return;
    }
    QString rest = utf8(name.substr(m_family->prefix.size()));
    if (!m_family->choices.empty()) {
        m_choice->setEditText(rest.section(QLatin1Char(':'), 0, 0));
        rest = rest.section(QLatin1Char(':'), 1);
    }
    const QStringList sizes = rest.split(QLatin1Char('x'));
    for (std::size_t i = 0; i < m_family->sizes.size() && i < static_cast<std::size_t>(sizes.size()); ++i) {
        bool isNumber = false;
        const int size = sizes[static_cast<qsizetype>(i)].toInt(&isNumber);
        m_sizes[i]->setValue(isNumber ? size : m_sizes[i]->value());
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
    // Which sizes are equal, by the first of them: rows of A, columns of A, columns of B.
    std::array<std::size_t, 3> group{0, 1, 2};
    const auto join = [&group](std::size_t i, std::size_t k) {
        std::ranges::replace(group, std::max(group[i], group[k]), std::min(group[i], group[k]));
    };
    if (!isRectangular(kinds[0])) {
        join(0, 1);
    }
    if (kinds[1] == QLatin1Char('t')) {
        join(0, 2);
    } else if (!isRectangular(kinds[1])) {
        join(1, 2);
    }
    for (std::size_t i = 0; i < 3; ++i) {
        const std::size_t from =
            group[i] == group[static_cast<std::size_t>(moved)] ? static_cast<std::size_t>(moved) : group[i];
        const QSignalBlocker quiet(m_sizes[i]);
        m_sizes[i]->setValue(m_sizes[from]->value());
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
