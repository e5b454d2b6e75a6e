// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/search/archive.h"
#include "core/engine/search/level_pools.h"

#include <optional>
#include <string_view>

namespace rankfall {

/// Where the starts of a descent come from.
enum class Operation {
    Grow,      ///< from 2x2x2 up, one schoolbook slab at a time, everything fresh
    Extend,    ///< schemes of a format one smaller, and a schoolbook slab
    Project,   ///< schemes of a format one larger, less the best of their slabs
    Merge,     ///< schemes of two formats side by side
    Product,   ///< schemes of two formats, one on blocks of the other
    Symmetric, ///< orbits under the rotation of the three factors (cubic formats, Z mod 2)
    Descend,   ///< what is known of the format itself, or the schoolbook algorithm
    Lift,      ///< signs for schemes modulo 2
    Solve      ///< large-neighbourhood moves on schemes modulo 2, see SatNeighbourhood
};
/// "growing", "projecting": for progress and journals.
std::string_view operationName(Operation operation);

/// How a descent walks. Measured on 2x2x2 to 5x5x5: which of them gets on depends on the format, so they are tried side
/// by side.
enum class Gait {
    Brief, ///< short walks, frequent pluses, small pools
    Broad, ///< shorter walks, larger pools
    Steady,
    Long ///< one walk at a time, of a hundred million flips, with rare pluses
};

/// One way of getting on at a stage, and how it has paid so far.
struct Arm {
    Operation operation = Operation::Descend;
    Gait gait = Gait::Brief;
    std::vector<Stage> sources; ///< stages whose schemes it starts from
    double weight = 1;          ///< of its prior: how good a source is among others of the kind
    double reward = 0;          ///< of past runs, see Policy::settle()
    double cost = 0;            ///< of past runs, in millions of flips; old ones fade
    int runs = 0;
};

/// One run of an arm.
struct Job {
    Stage stage;
    std::size_t arm = 0;
    Operation operation = Operation::Descend;
    Gait gait = Gait::Brief;
    std::vector<Stage> sources;
    int goal = 0;
    int runs = 0; ///< of this arm before
    bool isTarget = false;
    std::vector<Stage> path; ///< the stages that this one feeds, the target first
};

/// What a run brought.
struct Outcome {
    int rank = 0; ///< lowest reached; 0: nothing
    bool isNew = false;
    std::int64_t flips = 0;
};

/// Decides what to do next in the search for schemes of one format: half of the effort on the format itself, half on
/// the formats that feed it (one smaller or larger along a side, parts, factors, and modulo 2 what is to be lifted),
/// and so on down; at each of them by the arm that has paid best. Deterministic; the owner guards it.
class Policy {
public:
    /// `goal`: the rank wanted of the target; 0: as low as possible.
    Policy(Stage target, Ring ring, int goal);

    /// The rank to aim at in a stage: the best known, and at the target the goal or better than what there is.
    int goalOf(const Stage& stage, const SchemeArchive& archive) const;

    Job next(const SchemeArchive& archive, Rng& rng);
    /// Books a run. `before`: lowest rank of the stage before it.
    void settle(const Job& job, const Outcome& outcome, int before);

private:
    struct Desk {
        std::vector<Arm> arms;
        std::int64_t own = 0;     ///< flips spent on the stage itself
        std::int64_t feeding = 0; ///< and on the stages that feed it
    };

    Desk& deskOf(const Stage& stage);
    std::vector<Arm> armsOf(const Stage& stage) const;
    int knownRank(Format format) const;
    void addFormatArms(std::vector<Arm>& arms, const Stage& stage) const;
    /// Its sources are not yet as good, or as many, as they should be.
    bool isEarly(const Arm& arm, const Stage& stage, const SchemeArchive& archive) const;
    bool isSaturated(const Stage& stage, const SchemeArchive& archive) const;
    /// A source worth working on first, by how the arms that need it have paid; nothing when there is none.
    std::optional<Stage> feederOf(const Desk& desk, const std::vector<Stage>& path, const SchemeArchive& archive,
                                  Rng& rng) const;

    Stage m_target;
    Ring m_ring;
    int m_goal;
    std::map<Stage, Desk> m_desks;
};

/// How to walk in a run.
PoolPlan planOf(const Job& job);

} // namespace rankfall
