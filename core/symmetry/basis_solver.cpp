// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/symmetry/basis_solver.h"

#include "core/base/rng.h"

#include <algorithm>

namespace rankfall {

namespace {

using Vector = std::vector<std::uint64_t>;

/// Multiples of a factor: which one is the other, or nothing. Neither is zero.
std::optional<std::uint64_t> ratio(const FieldMatrix& of, const FieldMatrix& to, const PrimeField& field)
{
    const auto lead = std::ranges::find_if(to.values, [](std::uint64_t value) { return value != 0; });
    const auto at = static_cast<std::size_t>(lead - to.values.begin());
    const std::uint64_t scale = field.multiply(of.values[at], field.inverse(*lead));
    for (std::size_t i = 0; i < to.values.size(); ++i) {
        if (of.values[i] != field.multiply(scale, to.values[i])) {
            return std::nullopt;
        }
    }
    return scale == 0 ? std::nullopt : std::optional(scale);
}

/// The linear conditions on P, on Q and on R, each by itself.
class Solver {
public:
    Solver(const FieldScheme& x, const FieldScheme& y, std::span<const int> matching)
        : m_x(x)
        , m_y(y)
        , m_matching(matching)
        , m_sizes{static_cast<std::size_t>(x.format.n), static_cast<std::size_t>(x.format.m),
                  static_cast<std::size_t>(x.format.p)}
        , m_conditions{RowSpace(m_sizes[0] * m_sizes[0], x.field), RowSpace(m_sizes[1] * m_sizes[1], x.field),
                       RowSpace(m_sizes[2] * m_sizes[2], x.field)}
    {
    }

    BasisSolution solve() { return m_x.field.modulus() == 2 ? solveMod2() : solveAnywhere(); }

private:
    using Outcome = BasisSolution::Outcome;

    const FieldMatrix& from(std::size_t i, std::size_t mode) const { return m_x.products[i][mode]; }

    const FieldMatrix& to(std::size_t i, std::size_t mode) const
    {
        return m_y.products[static_cast<std::size_t>(m_matching[i])][mode];
    }

    /// No scales: P·X = Y·Q and so on, all in one.
    BasisSolution solveMod2() const
    {
        const std::array<std::size_t, 3> offset{0, m_sizes[0] * m_sizes[0],
                                                m_sizes[0] * m_sizes[0] + m_sizes[1] * m_sizes[1]};
        const std::size_t unknowns = offset[2] + m_sizes[2] * m_sizes[2];
        RowSpace system(unknowns, m_x.field);
        for (std::size_t i = 0; i < m_matching.size() && system.rank() < unknowns; ++i) {
            for (std::size_t mode = 0; mode < 3; ++mode) {
                const std::size_t next = (mode + 1) % 3;
                const FieldMatrix& x = from(i, mode);
                const FieldMatrix& y = to(i, mode);
                for (std::size_t r = 0; r < x.rows; ++r) {
                    for (std::size_t c = 0; c < x.cols; ++c) {
                        Vector row(unknowns, 0);
                        for (std::size_t k = 0; k < x.rows; ++k) {
                            row[offset[mode] + r * x.rows + k] = x.at(k, c);
                        }
                        for (std::size_t k = 0; k < x.cols; ++k) {
                            auto& entry = row[offset[next] + k * x.cols + c];
                            entry = m_x.field.add(entry, y.at(r, k));
                        }
                        system.add(std::move(row));
                    }
                }
            }
        }
        const auto solutions = system.nullSpace();
        // The factors of a decomposition span all matrices, which leaves one solution at most.
        if (solutions.empty()) {
            return {Outcome::Impossible, {}, 0};
        }
        for (const Vector& solution : solutions) {
            std::array<FieldMatrix, 3> bases;
            for (std::size_t i = 0; i < 3; ++i) {
                bases[i] = FieldMatrix(m_sizes[i], m_sizes[i]);
                std::copy_n(solution.begin() + static_cast<std::ptrdiff_t>(offset[i]), m_sizes[i] * m_sizes[i],
                            bases[i].values.begin());
            }
            if (const auto found = checked(std::move(bases))) {
                return {Outcome::Found, *found, solutions.size() - 1};
            }
        }
        return {solutions.size() == 1 ? Outcome::Impossible : Outcome::Undecided, {}, solutions.size() - 1};
    }

    BasisSolution solveAnywhere()
    {
        for (std::size_t i = 0; i < m_matching.size(); ++i) {
            for (std::size_t mode = 0; mode < 3; ++mode) {
                addImages(i, mode);
                addKernels(i, mode);
            }
        }
        std::size_t known = 0;
        do {
            known = rank();
            for (std::size_t mode = 0; mode < 3; ++mode) {
                addWholeFactors(mode);
            }
        } while (rank() > known);
        std::size_t freedom = 0;
        std::array<std::vector<Vector>, 3> spaces;
        for (std::size_t i = 0; i < 3; ++i) {
            spaces[i] = m_conditions[i].nullSpace();
            if (spaces[i].empty()) {
                return {Outcome::Impossible, {}, 0};
            }
            freedom += spaces[i].size() - 1;
        }
        // A matching that leaves freedom mostly allows any invertible choice: diagonal matrices for the schoolbook.
        Rng rng(1);
        const int tries = freedom == 0 ? 1 : 24;
        for (int attempt = 0; attempt < tries; ++attempt) {
            std::array<FieldMatrix, 3> bases;
            for (std::size_t i = 0; i < 3; ++i) {
                bases[i] = FieldMatrix(m_sizes[i], m_sizes[i]);
                for (const Vector& vector : spaces[i]) {
                    const auto choice = attempt == 0 ? 1 : static_cast<std::uint64_t>(rng.below(attempt / 4 + 2));
                    for (std::size_t k = 0; k < vector.size(); ++k) {
                        auto& entry = bases[i].values[k];
                        entry = m_x.field.add(entry, m_x.field.multiply(choice % m_x.field.modulus(), vector[k]));
                    }
                }
            }
            if (auto found = checked(std::move(bases))) {
                return {Outcome::Found, std::move(*found), freedom};
            }
        }
        return {freedom == 0 ? Outcome::Impossible : Outcome::Undecided, {}, freedom};
    }

    std::size_t rank() const { return m_conditions[0].rank() + m_conditions[1].rank() + m_conditions[2].rank(); }

    /// left·unknown·right = 0 for the unknown of `mode`.
    void add(std::size_t mode, const Vector& left, const Vector& right)
    {
        Vector row(m_sizes[mode] * m_sizes[mode]);
        for (std::size_t r = 0; r < left.size(); ++r) {
            for (std::size_t c = 0; left[r] != 0 && c < right.size(); ++c) {
                row[r * m_sizes[mode] + c] = m_x.field.multiply(left[r], right[c]);
            }
        }
        m_conditions[mode].add(std::move(row));
    }

    /// P takes the image of X into that of Y.
    void addImages(std::size_t i, std::size_t mode)
    {
        const RowSpace reached = RowSpace::of(transposed(to(i, mode)), m_x.field);
        const RowSpace source = RowSpace::of(transposed(from(i, mode)), m_x.field);
        for (const Vector& outside : reached.nullSpace()) {
            for (const Vector& column : source.rows()) {
                add(mode, outside, column);
            }
        }
    }

    /// Q takes the kernel of X into that of Y.
    void addKernels(std::size_t i, std::size_t mode)
    {
        const RowSpace reached = RowSpace::of(to(i, mode), m_x.field);
        const RowSpace source = RowSpace::of(from(i, mode), m_x.field);
        for (const Vector& row : reached.rows()) {
            for (const Vector& inside : source.nullSpace()) {
                add((mode + 1) % 3, row, inside);
            }
        }
    }

    /// P·X is a multiple of Y·Q: linear in Q when P is known up to scale, and the other way about.
    void addWholeFactors(std::size_t mode)
    {
        const std::size_t next = (mode + 1) % 3;
        for (const bool leftIsKnown : {true, false}) {
            const std::size_t known = leftIsKnown ? mode : next;
            const std::size_t wanted = leftIsKnown ? next : mode;
            const auto line = m_conditions[known].nullSpace();
            if (line.size() != 1 || m_conditions[wanted].rank() + 1 >= m_conditions[wanted].dimension()) {
                continue;
            }
            FieldMatrix basis(m_sizes[known], m_sizes[known]);
            basis.values = line.front();
            for (std::size_t i = 0; i < m_matching.size(); ++i) {
                // Unknown·in = λ·out, or in·unknown = λ·out: every 2×2 minor against a fixed nonzero entry of `out`.
                const FieldMatrix out =
                    leftIsKnown ? product(basis, from(i, mode), m_x.field) : product(to(i, mode), basis, m_x.field);
                addMultiple(wanted, leftIsKnown ? to(i, mode) : from(i, mode), out, leftIsKnown);
            }
        }
    }

    void addMultiple(std::size_t mode, const FieldMatrix& in, const FieldMatrix& out, bool unknownIsRight)
    {
        const PrimeField& field = m_x.field;
        const std::size_t size = m_sizes[mode];
        const auto entryRow = [&](std::size_t r, std::size_t c) {
            Vector row(size * size, 0);
            for (std::size_t k = 0; k < size; ++k) {
                if (unknownIsRight) {
                    row[k * size + c] = in.at(r, k);
                } else {
                    row[r * size + k] = in.at(k, c);
                }
            }
            return row;
        };
        const auto lead = std::ranges::find_if(out.values, [](std::uint64_t value) { return value != 0; });
        if (lead == out.values.end()) {
            return;
        }
        const auto at = static_cast<std::size_t>(lead - out.values.begin());
        const Vector leading = entryRow(at / out.cols, at % out.cols);
        for (std::size_t i = 0; i < out.values.size(); ++i) {
            if (i == at) {
                continue;
            }
            Vector row = entryRow(i / out.cols, i % out.cols);
            const std::uint64_t minus = field.negated(out.values[i]);
            for (std::size_t k = 0; k < row.size(); ++k) {
                row[k] = field.add(field.multiply(row[k], *lead), field.multiply(minus, leading[k]));
            }
            m_conditions[mode].add(std::move(row));
        }
    }

    std::optional<FieldBases> checked(std::array<FieldMatrix, 3> forward) const
    {
        FieldBases bases;
        for (std::size_t i = 0; i < 3; ++i) {
            auto inverse = inverseOf(forward[i], m_x.field);
            if (!inverse) {
                return std::nullopt;
            }
            bases.back[i] = std::move(*inverse);
        }
        bases.forward = std::move(forward);
        return fits(bases, m_x, m_y, m_matching) ? std::optional(std::move(bases)) : std::nullopt;
    }

    const FieldScheme& m_x;
    const FieldScheme& m_y;
    std::span<const int> m_matching;
    std::array<std::size_t, 3> m_sizes;
    std::array<RowSpace, 3> m_conditions;
};

} // namespace

BasisSolution solveBases(const FieldScheme& x, const FieldScheme& y, std::span<const int> matching)
{
    return Solver(x, y, matching).solve();
}

bool fits(const FieldBases& bases, const FieldScheme& x, const FieldScheme& y, std::span<const int> matching)
{
    for (std::size_t i = 0; i < matching.size(); ++i) {
        std::uint64_t scale = 1;
        for (std::size_t mode = 0; mode < 3; ++mode) {
            const FieldMatrix reached = product(product(bases.forward[mode], x.products[i][mode], x.field),
                                                bases.back[(mode + 1) % 3], x.field);
            const auto multiple = ratio(reached, y.products[static_cast<std::size_t>(matching[i])][mode], x.field);
            if (!multiple) {
                return false;
            }
            scale = x.field.multiply(scale, *multiple);
        }
        if (scale != 1) {
            return false;
        }
    }
    return true;
}

} // namespace rankfall
