// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/learn/demonstrations.h"

#include "core/base/check.h"

#include <utility>

namespace rankfall::learn {

namespace {

play::Vector drawVector(int length, float density, bool isSigned, Rng& rng)
{
    play::Vector vector;
    while (vector.isZero()) {
        for (int i = 0; i < length; ++i) {
            if (uniform(rng) < density) {
                vector.set(i, isSigned && rng.below(2) == 1 ? -1 : 1);
            }
        }
    }
    return vector;
}

} // namespace

int drawLength(int longest, Rng& rng)
{
    RANKFALL_CHECK(longest >= 1);
    int ticket = rng.below(longest * (longest + 1) / 2);
    int length = 1;
    while (ticket >= length) {
        ticket -= length;
        ++length;
    }
    return length;
}

play::Decomposition drawDemonstration(const play::TensorGame& game, const DemonstrationLaw& law, Rng& rng)
{
    const bool isSigned = game.ring() != Ring::Z2;
    const float even = isSigned ? 2.0F / 3.0F : 0.5F;
    const float density =
        uniform(rng) < law.evenShare ? even : law.sparsest + (law.densest - law.sparsest) * uniform(rng);
    play::Decomposition terms(static_cast<std::size_t>(drawLength(law.longest, rng)));
    for (play::Action& term : terms) {
        for (std::size_t mode = 0; mode < 3; ++mode) {
            term.factors[mode] = drawVector(game.dims()[mode], density, isSigned, rng);
        }
        term = term.canonical();
    }
    return terms;
}

play::Decomposition drawSubset(play::Decomposition terms, int count, Rng& rng)
{
    RANKFALL_CHECK(count <= static_cast<int>(terms.size()));
    for (int i = 0; i < count; ++i) {
        const int other = i + rng.below(static_cast<int>(terms.size()) - i);
        std::swap(terms[static_cast<std::size_t>(i)], terms[static_cast<std::size_t>(other)]);
    }
    terms.resize(static_cast<std::size_t>(count));
    return terms;
}

} // namespace rankfall::learn
