// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/atlas/atlas.h"
#include "core/symmetry/compare.h"
#include "core/symmetry/exact.h"
#include "tests/support/fixtures.h"

#include <algorithm>
#include <utility>

/// Random elements of the symmetry group, and schemes to act on.
namespace rankfall::test {

/// One row added to another, some times over: determinant 1 and small entries, with the inverse.
inline std::pair<ExactMatrix, ExactMatrix> randomBasis(int size, Ring ring, Rng& rng)
{
    exact::Matrix forward = exact::matrixOf(ExactMatrix::identity(size));
    exact::Matrix back = forward;
    for (int step = 0; size > 1 && step < 3 * size; ++step) {
        const int to = rng.below(size);
        const int from = (to + 1 + rng.below(size - 1)) % size;
        exact::Matrix change = exact::matrixOf(ExactMatrix::identity(size));
        exact::Matrix undo = change;
        const int sign = rng.below(2) == 0 ? 1 : -1;
        change.at(static_cast<std::size_t>(to), static_cast<std::size_t>(from)) = sign;
        undo.at(static_cast<std::size_t>(to), static_cast<std::size_t>(from)) = -sign;
        forward = exact::product(change, forward);
        back = exact::product(back, undo);
        RANKFALL_CHECK(exact::reduce(forward, modulusOf(ring)) && exact::reduce(back, modulusOf(ring)));
    }
    return {*exact::squareOf(forward), *exact::squareOf(back)};
}

inline Equivalence randomElement(Format format, Ring ring, Rng& rng)
{
    Equivalence result;
    result.ring = ring == Ring::Z ? Ring::Q : ring;
    result.from = format;
    result.modes = kModeOrders[static_cast<std::size_t>(rng.below(6))];
    const Format to = result.to();
    const std::array<int, 3> sizes{to.n, to.m, to.p};
    for (std::size_t i = 0; i < 3; ++i) {
        std::tie(result.forward[i], result.back[i]) = randomBasis(sizes[i], result.ring, rng);
    }
    return result;
}

/// Scaled over Q, so that not everything has determinant 1.
inline Equivalence stretched(Equivalence element)
{
    ExactMatrix& matrix = element.forward[1];
    ExactMatrix& inverse = element.back[1];
    for (int c = 0; c < matrix.size; ++c) {
        auto& entry = matrix.values[static_cast<std::size_t>(c)];
        entry = *Rational::make(3 * entry.numerator(), 2 * entry.denominator());
        auto& other = inverse.values[static_cast<std::size_t>(c * matrix.size)];
        other = *Rational::make(2 * other.numerator(), 3 * other.denominator());
    }
    return element;
}

inline Scheme shuffled(Scheme scheme, Rng& rng)
{
    std::shuffle(scheme.products.begin(), scheme.products.end(), rng);
    return scheme;
}

inline Scheme schoolbook(Format format, Ring ring)
{
    const auto target = Target::matrixMultiplication(format);
    return schemeOf(target, target->schoolbook(), ring);
}

inline Scheme strassenScheme()
{
    return schemeOf(Target::matrixMultiplication({2, 2, 2}), strassen(), Ring::Z);
}

/// "4x4x5:z2" as it comes with the program.
inline Scheme atlasScheme(const std::string& name)
{
    auto scheme = loadScheme(*parseAtlasName("atlas:" + name));
    RANKFALL_CHECK(scheme.has_value());
    return *scheme;
}

} // namespace rankfall::test
