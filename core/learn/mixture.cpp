// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/learn/mixture.h"

#include <algorithm>

namespace rankfall::learn {

namespace {

/// The terms in a new basis, or as they are when a coefficient would leave {-1, 0, 1} (over Z only).
play::Decomposition rebased(const play::TensorGame& game, const Mix& mix, const play::Decomposition& terms, Rng& rng)
{
    const play::Basis basis = play::randomBasis(game, mix.basis, rng, mix.transvections);
    play::Decomposition out;
    for (const play::Action& term : terms) {
        const auto moved = play::into(basis, term, game.ring());
        if (!moved) {
            return terms;
        }
        out.push_back(moved->canonical());
    }
    return out;
}

} // namespace

Mixture::Mixture(const play::TensorGame& game, Mix mix, DemonstrationLaw law, std::uint64_t seed)
    : m_game(game)
    , m_mix(mix)
    , m_law(law)
    , m_seed(seed)
{
}

void Mixture::setExperience(const Book& book, std::vector<play::Decomposition> played)
{
    m_own.clear();
    for (std::size_t page = 0; page < book.pages().size(); ++page) {
        std::vector<play::Decomposition> schemes;
        for (const play::Decomposition* terms : book.exemplars(page)) {
            schemes.push_back(*terms);
        }
        if (!schemes.empty()) {
            m_own.push_back(std::move(schemes));
        }
    }
    m_played = std::move(played);
}

Sample Mixture::drawOwn(const play::Decomposition& terms, Rng& rng) const
{
    const int size = static_cast<int>(terms.size());
    play::Decomposition moves =
        drawSubset(rebased(m_game, m_mix, terms, rng), size, rng); // a random order to play them in
    const int longest = m_mix.ownLongest > 0 ? std::min(size, m_mix.ownLongest) : size;
    const auto left = moves.end() - drawLength(longest, rng);
    return {{moves.begin(), left}, {left, moves.end()}};
}

Sample Mixture::draw(std::uint64_t step, std::uint64_t number) const
{
    Rng rng = streamOf(m_seed, Purpose::Sample, step, number);
    const double ticket = uniform(rng);
    if (ticket < m_mix.own && !m_own.empty()) {
        const auto& schemes = m_own[static_cast<std::size_t>(rng.below(static_cast<int>(m_own.size())))];
        return drawOwn(schemes[static_cast<std::size_t>(rng.below(static_cast<int>(schemes.size())))], rng);
    }
    if (ticket >= 1 - m_mix.hindsight && !m_played.empty()) {
        return drawOwn(m_played[static_cast<std::size_t>(rng.below(static_cast<int>(m_played.size())))], rng);
    }
    return {{}, drawDemonstration(m_game, m_law, rng)};
}

Batch Mixture::batch(Encoder& encoder, std::uint64_t step, int size) const
{
    std::vector<Sample> samples;
    for (int i = 0; i < size; ++i) {
        samples.push_back(draw(step, static_cast<std::uint64_t>(i)));
    }
    return makeBatch(encoder, samples, m_mix.examplesEach);
}

} // namespace rankfall::learn
