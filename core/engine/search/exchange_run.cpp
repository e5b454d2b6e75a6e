// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/search/scheme_search_impl.h"

namespace rankfall {

namespace {

constexpr int kNear = 3; // ranks above the goal from which plain walks have been seen to reach it

} // namespace

Outcome SchemeSearch::Impl::descendExchange(const Job& job, int index, Rng& rng)
{
    const Format form = *ExchangeGrowth::formFor(job.stage.format);
    ExchangeGrowth* growth = nullptr;
    {
        const std::lock_guard lock(m_mutex);
        const auto known = [this](Format format) { return m_policy.knownRank(format); };
        growth = &m_growths.try_emplace({index, form}, form.n, form.m, known, rng()).first->second;
    }
    growth->onPiece = [&](Format format, int rank, std::int64_t steps) {
        m_flips += steps;
        if (index == 0) {
            const std::lock_guard lock(m_mutex);
            m_progress.stage = nameOf(sorted(format)) + " at " + std::to_string(rank) + ", " +
                               std::string(operationName(job.operation));
            m_progress.isAtTarget = false;
            m_progress.levels.clear();
        }
        return isOver();
    };
    const std::int64_t before = growth->steps();
    std::vector<PackedTerms> starts;
    for (const ExchangeScheme& scheme : growth->next()) {
        starts.push_back(permuted(scheme.expanded(), form, job.stage.format));
        keep(job.stage, starts.back());
    }
    Outcome outcome;
    if (!starts.empty() && static_cast<int>(starts.front().size()) <= job.goal + kNear) {
        descend(job, starts, index, rng, outcome);
    } else if (!starts.empty()) {
        outcome.rank = static_cast<int>(starts.front().size());
    }
    outcome.flips += growth->steps() - before;
    return outcome;
}

} // namespace rankfall
