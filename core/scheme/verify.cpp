// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/scheme/verify.h"

#include "core/base/check.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <gmpxx.h>
#include <limits>
#include <numeric>
#include <optional>

namespace rankfall {

namespace {

constexpr std::size_t kExamples = 8;

/// The nonzero coefficients of each product with their places, mode by mode.
template <typename Number>
using Products = std::vector<std::array<std::vector<std::pair<int, Number>>, 3>>;
using SmallProducts = Products<std::int64_t>;

/// A factor without its zeros: (entry, numerator), with one common denominator.
struct Sparse {
    std::vector<std::pair<int, mpz_class>> entries;
    mpz_class denominator = 1;
};

Sparse sparseOf(const std::vector<Rational>& factor)
{
    Sparse out;
    for (const Rational& c : factor) {
        mpz_class d(static_cast<long>(c.denominator()));
        mpz_lcm(out.denominator.get_mpz_t(), out.denominator.get_mpz_t(), d.get_mpz_t());
    }
    for (std::size_t i = 0; i < factor.size(); ++i) {
        if (!factor[i].isZero()) {
            mpz_class value(static_cast<long>(factor[i].numerator()));
            value *= out.denominator / static_cast<long>(factor[i].denominator());
            out.entries.emplace_back(static_cast<int>(i), std::move(value));
        }
    }
    return out;
}

void note(Verdict& verdict, Cell cell)
{
    ++verdict.wrongCells;
    if (verdict.examples.size() < kExamples) {
        verdict.examples.push_back(cell);
    }
}

double magnitudeOf(std::int64_t value)
{
    return std::abs(static_cast<double>(value));
}

double magnitudeOf(const mpz_class& value)
{
    return std::abs(value.get_d());
}

/// Σ products·(scale/denominator) compared with scale·target, in whatever number type the caller proved wide enough;
/// modulo `modulus` unless that is 0.
/// Mode A is taken entry by entry, so that only one slice is held at a time. Of a folded target only the cells with a ≤
/// b are there, and a product gives u_a·v_b + u_b·v_a to those with a < b: twice what the caller's bound is for, at
/// most.
template <typename Number>
Verdict compare(const Tensor& target, const Products<Number>& products, const Number& scale, int modulus)
{
    const Shape shape = target.shape();
    Verdict verdict;
    verdict.checkedCells = static_cast<std::int64_t>(shape.cells());
    // Products by the entries of A they touch.
    std::vector<std::vector<std::pair<std::size_t, Number>>> byA(static_cast<std::size_t>(shape.a));
    auto byMirror = byA; // by the entries of B, for a folded target
    for (std::size_t r = 0; r < products.size(); ++r) {
        for (const auto& [a, value] : products[r][0]) {
            byA[static_cast<std::size_t>(a)].emplace_back(r, value);
        }
        for (const auto& [b, value] : products[r][1]) {
            if (target.isFolded()) {
                byMirror[static_cast<std::size_t>(b)].emplace_back(r, value);
            }
        }
    }
    std::vector<Number> slice(static_cast<std::size_t>(shape.b) * static_cast<std::size_t>(shape.c));
    for (int a = 0; a < shape.a; ++a) {
        std::fill(slice.begin(), slice.end(), Number(0));
        const auto addSlice = [&](std::size_t r, const Number& u, std::size_t mode, int firstB) {
            for (const auto& [b, v] : products[r][mode]) {
                if (b < firstB) {
                    continue;
                }
                const Number uv = u * v;
                Number* row = slice.data() + static_cast<std::size_t>(b) * static_cast<std::size_t>(shape.c);
                for (const auto& [c, w] : products[r][2]) {
                    row[c] += uv * w;
                }
            }
        };
        for (const auto& [r, u] : byA[static_cast<std::size_t>(a)]) {
            addSlice(r, u, 1, target.isFolded() ? a : 0);
        }
        for (const auto& [r, v] : byMirror[static_cast<std::size_t>(a)]) {
            addSlice(r, v, 0, a + 1);
        }
        for (int b = 0; b < shape.b; ++b) {
            for (int c = 0; c < shape.c; ++c) {
                const Number expected = scale * Number(target.at({a, b, c}));
                const Number excess = slice[static_cast<std::size_t>(b) * static_cast<std::size_t>(shape.c) +
                                            static_cast<std::size_t>(c)] -
                                      expected;
                if (modulus == 0 ? excess != 0 : excess % modulus != 0) {
                    note(verdict, {a, b, c});
                    verdict.largestError = std::max(verdict.largestError, magnitudeOf(excess) / magnitudeOf(scale));
                }
            }
        }
    }
    verdict.exact = verdict.wrongCells == 0;
    return verdict;
}

std::optional<Verdict> verifySmallRational(const Tensor& target, const std::vector<Scheme::Product>& coefficients);

/// Exact over Q. Every product is brought to one common denominator; 64-bit arithmetic where that is sure not to
/// overflow, arbitrary precision otherwise.
Verdict verifyRational(const Tensor& target, const std::vector<Scheme::Product>& coefficients)
{
    if (auto verdict = verifySmallRational(target, coefficients)) {
        return *verdict;
    }
    std::vector<std::array<Sparse, 3>> sparse;
    mpz_class scale = 1;
    for (const auto& product : coefficients) {
        sparse.push_back({sparseOf(product[0]), sparseOf(product[1]), sparseOf(product[2])});
        const mpz_class d = sparse.back()[0].denominator * sparse.back()[1].denominator * sparse.back()[2].denominator;
        mpz_lcm(scale.get_mpz_t(), scale.get_mpz_t(), d.get_mpz_t());
    }
    Products<mpz_class> products;
    for (auto& factors : sparse) {
        const mpz_class d = factors[0].denominator * factors[1].denominator * factors[2].denominator;
        const mpz_class multiplier = scale / d;
        for (auto& entry : factors[0].entries) {
            entry.second *= multiplier;
        }
        products.push_back(
            {std::move(factors[0].entries), std::move(factors[1].entries), std::move(factors[2].entries)});
    }
    return compare<mpz_class>(target, products, scale, 0);
}

/// The same in 64-bit arithmetic; nothing where a bound on every partial sum does not show that it cannot overflow.
std::optional<Verdict> verifySmallRational(const Tensor& target, const std::vector<Scheme::Product>& coefficients)
{
    constexpr auto kMost = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()) / 2;
    const auto times = [](std::uint64_t x, std::uint64_t y) -> std::optional<std::uint64_t> {
        std::uint64_t out = 0;
        return __builtin_mul_overflow(x, y, &out) || out > kMost ? std::nullopt : std::optional(out);
    };
    const auto commonMultiple = [&](std::uint64_t x, std::uint64_t y) {
        return y == 1 ? std::optional(x) : times(x / std::gcd(x, y), y);
    };
    SmallProducts products;
    std::vector<std::uint64_t> denominators;
    std::uint64_t scale = 1;
    for (const auto& product : coefficients) {
        auto& lists = products.emplace_back();
        std::uint64_t below = 1; // of the whole product
        for (std::size_t mode = 0; mode < 3; ++mode) {
            std::uint64_t common = 1;
            for (const Rational& c : product[mode]) {
                const auto next = commonMultiple(common, static_cast<std::uint64_t>(c.denominator()));
                if (!next) {
                    return std::nullopt;
                }
                common = *next;
            }
            for (std::size_t i = 0; i < product[mode].size(); ++i) {
                const Rational& c = product[mode][i];
                std::int64_t value = 0;
                if (!c.isZero()) {
                    if (__builtin_mul_overflow(c.numerator(), static_cast<std::int64_t>(common) / c.denominator(),
                                               &value)) {
                        return std::nullopt;
                    }
                    lists[mode].emplace_back(static_cast<int>(i), value);
                }
            }
            const auto next = times(below, common);
            if (!next) {
                return std::nullopt;
            }
            below = *next;
        }
        denominators.push_back(below);
        const auto next = commonMultiple(scale, below);
        if (!next) {
            return std::nullopt;
        }
        scale = *next;
    }
    // No partial sum exceeds scale·max|T| + Σ max|u|·max|v|·max|w|.
    std::uint64_t largestEntry = 1;
    for (const std::int32_t value : target.values()) {
        largestEntry = std::max(largestEntry, static_cast<std::uint64_t>(std::abs(static_cast<std::int64_t>(value))));
    }
    auto reach = times(scale, largestEntry);
    for (std::size_t r = 0; r < products.size(); ++r) {
        const auto multiplier = static_cast<std::int64_t>(scale / denominators[r]);
        std::optional<std::uint64_t> most = 1;
        for (std::size_t mode = 0; mode < 3; ++mode) {
            std::uint64_t largest = 0;
            for (auto& [i, value] : products[r][mode]) {
                if (mode == 0 && __builtin_mul_overflow(value, multiplier, &value)) {
                    return std::nullopt;
                }
                largest = std::max(largest,
                                   value < 0 ? -static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value));
            }
            most = most ? times(*most, largest) : most;
        }
        if (!reach || !most || *reach > kMost - *most) {
            return std::nullopt;
        }
        reach = *reach + *most;
    }
    return compare<std::int64_t>(target, products, static_cast<std::int64_t>(scale), 0);
}

/// One part of a Gaussian scheme as a real one: (u + u'i)(v + v'i)(w + w'i) has the real part uvw − uv'w' − u'vw' −
/// u'v'w and the imaginary part u'vw + uv'w + uvw' − u'v'w'.
std::vector<Scheme::Product> partOf(const Scheme& scheme, bool imaginary)
{
    std::vector<Scheme::Product> out;
    for (std::size_t r = 0; r < scheme.products.size(); ++r) {
        for (unsigned choice = 0; choice < 8; ++choice) { // bit m: mode m gives its imaginary part
            const int count =
                static_cast<int>(choice & 1U) + static_cast<int>(choice >> 1 & 1U) + static_cast<int>(choice >> 2 & 1U);
            if ((count % 2 == 1) != imaginary) {
                continue;
            }
            auto& product = out.emplace_back();
            for (std::size_t mode = 0; mode < 3; ++mode) {
                product[mode] = (choice >> mode & 1U) != 0 ? scheme.imaginary[r][mode] : scheme.products[r][mode];
            }
            if (count >= 2) { // i² = −1 and i³ = −i
                for (Rational& u : product[0]) {
                    u = *Rational::make(-u.numerator(), u.denominator());
                }
            }
        }
    }
    return out;
}

Verdict verifyGaussian(const Tensor& target, const Scheme& scheme)
{
    Verdict verdict = verifyRational(target, partOf(scheme, false));
    const Verdict imaginary = verifyRational(Tensor(target.shape()), partOf(scheme, true));
    verdict.exact = verdict.exact && imaginary.exact;
    if (imaginary.wrongCells > verdict.wrongCells) { // the cells of both may be the same ones
        verdict.wrongCells = imaginary.wrongCells;
        verdict.examples = imaginary.examples;
    }
    verdict.largestError = std::max(verdict.largestError, imaginary.largestError);
    return verdict;
}

/// Exact modulo 2, on bit rows: w is a row of 64-bit words, added to the row (a, b) for every pair of nonzeros.
Verdict verifyMod2(const Tensor& target, const SmallProducts& products)
{
    const Shape shape = target.shape();
    const std::size_t words = (static_cast<std::size_t>(shape.c) + 63) / 64;
    std::vector<std::uint64_t> sum(static_cast<std::size_t>(shape.a) * static_cast<std::size_t>(shape.b) * words, 0);
    std::vector<std::uint64_t> mask(words);
    for (const auto& product : products) {
        std::fill(mask.begin(), mask.end(), 0);
        for (const auto& [c, one] : product[2]) {
            mask[static_cast<std::size_t>(c) / 64] |= std::uint64_t{1} << (c % 64);
        }
        for (const auto& [a, u] : product[0]) {
            for (const auto& [b, v] : product[1]) {
                const Cell home = target.home({a, b, 0});
                std::uint64_t* row =
                    sum.data() + (static_cast<std::size_t>(home.a) * static_cast<std::size_t>(shape.b) +
                                  static_cast<std::size_t>(home.b)) *
                                     words;
                for (std::size_t i = 0; i < words; ++i) {
                    row[i] ^= mask[i];
                }
            }
        }
    }
    Verdict verdict;
    verdict.checkedCells = static_cast<std::int64_t>(shape.cells());
    for (int a = 0; a < shape.a; ++a) {
        for (int b = 0; b < shape.b; ++b) {
            const std::uint64_t* row =
                sum.data() +
                (static_cast<std::size_t>(a) * static_cast<std::size_t>(shape.b) + static_cast<std::size_t>(b)) * words;
            for (int c = 0; c < shape.c; ++c) {
                const auto bit = static_cast<std::int32_t>(row[c / 64] >> (c % 64) & 1U);
                if (bit != (target.at({a, b, c}) & 1)) {
                    note(verdict, {a, b, c});
                }
            }
        }
    }
    verdict.exact = verdict.wrongCells == 0;
    return verdict;
}

/// The nonzero coefficients modulo a prime with their places; nothing when one has no value there.
std::optional<SmallProducts> residuesOf(const Scheme& scheme, int modulus)
{
    SmallProducts out;
    for (const auto& product : scheme.products) {
        auto& lists = out.emplace_back();
        for (std::size_t mode = 0; mode < 3; ++mode) {
            for (std::size_t i = 0; i < product[mode].size(); ++i) {
                const auto residue = product[mode][i].residue(modulus);
                if (!residue) {
                    return std::nullopt;
                }
                if (*residue != 0) {
                    lists[mode].emplace_back(static_cast<int>(i), *residue);
                }
            }
        }
    }
    return out;
}

/// The coefficients of the terms that are not zero modulo `modulus`, or not zero when that is 0.
SmallProducts entriesOf(Shape shape, std::span<const Term> terms, int modulus)
{
    SmallProducts out;
    for (const Term& term : terms) {
        RANKFALL_CHECK(term.shape() == shape);
        auto& lists = out.emplace_back();
        for (const Mode mode : kModes) {
            for (int i = 0; i < shape[mode]; ++i) {
                const int value = modulus == 0 ? term.factor(mode)[i] : term.factor(mode)[i] % modulus;
                if (value != 0) {
                    lists[static_cast<std::size_t>(index(mode))].emplace_back(i, value);
                }
            }
        }
    }
    return out;
}

/// Of at most 125 in size: no sum of as many products as fit in memory leaves 64 bits.
Verdict verifySmall(const Tensor& target, const SmallProducts& products, Ring ring)
{
    return ring == Ring::Z2 ? verifyMod2(target, products)
                            : compare<std::int64_t>(target, products, 1, modulusOf(ring));
}

} // namespace

Verdict verify(const Scheme& scheme, Ring ring)
{
    const Tensor& target = scheme.target->tensor();
    RANKFALL_CHECK(scheme.isReal() || scheme.imaginary.size() == scheme.products.size());
    for (const auto* products : {&scheme.products, &scheme.imaginary}) {
        for (const auto& product : *products) {
            for (const Mode mode : kModes) {
                RANKFALL_CHECK(static_cast<int>(product[static_cast<std::size_t>(index(mode))].size()) ==
                               target.shape()[mode]);
            }
        }
    }
    Verdict verdict;
    if (!scheme.isReal()) {
        verdict = verifyGaussian(target, scheme);
        verdict.exact = verdict.exact && ring == Ring::C;
        verdict.hasForeignCoefficients = ring != Ring::C;
        verdict.ring = ring;
        if (modulusOf(ring) > 0) {
            verdict.wrongCells = verdict.checkedCells;
        }
        return verdict;
    }
    if (const int modulus = modulusOf(ring); modulus > 0) {
        if (const auto residues = residuesOf(scheme, modulus)) {
            verdict = verifySmall(target, *residues, ring);
        } else {
            verdict.wrongCells = verdict.checkedCells = static_cast<std::int64_t>(target.shape().cells());
            verdict.hasForeignCoefficients = true;
        }
    } else {
        verdict = verifyRational(target, scheme.products);
        if (ring == Ring::R || (ring == Ring::Z && !scheme.isIntegral())) {
            verdict.exact = false;
            verdict.hasForeignCoefficients = ring == Ring::Z;
        }
    }
    verdict.ring = ring;
    return verdict;
}

Verdict verify(const Tensor& target, std::span<const Term> terms, Ring ring)
{
    Verdict verdict = verifySmall(target, entriesOf(target.shape(), terms, modulusOf(ring)), ring);
    verdict.ring = ring;
    return verdict;
}

} // namespace rankfall
