// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/flip/kernel.h"

#include "core/base/check.h"
#include "core/base/instructions.h"
#include "core/engine/flip/variants.h"

namespace rankfall::flip {

Kernel::~Kernel() = default;

std::vector<PackedTerm> Kernel::terms() const
{
    std::vector<PackedTerm> out(static_cast<std::size_t>(rank()));
    storeTerms(out.data());
    return out;
}

WalkReport Kernel::walk(const WalkPlan& plan)
{
    Kernel* self = this;
    WalkReport report;
    walkGroup(&self, &plan, &report, 1);
    return report;
}

void Kernel::walkTogether(std::span<Kernel* const> kernels, std::span<const WalkPlan> plans,
                          std::span<WalkReport> reports)
{
    RANKFALL_CHECK(!kernels.empty() && kernels.size() <= kMostTogether);
    RANKFALL_CHECK(plans.size() == kernels.size() && reports.size() == kernels.size());
    for (const Kernel* kernel : kernels) {
        RANKFALL_CHECK(kernel->kind() == kernels.front()->kind());
    }
    kernels.front()->walkGroup(kernels.data(), plans.data(), reports.data(), static_cast<int>(kernels.size()));
}

std::string_view isaName(Isa isa)
{
    return isa == Isa::Avx512 ? "AVX-512" : isa == Isa::Avx2 ? "AVX2" : "portable";
}

std::vector<Isa> usableIsas()
{
    std::vector<Isa> isas{Isa::Portable};
#ifdef RANKFALL_FLIP_X86
    if (bestInstructions() != Instructions::Portable) {
        isas.push_back(Isa::Avx2);
    }
    if (bestInstructions() == Instructions::Avx512) {
        isas.push_back(Isa::Avx512);
    }
#endif
    return isas;
}

Isa bestIsa()
{
    static const Isa best = usableIsas().back();
    return best;
}

namespace {

std::unique_ptr<Kernel> makeVariant(const VariantRequest& request, Isa isa)
{
#ifdef RANKFALL_FLIP_X86
    if (isa == Isa::Avx512) {
        return std::unique_ptr<Kernel>(makeAvx512Kernel(request));
    }
    if (isa == Isa::Avx2) {
        return std::unique_ptr<Kernel>(makeAvx2Kernel(request));
    }
#endif
    return std::unique_ptr<Kernel>(makePortableKernel(request));
}

} // namespace

std::unique_ptr<Kernel> makeKernel(Arithmetic arithmetic, std::array<int, 3> entries, int rows, Isa isa)
{
    RANKFALL_CHECK(rows <= kMaxRows);
    for (const int size : entries) {
        RANKFALL_CHECK(size >= 1 && size <= 64);
    }
    return makeVariant({arithmetic, false, false, {entries[0], entries[1], entries[2]}, rows}, isa);
}

std::unique_ptr<Kernel> makeOrbitKernel(int entries, int rows, OrbitKind kind, Isa isa)
{
    RANKFALL_CHECK(rows <= kMaxOrbits && entries >= 1 && entries <= 64);
    return makeVariant({Arithmetic::Bits, true, kind == OrbitKind::Mirrored, {entries, entries, entries}, rows}, isa);
}

} // namespace rankfall::flip
