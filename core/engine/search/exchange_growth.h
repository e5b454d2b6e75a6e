// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/search/exchange_walk.h"
#include "core/tensor/placement.h"

#include <functional>
#include <map>
#include <optional>

namespace rankfall {

/// Schemes for n x m x m over Z mod 2 that the exchange of A and C maps to themselves, grown from 2x2x2 by way of
/// smaller such formats. What is best of each format stays for the next call. A symmetric scheme is rarely the best
/// there is, but lies where plain walks go on falling: of 3x5x5, 60 falls to 58 within some tens of millions of
/// flips, where those extended from 3x4x5 mostly stay at 59.
class ExchangeGrowth {
public:
    using Schemes = std::vector<ExchangeScheme>;

    /// `known` says the rank to aim at.
    ExchangeGrowth(int n, int m, std::function<int(Format)> known, std::uint64_t seed);

    /// Whether there is such a growth for a format whose sizes are in increasing order, and its n x m x m.
    static std::optional<Format> formFor(Format sorted);

    /// Called after every piece of a walk with its steps: true to stop.
    std::function<bool(Format format, int rank, std::int64_t steps)> onPiece;

    /// Descends at the format itself once, and before that at smaller ones as often as seems good; the lowest schemes
    /// met. None when it was stopped before.
    Schemes next();

    /// Steps so far.
    std::int64_t steps() const { return m_steps; }

private:
    struct Shelf {
        int rank = 0; ///< 0: none yet
        Schemes schemes;
    };

    using Side = std::pair<int, int>; // n and m

    Schemes improve(Side side);
    Schemes descend(const Schemes& starts, int goal, std::int64_t levelSteps);
    bool walkBelow(const Schemes& from, int level, std::map<int, Schemes>& pools);
    void keep(Side side, int rank, const Schemes& schemes);

    const Side m_side;
    const std::function<int(Format)> m_known;
    Rng m_rng;
    ExchangeWalk m_walk;
    std::map<Side, Shelf> m_shelves;
    std::int64_t m_steps = 0;
    bool m_stopped = false;
};

} // namespace rankfall
