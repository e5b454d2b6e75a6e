// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/rng.h"
#include "core/engine/flip/packing.h"
#include "core/scheme/scheme.h"
#include "core/tune/quick_sums.h"

#include <array>
#include <memory>
#include <optional>
#include <string_view>

namespace rankfall {

/// What makes one scheme better than another of the same rank.
enum class Reward : std::uint8_t {
    Time,      ///< the measured time of the recursion on this machine
    Additions, ///< additions once shared sums are computed once
    Error      ///< how errors of rounding grow: growthFactor()
};

/// "time", "additions", "error"
std::string_view rewardKey(Reward reward);
std::optional<Reward> parseReward(std::string_view text);

/// What a walk knows about a scheme without running it.
struct QuickFigures {
    int additions = 0; ///< with shared sums, as QuickSums counts
    int written = 0;   ///< blocks of A and B that are computed, stored and read again by products
    double growth = 0; ///< growthFactor()
    double spread = 0; ///< the same, averaged over the entries of C

    /// What the walk keeps low. For Time a model: additions, and blocks that go through memory.
    double cost(Reward reward) const
    {
        return reward == Reward::Error ? growth + spread : additions + (reward == Reward::Time ? written : 0);
    }
};

/// A walk among decompositions of one tensor that all have the same number of terms, with coefficients in {−1, 0, 1}.
/// Its steps keep the sum of the terms exactly: flips (Kauers and Moosbauer 2022), for matrix products changes of basis
/// by one row or column added to another, and excursions: a plus, then flips until the rank is the old one. A step that
/// makes the cost worse is taken with the probability that simulated annealing gives it (Kirkpatrick, Gelatt and Vecchi
/// 1983). The same (terms, reward, seed, temperatures) give the same walk. One thread.
class EqualRankWalk {
public:
    /// The terms must be a decomposition of a target with at most 64 entries a mode; see startOf().
    EqualRankWalk(TargetPtr target, flip::PackedTerms start, Reward reward, std::uint64_t seed);

    /// The terms of a scheme over Z whose coefficients are −1, 0 and 1, at most as many as it can hold. Errors say what
    /// is in the way.
    static Expected<flip::PackedTerms> startOf(const Scheme& scheme);

    /// Goes on from other terms, as many.
    void restart(flip::PackedTerms terms);
    /// One step tried; true when it was taken. The temperature is in units of cost.
    bool step(double temperature);

    const flip::PackedTerms& terms() const { return m_terms; }

    const QuickFigures& figures() const { return m_figures; }

    double cost() const { return m_figures.cost(m_reward); }

private:
    struct Mates {
        int first;
        int second;
        int mode;
        int sign; ///< second's factor is sign times first's
    };

    bool changeBasis();
    bool wander();
    bool isTaken(double temperature, int unchangedMode);
    QuickCost costOfMode(const flip::PackedTerms& terms, int mode);
    void growthOf(const flip::PackedTerms& terms, QuickFigures& figures) const;
    void findMates();

    TargetPtr m_target;
    Reward m_reward;
    Rng m_rng;
    std::unique_ptr<flip::Kernel> m_kernel; ///< for excursions
    QuickSums m_sums;
    flip::PackedTerms m_terms;
    flip::PackedTerms m_next; ///< what a step would make of them
    std::vector<Mates> m_mates;
    std::array<QuickCost, 3> m_costs;
    QuickFigures m_figures;
    std::vector<SignedForm> m_forms;
};

} // namespace rankfall
