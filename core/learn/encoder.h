// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/network.h"
#include "core/net/tokens.h"

#include <memory>

namespace rankfall::learn {

/// One position of a game to be learned: moves already made, and what is left.
struct Sample {
    play::Decomposition played; ///< oldest first; networks without memory do not look
    play::Decomposition left;   ///< any order; the state is their sum
};

/// Makes the numbers that a network is fed with. Holds a workspace: one object a thread.
class Encoder {
public:
    virtual ~Encoder() = default;
    virtual std::unique_ptr<Encoder> clone() const = 0;

    /// Which network of a file's metadata it is for, with longest modes and ring.
    static Expected<std::unique_ptr<Encoder>> make(const net::Weights& weights, const std::string& name);

    const play::TensorGame& game() const { return m_game; }

    const net::Tokens& tokens() const { return m_tokens; }

    /// How many numbers a position gives.
    virtual int features() const = 0;
    /// `out` has features() numbers. Over Z the sum of the terms must lie within ±127.
    virtual void encode(const Sample& sample, std::span<float> out) = 0;

protected:
    explicit Encoder(const play::TensorGame& game);

private:
    play::TensorGame m_game;
    net::Tokens m_tokens;
};

} // namespace rankfall::learn
