// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/window/proof_commands.h"

#include "ui/chrome/actions.h"
#include "ui/chrome/status_bar.h"
#include "ui/panels/proof_watch.h"
#include "ui/views/evaluation_view.h"
#include "ui/window/main_window.h"
#include "ui/window/proof_dialog.h"

namespace rankfall {

void addProofCommands(MainWindow& window)
{
    EvaluationView* evaluation = window.evaluation();
    auto* watch = new ProofWatch(window.workbench(), *evaluation, &window);
    evaluation->setProofs([watch] { return watch->statement(); });
    QObject::connect(watch, &ProofWatch::changed, evaluation, &EvaluationView::refresh);
    auto* status = window.findChild<StatusBar*>();
    status->setProofs([watch]() -> std::optional<Bounds> {
        const auto statement = watch->statement();
        return statement ? std::optional(Bounds{statement->least(), statement->upper}) : std::nullopt;
    });
    QObject::connect(watch, &ProofWatch::changed, status, &StatusBar::showPosition);
    window.actions().add(
        {.id = QStringLiteral("engine.prove"),
         .section = MainWindow::tr("Engine"),
         .text = MainWindow::tr("Pro&ve this bound…"),
         .help = MainWindow::tr("Proves that the residual needs so many terms, in the background, and writes a "
                                "certificate for others to check"),
         .run = [&window, watch] {
             const Position& position = window.workbench().position();
             if (const QString why = proofObstacle(position); !why.isEmpty()) {
                 Q_EMIT window.workbench().message(why, MessageKind::Refusal);
                 return;
             }
             auto* dialog = new ProofDialog(position, watch->statement(), &window);
             dialog->setAttribute(Qt::WA_DeleteOnClose);
             QObject::connect(
                 dialog, &ProofDialog::learned, watch,
                 [watch](quint64 key, const proof::Statement& statement) { watch->learn(key, statement); });
             dialog->open();
         }});
}

} // namespace rankfall
