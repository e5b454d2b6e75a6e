// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/learn/book.h"

#include "core/base/check.h"

#include <algorithm>

namespace rankfall::learn {

play::Decomposition tidied(const Target& target, Ring ring, play::Decomposition moves)
{
    const play::Dims dims = target.dims();
    for (play::Action& move : moves) {
        for (std::size_t mode = 0; mode < 3; ++mode) {
            const std::uint32_t inside = dims[mode] >= 32 ? ~std::uint32_t{0} : (std::uint32_t{1} << dims[mode]) - 1;
            move.factors[mode].nonzero &= inside;
            move.factors[mode].negative &= inside;
        }
    }
    std::erase_if(moves, [](const play::Action& move) { return move.isZero(); });
    moves = sortedTerms(std::move(moves));
    const int modulus = modulusOf(ring);
    if (modulus == 0) {
        return moves;
    }
    play::Decomposition out;
    for (std::size_t i = 0; i < moves.size();) {
        std::size_t end = i;
        while (end < moves.size() && moves[end] == moves[i]) {
            ++end;
        }
        for (std::size_t left = (end - i) % static_cast<std::size_t>(modulus); left > 0; --left) {
            out.push_back(moves[i]);
        }
        i = end;
    }
    return out;
}

Book::Book(std::vector<Target> targets, Ring ring, std::size_t capacity)
    : m_ring(ring)
    , m_capacity(capacity)
{
    for (const Target& target : targets) {
        m_pages.push_back({target, 0, {}, {}});
    }
}

Book::Entry Book::add(std::size_t number, const play::Decomposition& moves)
{
    RANKFALL_CHECK(number < m_pages.size());
    Page& page = m_pages[number];
    play::Decomposition terms = tidied(page.target, m_ring, moves);
    if (!isExact(schemeOf(page.target, m_ring, terms))) {
        return Entry::Wrong;
    }
    const int rank = static_cast<int>(terms.size());
    if (page.best != 0 && rank > page.best) {
        return Entry::Worse;
    }
    const bool isBetter = page.best == 0 || rank < page.best;
    if (isBetter) {
        page.best = rank;
        page.schemes.clear();
    }
    const bool isNew = page.schemes.insert(std::move(terms)).second;
    if (page.schemes.size() > m_capacity) {
        page.schemes.erase(std::prev(page.schemes.end()));
    }
    return isBetter ? Entry::Better : isNew ? Entry::Equal : Entry::Known;
}

Book::Entry Book::teach(std::size_t number, const play::Decomposition& moves)
{
    const Entry entry = add(number, moves);
    Page& page = m_pages[number];
    if (entry != Entry::Wrong && page.taught.size() < m_capacity) {
        page.taught.insert(tidied(page.target, m_ring, moves));
    }
    return entry;
}

std::vector<const play::Decomposition*> Book::exemplars(std::size_t number) const
{
    const Page& page = m_pages[number];
    std::vector<const play::Decomposition*> out;
    for (const auto* schemes : {&page.schemes, &page.taught}) {
        for (const play::Decomposition& terms : *schemes) {
            const bool isTwice = schemes == &page.taught && page.schemes.contains(terms);
            if (!isTwice && static_cast<int>(terms.size()) < page.target.schoolbookRank()) {
                out.push_back(&terms);
            }
        }
    }
    return out;
}

} // namespace rankfall::learn
