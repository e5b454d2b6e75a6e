// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/workbench/engine_question.h"
#include "ui/workbench/hint_ladder.h"

#include <set>

namespace rankfall {

enum class PlayMode {
    Solo,           ///< the person alone; hints are counted
    Alternate,      ///< person and engine move in turn
    EngineFinishes, ///< the engine plays on to the end
    Race            ///< from the same start each on a branch of their own: who needs fewer terms
};

/// A game at the position on view: whose turn it is, how it stands, and what the engine plays. No widgets; the window's
/// strip shows it. Nothing of the board is taken away meanwhile: undo, editing and looking elsewhere go on.
///
/// A move of the person is any step from where one is to a node that follows and that the engine has not made; playing
/// what is in the tree already is as good as playing it anew. Going elsewhere while the engine thinks takes its turn
/// away. In a race the engine's moves stay hidden until the end, and then join the tree as one branch from the start.
class PlayGame : public QObject {
    Q_OBJECT

public:
    enum class State { Off, Person, Thinking, Playing, Over };

    struct Options {
        QString engine;                    ///< its key; empty: the one that the workbench uses at each move
        double seconds = 1;                ///< that it may think about a move
        std::optional<std::int64_t> nodes; ///< in its unit, as a further limit
        bool fairClock = false;            ///< Race: it has as long as the person took for theirs
        int pace = 400;                    ///< ms between moves of a line that it plays to its end
    };

    /// One side of a race, or the one line of the other modes.
    struct Side {
        int moves = 0; ///< since the start
        int terms = 0;
        int nonzeros = 0;
        Bounds bounds; ///< of what is left
        double seconds = 0;

        bool isDone() const { return nonzeros == 0; }
    };

    explicit PlayGame(Workbench& workbench, QObject* parent = nullptr);

    /// Begins at the current node; a game that was on ends.
    void begin(PlayMode mode);
    /// Ends it: the strip goes. A race's engine line is kept.
    void end();

    PlayMode mode() const { return m_mode; }

    State state() const { return m_state; }

    bool isOn() const { return m_state != State::Off; }

    const Options& options() const { return m_options; }

    /// From the next move on.
    void setOptions(const Options& options);

    HintLadder& hints() { return *m_hints; }

    /// In a race the branch of the person, otherwise the line on view.
    Side person() const;
    Side engine() const; ///< of a race

    /// Where the engine's line of a race ends in the tree; kNoNode until the race is over.
    NodeId engineNode() const { return m_engineNode; }

    static QString modeName(PlayMode mode);
    /// Whose turn it is, or how it ended.
    QString sentence() const;
    /// "You: 3 played, 8 nonzeros left, total 7 to 9 · Engine: …"; in short "You 3 (7–9) · engine 3 (6–8)".
    QString score(bool isShort = false) const;

Q_SIGNALS:
    void changed();

private:
    void moved();
    bool isMoveTo(NodeId node) const;
    void ask(const Position& root);
    void take(std::shared_ptr<const Analysis> analysis);
    void playOn();
    void playForEngine(const Move& move);
    void raceOn();
    void takeInRace(const std::vector<Move>& moves, bool solves);
    void finishRace();
    void keepEngineLine();
    void finish(const QString& words);
    Side sideOf(const Position& position, int moves, double seconds) const;
    QString engineName() const;

    Workbench& m_workbench;
    EngineQuestion* m_question;
    HintLadder* m_hints;
    Options m_options;
    PlayMode m_mode = PlayMode::Solo;
    State m_state = State::Off;
    QString m_ending;
    NodeId m_start = kNoNode;
    NodeId m_at = kNoNode; ///< where the game is looked at
    std::set<NodeId> m_engineNodes;
    bool m_moving = false; ///< it is us who change the document

    std::vector<Move> m_line; ///< that the engine plays to its end
    std::size_t m_lineAt = 0;
    std::set<std::uint64_t> m_met; ///< positions that it has been in: going round is no way to finish
    QTimer m_pace;

    NodeId m_personAt = kNoNode; ///< Race
    std::optional<Position> m_enginePosition;
    std::vector<Move> m_engineMoves;
    NodeId m_engineNode = kNoNode;
    QElapsedTimer m_clock; ///< since it is the person's turn
    double m_personSeconds = 0;
    double m_engineSeconds = 0;
    double m_lastTurn = 0; ///< s that the person's last move took
};

} // namespace rankfall
