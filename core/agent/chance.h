// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/rng.h"

namespace rankfall::agent {

/// Uniform in [0, 1).
inline double uniform(Rng& rng)
{
    return static_cast<double>(rng() >> 11) * 0x1.0p-53;
}

} // namespace rankfall::agent
