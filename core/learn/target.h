// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"
#include "core/play/tensor_game.h"

#include <string>
#include <string_view>

namespace rankfall::learn {

/// A matrix product that is to be decomposed: (n x m)·(m x p).
struct Target {
    int n = 2;
    int m = 2;
    int p = 2;

    /// "2x2x3": three sizes whose modes have at most play::kLongestMode entries.
    static Expected<Target> parse(std::string_view name);

    std::string name() const;
    play::Dims dims() const;

    int schoolbookRank() const { return n * m * p; }

    /// The least rank that is known over the ring, or one below the schoolbook's where this table ends.
    int knownRank(Ring ring) const;
    bool operator==(const Target&) const = default;
};

} // namespace rankfall::learn
