// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/workbench/play_game.h"

#include "core/scheme/verify.h"
#include "ui/workbench/core_text.h"
#include "ui/workbench/engine_list.h"

#include <algorithm>

namespace rankfall {

PlayGame::PlayGame(Workbench& workbench, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_question(new EngineQuestion(workbench, this))
    , m_hints(new HintLadder(workbench, this))
{
    m_pace.setSingleShot(true);
    connect(&m_pace, &QTimer::timeout, this, &PlayGame::playOn);
    connect(m_question, &EngineQuestion::answered, this, &PlayGame::take);
    connect(m_hints, &HintLadder::changed, this, &PlayGame::changed);
    connect(&workbench, &Workbench::currentChanged, this, &PlayGame::moved);
    connect(&workbench, &Workbench::documentReplaced, this, [this] {
        if (isOn()) {
            m_enginePosition.reset(); // its line belongs to a document that is gone
            end();
        }
    });
}

void PlayGame::begin(PlayMode mode)
{
    end();
    m_workbench.peek(kNoNode);
    m_mode = mode;
    m_start = m_at = m_personAt = m_workbench.session().current();
    m_engineNode = kNoNode;
    m_engineNodes.clear();
    m_engineMoves.clear();
    m_met.clear();
    m_enginePosition.reset();
    m_personSeconds = m_engineSeconds = m_lastTurn = 0;
    m_hints->forget();
    m_clock.start();
    m_state = State::Person;
    if (m_workbench.position().isSolved()) {
        finish(tr("Nothing is left to play here: this position is solved."));
        return;
    }
    if (mode == PlayMode::Race) {
        m_enginePosition = m_workbench.position();
    } else if (mode == PlayMode::EngineFinishes) {
        ask(m_workbench.position());
    }
    Q_EMIT changed();
}

void PlayGame::end()
{
    if (!isOn()) {
        return;
    }
    m_question->drop();
    m_pace.stop();
    m_line.clear();
    keepEngineLine();
    m_state = State::Off;
    m_ending.clear();
    Q_EMIT changed();
}

void PlayGame::setOptions(const Options& options)
{
    m_options = options;
    Q_EMIT changed();
}

void PlayGame::finish(const QString& words)
{
    m_question->drop();
    m_pace.stop();
    m_line.clear();
    m_state = State::Over;
    m_ending = words;
    Q_EMIT changed();
}

/// True when one comes to the node by moves from where one was, and none of them is the engine's.
bool PlayGame::isMoveTo(NodeId node) const
{
    const Session& session = m_workbench.session();
    if (!session.contains(m_at) || m_engineNodes.contains(node)) {
        return false;
    }
    const auto& jumps = session.node(m_at).transpositions;
    if (std::ranges::find(jumps, node) != jumps.end()) {
        return true;
    }
    for (NodeId at = node; at != kNoNode && !m_engineNodes.contains(at); at = session.node(at).parent) {
        if (at == m_at) {
            return node != m_at;
        }
    }
    return false;
}

/// The position on view is another one: a move, or somebody looks elsewhere.
void PlayGame::moved()
{
    if (!isOn() || m_moving || m_workbench.isPeeking()) {
        return;
    }
    const NodeId here = m_workbench.session().current();
    const bool isMove = isMoveTo(here);
    const bool isEdited = here == m_at && m_question->isOpen() && m_mode != PlayMode::Race &&
                          m_question->root().key() != m_workbench.position().key();
    if (here == m_at && !isEdited) {
        return;
    }
    m_at = here;
    const Position position = m_workbench.position();
    if (m_mode == PlayMode::EngineFinishes) {
        if (m_state == State::Thinking || m_state == State::Playing) {
            finish(tr("Stopped: you went elsewhere."));
        }
        return;
    }
    if (m_mode == PlayMode::Race) {
        if (isMove && m_state != State::Over) {
            m_lastTurn = static_cast<double>(m_clock.restart()) / 1000;
            m_personSeconds += m_lastTurn;
            m_personAt = here;
            raceOn();
        }
        Q_EMIT changed();
        return;
    }
    m_question->drop();
    m_state = State::Person;
    m_ending.clear();
    if (position.isSolved()) {
        finish(tr("Solved with %1 multiplications.").arg(position.rank()));
        return;
    }
    // Where the engine has answered before, its answer stands.
    const auto& children = m_workbench.session().node(here).children;
    const bool isAnswered = std::ranges::any_of(children, [&](NodeId id) { return m_engineNodes.contains(id); });
    if (m_mode == PlayMode::Alternate && isMove && !isAnswered) {
        ask(position);
    }
    Q_EMIT changed();
}

QString PlayGame::engineName() const
{
    return m_workbench.engines().nameOf(m_options.engine.isEmpty() ? m_workbench.engineKey() : m_options.engine);
}

void PlayGame::ask(const Position& root)
{
    Limits limits;
    limits.lines = 1;
    const bool isFair = m_mode == PlayMode::Race && m_options.fairClock;
    limits.time = std::chrono::duration<double>(std::clamp(isFair ? m_lastTurn : m_options.seconds, 0.05, 120.0));
    limits.nodes = m_options.nodes;
    const QString key = m_options.engine.isEmpty() ? m_workbench.engineKey() : m_options.engine;
    if (!m_question->ask(key, root, limits)) {
        finish(tr("There is no engine called “%1”. Choose another one in the candidates.").arg(key));
        return;
    }
    if (m_mode != PlayMode::Race) {
        m_state = State::Thinking;
    }
    Q_EMIT changed();
}

void PlayGame::take(std::shared_ptr<const Analysis> analysis)
{
    m_engineSeconds += analysis->elapsed.count();
    if (analysis->fault) {
        finish(tr("%1 stopped working: %2").arg(engineName(), errorText(*analysis->fault)));
        return;
    }
    if (analysis->lines.empty() || analysis->lines.front().moves.empty()) {
        finish(tr("%1 has no move here. Give it more time, or choose another engine.").arg(engineName()));
        return;
    }
    const Line& best = analysis->lines.front();
    if (m_mode == PlayMode::Race) {
        takeInRace(best.moves, best.solves);
    } else if (m_mode == PlayMode::EngineFinishes) {
        // A line that leads to the end is played as it is; otherwise it thinks again after each move.
        m_line = best.moves;
        if (!best.solves) {
            m_line.resize(1);
        }
        m_lineAt = 0;
        m_state = State::Playing;
        playOn();
    } else {
        playForEngine(best.moves.front());
        if (m_state != State::Over) {
            m_state = State::Person;
            m_clock.start();
        }
        Q_EMIT changed();
    }
}

/// One move, one node, one step of undo.
void PlayGame::playForEngine(const Move& move)
{
    const NodeId before = m_workbench.session().current();
    m_moving = true;
    const bool done = m_workbench.play(move);
    m_moving = false;
    m_at = m_workbench.session().current();
    if (!done || m_at == before) {
        finish(tr("%1 proposed a move that cannot be played here.").arg(engineName()));
        return;
    }
    m_engineNodes.insert(m_at);
    const Position& position = m_workbench.position();
    if (position.isSolved()) {
        const bool exact = verify(position.target().tensor(), position.terms(), position.ring()).exact;
        finish(exact ? tr("Solved with %1 multiplications, verified over %2.")
                           .arg(position.rank())
                           .arg(QString::fromUtf8(ringSymbol(position.ring()).data()))
                     : tr("The terms do not add up: the check failed."));
    }
}

void PlayGame::playOn()
{
    if (m_state != State::Playing) {
        return;
    }
    if (m_lineAt < m_line.size()) {
        const Move move = m_line[m_lineAt++];
        playForEngine(move);
        if (m_state != State::Playing) {
            return;
        }
        if (!m_met.insert(m_workbench.position().key()).second) {
            finish(tr("%1 goes round in circles: it has been here before.").arg(engineName()));
            return;
        }
    }
    if (m_lineAt < m_line.size()) {
        m_pace.start(m_options.pace);
        Q_EMIT changed();
    } else {
        ask(m_workbench.position());
    }
}

QString PlayGame::modeName(PlayMode mode)
{
    switch (mode) {
    case PlayMode::Solo:
        return tr("Solo");
    case PlayMode::Alternate:
        return tr("Alternate");
    case PlayMode::EngineFinishes:
        return tr("Engine finishes");
    case PlayMode::Race:
        return tr("Race");
    }
    return {};
}

} // namespace rankfall
