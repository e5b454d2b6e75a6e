// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/base/instructions.h"
#include "core/net/kernels/variants.h"

namespace rankfall::net {

std::string_view nameOf(InstructionSet set)
{
    return set == InstructionSet::Avx512 ? "AVX-512" : set == InstructionSet::Avx2 ? "AVX2" : "portable";
}

std::vector<InstructionSet> usableSets()
{
    std::vector<InstructionSet> sets{InstructionSet::Portable};
#ifdef RANKFALL_NET_X86
    if (bestInstructions() != Instructions::Portable) {
        sets.push_back(InstructionSet::Avx2);
    }
    if (bestInstructions() == Instructions::Avx512) {
        sets.push_back(InstructionSet::Avx512);
    }
#endif
    return sets;
}

const Kernels& kernelsFor([[maybe_unused]] InstructionSet set)
{
#ifdef RANKFALL_NET_X86
    if (set == InstructionSet::Avx512) {
        return kAvx512Kernels;
    }
    if (set == InstructionSet::Avx2) {
        return kAvx2Kernels;
    }
#endif
    return kPortableKernels;
}

const Kernels& bestKernels()
{
    static const Kernels& best = kernelsFor(usableSets().back());
    return best;
}

} // namespace rankfall::net
