// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/learn/scheme.h"

#include <optional>
#include <set>
#include <span>
#include <vector>

namespace rankfall::learn {

/// The verified schemes of one target that a run has found or was shown.
struct Page {
    Target target;
    int best = 0;                          ///< least rank found; 0: none yet
    std::set<play::Decomposition> schemes; ///< of rank `best`, canonical moves in increasing order, target's basis
    std::set<play::Decomposition> taught;  ///< what was shown, of any rank; likewise
};

/// What a run knows of its targets. A scheme gets in when it has been multiplied out and found exact.
class Book {
public:
    /// No more than `capacity` schemes of a target are kept, the least in their order, so that what is kept does not
    /// depend on when it came.
    explicit Book(std::vector<Target> targets = {}, Ring ring = Ring::Z2, std::size_t capacity = 20'000);

    const std::vector<Page>& pages() const { return m_pages; }

    Ring ring() const { return m_ring; }

    enum class Entry {
        Wrong, ///< not a scheme of the target
        Worse, ///< exact, but others are better
        Known, ///< exact, and in the book already, up to order
        Equal, ///< exact, new, as good as the best
        Better ///< exact, better than all before
    };

    /// Moves in the target's own basis; entries beyond its modes are left out, and what then cancels or vanishes.
    Entry add(std::size_t page, const play::Decomposition& moves);

    /// A scheme to be learned from whatever its rank.
    Entry teach(std::size_t page, const play::Decomposition& moves);

    /// Schemes that games may be learned from: of the least rank, and what was taught; strictly below the schoolbook's.
    /// Imitating schoolbook-like games is a trap that learning does not leave again.
    std::vector<const play::Decomposition*> exemplars(std::size_t page) const;

private:
    Ring m_ring;
    std::size_t m_capacity;
    std::vector<Page> m_pages;
};

/// Moves cut to the modes of the target; over Z mod 2 and Z mod 3 equal terms are cancelled. Canonical and sorted.
play::Decomposition tidied(const Target& target, Ring ring, play::Decomposition moves);

} // namespace rankfall::learn
