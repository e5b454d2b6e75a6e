// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/scenes/tensor_view.h"
#include "ui/viewport/pane_layout.h"

#include <QString>

namespace rankfall {

/// How long a step takes at speed 1: its term grows for kGrowShare of it, then the residual follows.
inline constexpr double kStepMilliseconds = 650;
inline constexpr double kGrowShare = 0.6;
inline constexpr double kMinSpeed = 0.25;
inline constexpr double kMaxSpeed = 4;

/// A step from one position to another, as pictures tell it: the outer product grows from the line of u to the plane of
/// u and v to the block; then cells that cancel fade and cells that appear grow. Taking back is the exact reverse.
struct StepMotion {
    TensorDataPtr before;  ///< the residual that the step leaves; null: it jumps
    TensorDataPtr leaving; ///< the term that is taken back; null: none is
    bool grows = false;    ///< a term is played: the one that the Factor view shows
    QString name;          ///< of the move played or taken back

    bool isBack() const { return leaving != nullptr; }
};

/// Where the parts of a step are at a moment `t` in [0, 1].
struct StepMoment {
    double growth = 1;   ///< TensorView::growth of the term
    double progress = 1; ///< TensorView::progress of the residual
};

StepMoment momentOf(const StepMotion& motion, double t);

/// Cells that differ between two residuals.
struct ResidualChange {
    int cancelled = 0;
    int created = 0;
    int changed = 0;
};

ResidualChange changeOf(const TensorData& before, const TensorData& after);

/// Puts the moment into the views of a position that stands, with captions that say what happens, in numbers. The
/// picture is a function of the views, the motion and t, on the screen and in films. `tellsTerm`: false where the
/// Factor view is about something else meanwhile.
void applyMotion(std::array<TensorView, 3>& views, const StepMotion& motion, double t, const Target& target,
                 bool tellsTerm = true);

} // namespace rankfall
