// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/game/position.h"
#include "core/numeric/search.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace rankfall {

/// How the engine "least-squares" is to think.
struct LeastSquaresSettings {
    int rank = 0; ///< terms wanted in all, those played included; 0: one fewer than there are so far, again and again
    bool frees = false; ///< the terms played are where an attempt begins, and move; otherwise they stay as they are
    std::optional<Ring> ring; ///< Q, C or R: where solutions are looked for; none: in the ring of the position
    bool operator==(const LeastSquaresSettings&) const = default;
};

/// Read by the engine when it begins. Any thread.
LeastSquaresSettings leastSquaresSettings();
void setLeastSquaresSettings(LeastSquaresSettings settings);

/// What the engine "least-squares" is at, for people who watch. It is large and fleeting and one view wants it, so it
/// is no part of an Analysis, of which every node keeps one. Immutable once shown.
struct NumericTrace {
    static constexpr std::size_t kMostPoints = 400;

    /// One step of an attempt.
    struct Point {
        int iteration = 0;
        float residual = 0; ///< the norm of what is left
        float largest = 0;  ///< the largest number of the terms
    };

    std::optional<Position> position; ///< the root
    Ring ring = Ring::Q;              ///< where it looks
    int rank = 0;                     ///< terms that it looks for, besides those that stay
    int kept = 0;                     ///< terms that stay
    bool isOver = false;
    bool isRounding = false;
    std::int64_t held = 0; ///< while rounding: numbers that have their final value, of `entries`
    std::int64_t entries = 0;
    std::int64_t iterations = 0;
    double perSecond = 0;
    numeric::Tally tally;
    std::string verdict;       ///< what the attempts say together
    std::vector<Point> points; ///< of this attempt, evenly thinned
    Shape shape;
    std::vector<float> residual; ///< tensor − Σ terms, cell by cell, C fastest; empty over C and while rounding
    std::shared_ptr<const Scheme> found; ///< the newest that is no move here: over Q or C, or in floating point
    double error = 0;                    ///< of `found` over R
};

/// The newest trace of this process, null when it is about another position. Any thread.
std::shared_ptr<const NumericTrace> numericTrace(const Position& position);
void showNumericTrace(std::shared_ptr<const NumericTrace> trace);

} // namespace rankfall
