// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/agent/beam.h"
#include "core/agent/undo.h"

#include <string>
#include <unordered_set>

namespace rankfall::agent {

/// How backplay goes about. The defaults are those that worked from 2x2x4 to 3x3x3.
struct BackplayOptions {
    int walkers = 16;          ///< decompositions that are worked on in lockstep
    UndoOptions undo;          ///< how many terms are undone at once, and which
    int splitAfter = 60;       ///< a walker that has not got lower for so many of its sub-games splits a term; 0: never
    int lag = 1;               ///< walkers more than this above the lowest begin again where one of the lowest is
    double copyShare = 0.01;   ///< of the steps of others above the lowest that do so too
    int restartAfter = 20'000; ///< sub-games without a lower rank until all begin again at the start; 0: never
    play::BasisKind basis = play::BasisKind::Dense; ///< that sub-games are played in
    BeamOptions beam;                               ///< its avoid, limit and seed are backplay's
    int keptBest = 200;                             ///< different decompositions of the lowest rank that are remembered
    std::uint64_t seed = 1;

    BackplayOptions();
};

/// What became of the sub-games of one size.
struct BackplayCounts {
    std::int64_t tried = 0;
    std::int64_t equal = 0;  ///< ended in as many other moves
    std::int64_t better = 0; ///< in fewer
    std::int64_t evaluations = 0;

    bool operator==(const BackplayCounts&) const = default;
};

/// Everything that backplay knows; a value, safe to keep, and what it goes on from.
struct BackplayState {
    static constexpr std::size_t kMostKnown = 100'000;

    struct Walker {
        play::Decomposition terms;
        int lowest = 0; ///< number of terms it has had
        int age = 0;    ///< sub-games since then

        bool operator==(const Walker&) const = default;
    };

    std::vector<Walker> walkers;
    std::vector<play::Decomposition> best;   ///< different ones of the lowest rank, the first found first
    std::unordered_set<std::uint64_t> known; ///< hashes of those met, remembered or not, up to kMostKnown
    std::int64_t rounds = 0;
    std::int64_t tried = 0;      ///< sub-games
    std::int64_t lastFallAt = 0; ///< of them, when the lowest rank fell or all began again
    std::int64_t restarts = 0;
    std::vector<BackplayCounts> counts; ///< by the number of terms undone

    bool operator==(const BackplayState&) const = default;
};

/// Lowers the rank of a decomposition by undoing and re-playing: take k of its terms that span few dimensions, write
/// their sum in the smallest space that holds it, show that to the network in a random basis as a game of the size it
/// knows, and have a beam finish it in at most k moves other than those k. As many moves are accepted like fewer:
/// walkers drift among decompositions of one rank until a lower one is near. For small k this is close kin to a walk in
/// the flip graph, with moves proposed by a network instead of a rule; splits are its plus transitions.
///
/// Over Z mod 2 and Z mod 3. Every decomposition that is accepted has been summed up and compared with the target in
/// every entry. One thread; the same seed, start and number of steps make the same walk.
class Backplay {
public:
    /// `terms` are what is to be shortened, at least one; `game` is theirs, of any size. The network must outlive this.
    Backplay(net::Network& network, const play::TensorGame& game, play::Decomposition terms,
             const BackplayOptions& options);

    /// One sub-game for each walker. `shouldStop` is polled between batches of the network. True when the lowest rank
    /// fell.
    bool step(const std::function<bool()>& shouldStop = {});

    int lowest() const { return static_cast<int>(m_state.best.front().size()); }

    const play::Decomposition& best() const { return m_state.best.front(); }

    const BackplayState& state() const { return m_state; }

    /// Goes on from there. An error when it is of another target, or not of these options.
    Expected<void> resume(BackplayState state);
    /// Something as good or better that was found elsewhere: one walker goes on from it. Ignored when it is no
    /// decomposition of the target.
    void adopt(const play::Decomposition& terms);

private:
    struct SubGame;

    void begin(BackplayState::Walker& walker, Rng& rng) const;
    SubGame subGame(const play::Decomposition& terms, Rng& rng) const;
    void accept(const SubGame& sub, const BeamGame& played);
    void remember(const play::Decomposition& terms);
    void startOver();
    int lowestWalker() const;

    net::Network& m_network;
    play::TensorGame m_game;
    play::TensorGame m_small; ///< the network's
    play::Decomposition m_start;
    play::State m_target;
    BackplayOptions m_options;
    BackplayState m_state;
};

/// The same sum without terms that cancel: equal ones up to sign are one or none.
play::Decomposition cancelled(play::Decomposition terms, Ring ring);

} // namespace rankfall::agent
