// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/learn/chance.h"
#include "core/learn/scheme.h"

#include <cstdint>

namespace rankfall::learn {

namespace {

/// A row of a linear system over Z mod 2: bits of the unknowns, and last the right side.
using Row = std::vector<std::uint64_t>;

bool bitOf(const Row& row, int i)
{
    return (row[static_cast<std::size_t>(i) / 64] >> (i % 64) & 1) != 0;
}

void flip(Row& row, int i)
{
    row[static_cast<std::size_t>(i) / 64] ^= std::uint64_t{1} << (i % 64);
}

void add(Row& row, const Row& other)
{
    for (std::size_t i = 0; i < row.size(); ++i) {
        row[i] ^= other[i];
    }
}

/// Of every nonzero coefficient the number of its unknown, "is it negative", in the order of the scheme; -1 for zeros.
struct Unknowns {
    std::vector<std::array<std::vector<int>, 3>> numbers;
    int count = 0;
};

Unknowns unknownsOf(const Scheme& scheme)
{
    Unknowns out;
    for (const Scheme::Term& term : scheme.terms) {
        auto& numbers = out.numbers.emplace_back();
        for (std::size_t mode = 0; mode < 3; ++mode) {
            for (const int value : term[mode]) {
                numbers[mode].push_back(value != 0 ? out.count++ : -1);
            }
        }
    }
    return out;
}

/// One equation for each entry of the tensor that some term touches. With c touching terms, t of them negative in the
/// product, the sum is c - 2 t; it equals the entry T modulo 4 exactly when t = (c - T) / 2 modulo 2. Then rows are
/// brought to echelon form. False when they contradict each other.
bool signEquations(const Scheme& scheme, const Unknowns& unknowns, std::vector<Row>& rows, std::vector<int>& pivots)
{
    const auto [n, m, p] = scheme.target;
    const play::Dims dims = scheme.target.dims();
    const std::size_t words = static_cast<std::size_t>(unknowns.count) / 64 + 1;
    for (int a = 0; a < dims[0]; ++a) {
        for (int b = 0; b < dims[1]; ++b) {
            for (int c = 0; c < dims[2]; ++c) {
                Row row(words, 0);
                int touching = 0;
                for (const auto& [u, v, w] : unknowns.numbers) {
                    const std::array three = {u[static_cast<std::size_t>(a)], v[static_cast<std::size_t>(b)],
                                              w[static_cast<std::size_t>(c)]};
                    if (three[0] >= 0 && three[1] >= 0 && three[2] >= 0) {
                        ++touching;
                        for (const int unknown : three) {
                            flip(row, unknown);
                        }
                    }
                }
                const bool belongs = a % m == b / p && a / m == c / p && b % p == c % p;
                const int half = (touching - (belongs ? 1 : 0)) / 2;
                if (half % 2 != 0) {
                    flip(row, unknowns.count);
                }
                for (std::size_t i = 0; i < rows.size(); ++i) {
                    if (bitOf(row, pivots[i])) {
                        add(row, rows[i]);
                    }
                }
                int pivot = 0;
                while (pivot < unknowns.count && !bitOf(row, pivot)) {
                    ++pivot;
                }
                if (pivot < unknowns.count) {
                    rows.push_back(std::move(row));
                    pivots.push_back(pivot);
                } else if (bitOf(row, unknowns.count)) {
                    return false;
                }
            }
        }
    }
    return true;
}

} // namespace

std::optional<Scheme> withSigns(const Scheme& scheme, std::uint64_t seed, int tries)
{
    const Unknowns unknowns = unknownsOf(scheme);
    std::vector<Row> rows;
    std::vector<int> pivots;
    if (!signEquations(scheme, unknowns, rows, pivots)) {
        return std::nullopt;
    }
    Rng rng = streamOf(seed, Purpose::Lift);
    for (int attempt = 0; attempt < tries; ++attempt) {
        Row signs(static_cast<std::size_t>(unknowns.count) / 64 + 1, 0);
        for (int i = 0; i < unknowns.count; ++i) {
            if (attempt > 0 && rng.below(2) == 1) {
                flip(signs, i);
            }
        }
        // A row's unknowns other than its pivot are free or pivots of later rows.
        for (std::size_t i = rows.size(); i-- > 0;) {
            bool parity = bitOf(rows[i], unknowns.count);
            for (int j = 0; j < unknowns.count; ++j) {
                parity ^= j != pivots[i] && bitOf(rows[i], j) && bitOf(signs, j);
            }
            if (bitOf(signs, pivots[i]) != parity) {
                flip(signs, pivots[i]);
            }
        }
        Scheme lifted{scheme.target, Ring::Z, scheme.terms};
        for (std::size_t t = 0; t < lifted.terms.size(); ++t) {
            for (std::size_t mode = 0; mode < 3; ++mode) {
                for (std::size_t i = 0; i < lifted.terms[t][mode].size(); ++i) {
                    const int unknown = unknowns.numbers[t][mode][i];
                    lifted.terms[t][mode][i] = unknown < 0 ? 0 : bitOf(signs, unknown) ? -1 : 1;
                }
            }
        }
        if (isExact(lifted)) {
            return lifted;
        }
    }
    return std::nullopt;
}

} // namespace rankfall::learn
