// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/workbench/engine_question.h"

namespace rankfall {

/// Hints for the next move, each saying more: the cells that it changes, its first factor, all of it. The move is the
/// next of an answer that is known, otherwise the first of the engine's best line when it has looked at this position,
/// otherwise Greedy's, otherwise the first term of the slice-rank bound. Every step counts as one hint. Another
/// position begins at the bottom again.
class HintLadder : public QObject {
    Q_OBJECT

public:
    enum class Rung { None, Region, Factor, Move };

    explicit HintLadder(Workbench& workbench, QObject* parent = nullptr);

    /// The next hint; on the last rung it says that again and does not count. May take a moment: changed() follows.
    void climb();

    Rung rung() const { return m_rung; }

    bool isLooking() const { return m_question->isOpen(); }

    /// What the hint says, in a sentence; empty before the first.
    QString sentence() const;

    /// How many were taken since forget().
    int taken() const { return m_taken; }

    void forget();

    /// Terms that solve this document from where it stands: a puzzle's. Used while some of them fill what is left;
    /// forgotten with the document. At most kMostKnown.
    void setAnswer(std::vector<Term> answer);

    static constexpr int kMostKnown = 8; ///< every subset is tried

    /// The move that is hinted at; nothing before it is known.
    const std::optional<Move>& move() const { return m_move; }

    /// As much of its first term as has been told: the first factor alone, or all; nothing on the lower rungs.
    std::optional<Term> told() const;

Q_SIGNALS:
    void changed();

private:
    void look();
    void take(std::shared_ptr<const Analysis> analysis);
    void found(const Move& move, const QString& from);
    void show();
    void follow();
    std::vector<Cell> region() const;
    std::optional<Move> ofAnswer() const;

    Workbench& m_workbench;
    EngineQuestion* m_question;
    Rung m_rung = Rung::None;
    std::optional<Move> m_move;
    std::vector<Term> m_answer;
    QString m_from;    ///< who says so
    QString m_trouble; ///< why there is none
    std::uint64_t m_key = 0;
    NodeId m_node = kNoNode;
    int m_taken = 0;
    bool m_lastResort = false;
};

} // namespace rankfall
