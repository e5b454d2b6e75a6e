// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/lesson/puzzle.h"

#include "core/base/check.h"
#include "core/game/bounds.h"
#include "core/lesson/small_rank.h"
#include "core/scheme/verify.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

namespace rankfall {

int Puzzle::stars() const
{
    return bits <= 2 ? 1 : bits <= 6 ? 2 : bits <= 10 ? 3 : bits <= 14 ? 4 : 5;
}

double difficultyOf(const std::vector<Term>& answer, Shape shape)
{
    RANKFALL_CHECK(answer.size() <= kMostTaken);
    const unsigned all = (1U << answer.size()) - 1;
    // cost[s]: bits from the moment on when the terms of the set s are still to be found.
    std::vector<double> cost(all + 1, 0);
    for (unsigned set = 1; set <= all; ++set) {
        Tensor residual(shape);
        double after = 0;
        for (std::size_t i = 0; i < answer.size(); ++i) {
            if ((set >> i & 1) != 0) {
                residual.add(answer[i], 1, Ring::Z2);
                after += cost[set & ~(1U << i)];
            }
        }
        const int left = std::popcount(set);
        const auto small = smallTensor(residual);
        RANKFALL_CHECK(small.has_value());
        const int good = beginnings(*small, left);
        // Nothing good: the terms cancel modulo 2, and nothing has to be found there.
        const double here = good == 0 ? 0 : std::log2(static_cast<double>(small->terms()) / good);
        cost[set] = here + after / left;
    }
    return cost[all];
}

Expected<Puzzle> makePuzzle(const Scheme& scheme, Ring ring, int hole, Rng& rng)
{
    if (hole < 1 || hole > kMostTaken || hole >= scheme.rank()) {
        return fail("A puzzle of " + std::to_string(scheme.rank()) + " terms can lack 1 to " +
                        std::to_string(std::min(kMostTaken, scheme.rank() - 1)),
                    scheme.name, "Ask for fewer");
    }
    if (!hasPositions(ring) || !scheme.target->isExplorable()) {
        return fail(hasPositions(ring) ? scheme.target->name() + " is too large to explore"
                                       : "Puzzles are played over ℤ or modulo a prime",
                    scheme.name);
    }
    if (!verify(scheme, ring).exact) {
        return fail("The scheme is not exact over " + std::string(ringSymbol(ring)), scheme.name,
                    "Make puzzles of schemes that hold there");
    }
    auto terms = termsOf(scheme, ring);
    if (!terms) {
        return tl::unexpected<Error>(terms.error());
    }
    int bound = firstBound(ring);
    for (const Term& term : *terms) {
        bound = std::max(bound, term.magnitude());
    }
    std::vector<std::size_t> order(terms->size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (std::size_t i = 0; i < static_cast<std::size_t>(hole); ++i) {
        std::swap(order[i], order[i + static_cast<std::size_t>(rng.below(static_cast<int>(order.size() - i)))]);
    }
    const auto cut = order.begin() + hole;
    std::sort(order.begin(), cut);
    std::sort(cut, order.end());
    Puzzle puzzle{{scheme.target, ring, bound}, {}, {}};
    for (auto i = order.begin(); i != order.end(); ++i) {
        (i < cut ? puzzle.answer : puzzle.terms).push_back((*terms)[*i]);
    }
    puzzle.bits = difficultyOf(puzzle.answer, scheme.target->shape());
    const auto position = Position::of(puzzle.problem, puzzle.terms);
    if (!position) {
        return tl::unexpected<Error>(position.error());
    }
    puzzle.shortest = boundsOf(position->residual(), ring).lower == hole;
    return puzzle;
}

Session sessionOf(const Puzzle& puzzle, std::string name)
{
    Session session(puzzle.problem);
    const auto played = session.play({{}, puzzle.terms}, std::move(name));
    RANKFALL_CHECK(played.has_value());
    return session;
}

bool isSolution(const Puzzle& puzzle, const Position& position)
{
    return position.rank() <= static_cast<int>(puzzle.terms.size() + puzzle.answer.size()) &&
           verify(puzzle.problem.target->tensor(), position.terms(), puzzle.problem.ring).exact;
}

} // namespace rankfall
