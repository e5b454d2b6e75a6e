// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/search/archive.h"

#include "core/base/check.h"

#include <algorithm>

namespace rankfall {

namespace {

constexpr std::size_t kMostSeen = 100'000;

} // namespace

std::string nameOf(Format f)
{
    return std::to_string(f.n) + "x" + std::to_string(f.m) + "x" + std::to_string(f.p);
}

bool SchemeArchive::add(const Stage& stage, flip::PackedTerms scheme, Rng& rng)
{
    RANKFALL_CHECK(stage.format == sorted(stage.format) && !scheme.empty());
    Shelf& shelf = m_shelves[stage];
    const auto rank = static_cast<int>(scheme.size());
    if (shelf.rank > 0 && rank > shelf.rank) {
        return false;
    }
    if (shelf.rank == 0 || rank < shelf.rank) {
        shelf = {rank, {}, {}};
    }
    if (shelf.seen.size() > kMostSeen) {
        shelf.seen.clear(); // memory stays flat; what is met again is at worst kept again
    }
    if (!shelf.seen.insert(flip::hashOf(scheme)).second) {
        return false;
    }
    if (shelf.schemes.size() >= kMostKept) {
        shelf.schemes.erase(shelf.schemes.begin() + rng.below(static_cast<int>(kMostKept)));
    }
    shelf.schemes.push_back(std::move(scheme));
    return true;
}

bool SchemeArchive::knows(const Stage& stage, const flip::PackedTerms& scheme) const
{
    const auto at = m_shelves.find(stage);
    return at != m_shelves.end() && at->second.rank == static_cast<int>(scheme.size()) &&
           at->second.seen.contains(flip::hashOf(scheme));
}

int SchemeArchive::rank(const Stage& stage) const
{
    const auto at = m_shelves.find(stage);
    return at == m_shelves.end() ? 0 : at->second.rank;
}

const SchemeArchive::Schemes& SchemeArchive::schemes(const Stage& stage) const
{
    static const Schemes kNone;
    const auto at = m_shelves.find(stage);
    return at == m_shelves.end() ? kNone : at->second.schemes;
}

SchemeArchive::Schemes SchemeArchive::sample(const Stage& stage, std::size_t count, Rng& rng) const
{
    const Schemes& all = schemes(stage);
    std::vector<std::size_t> places(all.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        places[i] = i;
    }
    count = std::min(count, all.size());
    Schemes out;
    for (std::size_t i = 0; i < count; ++i) {
        const auto j = i + static_cast<std::size_t>(rng.below(static_cast<int>(places.size() - i)));
        std::swap(places[i], places[j]);
        out.push_back(all[places[i]]);
    }
    return out;
}

} // namespace rankfall
