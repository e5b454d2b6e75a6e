// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// Play modes and hints: the strip above the pictures, and its commands.
#include "ui/chrome/actions.h"
#include "ui/panels/factor_editor.h"
#include "ui/panels/play_strip.h"
#include "ui/window/main_window.h"

#include <QBoxLayout>

namespace rankfall {

void MainWindow::buildPlay()
{
    m_game = new PlayGame(m_workbench, this);
    auto* stage = qobject_cast<QBoxLayout*>(m_stage->layout());
    stage->insertWidget(0, new PlayStrip(*m_game, m_stage));
    // A factor that was told stands in the editor, to be completed there; so does the whole move, and Enter plays it.
    // Elsewhere it would be no hint: what nobody has changed goes with the position that it was for.
    connect(&m_game->hints(), &HintLadder::changed, this, [this, last = std::optional<Term>()]() mutable {
        const auto told = m_game->hints().told();
        if (told && m_editor->term() != *told) {
            m_editor->setTerm(*told);
        } else if (!told && last && m_editor->term() == *last) {
            m_editor->setTerm({Factor(last->u.size()), Factor(last->v.size()), Factor(last->w.size())});
        }
        last = told;
    });
}

void MainWindow::definePlayCommands()
{
    const QString section = tr("Play");
    const auto add = [&](const char* id, const QString& text, QList<QKeySequence> keys, const char* icon,
                         const QString& help, std::function<void()> run) {
        m_actions->add({.id = QLatin1String(id),
                        .section = section,
                        .text = text,
                        .keys = std::move(keys),
                        .icon = QLatin1String(icon),
                        .help = help,
                        .run = std::move(run)});
    };
    const auto begin = [this](PlayMode mode) {
        return [this, mode] {
            m_game->begin(mode);
            focusPictures();
        };
    };
    add("play.solo", tr("&Solo"), {}, "", tr("You play alone; hints are counted"), begin(PlayMode::Solo));
    add("play.alternate", tr("&Alternate with the engine"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A)}, "",
        tr("You and the engine move in turn on one line"), begin(PlayMode::Alternate));
    add("play.finish", tr("Engine &finishes"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F)}, "play",
        tr("The engine plays on to the end, move by move; each can be undone"), begin(PlayMode::EngineFinishes));
    add("play.race", tr("&Race the engine"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R)}, "",
        tr("Both start here, on branches of their own: who needs fewer multiplications"), begin(PlayMode::Race));
    add("play.hint", tr("&Hint"), {QKeySequence(Qt::CTRL | Qt::Key_H)}, "info",
        tr("First where to look, then the first factor, then the whole move; each hint is counted"), [this] {
            if (!m_game->isOn()) {
                m_game->begin(PlayMode::Solo);
            }
            m_game->hints().climb();
        });
    add("play.end", tr("&End the game"), {}, "close", tr("The moves stay"), [this] { m_game->end(); });
    const auto enable = [this] { m_actions->find(QStringLiteral("play.end"))->setEnabled(m_game->isOn()); };
    connect(m_game, &PlayGame::changed, this, enable);
    enable();
}

} // namespace rankfall
