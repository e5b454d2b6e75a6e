// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/lesson/check.h"
#include "ui/workbench/workbench.h"

#include <QObject>
#include <QSet>
#include <QString>

#include <functional>
#include <map>
#include <optional>

namespace rankfall {

/// A lesson that is being taken: where one is, what has been answered, and the boards as the learner left them. Puts a
/// step's position into the workbench, with the way that led there and not what the lesson plays next: that is often
/// the answer. From there one may play, branch and ask engines as in any document, and come back; what was played at a
/// position is there again with it. Facts and answers are always worked out on the lesson's own boards, whatever was
/// played meanwhile. What has been answered, and the step, are kept in QSettings under "lessons/<id>". GUI thread.
class LessonPlayer : public QObject {
    Q_OBJECT

public:
    explicit LessonPlayer(Workbench& workbench, QObject* parent = nullptr);

    /// Asked before a document that is not one of the lesson's boards is replaced; without it, nothing is asked.
    void setMayReplace(std::function<bool()> mayReplace) { m_mayReplace = std::move(mayReplace); }

    /// Off for pictures, which leave no traces.
    void setKeepsProgress(bool on) { m_keepsProgress = on; }

    enum class Taking {
        ForGood, ///< begins where it was left last, and what is answered is kept
        OnTrial  ///< begins anew and leaves nothing behind: previews, and lessons made for the moment
    };

    /// Begins a lesson. False when the document may not be replaced.
    bool open(LessonDocument document, Taking taking = Taking::ForGood);
    void close(); ///< the document stays as it is

    const Lesson* lesson() const { return m_document ? &m_document->lesson : nullptr; }

    /// The lesson with its own boards, to be edited; there must be one.
    LessonDocument copy() const;

    int step() const { return m_step; }

    const LessonStep& current() const { return m_document->lesson.steps[static_cast<std::size_t>(m_step)]; }

    int steps() const { return m_document ? static_cast<int>(m_document->lesson.steps.size()) : 0; }

    /// Goes to a step and puts its position on the board.
    bool goTo(int step);
    /// True while the document is the step's board, at the step's position.
    bool isOnPath() const;

    /// True while it is the player, and not the learner, that changes what is on the board and lit up.
    bool isPlacing() const { return m_placing; }

    /// Back to the position of the step, from wherever one has gone.
    void comeBack() { goTo(m_step); }

    /// Text of the lesson with its facts worked out at the step; what cannot be worked out is said in its place.
    QString filled(const std::string& text) const;

    /// Answers the question of the step; a right answer is kept. Nothing when there is no question, and when the answer
    /// cannot be read: then `trouble` says why.
    std::optional<Judgement> answer(const QString& text, QString* trouble = nullptr);
    /// What was done on the board since the step began, as an answer; empty: nothing, or another board.
    QString moveOnBoard() const;

    /// In a lesson on the flips of 2x2x2 modulo 2: how far the position on the board is from the nearest that a merge
    /// shortens. Nothing elsewhere.
    std::optional<int> flipsToMerge() const;

    bool isAnswered(int step) const { return m_answered.contains(step); }

    int answered() const { return static_cast<int>(m_answered.size()); }

    /// The hints given so far at this step, and one more.
    int hintsShown() const { return m_hints; }

    bool showHint();

    /// How many steps of a lesson have been answered before, and where it was left.
    struct Progress {
        int answered = 0;
        int step = 0;
    };

    static Progress progressOf(const QString& lesson);

Q_SIGNALS:
    void changed();                       ///< another lesson, step or board; something answered; a hint
    void boardChanged();                  ///< what is on the board, or where one looks
    void viewWanted(const QString& view); ///< the step's own, a JSON object; for whoever arranges the window

private:
    /// A position of the lesson: which of its boards, and which node of that. Steps at the same one share what is
    /// played there.
    struct Spot {
        int board = 0;
        NodeId node = 0;

        auto operator<=>(const Spot&) const = default;
    };

    LessonPlace place() const;

    Spot spot() const { return {place().board, current().node}; }

    bool putOnBoard();
    void replaceBoard();
    void keepBoard();
    void keepProgress() const;

    Workbench& m_workbench;
    std::function<bool()> m_mayReplace;
    std::optional<LessonDocument> m_document;
    std::map<Spot, Session> m_played; ///< boards as they were left
    int m_step = 0;
    std::optional<Spot> m_onBoard; ///< the position that the document was put there for; none: it is another document
    bool m_placing = false;
    bool m_keepsProgress = true;
    Taking m_taking = Taking::ForGood;
    QSet<int> m_answered;
    int m_hints = 0;
};

} // namespace rankfall
