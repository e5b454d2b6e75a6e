// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/learn/batch.h"
#include "core/learn/book.h"
#include "core/learn/demonstrations.h"
#include "core/play/basis.h"

namespace rankfall::learn {

/// What a batch is made of; the rest is synthetic. AlphaTensor's mix is 0.05 and 0.25; the defaults are what learned
/// fastest at small sizes.
struct Mix {
    double own = 0.3;       ///< best schemes of the run itself, in a fresh basis, a part of their terms left
    double hindsight = 0.1; ///< moves that were really played: a demonstration of their own sum, whatever they aimed at
    int ownLongest = 0;     ///< terms left of an own scheme, at most; 0: all of them
    int examplesEach = 8;   ///< terms of a position that are learned
    /// That games are played in, and that own schemes and moves played are shown in.
    play::BasisKind basis = play::BasisKind::Dense;
    int transvections = 2; ///< of near-canonical bases
};

/// Draws training positions. Sample i of step s is a function of seed, s, i and of what the book held when the round
/// began, whoever draws it.
class Mixture {
public:
    Mixture(const play::TensorGame& game, Mix mix, DemonstrationLaw law, std::uint64_t seed);

    /// Exchanges the own schemes and the played sequences; while no other thread draws.
    void setExperience(const Book& book, std::vector<play::Decomposition> played);

    void setLongest(int longest) { m_law.longest = longest; }

    const DemonstrationLaw& law() const { return m_law; }

    Sample draw(std::uint64_t step, std::uint64_t number) const;
    /// A batch of `size` positions.
    Batch batch(Encoder& encoder, std::uint64_t step, int size) const;

private:
    Sample drawOwn(const play::Decomposition& terms, Rng& rng) const;

    play::TensorGame m_game;
    Mix m_mix;
    DemonstrationLaw m_law;
    std::uint64_t m_seed;
    std::vector<std::vector<play::Decomposition>> m_own; ///< per target that has any
    std::vector<play::Decomposition> m_played;
};

} // namespace rankfall::learn
