// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/window/main_window.h"

#include "core/game/notation.h"
#include "ui/chrome/actions.h"
#include "ui/chrome/cheat_sheet.h"
#include "ui/chrome/command_palette.h"
#include "ui/chrome/drop_overlay.h"
#include "ui/chrome/hint_cards.h"
#include "ui/chrome/notice.h"
#include "ui/chrome/settings.h"
#include "ui/chrome/status_bar.h"
#include "ui/chrome/toasts.h"
#include "ui/panels/candidates_panel.h"
#include "ui/panels/comment_panel.h"
#include "ui/panels/factor_editor.h"
#include "ui/panels/flips_panel.h"
#include "ui/panels/formulas_panel.h"
#include "ui/panels/history_panel.h"
#include "ui/panels/legend_panel.h"
#include "ui/panels/moves_panel.h"
#include "ui/panels/properties_panel.h"
#include "ui/theme/theme.h"
#include "ui/viewport/viewport.h"
#include "ui/views/evaluation_view.h"
#include "ui/views/sheet_view.h"
#include "ui/views/tree_view.h"
#include "ui/views/walk_view.h"
#include "ui/window/autosave.h"
#include "ui/window/documents.h"
#include "ui/window/palette_answers.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QMenu>
#include <QScreen>
#include <QSplitter>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace rankfall {

namespace {

constexpr int kNarrow = 1100; // px: below, the right docks share one place

} // namespace

MainWindow::MainWindow(const WindowOptions& options)
    : m_rememberLayout(options.rememberLayout)
    , m_theme(options.theme)
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(applicationIcon());
    setMinimumSize(1024, 640);
    resize(1440, 900);
    setDockOptions(AnimatedDocks | AllowNestedDocks | AllowTabbedDocks);

    const QString folder =
        options.autosaveFolder.isEmpty()
            ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/unsaved")
            : options.autosaveFolder;
    m_autosave = new Autosave(m_workbench, folder, this);
    m_documents = new Documents(m_workbench, *m_autosave, this);
    m_actions = new Actions(this);

    buildCentral(options.openGl);
    buildDocks();
    buildAgent();
    buildChrome(options);
    defineFileCommands();
    defineNavigationCommands();
    defineMoveCommands();
    defineFlipCommands();
    defineEngineCommands();
    defineAgentCommands();
    defineViewCommands();
    buildMenus();
    buildToolBar();
    connectPanels();
    applySettings();
    m_defaultState = saveState();
    if (m_rememberLayout) {
        restoreLayout();
    }
    chooseViewsFor(m_workbench.target());
    updateTitle();
    updateCommands();
    focusPictures(); // keys work from the first moment
    if (options.hints) {
        m_hints->startIfFirstRun();
    }
}

MainWindow::~MainWindow() = default;

void MainWindow::buildCentral(bool openGl)
{
    // What floats over the pictures hangs on this widget: a splitter would make panes of its children.
    m_stage = new QWidget(this);
    auto* layout = new QVBoxLayout(m_stage);
    layout->setContentsMargins(0, 0, 0, 0);
    m_central = new QSplitter(Qt::Vertical);
    layout->addWidget(m_central);
    m_central->setChildrenCollapsible(false);
    m_central->setHandleWidth(5);
    if (openGl && Viewport::isAvailable()) {
        m_viewport = new Viewport(m_workbench, m_central);
        m_viewport->setMinimumHeight(140);
        m_actions->addViewWidget(m_viewport);
    }
    m_sheet = new SheetView(&m_workbench, m_central);
    m_sheet->setMinimumHeight(120);
    m_actions->addViewWidget(m_sheet);
    setCentralWidget(m_stage);
}

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

    auto* moves = addDock(QStringLiteral("moves"), tr("Moves"), m_moves, Qt::LeftDockWidgetArea);
    auto* tree = addDock(QStringLiteral("tree"), tr("Tree"), m_tree, Qt::LeftDockWidgetArea);
    auto* editor = addDock(QStringLiteral("editor"), tr("Factor editor"), m_editor, Qt::RightDockWidgetArea);
    auto* candidates = addDock(QStringLiteral("candidates"), tr("Candidates"), m_candidates, Qt::RightDockWidgetArea);
    auto* flips = addDock(QStringLiteral("flips"), tr("Flips"), m_flips, Qt::RightDockWidgetArea);
    auto* evaluation = addDock(QStringLiteral("evaluation"), tr("Evaluation"), m_evaluation, Qt::BottomDockWidgetArea);
    tabifyDockWidget(moves, tree);
    moves->raise();
    auto* comment = addDock(QStringLiteral("comment"), tr("Comment"), m_comment, Qt::LeftDockWidgetArea);
    auto* formulas =
        addDock(QStringLiteral("formulas"), tr("Formulas"), new FormulasPanel(m_workbench), Qt::BottomDockWidgetArea);
    auto* walk = addDock(QStringLiteral("walk"), tr("Walk"), m_walk, Qt::BottomDockWidgetArea);
    auto* history =
        addDock(QStringLiteral("history"), tr("History"), new HistoryPanel(m_workbench), Qt::LeftDockWidgetArea);
    auto* legend =
        addDock(QStringLiteral("legend"), tr("Legend"), new LegendPanel(m_workbench), Qt::LeftDockWidgetArea);
    auto* properties = addDock(QStringLiteral("properties"), tr("Properties"), new PropertiesPanel(m_workbench),
                               Qt::RightDockWidgetArea);
    tabifyDockWidget(evaluation, formulas);
    tabifyDockWidget(formulas, walk);
    evaluation->raise();
    tabifyDockWidget(candidates, flips);
    candidates->raise();
    for (QDockWidget* dock : {flips, walk, comment, formulas, history, legend, properties}) {
        dock->hide();
    }
    resizeDocks({moves, editor}, {272, 330}, Qt::Horizontal);
    resizeDocks({editor, candidates}, {400, 420}, Qt::Vertical);
    resizeDocks({evaluation}, {232}, Qt::Vertical);
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_moves, m_tree, m_candidates, m_evaluation, m_flips, m_walk}) {
        m_actions->addViewWidget(widget);
    }
}

void MainWindow::buildChrome(const WindowOptions&)
{
    m_status = new StatusBar(m_workbench, this);
    m_status->setRenderer(m_viewport ? Viewport::rendererName() : tr("no OpenGL"));
    setStatusBar(m_status);
    m_toasts = new ToastLayer(m_stage, m_status->bell());
    m_hints = new HintCards(m_workbench, m_stage);
    m_palette = new CommandPalette(*m_actions, this);
    m_palette->setQueries([this](const QString& text) {
        auto answers = paletteAnswers(m_workbench, text);
        for (PaletteEntry& entry : atlasAnswers(*m_documents, text)) {
            answers.push_back(std::move(entry));
        }
        return answers;
    });
    m_cheatSheet = new CheatSheet(*m_actions, this);
    m_drop = new DropOverlay(this);
    if (!m_viewport) {
        QString reason;
        (void)Viewport::isAvailable(&reason);
        m_toasts->post(reason.isEmpty() ? tr("3D views are off. Everything else works.")
                                        : tr("3D views are off: %1 Everything else works.").arg(reason),
                       NoticeKind::Error);
    }
}

void MainWindow::connectPanels()
{
    connect(m_moves, &MovesPanel::editRequested, this, [this](NodeId id) {
        m_editor->parentWidget()->show();
        m_editor->parentWidget()->raise();
        m_editor->editMove(id);
    });
    connect(m_moves, &MovesPanel::insertRequested, this, [this](NodeId id) {
        m_editor->parentWidget()->show();
        m_editor->parentWidget()->raise();
        m_editor->insertBefore(id);
    });
    connect(m_moves, &MovesPanel::commentRequested, this, [this](NodeId id) {
        m_workbench.goTo(id);
        m_comment->parentWidget()->show();
        m_comment->parentWidget()->raise();
        m_comment->beginEditing();
    });
    connect(m_editor, &FactorEditor::left, this, &MainWindow::focusPictures);
    connect(m_tree, &TreeView::activated, this, &MainWindow::focusPictures);
    connect(m_status, &StatusBar::evaluationRequested, this, [this] {
        m_evaluation->parentWidget()->show();
        m_evaluation->parentWidget()->raise();
    });
    connect(m_status, &StatusBar::ringMenuRequested, this, [this](QPoint at) { ringMenu(at); });
    connect(m_status, &StatusBar::engineMenuRequested, this, [this](QPoint at) {
        QMenu menu;
        addTo(&menu, {"engine.think", "engine.lock", "engine.return", "", "engine.more", "engine.fewer"});
        menu.exec(at);
    });
    connect(m_hints, &HintCards::playFirstMoveRequested, this, [this] {
        if (m_workbench.session().current() == m_workbench.session().root() && m_workbench.target().name() == "2x2x2") {
            const auto move = parseMove("(a11+a22)(b11+b22)->c11+c22", m_workbench.target(), m_workbench.ring());
            m_workbench.play(*move);
        }
    });

    connect(m_hints, &HintCards::keysRequested, this, [this] { m_cheatSheet->open(); });
    connect(m_hints, &HintCards::undoRequested, &m_workbench, &Workbench::undo);
    connect(m_hints, &HintCards::askEngineRequested, this, [this] {
        m_candidates->parentWidget()->show();
        m_candidates->parentWidget()->raise();
        m_workbench.startThinking();
    });
    connect(m_drop, &DropOverlay::dropped, this,
            [this](const QStringList& paths) { m_documents->openPath(paths.front()); });

    connect(&m_workbench, &Workbench::message, m_toasts, [this](const QString& text, MessageKind kind) {
        m_toasts->post(text, kind == MessageKind::Refusal   ? NoticeKind::Error
                             : kind == MessageKind::Success ? NoticeKind::Celebration
                                                            : NoticeKind::Info);
    });
    connect(&m_workbench, &Workbench::discovered, m_toasts, [this](int total, const QString& text) {
        const auto adopt = m_workbench.canAdopt()
                               ? std::optional(ToastAction{tr("Adopt %1").arg(total), [this] { m_workbench.adopt(); }})
                               : std::nullopt;
        m_toasts->post(text, NoticeKind::Celebration, adopt);
    });
    connect(m_documents, &Documents::opened, m_toasts, [this](const QString& text) { m_toasts->post(text); });

    connect(&m_workbench, &Workbench::documentReplaced, this, [this] {
        setAutoplay(false);
        chooseViewsFor(m_workbench.target());
        updateTitle();
    });
    connect(&m_workbench, &Workbench::modifiedChanged, this, &MainWindow::updateTitle);
    connect(&m_workbench, &Workbench::treeChanged, this, &MainWindow::updateCommands);
    connect(&m_workbench, &Workbench::currentChanged, this, &MainWindow::updateCommands);
    connect(&m_workbench, &Workbench::engineChanged, this, &MainWindow::updateCommands);
    connect(themeWatch(), &ThemeWatch::changed, this, [this] {
        if (m_viewport) {
            m_viewport->setPictureColours(currentPalette());
        }
    });
    QApplication::instance()->installEventFilter(this);
}

/// The ring is part of the problem: another one is another session, begun with the same moves where they make sense.
void MainWindow::ringMenu(QPoint at)
{
    QMenu menu;
    const Problem problem = m_workbench.session().problem();
    for (const Ring ring : {Ring::Z, Ring::Z2}) {
        QAction* action = menu.addAction(ring == Ring::Z ? tr("ℤ: integers") : tr("ℤ mod 2: zeros and ones"), this,
                                         [this, ring] { m_documents->changeRing(ring); });
        action->setCheckable(true);
        action->setChecked(problem.ring == ring);
    }
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

void MainWindow::focusPictures()
{
    // Asked of the choice, not of the widgets: nothing is visible before the window is.
    QWidget* view = m_viewport && m_views != Views::Sheet ? static_cast<QWidget*>(m_viewport) : m_sheet;
    view->setFocus(Qt::OtherFocusReason);
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

void MainWindow::updateTitle()
{
    setWindowTitle(tr("%1[*] · Rankfall").arg(m_workbench.displayName()));
    setWindowModified(m_workbench.isModified());
}

void MainWindow::updateCommands()
{
    const Session& session = m_workbench.session();
    const NodeId here = session.current();
    const bool atRoot = here == session.root();
    const bool atLeaf = session.nextOf(here) == kNoNode;
    const auto enable = [this](const char* id, bool on) { m_actions->find(QLatin1String(id))->setEnabled(on); };
    enable("go.previous", !atRoot);
    enable("go.start", !atRoot);
    enable("go.next", !atLeaf);
    enable("go.end", !atLeaf);
    for (const char* id : {"move.edit", "move.delete", "move.insert", "move.earlier", "move.later", "move.duplicate",
                           "edit.copy", "edit.cut", "tree.promote", "tree.delete", "tree.breakpoint"}) {
        enable(id, !atRoot);
    }
    enable("move.schoolbook", m_workbench.position().rank() == 0);
    for (const char* id : {"move.merge", "move.plus", "move.split", "move.randomFlip"}) {
        enable(id, m_workbench.position().rank() > 0);
    }
    enable("engine.adopt", m_workbench.canAdopt());
    enable("edit.undo", session.canUndo());
    enable("edit.redo", session.canRedo());
    const auto names = session.historyNames();
    const auto done = static_cast<std::size_t>(session.historyPosition());
    m_actions->find(QStringLiteral("edit.undo"))
        ->setText(done > 0 ? tr("&Undo %1").arg(QString::fromStdString(names[done - 1])) : tr("&Undo"));
    m_actions->find(QStringLiteral("edit.redo"))
        ->setText(done < names.size() ? tr("&Redo %1").arg(QString::fromStdString(names[done])) : tr("&Redo"));
    m_actions->find(QStringLiteral("engine.think"))->setChecked(m_workbench.isThinkingWanted());
    m_actions->find(QStringLiteral("engine.lock"))->setChecked(m_workbench.lockedNode() != kNoNode);
    enable("engine.return", m_workbench.lockedNode() != kNoNode);
}

void MainWindow::applySettings()
{
    const Settings settings;
    auto* app = qobject_cast<QApplication*>(QApplication::instance());
    setUiZoom(*app, settings.zoom());
    const Theme wanted = m_theme.value_or(settings.theme());
    if (currentTheme() != wanted) {
        applyTheme(*app, wanted);
    }
    if (m_viewport) {
        m_viewport->setPictureColours(currentPalette());
        m_viewport->setReducedMotion(settings.reducedMotion());
        m_viewport->setTextScale(settings.zoom() * settings.labelScale());
    }
    m_workbench.setEngineKey(settings.engineKey());
    m_workbench.setLines(settings.lines());
    m_workbench.setBudgetSeconds(settings.budgetSeconds());
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
    auto* flips = qobject_cast<QDockWidget*>(m_flips->parentWidget());
    if (!editor || !candidates || !flips || editor->isFloating() || candidates->isFloating()) {
        return;
    }
    // A place that had tabs goes on making tabs of what is put there: all leave the column and come back in order.
    const auto* others = findChild<QDockWidget*>(QStringLiteral("properties"));
    std::vector<std::pair<QDockWidget*, bool>> column; // and whether it is shown
    for (QDockWidget* dock : m_docks) {
        const bool ours = dock == editor || dock == candidates || dock == flips || dock == others;
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
    if (!flips->isFloating() && dockWidgetArea(flips) == Qt::RightDockWidgetArea) {
        tabifyDockWidget(candidates, flips);
    }
    if (narrow) {
        editor->raise();
    } else {
        candidates->raise();
        resizeDocks({editor, candidates}, {400, 420}, Qt::Vertical);
    }
}

void MainWindow::applyLayout(const QString& name)
{
    restoreState(m_defaultState);
    m_narrow = false;
    adaptToWidth();
    const auto dock = [this](const char* id) { return findChild<QDockWidget*>(QLatin1String(id)); };
    if (name == QLatin1String("inspect")) {
        for (const char* id : {"formulas", "properties", "legend"}) {
            dock(id)->show();
        }
        dock("formulas")->raise();
        dock("editor")->hide();
        setViews(Views::Both);
    } else if (name == QLatin1String("teach")) {
        dock("candidates")->hide();
        dock("comment")->show();
        dock("legend")->show();
        setViews(Views::Spatial);
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

void MainWindow::begin(const QString& source)
{
    if (!source.isEmpty()) {
        m_documents->openSource(source);
        if (m_documents->hasOrphans()) {
            Q_EMIT m_workbench.message(tr("Unsaved work was left behind: File ▸ Recover unsaved work"));
        }
    } else if (m_documents->hasOrphans()) {
        m_documents->recover();
    }
}

void MainWindow::settle()
{
    // Layout first, then frames; a software renderer smooths edges only after a pause.
    const int frames = m_viewport ? m_viewport->frameCount() : 0;
    QElapsedTimer clock;
    clock.start();
    constexpr int kLongest = 3000; // ms
    constexpr int kQuiet = 400;
    while (clock.elapsed() < kQuiet ||
           (m_viewport && m_viewport->isVisible() &&
            (m_viewport->frameCount() == frames || m_viewport->isAnimating()) && clock.elapsed() < kLongest)) {
        QApplication::processEvents(QEventLoop::AllEvents, 20);
    }
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!m_documents->mayReplace()) {
        event->ignore();
        return;
    }
    m_workbench.stopThinking();
    if (m_rememberLayout) {
        Settings settings;
        settings.setWindowGeometry(saveGeometry());
        settings.setWindowState(saveState());
    }
    event->accept();
}

void MainWindow::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    if (!m_shown) {
        // Only now do the docks have their places and the centre its size.
        m_shown = true;
        QTimer::singleShot(0, this, [this] { chooseViewsFor(m_workbench.target()); });
    }
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    adaptToWidth();
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event)
{
    // V held: peek at the move under the pointer. Only where plain letters are commands.
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_V && key->modifiers() == Qt::NoModifier && !key->isAutoRepeat() &&
            m_actions->isInView(QApplication::focusWidget())) {
            peekHovered(event->type() == QEvent::KeyPress);
        }
    }
    return QMainWindow::eventFilter(watched, event);
}

} // namespace rankfall
