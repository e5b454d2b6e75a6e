// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/diagonal/diagonalise.h"

#include "core/engine/diagonal/eigenspaces.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <numeric>
#include <optional>

namespace rankfall {

namespace {

using Outcome = Diagonalisation::Outcome;
using Vector = std::vector<std::uint64_t>;

constexpr int kCombinations = 24;  // random ones that are tried for an inverse
constexpr int kMostNumerator = 24; // of eigenvalues over Q
constexpr int kMostDenominator = 6;

std::size_t leadOf(const Vector& vector)
{
    return static_cast<std::size_t>(
        std::find_if(vector.begin(), vector.end(), [](std::uint64_t value) { return value != 0; }) - vector.begin());
}

/// The slices in the smallest spaces: slice k is rowBasisᵀ · core[k] · colBasis.
struct Core {
    std::vector<FieldMatrix> slices; ///< each rows by cols
    FieldMatrix rowBasis;            ///< rows by the entries of the row mode
    FieldMatrix colBasis;
};

Cell cellOf(Mode mode, int slice, int row, int col)
{
    return mode == Mode::A ? Cell{slice, row, col} : mode == Mode::B ? Cell{row, slice, col} : Cell{row, col, slice};
}

FieldMatrix matrixOf(const RowSpace& space)
{
    FieldMatrix out(space.rank(), space.dimension());
    for (std::size_t r = 0; r < space.rank(); ++r) {
        std::copy(space.rows()[r].begin(), space.rows()[r].end(),
                  out.values.begin() + static_cast<std::ptrdiff_t>(r * out.cols));
    }
    return out;
}

/// In reduced echelon form the coordinates of a vector are its entries at the leads.
/// Nothing when stopped.
std::optional<Core> coreOf(const Tensor& tensor, Mode mode, const PrimeField& field,
                           const std::function<bool()>& shouldStop)
{
    const Shape shape = tensor.shape();
    const Mode rowMode = mode == Mode::A ? Mode::B : Mode::A;
    const Mode colMode = mode == Mode::C ? Mode::B : Mode::C;
    std::vector<FieldMatrix> whole;
    RowSpace rows(static_cast<std::size_t>(shape[rowMode]), field);
    RowSpace cols(static_cast<std::size_t>(shape[colMode]), field);
    for (int k = 0; k < shape[mode]; ++k) {
        if (shouldStop()) {
            return std::nullopt;
        }
        FieldMatrix slice(rows.dimension(), cols.dimension());
        for (int r = 0; r < shape[rowMode]; ++r) {
            for (int c = 0; c < shape[colMode]; ++c) {
                slice.at(static_cast<std::size_t>(r), static_cast<std::size_t>(c)) =
                    *field.residue(tensor.at(cellOf(mode, k, r, c)));
            }
        }
        for (std::size_t r = 0; r < slice.rows; ++r) {
            cols.add({slice.values.begin() + static_cast<std::ptrdiff_t>(r * slice.cols),
                      slice.values.begin() + static_cast<std::ptrdiff_t>((r + 1) * slice.cols)});
        }
        const FieldMatrix flipped = transposed(slice);
        for (std::size_t r = 0; r < flipped.rows; ++r) {
            rows.add({flipped.values.begin() + static_cast<std::ptrdiff_t>(r * flipped.cols),
                      flipped.values.begin() + static_cast<std::ptrdiff_t>((r + 1) * flipped.cols)});
        }
        whole.push_back(std::move(slice));
    }
    Core core{{}, matrixOf(rows), matrixOf(cols)};
    for (const FieldMatrix& slice : whole) {
        FieldMatrix& small = core.slices.emplace_back(rows.rank(), cols.rank());
        for (std::size_t r = 0; r < small.rows; ++r) {
            for (std::size_t c = 0; c < small.cols; ++c) {
                small.at(r, c) = slice.at(leadOf(rows.rows()[r]), leadOf(cols.rows()[c]));
            }
        }
    }
    return core;
}

/// A slice that has an inverse, or a random combination that has one, with it.
std::optional<std::pair<FieldMatrix, FieldMatrix>> invertible(const std::vector<FieldMatrix>& slices,
                                                              const PrimeField& field, Rng& rng,
                                                              const std::function<bool()>& shouldStop)
{
    for (std::size_t tried = 0; tried < slices.size() + kCombinations && !shouldStop(); ++tried) {
        FieldMatrix sum = slices[std::min(tried, slices.size() - 1)];
        for (std::size_t k = 0; tried >= slices.size() && k + 1 < slices.size(); ++k) {
            const auto by = static_cast<std::uint64_t>(rng.below(1 << 20)) % field.modulus();
            for (std::size_t i = 0; i < sum.values.size(); ++i) {
                sum.values[i] = field.add(sum.values[i], field.multiply(by, slices[k].values[i]));
            }
        }
        if (auto inverse = inverseOf(sum, field)) {
            return std::pair(std::move(sum), std::move(*inverse));
        }
    }
    return std::nullopt;
}

std::vector<std::uint64_t> eigenvaluesIn(const PrimeField& field)
{
    std::vector<std::uint64_t> all;
    if (!field.standsForQ()) {
        all.resize(static_cast<std::size_t>(field.modulus()));
        std::iota(all.begin(), all.end(), std::uint64_t{0});
        return all;
    }
    for (int below = 1; below <= kMostDenominator; ++below) {
        for (int above = -kMostNumerator; above <= kMostNumerator; ++above) {
            if (std::gcd(above, below) == 1) {
                all.push_back(*field.residue(*Rational::make(above, below)));
            }
        }
    }
    return all;
}

/// The vector divided by its lead, with what has been divided out; over Q then as small whole numbers, if it is that.
bool normalise(Vector& vector, std::uint64_t& moved, const PrimeField& field)
{
    const std::uint64_t lead = vector[leadOf(vector)];
    std::int64_t common = 1;
    const std::uint64_t inverse = field.inverse(lead);
    for (auto& value : vector) {
        value = field.multiply(value, inverse);
        if (field.standsForQ()) {
            const auto fraction = field.fraction(value);
            if (!fraction || common > kMaxCoefficient) {
                return false;
            }
            common = std::lcm(common, fraction->denominator() > kMaxCoefficient ? std::int64_t{kMaxCoefficient + 1}
                                                                                : fraction->denominator());
        }
    }
    const std::uint64_t scale = *field.residue(common);
    for (auto& value : vector) {
        value = field.multiply(value, scale);
    }
    moved = field.multiply(moved, field.multiply(lead, field.inverse(scale)));
    return true;
}

/// Nothing when a coefficient is a fraction or too large.
std::optional<Factor> factorOf(const Vector& vector, Ring ring, const PrimeField& field)
{
    Factor factor(static_cast<int>(vector.size()));
    for (std::size_t i = 0; i < vector.size(); ++i) {
        const auto value = field.fraction(vector[i]);
        if (!value || !value->isInteger() || std::abs(value->numerator()) > kLargestModulus) {
            return std::nullopt;
        }
        const std::int32_t small = reduced(static_cast<std::int32_t>(value->numerator()), ring);
        if (std::abs(small) > largestCoefficient(ring)) {
            return std::nullopt;
        }
        factor.set(static_cast<int>(i), small);
    }
    return factor;
}

class Cutting {
public:
    Cutting(const Tensor& tensor, Mode mode, Ring ring)
        : m_field(PrimeField::of(ring))
        , m_ring(ring)
        , m_mode(mode)
        , m_tensor(tensor)
    {
    }

    Diagonalisation run(Rng& rng, const std::function<bool()>& shouldStop)
    {
        Diagonalisation out;
        out.slices = m_mode;
        auto core = coreOf(m_tensor, m_mode, m_field, shouldStop);
        if (!core) {
            out.outcome = Outcome::Stopped;
            return out;
        }
        m_core = std::move(*core);
        out.dimension = static_cast<int>(m_core.rowBasis.rows);
        if (out.dimension == 0 || m_core.rowBasis.rows != m_core.colBasis.rows) {
            return out;
        }
        const auto y = invertible(m_core.slices, m_field, rng, shouldStop);
        if (!y) {
            out.outcome = shouldStop() ? Outcome::Stopped : Outcome::NotSquare;
            return out;
        }
        Family family{{}, eigenvaluesIn(m_field)};
        for (const FieldMatrix& slice : m_core.slices) {
            family.matrices.push_back(product(y->second, slice, m_field));
        }
        const auto spaces = commonSpaces(family, m_field, rng, shouldStop);
        if (!spaces) {
            out.outcome = shouldStop() ? Outcome::Stopped : Outcome::NotCommuting;
            return out;
        }
        takeTerms(*spaces, y->first, family, out);
        const int found = static_cast<int>(out.terms.size());
        out.outcome = found == out.dimension ? Outcome::Whole : found > 0 ? Outcome::Partly : Outcome::NoVectors;
        return out;
    }

private:
    /// With the basis E of all spaces, slice k is (rowBasisᵀ·Y·E)·(E⁻¹·Z_k·E)·(E⁻¹·colBasis): an eigenvector is a
    /// column of the first, a row of the last, and its eigenvalue in every slice.
    void takeTerms(const std::vector<CommonSpace>& spaces, const FieldMatrix& y, const Family& family,
                   Diagonalisation& out) const
    {
        const std::size_t size = m_core.rowBasis.rows;
        FieldMatrix basis(size, size);
        std::vector<bool> isVector;
        for (const CommonSpace& space : spaces) {
            for (std::size_t c = 0; c < space.basis.cols; ++c) {
                for (std::size_t r = 0; r < size; ++r) {
                    basis.at(r, isVector.size()) = space.basis.at(r, c);
                }
                isVector.push_back(space.isScalar);
            }
        }
        const auto inverse = inverseOf(basis, m_field);
        if (!inverse) {
            return;
        }
        const FieldMatrix columns = product(transposed(m_core.rowBasis), product(y, basis, m_field), m_field);
        const FieldMatrix rows = product(*inverse, m_core.colBasis, m_field);
        for (std::size_t s = 0; s < size; ++s) {
            if (!isVector[s]) {
                continue;
            }
            Vector u(columns.rows);
            Vector v(rows.values.begin() + static_cast<std::ptrdiff_t>(s * rows.cols),
                     rows.values.begin() + static_cast<std::ptrdiff_t>((s + 1) * rows.cols));
            Vector w;
            Vector eigenvector(size);
            for (std::size_t r = 0; r < u.size(); ++r) {
                u[r] = columns.at(r, s);
            }
            for (std::size_t r = 0; r < size; ++r) {
                eigenvector[r] = basis.at(r, s);
            }
            const std::size_t lead = leadOf(eigenvector);
            const std::uint64_t scale = m_field.inverse(eigenvector[lead]);
            for (const FieldMatrix& matrix : family.matrices) {
                std::uint64_t value = 0;
                for (std::size_t c = 0; c < size; ++c) {
                    value = m_field.add(value, m_field.multiply(matrix.at(lead, c), eigenvector[c]));
                }
                w.push_back(m_field.multiply(value, scale));
            }
            if (const auto term = termOf(u, v, w)) {
                out.terms.push_back(*term);
            } else {
                ++out.fractional;
            }
        }
    }

    std::optional<Term> termOf(Vector u, Vector v, Vector w) const
    {
        std::uint64_t moved = 1;
        if (!normalise(u, moved, m_field) || !normalise(v, moved, m_field)) {
            return std::nullopt;
        }
        for (auto& value : w) {
            value = m_field.multiply(value, moved);
        }
        const auto row = factorOf(u, m_ring, m_field);
        const auto col = factorOf(v, m_ring, m_field);
        const auto third = factorOf(w, m_ring, m_field);
        if (!row || !col || !third) {
            return std::nullopt;
        }
        Term term;
        term.factor(m_mode == Mode::A ? Mode::B : Mode::A) = *row;
        term.factor(m_mode == Mode::C ? Mode::B : Mode::C) = *col;
        term.factor(m_mode) = *third;
        return canonical(term, m_ring);
    }

    PrimeField m_field;
    Ring m_ring;
    Mode m_mode;
    const Tensor& m_tensor;
    Core m_core;
};

} // namespace

Diagonalisation diagonalise(const Tensor& tensor, Ring ring, Rng& rng, const std::function<bool()>& shouldStop)
{
    std::optional<Diagonalisation> best;
    for (const Mode mode : {Mode::C, Mode::A, Mode::B}) {
        if (shouldStop()) {
            Diagonalisation nothing;
            nothing.outcome = Outcome::Stopped;
            return best.value_or(nothing);
        }
        Diagonalisation here = Cutting(tensor, mode, ring).run(rng, shouldStop);
        if (here.outcome == Outcome::Whole) {
            return here;
        }
        // What says most: terms, then why there are none.
        const auto worth = [](const Diagonalisation& d) {
            return std::pair(d.terms.size(), d.outcome == Outcome::NotSquare || d.outcome == Outcome::Stopped ? 0 : 1);
        };
        if (!best || worth(here) > worth(*best)) {
            best = std::move(here);
        }
    }
    return *best;
}

} // namespace rankfall
