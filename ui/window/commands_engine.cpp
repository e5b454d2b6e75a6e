// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/chrome/actions.h"
#include "ui/chrome/settings.h"
#include "ui/panels/candidates_panel.h"
#include "ui/panels/engines_dialog.h"
#include "ui/views/walk_view.h"
#include "ui/window/main_window.h"
#include "ui/workbench/companions.h"
#include "ui/workbench/core_text.h"
#include "ui/workbench/engine_list.h"

#include <QActionGroup>
#include <QMenu>

namespace rankfall {

namespace {

const auto kUsePrefix = QStringLiteral("engine.use."); // and the key of the engine

} // namespace

void MainWindow::defineEngineCommands()
{
    const QString engine = tr("Engine");
    const auto view = Actions::Scope::View;
    m_actions->add({.id = QStringLiteral("engine.think"),
                    .section = engine,
                    .text = tr("&Think"),
                    .keys = {QKeySequence(Qt::Key_Space)},
                    .scope = view,
                    .icon = QStringLiteral("think"),
                    .checkable = true,
                    .help = tr("Starts or pauses the engine on this position"),
                    .run = [this] { m_workbench.toggleThinking(); }});
    m_actions->add(
        {.id = QStringLiteral("engine.stop"),
         .section = engine,
         .text = tr("&Back out, stop"),
         .keys = {QKeySequence(Qt::Key_Escape)},
         .scope = view,
         .icon = QStringLiteral("stop"),
         .help = tr("Back to your position; clears the preview, then the pins and picked terms, then stops the engine"),
         .run = [this] { unwind(); }});
    m_actions->add({.id = QStringLiteral("engine.lock"),
                    .section = engine,
                    .text = tr("&Lock to this position"),
                    .keys = {QKeySequence(Qt::Key_L)},
                    .scope = view,
                    .icon = QStringLiteral("lock"),
                    .checkable = true,
                    .help = tr("The engine stays here while you look elsewhere"),
                    .run = [this] { m_workbench.toggleLock(); }});
    m_actions->add({.id = QStringLiteral("engine.return"),
                    .section = engine,
                    .text = tr("&Return to locked position"),
                    .keys = {QKeySequence(Qt::SHIFT | Qt::Key_L)},
                    .scope = view,
                    .run = [this] { m_workbench.returnToLocked(); }});
    m_actions->add({.id = QStringLiteral("engine.more"),
                    .section = engine,
                    .text = tr("&More lines"),
                    .keys = {QKeySequence(Qt::Key_Plus)},
                    .scope = view,
                    .run = [this] { m_workbench.setLines(m_workbench.lines() + 1); }});
    m_actions->add({.id = QStringLiteral("engine.fewer"),
                    .section = engine,
                    .text = tr("&Fewer lines"),
                    .keys = {QKeySequence(Qt::Key_Minus)},
                    .scope = view,
                    .run = [this] { m_workbench.setLines(m_workbench.lines() - 1); }});
    m_actions->add({.id = QStringLiteral("engine.adopt"),
                    .section = engine,
                    .text = tr("&Adopt what was found"),
                    .keys = {QKeySequence(Qt::Key_I)},
                    .scope = view,
                    .icon = QStringLiteral("check"),
                    .help = tr("Improves the position: its terms give way to the best scheme found, as one move"),
                    .run = [this] { m_workbench.adopt(); }});
    m_actions->add({.id = QStringLiteral("engine.walk"),
                    .section = engine,
                    .text = tr("&Watch the walk"),
                    .keys = {QKeySequence(Qt::Key_W)},
                    .scope = view,
                    .icon = QStringLiteral("eye"),
                    .help = tr("Shows how the engine’s rank falls and where its walk is"),
                    .run = [this] {
                        m_walk->parentWidget()->show();
                        m_walk->parentWidget()->raise();
                        m_walk->setWatching(true);
                    }});
    m_actions->add(
        {.id = QStringLiteral("engine.manage"),
         .section = engine,
         .text = tr("Engines &outside this program…"),
         .help = tr("Adds, tests, sets and restarts engines of your own or of another machine; shows their logs"),
         .run = [this] { showEngines({}); }});
    m_actions->add({.id = QStringLiteral("engine.restart"),
                    .section = engine,
                    .text = tr("Restart the engine"),
                    .help = tr("Starts an engine outside this program again after it crashed, hung or misbehaved"),
                    .run = [this] { m_workbench.restartEngine(); }});
    defineSearchCommands();
    defineEvaluationCommands();
    auto* group = new QActionGroup(this); // one of them is always chosen
    for (const EngineEntry& entry : engineRegistry()) {
        const QString key = QString::fromStdString(entry.info.key);
        QAction* action = m_actions->add({.id = kUsePrefix + key,
                                          .section = engine,
                                          .text = fromCore(entry.info.name),
                                          .checkable = true,
                                          .help = fromCore(entry.info.description),
                                          .run = [this, key] { m_workbench.setEngineKey(key); }});
        action->setData(key);
        group->addAction(action);
        m_engineChoices.push_back(action);
    }
}

QMenu* MainWindow::addEngineMenu(QMenu* menu)
{
    QMenu* engines = menu->addMenu(tr("En&gine"));
    engines->setToolTipsVisible(true);
    // Those outside the program come and go.
    const auto fill = [this, engines] {
        engines->clear();
        for (QAction* action : m_engineChoices) {
            engines->addAction(action);
        }
        engines->addSeparator();
        for (const EngineEntry& entry : m_workbench.engines().entries()) {
            const QString key = QString::fromStdString(entry.info.key);
            if (createEngine(entry.info.key)) {
                continue;
            }
            QAction* action =
                engines->addAction(fromCore(entry.info.name), this, [this, key] { m_workbench.setEngineKey(key); });
            action->setCheckable(true);
            action->setChecked(key == m_workbench.engineKey());
        }
        engines->addAction(m_actions->find(QStringLiteral("engine.manage")));
    };
    fill();
    connect(engines, &QMenu::aboutToShow, this, fill);
    return engines;
}

void MainWindow::buildEngines()
{
    m_workbench.engines().setExternal(Settings().externalEngines());
    Companions& companions = m_candidates->companions();
    companions.setKeys(Settings().companions());
    connect(&companions, &Companions::keysChanged, this,
            [&companions] { Settings().setCompanions(companions.keys()); });
    connect(m_candidates->strip(), &EngineStrip::enginesWanted, this, &MainWindow::showEngines);
    buildSearch();
}

void MainWindow::showEngines(const QString& key)
{
    auto* dialog = findChild<EnginesDialog*>();
    if (!dialog) {
        dialog = new EnginesDialog(m_workbench.engines(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &EnginesDialog::edited, this,
                [this] { Settings().setExternalEngines(m_workbench.engines().external()); });
    }
    if (!key.isEmpty()) {
        dialog->select(key);
    }
    dialog->show(); // beside the window: a log is watched while an engine thinks
    dialog->raise();
}

/// Esc goes back one level at a time: what is exhibited, the preview, the pins, the picked terms, the engine.
void MainWindow::unwind()
{
    if (m_workbench.exhibit()) {
        m_workbench.setExhibit(std::nullopt);
    } else if (m_workbench.preview()) {
        m_workbench.setPreview(std::nullopt);
    } else if (!m_workbench.pins().empty()) {
        m_workbench.clearPins();
    } else if (!m_workbench.pickedTerms().empty()) {
        m_workbench.clearPicked();
    } else if (m_workbench.isThinkingWanted()) {
        m_workbench.stopThinking();
    } else if (m_autoplay.isActive()) {
        setAutoplay(false);
    }
}

} // namespace rankfall
