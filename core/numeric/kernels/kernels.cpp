// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/numeric/kernels/kernels.h"

#include "core/base/instructions.h"

namespace rankfall::numeric {

extern const Kernels kPortable;
#ifdef RANKFALL_NUMERIC_X86
extern const Kernels kAvx2;
extern const Kernels kAvx512;
#endif

const Kernels& kernels()
{
#ifdef RANKFALL_NUMERIC_X86
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

} // namespace rankfall::numeric
