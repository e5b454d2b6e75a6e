// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/workbench/search_record.h"
#include "ui/workbench/workbench.h"

namespace rankfall {

/// What pointing into a search shows in the pictures: a candidate as a preview, a node of the tree as the position that
/// its moves lead to. A glance goes when the pointer leaves; what was pinned stays until something else takes its
/// place.
class SearchPreview {
public:
    explicit SearchPreview(Workbench& workbench)
        : m_workbench(workbench)
    {
    }

    /// True where the record is of the position shown, so that its moves mean something there.
    bool isPossible(const SearchRecord& record) const;

    void showCandidate(const SearchRecord& record, int trail);
    void hideCandidate();
    /// With a title it stays, until Esc or the button of the strip that carries it.
    void showNode(const SearchRecord& record, const TreeSample& tree, int node, const QString& title = {});
    void hideNode();

    /// The position that the moves to a node lead to, in the tree's ring; nothing where it is no position.
    static std::optional<Position> positionAt(const SearchRecord& record, const TreeSample& tree, int node);
    /// The moves themselves, those of the game before the tree too; empty where they are no moves of this position's
    /// ring.
    static std::vector<Move> movesTo(const SearchRecord& record, const TreeSample& tree, int node);

private:
    Workbench& m_workbench;
    bool m_isPreviewing = false;
};

} // namespace rankfall
