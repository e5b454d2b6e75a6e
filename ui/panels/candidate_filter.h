// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/analysis.h"
#include "core/game/move_symmetry.h"

#include <QString>

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace rankfall {

/// Which proposals for a position are shown: without those that were excluded, or only some, and one for all that are
/// the same up to a symmetry of the position. Engines know nothing of it; they are asked for more lines instead. Good
/// for one position; another one begins afresh.
class CandidateFilter {
public:
    /// The analysis with the lines to show, in its order. Itself when nothing is hidden.
    std::shared_ptr<const Analysis> apply(const std::shared_ptr<const Analysis>& analysis, const Position& root);

    /// Hides a first move and, with `alike`, all that a symmetry of the position makes of it.
    void exclude(const Move& move, const Position& root, bool alike);
    /// Shows nothing but this first move, and others that were chosen so before.
    void only(const Move& move, const Position& root);
    void showAll();

    bool isFolding() const { return m_folds; }

    void setFolding(bool on) { m_folds = on; }

    /// Shows the folded ones of a move beside it, or hides them again.
    void toggleExpanded(const Move& move, const Position& root);

    bool isNarrowed() const { return !m_excluded.empty() || !m_only.empty(); }

    /// How many moves, whoever proposes them, are the same as this one up to a symmetry of the position; 1: none other.
    int alike(const Move& move, const Position& root);

    /// How many lines the last apply() has hidden.
    int hidden() const { return m_hidden; }

private:
    void turnTo(const Position& root);
    const MoveClass& classOf(const Move& move, const Position& root);

    std::optional<std::vector<Term>> m_root; ///< whose terms these all are about
    std::optional<PositionSymmetry> m_symmetry;
    std::map<std::pair<std::vector<int>, std::vector<Term>>, MoveClass> m_classes;
    std::set<std::uint64_t> m_excluded; ///< MoveClass::move or MoveClass::orbit
    std::set<std::uint64_t> m_only;     ///< MoveClass::move
    std::set<std::uint64_t> m_expanded; ///< MoveClass::orbit
    bool m_folds = false;
    int m_hidden = 0;
};

} // namespace rankfall
