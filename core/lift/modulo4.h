// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/tensor/tensor.h"

#include <functional>
#include <span>

namespace rankfall {

/// Whether some terms with these residues modulo 2, which are exact there, are exact modulo 4. When not, that is proof
/// that nothing over Z reduces to them (nor over Q with odd denominators): the first step of Hensel lifting (hensel.h),
/// at which nearly all that do not lift fail. Only the answer, and so several times faster: for given u and v the
/// equations for w are the same in every slice along its mode, so that they are eliminated once.
///
/// Shapes: any; the mode that is eliminated is the longest. 9 ms for 4x4x5:62, 41 ms for 5x5x5:93. `shouldStop`, polled
/// about every millisecond, may be empty; false when it ended the question. Any thread; never throws.
bool liftsModulo4(const Tensor& target, std::span<const Term> mod2, const std::function<bool()>& shouldStop = {});

} // namespace rankfall
