// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/lift/coefficients.h"

#include "core/scheme/verify.h"

#include <array>
#include <cstdlib>
#include <numeric>
#include <utility>

namespace rankfall {

namespace {

int symmetric(int value, int modulus)
{
    const int residue = ((value % modulus) + modulus) % modulus;
    return modulus == 3 && residue == 2 ? -1 : residue;
}

/// a modulo m as n/d with |n|, d ≤ √(m/2): Euclid's algorithm stopped half-way (Wang 1981).
std::optional<Rational> fractionOf(std::int64_t residue, std::int64_t modulus)
{
    std::int64_t r0 = modulus;
    std::int64_t r1 = ((residue % modulus) + modulus) % modulus;
    std::int64_t t0 = 0;
    std::int64_t t1 = 1;
    while (2 * r1 * r1 > modulus) {
        const std::int64_t quotient = r0 / r1;
        r0 = std::exchange(r1, r0 - quotient * r1);
        t0 = std::exchange(t1, t0 - quotient * t1);
    }
    if (2 * t1 * t1 > modulus || t1 == 0) {
        return std::nullopt;
    }
    return Rational::make(r1, t1);
}

/// Divides by the content, the positive fraction that leaves whole numbers without a common divisor. Nothing when 64
/// bits do not suffice; zero factors stay.
std::optional<Rational> takeContent(std::vector<Rational>& factor)
{
    std::int64_t divisor = 0;
    std::int64_t denominator = 1;
    for (const Rational& value : factor) {
        divisor = std::gcd(divisor, value.numerator());
        const std::int64_t more = value.denominator() / std::gcd(denominator, value.denominator());
        if (__builtin_mul_overflow(denominator, more, &denominator)) {
            return std::nullopt;
        }
    }
    for (Rational& value : factor) {
        std::int64_t whole = 0;
        if (divisor != 0 &&
            __builtin_mul_overflow(value.numerator() / divisor, denominator / value.denominator(), &whole)) {
            return std::nullopt;
        }
        value = whole;
    }
    return divisor == 0 ? Rational(1) : Rational::make(divisor, denominator);
}

/// x·y in lowest terms; nothing when 64 bits do not suffice.
std::optional<Rational> times(const Rational& x, const Rational& y)
{
    const std::int64_t p = std::gcd(x.numerator(), y.denominator());
    const std::int64_t q = std::gcd(y.numerator(), x.denominator());
    std::int64_t numerator = 0;
    std::int64_t denominator = 0;
    if (__builtin_mul_overflow(x.numerator() / p, y.numerator() / q, &numerator) ||
        __builtin_mul_overflow(x.denominator() / q, y.denominator() / p, &denominator)) {
        return std::nullopt;
    }
    return Rational::make(numerator, denominator);
}

} // namespace

Coefficients residuesOf(Shape shape, std::span<const Term> terms, int modulus)
{
    Coefficients out{shape, {}};
    for (const Term& term : terms) {
        int sign = 1;
        for (const Mode mode : kModes) {
            const Factor& factor = term.factor(mode);
            int flip = mode == Mode::C ? sign : 0; // 0: not known before the first nonzero
            for (int i = 0; i < factor.size(); ++i) {
                const int value = symmetric(factor[i], modulus);
                if (flip == 0 && value != 0) {
                    flip = value;
                    sign *= value;
                }
                out.values.push_back(value * flip);
            }
        }
    }
    return out;
}

std::vector<std::int64_t> residual(const Tensor& target, const Coefficients& coefficients, std::int64_t modulus)
{
    const Shape shape = target.shape();
    std::vector<std::int64_t> sum(shape.cells(), 0);
    const auto bs = static_cast<std::size_t>(shape.b);
    const auto cs = static_cast<std::size_t>(shape.c);
    for (int r = 0; r < coefficients.terms(); ++r) {
        const auto u = coefficients.factor(r, Mode::A);
        const auto v = coefficients.factor(r, Mode::B);
        const auto w = coefficients.factor(r, Mode::C);
        for (std::size_t a = 0; a < u.size(); ++a) {
            for (std::size_t b = 0; b < bs && u[a] != 0; ++b) {
                const std::int64_t uv = u[a] * v[b] % modulus;
                std::int64_t* const row = sum.data() + (a * bs + b) * cs;
                for (std::size_t c = 0; c < cs && uv != 0; ++c) {
                    row[c] += uv * w[c] % modulus;
                }
            }
        }
    }
    for (std::size_t i = 0; i < sum.size(); ++i) {
        const std::int64_t difference = (target.values()[i] - sum[i]) % modulus;
        sum[i] = difference < 0 ? difference + modulus : difference;
    }
    return sum;
}

std::optional<std::vector<Term>> smallTerms(const Coefficients& coefficients)
{
    std::vector<Term> out;
    const Shape shape = coefficients.shape;
    for (int r = 0; r < coefficients.terms(); ++r) {
        Term term{Factor(shape.a), Factor(shape.b), Factor(shape.c)};
        for (const Mode mode : kModes) {
            const auto values = coefficients.factor(r, mode);
            for (std::size_t i = 0; i < values.size(); ++i) {
                if (std::abs(values[i]) > kMaxCoefficient) {
                    return std::nullopt;
                }
                term.factor(mode).set(static_cast<int>(i), static_cast<int>(values[i]));
            }
        }
        out.push_back(term);
    }
    return out;
}

bool isExact(const Tensor& target, const Coefficients& coefficients)
{
    const auto terms = smallTerms(coefficients);
    return terms && verify(target, *terms, Ring::Z).exact;
}

std::optional<std::vector<Scheme::Product>> fractions(const Coefficients& coefficients, std::int64_t modulus)
{
    std::vector<Scheme::Product> out;
    for (int r = 0; r < coefficients.terms(); ++r) {
        auto& product = out.emplace_back();
        for (const Mode mode : kModes) {
            for (const std::int64_t value : coefficients.factor(r, mode)) {
                const auto fraction = fractionOf(value, modulus);
                if (!fraction) {
                    return std::nullopt;
                }
                product[static_cast<std::size_t>(index(mode))].push_back(*fraction);
            }
        }
    }
    return out;
}

Scheme::Product primitive(const Scheme::Product& product)
{
    Scheme::Product out = product;
    for (std::size_t mode = 0; mode < 2; ++mode) {
        const auto content = takeContent(out[mode]);
        if (!content) {
            return product;
        }
        for (Rational& value : out[2]) {
            const auto scaled = times(value, *content);
            if (!scaled) {
                return product;
            }
            value = *scaled;
        }
    }
    return out;
}

template <int Modulus>
void fillJacobian(LinearSystem<Modulus>& system, const Coefficients& at, std::span<const std::size_t> columns)
{
    const Shape shape = at.shape;
    const auto width = static_cast<std::size_t>(at.width());
    const auto residue = [](std::int64_t value) { return static_cast<int>((value % Modulus + Modulus) % Modulus); };
    // The other two factors of the coefficient's term, and how far a step along each moves the row.
    const std::array<std::size_t, 3> step{static_cast<std::size_t>(shape.b) * static_cast<std::size_t>(shape.c),
                                          static_cast<std::size_t>(shape.c), 1};
    for (std::size_t column = 0; column < columns.size(); ++column) {
        const int term = static_cast<int>(columns[column] / width);
        const int place = static_cast<int>(columns[column] % width);
        const Mode mode = place < shape.a ? Mode::A : place < shape.a + shape.b ? Mode::B : Mode::C;
        const Mode first = mode == Mode::A ? Mode::B : Mode::A;
        const Mode second = mode == Mode::C ? Mode::B : Mode::C;
        const int i = place - (mode == Mode::A ? 0 : mode == Mode::B ? shape.a : shape.a + shape.b);
        const auto x = at.factor(term, first);
        const auto y = at.factor(term, second);
        const auto along = [&](Mode m, std::size_t at2) { return step[static_cast<std::size_t>(index(m))] * at2; };
        for (std::size_t p = 0; p < x.size(); ++p) {
            for (std::size_t q = 0; q < y.size() && residue(x[p]) != 0; ++q) {
                if (const int value = residue(x[p]) * residue(y[q]) % Modulus; value != 0) {
                    system.add(along(mode, static_cast<std::size_t>(i)) + along(first, p) + along(second, q), column,
                               value);
                }
            }
        }
    }
}

template void fillJacobian<2>(LinearSystem<2>&, const Coefficients&, std::span<const std::size_t>);
template void fillJacobian<3>(LinearSystem<3>&, const Coefficients&, std::span<const std::size_t>);

} // namespace rankfall
