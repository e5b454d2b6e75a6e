// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"
#include "core/net/tokens.h"
#include "core/play/tensor_game.h"

#include <map>
#include <memory>
#include <span>
#include <string>

namespace rankfall::learn {

/// What describes a network: the metadata of its file (core/net/weights.h).
using Description = std::map<std::string, std::string>;

/// A whole number of a description, or an error that says what is missing.
Expected<int> numberOf(const Description& description, const std::string& key);
/// Sizes and ring of a description.
Expected<play::TensorGame> gameOf(const Description& description);

/// One position of a game to be learned: moves already made, and what is left.
struct Sample {
    play::Decomposition played; ///< oldest first; networks without memory do not look
    play::Decomposition left;   ///< any order; the state is their sum
};

/// Makes the numbers that a network is fed with. Immutable: all functions may be called from any thread.
class Encoder {
public:
    virtual ~Encoder() = default;

    const play::TensorGame& game() const { return m_game; }

    const net::Tokens& tokens() const { return m_tokens; }

    /// How many numbers a state gives.
    virtual int features() const = 0;
    virtual void encode(const Sample& sample, std::span<float> out) const = 0;

    static Expected<std::unique_ptr<Encoder>> make(const Description& description);

protected:
    explicit Encoder(const play::TensorGame& game);

private:
    play::TensorGame m_game;
    net::Tokens m_tokens;
};

} // namespace rankfall::learn
