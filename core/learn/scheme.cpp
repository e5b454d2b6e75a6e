// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/learn/scheme.h"

#include <algorithm>
#include <cstdint>

namespace rankfall::learn {

namespace {

std::size_t index(int i)
{
    return static_cast<std::size_t>(i);
}

} // namespace

Scheme schemeOf(const Target& target, Ring ring, const play::Decomposition& moves)
{
    Scheme scheme{target, ring, {}};
    const play::Dims dims = target.dims();
    for (const play::Action& move : moves) {
        Scheme::Term term;
        for (std::size_t mode = 0; mode < 3; ++mode) {
            for (int i = 0; i < dims[mode]; ++i) {
                term[mode].push_back(move.factors[mode][i]);
            }
        }
        scheme.terms.push_back(std::move(term));
    }
    return scheme;
}

std::optional<play::Decomposition> movesOf(const Scheme& scheme)
{
    play::Decomposition moves;
    for (const Scheme::Term& term : scheme.terms) {
        play::Action move;
        for (std::size_t mode = 0; mode < 3; ++mode) {
            for (std::size_t i = 0; i < term[mode].size(); ++i) {
                if (std::abs(term[mode][i]) > 1) {
                    return std::nullopt;
                }
                move.factors[mode].set(static_cast<int>(i), term[mode][i]);
            }
        }
        moves.push_back(move.canonical());
    }
    return moves;
}

bool isExact(const Scheme& scheme)
{
    const auto [n, m, p] = scheme.target;
    const std::array sizes = {n * m, m * p, n * p};
    for (const Scheme::Term& term : scheme.terms) {
        for (std::size_t mode = 0; mode < 3; ++mode) {
            if (term[mode].size() != index(sizes[mode])) {
                return false;
            }
        }
    }
    for (int a = 0; a < sizes[0]; ++a) {
        for (int b = 0; b < sizes[1]; ++b) {
            for (int c = 0; c < sizes[2]; ++c) {
                std::int64_t sum = 0;
                for (const auto& [u, v, w] : scheme.terms) {
                    sum += std::int64_t{u[index(a)]} * v[index(b)] * w[index(c)];
                }
                // A_ij B_jk belongs to C_ik.
                const bool belongs = a % m == b / p && a / m == c / p && b % p == c % p;
                std::int64_t rest = sum - (belongs ? 1 : 0);
                if (const int modulus = modulusOf(scheme.ring); modulus != 0) {
                    rest %= modulus;
                }
                if (rest != 0) {
                    return false;
                }
            }
        }
    }
    return true;
}

play::Decomposition sortedTerms(play::Decomposition moves)
{
    for (play::Action& move : moves) {
        move = move.canonical();
    }
    std::sort(moves.begin(), moves.end());
    return moves;
}

} // namespace rankfall::learn
