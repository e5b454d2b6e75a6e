// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/views/flip_map_data.h"

#include "core/game/notation.h"

#include <algorithm>

namespace rankfall {

namespace {

constexpr int kMapRank = 8;

MapPlace placeOf(const FlipMap& map, int node)
{
    return {map.fromStart(node), map.toMerge(node)};
}

/// A shortest way, always by the first neighbour that is nearer.
std::vector<MapPlace> pathFrom(const FlipMap& map, int node, std::optional<int>& first)
{
    std::vector<MapPlace> path{placeOf(map, node)};
    while (map.toMerge(node) > 0) {
        const auto next = map.neighbours(node);
        const auto nearer =
            std::find_if(next.begin(), next.end(), [&](int other) { return map.toMerge(other) < map.toMerge(node); });
        if (nearer == next.end()) {
            break;
        }
        node = *nearer;
        first = first ? first : std::optional(node);
        path.push_back(placeOf(map, node));
    }
    return path;
}

QString wordsOf(const Rewrite& rewrite, const Snapshot& snapshot)
{
    const Position& position = snapshot.position;
    const auto name = [&](int i) { return QString::fromStdString(snapshot.termNames[static_cast<std::size_t>(i)]); };
    const QString shared = QString::fromStdString(
        toText(comparedFactor(position, rewrite.first, rewrite.shared), position.target().layout(rewrite.shared)));
    const QString pair = name(rewrite.first) + QStringLiteral(" · ") + name(rewrite.second);
    return rewrite.kind == RewriteKind::Reduce ? FlipMapData::tr("%1 merge into one").arg(pair)
                                               : FlipMapData::tr("%1 share %2").arg(pair, shared);
}

} // namespace

std::vector<std::vector<int>> censusOf(const FlipMap& map)
{
    std::vector<std::vector<int>> census;
    for (int node = 0; node < map.size(); ++node) {
        const auto row = static_cast<std::size_t>(std::max(map.toMerge(node), 0));
        if (row >= census.size()) {
            census.resize(row + 1, std::vector<int>(static_cast<std::size_t>(map.depth()) + 1));
        }
        ++census[row][static_cast<std::size_t>(map.fromStart(node))];
    }
    return census;
}

FlipMapData FlipMapData::of(const Workbench& workbench, const FlipMap* map)
{
    FlipMapData data;
    const Snapshot& snapshot = *workbench.snapshot();
    const Position& position = snapshot.position;
    if (position.target().name() != "2x2x2" || position.ring() != Ring::Z2) {
        return data;
    }
    if (!position.isSolved()) {
        data.state = State::Unfinished;
        return data;
    }
    if (position.rank() < kMapRank) {
        data.state = State::Below;
    } else if (!map) {
        data.state = State::Drawing;
        return data;
    } else {
        data.state = State::Outside;
    }
    if (!map) {
        return data;
    }
    const Session& session = workbench.session();
    for (const NodeId id : session.pathTo(snapshot.node)) {
        const Position on = session.position(id);
        const auto node = on.rank() == kMapRank && on.isSolved() ? map->find(on.terms()) : std::nullopt;
        if (node) {
            data.trail.push_back(placeOf(*map, *node));
        }
    }
    const auto here = position.rank() == kMapRank ? map->find(position.terms()) : std::nullopt;
    if (!here) {
        return data;
    }
    data.state = State::OnMap;
    data.here = placeOf(*map, *here);
    std::optional<int> first;
    data.path = pathFrom(*map, *here, first);
    for (Rewrite& rewrite : flipsOf(position).rewrites) {
        const QString words = wordsOf(rewrite, snapshot);
        if (rewrite.kind == RewriteKind::Reduce) {
            data.ways.push_back({std::move(rewrite), {}, words, true});
            continue;
        }
        const auto after = position.after(rewrite.move);
        const auto node = after ? map->find(after->terms()) : std::nullopt;
        if (node) {
            data.ways.push_back({std::move(rewrite), placeOf(*map, *node), words, node == first});
        }
    }
    std::stable_sort(data.ways.begin(), data.ways.end(), [](const Way& a, const Way& b) {
        const auto rank = [](const Way& way) {
            return std::pair(way.rewrite.kind == RewriteKind::Reduce ? -1 : way.to.toMerge, !way.isOnPath);
        };
        return rank(a) < rank(b);
    });
    return data;
}

int FlipMapData::nearer() const
{
    return static_cast<int>(std::count_if(ways.begin(), ways.end(), [&](const Way& way) {
        return way.rewrite.kind != RewriteKind::Reduce && way.to.toMerge < here.toMerge;
    }));
}

QString FlipMapData::headline() const
{
    switch (state) {
    case State::Elsewhere:
        return tr("This map is of the flips of 2×2×2 over ℤ mod 2.");
    case State::Unfinished:
        return tr("Flips keep a complete algorithm complete: play one first.");
    case State::Drawing:
        return tr("Walking all 278 289 schemes…");
    case State::Below:
        return tr("Seven terms: you have arrived. Every algorithm with seven is Strassen’s in another basis.");
    case State::Outside:
        return tr("No flips lead here from the schoolbook algorithm.");
    case State::OnMap:
        break;
    }
    return here.toMerge == 0
               ? tr("%n flips from the schoolbook algorithm; two terms merge here", nullptr, here.fromStart)
               : tr("%1 flips from the schoolbook algorithm, %2 to the nearest merge; %3 of the flips here lead nearer")
                     .arg(here.fromStart)
                     .arg(here.toMerge)
                     .arg(nearer());
}

} // namespace rankfall
