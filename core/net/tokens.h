// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/play/tensor_game.h"

#include <span>
#include <vector>

namespace rankfall::net {

/// A piece of a factor that the policy names in one go.
struct Chunk {
    int mode = 0;
    int first = 0;      ///< its first entry in the factor
    int length = 0;     ///< how many entries
    int vocabulary = 0; ///< 2^length over Z mod 2, otherwise 3^length
};

/// How a move is written as tokens: u, v, w in this order, each cut into as few chunks as allow (at most 9 entries over
/// Z mod 2, at most 4 otherwise), lengths as even as possible, longer ones first. A token is the little-endian number
/// of its chunk, base 2 or 3; the digit 2 means -1. Both architectures use it.
class Tokens {
public:
    Tokens(const play::Dims& dims, Ring ring);

    Ring ring() const { return m_ring; }

    const std::vector<Chunk>& chunks() const { return m_chunks; }

    int count() const { return static_cast<int>(m_chunks.size()); }

    int largestVocabulary() const;

    /// Of a move whose entries lie within the sizes; `out` has count() entries.
    void encode(const play::Action& action, std::span<int> out) const;
    play::Action decode(std::span<const int> tokens) const;
    /// Adds what one token says to the action.
    void put(play::Action& action, int chunk, int token) const;

    /// May this token come next? `open` says that all earlier chunks of the same factor are zero. Forbidden are what
    /// would end a factor with zero, what would let u or v lead with -1 (the sign of a move is in w), and entries at or
    /// beyond the sizes of the game that is played.
    bool allows(int chunk, int token, bool open, const play::Dims& game) const;

private:
    Ring m_ring;
    std::vector<Chunk> m_chunks;
};

} // namespace rankfall::net
