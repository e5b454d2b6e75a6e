// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/lesson/lesson.h"

#include "core/base/check.h"

#include <algorithm>
#include <array>

namespace rankfall {

namespace {

constexpr std::array<std::string_view, 5> kNames{"number", "choice", "cell", "move", "factor"};

} // namespace

std::string_view checkName(CheckKind kind)
{
    return kNames[static_cast<std::size_t>(kind)];
}

std::optional<CheckKind> checkNamed(std::string_view name)
{
    const auto found = std::find(kNames.begin(), kNames.end(), name);
    return found == kNames.end() ? std::nullopt : std::optional(static_cast<CheckKind>(found - kNames.begin()));
}

Session copyOf(const Session& session)
{
    // Parents before their children, and those in their order: as files have them.
    std::vector<Node> nodes;
    std::vector<NodeId> pending{session.root()};
    while (!pending.empty()) {
        nodes.push_back(session.node(pending.back()));
        pending.pop_back();
        const auto& children = nodes.back().children;
        pending.insert(pending.end(), children.rbegin(), children.rend());
    }
    auto copy = Session::fromNodes(session.problem(), std::move(nodes), session.current());
    RANKFALL_CHECK(copy.has_value());
    return std::move(*copy);
}

Session wayTo(const Session& session, NodeId node)
{
    std::vector<Node> nodes;
    for (const NodeId id : session.pathTo(node)) {
        nodes.push_back(session.node(id));
        nodes.back().transpositions.clear(); // they lead elsewhere
    }
    auto way = Session::fromNodes(session.problem(), std::move(nodes), node);
    RANKFALL_CHECK(way.has_value());
    return std::move(*way);
}

int LessonDocument::board(std::string_view name) const
{
    const auto found =
        std::find_if(boards.begin(), boards.end(), [&](const LessonBoard& board) { return board.name == name; });
    return found == boards.end() ? -1 : static_cast<int>(found - boards.begin());
}

} // namespace rankfall
