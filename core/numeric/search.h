// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/numeric/model.h"
#include "core/scheme/scheme.h"

#include <functional>
#include <optional>
#include <vector>

namespace rankfall::numeric {

/// What is looked for. Z and the rings of integers modulo a prime take schemes over Q whose numbers they have. Over R
/// the first solution in floating point ends the search, over C numbers are complex and end up in Q(i).
struct SearchRequest {
    TargetPtr target;
    Ring ring = Ring::Q;
    int rank = 1;
    std::uint64_t seed = 1;
    std::vector<Term> start{};                ///< terms that every attempt begins with, free to move; at most `rank`
    std::optional<std::int64_t> iterations{}; ///< at most so many steps of Levenberg
};

/// What became of the attempts so far.
struct Tally {
    int attempts = 0;
    int stuck = 0;     ///< at a residual that does not fall: a local minimum
    int diverging = 0; ///< the residual falls and the numbers grow without bound: border rank
    int converged = 0; ///< to a solution in floating point
    int exact = 0;     ///< of these could be rounded to one that verifies in the ring
    int other = 0;     ///< of these verify, but only over a larger ring
};

/// What the attempts say together, in words.
std::string verdictOf(const Tally& tally);

/// One step of the search, as it is made.
struct SearchStep {
    bool isRounding = false;
    std::int64_t iterations = 0; ///< steps of Levenberg in all attempts
    int iteration = 0;           ///< in this attempt
    double residual = 0;         ///< the norm of Σ terms − tensor
    double largest = 0;          ///< largestEntry()
    std::int64_t held = 0;       ///< while rounding: entries with their final value
    std::int64_t entries = 0;
    const Factors<double>* terms = nullptr; ///< over the reals, while it fits
};

/// A solution. Over R not exact: `scheme` then has the error that verify() says.
struct SearchFound {
    Scheme scheme;
    bool isWanted = false; ///< it verifies in the ring that was asked for; always over R
    double error = 0;      ///< over R: the largest |sum − target| of a cell
    double seconds = 0;    ///< of processor time since the search began
};

/// Looks for a decomposition of `rank` terms: from random numbers by alternating least squares, then Levenberg's method
/// while a pull to zero is relaxed step by step (without it the numbers often grow without bound), then roundOff() and
/// exactNear(). Again and again from new starts. The same seed does the same on processors of one kind.
class Search {
public:
    explicit Search(SearchRequest request);
    /// Called on the thread of run().
    std::function<void(const SearchStep&)> onStep = [](const SearchStep&) {};
    /// Likewise; true ends the search.
    std::function<bool(const SearchFound&)> onFound = [](const SearchFound&) { return true; };

    /// Until onFound() says so, the iterations are used up, or `stop`, which is asked every few milliseconds.
    void run(const std::function<bool()>& stop);

    const Tally& tally() const { return m_tally; }

    /// Of the thread of run(), which calls this, since it began.
    double processorSeconds() const;

    std::int64_t iterations() const { return m_iterations; }

    std::string verdict() const { return verdictOf(m_tally); }

    /// The smallest norm of a residual that an attempt reached, and the largest number at that moment.
    double bestResidual() const { return m_bestResidual; }

    double largestThere() const { return m_largestThere; }

private:
    template <typename S>
    void runOver(const std::function<bool()>& stop);
    template <typename S>
    bool attempt(const Model<S>& model, std::uint64_t seed, const std::function<bool()>& stop);
    template <typename S>
    bool settle(const Model<S>& model, Factors<S> terms, std::uint64_t seed, const std::function<bool()>& stop);
    bool tell(Scheme scheme);
    bool isOver(const std::function<bool()>& stop) const;

    SearchRequest m_request;
    Tally m_tally;
    std::int64_t m_iterations = 0;
    int m_iteration = 0;
    double m_bestResidual = 1e300;
    double m_largestThere = 0;
    double m_began = 0;
};

} // namespace rankfall::numeric
