// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/scheme/compose.h"

#include "core/base/check.h"

#include <algorithm>

namespace rankfall {

namespace {

using Entries = std::vector<Rational>;

Format formatOf(const Scheme& scheme)
{
    RANKFALL_CHECK(scheme.target->format().has_value() && scheme.isIntegral());
    return *scheme.target->format();
}

std::size_t at(int row, int cols, int col)
{
    return static_cast<std::size_t>(row * cols + col);
}

/// A matrix of `cols` columns with each of them moved to `first` + its place among `newCols`.
Entries placed(const Entries& from, int cols, int newCols, int first)
{
    const int rows = static_cast<int>(from.size()) / cols;
    Entries to(at(rows, newCols, 0));
    for (int i = 0; i < rows; ++i) {
        for (int j = 0; j < cols; ++j) {
            to[at(i, newCols, first + j)] = from[at(i, cols, j)];
        }
    }
    return to;
}

Entries without(const Entries& from, int cols, int column)
{
    Entries to;
    for (std::size_t i = 0; i < from.size(); ++i) {
        if (static_cast<int>(i) % cols != column) {
            to.push_back(from[i]);
        }
    }
    return to;
}

/// Kronecker product of two matrices.
Entries nestedEntries(const Entries& x, int xCols, const Entries& y, int yCols)
{
    const int yRows = static_cast<int>(y.size()) / yCols;
    const int cols = xCols * yCols;
    Entries to(x.size() * y.size());
    for (std::size_t e = 0; e < x.size(); ++e) {
        const int row = static_cast<int>(e) / xCols;
        const int col = static_cast<int>(e) % xCols;
        for (std::size_t f = 0; f < y.size() && !x[e].isZero(); ++f) {
            const auto inner = static_cast<int>(f);
            to[at(row * yRows + inner / yCols, cols, col * yCols + inner % yCols)] =
                Rational(x[e].numerator() * y[f].numerator());
        }
    }
    return to;
}

} // namespace

Scheme joined(const Scheme& x, const Scheme& y)
{
    const Format left = formatOf(x);
    const Format right = formatOf(y);
    RANKFALL_CHECK(left.n == right.n && left.m == right.m);
    const int p = left.p + right.p;
    Scheme out{Target::matrixMultiplication({left.n, left.m, p}), {}, {}, x.claimedRing};
    for (const auto& product : x.products) {
        out.products.push_back({product[0], placed(product[1], left.p, p, 0), placed(product[2], left.p, p, 0)});
    }
    for (const auto& product : y.products) {
        out.products.push_back(
            {product[0], placed(product[1], right.p, p, left.p), placed(product[2], right.p, p, left.p)});
    }
    return out;
}

Scheme nested(const Scheme& outer, const Scheme& inner)
{
    const Format x = formatOf(outer);
    const Format y = formatOf(inner);
    Scheme out{Target::matrixMultiplication({x.n * y.n, x.m * y.m, x.p * y.p}), {}, {}, outer.claimedRing};
    for (const auto& block : outer.products) {
        for (const auto& within : inner.products) {
            out.products.push_back({nestedEntries(block[0], x.m, within[0], y.m),
                                    nestedEntries(block[1], x.p, within[1], y.p),
                                    nestedEntries(block[2], x.p, within[2], y.p)});
        }
    }
    return out;
}

Scheme withoutColumn(const Scheme& scheme, int column)
{
    const Format format = formatOf(scheme);
    RANKFALL_CHECK(format.p > 1 && column >= 0 && column < format.p);
    Scheme out{Target::matrixMultiplication({format.n, format.m, format.p - 1}), {}, {}, scheme.claimedRing};
    const auto isZero = [](const Entries& entries) {
        return std::ranges::all_of(entries, [](const Rational& value) { return value.isZero(); });
    };
    for (const auto& product : scheme.products) {
        Scheme::Product kept{product[0], without(product[1], format.p, column), without(product[2], format.p, column)};
        if (!std::ranges::any_of(kept, isZero)) {
            out.products.push_back(std::move(kept));
        }
    }
    return out;
}

} // namespace rankfall
