// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/game/branch_text.h"
#include "core/game/notation.h"
#include "ui/chrome/actions.h"
#include "ui/panels/candidates_panel.h"
#include "ui/panels/factor_editor.h"
#include "ui/panels/flips_panel.h"
#include "ui/panels/moves_panel.h"
#include "ui/window/main_window.h"
#include "ui/workbench/core_text.h"

#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QInputDialog>

namespace rankfall {

void MainWindow::defineMoveCommands()
{
    const QString move = tr("Moves");
    const auto view = Actions::Scope::View;
    m_actions->add({.id = QStringLiteral("move.new"),
                    .section = move,
                    .text = tr("&New move"),
                    .keys = {QKeySequence(Qt::Key_N)},
                    .scope = view,
                    .icon = QStringLiteral("plus"),
                    .help = tr("Starts a new move in the factor editor"),
                    .run = [this] {
                        m_editor->cancel();
                        m_editor->parentWidget()->raise();
                        m_editor->focusFactor(Mode::A);
                    }});
    m_actions->add({.id = QStringLiteral("move.play"),
                    .section = move,
                    .text = tr("&Play"),
                    .keys = {QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)},
                    .scope = view,
                    .icon = QStringLiteral("check"),
                    .help = tr("Plays the move that is considered, or the engine’s first proposal"),
                    .run = [this] { playWhatIsConsidered(); }});
    m_actions->add({.id = QStringLiteral("move.side"),
                    .section = move,
                    .text = tr("Add proposal as &side line"),
                    .keys = {QKeySequence(Qt::SHIFT | Qt::Key_Return)},
                    .scope = view,
                    .help = tr("Adds the first proposal as a variation without going there"),
                    .run = [this] { m_candidates->playPinnedOrTop(false, false); }});
    m_actions->add({.id = QStringLiteral("move.wholeLine"),
                    .section = move,
                    .text = tr("Play &whole line"),
                    .keys = {QKeySequence(Qt::CTRL | Qt::Key_Return)},
                    .scope = view,
                    .help = tr("Plays every move of the first proposal"),
                    .run = [this] { m_candidates->playPinnedOrTop(true); }});
    for (int i = 1; i <= 9; ++i) {
        m_actions->add({.id = QStringLiteral("move.play%1").arg(i),
                        .section = move,
                        .text = tr("Play proposal %1").arg(i),
                        .keys = {QKeySequence(Qt::Key_0 + i)},
                        .scope = view,
                        .run = [this, i] { m_candidates->playNumber(i); }});
    }
    m_actions->add({.id = QStringLiteral("move.edit"),
                    .section = move,
                    .text = tr("&Edit move"),
                    .keys = {QKeySequence(Qt::Key_F)},
                    .scope = view,
                    .icon = QStringLiteral("edit"),
                    .help = tr("Opens the move that led here in the factor editor; later moves are kept"),
                    .run = [this] {
                        m_editor->parentWidget()->raise();
                        if (m_workbench.session().current() == m_workbench.session().root()) {
                            m_editor->focusFactor(Mode::A);
                        } else {
                            m_editor->editMove(m_workbench.session().current());
                        }
                    }});
    m_actions->add({.id = QStringLiteral("move.insert"),
                    .section = move,
                    .text = tr("&Insert before"),
                    .keys = {QKeySequence(Qt::Key_Insert)},
                    .scope = view,
                    .help = tr("Makes a move that stands before this one"),
                    .run = [this] { m_editor->insertBefore(m_workbench.session().current()); }});
    m_actions->add({.id = QStringLiteral("move.delete"),
                    .section = move,
                    .text = tr("&Delete move"),
                    .keys = {QKeySequence(Qt::Key_Delete)},
                    .scope = view,
                    .icon = QStringLiteral("delete"),
                    .help = tr("Takes out this move; what follows is kept"),
                    .run = [this] { m_workbench.removeMove(m_workbench.session().current()); }});
    m_actions->add({.id = QStringLiteral("move.duplicate"),
                    .section = move,
                    .text = tr("D&uplicate into the editor"),
                    .scope = view,
                    .help = tr("Copies this move into the factor editor as a new move"),
                    .run = [this] {
                        if (const auto& term = m_workbench.snapshot()->lastTerm) {
                            m_editor->cancel();
                            m_editor->setTerm(*term);
                        }
                    }});
    m_actions->add({.id = QStringLiteral("move.earlier"),
                    .section = move,
                    .text = tr("Move &earlier"),
                    .keys = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Up)},
                    .icon = QStringLiteral("up"),
                    .run = [this] { m_workbench.shiftMove(m_workbench.session().current(), -1); }});
    m_actions->add({.id = QStringLiteral("move.later"),
                    .section = move,
                    .text = tr("Move &later"),
                    .keys = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Down)},
                    .icon = QStringLiteral("down"),
                    .run = [this] { m_workbench.shiftMove(m_workbench.session().current(), 1); }});
    m_actions->add({.id = QStringLiteral("move.complete"),
                    .section = move,
                    .text = tr("&Complete factors"),
                    .keys = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return)},
                    .icon = QStringLiteral("complete"),
                    .help = tr("Fills the unlocked factors for the fewest nonzeros left"),
                    .run = [this] { m_editor->complete(); }});
    m_actions->add(
        {.id = QStringLiteral("move.cover"),
         .section = move,
         .text = tr("Co&ver the pinned cells"),
         .keys = {QKeySequence(Qt::SHIFT | Qt::Key_C)},
         .scope = view,
         .icon = QStringLiteral("complete"),
         .help = tr("Puts the rank-one move that cancels most of the pinned cells, and creates fewest others, "
                    "into the factor editor"),
         .run = [this] {
             showDock("editor");
             m_editor->coverPins();
         }});
    m_actions->add({.id = QStringLiteral("move.type"),
                    .section = move,
                    .text = tr("&Type a move"),
                    .keys = {QKeySequence(Qt::CTRL | Qt::Key_L)},
                    .help = tr("Goes to the formula field"),
                    .run = [this] {
                        m_editor->parentWidget()->raise();
                        m_editor->focusFormula();
                    }});

    const struct {
        const char* id;
        Mode mode;
        Qt::Key key;
        QString text;
    } factors[]{{"move.factorA", Mode::A, Qt::Key_A, tr("Go to factor u (A)")},
                {"move.factorB", Mode::B, Qt::Key_B, tr("Go to factor v (B)")},
                {"move.factorC", Mode::C, Qt::Key_C, tr("Go to factor w (C)")}};

    for (const auto& factor : factors) {
        m_actions->add({.id = QLatin1String(factor.id),
                        .section = move,
                        .text = factor.text,
                        .keys = {QKeySequence(factor.key)},
                        .scope = view,
                        .run = [this, mode = factor.mode] {
                            m_editor->parentWidget()->raise();
                            m_editor->focusFactor(mode);
                        }});
    }

    const QString edit = tr("Edit");
    m_actions->add({.id = QStringLiteral("edit.undo"),
                    .section = edit,
                    .text = tr("&Undo"),
                    .keys = {QKeySequence(Qt::CTRL | Qt::Key_Z)},
                    .icon = QStringLiteral("undo"),
                    .run = [this] { m_workbench.undo(); }});
    m_actions->add({.id = QStringLiteral("edit.redo"),
                    .section = edit,
                    .text = tr("&Redo"),
                    .keys = {QKeySequence(Qt::CTRL | Qt::Key_Y), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)},
                    .icon = QStringLiteral("redo"),
                    .run = [this] { m_workbench.redo(); }});
    m_actions->add({.id = QStringLiteral("edit.copy"),
                    .section = edit,
                    .text = tr("&Copy move"),
                    .keys = {QKeySequence(Qt::CTRL | Qt::Key_C)},
                    .scope = view,
                    .icon = QStringLiteral("copy"),
                    .help = tr("Copies the move as text"),
                    .run = [this] { copyMove(); }});
    m_actions->add({.id = QStringLiteral("edit.copyLine"),
                    .section = edit,
                    .text = tr("Copy &line"),
                    .keys = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)},
                    .scope = view,
                    .help = tr("Copies every move of the line as text"),
                    .run = [this] {
                        QString text;
                        for (const NodeId id : m_workbench.session().line()) {
                            if (id != m_workbench.session().root()) {
                                text += QString::fromStdString(
                                    m_workbench.session().nameOf(id) + ": " +
                                    toText(m_workbench.session().node(id).move, m_workbench.target()) + "\n");
                            }
                        }
                        QApplication::clipboard()->setText(text);
                    }});
    m_actions->add({.id = QStringLiteral("edit.cut"),
                    .section = edit,
                    .text = tr("Cu&t move"),
                    .keys = {QKeySequence(Qt::CTRL | Qt::Key_X)},
                    .scope = view,
                    .run = [this] {
                        copyMove();
                        m_workbench.removeMove(m_workbench.session().current());
                    }});
    m_actions->add({.id = QStringLiteral("edit.paste"),
                    .section = edit,
                    .text = tr("&Paste moves"),
                    .keys = {QKeySequence(Qt::CTRL | Qt::Key_V)},
                    .scope = view,
                    .icon = QStringLiteral("paste"),
                    .help = tr("Plays the moves on the clipboard, one a line"),
                    .run = [this] { pasteMoves(); }});
}

void MainWindow::defineFlipCommands()
{
    const QString section = tr("Flip graph");
    const auto add = [&](const char* id, const QString& text, QList<QKeySequence> keys, const char* icon,
                         const QString& help, std::function<void()> run) {
        m_actions->add({.id = QLatin1String(id),
                        .section = section,
                        .text = text,
                        .keys = std::move(keys),
                        .scope = Actions::Scope::View,
                        .icon = QLatin1String(icon),
                        .help = help,
                        .run = std::move(run)});
    };
    add("move.flip", tr("&Flip…"), {QKeySequence(Qt::Key_G)}, "swap",
        tr("Lists what the terms can become two by two; the sum stays the same"), [this] { showFlips(std::nullopt); });
    add("move.merge", tr("Mer&ge"), {QKeySequence(Qt::Key_J)}, "",
        tr("Plays the cheapest merge of two terms that share two factors"), [this] { m_flips->playFirstMerge(); });
    add("move.plus", tr("Plu&s…"), {QKeySequence(Qt::Key_P)}, "",
        tr("Lists how two terms that share no factor become three that do"), [this] { showFlips(RewriteKind::Plus); });
    add("move.split", tr("Split…"), {QKeySequence(Qt::Key_S)}, "branch", tr("Lists how a term becomes two"),
        [this] { showFlips(RewriteKind::Split); });
    add("move.randomFlip", tr("&Random flip"), {QKeySequence(Qt::SHIFT | Qt::Key_G)}, "",
        tr("Plays one flip by chance, or a merge where there is one: a step of a walk on the flip graph"),
        [this] { m_flips->playRandomFlip(); });
    add("move.schoolbook", tr("Play the school&book algorithm"), {}, "",
        tr("Fills an empty position: where walks on the flip graph begin"),
        [this] { m_workbench.play(moveTo(m_workbench.session().position(), m_workbench.target().schoolbook())); });
}

void MainWindow::showFlips(std::optional<RewriteKind> only)
{
    m_flips->parentWidget()->show();
    m_flips->parentWidget()->raise();
    m_flips->setShown(only);
    m_flips->takeFocus();
}

void MainWindow::copyMove()
{
    const NodeId here = m_workbench.session().current();
    if (here != m_workbench.session().root()) {
        QApplication::clipboard()->setText(
            QString::fromStdString(toText(m_workbench.session().node(here).move, m_workbench.target())));
    }
}

void MainWindow::pasteMoves()
{
    const std::string text = QApplication::clipboard()->text().toStdString();
    if (isBranchText(text)) {
        pasteBranch(text);
        return;
    }
    const auto moves = parseLine(text, m_workbench.target(), m_workbench.ring());
    if (!moves) {
        Q_EMIT m_workbench.message(
            tr("The clipboard holds no moves for %1: %2")
                .arg(QString::fromStdString(m_workbench.target().name()), errorText(moves.error())),
            MessageKind::Refusal);
        return;
    }
    if (!moves->empty()) {
        m_workbench.playLine(*moves, true);
    }
}

void MainWindow::playWhatIsConsidered()
{
    if (m_candidates->pinnedNumber() > 0 || !m_workbench.preview()) {
        m_candidates->playPinnedOrTop();
    } else {
        m_editor->commit();
    }
}

} // namespace rankfall
