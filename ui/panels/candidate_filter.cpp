// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/candidate_filter.h"

#include <algorithm>

namespace rankfall {

void CandidateFilter::turnTo(const Position& root)
{
    if (m_root && std::equal(m_root->begin(), m_root->end(), root.terms().begin(), root.terms().end()) && m_symmetry &&
        m_symmetry->position().problem() == root.problem()) {
        return;
    }
    m_root.emplace(root.terms().begin(), root.terms().end());
    m_symmetry.emplace(root);
    m_classes.clear();
    showAll();
    m_expanded.clear();
}

const MoveClass& CandidateFilter::classOf(const Move& move, const Position& root)
{
    turnTo(root);
    const auto [place, isNew] = m_classes.try_emplace({move.remove, move.add});
    if (isNew) {
        place->second = m_symmetry->classOf(move);
    }
    return place->second;
}

std::shared_ptr<const Analysis> CandidateFilter::apply(const std::shared_ptr<const Analysis>& analysis,
                                                       const Position& root)
{
    m_hidden = 0;
    if (!analysis) {
        return analysis;
    }
    std::map<std::uint64_t, std::uint64_t> shown; // orbits, and the move that stands for each
    std::vector<Line> lines;
    for (const Line& line : analysis->lines) {
        if (line.moves.empty()) {
            continue;
        }
        const MoveClass& its = classOf(line.moves.front(), root);
        const bool isOut = m_excluded.contains(its.move) || m_excluded.contains(its.orbit) ||
                           (!m_only.empty() && !m_only.contains(its.move));
        const auto [place, isFirst] = isOut ? std::pair(shown.end(), false) : shown.try_emplace(its.orbit, its.move);
        // The same move again, of another engine or with another end, is not one that looks like it.
        const bool isFolded =
            !isOut && !isFirst && m_folds && place->second != its.move && !m_expanded.contains(its.orbit);
        if (isOut || isFolded) {
            ++m_hidden;
        } else {
            lines.push_back(line);
        }
    }
    if (lines.size() == analysis->lines.size()) {
        return analysis;
    }
    auto out = std::make_shared<Analysis>(*analysis);
    out->lines = std::move(lines);
    return out;
}

void CandidateFilter::exclude(const Move& move, const Position& root, bool alike)
{
    const MoveClass its = classOf(move, root);
    m_excluded.insert(alike ? its.orbit : its.move);
    m_only.erase(its.move);
}

void CandidateFilter::only(const Move& move, const Position& root)
{
    m_only.insert(classOf(move, root).move);
}

void CandidateFilter::showAll()
{
    m_excluded.clear();
    m_only.clear();
}

void CandidateFilter::toggleExpanded(const Move& move, const Position& root)
{
    const std::uint64_t orbit = classOf(move, root).orbit;
    if (m_expanded.erase(orbit) == 0) {
        m_expanded.insert(orbit);
    }
}

int CandidateFilter::alike(const Move& move, const Position& root)
{
    return classOf(move, root).size;
}

} // namespace rankfall
