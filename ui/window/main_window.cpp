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
#include "ui/panels/learn_panel.h"
#include "ui/panels/moves_panel.h"
#include "ui/theme/picture_access.h"
#include "ui/theme/theme.h"
#include "ui/viewport/viewport.h"
#include "ui/views/evaluation_view.h"
#include "ui/views/sheet_view.h"
#include "ui/views/tree_view.h"
#include "ui/views/walk_view.h"
#include "ui/window/autosave.h"
#include "ui/window/documents.h"
#include "ui/window/held_peek.h"
#include "ui/window/palette_answers.h"
#include "ui/window/presentation.h"
#include "ui/window/screen_watch.h"
#include "ui/workbench/core_text.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QMenu>
#include <QSplitter>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>

namespace rankfall {

namespace {

constexpr int kAside = 4000; // ms

} // namespace

MainWindow::MainWindow(const WindowOptions& options)
    : m_rememberLayout(options.rememberLayout)
    , m_theme(options.theme)
{
    installPictureAccess(); // before anybody asks what the widgets are
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
    new ScreenWatch(*this);

    buildCentral(options.openGl);
    buildDocks();
    buildAgent(QFileInfo(folder).path());
    buildLearning();
    buildEngines();
    buildChrome(options);
    defineFileCommands();
    defineNavigationCommands();
    defineMoveCommands();
    defineFlipCommands();
    defineEngineCommands();
    defineTransformCommands();
    defineAgentCommands();
    defineSymmetryCommands();
    defineLearnCommands();
    defineViewCommands();
    buildTables();
    defineLayoutCommands();
    definePresentationCommands();
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

MainWindow::~MainWindow()
{
    // What the window consists of refers to the workbench, which is a member: Qt would delete it after that.
    for (bool found = true; found;) {
        const QObjectList all = children();
        const auto at =
            std::ranges::find_if(all, [](const QObject* child) { return !qobject_cast<const QLayout*>(child); });
        found = at != all.end();
        if (found) {
            delete *at;
        }
    }
}

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
        for (PaletteEntry& entry : layoutAnswers(text, [this](const QString& name) { applyLayout(name); })) {
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
        addTo(&menu, {"engine.think", "engine.lock", "engine.return", ""});
        addEngineMenu(&menu);
        addTo(&menu, {"engine.more", "engine.fewer", "", "engine.walk", "engine.adopt"});
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
        if (kind == MessageKind::Aside) {
            m_status->showMessage(text, kAside);
            return;
        }
        m_toasts->post(text, kind == MessageKind::Refusal   ? NoticeKind::Error
                             : kind == MessageKind::Success ? NoticeKind::Celebration
                                                            : NoticeKind::Info);
    });
    connect(&m_workbench, &Workbench::discovered, this, &MainWindow::offer);
    connect(&m_workbench, &Workbench::currentChanged, this, &MainWindow::followOffer);
    connect(&m_workbench, &Workbench::engineChanged, this, &MainWindow::followOffer);
    connect(m_actions, &Actions::refused, m_status,
            [this](const QString&, const QString& why) { m_status->showMessage(why, kAside); });
    connect(m_documents, &Documents::opened, m_toasts, [this](const QString& text) { m_toasts->post(text); });

    connect(&m_workbench, &Workbench::documentReplaced, this, [this, before = Shape()]() mutable {
        setAutoplay(false);
        const Shape shape = m_workbench.target().shape();
        if (!m_learn->player()->isPlacing() || shape != std::exchange(before, shape)) {
            chooseViewsFor(m_workbench.target()); // the next step of a lesson leaves the views as they are
        }
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
    new HeldPeek(m_workbench, *m_actions, *m_tree, *m_moves);
}

void MainWindow::focusPictures()
{
    // Asked of the choice, not of the widgets: nothing is visible before the window is.
    QWidget* view = m_viewport && m_views != Views::Sheet ? static_cast<QWidget*>(m_viewport) : m_sheet;
    view->setFocus(Qt::OtherFocusReason);
}

void MainWindow::updateTitle()
{
    setWindowTitle(tr("%1[*] · %2 · Rankfall")
                       .arg(m_workbench.displayName(), QString::fromUtf8(ringSymbol(m_workbench.ring()).data())));
    setWindowModified(m_workbench.isModified());
}

void MainWindow::updateCommands()
{
    const Session& session = m_workbench.session();
    const NodeId here = session.current();
    const bool atRoot = here == session.root();
    const bool atLeaf = session.nextOf(here) == kNoNode;
    const auto enable = [this](const char* id, bool on, const QString& why = {}) {
        m_actions->setEnabled(QLatin1String(id), on, why);
    };
    enable("go.previous", !atRoot);
    enable("go.start", !atRoot);
    enable("go.next", !atLeaf);
    enable("go.end", !atLeaf);
    for (const char* id : {"move.edit", "move.delete", "move.insert", "move.earlier", "move.later", "move.duplicate",
                           "edit.copy", "edit.cut", "tree.promote", "tree.delete", "tree.breakpoint"}) {
        enable(id, !atRoot, tr("This is the start, which is no move: go to a move first"));
    }
    enable("move.schoolbook", m_workbench.position().rank() == 0, tr("The schoolbook algorithm begins at the start"));
    for (const char* id : {"move.merge", "move.plus", "move.split", "move.randomFlip"}) {
        enable(id, m_workbench.position().rank() > 0, tr("There are no terms yet: play a move, or go to one"));
    }
    for (const auto kind : {"basis", "rotate", "transpose", "product", "extend", "project", "merge"}) {
        m_actions->setEnabled(QStringLiteral("transform.%1").arg(QLatin1String(kind)),
                              m_workbench.position().rank() > 0 && m_workbench.target().format().has_value(),
                              m_workbench.position().rank() == 0
                                  ? tr("There are no terms to transform yet: play a move, or go to one")
                                  : tr("Only terms of a matrix product can be transformed"));
    }
    enable("engine.adopt", m_workbench.canAdopt());
    enable("edit.undo", session.canUndo());
    enable("edit.redo", session.canRedo());
    const auto names = session.historyNames();
    const auto done = static_cast<std::size_t>(session.historyPosition());
    m_actions->find(QStringLiteral("edit.undo"))
        ->setText(done > 0 ? tr("&Undo %1").arg(fromCore(names[done - 1])) : tr("&Undo"));
    m_actions->find(QStringLiteral("edit.redo"))
        ->setText(done < names.size() ? tr("&Redo %1").arg(fromCore(names[done])) : tr("&Redo"));
    m_actions->find(QStringLiteral("engine.think"))->setChecked(m_workbench.isThinkingWanted());
    m_actions->find(QStringLiteral("engine.lock"))->setChecked(m_workbench.lockedNode() != kNoNode);
    enable("engine.restart", m_workbench.engineFault().has_value());
    enable("engine.return", m_workbench.lockedNode() != kNoNode);
    for (QAction* action : m_engineChoices) {
        action->setChecked(action->data().toString() == m_workbench.engineKey());
    }
}

void MainWindow::offer(int total, const QString& text)
{
    m_offered = m_workbench.canAdopt() ? std::optional(total) : std::nullopt;
    m_toasts->post(text, NoticeKind::Celebration,
                   m_offered ? std::optional(ToastAction{tr("Adopt %1").arg(total), [this] { m_workbench.adopt(); }})
                             : std::nullopt);
}

/// An offer goes when it was taken, when something better has been found, and where it is no better than the position.
void MainWindow::followOffer()
{
    if (m_offered && (!m_workbench.canAdopt() || m_workbench.found()->total() != *m_offered)) {
        m_offered.reset();
        m_toasts->withdrawOffers();
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
    m_presentation->end(); // what is remembered is the window, not the talk
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

} // namespace rankfall
