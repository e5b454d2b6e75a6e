// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/search/archive.h"

#include "core/base/check.h"
#include "core/engine/search/rank_pattern.h"

#include <algorithm>

namespace rankfall {

namespace {

constexpr std::size_t kMostSeen = 100'000;

using Places = std::vector<std::size_t>;

int sizeOf(const auto& container)
{
    return static_cast<int>(container.size());
}

std::map<std::uint64_t, Places> placesByPattern(const SchemeArchive::Shelf& shelf)
{
    std::map<std::uint64_t, Places> kinds;
    for (std::size_t i = 0; i < shelf.patterns.size(); ++i) {
        kinds[shelf.patterns[i]].push_back(i);
    }
    return kinds;
}

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
        shelf = {rank, {}, {}, {}};
    }
    if (shelf.seen.size() > kMostSeen) {
        shelf.seen.clear(); // memory stays flat; what is met again is at worst kept again
    }
    if (!shelf.seen.insert(flip::hashOf(scheme)).second) {
        return false;
    }
    if (shelf.schemes.size() >= kMostKept) {
        const std::map<std::uint64_t, Places> kinds = placesByPattern(shelf);
        const auto& [pattern, places] =
            *std::ranges::max_element(kinds, {}, [](const auto& kind) { return kind.second.size(); });
        const auto at = static_cast<std::ptrdiff_t>(places[static_cast<std::size_t>(rng.below(sizeOf(places)))]);
        shelf.schemes.erase(shelf.schemes.begin() + at);
        shelf.patterns.erase(shelf.patterns.begin() + at);
    }
    shelf.patterns.push_back(rankPattern(scheme, stage.format, stage.arithmetic));
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
    const auto at = m_shelves.find(stage);
    if (at == m_shelves.end()) {
        return {};
    }
    std::vector<Places> kinds;
    for (auto& [pattern, places] : placesByPattern(at->second)) {
        kinds.push_back(std::move(places));
    }
    Schemes out;
    while (out.size() < count && !kinds.empty()) {
        Places& places = kinds[static_cast<std::size_t>(rng.below(sizeOf(kinds)))];
        std::swap(places[static_cast<std::size_t>(rng.below(sizeOf(places)))], places.back());
        out.push_back(at->second.schemes[places.back()]);
        places.pop_back();
        if (places.empty()) {
            std::swap(places, kinds.back());
            kinds.pop_back();
        }
    }
    return out;
}

} // namespace rankfall
