// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/game/rewrites.h"
#include "core/lesson/flip_map.h"
#include "ui/workbench/workbench.h"

#include <QCoreApplication>
#include <QString>

#include <vector>

namespace rankfall {

/// Where schemes lie on the map of the flips of 2x2x2 modulo 2: flips from the schoolbook algorithm, and flips to the
/// nearest scheme that a merge shortens. Many schemes share a place.
struct MapPlace {
    int fromStart = 0;
    int toMerge = 0;
    auto operator<=>(const MapPlace&) const = default;
};

/// How many schemes there are at each place, [toMerge][fromStart]. Counted once for a map.
std::vector<std::vector<int>> censusOf(const FlipMap& map);

/// What the dock of the map shows for a position: a value, made without a window.
struct FlipMapData {
    Q_DECLARE_TR_FUNCTIONS(rankfall::FlipMapData)

public:
    enum class State {
        Elsewhere,  ///< another tensor or ring: the map is not about it
        Unfinished, ///< something is left to be decomposed
        Drawing,    ///< the map is being worked out
        OnMap,
        Below,  ///< fewer than eight terms: the walk has arrived
        Outside ///< eight terms or more that no flips from the schoolbook algorithm lead to
    };

    /// A flip, or at a merging scheme a merge.
    struct Way {
        Rewrite rewrite;
        MapPlace to;           ///< of a flip
        QString words;         ///< "M3 · M5 share a21"
        bool isOnPath = false; ///< of the shortest way that `path` shows
    };

    State state = State::Elsewhere;
    MapPlace here;
    std::vector<Way> ways;       ///< merges, then flips that lead nearer, then the others
    std::vector<MapPlace> path;  ///< a shortest way from here to a merge, here first
    std::vector<MapPlace> trail; ///< where the line has come along, here last

    int nearer() const;       ///< how many flips lead nearer
    QString headline() const; ///< one sentence: what a screen reader says of the picture

    /// `map` is null while it is being worked out.
    static FlipMapData of(const Workbench& workbench, const FlipMap* map);
};

} // namespace rankfall
