// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// Where things are in the window: the docks around the pictures, and what changes with its width.
#include "ui/chrome/actions.h"
#include "ui/chrome/settings.h"
#include "ui/panels/candidates_panel.h"
#include "ui/panels/cell_panel.h"
#include "ui/panels/comment_panel.h"
#include "ui/panels/factor_editor.h"
#include "ui/panels/flips_panel.h"
#include "ui/panels/formulas_panel.h"
#include "ui/panels/history_panel.h"
#include "ui/panels/learn_panel.h"
#include "ui/panels/legend_panel.h"
#include "ui/panels/moves_panel.h"
#include "ui/panels/properties_panel.h"
#include "ui/panels/section_panel.h"
#include "ui/panels/symmetry_panel.h"
#include "ui/viewport/viewport.h"
#include "ui/views/evaluation_view.h"
#include "ui/views/matrices_view.h"
#include "ui/views/sheet_view.h"
#include "ui/views/tree_view.h"
#include "ui/views/walk_view.h"
#include "ui/window/layouts.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QDockWidget>
#include <QScreen>
#include <QSplitter>

#include <algorithm>
#include <array>

namespace rankfall {

namespace {

constexpr int kNarrow = 1100;    // px: below, the right docks share one place
constexpr int kLeftColumn = 272; // px, as the window first opens
constexpr int kRightColumn = 330;
/// Tabs beside the candidates, however wide the window is.
constexpr std::array kBesideCandidates{"flips", "symmetry"};

} // namespace

QDockWidget* MainWindow::addDock(const QString& id, const QString& title, QWidget* content, Qt::DockWidgetArea area)
{
    auto* dock = new QDockWidget(title, this);
    dock->setObjectName(id);
    dock->setWidget(content);
    addDockWidget(area, dock);
    m_docks.push_back(dock);
    return dock;
}

void MainWindow::buildDocks()
{
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);

    m_moves = new MovesPanel(m_workbench);
    m_moves->setMinimumWidth(216);
    m_tree = new TreeView(&m_workbench);
    m_editor = new FactorEditor(m_workbench);
    m_candidates = new CandidatesPanel(m_workbench);
    m_evaluation = new EvaluationView(&m_workbench);
    m_comment = new CommentPanel(m_workbench);
    m_flips = new FlipsPanel(m_workbench);
    m_walk = new WalkView(&m_workbench);
    m_matrices = new MatricesView(&m_workbench);
    m_cell = new CellPanel(m_workbench);
    m_formulas = new FormulasPanel(m_workbench);

    auto* moves = addDock(QStringLiteral("moves"), tr("Moves"), m_moves, Qt::LeftDockWidgetArea);
    auto* tree = addDock(QStringLiteral("tree"), tr("Tree"), m_tree, Qt::LeftDockWidgetArea);
    auto* editor = addDock(QStringLiteral("editor"), tr("Factor editor"), m_editor, Qt::RightDockWidgetArea);
    auto* candidates = addDock(QStringLiteral("candidates"), tr("Candidates"), m_candidates, Qt::RightDockWidgetArea);
    auto* flips = addDock(QStringLiteral("flips"), tr("Flips"), m_flips, Qt::RightDockWidgetArea);
    auto* evaluation = addDock(QStringLiteral("evaluation"), tr("Evaluation"), m_evaluation, Qt::BottomDockWidgetArea);
    tabifyDockWidget(moves, tree);
    moves->raise();
    auto* comment = addDock(QStringLiteral("comment"), tr("Comment"), m_comment, Qt::LeftDockWidgetArea);
    auto* formulas = addDock(QStringLiteral("formulas"), tr("Formulas"), m_formulas, Qt::BottomDockWidgetArea);
    auto* walk = addDock(QStringLiteral("walk"), tr("Walk"), m_walk, Qt::BottomDockWidgetArea);
    auto* matrices = addDock(QStringLiteral("matrices"), tr("U V W"), m_matrices, Qt::BottomDockWidgetArea);
    auto* cell = addDock(QStringLiteral("cell"), tr("Cell"), m_cell, Qt::LeftDockWidgetArea);
    auto* history =
        addDock(QStringLiteral("history"), tr("History"), new HistoryPanel(m_workbench), Qt::LeftDockWidgetArea);
    auto* legend =
        addDock(QStringLiteral("legend"), tr("Legend"), new LegendPanel(m_workbench), Qt::LeftDockWidgetArea);
    auto* properties = addDock(QStringLiteral("properties"), tr("Properties"), new PropertiesPanel(m_workbench),
                               Qt::RightDockWidgetArea);
    m_symmetry = new SymmetryPanel(m_workbench);
    auto* symmetry = addDock(QStringLiteral("symmetry"), tr("Symmetry"), m_symmetry, Qt::RightDockWidgetArea);
    tabifyDockWidget(evaluation, formulas);
    tabifyDockWidget(formulas, walk);
    tabifyDockWidget(walk, matrices);
    evaluation->raise();
    for (const char* id : kBesideCandidates) {
        tabifyDockWidget(candidates, findChild<QDockWidget*>(QLatin1String(id)));
    }
    candidates->raise();
    for (QDockWidget* dock : {flips, walk, matrices, cell, comment, formulas, history, legend, properties, symmetry}) {
        dock->hide();
    }
    buildBranches();
    resizeDocks({moves, editor}, {kLeftColumn, kRightColumn}, Qt::Horizontal);
    resizeDocks({editor, candidates}, {400, 420}, Qt::Vertical);
    resizeDocks({evaluation}, {232}, Qt::Vertical);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_moves, m_tree, m_candidates, m_evaluation, m_flips, m_walk,
                                                           m_symmetry, m_matrices, m_cell, m_formulas}) {
        m_actions->addViewWidget(widget);
    }
}

void MainWindow::setViews(Views views)
{
    const QWidget* focus = QApplication::focusWidget();
    const bool hadFocus = focus && m_stage->isAncestorOf(focus);
    m_views = m_viewport ? views : Views::Sheet;
    if (m_viewport) {
        m_viewport->setVisible(m_views != Views::Sheet);
    }
    m_sheet->setVisible(m_views != Views::Spatial);
    for (const auto& [id, value] :
         {std::pair{"view.spatial", Views::Spatial}, {"view.sheet", Views::Sheet}, {"view.both", Views::Both}}) {
        if (QAction* action = m_actions->find(QLatin1String(id))) {
            action->setChecked(m_views == value);
        }
    }
    // The keys go on to work when the view that had them is hidden.
    if (hadFocus && !focus->isVisible()) {
        focusPictures();
    }
}

/// Small tensors are believed in 3D, large ones are read on the sheet. A sheet of many slices is square and needs
/// height, so it then stands beside the pictures instead of below them. Where there is no room for both, the better
/// one.
void MainWindow::chooseViewsFor(const Target& target)
{
    const int largest = std::max({target.shape().a, target.shape().b, target.shape().c});
    const bool roomy = width() >= kNarrow;
    m_central->setOrientation(roomy && largest > 6 ? Qt::Horizontal : Qt::Vertical);
    setViews(roomy ? Views::Both : largest <= 16 ? Views::Spatial : Views::Sheet);
    if (m_central->orientation() == Qt::Horizontal) {
        const int across = std::max(m_central->width(), 800);
        m_central->setSizes({across * 40 / 100, across * 60 / 100});
    } else {
        const int height = std::max(m_central->height(), 500);
        m_central->setSizes({height * 56 / 100, height * 44 / 100});
    }
}

void MainWindow::adaptToWidth()
{
    const bool narrow = width() < kNarrow;
    if (narrow == m_narrow) {
        return;
    }
    m_narrow = narrow;
    chooseViewsFor(m_workbench.target());
    auto* editor = qobject_cast<QDockWidget*>(m_editor->parentWidget());
    auto* candidates = qobject_cast<QDockWidget*>(m_candidates->parentWidget());
    if (!editor || !candidates || editor->isFloating() || candidates->isFloating()) {
        return;
    }
    // A place that had tabs goes on making tabs of what is put there: all leave the column and come back in order.
    const auto* others = findChild<QDockWidget*>(QStringLiteral("properties"));
    const auto isBeside = [](const QDockWidget* dock) {
        return std::ranges::any_of(kBesideCandidates,
                                   [dock](const char* id) { return dock->objectName() == QLatin1String(id); });
    };
    std::vector<std::pair<QDockWidget*, bool>> column; // and whether it is shown
    for (QDockWidget* dock : m_docks) {
        const bool ours = dock == editor || dock == candidates || dock == others || isBeside(dock);
        if (ours && !dock->isFloating() && dockWidgetArea(dock) == Qt::RightDockWidgetArea) {
            column.emplace_back(dock, !dock->isHidden());
            removeDockWidget(dock);
        }
    }
    for (const auto& [dock, shown] : column) {
        addDockWidget(Qt::RightDockWidgetArea, dock);
        dock->setVisible(shown);
    }
    if (narrow) {
        tabifyDockWidget(editor, candidates);
    }
    for (QDockWidget* dock : m_docks) {
        if (isBeside(dock) && !dock->isFloating() && dockWidgetArea(dock) == Qt::RightDockWidgetArea) {
            tabifyDockWidget(candidates, dock);
        }
    }
    if (narrow) {
        editor->raise();
    } else {
        candidates->raise();
        resizeDocks({editor, candidates}, {400, 420}, Qt::Vertical);
        // A place that was emptied and filled again is as narrow as its content allows.
        resizeDocks({editor}, {kRightColumn}, Qt::Horizontal);
    }
}

void MainWindow::applyLayout(const QString& name)
{
    if (const auto own = layoutNamed(name)) {
        restoreState(own->state);
        setViews(static_cast<Views>(own->views));
        return;
    }
    restoreState(m_defaultState);
    m_narrow = false;
    adaptToWidth();
    const auto dock = [this](const char* id) { return findChild<QDockWidget*>(QLatin1String(id)); };
    // Where the two share one place, that place would lose its title: the other one just comes to the front.
    const auto hideBeside = [this](QDockWidget* hidden, QDockWidget* shown) {
        hidden->setVisible(m_narrow);
        shown->raise();
    };
    if (name == QLatin1String("inspect")) {
        for (const char* id : {"formulas", "matrices", "properties", "cell", "legend"}) {
            dock(id)->show();
        }
        dock("formulas")->raise();
        hideBeside(dock("editor"), dock("candidates"));
        setViews(Views::Both);
    } else if (name == QLatin1String("teach")) {
        hideBeside(dock("candidates"), dock("editor"));
        dock("comment")->show();
        dock("legend")->show();
        setViews(Views::Spatial);
    } else if (name == QLatin1String("present")) {
        for (QDockWidget* other : m_docks) {
            other->hide();
        }
        if (m_learn->player()->lesson()) {
            showLearning();
        }
        chooseViewsFor(m_workbench.target());
    } else {
        chooseViewsFor(m_workbench.target());
    }
}

void MainWindow::restoreLayout()
{
    const Settings settings;
    if (!settings.windowGeometry().isEmpty()) {
        restoreGeometry(settings.windowGeometry());
        restoreState(settings.windowState());
    } else {
        constexpr int kFrame = 40; // px: the title bar, which stands around what is sized here
        resize(size().boundedTo(screen()->availableSize() - QSize(0, kFrame)));
    }
}

} // namespace rankfall
