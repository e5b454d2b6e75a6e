// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/rng.h"
#include "core/engine/flip/packing.h"
#include "core/tensor/placement.h"

namespace rankfall {

/// Entries of A, B and C.
inline std::array<int, 3> entriesOf(Format format)
{
    return {format.n * format.m, format.m * format.p, format.n * format.p};
}

/// A scheme of a format as one of the format one larger along `side`: the same products, and the schoolbook's for the
/// new slab. All factors must fit 64 entries.
flip::PackedTerms extended(std::span<const flip::PackedTerm> scheme, Format format, Side side);

/// A scheme of a format as one of the format one smaller along `side`, without index `at`: entries taken out, products
/// that vanish dropped.
flip::PackedTerms projected(std::span<const flip::PackedTerm> scheme, Format format, Side side, int at);

/// The scheme of the product format (sizes multiplied): each product of `x` on blocks, done by `y` within. Ranks
/// multiply. All factors must fit 64 entries.
flip::PackedTerms product(std::span<const flip::PackedTerm> x, Format xFormat, std::span<const flip::PackedTerm> y,
                          Format yFormat);

/// Two schemes of formats that differ at most along `side`, side by side: the scheme of the format whose size along
/// `side` is the sum of both, in as many products as both. All factors must fit 64 entries.
flip::PackedTerms merged(std::span<const flip::PackedTerm> first, Format firstFormat,
                         std::span<const flip::PackedTerm> second, Format secondFormat, Side side);

/// A scheme in another format of the same three sizes, by rotating and transposing the matrices. RANKFALL_CHECKs that
/// the sizes are the same.
flip::PackedTerms permuted(flip::PackedTerms scheme, Format from, Format to);

/// A random change of basis (adding rows and columns to one another), under which the target is unchanged. With ternary
/// coefficients changes that would leave {-1, 0, 1} are not made.
void shuffleBasis(flip::PackedTerms& scheme, Format format, flip::Arithmetic arithmetic, int changes, Rng& rng);

} // namespace rankfall
