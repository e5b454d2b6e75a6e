// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/weights.h"
#include "core/play/action.h"

#include <unordered_set>

namespace rankfall::learn {

// Moves and hashes as numbers that a float holds exactly, for checkpoints: of every sequence its length, then of every
// factor the low and high halves of its two masks; of every hash its four quarters, in increasing order of the hashes.

net::Parameter packed(const play::Decomposition& moves);

/// Of any range of sequences.
template <typename Sequences>
net::Parameter packed(const Sequences& sequences)
{
    net::Parameter out;
    for (const play::Decomposition& moves : sequences) {
        const net::Parameter one = packed(moves);
        out.values.insert(out.values.end(), one.values.begin(), one.values.end());
    }
    out.shape = {static_cast<int>(out.values.size())};
    return out;
}

net::Parameter packedHashes(const std::unordered_set<std::uint64_t>& hashes);

/// False when the numbers are not what packed() makes.
bool unpack(const net::Parameter& parameter, std::vector<play::Decomposition>& out);
bool unpackHashes(const net::Parameter& parameter, std::unordered_set<std::uint64_t>& out);

} // namespace rankfall::learn
