// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/agent/undo.h"

#include "core/agent/chance.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace rankfall::agent {

namespace {

/// Gumbel noise: adding it to costs and taking the least draws by their exponentials.
double gumbel(Rng& rng)
{
    return std::log(-std::log(uniform(rng) * 0.999999 + 1e-9) + 1e-9);
}

std::array<int, 3> randomOrder(Rng& rng)
{
    std::array<int, 3> order{0, 1, 2};
    for (int i = 2; i > 0; --i) {
        std::swap(order[static_cast<std::size_t>(i)], order[static_cast<std::size_t>(rng.below(i + 1))]);
    }
    return order;
}

struct Wish {
    int terms = 0;     ///< at most
    play::Dims dims{}; ///< of the small game
    double noise = 0;
};

Undone grow(const play::Decomposition& terms, Ring ring, const Wish& wish, Rng& rng)
{
    Undone out{{}, randomOrder(rng), {Span(ring), Span(ring), Span(ring)}};
    const auto room = [&](std::size_t mode) { return wish.dims[static_cast<std::size_t>(out.place[mode])]; };
    std::vector<char> isTaken(terms.size(), 0);
    int pick = rng.below(static_cast<int>(terms.size()));
    while (pick >= 0) {
        isTaken[static_cast<std::size_t>(pick)] = 1;
        out.terms.push_back(pick);
        for (std::size_t mode = 0; mode < 3; ++mode) {
            out.spans[mode].add(terms[static_cast<std::size_t>(pick)].factors[mode]);
        }
        pick = -1;
        double least = INFINITY;
        for (std::size_t i = 0; i < terms.size() && static_cast<int>(out.terms.size()) < wish.terms; ++i) {
            double cost = 0;
            bool fits = !isTaken[i];
            for (std::size_t mode = 0; mode < 3 && fits; ++mode) {
                const Span& span = out.spans[mode];
                const int more = span.contains(terms[i].factors[mode]) ? 0 : 1;
                fits = span.size() + more <= room(mode);
                cost += more * 6.0 / room(mode); // where there is less room a dimension costs more
            }
            if (!fits) {
                continue;
            }
            cost += 2 * wish.noise * gumbel(rng);
            if (cost < least) {
                least = cost;
                pick = static_cast<int>(i);
            }
        }
    }
    return out;
}

} // namespace

play::Action Undone::inside(const play::Action& term) const
{
    play::Action out;
    for (std::size_t mode = 0; mode < 3; ++mode) {
        out.factors[static_cast<std::size_t>(place[mode])] = *spans[mode].coordinates(term.factors[mode]);
    }
    return out.canonical();
}

play::Action Undone::outside(const play::Action& move) const
{
    play::Action out;
    for (std::size_t mode = 0; mode < 3; ++mode) {
        out.factors[mode] = spans[mode].at(move.factors[static_cast<std::size_t>(place[mode])]);
    }
    return out.canonical();
}

Undone chooseTerms(const play::Decomposition& terms, Ring ring, const play::Dims& dims, const UndoOptions& options,
                   Rng& rng)
{
    Undone best;
    if (static_cast<int>(terms.size()) < options.fewestTerms) {
        return best;
    }
    const bool isBig = uniform(rng) < options.bigShare;
    double bestScore = -INFINITY;
    for (int attempt = isBig ? options.bigTries : 1; attempt > 0; --attempt) {
        Wish wish{options.mostTerms, dims, options.noise * uniform(rng)};
        if (isBig) {
            for (int& size : wish.dims) {
                // Now and then a smaller space, for a sum of lower rank.
                size = std::max(1, size - (rng.below(3) == 0 ? rng.below(3) : 0));
            }
        } else {
            wish.terms = options.fewestTerms + rng.below(options.mostTerms - options.fewestTerms + 1);
        }
        Undone one = grow(terms, ring, wish, rng);
        const auto taken = static_cast<int>(one.terms.size());
        int spanned = 0;
        bool isIndependent = true;
        for (const Span& span : one.spans) {
            spanned += span.size();
            isIndependent = isIndependent && span.size() == taken;
        }
        const double score = 1.5 * taken - 0.5 * spanned + 2 * uniform(rng);
        if (taken >= options.fewestTerms && !isIndependent && score > bestScore) {
            bestScore = score;
            best = std::move(one);
        }
    }
    return best;
}

} // namespace rankfall::agent
