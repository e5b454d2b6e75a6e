// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/algebra/ring.h"
#include "core/tensor/shape.h"

#include <array>
#include <cstdint>
#include <initializer_list>

namespace rankfall {

/// One vector of a rank-one term: small integer coefficients over one mode. Modulo a prime they are residues as ring.h
/// writes them: 0 and 1 in Z mod 2, at most kLargestResidue in size.
///
/// Stored in place (no allocation): copying the terms of a position is one block copy, which is what keeps a step of a
/// large position well under a frame.
class Factor {
public:
    static constexpr int kMaxSize = 64;

    Factor() = default;
    /// The zero factor of `size` entries, at most kMaxSize.
    explicit Factor(int size);
    Factor(std::initializer_list<int> values);

    int size() const { return m_size; }

    int operator[](int i) const { return m_values[static_cast<std::size_t>(i)]; }

    /// `value` must lie in [-kLargestResidue, kLargestResidue]; over Z terms of positions keep to kMaxCoefficient.
    void set(int i, int value);
    bool isZero() const;
    int nonzeros() const;
    /// Largest absolute coefficient, 0 for the zero factor.
    int magnitude() const;
    Factor negated() const;
    auto operator<=>(const Factor&) const = default;
    bool operator==(const Factor&) const = default;

private:
    int m_size = 0;
    std::array<std::int8_t, kMaxSize> m_values{}; // zero beyond m_size, so that comparison is plain
};

/// Coefficients over Z never exceed this, so that residual entries of any position fit 32 bits.
inline constexpr int kMaxCoefficient = 99;
/// Coefficients modulo a prime never exceed this.
inline constexpr int kLargestResidue = kLargestModulus / 2;

/// The largest coefficient that a term may have: every residue modulo a prime, kMaxCoefficient elsewhere.
constexpr int largestCoefficient(Ring ring)
{
    return modulusOf(ring) != 0 ? modulusOf(ring) / 2 : kMaxCoefficient;
}

/// A position holds at most this many terms, for the same reason.
inline constexpr int kMaxTerms = 2000;

/// A rank-one tensor u⊗v⊗w; u is over mode A, v over mode B, w over mode C.
struct Term {
    Factor u;
    Factor v;
    Factor w;

    const Factor& factor(Mode mode) const { return mode == Mode::A ? u : mode == Mode::B ? v : w; }

    Factor& factor(Mode mode) { return mode == Mode::A ? u : mode == Mode::B ? v : w; }

    int at(Cell cell) const { return u[cell.a] * v[cell.b] * w[cell.c]; }

    bool isZero() const { return u.isZero() || v.isZero() || w.isZero(); }

    /// Number of nonzero cells of the product.
    int nonzeros() const { return u.nonzeros() * v.nonzeros() * w.nonzeros(); }

    Shape shape() const { return {u.size(), v.size(), w.size()}; }

    int magnitude() const;
    auto operator<=>(const Term&) const = default;
    bool operator==(const Term&) const = default;
};

/// The representative of all terms with the same product: in Z, u and v primitive with their first nonzero positive and
/// sign and content in w; if that would push w beyond kMaxCoefficient the content stays where it is. Modulo a prime
/// every coefficient is a residue, the first nonzero of u and of v is 1, and w has what was divided out.
Term canonical(const Term& term, Ring ring);
/// The same product with the first nonzero of u and of v positive and the sign in w: as people like to read it.
Term withPositiveLeads(const Term& term);
/// The term with every coefficient as the ring writes it: the same over Z.
Term reduced(const Term& term, Ring ring);
/// True when both have the same product in the ring, whatever the signs and scales of their factors.
bool sameProduct(const Term& x, const Term& y, Ring ring);
/// Order-free contribution of a term to a position's key: equal for equal canonical terms.
std::uint64_t hashOf(const Term& canonicalTerm);

} // namespace rankfall
