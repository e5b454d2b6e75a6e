// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// What engines said, kept with the positions; moves in another order, and several branches deleted at once.
#include "core/game/session.h"
#include "core/game/session_parts.h"

#include <algorithm>

namespace rankfall {

namespace {

std::vector<int> inverseOf(const std::vector<int>& places)
{
    std::vector<int> inverse(places.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        inverse[static_cast<std::size_t>(places[i])] = static_cast<int>(i);
    }
    return inverse;
}

} // namespace

void Session::Edit::forget(std::uint64_t key)
{
    for (const RecordPtr& record : m_session.m_book.at(key)) {
        m_forgotten.emplace_back(key, record);
    }
}

bool Session::keepAnalysis(NodeId id, RecordedAnalysis analysis)
{
    if (!contains(id)) {
        return false;
    }
    auto record = std::make_shared<RecordedAnalysis>(trimmed(std::move(analysis)));
    const Position here = position(id);
    std::erase_if(record->lines, [&](const RecordedLine& line) { return !holds(line, here); });
    if (record->lines.empty()) {
        return false;
    }
    const std::vector<int> places = canonicalPlaces(here);
    for (RecordedLine& line : record->lines) {
        line.moves = renumbered(line.moves, places);
    }
    return m_book.keep(here.key(), std::move(record));
}

std::vector<RecordPtr> Session::analysesAt(NodeId id) const
{
    const auto& kept = m_book.at(keyOf(id));
    if (kept.empty()) {
        return {};
    }
    const std::vector<int> places = inverseOf(canonicalPlaces(position(id)));
    std::vector<RecordPtr> out;
    for (const RecordPtr& record : kept) {
        auto mine = std::make_shared<RecordedAnalysis>(*record);
        for (RecordedLine& line : mine->lines) {
            line.moves = renumbered(line.moves, places);
        }
        out.push_back(std::move(mine));
    }
    return out;
}

bool Session::forgetAnalyses(NodeId id)
{
    if (!contains(id) || m_book.at(keyOf(id)).empty()) {
        return false;
    }
    Edit edit(*this, id == root() ? "Forget analysis of the start" : "Forget analysis of " + nameOf(id));
    edit.forget(keyOf(id));
    edit.commit();
    return true;
}

bool Session::forgetAllAnalyses()
{
    if (m_book.empty()) {
        return false;
    }
    Edit edit(*this, "Forget all analyses");
    for (const auto& [key, records] : m_book.all()) {
        edit.forget(key);
    }
    edit.commit();
    return true;
}

Expected<void> Session::deleteBranches(const std::vector<NodeId>& ids, std::string stepName)
{
    if (std::any_of(ids.begin(), ids.end(), [&](NodeId id) { return !contains(id) || id == root(); })) {
        return fail("The start position cannot be deleted");
    }
    Edit edit(*this, std::move(stepName));
    const std::vector<NodeId> path = pathTo(m_current);
    for (const NodeId id : ids) {
        if (contains(id)) { // not with another one already
            edit.detach(id);
            edit.eraseSubtree(id);
        }
    }
    m_current = *std::find_if(path.rbegin(), path.rend(), [&](NodeId id) { return contains(id); });
    edit.commit();
    return {};
}

Expected<void> Session::reorder(NodeId leaf, const std::vector<NodeId>& order, std::string stepName)
{
    if (!contains(leaf)) {
        return fail("There is no such move");
    }
    std::vector<NodeId> path = pathTo(leaf);
    path.erase(path.begin());
    if (!std::is_permutation(path.begin(), path.end(), order.begin(), order.end())) {
        return fail("The order does not name the moves of the line");
    }
    std::map<NodeId, std::string> names;
    for (const NodeId id : path) {
        names[id] = nameOf(id);
    }
    Edit edit(*this, std::move(stepName));
    auto removed = edit.removedTags(root());
    const auto visited = m_lastVisited;
    const NodeId place = m_current;
    const auto onLine = std::find(path.begin(), path.end(), place) - path.begin();
    for (std::size_t i = 0; i < order.size(); ++i) {
        for (auto at = std::find(path.begin(), path.end(), order[i]) - path.begin();
             at > static_cast<std::ptrdiff_t>(i); --at) {
            const NodeId up = path[static_cast<std::size_t>(at)];
            const NodeId down = path[static_cast<std::size_t>(at) - 1];
            const auto& takesOut = removed[up];
            if (std::any_of(takesOut.begin(), takesOut.end(),
                            [&](const Edit::Tag& tag) { return tag.first == down; })) {
                edit.abandon();
                m_lastVisited = visited;
                return fail(nameOf(up) + " takes out a term that " + nameOf(down) +
                            " adds, so it cannot come before it");
            }
            edit.swapWithParent(up, removed);
            std::swap(path[static_cast<std::size_t>(at)], path[static_cast<std::size_t>(at) - 1]);
        }
    }
    if (!edit.restoreTags(root(), removed)) {
        edit.abandon();
        m_lastVisited = visited;
        return fail("A later position would hold more than " + std::to_string(kMaxTerms) + " terms");
    }
    // A name that was only a number would now tell a lie about which move this is.
    for (std::size_t i = 0; i < path.size(); ++i) {
        const std::string usual = "M" + std::to_string(i + 1);
        const std::string wanted = names[path[i]] == usual ? std::string() : names[path[i]];
        if (contains(path[i]) && node(path[i]).name != wanted) {
            edit.change(path[i]).name = wanted;
        }
    }
    // As many moves are on the board as before.
    if (onLine < static_cast<std::ptrdiff_t>(path.size()) && contains(path[static_cast<std::size_t>(onLine)])) {
        goTo(path[static_cast<std::size_t>(onLine)]);
    }
    edit.commit();
    return {};
}

} // namespace rankfall
