// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/tensor/target.h"

#include "core/base/check.h"

#include <algorithm>
#include <array>

namespace rankfall {

namespace {

std::string digitsLabel(char letter, int row, int col, bool wide)
{
    std::string label(1, letter);
    label += std::to_string(row + 1);
    if (wide) {
        label += '_';
    }
    return label + std::to_string(col + 1);
}

/// Entries "a11", "a12", … of a matrix; "a1_10" when an index may have two digits.
ModeLayout matrixLayout(char letter, int rows, int cols)
{
    ModeLayout layout{.letter = letter, .rows = rows, .cols = cols, .place = {}, .labels = {}};
    const bool wide = rows > 9 || cols > 9;
    for (int r = 0; r < rows; ++r) {
        for (int c = 0; c < cols; ++c) {
            layout.place.push_back({r, c});
            layout.labels.push_back(digitsLabel(letter, r, c, wide));
        }
    }
    return layout;
}

/// One row of entries letter+first, letter+(first+1), …
ModeLayout vectorLayout(char letter, int size, int first)
{
    ModeLayout layout{.letter = letter, .rows = 1, .cols = size, .place = {}, .labels = {}};
    for (int i = 0; i < size; ++i) {
        layout.place.push_back({0, i});
        layout.labels.push_back(std::string(1, letter) + std::to_string(first + i));
    }
    return layout;
}

ModeLayout namedLayout(char letter, std::initializer_list<const char*> suffixes)
{
    ModeLayout layout{
        .letter = letter, .rows = 1, .cols = static_cast<int>(suffixes.size()), .place = {}, .labels = {}};
    int i = 0;
    for (const char* suffix : suffixes) {
        layout.place.push_back({0, i++});
        layout.labels.push_back(std::string(1, letter) + suffix);
    }
    return layout;
}

} // namespace

Format sorted(Format format)
{
    std::array<int, 3> sizes{format.n, format.m, format.p};
    std::sort(sizes.begin(), sizes.end());
    return {sizes[0], sizes[1], sizes[2]};
}

TargetPtr Target::matrixMultiplication(Format format)
{
    const auto [n, m, p] = format;
    RANKFALL_CHECK(n >= 1 && m >= 1 && p >= 1 && std::max({n, m, p}) <= kMaxVerified);
    auto target = std::shared_ptr<Target>(new Target);
    target->m_family = Family::MatrixMultiplication;
    target->m_format = format;
    const auto text = [](int a, const char* sign, int b) { return std::to_string(a) + sign + std::to_string(b); };
    target->m_name = text(n, "x", m) + "x" + std::to_string(p);
    target->m_title = text(n, "×", m) + " by " + text(m, "×", p) + " matrix product";
    target->m_tensor = Tensor(Shape{n * m, m * p, n * p});
    for (int i = 0; i < n; ++i) {
        for (int j = 0; j < m; ++j) {
            for (int k = 0; k < p; ++k) {
                target->m_tensor.set({i * m + j, j * p + k, i * p + k}, 1);
            }
        }
    }
    target->m_layouts = {matrixLayout('a', n, m), matrixLayout('b', m, p), matrixLayout('c', n, p)};
    return target;
}

TargetPtr Target::polynomial(int first, int second)
{
    RANKFALL_CHECK(first >= 1 && second >= 1 && first + second - 1 <= Factor::kMaxSize);
    auto target = std::shared_ptr<Target>(new Target);
    target->m_family = Family::Polynomial;
    target->m_name = "poly:" + std::to_string(first) + "x" + std::to_string(second);
    target->m_title =
        "product of polynomials with " + std::to_string(first) + " and " + std::to_string(second) + " coefficients";
    target->m_tensor = Tensor(Shape{first, second, first + second - 1});
    for (int i = 0; i < first; ++i) {
        for (int j = 0; j < second; ++j) {
            target->m_tensor.set({i, j, i + j}, 1);
        }
    }
    target->m_layouts = {vectorLayout('a', first, 0), vectorLayout('b', second, 0),
                         vectorLayout('c', first + second - 1, 0)};
    return target;
}

TargetPtr Target::cyclic(int size)
{
    RANKFALL_CHECK(size >= 1 && size <= Factor::kMaxSize);
    auto target = std::shared_ptr<Target>(new Target);
    target->m_family = Family::Cyclic;
    target->m_name = "cyclic:" + std::to_string(size);
    target->m_title = "cyclic convolution of length " + std::to_string(size);
    target->m_tensor = Tensor(Shape{size, size, size});
    for (int i = 0; i < size; ++i) {
        for (int j = 0; j < size; ++j) {
            target->m_tensor.set({i, j, (i + j) % size}, 1);
        }
    }
    target->m_layouts = {vectorLayout('a', size, 0), vectorLayout('b', size, 0), vectorLayout('c', size, 0)};
    return target;
}

TargetPtr Target::complexProduct()
{
    auto target = std::shared_ptr<Target>(new Target);
    target->m_family = Family::Complex;
    target->m_name = "complex";
    target->m_title = "product of two complex numbers";
    target->m_tensor = Tensor(Shape{2, 2, 2});
    target->m_tensor.set({0, 0, 0}, 1);
    target->m_tensor.set({1, 1, 0}, -1);
    target->m_tensor.set({0, 1, 1}, 1);
    target->m_tensor.set({1, 0, 1}, 1);
    target->m_layouts = {namedLayout('a', {"re", "im"}), namedLayout('b', {"re", "im"}),
                         namedLayout('c', {"re", "im"})};
    return target;
}

TargetPtr Target::quaternionProduct()
{
    auto target = std::shared_ptr<Target>(new Target);
    target->m_family = Family::Quaternion;
    target->m_name = "quaternion";
    target->m_title = "product of two quaternions";
    target->m_tensor = Tensor(Shape{4, 4, 4});
    // Units 1, i, j, k: product of units x and y is sign·unit.
    constexpr int kUnit[4][4] = {{0, 1, 2, 3}, {1, 0, 3, 2}, {2, 3, 0, 1}, {3, 2, 1, 0}};
    constexpr int kSign[4][4] = {{1, 1, 1, 1}, {1, -1, 1, -1}, {1, -1, -1, 1}, {1, 1, -1, -1}};
    for (int x = 0; x < 4; ++x) {
        for (int y = 0; y < 4; ++y) {
            target->m_tensor.set({x, y, kUnit[x][y]}, kSign[x][y]);
        }
    }
    target->m_layouts = {namedLayout('a', {"1", "i", "j", "k"}), namedLayout('b', {"1", "i", "j", "k"}),
                         namedLayout('c', {"1", "i", "j", "k"})};
    return target;
}

TargetPtr Target::skew(int size)
{
    RANKFALL_CHECK(size >= 2 && size * (size - 1) / 2 <= Factor::kMaxSize);
    auto target = std::shared_ptr<Target>(new Target);
    target->m_family = Family::Skew;
    target->m_name = "skew:" + std::to_string(size);
    target->m_title = "skew-symmetric " + std::to_string(size) + "×" + std::to_string(size) + " matrix times vector";
    target->m_tensor = Tensor(Shape{size * (size - 1) / 2, size, size});
    const bool wide = size > 9;
    ModeLayout upper{.letter = 'a', .rows = size, .cols = size, .place = {}, .labels = {}};
    int entry = 0;
    for (int i = 0; i < size; ++i) {
        for (int j = i + 1; j < size; ++j, ++entry) {
            // c_i = Σ_{j>i} a_ij b_j − Σ_{j<i} a_ji b_j
            target->m_tensor.set({entry, j, i}, 1);
            target->m_tensor.set({entry, i, j}, -1);
            upper.place.push_back({i, j});
            upper.labels.push_back(digitsLabel('a', i, j, wide));
        }
    }
    target->m_layouts = {upper, vectorLayout('b', size, 1), vectorLayout('c', size, 1)};
    return target;
}

TargetPtr Target::of(Parts parts)
{
    for (const Mode mode : kModes) {
        const ModeLayout& layout = parts.layouts[static_cast<std::size_t>(index(mode))];
        RANKFALL_CHECK(layout.size() == parts.tensor.shape()[mode] && layout.place.size() == layout.labels.size());
    }
    auto target = std::shared_ptr<Target>(new Target);
    target->m_family = parts.family;
    target->m_name = std::move(parts.name);
    target->m_title = std::move(parts.title);
    target->m_tensor = std::move(parts.tensor);
    target->m_layouts = std::move(parts.layouts);
    return target;
}

Expected<TargetPtr> Target::custom(std::string name, Tensor tensor)
{
    const Shape shape = tensor.shape();
    if (shape.a < 1 || shape.b < 1 || shape.c < 1 || std::max({shape.a, shape.b, shape.c}) > Factor::kMaxSize) {
        return fail("A tensor has from 1 to 64 entries along each mode; this one is " + std::to_string(shape.a) +
                    " by " + std::to_string(shape.b) + " by " + std::to_string(shape.c));
    }
    auto target = std::shared_ptr<Target>(new Target);
    target->m_family = Family::Custom;
    target->m_name = std::move(name);
    target->m_title = "tensor of " + std::to_string(shape.a) + "×" + std::to_string(shape.b) + "×" +
                      std::to_string(shape.c) + " entries";
    target->m_tensor = std::move(tensor);
    target->m_layouts = {vectorLayout('a', shape.a, 1), vectorLayout('b', shape.b, 1), vectorLayout('c', shape.c, 1)};
    return target;
}

std::vector<Term> Target::schoolbook() const
{
    std::vector<Term> terms;
    const Shape shape = m_tensor.shape();
    m_tensor.forEachNonzero([&](Cell cell, std::int32_t value) {
        Term term{Factor(shape.a), Factor(shape.b), Factor(shape.c)};
        term.u.set(cell.a, 1);
        term.v.set(cell.b, 1);
        // Entries beyond a coefficient's range are split over several products.
        while (value != 0) {
            const int part = std::clamp(value, -kMaxCoefficient, kMaxCoefficient);
            term.w.set(cell.c, part);
            terms.push_back(term);
            value -= part;
        }
    });
    return terms;
}

bool Target::isExplorable() const
{
    const Shape s = shape();
    return std::max({s.a, s.b, s.c}) <= Factor::kMaxSize;
}

} // namespace rankfall
