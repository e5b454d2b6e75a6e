// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/learn/book.h"
#include "core/learn/settings.h"
#include "core/net/weights.h"

namespace rankfall::learn {

/// What a run knows between two rounds beside its network. Random numbers are functions of seed and counts, so that no
/// generator has to be kept.
struct RunState {
    int rounds = 0;
    std::int64_t steps = 0;
    double seconds = 0;
    double cpuSeconds = 0;
    int longest = 0;       ///< of synthetic demonstrations, now
    bool isTaught = false; ///< schemes were shown to it
    Book book;
    std::vector<play::Decomposition> played; ///< sequences for hindsight, oldest first
};

struct Checkpoint {
    Settings settings;
    net::Weights network;
    net::Weights memory; ///< of the optimiser
    RunState state;
};

/// One safetensors file: parameters "net.<name>", what Model::memory() gives, and in the metadata the settings and the
/// state as JSON. Replaced whole or not at all.
Expected<std::size_t> saveCheckpoint(const Checkpoint& checkpoint, const std::string& path);
Expected<Checkpoint> loadCheckpoint(const std::string& path);

} // namespace rankfall::learn
