// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/flip/kernel.h"

namespace rankfall::flip {

/// What the variants are asked for, in plain types: see kernel_variant.h on why.
struct VariantRequest {
    Arithmetic arithmetic = Arithmetic::Bits;
    bool orbits = false;
    bool mirrored = false; ///< of orbits
    int entries[3] = {};
    int rows = 0;
};

/// The same kernel built for three instruction sets. Each returns a kernel owned by the caller.
Kernel* makePortableKernel(const VariantRequest& request);
Kernel* makeAvx2Kernel(const VariantRequest& request);
Kernel* makeAvx512Kernel(const VariantRequest& request);

} // namespace rankfall::flip
