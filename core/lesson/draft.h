// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/lesson/lesson.h"

#include <memory>
#include <string>
#include <vector>

namespace rankfall {

/// A lesson that is being written: its words and steps, the boards that these stand on, and all that was done, to be
/// undone without limit. Boards are kept as copies: what is played on goes into the lesson when a step is recorded.
/// One owner, one thread.
class LessonDraft {
public:
    LessonDraft(); ///< no board, no step
    explicit LessonDraft(LessonDocument document);

    const Lesson& lesson() const { return now().lesson; }

    int steps() const { return static_cast<int>(lesson().steps.size()); }

    const LessonStep& step(int i) const { return lesson().steps[static_cast<std::size_t>(i)]; }

    int boards() const { return static_cast<int>(now().boards.size()); }

    const Session& board(int i) const { return *now().boards[static_cast<std::size_t>(i)].session; }

    /// The board of a step; -1: it names none.
    int boardOf(int step) const;

    /// To be checked, shown or written. There must be a board.
    LessonDocument document() const;

    // --- Edits, each one step of history -----------------------------------------------------------------------------
    /// Puts a step in at `at`, on the position that the session is at. The session becomes the board `board`, or a new
    /// one with -1. Returns the board.
    int insertStep(int at, LessonStep step, const Session& session, int board);
    /// The same for a step that is there: it now stands where the session is, and looks as `view` says.
    int placeStep(int at, const Session& session, int board, std::string view);
    /// What was played on a board since, before another one comes in its place. No step of history: the document has
    /// its own.
    void keepBoard(int board, const Session& session);
    void removeStep(int at);
    void moveStep(int from, int to);
    /// Another text or question. Edits with the same `run` that follow each other are one step of history: typing.
    void setStep(int at, LessonStep step, const std::string& run = {});
    /// Everything but the steps.
    void setHead(const Lesson& head, const std::string& run = {});

    bool canUndo() const { return m_at > 0; }

    bool canRedo() const { return m_at + 1 < m_states.size(); }

    void undo();
    void redo();

    /// What undo() would take back: "Insert a step"; or empty.
    std::string undoName() const { return canUndo() ? now().name : std::string(); }

    /// False while the draft is as it was when it was made or last saved.
    bool isModified() const { return now().id != m_saved; }

    void setSaved();

private:
    struct Board {
        std::string name;
        std::shared_ptr<const Session> session;
    };

    struct State {
        Lesson lesson;
        std::vector<Board> boards;
        std::string name; ///< of the edit that led here
        std::string run;
        int id = 0;
    };

    const State& now() const { return m_states[m_at]; }

    State& change(std::string name, const std::string& run = {});
    static int put(State& state, const Session& session, int board);

    std::vector<State> m_states;
    std::size_t m_at = 0;
    int m_nextId = 1;
    int m_saved = 0;
};

} // namespace rankfall
