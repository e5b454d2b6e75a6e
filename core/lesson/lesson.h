// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/game/session.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rankfall {

/// A session that a lesson has its steps on. The first board is the file's own session and has no name; others are
/// about another target or ring.
struct LessonBoard {
    std::string name;
    Session session;
};

/// Another session with the same tree, at the same node; without its history.
Session copyOf(const Session& session);

/// The way to a node and nothing else, that node current, with the ids it had: a board that does not tell what comes.
Session wayTo(const Session& session, NodeId node);

/// How an answer is given, and looked at. An answer is text in every case, so that the window, the command line and a
/// test give the same ones.
enum class CheckKind {
    Number, ///< "7": equal to the value of a fact
    Choice, ///< "2": one of the options, counted from 1
    Cell,   ///< "a21 b12 c22": one of the cells named, or any with a given residual
    Move,   ///< moves, one a line, as core/game/notation.h reads them: what they lead to meets the goal
    Factor  ///< "c11": put into the term that is given, what playing it leads to meets the goal
};
std::string_view checkName(CheckKind kind);
std::optional<CheckKind> checkNamed(std::string_view name);

struct LessonOption {
    std::string text; ///< Markdown with placeholders
    bool right = false;
    std::string reply; ///< said instead of the question's success or failure; or empty

    bool operator==(const LessonOption&) const = default;
};

/// What a move must bring. Every part that is given must hold.
struct MoveGoal {
    std::string product;         ///< one of the terms played is this product, whatever its signs and scales
    std::optional<int> terms;    ///< at most so many terms afterwards
    std::optional<int> nonzeros; ///< at most so many nonzero cells afterwards
    std::optional<int> total;    ///< terms and proved upper bound together at most this
    /// What is left can be done in so many terms (at most kMostLeft): by its bounds where they decide, otherwise modulo
    /// 2 (small_rank.h). Over Z a no is certain, and a yes that the bounds do not give speaks of Z mod 2.
    std::optional<int> left;
    std::optional<int> distance; ///< at most so many flips from a scheme that a merge shortens (flip_map.h)
    bool keepsResidual = false;  ///< the residual is what it was

    bool isEmpty() const { return *this == MoveGoal{}; }

    bool operator==(const MoveGoal&) const = default;
};

struct Question {
    CheckKind kind = CheckKind::Number;
    std::string text;                  ///< Markdown with placeholders
    std::string fact;                  ///< Number: a fact of facts.h, or the digits themselves
    std::vector<LessonOption> options; ///< Choice
    std::vector<std::string> cells;    ///< Cell: those that are right
    std::optional<int> residual;       ///< Cell: any with this residual is right
    MoveGoal goal;                     ///< Move, Factor
    std::string given;                 ///< Factor: a term with "?" in the place of one factor
    /// Answers that must be accepted and refused: what validate() and tests try. Number and Choice need none.
    std::vector<std::string> right;
    std::vector<std::string> wrong;
    std::vector<std::string> hints; ///< from the gentlest to the answer: region, factor, move
    std::string success;
    std::string failure;

    bool operator==(const Question&) const = default;
};

struct LessonStep {
    std::string title;
    std::string prose; ///< Markdown with placeholders
    std::string board; ///< name of the board that it stands on
    NodeId node = 0;   ///< of that board's session
    /// A JSON object that the window understands (camera, panes, slice, pins), passed through as it is; or empty.
    std::string view;
    bool breakpoint = false; ///< going through the lesson by itself stops here
    std::optional<Question> question;

    bool operator==(const LessonStep&) const = default;
};

/// What to learn, beside the boards to learn it on.
struct Lesson {
    std::string id;       ///< "strassen": the same in every language
    std::string language; ///< "en", "de"
    std::string title;
    std::string summary;
    int minutes = 0;
    std::vector<std::string> prerequisites; ///< ids
    std::vector<LessonStep> steps;

    bool operator==(const Lesson&) const = default;
};

struct LessonDocument {
    std::vector<LessonBoard> boards; ///< never empty
    Lesson lesson;
    std::string view; ///< of the session file

    /// Index of the board of this name; -1: there is none.
    int board(std::string_view name) const;
};

} // namespace rankfall
