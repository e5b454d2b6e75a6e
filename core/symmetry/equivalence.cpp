// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/symmetry/equivalence.h"

#include "core/base/check.h"
#include "core/symmetry/exact.h"

#include <algorithm>
#include <numeric>

namespace rankfall {

ExactMatrix ExactMatrix::identity(int size)
{
    ExactMatrix result{size, std::vector<Rational>(static_cast<std::size_t>(size * size))};
    for (int i = 0; i < size; ++i) {
        result.values[static_cast<std::size_t>(i * size + i)] = 1;
    }
    return result;
}

std::string ExactMatrix::text() const
{
    std::string out = "[";
    for (int r = 0; r < size; ++r) {
        out += r > 0 ? ", [" : "[";
        for (int c = 0; c < size; ++c) {
            out += (c > 0 ? ", " : "") + at(r, c).text();
        }
        out += "]";
    }
    return out + "]";
}

Equivalence Equivalence::identity(Format format, Ring ring, int rank)
{
    Equivalence result;
    result.ring = ring == Ring::Z ? Ring::Q : ring;
    result.from = format;
    result.forward = {ExactMatrix::identity(format.n), ExactMatrix::identity(format.m),
                      ExactMatrix::identity(format.p)};
    result.back = result.forward;
    result.matching.resize(static_cast<std::size_t>(rank));
    std::iota(result.matching.begin(), result.matching.end(), 0);
    return result;
}

bool Equivalence::isUnimodular() const
{
    if (modulusOf(ring) > 0) {
        return true;
    }
    return std::all_of(forward.begin(), forward.end(), [](const ExactMatrix& matrix) {
        exact::Matrix values = exact::matrixOf(matrix);
        mpz_class above = 0;
        mpz_class below = 1;
        for (const mpq_class& value : values.values) {
            mpz_gcd(above.get_mpz_t(), above.get_mpz_t(), value.get_num_mpz_t());
            mpz_lcm(below.get_mpz_t(), below.get_mpz_t(), value.get_den_mpz_t());
        }
        for (mpq_class& value : values.values) {
            value *= mpq_class(below) / mpq_class(above);
        }
        return abs(exact::determinant(std::move(values))) == 1;
    });
}

namespace {

exact::Matrix multiplied(const ExactMatrix& x, const ExactMatrix& y, Ring ring)
{
    exact::Matrix result = exact::product(exact::matrixOf(x), exact::matrixOf(y));
    RANKFALL_CHECK(exact::reduce(result, modulusOf(ring)));
    return result;
}

ExactMatrix transposed(const ExactMatrix& matrix)
{
    ExactMatrix result = matrix;
    for (int r = 0; r < matrix.size; ++r) {
        for (int c = 0; c < matrix.size; ++c) {
            result.values[static_cast<std::size_t>(c * matrix.size + r)] = matrix.at(r, c);
        }
    }
    return result;
}

/// P, Q, R with their inverses as they come to act after the exchange of modes instead of before it.
void carry(ModeOrder modes, std::array<ExactMatrix, 3>& forward, std::array<ExactMatrix, 3>& back)
{
    std::rotate(forward.begin(), forward.begin() + modes.turns, forward.end());
    std::rotate(back.begin(), back.begin() + modes.turns, back.end());
    if (modes.reversed) {
        // (P, Q, R) becomes (P⁻ᵀ, R⁻ᵀ, Q⁻ᵀ).
        std::swap(forward, back);
        std::swap(forward[1], forward[2]);
        std::swap(back[1], back[2]);
        for (std::size_t i = 0; i < 3; ++i) {
            forward[i] = transposed(forward[i]);
            back[i] = transposed(back[i]);
        }
    }
}

} // namespace

Expected<Equivalence> composed(const Equivalence& second, const Equivalence& first)
{
    RANKFALL_CHECK(first.to() == second.from && first.ring == second.ring);
    Equivalence result = first;
    result.modes = second.modes.after(first.modes);
    carry(second.modes, result.forward, result.back);
    for (std::size_t i = 0; i < 3; ++i) {
        const auto forward = exact::squareOf(multiplied(second.forward[i], result.forward[i], first.ring));
        const auto back = exact::squareOf(multiplied(result.back[i], second.back[i], first.ring));
        if (!forward || !back) {
            return fail("An entry of a change of basis passes 64 bits");
        }
        result.forward[i] = *forward;
        result.back[i] = *back;
    }
    for (int& target : result.matching) {
        target = second.matching.empty() ? target : second.matching[static_cast<std::size_t>(target)];
    }
    return result;
}

Equivalence inverseOf(const Equivalence& equivalence)
{
    Equivalence result = equivalence;
    result.from = equivalence.to();
    result.modes = equivalence.modes.inverse();
    std::swap(result.forward, result.back);
    carry(result.modes, result.forward, result.back);
    for (std::size_t i = 0; i < equivalence.matching.size(); ++i) {
        result.matching[static_cast<std::size_t>(equivalence.matching[i])] = static_cast<int>(i);
    }
    return result;
}

Expected<Scheme> applied(const Equivalence& equivalence, const Scheme& scheme)
{
    const auto format = scheme.target->format();
    if (!format || *format != equivalence.from) {
        return fail("The change of basis is not for " + scheme.target->name(), scheme.name);
    }
    Scheme result = scheme;
    result.target = Target::matrixMultiplication(equivalence.to());
    const int modulus = modulusOf(equivalence.ring);
    for (auto& product : result.products) {
        auto triple = exact::tripleOf(product, *format);
        if (!std::ranges::all_of(triple, [&](exact::Matrix& factor) { return exact::reduce(factor, modulus); })) {
            return fail("A coefficient has no value over " + std::string(ringSymbol(equivalence.ring)), scheme.name);
        }
        auto made = exact::productOf(exact::applied(equivalence, std::move(triple)), modulus);
        if (!made) {
            return fail(made.error().message, scheme.name);
        }
        product = std::move(*made);
    }
    return result;
}

Expected<std::vector<Scheme::Product>> canonicalProducts(const Scheme& scheme, Ring ring)
{
    const auto format = scheme.target->format();
    std::vector<Scheme::Product> result;
    for (std::size_t i = 0; i < scheme.products.size(); ++i) {
        const auto& product = scheme.products[i];
        // What is no matrix product is taken as vectors.
        exact::Triple triple{exact::Matrix(1, product[0].size()), exact::Matrix(1, product[1].size()),
                             exact::Matrix(product[2].size(), 1)};
        if (format) {
            triple = exact::tripleOf(product, *format);
        } else {
            for (std::size_t mode = 0; mode < 3; ++mode) {
                std::transform(product[mode].begin(), product[mode].end(), triple[mode].values.begin(),
                               exact::numberOf);
            }
        }
        for (exact::Matrix& factor : triple) {
            if (!exact::reduce(factor, modulusOf(ring))) {
                return fail("Product " + std::to_string(i + 1) + " has a coefficient without a value over " +
                                std::string(ringSymbol(ring)),
                            scheme.name);
            }
        }
        auto made = exact::productOf(triple, modulusOf(ring));
        if (!made) {
            return fail("Product " + std::to_string(i + 1) + ": " + made.error().message, scheme.name);
        }
        for (auto& coefficient : (*made)[2]) {
            const auto residue = modulusOf(ring) > 0 ? coefficient.residue(modulusOf(ring)) : std::nullopt;
            coefficient = residue ? Rational(reduced(*residue, ring)) : coefficient;
        }
        result.push_back(std::move(*made));
    }
    return result;
}

bool maps(const Equivalence& equivalence, const Scheme& x, const Scheme& y)
{
    const auto rank = static_cast<std::size_t>(x.rank());
    if (y.target->format() != equivalence.to() || y.rank() != x.rank() || equivalence.matching.size() != rank) {
        return false;
    }
    for (std::size_t i = 0; i < 3; ++i) {
        const auto unit = exact::squareOf(multiplied(equivalence.forward[i], equivalence.back[i], equivalence.ring));
        if (!unit || *unit != ExactMatrix::identity(unit->size)) {
            return false;
        }
    }
    const auto reached = applied(equivalence, x);
    const auto wanted = canonicalProducts(y, equivalence.ring);
    const auto made = reached ? canonicalProducts(*reached, equivalence.ring) : tl::unexpected<Error>(reached.error());
    if (!made || !wanted) {
        return false;
    }
    std::vector<bool> isTaken(rank, false);
    for (std::size_t i = 0; i < rank; ++i) {
        const auto target = static_cast<std::size_t>(equivalence.matching[i]);
        if (target >= rank || isTaken[target] || (*made)[i] != (*wanted)[target]) {
            return false;
        }
        isTaken[target] = true;
    }
    return true;
}

} // namespace rankfall
