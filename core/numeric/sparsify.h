// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/rng.h"
#include "core/numeric/model.h"

#include <cstdint>
#include <functional>

namespace rankfall::numeric {

/// What sparsify() reports as it goes on.
struct SparsifyProgress {
    std::int64_t steps = 0; ///< of Levenberg, so far
    double squaredResidual = 0;
    double largest = 0; ///< largestEntry()
};

/// From terms that solve in floating point to such, of the same family, with many entries near zero: Σ t·|x| falls
/// while the residual hardly rises, t drawn between ½ and 1½ for each entry so that attempts differ. |x| is stood for
/// by x²/√(x² + ε²) of the step before while ε falls (iteratively reweighted least squares; Daubechies, DeVore,
/// Fornasier and Güntürk 2010). In the end the pull is let go, and the terms solve again.
///
/// True when they do; otherwise, or when `stop` said so, `terms` are as they were. What became of near zeros is a
/// number near zero, not zero.
template <typename S>
bool sparsify(const Model<S>& model, Factors<S>& terms, Rng& rng, const std::function<bool()>& stop,
              const std::function<void(const SparsifyProgress&)>& report);

extern template bool sparsify(const Model<double>&, Factors<double>&, Rng&, const std::function<bool()>&,
                              const std::function<void(const SparsifyProgress&)>&);
extern template bool sparsify(const Model<Complex>&, Factors<Complex>&, Rng&, const std::function<bool()>&,
                              const std::function<void(const SparsifyProgress&)>&);

} // namespace rankfall::numeric
