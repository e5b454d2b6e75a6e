// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/learn/encoder.h"

#include <cstdint>
#include <vector>

namespace rankfall::learn {

/// Positions with what should be played in them, as numbers. An *example* is one move of a position: the target of the
/// policy is uniform over the terms that are left, of which a position gives up to a few.
struct Batch {
    int positions = 0;
    int features = 0;
    std::vector<float> inputs;                     ///< positions x features
    std::vector<std::int64_t> moves;               ///< per position: moves to go
    std::vector<std::int64_t> rows;                ///< per example: its position; never falls
    std::vector<float> weights;                    ///< per example: one over the examples of its position
    std::vector<std::vector<std::int64_t>> tokens; ///< per token, per example
};

/// The first `examplesEach` terms left of every sample become its examples: samples come with them in random order.
Batch makeBatch(Encoder& encoder, std::span<const Sample> samples, int examplesEach);

} // namespace rankfall::learn
