// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/proof/endgame.h"

#include "core/game/bounds.h"

#include <algorithm>

namespace rankfall::proof {

namespace {

using sat::Outcome;

constexpr std::size_t kMostKnown = 4096;
constexpr int kMostAtOnce = 8; ///< unfolding rank of what shortEnding() decides

std::uint64_t hashOf(std::span<const std::uint64_t> rows)
{
    std::uint64_t hash = rows.size();
    for (const std::uint64_t row : rows) {
        hash = (hash ^ row) * 0x9E3779B97F4A7C15U;
        hash ^= hash >> 29;
    }
    return hash;
}

Ending endingOf(const Tensor& residual, const sat::BitTensor& bits, const Effort& effort,
                const std::function<bool()>& shouldStop)
{
    const std::array<int, 3> ranks = sat::concise(bits).core.size();
    Ending out;
    out.lower = *std::ranges::max_element(ranks);
    if (out.lower == 0 || out.lower > effort.most) {
        return out;
    }
    const sat::Budget budget{.conflicts = effort.conflicts, .shouldStop = shouldStop};
    for (const int last = out.lower + effort.spare; out.lower <= last && !(shouldStop && shouldStop());) {
        Decision decision = decide(residual, out.lower, {}, budget);
        if (decision.outcome == Outcome::Found) {
            out.terms = std::move(decision.terms);
        }
        if (decision.outcome != Outcome::Impossible) {
            break;
        }
        ++out.lower;
        out.means = decision.means;
        out.size = decision.size;
    }
    return out;
}

} // namespace

const Ending& Endgame::of(const Tensor& residual, const std::function<bool()>& shouldStop)
{
    ++m_asked;
    const Shape shape = residual.shape();
    if (residual.isFolded() || std::max({shape.a, shape.b, shape.c}) > 64) {
        m_stopped = {boundsOf(residual, Ring::Z2).lower, Means::Unfolding, {}, {}};
        return m_stopped;
    }
    const sat::BitTensor bits(residual);
    const std::uint64_t hash = hashOf(bits.rows());
    const auto place = m_known.find(hash);
    if (place != m_known.end() && std::ranges::equal(place->second.rows, bits.rows())) {
        ++m_remembered;
        return place->second.ending;
    }
    Ending ending = endingOf(residual, bits, m_effort, shouldStop);
    if (shouldStop && shouldStop()) {
        m_stopped = std::move(ending); // less than there is to know
        return m_stopped;
    }
    if (m_known.size() >= kMostKnown) {
        m_known.clear();
    }
    Known& known = m_known[hash];
    known = {{bits.rows().begin(), bits.rows().end()}, std::move(ending)};
    return known.ending;
}

std::vector<Term> shortEnding(const Tensor& residual, Ring ring, const std::function<bool()>& shouldStop)
{
    if (ring == Ring::Z2) {
        Endgame endgame({.most = kMostAtOnce});
        if (const Ending& ending = endgame.of(residual, shouldStop); ending.isExact()) {
            return ending.terms;
        }
    }
    return upperWitness(residual, ring);
}

} // namespace rankfall::proof
