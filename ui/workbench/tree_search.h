// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/game/tree_query.h"
#include "ui/workbench/workbench.h"

#include <set>

namespace rankfall {

/// A question to the tree that stays asked: the nodes that match it, found some milliseconds at a time so that the
/// window stays smooth, and again after every edit. GUI thread.
class TreeSearch : public QObject {
    Q_OBJECT

public:
    explicit TreeSearch(Workbench& workbench, QObject* parent = nullptr);

    /// See TreeQuery; an empty one ends the search.
    void setText(const QString& text);

    const QString& text() const { return m_text; }

    /// True while something is asked that can be read.
    bool isOn() const { return !m_query.isEmpty(); }

    const std::optional<Error>& error() const { return m_error; }

    /// In the order in which one reads a tree: a node before what follows it, the main line first.
    const std::vector<NodeId>& hits() const { return m_hits; }

    bool isHit(NodeId node) const { return m_set.contains(node); }

    const std::set<NodeId>& all() const { return m_set; }

    bool isWorking() const { return m_timer.isActive(); }

    /// Goes to the next hit in reading order, or the previous one, round at the ends. False: there is none.
    bool step(int by);
    /// Of the current node among hits(), from 1; 0: it is none.
    int place() const;

    /// Whether what does not match is left out of the tree, not only dimmed.
    bool hidesOthers() const { return m_hides; }

    void setHidesOthers(bool on);

Q_SIGNALS:
    void changed();

private:
    void restart();
    void work();

    Workbench& m_workbench;
    QString m_text;
    TreeQuery m_query;
    std::optional<Error> m_error;
    std::vector<NodeId> m_order; ///< every node, in reading order
    std::size_t m_next = 0;      ///< of them
    std::unique_ptr<TreeQuery::Reader> m_reader;
    std::vector<NodeId> m_hits;
    std::set<NodeId> m_set;
    bool m_hides = false;
    QTimer m_timer;
};

} // namespace rankfall
