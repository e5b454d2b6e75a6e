// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/runner.h"
#include "ui/workbench/workbench.h"

#include <QElapsedTimer>
#include <QObject>

#include <memory>
#include <vector>

namespace rankfall {

/// Asks the engine in use about many positions of the document, one after the other, each within the budget of a
/// position, and keeps what it says with them. On a runner of its own; the window goes on. Thinking about the current
/// position is paused when it begins, and nothing thinks any more when it is over. Lives on the GUI thread.
class BatchAnalysis : public QObject {
    Q_OBJECT

public:
    enum class Scope {
        Line,        ///< the current line
        Branch,      ///< the current position and everything after it
        Leaves,      ///< the ends of all variations
        SolvedLeaves ///< those of them that are solved
    };

    /// A position's budget where the workbench has none.
    static constexpr double kUsualSeconds = 1.0;

    explicit BatchAnalysis(Workbench& workbench, QObject* parent = nullptr);
    ~BatchAnalysis() override;

    static std::vector<NodeId> nodesOf(const Session& session, Scope scope);

    /// Nodes whose position has had the same request answered already, or is another node's, are passed over. False:
    /// there is nothing to ask, or no such engine; a message says why.
    bool start(const std::vector<NodeId>& nodes);
    /// What has been said is kept.
    void cancel();

    bool isRunning() const { return m_total > 0; }

    int done() const { return m_next; }

    int total() const { return m_total; }

    NodeId node() const { return m_node; } ///< that is asked about now

Q_SIGNALS:
    void progressed();
    void finished(int analysed, bool cancelled);

private:
    void ask();
    void take();
    void end(bool cancelled);

    Workbench& m_workbench;
    std::unique_ptr<AnalysisRunner> m_runner;
    AnalysisRequest m_request;
    std::vector<NodeId> m_nodes;
    int m_next = 0; ///< so many are done
    int m_total = 0;
    int m_analysed = 0;
    NodeId m_node = kNoNode;
    std::optional<Position> m_root;
    std::uint64_t m_run = 0;
    QElapsedTimer m_clock;
};

} // namespace rankfall
