// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/scheme/reorder.h"

#include <utility>

namespace rankfall {

namespace {

using Entries = std::vector<Rational>;

Entries transposed(const Entries& from, int rows, int cols)
{
    Entries to(from.size());
    for (int i = 0; i < rows; ++i) {
        for (int j = 0; j < cols; ++j) {
            to[static_cast<std::size_t>(j * rows + i)] = from[static_cast<std::size_t>(i * cols + j)];
        }
    }
    return to;
}

/// n×m by m×p becomes m×p by p×n: B, Cᵀ and A take the places of A, B and Cᵀ.
void turn(Scheme::Product& product, Format& format)
{
    const auto [n, m, p] = format;
    product = {std::move(product[1]), transposed(product[2], n, p), transposed(product[0], n, m)};
    format = {m, p, n};
}

/// n×m by m×p becomes p×m by m×n: (AB)ᵀ = BᵀAᵀ.
void transpose(Scheme::Product& product, Format& format)
{
    const auto [n, m, p] = format;
    product = {transposed(product[1], m, p), transposed(product[0], n, m), transposed(product[2], n, p)};
    format = {p, m, n};
}

} // namespace

std::optional<Scheme> reordered(const Scheme& scheme, Format order)
{
    const auto format = scheme.target->format();
    if (!format) {
        return std::nullopt;
    }
    for (int way = 0; way < 6; ++way) {
        const auto apply = [way](Scheme::Product& product, Format& sizes) {
            for (int i = 0; i < way % 3; ++i) {
                turn(product, sizes);
            }
            if (way >= 3) {
                transpose(product, sizes);
            }
        };
        Scheme::Product sizesOnly;
        for (const Mode mode : kModes) {
            sizesOnly[static_cast<std::size_t>(index(mode))].resize(
                static_cast<std::size_t>(scheme.target->shape()[mode]));
        }
        Format reached = *format;
        apply(sizesOnly, reached);
        if (reached != order) {
            continue;
        }
        Scheme result = scheme;
        result.target = Target::matrixMultiplication(order);
        for (Scheme::Product& product : result.products) {
            Format sizes = *format;
            apply(product, sizes);
        }
        return result;
    }
    return std::nullopt;
}

} // namespace rankfall
