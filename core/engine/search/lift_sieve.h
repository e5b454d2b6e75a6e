// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/rng.h"
#include "core/engine/flip/packing.h"
#include "core/tensor/target.h"

#include <functional>
#include <unordered_set>
#include <vector>

namespace rankfall {

/// Keeps a descent modulo 2 among schemes that lift, see liftsModulo4(): LevelPools::sift.
///
/// Walks modulo 2 get much further than those over Z, where two factors seldom are the same, but what they come to
/// mostly does not lift: of 4x4x5, 62 is soon met from 4x4x4 in 47, and never lifts. A scheme that does not may have
/// neighbours of its rank that do, one in some 25 where any does.
class LiftSieve {
public:
    /// The target's tensor is not folded (tensor.h).
    LiftSieve(TargetPtr target, std::uint64_t seed);

    std::function<bool()> shouldStop; ///< polled between tests; may be empty

    /// The scheme if it lifts, else the first ones of its rank or below that do, met near it; nothing when there seem
    /// to be none. Adds what it took, in flips.
    std::vector<flip::PackedTerms> operator()(flip::PackedTerms scheme, std::int64_t& flips);

private:
    bool lifts(const flip::PackedTerms& scheme, std::int64_t& flips);

    const TargetPtr m_target;
    Rng m_rng;
    std::unordered_set<std::uint64_t> m_fallen; ///< hashes of what does not lift
};

} // namespace rankfall
