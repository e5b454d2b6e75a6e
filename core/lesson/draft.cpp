// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/lesson/draft.h"

#include "core/base/check.h"

#include <algorithm>

namespace rankfall {

LessonDraft::LessonDraft()
    : m_states(1)
{
}

LessonDraft::LessonDraft(LessonDocument document)
    : m_states(1)
{
    State& state = m_states.front();
    state.lesson = std::move(document.lesson);
    for (LessonBoard& board : document.boards) {
        state.boards.push_back({std::move(board.name), std::make_shared<const Session>(std::move(board.session))});
    }
}

int LessonDraft::boardOf(int step) const
{
    const auto& boards = now().boards;
    const std::string& name = this->step(step).board;
    const auto found =
        std::find_if(boards.begin(), boards.end(), [&](const Board& board) { return board.name == name; });
    return found == boards.end() ? -1 : static_cast<int>(found - boards.begin());
}

LessonDocument LessonDraft::document() const
{
    RANKFALL_CHECK(boards() > 0);
    LessonDocument document;
    for (const Board& board : now().boards) {
        document.boards.push_back({board.name, copyOf(*board.session)});
    }
    document.lesson = lesson();
    return document;
}

/// The state to be changed: a new one, or the current one while the same run goes on. What was undone is forgotten.
LessonDraft::State& LessonDraft::change(std::string name, const std::string& run)
{
    m_states.resize(m_at + 1);
    if (run.empty() || now().run != run || now().id == m_saved) {
        m_states.push_back(State(now()));
        ++m_at;
    }
    State& state = m_states[m_at];
    state.name = std::move(name);
    state.run = run;
    state.id = m_nextId++;
    return state;
}

int LessonDraft::put(State& state, const Session& session, int board)
{
    auto copy = std::make_shared<const Session>(copyOf(session));
    if (board >= 0 && board < static_cast<int>(state.boards.size())) {
        state.boards[static_cast<std::size_t>(board)].session = std::move(copy);
        return board;
    }
    // The first is the file's own session and has no name; facts name the others: {residual@board2:3}.
    std::string name;
    int number = static_cast<int>(state.boards.size());
    const auto isTaken = [&] {
        return std::any_of(state.boards.begin(), state.boards.end(), [&](const Board& b) { return b.name == name; });
    };
    while (isTaken()) {
        name = "board" + std::to_string(++number);
    }
    state.boards.push_back({name, std::move(copy)});
    return static_cast<int>(state.boards.size()) - 1;
}

int LessonDraft::insertStep(int at, LessonStep step, const Session& session, int board)
{
    State& state = change("Insert a step");
    const int on = put(state, session, board);
    step.board = state.boards[static_cast<std::size_t>(on)].name;
    step.node = session.current();
    state.lesson.steps.insert(state.lesson.steps.begin() + std::clamp(at, 0, steps()), std::move(step));
    return on;
}

int LessonDraft::placeStep(int at, const Session& session, int board, std::string view)
{
    State& state = change("Record the place of a step");
    const int on = put(state, session, board);
    LessonStep& step = state.lesson.steps[static_cast<std::size_t>(at)];
    step.board = state.boards[static_cast<std::size_t>(on)].name;
    step.node = session.current();
    step.view = std::move(view);
    return on;
}

void LessonDraft::keepBoard(int board, const Session& session)
{
    put(m_states[m_at], session, board);
}

void LessonDraft::removeStep(int at)
{
    State& state = change("Remove a step");
    state.lesson.steps.erase(state.lesson.steps.begin() + at);
}

void LessonDraft::moveStep(int from, int to)
{
    State& state = change("Move a step");
    auto& steps = state.lesson.steps;
    const LessonStep step = steps[static_cast<std::size_t>(from)];
    steps.erase(steps.begin() + from);
    steps.insert(steps.begin() + std::clamp(to, 0, static_cast<int>(steps.size())), step);
}

void LessonDraft::setStep(int at, LessonStep step, const std::string& run)
{
    if (step != this->step(at)) {
        change("Edit a step", run.empty() ? run : run + " " + std::to_string(at))
            .lesson.steps[static_cast<std::size_t>(at)] = std::move(step);
    }
}

void LessonDraft::setHead(const Lesson& head, const std::string& run)
{
    Lesson wanted = head;
    wanted.steps = lesson().steps;
    if (wanted != lesson()) {
        change("Edit the lesson", run).lesson = std::move(wanted);
    }
}

void LessonDraft::undo()
{
    m_at -= canUndo() ? 1 : 0;
    m_states[m_at].run.clear(); // what is typed from here on is a step of its own
}

void LessonDraft::redo()
{
    m_at += canRedo() ? 1 : 0;
    m_states[m_at].run.clear();
}

void LessonDraft::setSaved()
{
    m_saved = now().id;
}

} // namespace rankfall
