// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/rng.h"
#include "core/engine/flip/packing.h"

#include <map>
#include <memory>
#include <unordered_set>

namespace rankfall::flip {

/// Walks of limited length over and over: from the given starts, and from the best decompositions met so far.
/// Deterministic for equal (starts, seed), however the work is cut into calls.
class RestartWalk {
public:
    enum class Event {
        None,
        Better, ///< found() has fewer terms than anything before
        Another ///< found() has as few as the best, and is new
    };

    /// The starts are decompositions of one tensor with that many entries along its modes.
    RestartWalk(Arithmetic arithmetic, std::array<int, 3> entries, std::vector<PackedTerms> starts, std::uint64_t seed);

    bool isEmpty() const { return m_starts.empty(); }

    /// The fewest terms met; of the best start, merged, before the first call of advance().
    int best() const { return m_best; }

    /// The best start, merged.
    const PackedTerms& start() const { return m_starts.front(); }

    bool isBetweenWalks() const { return m_stepsLeft <= 0; }

    int rank() const { return m_kernel ? m_kernel->rank() : m_best; }

    const PackedTerms& found() const { return m_found; }

    /// Where the walk is now.
    PackedTerms current() const { return m_kernel ? PackedTerms(m_kernel->terms()) : start(); }

    /// How many decompositions are held, by their number of terms.
    std::map<int, int> levels() const;

    /// Flips so far; a walk that could not make any counts as one.
    std::int64_t flips() const { return m_flips; }

    std::int64_t walks() const { return m_walks; }

    /// Makes at most `steps` steps and at most `maxFlips` flips, stopping at an event.
    Event advance(std::int64_t steps, std::int64_t maxFlips);
    /// One more start; it may be better than the best.
    void addStart(PackedTerms start);

private:
    void begin();
    Event keep(PackedTerms terms);

    const Arithmetic m_arithmetic;
    const std::array<int, 3> m_entries;
    std::vector<PackedTerms> m_starts;
    Rng m_rng;
    std::unique_ptr<Kernel> m_kernel;
    WalkPlan m_plan;
    std::int64_t m_stepsLeft = 0; // of the walk in progress
    std::int64_t m_walkFlips = 0;
    std::int64_t m_flips = 0;
    std::int64_t m_walks = 0;
    std::size_t m_nextStart = 0;
    int m_best = 0;
    PackedTerms m_found;
    std::vector<PackedTerms> m_pool; // of rank m_best, different
    std::unordered_set<std::uint64_t> m_seen;
};

} // namespace rankfall::flip
