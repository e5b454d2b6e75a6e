// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/game/branch_text.h"

#include "core/game/notation.h"

#include <algorithm>

namespace rankfall {

namespace {

std::size_t indentOf(std::string_view line)
{
    std::size_t indent = 0;
    for (const char c : line) {
        if (c != ' ' && c != '\t') {
            break;
        }
        indent += c == '\t' ? 2 : 1;
    }
    return indent;
}

std::vector<std::string_view> linesIn(std::string_view text)
{
    std::vector<std::string_view> lines;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

bool isBlank(std::string_view line)
{
    return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

} // namespace

std::string branchText(const Session& session, NodeId first)
{
    std::string text;
    const int top = session.depth(first);
    std::vector<NodeId> open{first};
    while (!open.empty()) {
        const NodeId id = open.back();
        open.pop_back();
        const Node& node = session.node(id);
        const int depth = session.depth(id);
        text += std::string(static_cast<std::size_t>(2 * (depth - top)), ' ') + "M" + std::to_string(depth) + ": " +
                toText(node.move, *session.problem().target);
        if (!node.name.empty()) {
            text += "  # " + node.name;
        }
        text += '\n';
        open.insert(open.end(), node.children.rbegin(), node.children.rend());
    }
    return text;
}

bool isBranchText(std::string_view text)
{
    const auto lines = linesIn(text);
    return std::ranges::any_of(lines, [](std::string_view line) { return !isBlank(line) && indentOf(line) > 0; });
}

Expected<std::vector<BranchMove>> parseBranch(std::string_view text, const Target& target, Ring ring)
{
    std::vector<BranchMove> branch;
    std::vector<std::pair<std::size_t, int>> open; // indentation and place of the moves that what comes may follow
    int number = 0;
    for (const std::string_view line : linesIn(text)) {
        ++number;
        const auto moves = parseLine(line, target, ring);
        if (!moves) {
            return fail(moves.error().message, "line " + std::to_string(number), moves.error().remedy);
        }
        if (moves->empty()) {
            continue;
        }
        const std::size_t indent = indentOf(line);
        while (!open.empty() && open.back().first >= indent) {
            open.pop_back();
        }
        branch.push_back({open.empty() ? -1 : open.back().second, moves->front()});
        open.emplace_back(indent, static_cast<int>(branch.size()) - 1);
    }
    return branch;
}

std::vector<std::vector<Move>> linesOf(const std::vector<BranchMove>& branch)
{
    std::vector<bool> isFollowed(branch.size(), false);
    for (const BranchMove& each : branch) {
        if (each.parent >= 0) {
            isFollowed[static_cast<std::size_t>(each.parent)] = true;
        }
    }
    std::vector<std::vector<Move>> lines;
    for (std::size_t i = 0; i < branch.size(); ++i) {
        if (isFollowed[i]) {
            continue;
        }
        std::vector<Move> line;
        for (int at = static_cast<int>(i); at >= 0; at = branch[static_cast<std::size_t>(at)].parent) {
            line.push_back(branch[static_cast<std::size_t>(at)].move);
        }
        std::ranges::reverse(line);
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace rankfall
