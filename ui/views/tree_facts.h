// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/tree_layout.h"
#include "ui/workbench/workbench.h"

#include <QObject>
#include <QTimer>

#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace rankfall {

/// Rank, nonzeros and bounds of nodes, worked out in the background of the GUI thread for those that were asked for,
/// some milliseconds at a time, and remembered by the moves that lead to them: annotating or moving elsewhere forgets
/// nothing.
class TreeFacts : public QObject {
    Q_OBJECT

public:
    struct Facts {
        int rank = 0;
        int nonzeros = 0;
        Bounds bounds;

        bool solved() const { return nonzeros == 0; }
    };

    explicit TreeFacts(Workbench* workbench, QObject* parent = nullptr);

    /// The facts, or null, in which case they are put on the list and changed() follows.
    const Facts* ask(const TreeLayout::Place& place);
    /// Works them out now.
    const Facts& now(const TreeLayout::Place& place);
    /// What the move to a place has cost, by bounds and by what is kept of engines, once the facts of both ends are
    /// known; until then nothing, and both are put on the list. On the current line Workbench::regrets() knows more.
    Regret regret(const TreeLayout& layout, const TreeLayout::Place& place);
    /// Forgets everything: another document.
    void forget();
    /// Forgets what was asked for, not what is known: the ids may mean other moves now.
    void cancel();

    int known() const { return static_cast<int>(m_known.size()); }

    /// The largest played + upper among what is known: the scale of the miniature bars.
    int scale() const { return m_scale; }

Q_SIGNALS:
    void changed();

private:
    void work();
    const Facts& compute(NodeId id, std::uint64_t fingerprint);

    Workbench* m_workbench;
    std::unordered_map<std::uint64_t, Facts> m_known;
    std::vector<std::pair<NodeId, std::uint64_t>> m_wanted;
    std::unordered_set<std::uint64_t> m_listed;
    int m_scale = 1;
    QTimer m_timer;
};

} // namespace rankfall
