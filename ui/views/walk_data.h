// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/workbench/workbench.h"

#include <QString>

#include <optional>
#include <vector>

namespace rankfall {

/// What the view of an engine's walk draws, gathered from the workbench at one moment.
struct WalkData {
    std::vector<WalkTrace::Fall> falls; ///< totals strictly falling
    std::vector<WalkTrace::Level> levels;
    double seconds = 0; ///< since the run began
    double perSecond = 0;
    QString unit; ///< "flips"
    bool running = false;
    std::optional<int> bestKnown;
    QString bestKnownSource;
    QString ring;
    TargetPtr target;
    std::vector<Term> sample;
    QString engine;           ///< the name of the one chosen
    std::optional<int> found; ///< total of the best scheme that can be adopted

    static WalkData of(const Workbench& workbench);

    bool isEmpty() const { return falls.empty(); }

    int best() const { return falls.empty() ? 0 : falls.back().total; }

    /// The totals that the chart shows, at least two different ones.
    int low() const;
    int high() const;
    /// "Rank 23 over ℤ mod 2, found after 0.4 s · 12 M flips/s", in brief "Rank 23 after 0.4 s · 12 M flips/s"; and
    /// what an earlier walk found, when that was better.
    QString headline(bool brief = false) const;
    /// "47 terms after 3.2 s and 41 M flips; best known 47 (AlphaTensor 2022)"
    QString sentence(int fall) const;
};

/// "3 ms", "0.4 s", "12 s", "3 min", "2 h": a time as one says it.
QString spokenTime(double seconds);

/// Where times lie along an axis that gives each power of ten the same room: a rank falls fast, then slowly.
struct TimeAxis {
    double left = 0;
    double right = 1;
    double seconds = 1; ///< at the right end

    static constexpr double kFirst = 0.001; ///< s at the left end, and all before

    double x(double at) const;
    /// Times to write along the axis, at least `width` pixels apart.
    std::vector<double> ticks(double width) const;
};

} // namespace rankfall
