// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/search/scheme_search_impl.h"

#include <algorithm>

namespace rankfall {

using campaign::Arrival;

bool SharedScheme::fits(Shape shape) const
{
    return !terms.empty() && std::ranges::all_of(terms, [&](const Term& term) { return term.shape() == shape; });
}

void SchemeSearch::Impl::addNews(std::optional<Stage> stage, const PackedTerms& scheme, bool isBetter,
                                 bool isFromElsewhere)
{
    // What is merely different is told by who found it; what is better by everybody.
    if (!m_request.sharesNews || (isFromElsewhere && !isBetter)) {
        return;
    }
    m_news.push_back({stage, scheme, isBetter});
    if (m_news.size() > kMostNews) {
        m_news.pop_front();
    }
}

std::vector<SharedScheme> SchemeSearch::Impl::takeNews()
{
    std::deque<News> news;
    {
        const std::lock_guard lock(m_mutex);
        news.swap(m_news);
    }
    std::vector<SharedScheme> out;
    for (const News& item : news) {
        SharedScheme shared;
        shared.isBetter = item.isBetter;
        shared.isOfTarget = !item.stage || *item.stage == targetStage();
        if (shared.isOfTarget) {
            shared.format = m_format;
            shared.ring = m_request.ring;
            shared.terms = flip::unpacked(
                item.stage ? permuted(item.scheme, item.stage->format, *m_format) : item.scheme, m_shape);
        } else {
            const auto [a, b, c] = entriesOf(item.stage->format);
            shared.format = item.stage->format;
            shared.ring = ringOf(item.stage->arithmetic, m_request.ring);
            shared.terms = flip::unpacked(item.scheme, {a, b, c});
        }
        out.push_back(std::move(shared));
    }
    return out;
}

Arrival SchemeSearch::Impl::arrive(const SharedScheme& scheme)
{
    const bool isSource = scheme.ring == Ring::Z2 && m_request.ring == Ring::Z; // what may be lifted
    if ((scheme.ring != m_request.ring && !isSource) || scheme.format.has_value() != m_format.has_value()) {
        return Arrival::Refused;
    }
    Shape shape = m_shape;
    if (scheme.format) {
        const Format f = *scheme.format;
        if (std::min({f.n, f.m, f.p}) < 1 || std::max({f.n, f.m, f.p}) > Target::kMaxExplored) {
            return Arrival::Refused;
        }
        const auto [a, b, c] = entriesOf(f);
        shape = {a, b, c};
    }
    if (!scheme.fits(shape)) {
        return Arrival::Refused;
    }
    PackedTerms terms = flip::packedParts(scheme.terms, scheme.ring);
    if (terms.empty() || terms.size() > static_cast<std::size_t>(flip::kMaxRows)) {
        return Arrival::Refused;
    }
    if (!m_format) {
        return offer(std::move(terms), true);
    }
    const Stage stage{sorted(*scheme.format), flip::arithmeticFor(scheme.ring)};
    terms = permuted(std::move(terms), *scheme.format, stage.format);
    if (!isAcrossFormats()) {
        // This search walks on the target alone.
        return stage == targetStage() ? offer(permuted(std::move(terms), stage.format, *m_format), true)
                                      : Arrival::Refused;
    }
    {
        const std::lock_guard lock(m_mutex);
        const int rank = m_archive.rank(stage);
        if (rank > 0 && static_cast<int>(terms.size()) > rank) {
            return Arrival::Worse;
        }
        if (m_archive.knows(stage, terms)) {
            return Arrival::Known; // the best of others comes again and again: it need not be verified each time
        }
    }
    return isExact(stage, terms) ? keepExact(stage, std::move(terms), true) : Arrival::Refused;
}

} // namespace rankfall
