// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/flip/restart_walk.h"

#include <algorithm>

namespace rankfall::flip {

namespace {

constexpr std::size_t kPoolSize = 64;
constexpr int kRoomForPluses = 5;
constexpr std::int64_t kLongestWalk = 3'000'000;

} // namespace

RestartWalk::RestartWalk(Arithmetic arithmetic, std::array<int, 3> entries, std::vector<PackedTerms> starts,
                         std::uint64_t seed)
    : m_arithmetic(arithmetic)
    , m_entries(entries)
    , m_rng(seed)
{
    for (PackedTerms& start : starts) {
        addStart(std::move(start));
    }
}

std::map<int, int> RestartWalk::levels() const
{
    std::map<int, int> levels;
    for (const PackedTerms& start : m_starts) {
        ++levels[static_cast<int>(start.size())];
    }
    levels[m_best] = static_cast<int>(m_pool.size()); // starts of that rank are in the pool
    return levels;
}

void RestartWalk::addStart(PackedTerms start)
{
    // Merging what can be merged at once shows which starts are the good ones.
    const int rows = static_cast<int>(start.size());
    const std::unique_ptr<Kernel> kernel =
        makeKernel(m_arithmetic, m_entries, std::min(rows + kRoomForPluses, kMaxRows));
    kernel->load(start, 1);
    start = kernel->terms();
    const int rank = kernel->rank();
    if (m_starts.empty() || rank < m_best) {
        m_best = rank;
        m_pool.clear();
        m_seen.clear();
    }
    if (rank == m_best && m_pool.size() < kPoolSize && m_seen.insert(hashOf(start)).second) {
        m_pool.push_back(start);
    }
    const auto place = std::find_if(m_starts.begin(), m_starts.end(),
                                    [&](const PackedTerms& other) { return other.size() > start.size(); });
    m_starts.insert(place, std::move(start));
}

void RestartWalk::begin()
{
    // The first walks take each start once; later most begin at the best, and some anew for variety.
    const bool anew = m_nextStart < m_starts.size() || m_rng.below(4) == 0;
    const PackedTerms& start =
        anew ? m_starts[m_nextStart < m_starts.size()
                            ? m_nextStart++
                            : static_cast<std::size_t>(m_rng.below(static_cast<int>(m_starts.size())))]
             : m_pool[static_cast<std::size_t>(m_rng.below(static_cast<int>(m_pool.size())))];
    const int rows = static_cast<int>(start.size());
    const int wanted = std::min(rows + kRoomForPluses, kMaxRows);
    if (!m_kernel || m_kernel->capacity() < wanted || m_kernel->capacity() >= 2 * wanted) {
        m_kernel = makeKernel(m_arithmetic, m_entries, wanted);
    }
    m_kernel->load(start, m_rng());
    const std::int64_t size = std::max(rows, 4);
    static constexpr std::array<int, 3> kPlusAfter{20, 100, 1000};
    m_plan.plusAfter = std::min<std::int64_t>(50000, kPlusAfter[static_cast<std::size_t>(m_rng.below(3))] * size);
    m_plan.ceiling = 2 + m_rng.below(3);
    // A fresh walk that only equals the best is worth having: it ends somewhere else.
    m_plan.goal = anew && m_pool.size() < kPoolSize && rows > m_best ? m_best : m_best - 1;
    m_stepsLeft = std::min(kLongestWalk, 2000 * size * size);
    m_walkFlips = 0;
    ++m_walks;
}

RestartWalk::Event RestartWalk::keep(PackedTerms terms)
{
    const int rank = static_cast<int>(terms.size());
    const bool better = rank < m_best;
    if (better) {
        m_best = rank;
        m_pool.clear();
        m_seen.clear();
    }
    if (rank > m_best || !m_seen.insert(hashOf(terms)).second) {
        return Event::None;
    }
    m_found = terms;
    if (m_pool.size() < kPoolSize) {
        m_pool.push_back(std::move(terms));
    } else {
        m_pool[static_cast<std::size_t>(m_rng.below(static_cast<int>(kPoolSize)))] = std::move(terms);
    }
    return better ? Event::Better : Event::Another;
}

RestartWalk::Event RestartWalk::advance(std::int64_t steps, std::int64_t maxFlips)
{
    if (m_stepsLeft <= 0) {
        begin();
    }
    m_plan.steps = std::min({steps, m_stepsLeft, maxFlips});
    const WalkReport report = m_kernel->walk(m_plan);
    m_flips += report.flips;
    m_walkFlips += report.flips;
    m_stepsLeft -= report.steps;
    Event event = Event::None;
    if (report.reached) {
        const int before = m_best;
        event = keep(m_kernel->terms());
        m_plan.goal = m_best - 1;
        if (m_best < before) {
            const std::int64_t size = std::max(m_best, 4);
            m_stepsLeft = std::min(kLongestWalk, 2000 * size * size);
        }
    } else if (report.stuck || m_stepsLeft <= 0) {
        m_stepsLeft = 0;
        if (m_walkFlips == 0) {
            ++m_flips;
        }
        if (m_kernel->rank() == m_best) {
            event = keep(m_kernel->terms());
        }
    }
    return event;
}

} // namespace rankfall::flip
