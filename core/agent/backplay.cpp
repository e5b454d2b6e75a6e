// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/agent/backplay.h"

#include "core/agent/chance.h"
#include "core/base/check.h"

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_set>
#include <utility>

namespace rankfall::agent {

namespace {

std::size_t index(int i)
{
    return static_cast<std::size_t>(i);
}

/// Different for different decompositions, whatever the order of their terms.
std::uint64_t hashOf(const play::Decomposition& terms)
{
    std::uint64_t sum = 0;
    for (const play::Action& term : terms) {
        std::uint64_t hash = 0;
        for (const play::Vector& factor : term.factors) {
            hash = (hash ^ (std::uint64_t{factor.nonzero} << 32 | factor.negative)) * 0x9E3779B97F4A7C15U;
            hash ^= hash >> 29;
        }
        sum += hash * 0xBF58476D1CE4E5B9U;
    }
    return sum;
}

/// A chance of its own for each walker in each round, so that nothing but the number of the round need be remembered.
Rng chanceOf(std::uint64_t seed, std::int64_t round, std::size_t walker)
{
    Rng ofRound(seed + static_cast<std::uint64_t>(round) * 0x9E3779B97F4A7C15U);
    return Rng(ofRound() + walker * 0x94D049BB133111EBU);
}

/// x = x' + x'': one more term, and a new place to go on from. A factor of one term becomes that of another.
void splitOne(play::Decomposition& terms, Ring ring, Rng& rng)
{
    const auto count = static_cast<int>(terms.size());
    play::Action& first = terms[index(rng.below(count))];
    const play::Action& other = terms[index(rng.below(count))];
    const auto mode = index(rng.below(3));
    play::Action rest = first;
    rest.factors[mode] = minus(first.factors[mode], other.factors[mode], ring);
    if (!rest.isZero()) {
        first.factors[mode] = other.factors[mode];
        first = first.canonical();
        terms.push_back(rest.canonical());
    }
}

} // namespace

play::Decomposition cancelled(play::Decomposition terms, Ring ring)
{
    // How often each product occurs, its sign apart.
    std::map<play::Action, int> times;
    for (const play::Action& term : terms) {
        play::Action key = term.canonical();
        const bool isNegative = key.factors[2].leadsNegative();
        if (isNegative) {
            key.factors[2] = key.factors[2].negated();
        }
        times[key] += isNegative ? -1 : 1;
    }
    terms.clear();
    for (const auto& [term, count] : times) {
        const int left = ((count % modulusOf(ring)) + modulusOf(ring)) % modulusOf(ring);
        if (left == 0) {
            continue;
        }
        terms.push_back(term);
        if (left == 2) {
            terms.back().factors[2] = term.factors[2].negated();
        }
    }
    return terms;
}

BackplayOptions::BackplayOptions()
{
    // Many narrow beams find more than few wide ones.
    beam.width = 10;
    beam.children = 8;
    beam.samples = 16;
    beam.slack = 0.7F;
    // Eight times as many sub-games of 3x3x3 in the same time as with 2, and a lower rank in fewer of them.
    beam.finishRank = play::kMostFinished;
}

/// A game that one walker hands to the beam.
struct Backplay::SubGame {
    Undone undone;
    play::Basis basis;
    BeamGame game;
    std::size_t walker = 0;
};

Backplay::Backplay(net::Network& network, const play::TensorGame& game, play::Decomposition terms,
                   const BackplayOptions& options)
    : m_network(network)
    , m_game(game)
    , m_small(network.info().dims, game.ring())
    , m_start(cancelled(std::move(terms), game.ring()))
    , m_target(game.sumOf(m_start))
    , m_options(options)
{
    RANKFALL_CHECK(game.ring() == network.info().ring && game.ring() != Ring::Z);
    RANKFALL_CHECK(options.walkers > 0 && options.undo.fewestTerms > 0);
    m_options.undo.mostTerms = std::max(options.undo.mostTerms, options.undo.fewestTerms);
    m_state.counts.resize(index(m_options.undo.mostTerms + 1));
    m_state.walkers.resize(index(options.walkers));
    startOver();
    remember(m_start);
}

void Backplay::startOver()
{
    for (BackplayState::Walker& walker : m_state.walkers) {
        walker = {m_start, static_cast<int>(m_start.size()), 0};
    }
    m_state.lastFallAt = m_state.tried;
}

int Backplay::lowestWalker() const
{
    std::size_t lowest = m_state.walkers.front().terms.size();
    for (const BackplayState::Walker& walker : m_state.walkers) {
        lowest = std::min(lowest, walker.terms.size());
    }
    return static_cast<int>(lowest);
}

/// What a walker does before its sub-game: it may split a term, or begin again where one of the lowest is.
void Backplay::begin(BackplayState::Walker& walker, Rng& rng) const
{
    const auto size = [&walker] { return static_cast<int>(walker.terms.size()); };
    if (size() < walker.lowest) {
        walker.lowest = size();
        walker.age = 0;
    }
    ++walker.age;
    if (m_options.splitAfter > 0 && walker.age % m_options.splitAfter == 0 && size() <= walker.lowest) {
        splitOne(walker.terms, m_game.ring(), rng);
    }
    const int lowest = lowestWalker();
    if (size() > lowest + m_options.lag || (size() > lowest && uniform(rng) < m_options.copyShare)) {
        std::vector<const BackplayState::Walker*> models;
        for (const BackplayState::Walker& other : m_state.walkers) {
            if (static_cast<int>(other.terms.size()) == lowest) {
                models.push_back(&other);
            }
        }
        walker.terms = models[index(rng.below(static_cast<int>(models.size())))]->terms;
    }
}

Backplay::SubGame Backplay::subGame(const play::Decomposition& terms, Rng& rng) const
{
    SubGame out;
    out.undone = chooseTerms(terms, m_game.ring(), m_small.dims(), m_options.undo, rng);
    if (out.undone.terms.empty()) {
        return out;
    }
    out.basis = play::randomBasis(m_small, m_options.basis, rng);
    for (const int i : out.undone.terms) {
        // Modulo 2 and 3 no coefficient can leave -1, 0 and 1.
        out.game.avoid.push_back(*play::into(out.basis, out.undone.inside(terms[index(i)]), m_game.ring()));
    }
    out.game.start = m_small.sumOf(out.game.avoid);
    out.game.limit = static_cast<int>(out.game.avoid.size());
    out.game.rng = Rng(rng());
    return out;
}

bool Backplay::step(const std::function<bool()>& shouldStop)
{
    const int before = lowest();
    std::vector<SubGame> subs;
    for (std::size_t i = 0; i < m_state.walkers.size(); ++i) {
        Rng rng = chanceOf(m_options.seed, m_state.rounds, i);
        begin(m_state.walkers[i], rng);
        SubGame sub = subGame(m_state.walkers[i].terms, rng);
        if (!sub.undone.terms.empty()) {
            sub.walker = i;
            subs.push_back(std::move(sub));
        }
    }
    ++m_state.rounds;
    std::vector<BeamGame> games;
    for (SubGame& sub : subs) {
        games.push_back(std::move(sub.game));
    }
    beamSearch(m_network, m_small, m_options.beam, games, shouldStop);
    for (std::size_t i = 0; i < games.size(); ++i) {
        accept(subs[i], games[i]);
    }
    const bool hasFallen = lowest() < before;
    if (hasFallen) {
        m_state.lastFallAt = m_state.tried;
    } else if (m_options.restartAfter > 0 && m_state.tried - m_state.lastFallAt >= m_options.restartAfter) {
        ++m_state.restarts;
        startOver();
    }
    return hasFallen;
}

void Backplay::accept(const SubGame& sub, const BeamGame& played)
{
    BackplayCounts& counts = m_state.counts[sub.undone.terms.size()];
    ++m_state.tried;
    ++counts.tried;
    counts.evaluations += played.evaluations;
    if (!played.found) {
        return;
    }
    play::Decomposition& terms = m_state.walkers[sub.walker].terms;
    play::Decomposition next;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        if (std::find(sub.undone.terms.begin(), sub.undone.terms.end(), static_cast<int>(i)) ==
            sub.undone.terms.end()) {
            next.push_back(terms[i]);
        }
    }
    for (const play::Action& move : *played.found) {
        const play::Action term = sub.undone.outside(*play::outOf(sub.basis, move, m_game.ring()));
        if (!term.isZero()) {
            next.push_back(term);
        }
    }
    next = cancelled(std::move(next), m_game.ring());
    RANKFALL_CHECK(m_game.sumOf(next) == m_target);
    ++(next.size() < terms.size() ? counts.better : counts.equal);
    terms = std::move(next);
    remember(terms);
}

/// Keeps what is lower than everything so far, and some of what is as low.
void Backplay::remember(const play::Decomposition& terms)
{
    std::vector<play::Decomposition>& best = m_state.best;
    if (!best.empty() && terms.size() > best.front().size()) {
        return;
    }
    if (best.empty() || terms.size() < best.front().size()) {
        best.clear();
        m_state.known.clear();
    }
    if (m_state.known.size() < BackplayState::kMostKnown && m_state.known.insert(hashOf(terms)).second &&
        static_cast<int>(best.size()) < std::max(m_options.keptBest, 1)) {
        best.push_back(terms);
    }
}

Expected<void> Backplay::resume(BackplayState state)
{
    const auto isOurs = [this](const play::Decomposition& terms) { return m_game.sumOf(terms) == m_target; };
    if (state.walkers.size() != m_state.walkers.size() || state.counts.size() != m_state.counts.size()) {
        return fail("The checkpoint was made with other settings of backplay", {},
                    "Resume with the same number of walkers and of terms undone");
    }
    const bool isExact = !state.best.empty() && std::all_of(state.best.begin(), state.best.end(), isOurs) &&
                         std::all_of(state.walkers.begin(), state.walkers.end(),
                                     [&](const auto& walker) { return isOurs(walker.terms); });
    if (!isExact) {
        return fail("A decomposition of the checkpoint does not sum to this target", {},
                    "Resume with the target that it was made for");
    }
    m_state = std::move(state);
    return {};
}

void Backplay::adopt(const play::Decomposition& terms)
{
    if (static_cast<int>(terms.size()) > lowest() || !(m_game.sumOf(terms) == m_target)) {
        return;
    }
    auto highest = std::max_element(m_state.walkers.begin(), m_state.walkers.end(),
                                    [](const auto& x, const auto& y) { return x.terms.size() < y.terms.size(); });
    *highest = {terms, static_cast<int>(terms.size()), 0};
    if (static_cast<int>(terms.size()) < lowest()) {
        m_state.lastFallAt = m_state.tried;
    }
    remember(terms);
}

} // namespace rankfall::agent
