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

/// Kronecker product of two matrices.
std::optional<Entries> nestedEntries(const Entries& x, int xCols, const Entries& y, int yCols)
{
    const int yRows = static_cast<int>(y.size()) / yCols;
    const int cols = xCols * yCols;
    Entries to(x.size() * y.size());
    for (std::size_t e = 0; e < x.size(); ++e) {
        const int row = static_cast<int>(e) / xCols;
        const int col = static_cast<int>(e) % xCols;
        for (std::size_t f = 0; f < y.size() && !x[e].isZero(); ++f) {
            const auto inner = static_cast<int>(f);
            const auto value = product(x[e], y[f], Ring::Q);
            if (!value) {
                return std::nullopt;
            }
            const int place = (row * yRows + inner / yCols) * cols + col * yCols + inner % yCols;
            to[static_cast<std::size_t>(place)] = *value;
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
    for (const Scheme::Product& from : scheme.products) {
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
        if (std::ranges::none_of(to, isZero)) {
            out.products.push_back(std::move(to));
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
    std::ranges::move(behind.products, std::back_inserter(out.products));
    return out;
}

Expected<Scheme> nested(const Scheme& outer, const Scheme& inner)
{
    const Format x = formatOf(outer);
    const Format y = formatOf(inner);
    Scheme out{Target::matrixMultiplication({x.n * y.n, x.m * y.m, x.p * y.p}), {}, {}, outer.claimedRing};
    const std::array<std::array<int, 2>, 3> cols{{{x.m, y.m}, {x.p, y.p}, {x.p, y.p}}};
    for (const auto& block : outer.products) {
        for (const auto& within : inner.products) {
            Scheme::Product made;
            for (std::size_t mode = 0; mode < 3; ++mode) {
                auto entries = nestedEntries(block[mode], cols[mode][0], within[mode], cols[mode][1]);
                if (!entries) {
                    return fail("A coefficient of the product of the two schemes has more than 64 bits", {},
                                "Take schemes with smaller coefficients");
                }
                made[mode] = std::move(*entries);
            }
            out.products.push_back(std::move(made));
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
