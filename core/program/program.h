// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/program/linear.h"
#include "core/program/sharing.h"
#include "core/scheme/scheme.h"

#include <array>

namespace rankfall {

/// A scheme as an algorithm: product r multiplies output r of the map `left` of A's entries by output r of the map
/// `right` of B's, and the map `out` takes the products to the entries of C. Every number is exact and in the ring.
struct Program {
    TargetPtr target;
    Ring ring = Ring::Z;
    LinearProgram left;
    LinearProgram right;
    LinearProgram out;

    int rank() const { return out.inputs; }

    int additions() const { return left.additions() + right.additions() + out.additions(); }

    int scalings() const { return left.scalings() + right.scalings() + out.scalings(); }

    int sums() const { return static_cast<int>(left.sums.size() + right.sums.size() + out.sums.size()); }

    const LinearProgram& map(Mode mode) const { return mode == Mode::A ? left : mode == Mode::B ? right : out; }

    LinearProgram& map(Mode mode) { return mode == Mode::A ? left : mode == Mode::B ? right : out; }
};

/// The scheme without shared sums. A factor that all coefficients of a form have in common goes from A and B into C, so
/// that a form of one entry is that entry. Errors: a coefficient that has no meaning in the ring, or a product whose
/// coefficients leave 64 bits when brought together.
Expected<Program> programOf(const Scheme& scheme, Ring ring);

/// The same algorithm with sums that occur several times computed once.
Program withSharedSums(const Program& program, const Sharing& how);

/// The scheme that the program carries out, read off by writing every sum out; nothing when a number leaves 64 bits.
std::optional<Scheme> schemeOf(const Program& program);

/// True when the program, written out, has the same products as the scheme, one by one: each as a tensor, whatever the
/// scales of its factors. Exact.
bool carriesOut(const Program& program, const Scheme& scheme);

} // namespace rankfall
