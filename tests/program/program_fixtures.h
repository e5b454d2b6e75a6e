// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/atlas/atlas.h"
#include "core/program/program.h"
#include "tests/support/fixtures.h"

#include <initializer_list>

namespace rankfall::test {

inline Scheme schemeFromText(const char* target, std::initializer_list<const char*> terms, Ring ring = Ring::Z)
{
    const auto named = Target::parse(target);
    RANKFALL_CHECK(named.has_value());
    std::vector<Term> parsed;
    for (const char* text : terms) {
        auto term = parseTerm(text, **named, ring);
        RANKFALL_CHECK(term.has_value());
        parsed.push_back(*term);
    }
    return schemeOf(*named, parsed, ring);
}

/// Winograd's variant: seven products, 24 additions, 15 once sums are shared.
inline Scheme winograd()
{
    return schemeFromText("2x2x2", {"a11b11->c11+c12+c21+c22", "a12b21->c11", "(a11+a12-a21-a22)b22->c12",
                                    "a22(b11-b12-b21+b22)->-c21", "(a21+a22)(b12-b11)->c12+c22",
                                    "(-a11+a21+a22)(b11-b12+b22)->c12+c21+c22", "(a11-a21)(b22-b12)->c21+c22"});
}

inline Scheme strassenScheme(Ring ring = Ring::Z)
{
    return schemeOf(Target::matrixMultiplication({2, 2, 2}), strassen(ring), ring);
}

/// "atlas:3x3x3:z"
inline Scheme fromAtlas(const char* name)
{
    const auto match = parseAtlasName(name);
    RANKFALL_CHECK(match.has_value());
    auto scheme = loadScheme(*match);
    RANKFALL_CHECK(scheme.has_value());
    return std::move(*scheme);
}

inline Scheme schoolbookScheme(const char* target)
{
    const auto named = Target::parse(target);
    RANKFALL_CHECK(named.has_value());
    return schemeOf(*named, (*named)->schoolbook(), Ring::Z);
}

/// Cyclic convolution of length 2 over Q: two products with halves.
inline Scheme cyclicWithHalves()
{
    Scheme scheme = schemeFromText("cyclic:2", {"(a0+a1)(b0+b1)->c0+c1", "(a0-a1)(b0-b1)->c0-c1"});
    for (auto& product : scheme.products) {
        for (Rational& c : product[2]) {
            c = *Rational::make(c.numerator(), 2);
        }
    }
    scheme.claimedRing = Ring::Q;
    return scheme;
}

/// (a0 + i a1)(b0 + i b1) and its conjugate: the product of complex numbers in two multiplications over Q(i).
inline Program complexInTwo()
{
    const Coefficient i(0, 1);
    const Coefficient half(*Rational::make(1, 2));
    Program program{*Target::parse("complex"), Ring::Q, {}, {}, {}};
    for (LinearProgram* map : {&program.left, &program.right}) {
        *map = {2, {}, {{{0, 1}, {1, i}}, {{0, 1}, {1, i.negated()}}}};
    }
    const Coefficient halfI(0, *Rational::make(1, 2));
    program.out = {2, {}, {{{0, half}, {1, half}}, {{0, halfI.negated()}, {1, halfI}}}};
    return program;
}

inline Program planOf(const Scheme& scheme, Ring ring)
{
    auto program = programOf(scheme, ring);
    RANKFALL_CHECK(program.has_value());
    return std::move(*program);
}

/// Random coefficients, fractions among them where the ring has them; computes nothing of use.
inline Scheme noise(const char* target, int rank, Ring ring, Rng& rng)
{
    const auto named = Target::parse(target);
    RANKFALL_CHECK(named.has_value());
    Scheme scheme{*named, {}, {}, ring};
    for (int r = 0; r < rank; ++r) {
        Scheme::Product product;
        for (const Mode mode : kModes) {
            for (int i = 0; i < (*named)->shape()[mode]; ++i) {
                const int top = rng.below(2) == 0 ? 0 : rng.below(5) - 2;
                product[static_cast<std::size_t>(index(mode))].push_back(
                    *Rational::make(top, ring == Ring::Q ? 1 + rng.below(3) : 1));
            }
        }
        scheme.products.push_back(std::move(product));
    }
    return scheme;
}

} // namespace rankfall::test
