// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/search/scheme_search.h"

#include "core/base/check.h"
#include "core/engine/search/block_starts.h"
#include "core/engine/search/scheme_search_impl.h"
#include "core/scheme/commuting.h"
#include "core/scheme/verify.h"

#include <algorithm>
#include <thread>

namespace rankfall {

namespace {

using flip::Arithmetic;
using flip::PackedTerms;

constexpr std::size_t kMostBest = 64;  // best schemes remembered
constexpr std::size_t kMostSaved = 24; // schemes of one format in a checkpoint

} // namespace

Ring ringOf(flip::Arithmetic arithmetic, Ring searched)
{
    return arithmetic == Arithmetic::Bits ? Ring::Z2 : searched;
}

SchemeSearch::Impl::Impl(SearchRequest request)
    : m_request(std::move(request))
    , m_shape(m_request.target->shape())
    , m_arithmetic(flip::arithmeticFor(m_request.ring))
    , m_format(m_request.target->format())
    , m_policy({m_format ? sorted(*m_format) : Format{1, 1, 1}, m_arithmetic}, m_request.ring, m_request.goal)
    , m_archiveRng(m_request.seed)
{
    RANKFALL_CHECK(isSearched(m_request.ring) && m_request.target->isExplorable());
}

std::vector<Term> SchemeSearch::Impl::run()
{
    m_began = std::chrono::steady_clock::now();
    {
        const std::lock_guard lock(m_mutex);
        m_running = true;
    }
    for (const std::vector<Term>& start : m_request.starts) {
        PackedTerms terms = flip::packedParts(start, m_request.ring);
        if (terms.size() > start.size()) {
            offerWide(start);
        }
        if (m_format && !terms.empty()) {
            keep(targetStage(), permuted(std::move(terms), *m_format, sorted(*m_format)));
        } else {
            offer(std::move(terms));
        }
    }
    if (checkpoint().best.empty()) {
        offer(flip::packedParts(m_request.target->schoolbook(), m_request.ring)); // there is something from the start
        offer(flip::packedParts(commutingAlgorithm(*m_request.target), m_request.ring));
        if (!m_format) {
            Rng rng(m_request.seed);
            offer(flip::packedParts(blockStart(*m_request.target, m_request.ring, rng), m_request.ring));
        }
    }
    std::vector<std::thread> others;
    for (int index = 1; index < m_request.threads; ++index) {
        others.emplace_back([this, index] { work(index); });
    }
    work(0);
    for (std::thread& thread : others) {
        thread.join();
    }
    const std::lock_guard lock(m_mutex);
    m_progress.elapsed = std::chrono::steady_clock::now() - m_began;
    m_running = false;
    return m_best.empty() ? m_wide : flip::unpacked(m_best.front(), m_shape);
}

SearchCheckpoint SchemeSearch::Impl::checkpoint() const
{
    const std::lock_guard lock(m_mutex);
    SearchCheckpoint checkpoint;
    for (const PackedTerms& scheme : m_best) {
        checkpoint.best.push_back(flip::unpacked(scheme, m_shape));
    }
    if (m_best.empty() && !m_wide.empty()) {
        checkpoint.best.push_back(m_wide);
    }
    for (const auto& [stage, shelf] : m_archive.shelves()) {
        const auto [a, b, c] = entriesOf(stage.format);
        for (const SchemeArchive::Rack* rack : {&shelf.lowest, &shelf.next}) {
            const auto& schemes = rack->schemes;
            for (std::size_t i = 0; i < std::min(schemes.size(), kMostSaved); ++i) {
                checkpoint.kept.push_back({stage.format, ringOf(stage.arithmetic, m_request.ring),
                                           flip::unpacked(schemes[schemes.size() - 1 - i], {a, b, c})});
            }
        }
    }
    checkpoint.flips = m_flips;
    checkpoint.attempts = m_progress.attempts;
    return checkpoint;
}

void SchemeSearch::Impl::resume(const SearchCheckpoint& checkpoint)
{
    for (const std::vector<Term>& scheme : checkpoint.best) {
        m_request.starts.push_back(scheme);
    }
    for (const SearchCheckpoint::Kept& kept : checkpoint.kept) {
        const PackedTerms scheme = flip::packedParts(kept.terms, kept.ring);
        if (m_format && !scheme.empty()) {
            const Format format = sorted(kept.format);
            keep({format, flip::arithmeticFor(kept.ring)}, permuted(scheme, kept.format, format));
        }
    }
    m_flips = checkpoint.flips;
    m_progress.attempts = checkpoint.attempts;
}

SearchProgress SchemeSearch::Impl::progressLocked() const
{
    SearchProgress progress = m_progress;
    progress.flips = m_flips;
    progress.kept = 0;
    for (const auto& [stage, shelf] : m_archive.shelves()) {
        progress.kept += static_cast<int>(shelf.lowest.schemes.size() + shelf.next.schemes.size());
    }
    if (m_running) {
        progress.elapsed = std::chrono::steady_clock::now() - m_began;
    }
    return progress;
}

void SchemeSearch::Impl::say(SearchEvent::Kind kind, std::string format, std::string_view operation, int rank)
{
    if (m_onEvent) {
        m_onEvent({kind, progressLocked(), std::move(format), std::string(operation), rank});
    }
}

campaign::Arrival SchemeSearch::Impl::offer(PackedTerms terms, bool isFromElsewhere)
{
    using campaign::Arrival;
    const auto rank = static_cast<int>(terms.size());
    {
        const std::lock_guard lock(m_mutex);
        const bool better = m_progress.best == 0 || rank < m_progress.best;
        if (!better && (rank > m_progress.best || m_best.size() >= kMostBest)) {
            return Arrival::Worse;
        }
    }
    const std::vector<Term> scheme = flip::unpacked(terms, m_shape);
    if (!verify(m_request.target->tensor(), scheme, m_request.ring).exact) {
        return Arrival::Refused;
    }
    const std::lock_guard lock(m_mutex);
    if (m_progress.best != 0 && rank > m_progress.best) {
        return Arrival::Worse;
    }
    const bool better = m_progress.best == 0 || rank < m_progress.best;
    if (better) {
        m_best.clear();
        m_bestHashes.clear();
    }
    const bool isNew = m_bestHashes.insert(flip::hashOf(terms)).second;
    if (isNew) {
        if (!isAcrossFormats()) {
            addNews({}, terms, better, isFromElsewhere);
        }
        m_best.push_back(std::move(terms));
    }
    if (better) {
        setBest(rank, scheme);
    }
    return better ? Arrival::Better : isNew ? Arrival::Taken : Arrival::Known;
}

void SchemeSearch::Impl::setBest(int rank, const std::vector<Term>& scheme)
{
    m_progress.best = rank;
    if (m_onImproved) {
        m_onImproved(scheme);
    }
    say(SearchEvent::Kind::Improved, m_request.target->name(), {}, rank);
    m_reached = m_request.goal > 0 && rank <= m_request.goal;
}

void SchemeSearch::Impl::offerTerms(const std::vector<Term>& scheme)
{
    PackedTerms packed = flip::packedParts(scheme, m_request.ring);
    if (packed.size() <= scheme.size()) {
        offer(std::move(packed));
    } else {
        offerWide(scheme);
    }
}

void SchemeSearch::Impl::offerWide(std::vector<Term> scheme)
{
    if (!verify(m_request.target->tensor(), scheme, m_request.ring).exact) {
        return;
    }
    const std::lock_guard lock(m_mutex);
    const auto rank = static_cast<int>(scheme.size());
    if (m_progress.best == 0 || rank < m_progress.best) {
        m_best.clear();
        m_bestHashes.clear();
        setBest(rank, scheme);
        m_wide = std::move(scheme);
    }
}

bool SchemeSearch::Impl::isExact(const Stage& stage, const PackedTerms& scheme) const
{
    const auto product = Target::matrixMultiplication(stage.format);
    const auto terms = flip::unpacked(scheme, product->shape());
    return verify(product->tensor(), terms, ringOf(stage.arithmetic, m_request.ring)).exact;
}

bool SchemeSearch::Impl::keep(const Stage& stage, PackedTerms scheme)
{
    return isExact(stage, scheme) && keepExact(stage, std::move(scheme), false) >= campaign::Arrival::Taken;
}

campaign::Arrival SchemeSearch::Impl::keepExact(const Stage& stage, PackedTerms scheme, bool isFromElsewhere)
{
    using campaign::Arrival;
    if (stage == targetStage()) {
        offer(permuted(scheme, stage.format, *m_format), isFromElsewhere);
    }
    const std::lock_guard lock(m_mutex);
    const int before = m_archive.rank(stage);
    const auto rank = static_cast<int>(scheme.size());
    const bool isBetter = before == 0 || rank < before;
    if (!m_archive.add(stage, scheme, m_archiveRng)) {
        return rank > before ? Arrival::Worse : Arrival::Known;
    }
    if (isAcrossFormats()) {
        addNews(stage, scheme, isBetter, isFromElsewhere);
    }
    return isBetter ? Arrival::Better : Arrival::Taken;
}

void SchemeSearch::Impl::work(int index)
{
    Rng rng(m_request.seed * 0x9E3779B97F4A7C15U + static_cast<std::uint64_t>(index) + 1);
    for (int attempt = 0; !isOver(); ++attempt) {
        if (isAcrossFormats()) {
            doNext(index, rng);
        } else {
            walkAtTarget(attempt, index, rng);
        }
    }
}

SchemeSearch::SchemeSearch(SearchRequest request)
    : m_impl(std::make_unique<Impl>(std::move(request)))
{
}

SchemeSearch::~SchemeSearch() = default;

void SchemeSearch::onImproved(std::function<void(const std::vector<Term>&)> callback)
{
    m_impl->m_onImproved = std::move(callback);
}

void SchemeSearch::onEvent(std::function<void(const SearchEvent&)> callback)
{
    m_impl->m_onEvent = std::move(callback);
}

void SchemeSearch::resume(const SearchCheckpoint& checkpoint)
{
    m_impl->resume(checkpoint);
}

std::vector<Term> SchemeSearch::run()
{
    return m_impl->run();
}

void SchemeSearch::requestStop()
{
    m_impl->requestStop();
}

std::vector<SharedScheme> SchemeSearch::takeNews()
{
    return m_impl->takeNews();
}

campaign::Arrival SchemeSearch::arrive(const SharedScheme& scheme)
{
    return m_impl->arrive(scheme);
}

SearchProgress SchemeSearch::progress() const
{
    return m_impl->progress();
}

SearchCheckpoint SchemeSearch::checkpoint() const
{
    return m_impl->checkpoint();
}

} // namespace rankfall
