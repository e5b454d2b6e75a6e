// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/net/tokens.h"

#include "core/base/check.h"

#include <algorithm>

namespace rankfall::net {

Tokens::Tokens(const play::Dims& dims, Ring ring)
    : m_ring(ring)
{
    const int base = ring == Ring::Z2 ? 2 : 3;
    const int longest = ring == Ring::Z2 ? 9 : 4;
    for (int mode = 0; mode < 3; ++mode) {
        const int pieces = (dims[mode] + longest - 1) / longest;
        int first = 0;
        for (int piece = 0; piece < pieces; ++piece) {
            Chunk chunk{mode, first, dims[mode] / pieces + (piece < dims[mode] % pieces ? 1 : 0), 1};
            for (int i = 0; i < chunk.length; ++i) {
                chunk.vocabulary *= base;
            }
            first += chunk.length;
            m_chunks.push_back(chunk);
        }
    }
}

int Tokens::largestVocabulary() const
{
    int most = 0;
    for (const Chunk& chunk : m_chunks) {
        most = std::max(most, chunk.vocabulary);
    }
    return most;
}

void Tokens::encode(const play::Action& action, std::span<int> out) const
{
    RANKFALL_CHECK(out.size() == m_chunks.size());
    const int base = m_ring == Ring::Z2 ? 2 : 3;
    for (std::size_t t = 0; t < m_chunks.size(); ++t) {
        const Chunk& chunk = m_chunks[t];
        int token = 0;
        for (int i = chunk.length - 1; i >= 0; --i) {
            const int value = action.factors[chunk.mode][chunk.first + i];
            token = token * base + (value < 0 ? base - 1 : value);
        }
        out[t] = token;
    }
}

play::Action Tokens::decode(std::span<const int> tokens) const
{
    RANKFALL_CHECK(tokens.size() == m_chunks.size());
    play::Action action;
    for (int t = 0; t < count(); ++t) {
        put(action, t, tokens[t]);
    }
    return action;
}

void Tokens::put(play::Action& action, int t, int token) const
{
    const Chunk& chunk = m_chunks[t];
    play::Vector& factor = action.factors[chunk.mode];
    if (m_ring == Ring::Z2) {
        factor.nonzero |= static_cast<std::uint32_t>(token) << chunk.first;
        return;
    }
    for (int i = 0; i < chunk.length; ++i, token /= 3) {
        factor.set(chunk.first + i, token % 3 == 2 ? -1 : token % 3);
    }
}

bool Tokens::allows(int t, int token, bool open, const play::Dims& game) const
{
    const Chunk& chunk = m_chunks[t];
    play::Action action;
    put(action, t, token);
    const play::Vector& piece = action.factors[chunk.mode];
    if (game[chunk.mode] < 32 && piece.nonzero >> game[chunk.mode] != 0) {
        return false;
    }
    if (!open) {
        return true;
    }
    // A factor is over with the last chunk that the game's entries reach into.
    const bool last = chunk.first < game[chunk.mode] && chunk.first + chunk.length >= game[chunk.mode];
    return piece.isZero() ? !last : chunk.mode == 2 || !piece.leadsNegative();
}

} // namespace rankfall::net
