// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/scheme/verify.h"

#include "core/base/check.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <gmpxx.h>
#include <limits>
#include <numeric>
#include <optional>

namespace rankfall {

namespace {

constexpr std::size_t kExamples = 8;

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

/// Σ products·(scale/denominator) compared with scale·target, in whatever number type the caller proved wide enough.
/// Mode A is taken entry by entry, so that only one slice is held at a time.
template <typename Number>
Verdict compare(const Tensor& target, const std::vector<std::array<std::vector<std::pair<int, Number>>, 3>>& products,
                const Number& scale)
{
    const Shape shape = target.shape();
    Verdict verdict;
    verdict.checkedCells = static_cast<std::int64_t>(shape.cells());
    // Products by the entries of A they touch.
    std::vector<std::vector<std::pair<std::size_t, Number>>> byA(static_cast<std::size_t>(shape.a));
    for (std::size_t r = 0; r < products.size(); ++r) {
        for (const auto& [a, value] : products[r][0]) {
            byA[static_cast<std::size_t>(a)].emplace_back(r, value);
        }
    }
    std::vector<Number> slice(static_cast<std::size_t>(shape.b) * static_cast<std::size_t>(shape.c));
    for (int a = 0; a < shape.a; ++a) {
        std::fill(slice.begin(), slice.end(), Number(0));
        for (const auto& [r, u] : byA[static_cast<std::size_t>(a)]) {
            for (const auto& [b, v] : products[r][1]) {
                const Number uv = u * v;
                Number* row = slice.data() + static_cast<std::size_t>(b) * static_cast<std::size_t>(shape.c);
                for (const auto& [c, w] : products[r][2]) {
                    row[c] += uv * w;
                }
            }
        }
        for (int b = 0; b < shape.b; ++b) {
            for (int c = 0; c < shape.c; ++c) {
                const Number expected = scale * Number(target.at({a, b, c}));
                if (slice[static_cast<std::size_t>(b) * static_cast<std::size_t>(shape.c) +
                          static_cast<std::size_t>(c)] != expected) {
                    note(verdict, {a, b, c});
                }
            }
        }
    }
    verdict.exact = verdict.wrongCells == 0;
    return verdict;
}

/// Exact over Q. Every product is brought to one common denominator; 64-bit arithmetic when a bound on every partial
/// sum shows that it cannot overflow, arbitrary precision otherwise.
Verdict verifyRational(const Tensor& target, const Scheme& scheme)
{
    std::vector<std::array<Sparse, 3>> sparse;
    mpz_class scale = 1;
    for (const auto& product : scheme.products) {
        sparse.push_back({sparseOf(product[0]), sparseOf(product[1]), sparseOf(product[2])});
        const mpz_class d = sparse.back()[0].denominator * sparse.back()[1].denominator * sparse.back()[2].denominator;
        mpz_lcm(scale.get_mpz_t(), scale.get_mpz_t(), d.get_mpz_t());
    }
    std::vector<std::array<std::vector<std::pair<int, mpz_class>>, 3>> products;
    mpz_class reach = scale; // no partial sum exceeds Σ max|u|·max|v|·max|w|
    for (std::int32_t value : target.values()) {
        reach = std::max(reach, mpz_class(scale * std::abs(value)));
    }
    for (auto& factors : sparse) {
        const mpz_class d = factors[0].denominator * factors[1].denominator * factors[2].denominator;
        const mpz_class multiplier = scale / d;
        for (auto& entry : factors[0].entries) {
            entry.second *= multiplier;
        }
        mpz_class largest = 1;
        for (const auto& factor : factors) {
            mpz_class most = 0;
            for (const auto& entry : factor.entries) {
                most = std::max(most, mpz_class(abs(entry.second)));
            }
            largest *= most;
        }
        reach += largest;
        products.push_back(
            {std::move(factors[0].entries), std::move(factors[1].entries), std::move(factors[2].entries)});
    }
    if (reach > std::numeric_limits<std::int64_t>::max() / 2) {
        return compare<mpz_class>(target, products, scale);
    }
    std::vector<std::array<std::vector<std::pair<int, std::int64_t>>, 3>> small;
    for (const auto& product : products) {
        auto& out = small.emplace_back();
        for (std::size_t mode = 0; mode < 3; ++mode) {
            for (const auto& [i, value] : product[mode]) {
                out[mode].emplace_back(i, value.get_si());
            }
        }
    }
    return compare<std::int64_t>(target, small, scale.get_si());
}

/// Exact modulo 2, on bit rows: w is a row of 64-bit words, added to the row (a, b) for every pair of nonzeros.
Verdict verifyMod2(const Tensor& target, const std::vector<std::array<std::vector<int>, 3>>& products)
{
    const Shape shape = target.shape();
    const std::size_t words = (static_cast<std::size_t>(shape.c) + 63) / 64;
    std::vector<std::uint64_t> sum(static_cast<std::size_t>(shape.a) * static_cast<std::size_t>(shape.b) * words, 0);
    std::vector<std::uint64_t> mask(words);
    for (const auto& product : products) {
        std::fill(mask.begin(), mask.end(), 0);
        for (const int c : product[2]) {
            mask[static_cast<std::size_t>(c) / 64] |= std::uint64_t{1} << (c % 64);
        }
        for (const int a : product[0]) {
            for (const int b : product[1]) {
                std::uint64_t* row = sum.data() + (static_cast<std::size_t>(a) * static_cast<std::size_t>(shape.b) +
                                                   static_cast<std::size_t>(b)) *
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

/// Positions of the odd coefficients; nothing when one has an even denominator and so no value modulo 2.
std::optional<std::vector<std::array<std::vector<int>, 3>>> oddEntries(const Scheme& scheme)
{
    std::vector<std::array<std::vector<int>, 3>> out;
    for (const auto& product : scheme.products) {
        auto& lists = out.emplace_back();
        for (std::size_t mode = 0; mode < 3; ++mode) {
            for (std::size_t i = 0; i < product[mode].size(); ++i) {
                if (product[mode][i].denominator() % 2 == 0) {
                    return std::nullopt;
                }
                if (product[mode][i].numerator() % 2 != 0) {
                    lists[mode].push_back(static_cast<int>(i));
                }
            }
        }
    }
    return out;
}

} // namespace

Verdict verify(const Scheme& scheme, Ring ring)
{
    const Tensor& target = scheme.target->tensor();
    for (const auto& product : scheme.products) {
        for (const Mode mode : kModes) {
            RANKFALL_CHECK(static_cast<int>(product[static_cast<std::size_t>(index(mode))].size()) ==
                           target.shape()[mode]);
        }
    }
    Verdict verdict;
    if (ring == Ring::Z2) {
        if (const auto entries = oddEntries(scheme)) {
            verdict = verifyMod2(target, *entries);
        } else {
            verdict.wrongCells = verdict.checkedCells = static_cast<std::int64_t>(target.shape().cells());
        }
    } else {
        verdict = verifyRational(target, scheme);
        if (ring == Ring::Z && !scheme.isIntegral()) {
            verdict.exact = false;
        }
    }
    verdict.ring = ring;
    return verdict;
}

Verdict verify(const Tensor& target, std::span<const Term> terms, Ring ring)
{
    const Shape shape = target.shape();
    Verdict verdict;
    if (ring == Ring::Z2) {
        std::vector<std::array<std::vector<int>, 3>> products;
        for (const Term& term : terms) {
            RANKFALL_CHECK(term.shape() == shape);
            auto& lists = products.emplace_back();
            for (const Mode mode : kModes) {
                for (int i = 0; i < shape[mode]; ++i) {
                    if (term.factor(mode)[i] & 1) {
                        lists[static_cast<std::size_t>(index(mode))].push_back(i);
                    }
                }
            }
        }
        verdict = verifyMod2(target, products);
    } else {
        // |coefficient| ≤ 99 and at most 2 000 terms: sums stay below 2^31, far inside 64 bits.
        std::vector<std::array<std::vector<std::pair<int, std::int64_t>>, 3>> products;
        for (const Term& term : terms) {
            RANKFALL_CHECK(term.shape() == shape);
            auto& lists = products.emplace_back();
            for (const Mode mode : kModes) {
                for (int i = 0; i < shape[mode]; ++i) {
                    if (const int value = term.factor(mode)[i]; value != 0) {
                        lists[static_cast<std::size_t>(index(mode))].emplace_back(i, value);
                    }
                }
            }
        }
        verdict = compare<std::int64_t>(target, products, 1);
    }
    verdict.ring = ring;
    return verdict;
}

Identification identify(const Scheme& scheme)
{
    // The stronger statement first: a file of zeros and ones that claims Z mod 2 may still hold over Z.
    const std::array<Ring, 2> rings{scheme.isIntegral() ? Ring::Z : Ring::Q, Ring::Z2};
    std::vector<Scheme> readings{scheme};
    if (scheme.target->format()) {
        readings.push_back(withModeCTransposed(scheme));
    }
    std::optional<Identification> nearest;
    for (const Ring ring : rings) {
        for (std::size_t i = 0; i < readings.size(); ++i) {
            Verdict verdict = verify(readings[i], ring);
            const bool exact = verdict.exact;
            if (exact || !nearest || verdict.wrongCells < nearest->verdict.wrongCells) {
                nearest = Identification{std::move(verdict), i == 1, readings[i]};
            }
            if (exact) {
                return *nearest;
            }
        }
    }
    return *nearest;
}

} // namespace rankfall
