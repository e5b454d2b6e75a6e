// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/scheme/algebra_bound.h"

#include "core/algebra/elimination.h"

#include <algorithm>
#include <vector>

namespace rankfall {

namespace {

/// An algebra modulo a prime by its structure constants.
class FiniteAlgebra {
public:
    using Element = std::vector<std::int32_t>; ///< coordinates from 0 to p − 1

    FiniteAlgebra(const Tensor& tensor, int prime)
        : m_size(tensor.shape().a)
        , m_prime(prime)
    {
        tensor.forEachNonzero([&](Cell cell, std::int32_t value) {
            if (const std::int32_t rest = residue(value); rest != 0) {
                m_constants.push_back({cell, rest});
            }
        });
    }

    Element unit(int i) const
    {
        Element out(static_cast<std::size_t>(m_size), 0);
        out[static_cast<std::size_t>(i)] = 1;
        return out;
    }

    Element product(const Element& x, const Element& y) const
    {
        std::vector<std::int64_t> sum(static_cast<std::size_t>(m_size), 0);
        for (const auto& [cell, value] : m_constants) {
            const std::int64_t xy = static_cast<std::int64_t>(x[static_cast<std::size_t>(cell.a)]) *
                                    y[static_cast<std::size_t>(cell.b)] % m_prime;
            sum[static_cast<std::size_t>(cell.c)] += xy * value;
        }
        Element out;
        std::ranges::transform(sum, std::back_inserter(out),
                               [&](std::int64_t s) { return static_cast<std::int32_t>(s % m_prime); });
        return out;
    }

    bool isAssociative() const
    {
        for (int i = 0; i < m_size; ++i) {
            for (int j = 0; j < m_size; ++j) {
                const Element ij = product(unit(i), unit(j));
                for (int k = 0; k < m_size; ++k) {
                    if (product(ij, unit(k)) != product(unit(i), product(unit(j), unit(k)))) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    bool isCommutative() const
    {
        return std::ranges::all_of(m_constants, [&](const Constant& constant) {
            const Cell swapped{constant.cell.b, constant.cell.a, constant.cell.c};
            return std::ranges::any_of(m_constants, [&](const Constant& other) {
                return other.cell == swapped && other.value == constant.value;
            });
        });
    }

    /// Whether tr(L_xy) is a form of full rank; then the algebra is a sum of simple ones, and has a one.
    bool hasTraceForm() const
    {
        std::vector<std::int64_t> trace(static_cast<std::size_t>(m_size), 0);
        for (const auto& [cell, value] : m_constants) {
            trace[static_cast<std::size_t>(cell.a)] += cell.b == cell.c ? value : 0;
        }
        RankModPrime rank(m_size, static_cast<std::uint32_t>(m_prime));
        for (int i = 0; i < m_size; ++i) {
            std::vector<std::int32_t> row;
            for (int j = 0; j < m_size; ++j) {
                const Element ij = product(unit(i), unit(j));
                std::int64_t sum = 0;
                for (std::size_t k = 0; k < ij.size(); ++k) {
                    sum += ij[k] * trace[k] % m_prime;
                }
                row.push_back(static_cast<std::int32_t>(sum % m_prime));
            }
            rank.add(row);
        }
        return rank.isFull();
    }

    /// Whether some x has x·y = y·x = y for all y.
    bool hasOne() const;

    /// The dimension of what commutes with everything and is its own p-th power.
    int fixedInCentre() const;

private:
    struct Constant {
        Cell cell;
        std::int32_t value = 0;
    };

    std::int32_t residue(std::int64_t value) const
    {
        return static_cast<std::int32_t>((value % m_prime + m_prime) % m_prime);
    }

    Element power(Element x) const // the p-th
    {
        Element out;
        for (int exponent = m_prime; exponent > 0; exponent /= 2) {
            if (exponent % 2 == 1) {
                out = out.empty() ? x : product(out, x);
            }
            x = product(x, x);
        }
        return out;
    }

    /// Solutions of a homogeneous system: the rows are consumed.
    std::vector<Element> kernel(std::vector<Element> rows, int columns) const;

    int m_size;
    int m_prime;
    std::vector<Constant> m_constants;
};

std::vector<FiniteAlgebra::Element> FiniteAlgebra::kernel(std::vector<Element> rows, int columns) const
{
    const auto inverse = [&](std::int64_t x) {
        std::int64_t out = 1;
        for (int exponent = m_prime - 2; exponent > 0; exponent /= 2, x = x * x % m_prime) {
            out = exponent % 2 == 1 ? out * x % m_prime : out;
        }
        return out;
    };
    std::vector<int> pivots;
    std::size_t done = 0;
    for (int col = 0; col < columns; ++col) {
        const auto at = static_cast<std::size_t>(col);
        const auto found = std::find_if(rows.begin() + static_cast<std::ptrdiff_t>(done), rows.end(),
                                        [&](const Element& row) { return row[at] != 0; });
        if (found == rows.end()) {
            continue;
        }
        std::iter_swap(rows.begin() + static_cast<std::ptrdiff_t>(done), found);
        const std::int64_t scale = inverse(rows[done][at]);
        for (std::int32_t& x : rows[done]) {
            x = static_cast<std::int32_t>(x * scale % m_prime);
        }
        for (std::size_t r = 0; r < rows.size(); ++r) {
            if (const std::int64_t by = rows[r][at]; r != done && by != 0) {
                for (std::size_t c = 0; c < rows[r].size(); ++c) {
                    rows[r][c] = residue(rows[r][c] - by * rows[done][c]);
                }
            }
        }
        pivots.push_back(col);
        ++done;
    }
    std::vector<Element> out;
    for (int col = 0; col < columns; ++col) {
        if (std::ranges::find(pivots, col) == pivots.end()) {
            Element solution(static_cast<std::size_t>(columns), 0);
            solution[static_cast<std::size_t>(col)] = 1;
            for (std::size_t r = 0; r < pivots.size(); ++r) {
                solution[static_cast<std::size_t>(pivots[r])] = residue(-rows[r][static_cast<std::size_t>(col)]);
            }
            out.push_back(std::move(solution));
        }
    }
    return out;
}

bool FiniteAlgebra::hasOne() const
{
    // Σ_i x_i e_i·e_j = e_j·s and Σ_i x_i e_j·e_i = e_j·s for all j: a solution with s ≠ 0.
    std::vector<Element> rows;
    for (const bool left : {true, false}) {
        for (int j = 0; j < m_size; ++j) {
            std::vector<Element> block(static_cast<std::size_t>(m_size),
                                       Element(static_cast<std::size_t>(m_size) + 1, 0));
            for (int i = 0; i < m_size; ++i) {
                const Element p = left ? product(unit(i), unit(j)) : product(unit(j), unit(i));
                for (std::size_t k = 0; k < p.size(); ++k) {
                    block[k][static_cast<std::size_t>(i)] = p[k];
                }
            }
            block[static_cast<std::size_t>(j)].back() = m_prime - 1;
            rows.insert(rows.end(), block.begin(), block.end());
        }
    }
    const auto solutions = kernel(std::move(rows), m_size + 1);
    return std::ranges::any_of(solutions, [](const Element& x) { return x.back() != 0; });
}

int FiniteAlgebra::fixedInCentre() const
{
    std::vector<Element> rows; // x·e_j − e_j·x = 0
    for (int j = 0; j < m_size; ++j) {
        std::vector<Element> block(static_cast<std::size_t>(m_size), Element(static_cast<std::size_t>(m_size), 0));
        for (int i = 0; i < m_size; ++i) {
            const Element forth = product(unit(i), unit(j));
            const Element back = product(unit(j), unit(i));
            for (std::size_t k = 0; k < forth.size(); ++k) {
                block[k][static_cast<std::size_t>(i)] = residue(forth[k] - back[k]);
            }
        }
        rows.insert(rows.end(), block.begin(), block.end());
    }
    const auto centre = kernel(std::move(rows), m_size);
    // x → x^p − x is linear on the centre.
    std::vector<Element> images(static_cast<std::size_t>(m_size), Element(centre.size(), 0));
    for (std::size_t i = 0; i < centre.size(); ++i) {
        const Element p = power(centre[i]);
        for (std::size_t k = 0; k < p.size(); ++k) {
            images[k][i] = residue(p[k] - centre[i][k]);
        }
    }
    return static_cast<int>(kernel(std::move(images), static_cast<int>(centre.size())).size());
}

std::optional<AlgebraBound> boundModulo(const Tensor& tensor, int prime)
{
    const FiniteAlgebra algebra(tensor, prime);
    const bool commutes = algebra.isCommutative();
    if ((!commutes && !algebra.hasTraceForm()) || !algebra.hasOne() || !algebra.isAssociative()) {
        return std::nullopt;
    }
    const int ideals = algebra.fixedInCentre();
    return AlgebraBound{2 * tensor.shape().a - ideals, ideals, primeRing(prime), commutes};
}

} // namespace

std::optional<AlgebraBound> alderStrassenBound(const Target& target, Ring ring)
{
    constexpr int kMost = 24; // associativity takes the fourth power of the dimension and more
    const Shape shape = target.shape();
    if (shape.a != shape.b || shape.b != shape.c || shape.a > kMost) {
        return std::nullopt;
    }
    if (const int modulus = modulusOf(ring); modulus > 0) {
        return boundModulo(target.tensor(), modulus);
    }
    if (ring != Ring::Z) {
        return std::nullopt;
    }
    const auto two = boundModulo(target.tensor(), 2);
    const auto three = boundModulo(target.tensor(), 3);
    return !two || (three && three->rank > two->rank) ? three : two;
}

} // namespace rankfall
