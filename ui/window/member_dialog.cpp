// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/window/member_dialog.h"

#include "core/scheme/known_ranks.h"
#include "ui/workbench/core_text.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace rankfall {

MemberDialog::MemberDialog(const SchemeList& list, const QString& fileName, QWidget* parent)
    : QDialog(parent)
    , m_list(list)
    , m_filter(new QLineEdit)
    , m_tree(new QTreeWidget)
    , m_facts(new QLabel)
{
    setWindowTitle(tr("Choose a scheme"));
    m_filter->setObjectName(QStringLiteral("filter"));
    m_tree->setObjectName(QStringLiteral("members"));
    m_facts->setObjectName(QStringLiteral("facts"));
    resize(560, 560);
    auto* title = new QLabel(tr("<b>%1</b> · %2 · %n schemes", nullptr, static_cast<int>(list.size()))
                                 .arg(fileName.toHtmlEscaped(), QString::fromStdString(list.format()).toHtmlEscaped()));
    m_filter->setPlaceholderText(tr("Filter: 4x4x5, or a rank"));
    m_filter->setClearButtonEnabled(true);
    m_tree->setHeaderLabels({tr("Scheme"), tr("Rank"), tr("Best known over ℤ"), tr("Can be")});
    m_tree->setRootIsDecorated(false);
    m_tree->setUniformRowHeights(true);
    m_tree->setAlternatingRowColors(true);
    for (std::size_t i = 0; i < list.size(); ++i) {
        auto* item = new QTreeWidgetItem(m_tree);
        item->setData(0, Qt::UserRole, static_cast<int>(i));
        item->setText(0, QString::fromStdString(list.name(i)));
        if (const auto member = list.member(i)) {
            const Scheme& scheme = member->scheme;
            item->setText(0, QString::fromStdString(scheme.target->name()));
            item->setText(1, QString::number(scheme.rank()));
            const auto known = bestKnownRank(*scheme.target, Ring::Z);
            item->setText(2, known ? QString::number(known->rank) : QStringLiteral("–"));
            item->setText(3, scheme.target->isExplorable() && scheme.isIntegral() ? tr("explored") : tr("shown"));
        } else {
            item->setText(3, tr("unreadable"));
        }
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        item->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
    }
    m_tree->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_tree->header()->setStretchLastSection(true);
    m_facts->setWordWrap(true);
    m_facts->setMinimumHeight(48);
    m_facts->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Open | QDialogButtonBox::Cancel);
    m_open = buttons->button(QDialogButtonBox::Open);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(title);
    layout->addWidget(m_filter);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_facts);
    layout->addWidget(buttons);

    connect(m_filter, &QLineEdit::textChanged, this, &MemberDialog::filter);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &MemberDialog::selectionChanged);
    connect(m_tree, &QTreeWidget::itemDoubleClicked, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_tree->setCurrentItem(m_tree->topLevelItem(0));
    m_filter->setFocus();
}

void MemberDialog::filter(const QString& text)
{
    QString wanted = text.trimmed();
    wanted.replace(QLatin1Char(','), QLatin1Char('x')).replace(QStringLiteral("×"), QStringLiteral("x"));
    QTreeWidgetItem* first = nullptr;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem* item = m_tree->topLevelItem(i);
        const bool shown = item->text(0).contains(wanted) || item->text(1) == wanted;
        item->setHidden(!shown);
        first = first || !shown ? first : item;
    }
    m_tree->setCurrentItem(first);
}

void MemberDialog::selectionChanged()
{
    const QTreeWidgetItem* item = m_tree->currentItem();
    m_open->setEnabled(item != nullptr);
    if (!item) {
        m_facts->setText(tr("No scheme matches the filter."));
        return;
    }
    m_chosen = static_cast<std::size_t>(item->data(0, Qt::UserRole).toInt());
    const auto member = m_list.member(m_chosen);
    if (!member) {
        m_facts->setText(errorText(member.error()));
        m_open->setEnabled(false);
        return;
    }
    const SettledScheme settled = settle(*member);
    const QString ring = QString::fromUtf8(ringSymbol(settled.verdict.ring).data());
    m_facts->setText(settled.verdict.exact
                         ? tr("✓ Exact over %1%2. The file indexes %3.")
                               .arg(ring, modulusOf(settled.verdict.ring) != 0 ? tr(" only") : QString(),
                                    settled.transposed ? tr("the transpose of C") : tr("C as it stands"))
                         : tr("✗ Not exact: %n cells differ from the target.", nullptr,
                              static_cast<int>(settled.verdict.wrongCells)));
}

} // namespace rankfall
