// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/flip/line_order.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <numeric>

namespace rankfall::flip {

namespace {

/// Modulus for slice ranks over Z; the order is only a matter of taste, so a small prime will do.
constexpr int kPrime = 251;
/// Work, in cells looked at, up to which slice ranks and nonzeros decide.
constexpr double kBoundBudget = 4e6;
constexpr double kNonzeroBudget = 4e7;

/// Rank modulo `prime` by elimination; destroys the matrix.
int rankOf(std::vector<int>& matrix, int rows, int cols, int prime)
{
    int rank = 0;
    for (int col = 0; col < cols && rank < rows; ++col) {
        int pivot = rank;
        while (pivot < rows && matrix[static_cast<std::size_t>(pivot * cols + col)] == 0) {
            ++pivot;
        }
        if (pivot == rows) {
            continue;
        }
        std::swap_ranges(matrix.begin() + pivot * cols, matrix.begin() + (pivot + 1) * cols,
                         matrix.begin() + rank * cols);
        const int head = matrix[static_cast<std::size_t>(rank * cols + col)];
        const int inverse = (inverseModulo(head, primeRing(prime)) + prime) % prime;
        for (int row = rank + 1; row < rows; ++row) {
            const int factor = matrix[static_cast<std::size_t>(row * cols + col)] * inverse % prime;
            for (int k = col; factor != 0 && k < cols; ++k) {
                int& cell = matrix[static_cast<std::size_t>(row * cols + k)];
                cell = (cell + (prime - factor) * matrix[static_cast<std::size_t>(rank * cols + k)]) % prime;
            }
        }
        ++rank;
    }
    return rank;
}

int sliceRankSum(const Tensor& tensor, Mode across, int prime, std::vector<int>& scratch)
{
    const Shape shape = tensor.shape();
    const Mode rowMode = across == Mode::A ? Mode::B : Mode::A;
    const Mode colMode = across == Mode::C ? Mode::B : Mode::C;
    const int rows = shape[rowMode];
    const int cols = shape[colMode];
    int sum = 0;
    for (int slice = 0; slice < shape[across]; ++slice) {
        scratch.assign(static_cast<std::size_t>(rows * cols), 0);
        for (int i = 0; i < rows; ++i) {
            for (int j = 0; j < cols; ++j) {
                const Cell cell = across == Mode::A   ? Cell{slice, i, j}
                                  : across == Mode::B ? Cell{i, slice, j}
                                                      : Cell{i, j, slice};
                const int value = tensor.at(cell) % prime;
                scratch[static_cast<std::size_t>(i * cols + j)] = value < 0 ? value + prime : value;
            }
        }
        sum += rankOf(scratch, rows, cols, prime);
    }
    return sum;
}

int upperBound(const Tensor& tensor, Ring ring, std::vector<int>& scratch)
{
    const int prime = modulusOf(ring) != 0 ? modulusOf(ring) : kPrime;
    int best = sliceRankSum(tensor, Mode::A, prime, scratch);
    best = std::min(best, sliceRankSum(tensor, Mode::B, prime, scratch));
    return std::min(best, sliceRankSum(tensor, Mode::C, prime, scratch));
}

/// Nonzeros of the residual after the term less those before.
int nonzeroChange(const Tensor& residual, const Term& term, Ring ring)
{
    int change = 0;
    for (int a = 0; a < term.u.size(); ++a) {
        for (int b = 0; term.u[a] != 0 && b < term.v.size(); ++b) {
            const int uv = term.u[a] * term.v[b];
            for (int c = 0; uv != 0 && c < term.w.size(); ++c) {
                if (term.w[c] != 0) {
                    const int before = residual.at({a, b, c});
                    const int after = reduced(before - uv * term.w[c], ring);
                    change += (after != 0) - (before != 0);
                }
            }
        }
    }
    return change;
}

} // namespace

std::vector<Term> orderedForPlay(const Tensor& residual, std::span<const Term> terms, Ring ring,
                                 std::span<const Term> barredFirst, const std::function<bool()>& shouldStop)
{
    std::vector<Term> left(terms.begin(), terms.end());
    std::stable_sort(left.begin(), left.end(),
                     [](const Term& x, const Term& y) { return x.nonzeros() < y.nonzeros(); });
    const auto isBarred = [&](const Term& term) {
        return std::any_of(barredFirst.begin(), barredFirst.end(),
                           [&](const Term& other) { return sameProduct(term, other, ring); });
    };
    if (std::all_of(left.begin(), left.end(), isBarred)) {
        return {};
    }

    const auto count = static_cast<double>(left.size());
    const double cells = static_cast<double>(residual.shape().cells());
    const int nonzeros =
        std::accumulate(left.begin(), left.end(), 0, [](int n, const Term& t) { return n + t.nonzeros(); });
    const bool byBound = count * count * cells < kBoundBudget;
    const bool byNonzeros = count * nonzeros < kNonzeroBudget;

    std::vector<Term> ordered;
    ordered.reserve(left.size());
    Tensor rest = residual;
    std::vector<int> scratch;
    while (!left.empty()) {
        std::size_t chosen = 0;
        while (ordered.empty() && isBarred(left[chosen])) {
            ++chosen;
        }
        if ((byBound || byNonzeros) && left.size() > 1 && !shouldStop()) {
            std::array<int, 2> bestScore{INT32_MAX, INT32_MAX};
            for (std::size_t t = 0; t < left.size(); ++t) {
                if (ordered.empty() && isBarred(left[t])) {
                    continue;
                }
                std::array<int, 2> score{0, 0};
                if (byBound) {
                    rest.add(left[t], -1, ring);
                    score = {upperBound(rest, ring, scratch), rest.nonzeros()};
                    rest.add(left[t], 1, ring);
                } else {
                    score = {nonzeroChange(rest, left[t], ring), 0};
                }
                if (score < bestScore) {
                    bestScore = score;
                    chosen = t;
                }
            }
        }
        rest.add(left[chosen], -1, ring);
        ordered.push_back(left[chosen]);
        left.erase(left.begin() + static_cast<std::ptrdiff_t>(chosen));
    }
    return ordered;
}

} // namespace rankfall::flip
