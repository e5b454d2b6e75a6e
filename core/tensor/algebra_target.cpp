// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/tensor/algebra_target.h"

#include "core/base/check.h"

#include <array>

namespace rankfall {

namespace {

ModeLayout basisLayout(char letter, const std::vector<std::string>& basis)
{
    ModeLayout layout{.letter = letter, .rows = 1, .cols = static_cast<int>(basis.size()), .place = {}, .labels = {}};
    for (const std::string& element : basis) {
        layout.place.push_back({0, layout.size()});
        layout.labels.push_back(std::string{letter, '_'} + element);
    }
    return layout;
}

/// Basis elements 0 … n−1 of an algebra with a conjugation: element 0 is one and its own conjugate, the others change
/// their sign.
class Doubled {
public:
    Doubled()
        : m_products{{{0, 1}}}
    {
    }

    /// (a, b)(c, d) = (ac + square·d*b, da + bc*).
    void twice(int square)
    {
        const auto n = m_products.size();
        std::vector<std::vector<Unit>> next(2 * n, std::vector<Unit>(2 * n));
        const auto half = static_cast<int>(n);
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t j = 0; j < n; ++j) {
                const int conjugate = j == 0 ? 1 : -1; // of c or d, whose element is j
                const Unit forth = m_products[i][j];
                const Unit back = m_products[j][i];
                next[i][j] = forth;                                                  // ac
                next[i][n + j] = {half + back.element, back.sign};                   // da
                next[n + i][j] = {half + forth.element, forth.sign * conjugate};     // bc*
                next[n + i][n + j] = {back.element, back.sign * conjugate * square}; // d*b
            }
        }
        m_products = std::move(next);
    }

    Tensor constants() const
    {
        const auto n = static_cast<int>(m_products.size());
        Tensor tensor(Shape{n, n, n});
        for (int i = 0; i < n; ++i) {
            for (int j = 0; j < n; ++j) {
                const Unit unit = m_products[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)];
                tensor.set({i, j, unit.element}, unit.sign);
            }
        }
        return tensor;
    }

private:
    /// A basis element or its negative.
    struct Unit {
        int element = 0;
        int sign = 1;
    };

    std::vector<std::vector<Unit>> m_products;
};

} // namespace

TargetPtr algebraProduct(Target::Parts about, const Algebra& algebra)
{
    const auto n = static_cast<int>(algebra.basis.size());
    RANKFALL_CHECK(algebra.constants.shape() == (Shape{n, n, n}));
    about.tensor = algebra.constants;
    about.layouts = {basisLayout('a', algebra.basis), basisLayout('b', algebra.basis), basisLayout('c', algebra.basis)};
    return Target::of(std::move(about));
}

TargetPtr doubledAlgebra(std::string_view name)
{
    struct Known {
        std::string_view name;
        const char* title;
        std::array<int, 3> squares; ///< of the units that are added; 0: no more
    };

    static constexpr Known kKnown[] = {{"split-quaternion", "product of two split-quaternions", {-1, 1, 0}},
                                       {"octonion", "product of two octonions", {-1, -1, -1}},
                                       {"split-octonion", "product of two split-octonions", {-1, -1, 1}}};
    for (const Known& known : kKnown) {
        if (known.name != name) {
            continue;
        }
        Doubled units;
        for (const int square : known.squares) {
            if (square != 0) {
                units.twice(square);
            }
        }
        Algebra algebra{{}, units.constants()};
        const int size = algebra.constants.shape().a;
        for (int i = 0; i < size; ++i) {
            algebra.basis.push_back(size == 4 ? std::string(1, "1ijk"[i]) : "e" + std::to_string(i));
        }
        return algebraProduct({Family::Algebra, std::string(name), known.title, {}, {}}, algebra);
    }
    return nullptr;
}

TargetPtr toeplitzTimesVector(int size)
{
    RANKFALL_CHECK(size >= 1 && 2 * size - 1 <= Factor::kMaxSize);
    Target::Parts parts{Family::Toeplitz,
                        "toeplitz:" + std::to_string(size),
                        "Toeplitz " + std::to_string(size) + "×" + std::to_string(size) + " matrix times vector",
                        Tensor(Shape{2 * size - 1, size, size}),
                        {}};
    ModeLayout& a = parts.layouts[0];
    ModeLayout& b = parts.layouts[1];
    ModeLayout& c = parts.layouts[2];
    a.rows = a.cols = b.cols = c.cols = size;
    b.letter = 'b';
    c.letter = 'c';
    // From the upper right corner along the first row, then down the first column.
    for (int d = 1 - size; d < size; ++d) {
        a.place.push_back(d < 0 ? ModeLayout::Place{0, -d} : ModeLayout::Place{d, 0});
        a.labels.push_back(d < 0 ? "a_" + std::to_string(-d) : "a" + std::to_string(d));
    }
    for (int i = 0; i < size; ++i) {
        b.place.push_back({0, i});
        c.place.push_back({0, i});
        b.labels.push_back("b" + std::to_string(i + 1));
        c.labels.push_back("c" + std::to_string(i + 1));
        for (int j = 0; j < size; ++j) {
            parts.tensor.set({i - j + size - 1, j, i}, 1);
        }
    }
    return Target::of(std::move(parts));
}

} // namespace rankfall
