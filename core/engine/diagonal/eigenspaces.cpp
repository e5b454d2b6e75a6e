// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/diagonal/eigenspaces.h"

#include <algorithm>

namespace rankfall {

namespace {

/// Columns beside each other.
FieldMatrix joined(const std::vector<FieldMatrix>& parts, std::size_t rows)
{
    std::size_t cols = 0;
    for (const FieldMatrix& part : parts) {
        cols += part.cols;
    }
    FieldMatrix out(rows, cols);
    std::size_t first = 0;
    for (const FieldMatrix& part : parts) {
        for (std::size_t r = 0; r < rows; ++r) {
            for (std::size_t c = 0; c < part.cols; ++c) {
                out.at(r, first + c) = part.at(r, c);
            }
        }
        first += part.cols;
    }
    return out;
}

FieldMatrix columnsOf(const std::vector<std::vector<std::uint64_t>>& columns, std::size_t rows)
{
    FieldMatrix out(rows, columns.size());
    for (std::size_t c = 0; c < columns.size(); ++c) {
        for (std::size_t r = 0; r < rows; ++r) {
            out.at(r, c) = columns[c][r];
        }
    }
    return out;
}

FieldMatrix shifted(FieldMatrix matrix, std::uint64_t by, const PrimeField& field)
{
    for (std::size_t i = 0; i < matrix.rows; ++i) {
        matrix.at(i, i) = field.add(matrix.at(i, i), field.negated(by));
    }
    return matrix;
}

bool isMultipleOfIdentity(const FieldMatrix& matrix)
{
    for (std::size_t r = 0; r < matrix.rows; ++r) {
        for (std::size_t c = 0; c < matrix.cols; ++c) {
            if (r == c ? matrix.at(r, c) != matrix.at(0, 0) : matrix.at(r, c) != 0) {
                return false;
            }
        }
    }
    return true;
}

/// A high enough power: its kernel is the generalised eigenspace of 0, its image the rest.
FieldMatrix settledPower(FieldMatrix matrix, const PrimeField& field)
{
    for (std::size_t reached = 1; reached < matrix.rows; reached *= 2) {
        matrix = product(matrix, matrix, field);
    }
    return matrix;
}

class Splitting {
public:
    Splitting(const Family& family, const PrimeField& field, const std::function<bool()>& shouldStop)
        : m_family(family)
        , m_field(field)
        , m_shouldStop(shouldStop)
        , m_size(family.matrices.front().rows)
        , m_parts{identityMatrix(m_size)}
    {
    }

    /// Splits every part by the eigenvalues of the matrix there; false when it does not keep the parts, or when
    /// stopped.
    bool splitBy(const FieldMatrix& matrix)
    {
        const auto blocks = blocksOf(matrix);
        std::vector<FieldMatrix> parts;
        for (std::size_t i = 0; blocks && i < blocks->size(); ++i) {
            if (!split(m_parts[i], (*blocks)[i], parts)) {
                return false;
            }
        }
        if (blocks) {
            m_parts = std::move(parts);
        }
        return blocks.has_value();
    }

    std::optional<std::vector<CommonSpace>> spaces() const
    {
        std::vector<CommonSpace> out;
        for (const FieldMatrix& part : m_parts) {
            out.push_back({part, true});
        }
        for (const FieldMatrix& matrix : m_family.matrices) {
            const auto blocks = m_shouldStop() ? std::nullopt : blocksOf(matrix);
            if (!blocks) {
                return std::nullopt;
            }
            for (std::size_t i = 0; i < out.size(); ++i) {
                out[i].isScalar = out[i].isScalar && isMultipleOfIdentity((*blocks)[i]);
            }
        }
        return out;
    }

private:
    /// The matrix on each part, in the part's basis; nothing when it leaves one.
    std::optional<std::vector<FieldMatrix>> blocksOf(const FieldMatrix& matrix) const
    {
        const FieldMatrix basis = joined(m_parts, m_size);
        const auto inverse = inverseOf(basis, m_field);
        if (!inverse) {
            return std::nullopt;
        }
        const FieldMatrix inBasis = product(product(*inverse, matrix, m_field), basis, m_field);
        std::vector<FieldMatrix> blocks;
        std::size_t first = 0;
        std::size_t inside = 0;
        for (const FieldMatrix& part : m_parts) {
            FieldMatrix block(part.cols, part.cols);
            for (std::size_t r = 0; r < part.cols; ++r) {
                for (std::size_t c = 0; c < part.cols; ++c) {
                    block.at(r, c) = inBasis.at(first + r, first + c);
                    inside += block.at(r, c) != 0 ? 1 : 0;
                }
            }
            first += part.cols;
            blocks.push_back(std::move(block));
        }
        const auto nonzeros = inBasis.values.size() -
                              static_cast<std::size_t>(std::count(inBasis.values.begin(), inBasis.values.end(), 0U));
        return nonzeros == inside ? std::optional(std::move(blocks)) : std::nullopt;
    }

    bool split(const FieldMatrix& part, const FieldMatrix& block, std::vector<FieldMatrix>& parts) const
    {
        if (part.cols == 1 || isMultipleOfIdentity(block)) {
            parts.push_back(part);
            return true;
        }
        std::size_t left = part.cols;
        FieldMatrix others = identityMatrix(part.cols); // its image is what no eigenvalue has claimed
        std::vector<FieldMatrix> found;
        for (const std::uint64_t value : m_family.eigenvalues) {
            if (m_shouldStop()) {
                return false;
            }
            const FieldMatrix moved = shifted(block, value, m_field);
            if (left == 0 || rankOf(moved, m_field) == part.cols) {
                continue;
            }
            const FieldMatrix power = settledPower(moved, m_field);
            const auto kernel = RowSpace::of(power, m_field).nullSpace();
            found.push_back(product(part, columnsOf(kernel, part.cols), m_field));
            others = product(power, others, m_field);
            left -= kernel.size();
        }
        if (left > 0) {
            const RowSpace image = RowSpace::of(transposed(others), m_field);
            found.push_back(product(part, columnsOf(image.rows(), part.cols), m_field));
        }
        parts.insert(parts.end(), found.begin(), found.end());
        return true;
    }

    const Family& m_family;
    const PrimeField& m_field;
    const std::function<bool()>& m_shouldStop;
    std::size_t m_size;
    std::vector<FieldMatrix> m_parts; ///< together a basis of the whole space
};

} // namespace

std::optional<std::vector<CommonSpace>> commonSpaces(const Family& family, const PrimeField& field, Rng& rng,
                                                     const std::function<bool()>& shouldStop)
{
    const std::size_t size = family.matrices.front().rows;
    FieldMatrix mixed(size, size);
    for (const FieldMatrix& matrix : family.matrices) {
        const auto by = static_cast<std::uint64_t>(1 + rng.below(1 << 20)) % field.modulus();
        for (std::size_t i = 0; i < mixed.values.size(); ++i) {
            mixed.values[i] = field.add(mixed.values[i], field.multiply(by, matrix.values[i]));
        }
    }
    // What does not commute with a combination does not commute with some of its matrices.
    for (const FieldMatrix& matrix : family.matrices) {
        if (shouldStop() || product(mixed, matrix, field) != product(matrix, mixed, field)) {
            return std::nullopt;
        }
    }
    Splitting splitting(family, field, shouldStop);
    // One generic matrix separates almost everything where its eigenvalues are known: modulo a prime they all are.
    if (!field.standsForQ() && !splitting.splitBy(mixed)) {
        return std::nullopt;
    }
    for (const FieldMatrix& matrix : family.matrices) {
        if (!splitting.splitBy(matrix)) {
            return std::nullopt;
        }
    }
    return splitting.spaces();
}

} // namespace rankfall
