// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/rng.h"
#include "core/tensor/tensor.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace rankfall::flip {

/// A walk in the flip graph where the kernel has no arithmetic for it: modulo any prime, and where inputs commute, in
/// every ring. Flips and reductions after Kauers and Moosbauer, pluses after Arai, Ichikawa and Hukushima; where inputs
/// commute the two factors of a product also change places, so that terms share what one has over A and the other over
/// B. Some 10^5 flips a second.
///
/// It begins again and again: at the best that it knows, or at another start. Modulo a large prime nothing would ever
/// meet again among all coefficients: half of the walks keep to 0 and ±1.
class PlainWalk {
public:
    struct Problem {
        Ring ring = Ring::Z;
        bool commutes = false;
        int bound = 1; ///< of coefficients over Z
    };

    /// Each start sums to the same tensor; at least one of them has terms.
    PlainWalk(Problem problem, const std::vector<std::vector<Term>>& starts, std::uint64_t seed);

    /// Up to `steps` flips. True when found() is another decomposition: a better one, or one as good.
    bool advance(std::int64_t steps);

    const std::vector<Term>& found() const { return m_found; }

    int best() const { return m_best; }

    std::int64_t flips() const { return m_flips; }

    /// Terms where the walk is, and different decompositions held of the lowest rank.
    std::vector<Term> current() const;

    int held() const { return static_cast<int>(m_pool.size()); }

private:
    /// scale · f0 ⊗ f1 ⊗ f2: every factor modulo a prime with lead 1, over Z with a positive one.
    struct Part {
        std::array<Factor, 3> factors;
        std::array<std::uint64_t, 3> hash{};
        int scale = 1;
    };

    using Parts = std::vector<Part>;

    Part partOf(const Term& term) const;
    Term termOf(const Part& part) const;
    bool setFactor(Part& part, std::size_t mode, const Factor& factor) const;
    std::optional<Factor> sum(int a, const Factor& x, int b, const Factor& y) const;
    int randomScale(const Factor& x, const Factor& y);
    void exchange(Part& part) const;
    void begin();
    bool flip();
    bool plus();
    bool reduceAt(std::size_t i);
    void reduceAll();
    bool keep();

    Problem m_problem;
    Rng m_rng;
    std::vector<Parts> m_starts;
    std::vector<Parts> m_pool; ///< of the lowest rank
    Parts m_parts;             ///< where the walk is
    std::vector<Term> m_found;
    int m_best = 0;
    int m_ceiling = 0; ///< terms that a walk may have
    std::int64_t m_flips = 0;
    std::int64_t m_left = 0; ///< flips of this walk
    std::int64_t m_untilPlus = 0;
    std::int64_t m_plusAfter = 0;
    int m_bound = 1;         ///< of coefficients in this walk
    int m_exchangeOneIn = 2; ///< of pairs looked at, where inputs commute
};

} // namespace rankfall::flip
