// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/attention.h"

namespace rankfall::net {

/// A network that has learned nothing: for tests, and to see what a search does without one. Matrices and biases are
/// uniform in ±1/sqrt(inputs), embeddings (and all else that is looked up) in ±0.1, norms do nothing. metadata: those
/// of the sizes, and training=none.
Weights untrained(const ContractionSizes& sizes, std::uint64_t seed);
Weights untrained(const AttentionSizes& sizes, std::uint64_t seed);

} // namespace rankfall::net
