// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/agent/networks.h"
#include "core/engine/agent/settings.h"
#include "core/engine/analysis.h"
#include "core/play/concise.h"

namespace rankfall {

/// A tensor as a game that a network plays, Z mod 2: slices of zeros left out, in the smallest space that holds it,
/// modes in the network's order, padded with zeros to the network's sizes.
class Frame {
public:
    /// Errors, for a note: no network, or none that fits.
    static Expected<Frame> make(const Tensor& tensor, const AgentSettings& settings);

    const play::TensorGame& game() const { return m_game; }

    net::Network& network() { return *m_ready.network; }

    const agent::KnownNetwork& what() const { return m_ready.what; }

    /// Before any change of basis.
    const play::State& start() const { return m_start; }

    /// A move in a basis of the game as a term of the tensor; nothing when it lies in what was padded.
    std::optional<Term> outside(const play::Basis& basis, const play::Action& move) const;

    /// For those who watch.
    AgentView view(const play::Basis& basis, play::BasisKind kind) const;

private:
    Frame(agent::ReadyNetwork ready, const play::Dims& dims);

    agent::ReadyNetwork m_ready;
    play::TensorGame m_game;
    play::State m_start;
    play::Concise m_concise;
    std::array<std::vector<int>, 3> m_slices; ///< which entries of each mode are not all zero
    Shape m_shape;
};

} // namespace rankfall
