// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/algebra/elimination.h"
#include "core/base/rng.h"
#include "core/proof/lower_bounds.h"

#include <algorithm>
#include <array>
#include <bit>

namespace rankfall::proof {

namespace {

constexpr std::size_t kMostRows = 600; // of the matrix: its elimination takes a second
constexpr int kDraws = 4;              // projections tried for each p, q and mode

/// p and q. The best where B and C are of one size come first.
constexpr std::array<std::pair<int, int>, 9> kSizes{
    {{1, 3}, {2, 5}, {3, 7}, {1, 2}, {1, 4}, {2, 4}, {2, 6}, {3, 6}, {3, 8}}};

/// Subsets of {0 … q−1} with p members, ascending.
std::vector<unsigned> subsets(int q, int p)
{
    std::vector<unsigned> out;
    for (unsigned set = 0; set < 1U << q; ++set) {
        if (std::popcount(set) == p) {
            out.push_back(set);
        }
    }
    return out;
}

/// The slices along `mode`: [slice][row][col], the modes after it in cyclic order.
struct Slices {
    int count;
    int rows;
    int cols;
    std::vector<std::int32_t> values;

    Slices(const Tensor& tensor, std::size_t mode)
    {
        const std::array<int, 3> size{tensor.shape().a, tensor.shape().b, tensor.shape().c};
        count = size[mode];
        rows = size[(mode + 1) % 3];
        cols = size[(mode + 2) % 3];
        values.assign(static_cast<std::size_t>(count) * cells(), 0);
        tensor.forEachNonzero([&](Cell cell, std::int32_t value) {
            const std::array<int, 3> at{cell.a, cell.b, cell.c};
            values[static_cast<std::size_t>(at[mode]) * cells() +
                   static_cast<std::size_t>(at[(mode + 1) % 3] * cols + at[(mode + 2) % 3])] = value;
        });
    }

    std::size_t cells() const { return static_cast<std::size_t>(rows) * static_cast<std::size_t>(cols); }
};

/// The rank of the flattening of q slices.
int rankOf(const std::vector<std::vector<std::int32_t>>& slices, int rows, int cols, int p, std::uint32_t prime)
{
    const int q = static_cast<int>(slices.size());
    const auto from = subsets(q, p);
    const auto to = subsets(q, p + 1);
    const auto width = static_cast<std::size_t>(cols);
    RankModPrime basis(static_cast<int>(to.size() * width), prime);
    std::vector<std::int32_t> line(to.size() * width);
    for (const unsigned set : from) {
        for (int row = 0; row < rows; ++row) {
            std::ranges::fill(line, 0);
            for (std::size_t t = 0; t < to.size(); ++t) {
                const unsigned added = to[t] & ~set;
                if (std::popcount(added) != 1) {
                    continue;
                }
                const bool isNegative = (std::popcount(set & (added - 1)) & 1) != 0; // e_i ∧ e_set, in order
                const auto& slice = slices[static_cast<std::size_t>(std::countr_zero(added))];
                for (std::size_t col = 0; col < width; ++col) {
                    const std::int32_t value = slice[static_cast<std::size_t>(row) * width + col];
                    line[t * width + col] = isNegative ? -value : value;
                }
            }
            basis.add(line);
        }
    }
    return basis.rank();
}

std::string text(const std::vector<std::vector<std::int32_t>>& projection)
{
    std::string out;
    for (const auto& row : projection) {
        out += out.empty() ? "" : "; ";
        for (std::size_t i = 0; i < row.size(); ++i) {
            out += (i == 0 ? "" : " ") + std::to_string(row[i]);
        }
    }
    return "(" + out + ")";
}

} // namespace

std::optional<LowerBound> koszulBound(const Tensor& tensor, Ring ring, const ShouldStop& shouldStop)
{
    // Entries stay far from 2^31: at most 64 slices, coefficients of a projection up to 2.
    const auto values = tensor.values();
    if (ring != Ring::Z2 && std::ranges::any_of(values, [](std::int32_t v) { return std::abs(v) > 1'000'000; })) {
        return std::nullopt;
    }
    const std::uint32_t prime = ring == Ring::Z2 ? 2 : largePrimes().front();
    std::optional<LowerBound> best;
    Rng rng(1);
    for (std::size_t mode = 0; mode < 3; ++mode) {
        const Slices all(tensor, mode);
        for (const auto& [p, q] : kSizes) {
            const std::size_t sets = subsets(q, p).size();
            const std::size_t others = subsets(q, p + 1).size();
            const std::size_t height = sets * static_cast<std::size_t>(all.rows);
            const std::size_t width = others * static_cast<std::size_t>(all.cols);
            if (q > all.count || std::max(height, width) > kMostRows) {
                continue;
            }
            const int binomial = static_cast<int>(subsets(q - 1, p).size());
            const int most = static_cast<int>(std::min(height, width));
            for (int draw = 0; draw < kDraws && !(shouldStop && shouldStop()); ++draw) {
                if (best && (most + binomial - 1) / binomial <= best->bound) {
                    break;
                }
                // The first draw is the identity where nothing needs to be cut.
                std::vector projection(static_cast<std::size_t>(q),
                                       std::vector<std::int32_t>(static_cast<std::size_t>(all.count), 0));
                std::vector slices(static_cast<std::size_t>(q), std::vector<std::int32_t>(all.cells(), 0));
                for (std::size_t i = 0; i < projection.size(); ++i) {
                    for (std::size_t a = 0; a < projection[i].size(); ++a) {
                        const std::int32_t scale = all.count == q     ? static_cast<std::int32_t>(i == a)
                                                   : ring == Ring::Z2 ? rng.below(2)
                                                                      : rng.below(5) - 2;
                        projection[i][a] = scale;
                        for (std::size_t cell = 0; scale != 0 && cell < all.cells(); ++cell) {
                            slices[i][cell] += scale * all.values[a * all.cells() + cell];
                        }
                    }
                }
                const int rank = rankOf(slices, all.rows, all.cols, p, prime);
                const int bound = (rank + binomial - 1) / binomial;
                if (!best || bound > best->bound) {
                    best = {Method::Koszul, bound,
                            "p = " + std::to_string(p) + ", q = " + std::to_string(q) + ", slices along " +
                                "ABC"[mode] + " combined by " + text(projection) + ": rank " + std::to_string(rank) +
                                " modulo " + std::to_string(prime) + ", and a product adds at most " +
                                std::to_string(binomial)};
                }
            }
        }
    }
    return best;
}

} // namespace rankfall::proof
