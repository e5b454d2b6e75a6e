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

std::map<std::uint64_t, Places> placesByPattern(const SchemeArchive::Rack& rack)
{
    std::map<std::uint64_t, Places> kinds;
    for (std::size_t i = 0; i < rack.patterns.size(); ++i) {
        kinds[rack.patterns[i]].push_back(i);
    }
    return kinds;
}

void put(SchemeArchive::Rack& rack, flip::PackedTerms scheme, std::uint64_t pattern, Rng& rng)
{
    if (rack.schemes.size() >= SchemeArchive::kMostKept) {
        const std::map<std::uint64_t, Places> kinds = placesByPattern(rack);
        const Places& places =
            std::ranges::max_element(kinds, {}, [](const auto& kind) { return kind.second.size(); })->second;
        const auto at = static_cast<std::ptrdiff_t>(places[static_cast<std::size_t>(rng.below(sizeOf(places)))]);
        rack.schemes.erase(rack.schemes.begin() + at);
        rack.patterns.erase(rack.patterns.begin() + at);
    }
    rack.patterns.push_back(pattern);
    rack.schemes.push_back(std::move(scheme));
}

/// See SchemeArchive::sample().
SchemeArchive::Schemes drawn(const SchemeArchive::Rack& rack, std::size_t count, Rng& rng)
{
    std::vector<Places> kinds;
    for (auto& [pattern, places] : placesByPattern(rack)) {
        kinds.push_back(std::move(places));
    }
    SchemeArchive::Schemes out;
    while (out.size() < count && !kinds.empty()) {
        Places& places = kinds[static_cast<std::size_t>(rng.below(sizeOf(kinds)))];
        std::swap(places[static_cast<std::size_t>(rng.below(sizeOf(places)))], places.back());
        out.push_back(rack.schemes[places.back()]);
        places.pop_back();
        if (places.empty()) {
            std::swap(places, kinds.back());
            kinds.pop_back();
        }
    }
    return out;
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
    if (shelf.rank > 0 && rank > shelf.rank + 1) {
        return false;
    }
    if (shelf.rank == 0 || rank < shelf.rank) {
        Shelf better{rank, {}, {}, {}};
        if (rank == shelf.rank - 1) {
            better.next = std::move(shelf.lowest);
        }
        shelf = std::move(better);
    }
    if (shelf.seen.size() > kMostSeen) {
        shelf.seen.clear(); // memory stays flat; what is met again is at worst kept again
    }
    if (!shelf.seen.insert(flip::hashOf(scheme)).second) {
        return false;
    }
    const std::uint64_t pattern = rankPattern(scheme, stage.format, stage.arithmetic);
    const bool isLowest = rank == shelf.rank;
    put(isLowest ? shelf.lowest : shelf.next, std::move(scheme), pattern, rng);
    return isLowest;
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
    return at == m_shelves.end() ? kNone : at->second.lowest.schemes;
}

SchemeArchive::Schemes SchemeArchive::sample(const Stage& stage, std::size_t count, Rng& rng) const
{
    const auto at = m_shelves.find(stage);
    return at == m_shelves.end() ? Schemes() : drawn(at->second.lowest, count, rng);
}

SchemeArchive::Schemes SchemeArchive::sampleNear(const Stage& stage, Rng& rng) const
{
    const auto at = m_shelves.find(stage);
    if (at == m_shelves.end()) {
        return {};
    }
    const Shelf& shelf = at->second;
    const bool isNext = !shelf.next.schemes.empty() && rng.below(2) == 0;
    return drawn(isNext ? shelf.next : shelf.lowest, 1, rng);
}

} // namespace rankfall
