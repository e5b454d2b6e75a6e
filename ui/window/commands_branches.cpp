// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// What one does with branches: finding in the tree, comparing two positions, marks, and all lines to one.
#include "core/game/branch_text.h"
#include "ui/chrome/actions.h"
#include "ui/panels/compare_panel.h"
#include "ui/panels/find_panel.h"
#include "ui/panels/moves_view.h"
#include "ui/viewport/viewport.h"
#include "ui/views/sheet_view.h"
#include "ui/views/tree_view.h"
#include "ui/window/compare_dialog.h"
#include "ui/window/main_window.h"
#include "ui/workbench/core_text.h"

#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QMenu>

namespace rankfall {

void MainWindow::buildBranches()
{
    m_treeSearch = new TreeSearch(m_workbench, this);
    m_find = new FindPanel(m_workbench, *m_treeSearch);
    auto* find = addDock(QStringLiteral("find"), tr("Find"), m_find, Qt::LeftDockWidgetArea);
    connect(m_treeSearch, &TreeSearch::changed, this, [this] {
        m_tree->setHits(m_treeSearch->isOn() ? std::optional(m_treeSearch->all()) : std::nullopt,
                        m_treeSearch->hidesOthers());
    });
    connect(m_find, &FindPanel::left, this, &MainWindow::focusPictures);

    m_comparison = new NodeComparison(m_workbench, this);
    auto* panel = new ComparePanel(m_workbench, *m_comparison);
    auto* compare = addDock(QStringLiteral("compare"), tr("Compare"), panel, Qt::LeftDockWidgetArea);
    if (m_viewport) {
        m_viewport->setComparison(*m_comparison);
    }
    connect(m_comparison, &NodeComparison::changed, this, &MainWindow::followComparison);
    connect(m_tree, &TreeView::compareRequested, this, &MainWindow::pinForComparison);
    connect(panel, &ComparePanel::symmetryWanted, this, [this] {
        auto* dialog = new CompareDialog(m_workbench, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
        dialog->compareWith(m_comparison->second().position);
    });
    tabifyDockWidget(find, compare);
    find->hide();
    compare->hide();
    buildPlay();
}

void MainWindow::followComparison()
{
    m_tree->setPinned(m_comparison->pinned());
    if (!m_comparison->isOn()) {
        m_sheet->setComparison(std::nullopt);
        return;
    }
    m_sheet->setComparison(
        SheetCanvas::Comparison{m_comparison->second().position.residual(), m_comparison->difference().residual});
}

void MainWindow::pinForComparison(NodeId node)
{
    m_comparison->pin(node);
    showDock("compare");
}

void MainWindow::showDock(const char* id)
{
    auto* dock = findChild<QDockWidget*>(QLatin1String(id));
    dock->show();
    dock->raise();
}

void MainWindow::defineBranchCommands()
{
    const QString section = tr("Variations");
    const auto add = [&](const QString& id, const QString& text, QList<QKeySequence> keys, const char* icon,
                         const QString& help, std::function<void()> run) {
        m_actions->add({.id = id,
                        .section = section,
                        .text = text,
                        .keys = std::move(keys),
                        .icon = QLatin1String(icon),
                        .help = help,
                        .run = std::move(run)});
    };
    const auto ask = [this](const QString& text) {
        showDock("tree"); // which shows what is found
        showDock("find");
        m_find->ask(text);
    };
    add(QStringLiteral("tree.find"), tr("&Find in the tree"), {QKeySequence(Qt::CTRL | Qt::Key_F)}, "search",
        tr("Finds positions by text, term, entry, type, bound or mark; the tree dims or hides the others"),
        [this, ask] { ask(m_treeSearch->text()); });
    add(QStringLiteral("tree.findNext"), tr("Next hit"), {QKeySequence(Qt::Key_F3)}, "down",
        tr("Goes to the next position that was found"), [this, ask] {
            if (!m_treeSearch->step(1)) {
                ask(m_treeSearch->text());
            }
        });
    add(QStringLiteral("tree.findPrevious"), tr("Previous hit"), {QKeySequence(Qt::SHIFT | Qt::Key_F3)}, "up",
        tr("Goes to the previous position that was found"), [this, ask] {
            if (!m_treeSearch->step(-1)) {
                ask(m_treeSearch->text());
            }
        });
    add(QStringLiteral("tree.bookmarks"), tr("List of book&marks"), {QKeySequence(Qt::CTRL | Qt::Key_F2)}, "bookmark",
        tr("Lists the positions with a bookmark; F2 sets and removes one"), [ask] { ask(QStringLiteral("bookmark")); });
    add(QStringLiteral("tree.lines"), tr("All &lines to this position"), {}, "swap",
        tr("Lists the ways to this position, transpositions included"), [this] {
            QMenu* menu = m_tree->linesMenu(m_workbench.session().current());
            menu->setAttribute(Qt::WA_DeleteOnClose);
            menu->popup(mapToGlobal(rect().center()));
        });
    add(QStringLiteral("tree.pin"), tr("Pin for &comparison"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B)}, "both",
        tr("Pins this position as B; whatever is on view then is A, and both stand side by side"),
        [this] { pinForComparison(m_workbench.session().current()); });
    add(QStringLiteral("tree.swap"), tr("Change sides with the pinned position"), {QKeySequence(Qt::CTRL | Qt::Key_B)},
        "swap", tr("Goes to the pinned position, and pins this one"), [this] { m_comparison->swap(); });
    add(QStringLiteral("tree.unpin"), tr("End the comparison"), {}, "close", tr("Lets the pinned position go"),
        [this] { m_comparison->pin(kNoNode); });
    m_actions->add(
        {.id = QStringLiteral("edit.copyBranch"),
         .section = tr("Edit"),
         .text = tr("Copy &branch"),
         .keys = {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_C)},
         .icon = QStringLiteral("branch"),
         .help = tr("Copies this move and everything after it as text, variations indented; pasting plays it"),
         .run = [this] {
             const NodeId here = m_workbench.session().current();
             const auto& children = m_workbench.session().node(here).children;
             std::string text;
             for (const NodeId id : here == 0 ? children : std::vector{here}) {
                 text += branchText(m_workbench.session(), id);
             }
             QApplication::clipboard()->setText(QString::fromStdString(text));
         }});
    for (int mark = 0; mark <= 6; ++mark) {
        add(QStringLiteral("tree.mark%1").arg(mark), mark == 0 ? tr("No mark") : tr("Mark: %1").arg(markName(mark)),
            {QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + mark))}, "star",
            tr("A mark with a colour and a shape, in the tree and in the list of moves"),
            [this, mark] { m_workbench.setMark(m_workbench.session().current(), mark); });
    }
    const auto enable = [this] {
        for (const char* id : {"tree.swap", "tree.unpin"}) {
            m_actions->find(QLatin1String(id))->setEnabled(m_comparison->isOn());
        }
    };
    connect(m_comparison, &NodeComparison::changed, this, enable);
    enable();
    definePlayCommands();
}

/// Each line of the branch is one step of undo; what is there already is not played again.
void MainWindow::pasteBranch(const std::string& text)
{
    const auto branch = parseBranch(text, m_workbench.target(), m_workbench.ring());
    if (!branch) {
        Q_EMIT m_workbench.message(
            tr("The clipboard holds no branch for %1: %2")
                .arg(QString::fromStdString(m_workbench.target().name()), errorText(branch.error())),
            MessageKind::Refusal);
        return;
    }
    const NodeId start = m_workbench.session().current();
    NodeId end = start;
    for (const auto& line : linesOf(*branch)) {
        m_workbench.goTo(start);
        if (!m_workbench.playLine(line, true)) {
            break;
        }
        end = end == start ? m_workbench.session().current() : end;
    }
    m_workbench.goTo(end); // of the first line, which is the main one
}

} // namespace rankfall
