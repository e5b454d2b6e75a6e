// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/numeric/model.h"

namespace rankfall::numeric {

/// One sweep of alternating least squares: each mode in turn becomes the best for the two others, exactly, for
/// |Σ terms − tensor|² + weight·|x|². Neither rises. Cheap and far-sighted at first, slow later, when Levenberg takes
/// over. `weight` is positive.
template <typename S>
void alternate(const Model<S>& model, double weight, Factors<S>& x);

extern template void alternate(const Model<double>&, double, Factors<double>&);
extern template void alternate(const Model<Complex>&, double, Factors<Complex>&);

} // namespace rankfall::numeric
