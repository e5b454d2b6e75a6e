// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// The race, and how a game stands.
#include "ui/workbench/engine_list.h"
#include "ui/workbench/play_game.h"

namespace rankfall {

/// The engine has as many moves as the person has made; once the person is done, as many as it needs.
void PlayGame::raceOn()
{
    if (m_mode != PlayMode::Race || m_state == State::Over || !m_enginePosition) {
        return;
    }
    const Session& session = m_workbench.session();
    const Side mine = person();
    if (mine.isDone() && m_enginePosition->isSolved()) {
        finishRace();
        return;
    }
    const bool isOwed = mine.isDone() || static_cast<int>(m_engineMoves.size()) < mine.moves;
    if (isOwed && !m_enginePosition->isSolved() && !m_question->isOpen() && session.contains(m_personAt)) {
        ask(*m_enginePosition);
    }
    Q_EMIT changed();
}

void PlayGame::takeInRace(const std::vector<Move>& moves, bool solves)
{
    // Alone on the course it need not think again about a way that is known to the end.
    const std::size_t count = solves && person().isDone() ? moves.size() : 1;
    for (std::size_t i = 0; i < count; ++i) {
        const auto next = m_enginePosition->after(moves[i]);
        if (!next) {
            finish(tr("%1 proposed a move that cannot be played: the race is yours.")
                       .arg(m_workbench.engines().nameOf(m_workbench.engineKey())));
            return;
        }
        m_engineMoves.push_back(moves[i]);
        m_enginePosition = *next;
    }
    raceOn();
}

void PlayGame::finishRace()
{
    const int mine = person().terms;
    const int other = engine().terms;
    const QString words = mine < other   ? tr("You win: %1 multiplications against %2.")
                          : mine > other ? tr("The engine wins: it needs %2 multiplications, you need %1.")
                                         : tr("A draw: %1 multiplications each.");
    finish(mine == other ? words.arg(mine) : words.arg(mine).arg(other));
    keepEngineLine();
    Q_EMIT changed();
}

/// The engine's moves join the tree where the race began, as one step of undo; the view stays where it is.
void PlayGame::keepEngineLine()
{
    if (m_mode != PlayMode::Race || m_engineMoves.empty() || !m_enginePosition || m_engineNode != kNoNode ||
        !m_workbench.session().contains(m_start)) {
        return;
    }
    const NodeId here = m_workbench.session().current();
    m_moving = true;
    m_workbench.goTo(m_start);
    if (m_workbench.playLine(m_engineMoves, true)) {
        m_engineNode = m_workbench.session().current();
    }
    m_workbench.goTo(here);
    m_moving = false;
}

PlayGame::Side PlayGame::sideOf(const Position& position, int moves, double seconds) const
{
    return {moves, position.rank(), position.nonzeros(), boundsOf(position.residual(), position.ring()), seconds};
}

PlayGame::Side PlayGame::person() const
{
    const Session& session = m_workbench.session();
    const NodeId at = m_mode == PlayMode::Race && session.contains(m_personAt) ? m_personAt : session.current();
    const int moves = session.contains(m_start) ? std::max(0, session.depth(at) - session.depth(m_start)) : 0;
    return sideOf(session.position(at), moves, m_personSeconds);
}

PlayGame::Side PlayGame::engine() const
{
    const Position& position = m_enginePosition ? *m_enginePosition : m_workbench.position();
    return sideOf(position, static_cast<int>(m_engineMoves.size()), m_engineSeconds);
}

QString PlayGame::sentence() const
{
    switch (m_state) {
    case State::Off:
        return {};
    case State::Over:
        return m_ending;
    case State::Thinking:
        return tr("%1 thinks…").arg(engineName());
    case State::Playing:
        return tr("%1 plays to the end…").arg(engineName());
    case State::Person:
        break;
    }
    if (m_mode == PlayMode::Solo) {
        return tr("Your move. You play alone.");
    }
    if (m_mode == PlayMode::Alternate) {
        return tr("Your move. %1 answers it.").arg(engineName());
    }
    if (person().isDone()) {
        return tr("You are done. %1 goes on…").arg(engineName());
    }
    return engine().isDone() ? tr("%1 is done. Your move.").arg(engineName())
                             : tr("Your move. %1 plays unseen.").arg(engineName());
}

QString PlayGame::score(bool isShort) const
{
    if (!isOn()) {
        return {};
    }
    const auto standing = [isShort](const Side& side) {
        if (isShort) {
            return side.isDone() ? QStringLiteral("%1 ✓").arg(side.terms)
                                 : QStringLiteral("%1 (%2–%3)")
                                       .arg(side.terms)
                                       .arg(side.terms + side.bounds.lower)
                                       .arg(side.terms + side.bounds.upper);
        }
        return side.isDone() ? tr("%1, done").arg(side.terms)
                             : tr("%1 played, %2 nonzeros left, total %3 to %4")
                                   .arg(side.terms)
                                   .arg(side.nonzeros)
                                   .arg(side.terms + side.bounds.lower)
                                   .arg(side.terms + side.bounds.upper);
    };
    QString text = m_mode == PlayMode::Race ? (isShort ? tr("You %1 · engine %2") : tr("You: %1 · Engine: %2"))
                                                  .arg(standing(person()), standing(engine()))
                                            : standing(person());
    if (m_mode == PlayMode::Race && m_options.fairClock) {
        text = tr("%1 · clock %2 s against %3 s")
                   .arg(text)
                   .arg(m_personSeconds, 0, 'f', 1)
                   .arg(m_engineSeconds, 0, 'f', 1);
    }
    const int hints = m_hints->taken();
    return hints > 0 ? tr("%1 · %n hints", nullptr, hints).arg(text) : text;
}

} // namespace rankfall
