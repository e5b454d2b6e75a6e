// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/search/block_starts.h"

#include "core/symmetry/field.h"

#include <algorithm>
#include <utility>

namespace rankfall {

namespace {

using Vector = std::vector<std::uint64_t>;

constexpr int kMostDimension = 32; // powers of 3 up to this one fit 64 bits
constexpr int kTries = 30;         // random elements before an idempotent counts as whole
constexpr int kMostFactorDegree = 3;
constexpr int kPolynomialsDrawn = 24; // of which the one with fewest terms is taken

/// A term in an algebra: two linear forms and an element.
struct Product {
    Vector left;
    Vector right;
    Vector value;
};

/// An algebra by its structure constants, modulo a small prime.
class FiniteAlgebra {
public:
    struct Constant {
        std::size_t i, j, k;
        std::uint64_t value;
    };

    FiniteAlgebra(std::size_t dimension, std::vector<Constant> constants, PrimeField field)
        : m_dimension(dimension)
        , m_constants(std::move(constants))
        , m_field(field)
    {
    }

    Vector multiply(const Vector& x, const Vector& y) const
    {
        Vector out(m_dimension, 0);
        for (const auto& [i, j, k, value] : m_constants) {
            out[k] = m_field.add(out[k], m_field.multiply(value, m_field.multiply(x[i], y[j])));
        }
        return out;
    }

    /// One product for each pair of a Peirce basis whose product is not zero; nothing when the algebra has no one or is
    /// not associative enough for a basis.
    std::vector<Product> inBlocks(Rng& rng) const;

private:
    std::optional<Vector> one() const;

    Vector unit(std::size_t i) const
    {
        Vector out(m_dimension, 0);
        out[i] = 1;
        return out;
    }

    Vector minus(Vector x, const Vector& y) const
    {
        for (std::size_t i = 0; i < x.size(); ++i) {
            x[i] = m_field.add(x[i], m_field.negated(y[i]));
        }
        return x;
    }

    Vector power(Vector x, std::uint64_t exponent) const
    {
        std::optional<Vector> out;
        for (; exponent > 0; exponent /= 2) {
            if (exponent % 2 == 1) {
                out = out ? multiply(*out, x) : x;
            }
            x = multiply(x, x);
        }
        return *out;
    }

    Vector idempotentPower(Vector x) const;

    std::size_t m_dimension;
    std::vector<Constant> m_constants;
    PrimeField m_field;
};

/// Σ_i x_i e_i·e_j = e_j for all j.
std::optional<Vector> FiniteAlgebra::one() const
{
    RowSpace equations(m_dimension + 1, m_field);
    for (std::size_t j = 0; j < m_dimension; ++j) {
        std::vector<Vector> rows(m_dimension, Vector(m_dimension + 1, 0));
        for (const auto& [i, right, k, value] : m_constants) {
            if (right == j) {
                rows[k][i] = m_field.add(rows[k][i], value);
            }
        }
        rows[j][m_dimension] = m_field.negated(1);
        for (Vector& row : rows) {
            equations.add(std::move(row));
        }
    }
    for (Vector x : equations.nullSpace()) {
        if (const std::uint64_t scale = x.back(); scale != 0) {
            x.pop_back();
            for (std::uint64_t& value : x) {
                value = m_field.multiply(value, m_field.inverse(scale));
            }
            return x;
        }
    }
    return std::nullopt;
}

/// What is invertible in some matrix ring over a field of p^i elements has an order that divides a power of p times the
/// product of all p^i − 1; what is nilpotent vanishes.
Vector FiniteAlgebra::idempotentPower(Vector x) const
{
    std::uint64_t q = 1;
    for (std::size_t i = 1; i <= m_dimension; ++i) {
        q *= m_field.modulus();
        x = power(std::move(x), q - 1 > 0 ? q - 1 : 1);
    }
    return power(std::move(x), q);
}

std::vector<Product> FiniteAlgebra::inBlocks(Rng& rng) const
{
    const auto whole = one();
    if (!whole) {
        return {};
    }
    std::vector<Vector> idempotents{*whole};
    for (std::size_t at = 0; at < idempotents.size(); ++at) {
        for (int tried = 0; tried < kTries; ++tried) {
            const Vector e = idempotents[at];
            Vector x(m_dimension, 0);
            for (std::uint64_t& value : x) {
                value = static_cast<std::uint64_t>(rng.below(static_cast<int>(m_field.modulus())));
            }
            const Vector f = idempotentPower(multiply(multiply(e, x), e));
            if (f == e || f == Vector(m_dimension, 0) || multiply(f, f) != f) {
                continue;
            }
            if (idempotents.size() == m_dimension) {
                return {}; // more than are independent: no associative algebra
            }
            idempotents[at] = f;
            idempotents.push_back(minus(e, f));
            tried = -1;
        }
    }
    FieldMatrix basis(m_dimension, m_dimension);
    std::size_t row = 0;
    for (const Vector& e : idempotents) {
        for (const Vector& f : idempotents) {
            RowSpace space(m_dimension, m_field);
            for (std::size_t i = 0; i < m_dimension; ++i) {
                space.add(multiply(multiply(e, unit(i)), f));
            }
            for (const Vector& element : space.rows()) {
                if (row == m_dimension) {
                    return {};
                }
                std::ranges::copy(element, basis.values.begin() + static_cast<std::ptrdiff_t>(row++ * m_dimension));
            }
        }
    }
    const auto coordinates = inverseOf(basis, m_field);
    if (row < m_dimension || !coordinates) {
        return {};
    }
    std::vector<Product> products;
    const FieldMatrix forms = transposed(*coordinates); // row i: the i-th coordinate
    const auto rowOf = [&](const FieldMatrix& matrix, std::size_t r) {
        const auto begin = matrix.values.begin() + static_cast<std::ptrdiff_t>(r * m_dimension);
        return Vector(begin, begin + static_cast<std::ptrdiff_t>(m_dimension));
    };
    for (std::size_t i = 0; i < m_dimension; ++i) {
        for (std::size_t j = 0; j < m_dimension; ++j) {
            Vector value = multiply(rowOf(basis, i), rowOf(basis, j));
            if (value != Vector(m_dimension, 0)) {
                products.push_back({rowOf(forms, i), rowOf(forms, j), std::move(value)});
            }
        }
    }
    return products;
}

std::uint64_t residueOf(std::int64_t value, const PrimeField& field)
{
    const auto p = static_cast<std::int64_t>(field.modulus());
    return static_cast<std::uint64_t>((value % p + p) % p);
}

Factor factorOf(const Vector& values, Ring ring)
{
    Factor factor(static_cast<int>(values.size()));
    for (std::size_t i = 0; i < values.size(); ++i) {
        factor.set(static_cast<int>(i), reduced(static_cast<std::int32_t>(values[i]), ring));
    }
    return factor;
}

std::vector<Term> algebraStart(const Target& target, Ring ring, Rng& rng)
{
    const PrimeField field = PrimeField::of(ring);
    std::vector<FiniteAlgebra::Constant> constants;
    target.tensor().forEachNonzero([&](Cell cell, std::int32_t value) {
        constants.push_back({static_cast<std::size_t>(cell.a), static_cast<std::size_t>(cell.b),
                             static_cast<std::size_t>(cell.c), residueOf(value, field)});
    });
    const FiniteAlgebra algebra(static_cast<std::size_t>(target.shape().a), std::move(constants), field);
    std::vector<Term> terms;
    for (const Product& product : algebra.inBlocks(rng)) {
        terms.push_back({factorOf(product.left, ring), factorOf(product.right, ring), factorOf(product.value, ring)});
    }
    return terms;
}

/// Polynomials by their coefficients, lowest first.
Vector times(const Vector& x, const Vector& y, const PrimeField& field)
{
    Vector out(x.size() + y.size() - 1, 0);
    for (std::size_t i = 0; i < x.size(); ++i) {
        for (std::size_t j = 0; j < y.size(); ++j) {
            out[i + j] = field.add(out[i + j], field.multiply(x[i], y[j]));
        }
    }
    return out;
}

/// A product of factors of small degree, leading coefficient 1.
Vector randomModulus(int degree, const PrimeField& field, Rng& rng)
{
    Vector modulus{1};
    while (static_cast<int>(modulus.size()) <= degree) {
        const int left = degree + 1 - static_cast<int>(modulus.size());
        Vector factor(static_cast<std::size_t>(1 + rng.below(std::min(left, kMostFactorDegree))), 0);
        for (std::uint64_t& value : factor) {
            value = static_cast<std::uint64_t>(rng.below(static_cast<int>(field.modulus())));
        }
        factor.push_back(1);
        modulus = times(modulus, factor, field);
    }
    return modulus;
}

/// x^0 … x^(count−1) modulo a polynomial.
std::vector<Vector> powersModulo(const Vector& modulus, int count, const PrimeField& field)
{
    const std::size_t degree = modulus.size() - 1;
    std::vector<Vector> powers;
    Vector power(degree, 0);
    power[0] = 1;
    for (int i = 0; i < count; ++i) {
        powers.push_back(power);
        const std::uint64_t top = power.back();
        for (std::size_t k = degree - 1; k > 0; --k) {
            power[k] = power[k - 1];
        }
        power[0] = 0;
        for (std::size_t k = 0; k < degree; ++k) {
            power[k] = field.add(power[k], field.negated(field.multiply(top, modulus[k])));
        }
    }
    return powers;
}

/// The product of n by m coefficients from that modulo a polynomial and from the highest coefficients.
std::vector<Term> remainderStart(int n, int m, Ring ring, Rng& rng)
{
    const PrimeField field = PrimeField::of(ring);
    const int count = n + m - 1;
    const int high = rng.below(std::min({n, m, 3}) + 1);
    const int degree = count - high;
    if (degree < 1 || degree > kMostDimension) {
        return {};
    }
    const auto powers = powersModulo(randomModulus(degree, field, rng), std::max(count, 2 * degree - 1), field);
    std::vector<FiniteAlgebra::Constant> constants;
    for (std::size_t i = 0; i < static_cast<std::size_t>(degree); ++i) {
        for (std::size_t j = 0; j < static_cast<std::size_t>(degree); ++j) {
            for (std::size_t k = 0; k < static_cast<std::size_t>(degree); ++k) {
                if (powers[i + j][k] != 0) {
                    constants.push_back({i, j, k, powers[i + j][k]});
                }
            }
        }
    }
    std::vector<Term> terms;
    const auto pulledBack = [&](const Vector& form, int size) {
        Vector out(static_cast<std::size_t>(size), 0);
        for (std::size_t s = 0; s < out.size(); ++s) {
            for (std::size_t t = 0; t < form.size(); ++t) {
                out[s] = field.add(out[s], field.multiply(form[t], powers[s][t]));
            }
        }
        return factorOf(out, ring);
    };
    for (Product& product :
         FiniteAlgebra(static_cast<std::size_t>(degree), std::move(constants), field).inBlocks(rng)) {
        product.value.resize(static_cast<std::size_t>(count), 0);
        terms.push_back({pulledBack(product.left, n), pulledBack(product.right, m), factorOf(product.value, ring)});
    }
    if (terms.empty()) {
        return {};
    }
    for (int i = 0; i < high; ++i) {
        for (int j = 0; i + j < high; ++j) {
            Term term{Factor(n), Factor(m), Factor(count)};
            term.u.set(n - 1 - i, 1);
            term.v.set(m - 1 - j, 1);
            const int power = count - 1 - i - j; // x^power, less what it is modulo the polynomial
            for (int k = 0; k < degree; ++k) {
                const auto rest = powers[static_cast<std::size_t>(power)][static_cast<std::size_t>(k)];
                term.w.set(k, reduced(-static_cast<std::int32_t>(rest), ring));
            }
            term.w.set(power, 1);
            terms.push_back(term);
        }
    }
    return terms;
}

/// The term of a Toeplitz matrix times a vector for one of polynomials: A is their C, C their A, and B turned about.
Term turned(const Term& term)
{
    Factor b(term.v.size());
    for (int i = 0; i < b.size(); ++i) {
        b.set(i, term.v[b.size() - 1 - i]);
    }
    return {term.w, b, term.u};
}

} // namespace

std::vector<Term> blockStart(const Target& target, Ring ring, Rng& rng)
{
    const Shape shape = target.shape();
    if (modulusOf(ring) == 0 || modulusOf(ring) > 3 || target.commutes()) {
        return {};
    }
    const bool isToeplitz = target.family() == Family::Toeplitz;
    if (!isToeplitz && target.family() != Family::Polynomial) {
        return shape.a == shape.b && shape.b == shape.c && shape.a <= kMostDimension ? algebraStart(target, ring, rng)
                                                                                     : std::vector<Term>();
    }
    std::vector<Term> best;
    for (int drawn = 0; drawn < kPolynomialsDrawn; ++drawn) {
        std::vector<Term> terms = remainderStart(isToeplitz ? shape.c : shape.a, shape.b, ring, rng);
        std::erase_if(terms, [](const Term& term) { return term.isZero(); });
        if (best.empty() || (!terms.empty() && terms.size() < best.size())) {
            best = std::move(terms);
        }
    }
    if (isToeplitz) {
        std::ranges::transform(best, best.begin(), turned);
    }
    return best;
}

} // namespace rankfall
