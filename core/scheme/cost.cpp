// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/scheme/cost.h"

#include "core/algebra/elimination.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <numeric>
#include <optional>
#include <set>

namespace rankfall {

Cost costOf(const Scheme& scheme)
{
    Cost cost;
    const Shape shape = scheme.target->shape();
    std::vector<int> perOutput(static_cast<std::size_t>(shape.c), 0);
    for (std::size_t r = 0; r < scheme.products.size(); ++r) {
        const auto& product = scheme.products[r];
        for (std::size_t mode = 0; mode < 3; ++mode) {
            int count = 0;
            for (std::size_t i = 0; i < product[mode].size(); ++i) {
                const Rational& c = product[mode][i];
                const bool isReal = scheme.isReal() || scheme.imaginary[r][mode][i].isZero();
                if (c.isZero() && isReal) {
                    continue;
                }
                ++count;
                cost.scalings += isReal && c.isInteger() && std::abs(c.numerator()) == 1 ? 0 : 1;
                if (mode == 2) {
                    ++perOutput[i];
                }
            }
            cost.nonzeros[mode] += count;
            if (mode != 2 && count > 0) {
                cost.additions += count - 1;
            }
        }
    }
    for (const int count : perOutput) {
        cost.additions += count > 0 ? count - 1 : 0;
    }
    return cost;
}

namespace {

/// "1/2", "i", "1/2-i": in the order of their text.
std::vector<std::string> gaussianCoefficientsOf(const Scheme& scheme)
{
    std::set<std::string> all;
    for (std::size_t r = 0; r < scheme.products.size(); ++r) {
        for (std::size_t mode = 0; mode < 3; ++mode) {
            for (std::size_t i = 0; i < scheme.products[r][mode].size(); ++i) {
                const Rational& re = scheme.products[r][mode][i];
                const Rational& im = scheme.imaginary[r][mode][i];
                std::string text = re.isZero() && !im.isZero() ? "" : re.text();
                if (!im.isZero()) {
                    const std::string size = im.numerator() < 0 ? im.text().substr(1) : im.text();
                    text += im.numerator() < 0 ? "-" : text.empty() ? "" : "+";
                    text += (size == "1" ? "" : size + "*") + "i";
                }
                all.insert(text);
            }
        }
    }
    return {all.begin(), all.end()};
}

} // namespace

std::vector<std::string> coefficientsOf(const Scheme& scheme)
{
    const auto less = [](const Rational& x, const Rational& y) {
        return static_cast<long double>(x.numerator()) * static_cast<long double>(y.denominator()) <
               static_cast<long double>(y.numerator()) * static_cast<long double>(x.denominator());
    };
    if (!scheme.isReal()) {
        return gaussianCoefficientsOf(scheme);
    }
    std::vector<Rational> all;
    for (const auto& product : scheme.products) {
        for (const auto& factor : product) {
            for (const Rational& value : factor) {
                const auto at = std::lower_bound(all.begin(), all.end(), value, less);
                if (at == all.end() || !(*at == value)) {
                    all.insert(at, value);
                }
            }
        }
    }
    std::vector<std::string> out;
    std::transform(all.begin(), all.end(), std::back_inserter(out), [](const Rational& value) { return value.text(); });
    return out;
}

namespace {

/// Nothing when it leaves 64 bits.
std::optional<std::int64_t> commonDenominator(const std::vector<Rational>& entries)
{
    std::int64_t common = 1;
    for (const Rational& c : entries) {
        if (__builtin_mul_overflow(common / std::gcd(common, c.denominator()), c.denominator(), &common)) {
            return std::nullopt;
        }
    }
    return common;
}

int rankModulo(const IntegerMatrix& matrix, int prime)
{
    RankModPrime rank(matrix.cols, static_cast<std::uint32_t>(prime));
    std::vector<std::int32_t> row(static_cast<std::size_t>(matrix.cols));
    for (int r = 0; r < matrix.rows; ++r) {
        for (int c = 0; c < matrix.cols; ++c) {
            row[static_cast<std::size_t>(c)] = static_cast<std::int32_t>(matrix.at(r, c) % prime);
        }
        rank.add(row);
    }
    return rank.rank();
}

} // namespace

std::vector<std::array<int, 3>> typesOf(const Scheme& scheme, Ring ring)
{
    const Target& target = *scheme.target;
    if (!scheme.isReal()) {
        return {};
    }
    for (const Mode mode : kModes) {
        const ModeLayout& layout = target.layout(mode);
        if (layout.size() != layout.rows * layout.cols || layout.rows > Factor::kMaxSize) {
            return {};
        }
    }
    std::vector<std::array<int, 3>> types;
    for (const auto& product : scheme.products) {
        std::array<int, 3> ranks{};
        for (const Mode mode : kModes) {
            const ModeLayout& layout = target.layout(mode);
            const auto& entries = product[static_cast<std::size_t>(index(mode))];
            // Scaled to integers by each denominator's multiple: a common scale does not change the rank.
            const auto scale = commonDenominator(entries);
            if (!scale) {
                return {};
            }
            IntegerMatrix matrix(layout.rows, layout.cols);
            for (int i = 0; i < layout.size(); ++i) {
                const auto [row, col] = layout.place[static_cast<std::size_t>(i)];
                const Rational& c = entries[static_cast<std::size_t>(i)];
                if (__builtin_mul_overflow(c.numerator(), *scale / c.denominator(), &matrix.at(row, col))) {
                    return {};
                }
            }
            ranks[static_cast<std::size_t>(index(mode))] =
                modulusOf(ring) != 0 ? rankModulo(matrix, modulusOf(ring))
                                     : static_cast<int>(rankFactorization(std::move(matrix), 0).size());
        }
        types.push_back(ranks);
    }
    return types;
}

std::map<std::array<int, 3>, int> typeOf(const Scheme& scheme, Ring ring)
{
    std::map<std::array<int, 3>, int> type;
    for (const auto& ranks : typesOf(scheme, ring)) {
        ++type[ranks];
    }
    return type;
}

} // namespace rankfall
