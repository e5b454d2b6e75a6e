// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/search/arm.h"
#include "core/engine/search/level_pools.h"

#include <optional>

namespace rankfall {

/// One run of an arm.
struct Job {
    /// An arm of a stage that waits for its sources, and on whose account they are worked on.
    struct Order {
        Stage stage;
        std::size_t arm = 0;
    };

    Stage stage;
    std::size_t arm = 0;
    Operation operation = Operation::Descend;
    Gait gait = Gait::Brief;
    std::vector<Stage> sources;
    int goal = 0;
    int runs = 0; ///< of this arm before
    bool isTarget = false;
    bool isFirst = false;      ///< nothing is there of the target's format: anything is welcome
    bool throughCubes = false; ///< see Arm
    std::vector<Order> orders; ///< the target's first
};

/// What a run brought.
struct Outcome {
    int rank = 0; ///< lowest reached; 0: nothing
    bool isNew = false;
    std::int64_t flips = 0;
};

/// Decides what to do next in the search for schemes of one format. At the target an arm is drawn by what it has
/// brought for its cost. If its sources are there, as good as they should be and worked on as much as the arm, it runs;
/// else a source is worked on in the same way, on the arm's account. So effort goes where it pays, and half of it into
/// what that starts from. Deterministic; the owner guards it.
class Policy {
public:
    /// `goal`: the rank wanted of the target; 0: as low as possible.
    Policy(Stage target, Ring ring, int goal);

    /// The rank to aim at in a stage: the best known, and at the target the goal or better than what there is.
    int goalOf(const Stage& stage, const SchemeArchive& archive) const;

    Job next(const SchemeArchive& archive, Rng& rng);
    /// Books a run. `before`: lowest rank of the stage before it.
    void settle(const Job& job, const Outcome& outcome, int before);

    /// The best published rank, or that of the schoolbook algorithm.
    int knownRank(Format format) const;

private:
    struct Desk {
        std::vector<Arm> arms;
        double spent = 0;    ///< millions of flips on the stage and its sources
        bool hasNew = false; ///< schemes that nobody has tried to lift
    };

    Desk& deskOf(const Stage& stage);
    /// As good as what starts from it may expect.
    bool isGood(const Stage& stage, const SchemeArchive& archive) const;
    /// For an arm that starts from schemes of the stage itself.
    bool hasStart(const Arm& arm, const Stage& stage, const SchemeArchive& archive) const;
    /// Costs next to nothing and may bring much, so that it comes first.
    bool isFree(const Arm& arm, const Stage& stage, const SchemeArchive& archive);
    /// A source that must be worked on before the arm runs; nothing when it can run.
    std::optional<Stage> missing(const Arm& arm, const Stage& stage, const SchemeArchive& archive);

    Stage m_target;
    Ring m_ring;
    int m_goal;
    std::map<Stage, Desk> m_desks;
};

/// How to walk in a run.
PoolPlan planOf(const Job& job);

} // namespace rankfall
