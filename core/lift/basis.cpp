// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/lift/basis.h"

#include "core/base/check.h"
#include "core/base/rng.h"

#include <array>
#include <cmath>

namespace rankfall {

namespace {

/// Temperatures in nonzeros: a change that adds so many is taken once in e times.
constexpr double kHottest = 6;
constexpr double kColdest = 0.3;

/// A mode as a matrix in row-major order.
struct Matrix {
    Mode mode;
    int rows;
    int cols;
};

/// Modulo 2, adds line `from` of the matrix to line `to`: rows, or columns.
void addLine(Term& term, const Matrix& matrix, bool areRows, int from, int to)
{
    Factor& factor = term.factor(matrix.mode);
    const int length = areRows ? matrix.cols : matrix.rows;
    for (int i = 0; i < length; ++i) {
        const int target = areRows ? to * matrix.cols + i : i * matrix.cols + to;
        const int source = areRows ? from * matrix.cols + i : i * matrix.cols + from;
        factor.set(target, factor[target] ^ factor[source]);
    }
}

/// Terms modulo 2 that walk from basis to basis.
class Bases {
public:
    Bases(Format format, std::span<const Term> mod2)
        : m_sizes{format.n, format.m, format.p}
        , m_a{Mode::A, format.n, format.m}
        , m_b{Mode::B, format.m, format.p}
        , m_c{Mode::C, format.n, format.p}
        , m_terms(mod2.begin(), mod2.end())
    {
        for (Term& term : m_terms) {
            term = canonical(term, Ring::Z2);
        }
    }

    const std::vector<Term>& terms() const { return m_terms; }

    int size(int side) const { return m_sizes[static_cast<std::size_t>(side)]; }

    /// Adds line `from` to line `to` of X (side 0), Y or Z. The factors over A and B are coefficients, so they change
    /// by the inverse transpose; done twice it is undone.
    void change(int side, int from, int to)
    {
        for (Term& term : m_terms) {
            if (side == 0) {
                addLine(term, m_a, true, to, from);
                addLine(term, m_c, true, from, to);
            } else if (side == 1) {
                addLine(term, m_a, false, from, to);
                addLine(term, m_b, true, to, from);
            } else {
                addLine(term, m_b, false, from, to);
                addLine(term, m_c, false, to, from);
            }
        }
    }

    int nonzeros() const
    {
        int sum = 0;
        for (const Term& term : m_terms) {
            sum += term.u.nonzeros() + term.v.nonzeros() + term.w.nonzeros();
        }
        return sum;
    }

private:
    std::array<int, 3> m_sizes;
    Matrix m_a;
    Matrix m_b;
    Matrix m_c;
    std::vector<Term> m_terms;
};

} // namespace

std::optional<std::vector<Term>> ternaryLiftInAnotherBasis(const Tensor& target, Format format,
                                                           std::span<const Term> mod2, const BasisOptions& options)
{
    RANKFALL_CHECK((target.shape() == Shape{format.n * format.m, format.m * format.p, format.n * format.p}));
    Bases bases(format, mod2);
    TernaryOptions signs;
    signs.seed = options.seed;
    signs.shouldStop = options.shouldStop;
    Rng rng(options.seed);
    int nonzeros = bases.nonzeros();
    for (int step = 0; step < options.steps; ++step) {
        if (options.shouldStop && options.shouldStop()) {
            return std::nullopt;
        }
        const int side = rng.below(3);
        const int from = rng.below(bases.size(side));
        const int to = rng.below(bases.size(side));
        if (from == to) {
            continue;
        }
        bases.change(side, from, to);
        const int now = bases.nonzeros();
        const double heat = kHottest + (kColdest - kHottest) * step / options.steps;
        constexpr int kDraws = 1 << 20;
        if (now > nonzeros && rng.below(kDraws) > kDraws * std::exp((nonzeros - now) / heat)) {
            bases.change(side, from, to);
            continue;
        }
        nonzeros = now;
        if (auto lifted = ternaryLift(target, bases.terms(), signs)) {
            return lifted;
        }
    }
    return std::nullopt;
}

} // namespace rankfall
