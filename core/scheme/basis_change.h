// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"
#include "core/base/rng.h"
#include "core/scheme/scheme.h"

#include <array>
#include <string_view>
#include <vector>

namespace rankfall {

/// An invertible matrix over a ring, with its inverse. Both row-major, size × size.
struct InvertibleMatrix {
    int size = 0;
    std::vector<Rational> values;
    std::vector<Rational> inverse;
    bool operator==(const InvertibleMatrix&) const = default;
};

/// The three matrices P, Q and R of a sandwich.
using BasisChange = std::array<InvertibleMatrix, 3>;

/// Finds the inverse. Over Z and Q by exact elimination over Q. Errors: the wrong number of entries, no inverse in the
/// ring (over Z: none over Q), numbers beyond 64 bits.
Expected<InvertibleMatrix> invertible(int size, std::vector<Rational> values, Ring ring);
InvertibleMatrix identityMatrix(int size);
/// Rows added to one another, or taken away, `additions` times. Its determinant is 1, and so it is invertible over
/// every ring.
InvertibleMatrix randomMatrix(int size, int additions, Ring ring, Rng& rng);
BasisChange identityChange(Format format);
BasisChange randomChange(Format format, int additions, Ring ring, Rng& rng);

/// Reads "1 1; 0 1": rows end with a semicolon or a new line, entries stand apart by blanks or commas. Error::offset is
/// where it stops making sense.
Expected<InvertibleMatrix> parseInvertible(std::string_view text, int size, Ring ring);
/// "1 1; 0 1"
std::string toText(const InvertibleMatrix& matrix);

/// The sandwich: A·B does not change when A is read as P·A·Q⁻¹ and so on. The factors u, v and w as matrices become
/// P·u·Q⁻¹, Q·v·R⁻¹ and P⁻ᵀ·w·Rᵀ, or (u, v, wᵀ) → (P·u·Q⁻¹, Q·v·R⁻¹, R·wᵀ·P⁻¹). The target stays the same, and so does
/// the rank. Errors: no matrix product, matrices of other sizes, numbers beyond 64 bits.
Expected<Scheme> inBasis(const Scheme& scheme, const BasisChange& change, Ring ring);

} // namespace rankfall
