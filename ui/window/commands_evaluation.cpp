// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// Analysing many positions, what is kept of it, mistakes, and the order of moves.
#include "ui/chrome/actions.h"
#include "ui/chrome/status_bar.h"
#include "ui/panels/candidates_panel.h"
#include "ui/window/main_window.h"
#include "ui/window/proof_commands.h"
#include "ui/workbench/engine_list.h"
#include "ui/workbench/line_tools.h"

#include <QDockWidget>
#include <QMenu>

namespace rankfall {

void MainWindow::defineEvaluationCommands()
{
    m_batch = new BatchAnalysis(m_workbench, this);
    connect(m_batch, &BatchAnalysis::progressed, this, [this] {
        m_status->beginWork(tr("%1: position %2 of %3")
                                .arg(m_workbench.engines().nameOf(m_workbench.engineKey()))
                                .arg(m_batch->done() + 1)
                                .arg(m_batch->total()),
                            [this] { m_batch->cancel(); });
        m_status->setProgress(static_cast<double>(m_batch->done()) / m_batch->total());
        updateCommands();
    });
    connect(m_batch, &BatchAnalysis::finished, this, [this](int analysed, bool cancelled) {
        m_status->endWork();
        updateCommands();
        Q_EMIT m_workbench.message(cancelled ? tr("Analysis stopped: %n positions are analysed", nullptr, analysed)
                                             : tr("%n positions are analysed; the engine rests", nullptr, analysed));
    });

    const auto view = Actions::Scope::View;
    const auto add = [this](const char* id, const QString& section, const QString& text, QList<QKeySequence> keys,
                            Actions::Scope scope, const char* icon, const QString& help, std::function<void()> run) {
        m_actions->add({.id = QLatin1String(id),
                        .section = section,
                        .text = text,
                        .keys = std::move(keys),
                        .scope = scope,
                        .icon = QLatin1String(icon),
                        .help = help,
                        .run = std::move(run)});
    };
    const auto window = Actions::Scope::Window;
    const QString engine = tr("Engine");
    using Scope = BatchAnalysis::Scope;
    add("engine.analyseLine", engine, tr("Analyse the &line"), {QKeySequence(Qt::Key_F9)}, window, "think",
        tr("Asks the engine about every position of the line, each within the budget, and keeps what it says"),
        [this] { analyse(Scope::Line); });
    add("engine.analyseBranch", engine, tr("Analyse all &after this"), {}, window, "",
        tr("Asks the engine about this position and every one after it"), [this] { analyse(Scope::Branch); });
    add("engine.analyseLeaves", engine, tr("Analyse all &ends"), {}, window, "",
        tr("Asks the engine about the last position of every variation"), [this] { analyse(Scope::Leaves); });
    add("engine.analyseSolved", engine, tr("Analyse all &solved ends"), {}, window, "",
        tr("Asks the engine to improve the solved position of every variation"),
        [this] { analyse(Scope::SolvedLeaves); });
    add("engine.stopAnalysis", engine, tr("&Stop analysing"), {}, window, "stop",
        tr("Ends the analysis of many positions; what was said is kept"), [this] { m_batch->cancel(); });
    add("engine.runAgain", engine, tr("&Run again"), {}, window, "",
        tr("Asks the same engine once more what it was asked for the proposals shown"),
        [this] { m_workbench.runAgain(); });
    add("engine.forget", engine, tr("&Forget what was said here"), {}, window, "delete",
        tr("Forgets the kept analyses of this position"),
        [this] { m_workbench.forgetAnalyses(m_workbench.session().current()); });
    add("engine.forgetAll", engine, tr("Forget all analyses"), {}, window, "",
        tr("Forgets what engines said of all positions of this session"), [this] { m_workbench.forgetAllAnalyses(); });
    add("engine.budget", engine, tr("&Budget…"), {}, window, "",
        tr("When the engine ends by itself: after a time, after so many visits, at a total, or never"), [this] {
            m_candidates->parentWidget()->show();
            m_candidates->parentWidget()->raise();
            m_candidates->strip()->openBudget();
        });
    add("engine.nextBest", engine, tr("Next best, without this &move"), {QKeySequence(Qt::Key_X)}, view, "",
        tr("Hides the pinned or first proposal and asks for another one"), [this] { m_candidates->excludeChosen(); });
    add("engine.showAll", engine, tr("Show all &proposals"), {QKeySequence(Qt::SHIFT | Qt::Key_X)}, view, "",
        tr("Shows the proposals again that were hidden"), [this] { m_candidates->showAllMoves(); });

    addProofCommands(*this);
    const QString go = tr("Navigate");
    const auto jump = [this](int by) {
        if (!m_workbench.goToMistake(by)) {
            Q_EMIT m_workbench.message(by > 0 ? tr("No mistake after this move") : tr("No mistake before this move"),
                                       MessageKind::Aside);
        }
    };
    add("go.nextMistake", go, tr("Next mis&take"), {QKeySequence(Qt::Key_Period)}, view, "next",
        tr("Goes to the next move of the line that cost something: proved by bounds, or measured by an engine"),
        [jump] { jump(1); });
    add("go.previousMistake", go, tr("Previous mistake"), {QKeySequence(Qt::Key_Comma)}, view, "prev",
        tr("Goes to the move before that cost something"), [jump] { jump(-1); });

    const QString variations = tr("Variations");
    const auto order = [&](const char* id, const QString& text, const QString& help, LineOrder by) {
        add(id, variations, text, {}, window, "", help, [this, by] { orderLine(m_workbench, by); });
    };
    order("tree.orderBound", tr("&Optimise order"),
          tr("Puts the moves of the line in the order in which played + at most needed stays lowest"),
          LineOrder::Bound);
    order("tree.orderSparse", tr("&Sparsest first"), tr("Puts the moves with the fewest cells first"),
          LineOrder::Sparsest);
    order("tree.orderLarge", tr("&Largest first"), tr("Puts the moves with the most cells first"), LineOrder::Largest);
    order("tree.orderOriginal", tr("As they were &made"), tr("Puts the moves back in the order in which they came"),
          LineOrder::Original);
    add("tree.prune", variations, tr("Prune b&y bound"), {}, window, "",
        tr("Deletes branches that are proved not to lead to fewer terms than the best solved one"),
        [this] { pruneByBound(m_workbench); });
}

void MainWindow::analyse(BatchAnalysis::Scope scope)
{
    m_batch->start(BatchAnalysis::nodesOf(m_workbench.session(), scope));
}

QMenu* MainWindow::addAnalysisMenu(QMenu* menu)
{
    QMenu* analysis = menu->addMenu(tr("Anal&yse"));
    analysis->setToolTipsVisible(true);
    addTo(analysis,
          {"engine.analyseLine", "engine.analyseBranch", "engine.analyseLeaves", "engine.analyseSolved",
           "engine.stopAnalysis", "", "engine.prove", "", "engine.runAgain", "engine.forget", "engine.forgetAll"});
    return analysis;
}

QMenu* MainWindow::addOrderMenu(QMenu* menu)
{
    QMenu* order = menu->addMenu(tr("Order of &moves"));
    order->setToolTipsVisible(true);
    addTo(order, {"tree.orderBound", "tree.orderSparse", "tree.orderLarge", "tree.orderOriginal"});
    return order;
}

} // namespace rankfall
