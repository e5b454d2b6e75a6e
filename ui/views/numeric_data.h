// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/numeric/trace.h"
#include "ui/workbench/workbench.h"

#include <QString>

namespace rankfall {

/// What the view of least squares draws, gathered at one moment.
struct NumericData {
    std::shared_ptr<const NumericTrace> trace; ///< of the position shown; null: nothing has been fitted here
    bool isChosen = false;                     ///< least squares is the engine in use
    bool isThinking = false;
    std::optional<int> found; ///< total of the best scheme that can be adopted

    static NumericData of(const Workbench& workbench);

    bool isEmpty() const { return !trace || trace->points.empty(); }

    /// Powers of ten between which residual and largest number lie, at least two apart.
    int lowPower() const;
    int highPower() const;
    /// "Fitting 7 terms over ℚ · attempt 3 · residual 2.1e-05 · largest number 1.3 · 1200 iterations/s"
    QString headline() const;
    /// What all attempts say: how many converged, or that coefficients grow without bound.
    QString verdict() const;
};

/// "2.1e-05": a residual as one says it.
QString spokenResidual(double value);

} // namespace rankfall
