// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/program/kernels/kernels.h"

#include "core/base/instructions.h"

namespace rankfall::blocks {

extern const KernelSet kPortable;
#ifdef RANKFALL_BLOCKS_X86
extern const KernelSet kAvx2;
extern const KernelSet kAvx512;
#endif

const KernelSet& kernels()
{
#ifdef RANKFALL_BLOCKS_X86
    switch (bestInstructions()) {
    case Instructions::Avx512:
        return kAvx512;
    case Instructions::Avx2:
        return kAvx2;
    case Instructions::Portable:
        break;
    }
#endif
    return kPortable;
}

} // namespace rankfall::blocks
