// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/game/bounds.h"

#include "core/algebra/elimination.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <span>

namespace rankfall {

namespace {

/// The other two modes, in order.
std::pair<Mode, Mode> others(Mode mode)
{
    switch (mode) {
    case Mode::A:
        return {Mode::B, Mode::C};
    case Mode::B:
        return {Mode::A, Mode::C};
    default:
        return {Mode::A, Mode::B};
    }
}

Cell cellOf(Mode mode, int slice, int row, int col)
{
    switch (mode) {
    case Mode::A:
        return {slice, row, col};
    case Mode::B:
        return {row, slice, col};
    default:
        return {row, col, slice};
    }
}

/// Where the nonzeros are, gathered once: everything below is much faster on the few cells there usually are.
struct SparseTensor {
    Shape shape;
    std::vector<std::pair<Cell, std::int32_t>> cells;
};

SparseTensor sparse(const Tensor& tensor)
{
    SparseTensor out{tensor.shape(), {}};
    const auto values = tensor.values();
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i] != 0) {
            out.cells.emplace_back(out.shape.cell(i), values[i]);
        }
    }
    return out;
}

/// Rank of the matrix with one row an entry of `mode` and one column for each pair of the other two entries.
int unfoldingRank(const SparseTensor& tensor, Mode mode, Ring ring)
{
    const auto [rowMode, colMode] = others(mode);
    const auto columns =
        static_cast<std::size_t>(tensor.shape[rowMode]) * static_cast<std::size_t>(tensor.shape[colMode]);
    // Columns are vectors over `mode`, at most 64 long.
    if (ring == Ring::Z2) {
        std::vector<std::uint64_t> column(columns, 0);
        for (const auto& [cell, value] : tensor.cells) {
            column[static_cast<std::size_t>(cell[rowMode]) * static_cast<std::size_t>(tensor.shape[colMode]) +
                   static_cast<std::size_t>(cell[colMode])] |= std::uint64_t{1} << cell[mode];
        }
        // A basis by lowest bit: at most 64 vectors, so each column costs at most 64 steps.
        std::array<std::uint64_t, 64> basis{};
        int rank = 0;
        for (std::uint64_t rest : column) {
            while (rest != 0) {
                auto& pivot = basis[static_cast<std::size_t>(__builtin_ctzll(rest))];
                if (pivot == 0) {
                    pivot = rest;
                    ++rank;
                    break;
                }
                rest ^= pivot;
            }
            if (rank == tensor.shape[mode]) {
                break;
            }
        }
        return rank;
    }
    const auto length = static_cast<std::size_t>(tensor.shape[mode]);
    std::vector<std::int32_t> dense(columns * length, 0);
    std::vector<char> used(columns, 0);
    for (const auto& [cell, value] : tensor.cells) {
        const std::size_t column =
            static_cast<std::size_t>(cell[rowMode]) * static_cast<std::size_t>(tensor.shape[colMode]) +
            static_cast<std::size_t>(cell[colMode]);
        dense[column * length + static_cast<std::size_t>(cell[mode])] = value;
        used[column] = 1;
    }
    RankModPrime basis(tensor.shape[mode], rankPrime(ring));
    for (std::size_t column = 0; column < columns && !basis.isFull(); ++column) {
        if (used[column]) {
            basis.add(std::span(dense).subspan(column * length, length));
        }
    }
    return basis.rank();
}

int rankModulo(std::span<const std::int32_t> dense, std::size_t cols, int prime)
{
    RankModPrime basis(static_cast<int>(cols), static_cast<std::uint32_t>(prime));
    for (std::size_t at = 0; at < dense.size(); at += cols) {
        basis.add(dense.subspan(at, cols));
    }
    return basis.rank();
}

/// The rank over Q of a small matrix, or an upper bound of it. Every minor is at most the product of the Euclidean
/// norms of the nonzero rows (Hadamard), so a nonzero minor cannot vanish modulo enough primes: the largest rank over
/// them is exact.
int rankOverQ(std::span<const std::int32_t> dense, std::size_t rows, std::size_t cols)
{
    double bits = 0;
    std::vector<std::size_t> used;
    std::vector<char> usedCol(cols, 0);
    for (std::size_t row = 0; row < rows; ++row) {
        double square = 0;
        for (std::size_t col = 0; col < cols; ++col) {
            const double value = dense[row * cols + col];
            square += value * value;
            usedCol[col] = static_cast<char>(usedCol[col] | (value != 0 ? 1 : 0));
        }
        if (square > 0) {
            bits += 0.5 * std::log2(square);
            used.push_back(row);
        }
    }
    const auto most = static_cast<int>(
        std::min(used.size(), static_cast<std::size_t>(std::count(usedCol.begin(), usedCol.end(), 1))));
    const auto primesNeeded = static_cast<std::size_t>(bits / 30.99) + 1;
    int rank = 0;
    for (std::size_t i = 0; i < std::min(primesNeeded, largePrimes().size()) && rank < most; ++i) {
        RankModPrime basis(static_cast<int>(cols), largePrimes()[i]);
        for (const std::size_t row : used) {
            basis.add(dense.subspan(row * cols, cols));
        }
        rank = std::max(rank, basis.rank());
    }
    return primesNeeded <= largePrimes().size() ? rank : most;
}

/// Σ over the slices along `mode` of their ranks.
int sliceRanks(const SparseTensor& tensor, Mode mode, Ring ring)
{
    const auto [rowMode, colMode] = others(mode);
    const int slices = tensor.shape[mode];
    const auto rows = static_cast<std::size_t>(tensor.shape[rowMode]);
    const auto cols = static_cast<std::size_t>(tensor.shape[colMode]);
    std::vector<std::vector<std::pair<Cell, std::int32_t>>> bySlice(static_cast<std::size_t>(slices));
    for (const auto& entry : tensor.cells) {
        bySlice[static_cast<std::size_t>(entry.first[mode])].push_back(entry);
    }
    int sum = 0;
    std::vector<std::uint64_t> bits;
    std::vector<std::int32_t> dense;
    for (const auto& slice : bySlice) {
        if (slice.size() < 2) {
            sum += static_cast<int>(slice.size());
            continue;
        }
        if (ring == Ring::Z2) {
            bits.assign(rows, 0);
            for (const auto& [cell, value] : slice) {
                bits[static_cast<std::size_t>(cell[rowMode])] |= std::uint64_t{1} << cell[colMode];
            }
            sum += rankMod2(bits);
            continue;
        }
        dense.assign(rows * cols, 0);
        for (const auto& [cell, value] : slice) {
            dense[static_cast<std::size_t>(cell[rowMode]) * cols + static_cast<std::size_t>(cell[colMode])] = value;
        }
        sum += modulusOf(ring) != 0 ? rankModulo(dense, cols, modulusOf(ring)) : rankOverQ(dense, rows, cols);
    }
    return sum;
}

/// What an unfolding of a folded tensor proves. One over C is as ever: a product is one form in the inputs. In the
/// others a cell stands for its mirror image too: a product u·v then adds the matrix uv + vu, of rank two at most.
int foldedLower(const SparseTensor& tensor, Mode mode, Ring ring)
{
    if (mode == Mode::C) {
        return unfoldingRank(tensor, mode, ring);
    }
    SparseTensor both = tensor;
    for (const auto& [cell, value] : tensor.cells) {
        if (cell.a != cell.b) {
            both.cells.emplace_back(Cell{cell.b, cell.a, cell.c}, value);
        }
    }
    std::erase_if(both.cells, [&](auto& entry) {
        entry.second = reduced(entry.first.a == entry.first.b ? 2 * entry.second : entry.second, ring);
        return entry.second == 0;
    });
    return (unfoldingRank(both, mode, ring) + 1) / 2;
}

} // namespace

Bounds boundsOf(const Tensor& residual, Ring ring)
{
    const SparseTensor tensor = sparse(residual);
    Bounds bounds;
    bounds.upper = -1;
    for (const Mode mode : kModes) {
        const int rank = residual.isFolded() ? foldedLower(tensor, mode, ring) : unfoldingRank(tensor, mode, ring);
        if (rank > bounds.lower) {
            bounds.lower = rank;
            bounds.lowerMode = mode;
        }
        const int sum = sliceRanks(tensor, mode, ring);
        if (bounds.upper < 0 || sum < bounds.upper) {
            bounds.upper = sum;
            bounds.upperMode = mode;
        }
    }
    return bounds;
}

std::vector<Term> upperWitness(const Tensor& residual, Ring ring)
{
    const Mode mode = boundsOf(residual, ring).upperMode;
    const auto [rowMode, colMode] = others(mode);
    const Shape shape = residual.shape();
    std::vector<Term> terms;
    for (int slice = 0; slice < shape[mode]; ++slice) {
        IntegerMatrix matrix(shape[rowMode], shape[colMode]);
        for (int r = 0; r < shape[rowMode]; ++r) {
            for (int c = 0; c < shape[colMode]; ++c) {
                matrix.at(r, c) = residual.at(cellOf(mode, slice, r, c));
            }
        }
        const bool isEmpty =
            std::all_of(matrix.values.begin(), matrix.values.end(), [](std::int64_t value) { return value == 0; });
        const auto products = rankFactorization(std::move(matrix), modulusOf(ring));
        if (products.empty() && !isEmpty) {
            return {}; // its coefficients would be too large for terms
        }
        for (const OuterProduct& product : products) {
            Term term{Factor(shape.a), Factor(shape.b), Factor(shape.c)};
            term.factor(mode).set(slice, 1);
            const auto fill = [ring](Factor& factor, const std::vector<std::int64_t>& values) {
                for (int i = 0; i < factor.size(); ++i) {
                    const std::int64_t value = values[static_cast<std::size_t>(i)];
                    if (std::abs(value) > largestCoefficient(ring)) {
                        return false;
                    }
                    factor.set(i, static_cast<int>(value));
                }
                return true;
            };
            // A coefficient too large for a term cannot be shown or played: then there is no witness to give.
            if (!fill(term.factor(rowMode), product.column) || !fill(term.factor(colMode), product.row)) {
                return {};
            }
            terms.push_back(ring == Ring::Z2 ? term : withPositiveLeads(term));
        }
    }
    return terms;
}

TermEffect effectOf(const Tensor& residual, const Term& term, Ring ring)
{
    TermEffect effect;
    effect.nonzerosAfter = residual.nonzeros();
    const Shape shape = residual.shape();
    if (residual.isFolded()) { // several products of entries may meet in one cell
        Tensor rest = residual;
        rest.add(term, -1, ring);
        effect.nonzerosAfter = rest.nonzeros();
        for (std::size_t i = 0; i < shape.cells(); ++i) {
            const int before = residual.values()[i];
            const int after = rest.values()[i];
            effect.creates += before == 0 && after != 0 ? 1 : 0;
            effect.cancels += before != 0 && after == 0 ? 1 : 0;
            effect.changes += before != 0 && after != 0 && before != after ? 1 : 0;
        }
        return effect;
    }
    for (int i = 0; i < shape.a; ++i) {
        for (int j = 0; term.u[i] != 0 && j < shape.b; ++j) {
            const int uv = term.u[i] * term.v[j];
            for (int k = 0; uv != 0 && k < shape.c; ++k) {
                const int change = reduced(uv * term.w[k], ring);
                if (change == 0) {
                    continue;
                }
                const int before = residual.at({i, j, k});
                const int rest = reduced(before - change, ring);
                if (before == 0) {
                    ++effect.creates;
                    ++effect.nonzerosAfter;
                } else if (rest == 0) {
                    ++effect.cancels;
                    --effect.nonzerosAfter;
                } else {
                    ++effect.changes;
                }
            }
        }
    }
    return effect;
}

} // namespace rankfall
