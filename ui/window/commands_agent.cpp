// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// What has to do with the agent: its settings and its basis, improving terms, teaching.
#include "core/agent/networks.h"
#include "ui/chrome/actions.h"
#include "ui/chrome/exhibit_strip.h"
#include "ui/chrome/settings.h"
#include "ui/panels/agent_popup.h"
#include "ui/panels/basis_dialog.h"
#include "ui/panels/basis_watch.h"
#include "ui/panels/candidates_panel.h"
#include "ui/panels/improve_strip.h"
#include "ui/panels/moves_panel.h"
#include "ui/panels/teach_panel.h"
#include "ui/window/documents.h"
#include "ui/window/main_window.h"
#include "ui/workbench/core_text.h"

#include <QBoxLayout>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>

namespace rankfall {

void MainWindow::buildAgent(const QString& dataFolder)
{
    auto* stage = qobject_cast<QBoxLayout*>(m_stage->layout());
    m_improver = new TermImprover(m_workbench, this);
    stage->insertWidget(0, new ImproveStrip(*m_improver, m_stage));
    auto* exhibit = new ExhibitStrip(m_workbench, m_stage);
    stage->insertWidget(0, exhibit);
    connect(exhibit, &ExhibitStrip::moreWanted, this, [this](const QString& key) {
        if (key == QLatin1String("basis") && m_basis->matrices()) {
            auto* dialog = new BasisDialog(*m_basis->matrices(), m_workbench.target(), this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        }
    });

    m_teach = new TeachPanel(m_workbench, dataFolder + QStringLiteral("/teach"));
    auto* dock = addDock(QStringLiteral("teach"), tr("Teach"), m_teach, Qt::BottomDockWidgetArea);
    tabifyDockWidget(findChild<QDockWidget*>(QStringLiteral("walk")), dock);
    findChild<QDockWidget*>(QStringLiteral("evaluation"))->raise();
    dock->hide();
    m_actions->addViewWidget(m_teach);

    connect(m_moves, &MovesPanel::improveRequested, this, &MainWindow::improveTerms);
    connect(m_teach, &TeachPanel::problemWanted, this,
            [this](const Problem& problem) { m_documents->newSession(problem); });
    connect(m_teach, &TeachPanel::networkWanted, this, &MainWindow::addNetwork);

    m_agentPopup = new AgentPopup(m_workbench, this);
    m_basis = new BasisWatch(m_workbench, this);
    setAgentSettings(Settings().agent());
    connect(m_agentPopup, &AgentPopup::chosen, this, [] { Settings().setAgent(agentSettings()); });
    EngineStrip* strip = m_candidates->strip();
    connect(strip, &EngineStrip::agentWanted, m_agentPopup, &AgentPopup::openBelow);
    connect(strip, &EngineStrip::basisWanted, m_basis, &BasisWatch::setOn);
    connect(m_basis, &BasisWatch::toggled, strip, &EngineStrip::setBasisShown);
    connect(m_basis, &BasisWatch::toggled, this,
            [this](bool on) { m_actions->find(QStringLiteral("engine.basis"))->setChecked(on); });
    connect(m_agentPopup, &AgentPopup::networkFileWanted, this, [this] {
        const QString path =
            QFileDialog::getOpenFileName(this, tr("Load a network"), {}, tr("Networks (*.safetensors)"));
        if (!path.isEmpty()) {
            addNetwork(path);
        }
    });
}

/// From a file, while the trainer may be writing the next: what is loaded is what it holds now.
void MainWindow::addNetwork(const QString& path)
{
    const auto added = agent::addNetwork(path.toStdString());
    if (!added) {
        Q_EMIT m_workbench.message(tr("This network cannot be used: %1").arg(errorText(added.error())),
                                   MessageKind::Refusal);
        return;
    }
    if (!hasNetwork(m_workbench.engineKey())) {
        m_workbench.setEngineKey(QStringLiteral("agent"));
    } else {
        m_workbench.thinkAnew();
    }
    Q_EMIT m_workbench.message(tr("The agent thinks with this network now: %1").arg(networkText(added->name)));
}

void MainWindow::improveTerms()
{
    (void)m_improver->start(m_workbench.pickedTerms().size() > 1 ? m_workbench.pickedTerms() : std::vector<int>{});
}

void MainWindow::defineAgentCommands()
{
    const QString engine = tr("Engine");
    m_actions->add(
        {.id = QStringLiteral("engine.improve"),
         .section = engine,
         .text = tr("&Improve these terms"),
         .keys = {QKeySequence(Qt::SHIFT | Qt::Key_I)},
         .scope = Actions::Scope::View,
         .icon = QStringLiteral("star"),
         .help = tr("Undoes the picked terms, or all, and re-plays their sum in fewer (Ctrl+click picks; for two "
                    "or three terms this is kin to a flip or a merge)"),
         .run = [this] { improveTerms(); }});
    m_actions->add({.id = QStringLiteral("engine.basis"),
                    .section = engine,
                    .text = tr("Show the agent’s &basis"),
                    .keys = {QKeySequence(Qt::SHIFT | Qt::Key_B)},
                    .scope = Actions::Scope::View,
                    .icon = QStringLiteral("eye"),
                    .checkable = true,
                    .help = tr("Shows the position in the basis that the agent thinks in; Esc goes back to yours"),
                    .run = [this] { m_basis->setOn(!m_basis->isOn()); }});
    m_actions->add({.id = QStringLiteral("engine.settings"),
                    .section = engine,
                    .text = tr("How the a&gent thinks…"),
                    .help = tr("Its network, the basis it thinks in, how many simulations, and the value of a move"),
                    .run = [this] {
                        m_candidates->parentWidget()->show();
                        m_candidates->parentWidget()->raise();
                        m_agentPopup->openBelow(m_candidates->strip());
                    }});
    m_actions->add({.id = QStringLiteral("engine.teach"),
                    .section = engine,
                    .text = tr("&Teach…"),
                    .keys = {QKeySequence(Qt::SHIFT | Qt::Key_T)},
                    .scope = Actions::Scope::View,
                    .help = tr("Opens the dock where an agent learns this tensor from nothing"),
                    .run = [this] {
                        auto* dock = qobject_cast<QDockWidget*>(m_teach->parentWidget());
                        dock->show();
                        dock->raise();
                        // Curves want some height.
                        if (!dock->isFloating() && m_teach->height() < height() / 4) {
                            resizeDocks({dock}, {height() / 3}, Qt::Vertical);
                        }
                        m_teach->takeFocus();
                    }});
}

} // namespace rankfall
