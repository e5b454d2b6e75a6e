// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/workbench/workbench.h"

namespace rankfall {

/// One question to an engine at a time, beside what the workbench has it think about: a position in, the final analysis
/// out. Lives on the GUI thread; the engine has one of its own.
class EngineQuestion : public QObject {
    Q_OBJECT

public:
    explicit EngineQuestion(Workbench& workbench, QObject* parent = nullptr);
    ~EngineQuestion() override;

    /// A question that waits for its answer is dropped. False: there is no such engine.
    bool ask(const QString& key, const Position& root, const Limits& limits);
    /// The answer is wanted no more.
    void drop();

    bool isOpen() const { return m_open; }

    /// What was asked about last.
    const Position& root() const { return m_root; }

Q_SIGNALS:
    void answered(std::shared_ptr<const rankfall::Analysis> analysis);

private:
    void take();

    Workbench& m_workbench;
    std::unique_ptr<AnalysisRunner> m_runner;
    Position m_root;
    std::uint64_t m_run = 0;
    bool m_open = false;
};

} // namespace rankfall
