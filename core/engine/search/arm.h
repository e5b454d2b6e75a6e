// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/search/archive.h"

#include <functional>
#include <string_view>
#include <vector>

namespace rankfall {

/// Where the starts of a descent come from.
enum class Operation {
    Grow,      ///< from 2x2x2 up, one schoolbook slab at a time, everything fresh
    Extend,    ///< schemes of a format one smaller, and a schoolbook slab
    Climb,     ///< schemes of a format two slabs smaller, one slab after the other, with little patience in between
    Project,   ///< schemes of a format one larger, less the best of their slabs
    Rebuild,   ///< what is known of the format itself, less the best of its slabs, and a schoolbook slab instead
    Merge,     ///< schemes of two formats side by side
    Product,   ///< schemes of two formats, one on blocks of the other
    Symmetric, ///< orbits under the rotation of the three factors (cubic formats, Z mod 2)
    Exchange,  ///< grown symmetric under the exchange of A and C, then not (two sizes alike, Z mod 2)
    Descend,   ///< what is known of the format itself, or the schoolbook algorithm
    Lift,      ///< signs for schemes modulo 2
    Fit,       ///< least squares over the reals, made exact (targets that are no matrix products)
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
    Single,   ///< from one start, with the smallest pools, and soon given up
    Restless, ///< pluses all the time, for where walks have ended: on to other kinds of the same rank
    Long,     ///< one walk at a time, of a hundred million flips, with rare pluses
    Lifting   ///< over Z only: modulo 2, where walks get further, among schemes that lift
};

/// One way of getting on at a stage, and how it has paid so far. Costs are in millions of flips.
struct Arm {
    Operation operation = Operation::Descend;
    Gait gait = Gait::Brief;
    std::vector<Stage> sources; ///< stages whose schemes it starts from
    double prior = 0;           ///< reward that it is believed to bring…
    double priorCost = 0;       ///< …for so much
    double reward = 0;          ///< of past runs
    double own = 0;             ///< cost of past runs; old ones fade, as do…
    double feeding = 0;         ///< …what was spent on its sources because of it
    int runs = 0;               ///< begun
    int joined = 0;             ///< of Merge: the terms its sources had together when it ran last
    bool throughCubes = false;  ///< of Grow: by way of 3x3x3 and 4x4x4 rather than round them
};

/// What can be tried at a stage. `known`: the best known rank of a format in the ring searched; `most`: the largest
/// size of the target, beyond which no format is looked at.
std::vector<Arm> armsOf(const Stage& stage, int most, const std::function<int(Format)>& known);

/// Formats that growth from nothing reaches in seconds.
bool growsQuickly(Format format);

} // namespace rankfall
