// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/agent/backplay_search.h"

#include "core/agent/networks.h"
#include "core/engine/agent/conversions.h"
#include "core/scheme/verify.h"

#include <algorithm>
#include <atomic>
#include <map>
#include <mutex>
#include <thread>
#include <utility>

namespace rankfall {

namespace {

using Clock = std::chrono::steady_clock;

play::Dims dimsOf(const Target& target)
{
    const Shape shape = target.shape();
    return {shape.a, shape.b, shape.c};
}

} // namespace

class BackplaySearch::Impl {
public:
    Impl(BackplayRequest asked, agent::ReadyNetwork network)
        : request(std::move(asked))
        , ready(std::move(network))
        , game(dimsOf(*request.target), request.ring)
        , best(decompositionOf(request.target->schoolbook(), request.ring))
        , states(static_cast<std::size_t>(request.threads))
    {
    }

    bool isOver() const
    {
        return stop.load(std::memory_order_relaxed) || (request.time && Clock::now() - began >= *request.time);
    }

    void work(std::size_t thread);
    void exchange(agent::Backplay& walk, std::size_t thread);
    void announce(play::Decomposition terms);

    BackplayRequest request;
    agent::ReadyNetwork ready;
    play::TensorGame game;
    std::function<void(const std::vector<Term>&)> improved;
    std::function<void(const SearchEvent&)> event;
    std::vector<play::Decomposition> starts;
    std::atomic<bool> stop{false};
    Clock::time_point began = Clock::now();
    std::int64_t triedBefore = 0;
    int attemptsBefore = 0;

    mutable std::mutex mutex;
    // Guarded by mutex.
    play::Decomposition best;
    bool isNews = false;                      ///< takeNews() has not told of the best
    bool hasBest = false;                     ///< something was reported, or came with a checkpoint
    std::vector<agent::BackplayState> states; ///< of each thread, after its last step
    SearchProgress progressLocked() const;
};

SearchProgress BackplaySearch::Impl::progressLocked() const
{
    SearchProgress out;
    out.elapsed = Clock::now() - began;
    out.flips = triedBefore;
    out.attempts = attemptsBefore;
    out.best = hasBest ? static_cast<int>(best.size()) : 0;
    std::int64_t evaluations = 0;
    std::map<int, int> levels;
    for (const agent::BackplayState& state : states) {
        out.flips += state.tried;
        out.attempts += static_cast<int>(state.restarts);
        for (const agent::BackplayCounts& counts : state.counts) {
            evaluations += counts.evaluations;
        }
        for (const agent::BackplayState::Walker& walker : state.walkers) {
            ++levels[static_cast<int>(walker.terms.size())];
        }
    }
    out.levels.assign(levels.begin(), levels.end());
    out.isAtTarget = true;
    out.stage = "backplay, " + std::to_string(evaluations) + " evaluations";
    if (!states.front().walkers.empty()) {
        out.sample = termsOf(states.front().walkers.front().terms, request.target->shape());
    }
    return out;
}

void BackplaySearch::Impl::work(std::size_t thread)
{
    const std::unique_ptr<net::Network> network = ready.network->clone();
    agent::BackplayOptions how = request.how;
    how.seed = request.seed + thread * 0x9E3779B97F4A7C15U;
    const play::Decomposition start = starts.empty() ? best : starts[thread % starts.size()];
    agent::Backplay walk(*network, game, start, how);
    while (!isOver()) {
        walk.step([this] { return isOver(); });
        exchange(walk, thread);
    }
}

/// A better one, verified; under the lock.
void BackplaySearch::Impl::announce(play::Decomposition terms)
{
    best = std::move(terms);
    hasBest = true;
    isNews = true;
    if (improved) {
        improved(termsOf(best, request.target->shape()));
    }
    if (event) {
        event({SearchEvent::Kind::Improved, progressLocked(), {}, {}, static_cast<int>(best.size())});
    }
    if (request.goal > 0 && static_cast<int>(best.size()) <= request.goal) {
        stop = true;
    }
}

/// After a step: what is lowest is announced, and taken over from other threads.
void BackplaySearch::Impl::exchange(agent::Backplay& walk, std::size_t thread)
{
    const std::lock_guard lock(mutex);
    states[thread] = walk.state();
    if (walk.lowest() < static_cast<int>(best.size()) || !hasBest) {
        if (!verify(request.target->tensor(), termsOf(walk.best(), request.target->shape()), request.ring).exact) {
            stop = true; // nothing that it says could be believed any more
            return;
        }
        announce(walk.best());
    } else if (static_cast<int>(best.size()) < walk.lowest()) {
        walk.adopt(best);
    }
}

Expected<std::unique_ptr<BackplaySearch>> BackplaySearch::make(BackplayRequest request)
{
    const Shape shape = request.target->shape();
    if (std::max({shape.a, shape.b, shape.c}) > play::kLongestMode) {
        return fail(request.target->name() + " has a mode of more than " + std::to_string(play::kLongestMode) +
                        " entries",
                    {}, "Backplay works up to 5x5x5");
    }
    if (request.ring != Ring::Z2 && request.ring != Ring::Z3) {
        return fail("Backplay works modulo 2 and modulo 3", "--ring",
                    "Give z2, then lift what is found: rankfall-cli lift");
    }
    auto ready = agent::networkForParts(request.ring, request.network);
    if (!ready) {
        return fail("There is no network over " + std::string(ringSymbol(request.ring)), {},
                    "Name a file with --net; rankfall-train makes one");
    }
    request.threads = std::max(request.threads, 1);
    return std::unique_ptr<BackplaySearch>(
        new BackplaySearch(std::make_unique<Impl>(std::move(request), std::move(*ready))));
}

BackplaySearch::BackplaySearch(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}

BackplaySearch::~BackplaySearch() = default;

void BackplaySearch::onImproved(std::function<void(const std::vector<Term>&)> callback)
{
    m_impl->improved = std::move(callback);
}

void BackplaySearch::onEvent(std::function<void(const SearchEvent&)> callback)
{
    m_impl->event = std::move(callback);
}

void BackplaySearch::resume(const SearchCheckpoint& checkpoint)
{
    for (const std::vector<Term>& scheme : checkpoint.best) {
        if (!verify(m_impl->request.target->tensor(), scheme, m_impl->request.ring).exact) {
            continue;
        }
        play::Decomposition terms = decompositionOf(scheme, m_impl->request.ring);
        if (!m_impl->hasBest || terms.size() < m_impl->best.size()) {
            m_impl->best = terms;
            m_impl->hasBest = true;
        }
        m_impl->starts.push_back(std::move(terms));
    }
    const std::size_t lowest = m_impl->best.size();
    std::erase_if(m_impl->starts, [lowest](const play::Decomposition& terms) { return terms.size() > lowest; });
    m_impl->triedBefore = checkpoint.flips;
    m_impl->attemptsBefore = checkpoint.attempts;
}

std::vector<SharedScheme> BackplaySearch::takeNews()
{
    const std::lock_guard lock(m_impl->mutex);
    if (!std::exchange(m_impl->isNews, false)) {
        return {};
    }
    const Target& target = *m_impl->request.target;
    return {{target.format(), m_impl->request.ring, termsOf(m_impl->best, target.shape()), true, true}};
}

campaign::Arrival BackplaySearch::arrive(const SharedScheme& scheme)
{
    using campaign::Arrival;
    const BackplayRequest& request = m_impl->request;
    if (scheme.ring != request.ring || scheme.format != request.target->format() ||
        !scheme.fits(request.target->shape()) || !verify(request.target->tensor(), scheme.terms, request.ring).exact) {
        return Arrival::Refused;
    }
    const std::lock_guard lock(m_impl->mutex);
    if (m_impl->hasBest && scheme.terms.size() >= m_impl->best.size()) {
        return scheme.terms.size() > m_impl->best.size() ? Arrival::Worse : Arrival::Known;
    }
    m_impl->announce(decompositionOf(scheme.terms, request.ring));
    return Arrival::Better;
}

std::vector<Term> BackplaySearch::run()
{
    m_impl->began = Clock::now();
    std::vector<std::thread> others;
    for (int i = 1; i < m_impl->request.threads; ++i) {
        others.emplace_back([this, i] { m_impl->work(static_cast<std::size_t>(i)); });
    }
    m_impl->work(0);
    for (std::thread& thread : others) {
        thread.join();
    }
    const std::lock_guard lock(m_impl->mutex);
    return m_impl->hasBest ? termsOf(m_impl->best, m_impl->request.target->shape()) : std::vector<Term>();
}

void BackplaySearch::requestStop()
{
    m_impl->stop = true;
}

SearchProgress BackplaySearch::progress() const
{
    const std::lock_guard lock(m_impl->mutex);
    return m_impl->progressLocked();
}

SearchCheckpoint BackplaySearch::checkpoint() const
{
    const std::lock_guard lock(m_impl->mutex);
    SearchCheckpoint out;
    const SearchProgress progress = m_impl->progressLocked();
    out.flips = progress.flips;
    out.attempts = progress.attempts;
    if (m_impl->hasBest) {
        const Shape shape = m_impl->request.target->shape();
        out.best.push_back(termsOf(m_impl->best, shape));
        for (const agent::BackplayState& state : m_impl->states) {
            for (const play::Decomposition& terms : state.best) {
                if (terms.size() == m_impl->best.size() && terms != m_impl->best) {
                    out.best.push_back(termsOf(terms, shape));
                }
            }
        }
    }
    return out;
}

std::vector<agent::BackplayCounts> BackplaySearch::counts() const
{
    const std::lock_guard lock(m_impl->mutex);
    std::vector<agent::BackplayCounts> out;
    for (const agent::BackplayState& state : m_impl->states) {
        out.resize(std::max(out.size(), state.counts.size()));
        for (std::size_t k = 0; k < state.counts.size(); ++k) {
            out[k].tried += state.counts[k].tried;
            out[k].equal += state.counts[k].equal;
            out[k].better += state.counts[k].better;
            out[k].evaluations += state.counts[k].evaluations;
        }
    }
    return out;
}

std::string BackplaySearch::network() const
{
    return m_impl->ready.what.title();
}

} // namespace rankfall
