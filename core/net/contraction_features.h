// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/contraction_layout.h"

#include <memory>
#include <span>

namespace rankfall::net {

struct Kernels;

/// Fills in the features of ContractionLayout. Holds a workspace: one object a thread; takes no memory after the first
/// state.
class ContractionFeatures {
public:
    /// Without `kernels` it uses the best that this machine runs.
    ContractionFeatures(const play::Dims& dims, Ring ring, const Kernels* kernels = nullptr);
    ~ContractionFeatures();
    ContractionFeatures(ContractionFeatures&&) noexcept;

    const ContractionLayout& layout() const;

    /// The state belongs to a game of the same ring with no longer modes; shorter ones are padded with zeros. `out` has
    /// layout().features numbers.
    void extract(const play::TensorGame& game, const play::State& state, std::span<float> out);

    /// What the features are a function of, where layouts have sites (contraction_lookup.h): `out` has
    /// sitesOf(layout()) numbers.
    void readSites(const play::TensorGame& game, const play::State& state, std::span<std::uint8_t> out);

private:
    void check(const play::TensorGame& game) const;

    class Work;
    std::unique_ptr<Work> m_work;
};

} // namespace rankfall::net
