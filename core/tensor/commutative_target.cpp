// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/tensor/commutative_target.h"

#include "core/base/check.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <vector>

namespace rankfall {

namespace {

std::string sizeText(int rows, int cols)
{
    return std::to_string(rows) + "×" + std::to_string(cols);
}

/// Appends the entries of a matrix, drawn from column `left` on.
void addMatrix(ModeLayout& layout, char letter, int rows, int cols, int left)
{
    const char* between = std::max(rows, cols) > 9 ? "_" : "";
    for (int r = 0; r < rows; ++r) {
        for (int c = 0; c < cols; ++c) {
            layout.place.push_back({r, left + c});
            layout.labels.push_back(letter + std::to_string(r + 1) + between + std::to_string(c + 1));
        }
    }
}

ModeLayout matrixLayout(char letter, int rows, int cols)
{
    ModeLayout layout{.letter = letter, .rows = rows, .cols = cols, .place = {}, .labels = {}};
    addMatrix(layout, letter, rows, cols, 0);
    return layout;
}

/// Sizes between x signs; nothing unless there are `count`, each from 1 to 64.
std::optional<std::vector<int>> sizesIn(std::string_view text, std::size_t count)
{
    std::vector<int> sizes;
    for (;;) {
        int value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error != std::errc{} || value < 1 || value > Factor::kMaxSize) {
            return std::nullopt;
        }
        sizes.push_back(value);
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        if (text.empty()) {
            return sizes.size() == count ? std::optional(sizes) : std::nullopt;
        }
        if (text.front() != 'x') {
            return std::nullopt;
        }
        text.remove_prefix(1);
    }
}

} // namespace

TargetPtr commutativeMatrixProduct(Format format)
{
    const auto [n, m, p] = format;
    const int inputs = n * m + m * p;
    RANKFALL_CHECK(n >= 1 && m >= 1 && p >= 1 && inputs <= Factor::kMaxSize && n * p <= Factor::kMaxSize);
    Target::Parts parts;
    parts.family = Family::Commutative;
    parts.name = "comm:" + std::to_string(n) + "x" + std::to_string(m) + "x" + std::to_string(p);
    parts.title = sizeText(n, m) + " by " + sizeText(m, p) + " matrix product, entries commute";
    parts.tensor = Tensor(Shape{inputs, inputs, n * p}, true);
    for (int i = 0; i < n; ++i) {
        for (int j = 0; j < m; ++j) {
            for (int k = 0; k < p; ++k) {
                parts.tensor.set({i * m + j, n * m + j * p + k, i * p + k}, 1);
            }
        }
    }
    // A to the left of B, a column apart.
    ModeLayout both{.letter = 'a', .rows = std::max(n, m), .cols = m + 1 + p, .place = {}, .labels = {}};
    addMatrix(both, 'a', n, m, 0);
    addMatrix(both, 'b', m, p, m + 1);
    ModeLayout second = both;
    second.letter = 'b';
    parts.layouts = {both, second, matrixLayout('c', n, p)};
    return Target::of(std::move(parts));
}

TargetPtr matrixSquare(int size)
{
    RANKFALL_CHECK(size >= 2 && size * size <= Factor::kMaxSize);
    Target::Parts parts;
    parts.family = Family::Commutative;
    parts.name = "square:" + std::to_string(size);
    parts.title = "square of a " + sizeText(size, size) + " matrix, entries commute";
    parts.tensor = Tensor(Shape{size * size, size * size, size * size}, true);
    for (int i = 0; i < size; ++i) {
        for (int j = 0; j < size; ++j) {
            for (int k = 0; k < size; ++k) {
                const Cell cell = parts.tensor.home({i * size + j, j * size + k, i * size + k});
                parts.tensor.set(cell, parts.tensor.at(cell) + 1);
            }
        }
    }
    const ModeLayout inputs = matrixLayout('a', size, size);
    ModeLayout second = inputs;
    second.letter = 'b';
    parts.layouts = {inputs, second, matrixLayout('c', size, size)};
    return Target::of(std::move(parts));
}

Expected<TargetPtr> commutativeNamed(std::string_view name, std::string_view rest)
{
    const auto sizes = sizesIn(rest, 3);
    if (!sizes) {
        return fail("“" + std::string(name) + "” does not say three sizes", {}, "Write comm:2x3x4");
    }
    const Format format{(*sizes)[0], (*sizes)[1], (*sizes)[2]};
    if (format.m * (format.n + format.p) > Factor::kMaxSize || format.n * format.p > Factor::kMaxSize) {
        return fail("“" + std::string(name) + "” has " + std::to_string(format.m * (format.n + format.p)) +
                        " inputs and " + std::to_string(format.n * format.p) + " outputs, more than 64",
                    {}, "The largest square one is comm:5x5x5");
    }
    return commutativeMatrixProduct(format);
}

Expected<TargetPtr> squareNamed(std::string_view name, std::string_view rest)
{
    const auto sizes = sizesIn(rest, 1);
    if (!sizes || sizes->front() < 2 || sizes->front() > 8) {
        return fail("The size in “" + std::string(name) + "” is not a number from 2 to 8", {}, "Write square:2");
    }
    return matrixSquare(sizes->front());
}

} // namespace rankfall
