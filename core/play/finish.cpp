// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/play/concise.h"
#include "core/play/finish_bits.h"

#include <algorithm>

namespace rankfall::play {

namespace {

/// The one move that a tensor of rank 1 is, or nothing.
std::optional<Action> asRankOne(const TensorGame& game, const State& state)
{
    // The fibres through an entry of 1 or -1 are the factors: all signs in excess come in pairs.
    const auto& [a, b, c] = game.dims();
    for (int i = 0; i < a; ++i) {
        for (int j = 0; j < b; ++j) {
            for (int k = 0; k < c; ++k) {
                const int here = game.entry(state, i, j, k);
                if (here == 0) {
                    continue;
                }
                if (here < -1 || here > 1) {
                    return std::nullopt; // no product of coefficients -1, 0, 1
                }
                std::array<std::array<int, kLongestMode>, 3> fibres{};
                for (int s = 0; s < a; ++s) {
                    fibres[0][static_cast<std::size_t>(s)] = game.entry(state, s, j, k);
                }
                for (int s = 0; s < b; ++s) {
                    fibres[1][static_cast<std::size_t>(s)] = game.entry(state, i, s, k);
                }
                for (int s = 0; s < c; ++s) {
                    fibres[2][static_cast<std::size_t>(s)] = game.entry(state, i, j, s);
                }
                Action move;
                for (std::size_t mode = 0; mode < 3; ++mode) {
                    for (int s = 0; s < kLongestMode; ++s) {
                        const int value = fibres[mode][static_cast<std::size_t>(s)];
                        if (value < -1 || value > 1) {
                            return std::nullopt;
                        }
                        move.factors[mode].set(s, value);
                    }
                }
                State rest = state;
                if (game.play(rest, move) && game.isZero(rest)) {
                    return move.canonical();
                }
                return std::nullopt;
            }
        }
    }
    return std::nullopt;
}

/// Every nonzero vector over Z mod 3 of `size` entries, one or two, that leads with a positive one.
std::vector<Vector> directions(int size)
{
    std::vector<Vector> out;
    for (int first = 0; first <= 1; ++first) {
        for (int second = size == 1 ? 0 : -1; second <= (size == 1 ? 0 : 1); ++second) {
            Vector vector;
            vector.set(0, first);
            vector.set(1, second);
            if (!vector.isZero() && !vector.leadsNegative()) {
                out.push_back(vector);
            }
        }
    }
    return out;
}

} // namespace

std::optional<Decomposition> TensorGame::finish(const State& state) const
{
    if (isZero(state)) {
        return Decomposition{};
    }
    if (m_ring == Ring::Z2) {
        return finishBits(m_dims, state);
    }
    if (const auto one = asRankOne(*this, state)) {
        return Decomposition{*one};
    }
    if (m_ring == Ring::Z) {
        return std::nullopt;
    }
    if (unfoldingBound(state) > 2) {
        return std::nullopt;
    }
    // Two terms lie in the spans of the fibres, at most two-dimensional each: try every first term there.
    const Concise small = concise(*this, state);
    const TensorGame game(small.dims, m_ring);
    const std::vector<Vector> us = directions(small.dims[0]);
    const std::vector<Vector> vs = directions(small.dims[1]);
    const std::vector<Vector> ws = directions(small.dims[2]);
    for (const Vector& u : us) {
        for (const Vector& v : vs) {
            for (const Vector& w : ws) {
                for (const Vector& signedW : {w, w.negated()}) {
                    const Action first{{u, v, signedW}};
                    State rest = small.state;
                    game.play(rest, first);
                    if (const auto second = asRankOne(game, rest)) {
                        return Decomposition{expanded(small, first, m_ring).canonical(),
                                             expanded(small, *second, m_ring).canonical()};
                    }
                }
            }
        }
    }
    return std::nullopt;
}

} // namespace rankfall::play
