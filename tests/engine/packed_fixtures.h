// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/flip/packing.h"
#include "core/scheme/verify.h"
#include "tests/engine/engine_fixtures.h"

namespace rankfall::test {

inline flip::PackedTerms schoolbook(Format format, Ring ring)
{
    return flip::packedParts(Target::matrixMultiplication(format)->schoolbook(), ring);
}

inline bool isExact(const flip::PackedTerms& scheme, Format format, Ring ring)
{
    const auto product = Target::matrixMultiplication(format);
    return verify(product->tensor(), flip::unpacked(scheme, product->shape()), ring).exact;
}

} // namespace rankfall::test
