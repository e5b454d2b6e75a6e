// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/game/position_difference.h"
#include "ui/workbench/workbench.h"

namespace rankfall {

/// Two positions of the document side by side: A, the one on view, and B, a node that was pinned and stays. Every view
/// of the comparison reads from here. Ends when the node is gone. GUI thread.
class NodeComparison : public QObject {
    Q_OBJECT

public:
    explicit NodeComparison(Workbench& workbench, QObject* parent = nullptr);

    bool isOn() const { return m_node != kNoNode; }

    NodeId pinned() const { return m_node; }

    /// kNoNode: ends the comparison.
    void pin(NodeId node);
    /// Goes to the pinned node, and pins the one that was on view.
    void swap();

    /// Of A and B; only while it is on.
    const PositionDifference& difference() const { return m_difference; }

    const Snapshot& first() const { return *m_first; }

    const Snapshot& second() const { return *m_second; }

    QString firstName() const;  ///< "M4", "Start"
    QString secondName() const; ///< the same of the pinned node

    /// Counts every change, so that pictures know what is stale.
    int revision() const { return m_revision; }

Q_SIGNALS:
    void changed();

private:
    void update();

    Workbench& m_workbench;
    NodeId m_node = kNoNode;
    std::shared_ptr<const Snapshot> m_first;
    std::shared_ptr<const Snapshot> m_second;
    PositionDifference m_difference;
    int m_revision = 0;
};

} // namespace rankfall
