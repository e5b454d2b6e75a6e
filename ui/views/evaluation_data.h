// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/proof/statement.h"
#include "ui/workbench/workbench.h"

#include <QString>

#include <optional>
#include <vector>

namespace rankfall {

/// What the evaluation views draw, gathered from the workbench at one moment.
struct EvaluationData {
    /// What an engine that was asked there expects of a point, kept with the session.
    struct Expectation {
        double total = 0;
        std::optional<double> low;
        std::optional<double> high;
        bool solves = false;
        QString from; ///< who, when, for how much
    };

    struct Point {
        LinePoint at;
        bool bookmark = false;
        Regret regret;  ///< of the move that leads here
        QString remark; ///< the same in words, or empty
        std::optional<Expectation> expected;

        int totalLower() const { return at.rank + at.bounds.lower; }

        int totalUpper() const { return at.rank + at.bounds.upper; }
    };

    /// What the engine expects from one point of the line.
    struct Prediction {
        int index = 0;
        double total = 0;
        std::optional<double> low;  ///< 10 % quantile
        std::optional<double> high; ///< 90 % quantile
        bool solves = false;        ///< a verified line, not a guess
        QString engine;
    };

    /// What was proved about the residual shown, beyond the bounds that every point has.
    struct Proved {
        int index = 0;
        int lower = 0; ///< more terms
        int upper = 0;
        QString lowerBy; ///< "exhaustive search"
        QString upperBy;
        QString sentence;

        bool isClosed() const { return lower == upper; }
    };

    std::vector<Point> points; ///< root first
    int current = -1;          ///< index of the current node
    int shown = -1;            ///< index of the node that views show: another one while peeking; -1: not on the line
    std::optional<int> bestKnown;
    QString bestKnownSource;
    int schoolbook = 0;
    std::optional<Prediction> prediction;
    std::optional<Proved> proved;

    /// A statement about the residual shown: takes what it says beyond the bounds of that point.
    void setProved(const proof::Statement& statement);

    static EvaluationData of(const Workbench& workbench);

    bool hasMoves() const { return points.size() > 1; }

    bool hasMistakes() const;
    bool hasExpectations() const;

    /// "After M5: 5 played, the rest needs exactly 2: total 7. …"
    QString sentence(int index) const;
    QString standing(int index) const;
    /// "7" or "7–9".
    static QString range(int lower, int upper);
    QString predictionText() const;
};

/// Where moves lie along the x axis of the graph and of the timeline under it.
struct MoveAxis {
    double left = 0;
    double right = 1;
    int last = 0; ///< index of the last point

    double x(double index) const { return last <= 0 ? left : left + (right - left) * index / last; }

    int indexAt(double x) const;

    double step() const { return last <= 0 ? right - left : (right - left) / last; }
};

/// Round integers from `low` to `high`, at most `most` of them, the ends included where the step allows.
std::vector<int> niceTicks(int low, int high, int most);
/// Every how many indices a label of this width can be written.
int labelEvery(double step, double labelWidth);

} // namespace rankfall
