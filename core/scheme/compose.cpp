// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/scheme/compose.h"

#include "core/algebra/field.h"
#include "core/base/check.h"

#include <algorithm>

namespace rankfall {

namespace {

using Entries = std::vector<Rational>;

Format formatOf(const Scheme& scheme)
{
    RANKFALL_CHECK(scheme.target->format().has_value());
    return *scheme.target->format();
}

bool isZero(const Entries& entries)
{
    return std::ranges::all_of(entries, [](const Rational& value) { return value.isZero(); });
}

/// x·y added to a sum, or taken away; false when a number gets too large.
bool addProduct(Rational& total, const Rational& x, const Rational& y, int sign)
{
    const auto part = product(x, y, Ring::Q);
    const auto other = part && sign < 0 ? product(*part, -1, Ring::Q) : part;
    const auto result = other ? sum(total, *other, Ring::Q) : std::nullopt;
    total = result.value_or(total);
    return result.has_value();
}

/// Adds the Kronecker product of two matrices to a third; false when a number gets too large.
bool addNested(Entries& to, const Entries& x, int xCols, const Entries& y, int yCols, int sign)
{
    const int yRows = static_cast<int>(y.size()) / yCols;
    const int cols = xCols * yCols;
    for (std::size_t e = 0; e < x.size(); ++e) {
        const int row = static_cast<int>(e) / xCols;
        const int col = static_cast<int>(e) % xCols;
        for (std::size_t f = 0; f < y.size() && !x[e].isZero(); ++f) {
            const auto inner = static_cast<int>(f);
            const int place = (row * yRows + inner / yCols) * cols + col * yCols + inner % yCols;
            if (!y[f].isZero() && !addProduct(to[static_cast<std::size_t>(place)], x[e], y[f], sign)) {
                return false;
            }
        }
    }
    return true;
}

Scheme::Product zerosLike(Scheme::Product product)
{
    for (Entries& entries : product) {
        entries.assign(entries.size(), 0);
    }
    return product;
}

Scheme::Product imaginaryOf(const Scheme& scheme, std::size_t r)
{
    return scheme.isReal() ? zerosLike(scheme.products[r]) : scheme.imaginary[r];
}

Scheme::Product placed(const Scheme::Product& from, const Placement& placement, Shape shape)
{
    Scheme::Product to;
    for (const Mode mode : kModes) {
        to[static_cast<std::size_t>(index(mode))].resize(static_cast<std::size_t>(shape[mode]));
    }
    for (std::size_t mode = 0; mode < 3; ++mode) {
        Entries& entries = to[static_cast<std::size_t>(index(placement.mode[mode]))];
        for (std::size_t e = 0; e < from[mode].size(); ++e) {
            if (const int place = placement.to[mode][e]; place >= 0) {
                entries[static_cast<std::size_t>(place)] = from[mode][e];
            }
        }
    }
    return to;
}

} // namespace

Scheme byDefinition(Format format, Ring ring)
{
    const auto [n, m, p] = format;
    Scheme out{Target::matrixMultiplication(format), {}, {}, ring};
    const auto unit = [](int rows, int cols, int row, int col) {
        Entries entries(static_cast<std::size_t>(rows * cols));
        entries[static_cast<std::size_t>(row * cols + col)] = 1;
        return entries;
    };
    for (int i = 0; i < n; ++i) {
        for (int j = 0; j < m; ++j) {
            for (int k = 0; k < p; ++k) {
                out.products.push_back({unit(n, m, i, j), unit(m, p, j, k), unit(n, p, i, k)});
            }
        }
    }
    return out;
}

Scheme placed(const Scheme& scheme, const Placement& placement)
{
    Scheme out{Target::matrixMultiplication(placement.format), {}, {}, scheme.claimedRing};
    const Shape shape = out.target->shape();
    for (std::size_t r = 0; r < scheme.products.size(); ++r) {
        Scheme::Product real = placed(scheme.products[r], placement, shape);
        Scheme::Product imaginary = placed(imaginaryOf(scheme, r), placement, shape);
        bool vanishes = false;
        for (std::size_t mode = 0; mode < 3; ++mode) {
            vanishes = vanishes || (isZero(real[mode]) && isZero(imaginary[mode]));
        }
        if (!vanishes) {
            out.products.push_back(std::move(real));
            if (!scheme.isReal()) {
                out.imaginary.push_back(std::move(imaginary));
            }
        }
    }
    return out;
}

Scheme joined(const Scheme& x, const Scheme& y, Side side)
{
    const Format first = formatOf(x);
    const Format second = formatOf(y);
    const int size = sizeOf(first, side) + sizeOf(second, side);
    RANKFALL_CHECK(resized(first, side, sizeOf(second, side)) == resized(second, side, sizeOf(first, side)));
    Scheme out = placed(x, insertion(first, side, 0, size));
    Scheme behind = placed(y, insertion(second, side, sizeOf(first, side), size));
    if (!out.isReal() || !behind.isReal()) {
        for (Scheme* each : {&out, &behind}) {
            for (std::size_t r = each->imaginary.size(); r < each->products.size(); ++r) {
                each->imaginary.push_back(zerosLike(each->products[r]));
            }
        }
        std::ranges::move(behind.imaginary, std::back_inserter(out.imaginary));
    }
    std::ranges::move(behind.products, std::back_inserter(out.products));
    return out;
}

Expected<Scheme> nested(const Scheme& outer, const Scheme& inner)
{
    const Format x = formatOf(outer);
    const Format y = formatOf(inner);
    Scheme out{Target::matrixMultiplication({x.n * y.n, x.m * y.m, x.p * y.p}), {}, {}, outer.claimedRing};
    const std::array<std::array<int, 2>, 3> cols{{{x.m, y.m}, {x.p, y.p}, {x.p, y.p}}};
    const bool real = outer.isReal() && inner.isReal();
    for (std::size_t o = 0; o < outer.products.size(); ++o) {
        const Scheme::Product& block = outer.products[o];
        const Scheme::Product blockImaginary = imaginaryOf(outer, o);
        for (std::size_t i = 0; i < inner.products.size(); ++i) {
            const Scheme::Product& within = inner.products[i];
            const Scheme::Product withinImaginary = imaginaryOf(inner, i);
            Scheme::Product made;
            Scheme::Product imaginary;
            bool fits = true;
            for (std::size_t mode = 0; mode < 3; ++mode) {
                made[mode].resize(block[mode].size() * within[mode].size());
                imaginary[mode] = made[mode];
                const auto add = [&](Entries& to, const Entries& first, const Entries& second, int sign) {
                    fits = fits && addNested(to, first, cols[mode][0], second, cols[mode][1], sign);
                };
                // (x + x'i)(y + y'i) = xy − x'y' + (xy' + x'y)i
                add(made[mode], block[mode], within[mode], 1);
                add(made[mode], blockImaginary[mode], withinImaginary[mode], -1);
                add(imaginary[mode], block[mode], withinImaginary[mode], 1);
                add(imaginary[mode], blockImaginary[mode], within[mode], 1);
            }
            if (!fits) {
                return fail("A coefficient of the product of the two schemes has more than 64 bits", {},
                            "Take schemes with smaller coefficients");
            }
            out.products.push_back(std::move(made));
            if (!real) {
                out.imaginary.push_back(std::move(imaginary));
            }
        }
    }
    return out;
}

Scheme extended(const Scheme& scheme, Side side)
{
    const Format format = formatOf(scheme);
    const Format slab = resized(format, side, 1 - sizeOf(format, side));
    return joined(scheme, byDefinition(slab, scheme.claimedRing), side);
}

Scheme without(const Scheme& scheme, Side side, int at)
{
    return placed(scheme, deletion(formatOf(scheme), side, at));
}

} // namespace rankfall
