// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/engine.h"

#include <functional>
#include <memory>

namespace rankfall {

/// Owns the background thread that engines run on. The owner (the GUI thread) says what it wants; the thread follows:
/// *desired* and *running* are kept apart, a new request replaces the desired one and asks the running one to stop.
/// No call blocks, except the destructor (at most the 50 ms an engine may take to stop). The thread, and those that
/// engines start, have a lower priority than the owner's: pictures and input come first.
///
/// State is a latest-value mailbox: an old snapshot may be overwritten before it is taken. Discoveries are a queue:
/// none is lost. `wake` is called on the background thread when something becomes available and nothing was waiting; it
/// must only post an event (Qt: a queued call).
class AnalysisRunner {
public:
    explicit AnalysisRunner(std::function<void()> wake);
    ~AnalysisRunner();
    AnalysisRunner(const AnalysisRunner&) = delete;
    AnalysisRunner& operator=(const AnalysisRunner&) = delete;

    /// Starts to think about `root` with a fresh engine; returns the run id that its snapshots will carry.
    std::uint64_t start(std::unique_ptr<Engine> engine, Position root, Limits limits);
    /// Asks the current run to stop and forgets a waiting one. Its final snapshot still arrives.
    void stop();
    /// True from start() until the final snapshot has been put in the mailbox.
    bool isBusy() const;

    struct Delivery {
        std::shared_ptr<const Analysis> latest; ///< null when there is no news
        std::vector<Discovery> discoveries;
    };

    /// Empties the mailbox. Snapshots of runs older than the newest start() are dropped here; discoveries never are.
    Delivery take();

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace rankfall
