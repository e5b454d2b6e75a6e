// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/window/family_list.h"

#include "core/tensor/target_families.h"
#include "ui/workbench/core_text.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>
#include <QVBoxLayout>

#include <map>

namespace rankfall {

namespace {

constexpr int kFamilyRole = Qt::UserRole;
constexpr int kWordsRole = Qt::UserRole + 1; ///< what a search looks into

} // namespace

FamilyList::FamilyList(QWidget* parent)
    : QWidget(parent)
    , m_search(new QLineEdit)
    , m_tree(new QTreeWidget)
{
    m_search->setObjectName(QStringLiteral("familySearch"));
    m_search->setPlaceholderText(tr("Search: group, toeplitz, skew…"));
    m_search->setAccessibleName(tr("Search the families"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_tree->setObjectName(QStringLiteral("families"));
    m_tree->setAccessibleName(tr("Families of tensors"));
    m_tree->setHeaderHidden(true);
    m_tree->setRootIsDecorated(false);
    m_tree->setIndentation(12);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    std::map<std::string_view, QTreeWidgetItem*> headings;
    const auto under = [&](std::string_view heading) {
        QTreeWidgetItem*& item = headings[heading];
        if (!item) {
            item = new QTreeWidgetItem(m_tree, {fromCore(heading)});
            item->setFlags(Qt::ItemIsEnabled);
            QFont font = item->font(0);
            font.setBold(true);
            item->setFont(0, font);
            item->setExpanded(true);
        }
        return item;
    };
    const auto add = [](QTreeWidgetItem* heading, int family, const QString& title, const QString& words) {
        auto* item = new QTreeWidgetItem(heading, {title});
        item->setData(0, kFamilyRole, family);
        item->setData(0, kWordsRole, heading->text(0) + QLatin1Char(' ') + title + QLatin1Char(' ') + words);
        item->setToolTip(0, words);
    };
    const auto& families = targetFamilies();
    QTreeWidgetItem* own = nullptr;
    for (std::size_t i = 0; i < families.size(); ++i) {
        QTreeWidgetItem* heading = under(families[i].heading);
        if (families[i].family == Family::Custom) { // files are the page of what is pasted
            own = heading;
            continue;
        }
        add(heading, static_cast<int>(i), fromCore(families[i].title),
            fromCore(families[i].meaning) + QStringLiteral(" · ") + fromCore(families[i].pattern));
    }
    add(own, kDrawn, tr("Drawn by hand"), tr("a tensor of your own, cell by cell"));
    add(own, kPasted, tr("Pasted, or from a file"),
        tr("a tensor or an algebra of your own: .npy, JSON, CSV, text, a multiplication table"));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_search);
    column->addWidget(m_tree, 1);
    connect(m_search, &QLineEdit::textChanged, this, &FamilyList::filter);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem* item) {
        if (item && item->data(0, kFamilyRole).isValid() && item->data(0, kFamilyRole).toInt() != m_chosen) {
            m_chosen = item->data(0, kFamilyRole).toInt();
            Q_EMIT changed();
        }
    });
    choose(0);
}

void FamilyList::choose(int family)
{
    for (QTreeWidgetItemIterator item(m_tree); *item; ++item) {
        const QVariant value = (*item)->data(0, kFamilyRole);
        if (value.isValid() && value.toInt() == family) {
            m_tree->setCurrentItem(*item);
            return;
        }
    }
}

void FamilyList::filter(const QString& text)
{
    QTreeWidgetItem* first = nullptr;
    bool keeps = false;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem* heading = m_tree->topLevelItem(i);
        bool any = false;
        for (int k = 0; k < heading->childCount(); ++k) {
            QTreeWidgetItem* item = heading->child(k);
            bool found = true;
            for (const QString& word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
                found = found && item->data(0, kWordsRole).toString().contains(word, Qt::CaseInsensitive);
            }
            item->setHidden(!found);
            any = any || found;
            first = found && !first ? item : first;
            keeps = keeps || (found && item == m_tree->currentItem());
        }
        heading->setHidden(!any);
    }
    if (first && !keeps) {
        m_tree->setCurrentItem(first);
    }
}

bool FamilyList::eventFilter(QObject* object, QEvent* event)
{
    // Up and down walk the list while one types.
    if (object == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            return QCoreApplication::sendEvent(m_tree, event);
        }
    }
    return QWidget::eventFilter(object, event);
}

} // namespace rankfall
