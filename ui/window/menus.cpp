// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/chrome/actions.h"
#include "ui/chrome/mnemonics.h"
#include "ui/theme/theme.h"
#include "ui/window/documents.h"
#include "ui/window/main_window.h"

#include <QDockWidget>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>

#include <algorithm>
#include <vector>

namespace rankfall {

void MainWindow::addTo(QMenu* menu, std::initializer_list<const char*> ids)
{
    for (const char* id : ids) {
        if (*id == '\0') {
            menu->addSeparator();
        } else {
            menu->addAction(m_actions->find(QLatin1String(id)));
        }
    }
}

void MainWindow::buildMenus()
{
    QMenu* file = menuBar()->addMenu(tr("&File"));
    addTo(file, {"file.new", "file.open", "file.atlas", "file.recombine", "file.compare", "file.campaign"});
    QMenu* recent = file->addMenu(tr("Open &recent"));
    connect(recent, &QMenu::aboutToShow, this, [this, recent] {
        recent->clear();
        for (const QString& path : m_documents->recentFiles()) {
            QAction* action =
                recent->addAction(QFileInfo(path).fileName(), this, [this, path] { m_documents->openPath(path); });
            action->setToolTip(path);
            action->setStatusTip(path);
        }
        if (recent->isEmpty()) {
            recent->addAction(tr("Nothing opened yet"))->setEnabled(false);
        }
    });
    addTo(file, {"", "file.save", "file.saveAs", "file.saveTensor", "", "file.export", "file.exportCode",
                 "file.measure", "file.tune", "", "file.picture", "file.copyPicture", "file.film", "file.report", "",
                 "file.recover", "", "file.quit"});

    addTo(menuBar()->addMenu(tr("&Edit")), {"edit.undo", "edit.redo", "", "edit.cut", "edit.copy", "edit.copyLine",
                                            "edit.copyBranch", "edit.paste", "", "edit.preferences"});
    addTo(menuBar()->addMenu(tr("&Move")), {"move.new",
                                            "move.play",
                                            "move.type",
                                            "move.complete",
                                            "move.cover",
                                            "",
                                            "move.edit",
                                            "move.insert",
                                            "move.duplicate",
                                            "move.delete",
                                            "",
                                            "move.earlier",
                                            "move.later",
                                            "",
                                            "move.flip",
                                            "move.merge",
                                            "move.plus",
                                            "move.split",
                                            "move.randomFlip",
                                            "move.schoolbook"});
    // No menu is longer than a window of 680 px.
    QMenu* tree = menuBar()->addMenu(tr("&Tree"));
    addTo(tree, {"go.previous", "go.next", "go.start", "go.end", "go.autoplay", "go.move", "", "go.back", "go.forward",
                 "go.nextMistake", "go.previousMistake", ""});
    addTo(tree->addMenu(tr("&Variations")),
          {"go.variationUp", "go.variationDown", "go.forkUp", "go.forkDown", "go.enter", "go.leave", "", "tree.promote",
           "tree.main", "", "tree.delete", "tree.deleteOthers", "tree.prune"});
    addOrderMenu(tree);
    addTo(tree, {"", "tree.bookmark", "tree.bookmarks", "tree.breakpoint", "", "tree.find", "tree.findNext",
                 "tree.findPrevious", "tree.lines", "", "tree.pin", "tree.swap", "tree.unpin"});
    addTo(menuBar()->addMenu(tr("&Play")),
          {"play.solo", "play.alternate", "play.finish", "play.race", "", "play.hint", "", "play.end"});
    addTo(menuBar()->addMenu(tr("T&ransform")),
          {"transform.basis", "transform.rotate", "transform.transpose", "", "transform.product", "transform.merge",
           "transform.extend", "transform.project", "", "transform.prime"});
    QMenu* engine = menuBar()->addMenu(tr("E&ngine"));
    addTo(engine, {"engine.think", "engine.stop", "engine.lock", "engine.return", ""});
    addEngineMenu(engine);
    addTo(engine, {"engine.settings", "engine.basis", "engine.budget", ""});
    addTo(engine->addMenu(tr("&Proposals")), {"engine.more", "engine.fewer", "engine.nextBest", "engine.showAll", "",
                                              "move.side", "move.wholeLine", "engine.adopt"});
    addAnalysisMenu(engine);
    addTo(engine, {"", "engine.walk", "engine.search", "engine.searchTree", "engine.leastSquares", "", "engine.improve",
                   "engine.teach", "", "engine.restart", "engine.manage"});

    QMenu* view = menuBar()->addMenu(tr("&View"));
    addTo(view, {"view.spatial", "view.sheet", "view.both", "view.maximise", "", "view.matrices", "view.cell",
                 "view.section", "view.table", ""});
    addTo(view->addMenu(tr("&Camera")), {"view.isometric", "view.alongA", "view.alongB", "view.alongC", "",
                                         "view.perspective", "view.reset", "view.undoCamera", "view.linked"});
    addTo(view, {"view.shadows", "view.labels", "view.sheetShows", "view.overIntegers", "view.sliceUp",
                 "view.sliceDown", "", "view.orbits", "view.symmetry", "view.sharedSums", "view.run", ""});
    addTo(view->addMenu(tr("T&heme")),
          {"view.themeDark", "view.themeLight", "view.themeSystem", "", "view.highContrast"});
    addTo(view->addMenu(tr("Text and &motion")),
          {"view.larger", "view.smaller", "view.presentationScale", "", "view.motionSlower", "view.motionFaster"});
    addTo(view, {"view.fullScreen"});

    addTo(menuBar()->addMenu(tr("&Learn")), {"learn.lessons",
                                             "learn.next",
                                             "learn.previous",
                                             "learn.hint",
                                             "learn.return",
                                             "",
                                             "learn.daily",
                                             "learn.puzzle",
                                             "learn.guess",
                                             "learn.flipMap",
                                             "",
                                             "learn.editor",
                                             "learn.addStep",
                                             "learn.editCopy",
                                             "",
                                             "present.start",
                                             "present.laser",
                                             "present.spotlight",
                                             "present.black",
                                             "",
                                             "learn.glossary"});

    addDockMenus(menuBar()->addMenu(tr("&Window")));
    addTo(menuBar()->addMenu(tr("&Help")),
          {"help.palette", "help.keys", "help.manual", "help.hints", "help.strassen", "", "help.about"});
    partMnemonics(*menuBar());
}

/// The docks that are open at first, then the others by what they are about.
void MainWindow::addDockMenus(QMenu* windows)
{
    QList<QDockWidget*> rest(m_docks.begin(), m_docks.end());
    const auto addDocks = [&rest](QMenu* menu, std::initializer_list<const char*> ids) {
        for (const char* id : ids) {
            const auto at = std::find_if(rest.begin(), rest.end(), [id](const QDockWidget* dock) {
                return dock->objectName() == QLatin1String(id);
            });
            if (at != rest.end()) {
                menu->addAction((*at)->toggleViewAction());
                rest.erase(at);
            }
        }
    };
    addDocks(windows, {"moves", "tree", "editor", "candidates", "evaluation"});
    windows->addSeparator();
    addDocks(windows->addMenu(tr("&Position")),
             {"cell", "legend", "section", "matrices", "formulas", "properties", "symmetry", "table"});
    addDocks(windows->addMenu(tr("&Tree")), {"comment", "history", "find", "compare"});
    addDocks(windows->addMenu(tr("E&ngine")), {"flips", "walk", "search", "leastSquares", "teach"});
    addDocks(windows->addMenu(tr("&Learn")), {"learn", "lessonEditor", "flipMap"});
    for (QDockWidget* dock : rest) {
        windows->addAction(dock->toggleViewAction());
    }
    windows->addSeparator();
    addLayoutMenu(windows);
    addTo(windows, {"layout.reset"});
}

void MainWindow::buildToolBar()
{
    m_toolBar = addToolBar(tr("Main"));
    m_toolBar->setObjectName(QStringLiteral("mainToolBar"));
    m_toolBar->setMovable(false);
    m_toolBar->setIconSize(QSize(20, 20));
    const auto add = [this](std::initializer_list<const char*> ids) {
        for (const char* id : ids) {
            m_toolBar->addAction(m_actions->find(QLatin1String(id)));
        }
        m_toolBar->addSeparator();
    };
    add({"edit.undo", "edit.redo"});
    add({"go.start", "go.previous", "go.next", "go.end", "go.autoplay"});
    add({"move.new", "move.play"});
    add({"engine.think", "engine.lock"});
    add({"view.spatial", "view.sheet", "view.both"});
    m_toolBar->addAction(m_actions->find(QStringLiteral("help.palette")));
    m_toolBar->addAction(m_actions->find(QStringLiteral("help.manual")));
    for (const char* id : {"engine.think", "move.new", "move.play"}) {
        if (auto* button = m_toolBar->widgetForAction(m_actions->find(QLatin1String(id)))) {
            button->setProperty("toolButtonStyle", Qt::ToolButtonTextBesideIcon);
        }
    }
}

/// The ring is part of the problem: another one is another session, begun with the same moves where they make sense.
void MainWindow::ringMenu(QPoint at)
{
    QMenu menu;
    const Problem problem = m_workbench.session().problem();
    std::vector<Ring> rings{Ring::Z, Ring::Z2, Ring::Z3, primeRing(5), primeRing(7), primeRing(17)};
    if (std::ranges::find(rings, problem.ring) == rings.end()) {
        rings.push_back(problem.ring);
    }
    for (const Ring ring : rings) {
        const QString text = ring == Ring::Z ? tr("ℤ: integers")
                             : ring == Ring::Z2
                                 ? tr("ℤ mod 2: zeros and ones")
                                 : tr("ℤ mod %1: residues from −%2 to %2").arg(modulusOf(ring)).arg(firstBound(ring));
        QAction* action = menu.addAction(text, this, [this, ring] { m_documents->changeRing(ring); });
        action->setCheckable(true);
        action->setChecked(problem.ring == ring);
    }
    menu.addAction(m_actions->find(QStringLiteral("transform.prime")));
    if (problem.ring == Ring::Z) {
        menu.addSeparator();
        for (const int bound : {1, 2, 3, 5, 9}) {
            QAction* action = menu.addAction(tr("Coefficients up to ±%1").arg(bound), this,
                                             [this, bound] { m_workbench.setBound(bound); });
            action->setCheckable(true);
            action->setChecked(problem.bound == bound);
        }
    }
    menu.exec(at);
}

} // namespace rankfall
