// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT

// The whole kernel, included by one source for each instruction set (kernel_portable.cpp, kernel_avx2.cpp,
// kernel_avx512.cpp), each compiled with its own flags. Two rules keep wide instructions out of the rest of the
// program: everything here is in unnamed namespaces, and nothing here uses inline functions of the standard library,
// whose copies the linker would share.

#include "core/engine/flip/mirror_walker.h"
#include "core/engine/flip/orbit_walker.h"
#include "core/engine/flip/variants.h"
#include "core/engine/flip/walker.h"

namespace rankfall::flip {
namespace {

template <class Arithmetic>
Kernel* makeWalker(const VariantRequest& request)
{
    if (request.rows <= 64) {
        return new Walker<Arithmetic, 2>(request.entries);
    }
    if (request.rows <= 96) {
        return new Walker<Arithmetic, 3>(request.entries);
    }
    if (request.rows <= 128) {
        return new Walker<Arithmetic, 4>(request.entries);
    }
    if (request.rows <= 256) {
        return new Walker<Arithmetic, 8>(request.entries);
    }
    return new Walker<Arithmetic, kMaxRows / kBlock>(request.entries);
}

template <template <int> class Orbits>
Kernel* makeOrbitWalker(const VariantRequest& request)
{
    const int slots = 3 * request.rows;
    if (slots <= 64) {
        return new Orbits<2>(request.entries);
    }
    if (slots <= 128) {
        return new Orbits<4>(request.entries);
    }
    if (slots <= 160) {
        return new Orbits<5>(request.entries);
    }
    if (slots <= 256) {
        return new Orbits<8>(request.entries);
    }
    return new Orbits<(3 * kMaxOrbits + kBlock - 1) / kBlock>(request.entries);
}

} // namespace

Kernel* RANKFALL_FLIP_MAKE(const VariantRequest& request)
{
    if (request.orbits) {
        return request.mirrored ? makeOrbitWalker<MirrorWalker>(request) : makeOrbitWalker<OrbitWalker>(request);
    }
    int most = 0;
    for (const int entries : request.entries) {
        most = entries > most ? entries : most;
    }
    switch (request.arithmetic) {
    case Arithmetic::Ternary:
        return makeWalker<TernaryArithmetic>(request);
    case Arithmetic::Trits:
        return most <= 32 ? makeWalker<TritArithmetic<std::uint64_t>>(request)
                          : makeWalker<TritArithmetic<Word128>>(request);
    case Arithmetic::Bits:
        break;
    }
    return most <= 16 ? makeWalker<BitArithmetic<true>>(request) : makeWalker<BitArithmetic<false>>(request);
}

} // namespace rankfall::flip
