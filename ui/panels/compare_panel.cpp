// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/compare_panel.h"

#include "ui/panels/style.h"
#include "ui/panels/symmetry_facts.h"
#include "ui/panels/wording.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace rankfall {

namespace {

constexpr int kFirst = Qt::UserRole;      // the term's place in A, -1: none
constexpr int kSecond = Qt::UserRole + 1; // and in B

QString nameOf(const Snapshot& snapshot, int term)
{
    return QString::fromStdString(snapshot.termNames[static_cast<std::size_t>(term)]);
}

} // namespace

ComparePanel::ComparePanel(Workbench& workbench, NodeComparison& comparison, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_comparison(comparison)
{
    setObjectName(QStringLiteral("ComparePanel"));
    build();
    connect(&comparison, &NodeComparison::changed, this, &ComparePanel::follow);
    connect(themeWatch(), &ThemeWatch::changed, this, &ComparePanel::follow);
    follow();
}

void ComparePanel::build()
{
    auto* empty = new QWidget(this);
    auto* centre = new QVBoxLayout(empty);
    m_words = remarkLabel(empty);
    m_words->setAlignment(Qt::AlignCenter);
    m_words->setText(tr("Pin a position, then go to another one: the terms of both, what differs, and three pictures "
                        "with one camera."));
    auto* pin = new QPushButton(themedIcon(QStringLiteral("lock")), tr("Pin this position"), empty);
    pin->setObjectName(QStringLiteral("comparePin"));
    pin->setToolTip(tr("It becomes B; the position on view is A"));
    centre->addStretch(1);
    centre->addWidget(m_words);
    centre->addWidget(pin, 0, Qt::AlignCenter);
    centre->addStretch(2);

    auto* full = new QWidget(this);
    m_title = new QLabel(full);
    m_title->setObjectName(QStringLiteral("compareTitle"));
    m_summary = remarkLabel(full);
    m_summary->setObjectName(QStringLiteral("compareSummary"));
    m_swap = iconButton(QStringLiteral("swap"), tr("Go to the pinned position, and pin this one"), full);
    m_swap->setObjectName(QStringLiteral("compareSwap"));
    m_copy = iconButton(QStringLiteral("copy"), tr("Copy the differences as text"), full);
    m_copy->setObjectName(QStringLiteral("compareCopy"));
    m_end = iconButton(QStringLiteral("close"), tr("End the comparison"), full);
    m_end->setObjectName(QStringLiteral("compareEnd"));
    m_list = new QTreeWidget(full);
    m_list->setHeaderLabels({tr("Name"), tr("Term")});
    m_list->setHeaderHidden(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformRowHeights(true);
    m_list->setMouseTracking(true);
    m_list->setIndentation(12);
    m_list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(true);
    m_list->setAccessibleName(tr("Terms of both positions"));
    m_list->viewport()->installEventFilter(this);
    m_symmetry = new QPushButton(tr("Same up to symmetry?"), full);
    m_symmetry->setObjectName(QStringLiteral("compareSymmetry"));
    auto* top = new QHBoxLayout;
    top->setContentsMargins(8, 2, 6, 0);
    top->addWidget(m_title, 1);
    for (QToolButton* button : {m_swap, m_copy, m_end}) {
        top->addWidget(button);
    }
    auto* column = new QVBoxLayout(full);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(2);
    column->addLayout(top);
    column->addWidget(m_summary);
    column->addWidget(m_list, 1);
    column->addWidget(m_symmetry, 0, Qt::AlignCenter);
    m_summary->setContentsMargins(10, 0, 10, 0);

    m_stack = new QStackedWidget(this);
    m_stack->addWidget(empty);
    m_stack->addWidget(full);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);

    connect(pin, &QPushButton::clicked, this, [this] { m_comparison.pin(m_workbench.session().current()); });
    connect(m_swap, &QToolButton::clicked, &m_comparison, &NodeComparison::swap);
    connect(m_end, &QToolButton::clicked, this, [this] { m_comparison.pin(kNoNode); });
    connect(m_copy, &QToolButton::clicked, this, [this] { QApplication::clipboard()->setText(asText()); });
    connect(m_symmetry, &QPushButton::clicked, this, &ComparePanel::symmetryWanted);
    connect(m_list, &QTreeWidget::itemEntered, this, [this](QTreeWidgetItem* item) { point(item); });
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) { point(item); });
}

QTreeWidgetItem* ComparePanel::group(const QString& title)
{
    auto* item = new QTreeWidgetItem(m_list, {title});
    item->setFirstColumnSpanned(true);
    item->setFont(0, uiFont(1.0, QFont::DemiBold));
    item->setData(0, kFirst, -1);
    item->setData(0, kSecond, -1);
    item->setExpanded(true);
    return item;
}

void ComparePanel::row(QTreeWidgetItem* group, const QString& name, const Term& term, int ofFirst, int ofSecond)
{
    const QString formula = shownTerm(term, m_workbench.target(), Spacing::Tight);
    auto* item = new QTreeWidgetItem(group, {name, formula});
    item->setFont(1, monoFont());
    item->setToolTip(1, shownTerm(term, m_workbench.target()));
    item->setData(0, kFirst, ofFirst);
    item->setData(0, kSecond, ofSecond);
}

void ComparePanel::fill()
{
    const Snapshot& a = m_comparison.first();
    const Snapshot& b = m_comparison.second();
    const PositionDifference& difference = m_comparison.difference();
    m_list->clear();
    auto* onlyA = group(tr("Only in A (%1)").arg(difference.onlyInFirst.size()));
    for (const int i : difference.onlyInFirst) {
        row(onlyA, nameOf(a, i), a.position.term(i), i, -1);
    }
    auto* onlyB = group(tr("Only in B (%1)").arg(difference.onlyInSecond.size()));
    for (const int i : difference.onlyInSecond) {
        row(onlyB, nameOf(b, i), b.position.term(i), -1, i);
    }
    auto* both = group(tr("In both (%1)").arg(difference.common.size()));
    for (const auto& [i, k] : difference.common) {
        const QString name = nameOf(a, i);
        row(both, name == nameOf(b, k) ? name : QStringLiteral("%1 = %2").arg(name, nameOf(b, k)), a.position.term(i),
            i, k);
    }
}

void ComparePanel::follow()
{
    m_stack->setCurrentIndex(m_comparison.isOn() ? 1 : 0);
    setTextColor(m_words, currentPalette().dimText);
    if (!m_comparison.isOn()) {
        m_list->clear();
        return;
    }
    const Position& a = m_comparison.first().position;
    const Position& b = m_comparison.second().position;
    const PositionDifference& difference = m_comparison.difference();
    m_title->setText(tr("A %1 · B %2").arg(m_comparison.firstName(), m_comparison.secondName()));
    m_title->setFont(uiFont(1.0, QFont::DemiBold));
    m_title->setToolTip(tr("A is the position on view, B the pinned one"));
    const QString residual = difference.residual.isZero()
                                 ? tr("the same is left in both")
                                 : tr("what is left differs in %n cells", nullptr, difference.residual.nonzeros());
    m_summary->setText(difference.isSame() ? tr("The same terms: one position.")
                                           : tr("%1 terms against %2; %3.").arg(a.rank()).arg(b.rank()).arg(residual));
    setTextColor(m_summary, currentPalette().dimText);
    const QString why = !symmetryObstacle(a).isEmpty() ? symmetryObstacle(a) : symmetryObstacle(b);
    m_symmetry->setEnabled(why.isEmpty());
    m_symmetry->setToolTip(
        why.isEmpty() ? tr("Tells whether a change of basis and an exchange of the matrices takes A to B") : why);
    fill();
}

void ComparePanel::point(QTreeWidgetItem* item)
{
    const int first = item ? item->data(0, kFirst).toInt() : -1;
    const int second = item ? item->data(0, kSecond).toInt() : -1;
    Hover hover;
    if (first >= 0) {
        hover.kind = Hover::Kind::Term;
        hover.term = first;
    }
    m_workbench.setHover(hover);
    const bool previews = m_comparison.isOn() && first < 0 && second >= 0;
    if (previews) {
        const Snapshot& b = m_comparison.second();
        m_workbench.setPreview(b.position.term(second), tr("%1 of B").arg(nameOf(b, second)));
    } else if (m_previewing) {
        m_workbench.setPreview(std::nullopt);
    }
    m_previewing = previews;
}

bool ComparePanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Leave) {
        point(nullptr);
    }
    return QWidget::eventFilter(watched, event);
}

QString ComparePanel::asText() const
{
    QString text = QStringLiteral("%1\n%2\n").arg(m_title->text(), m_summary->text());
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        const QTreeWidgetItem* group = m_list->topLevelItem(i);
        text += group->text(0) + u'\n';
        for (int k = 0; k < group->childCount(); ++k) {
            text += QStringLiteral("  %1: %2\n").arg(group->child(k)->text(0), group->child(k)->text(1));
        }
    }
    return text;
}

} // namespace rankfall
