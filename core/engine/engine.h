// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/analysis.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace rankfall {

/// How long and how wide to think.
struct Limits {
    std::optional<std::chrono::duration<double>> time; ///< none: until stopped or done
    std::optional<std::int64_t> nodes;                 ///< in the engine's unit
    int lines = 5;                                     ///< proposals wanted
    std::uint64_t seed = 1;
    std::optional<int> stopAtTotal; ///< done once a verified total of at most this is found
};

/// A verified decomposition met during a search: terms whose sum is the target. Discoveries are never dropped.
struct Discovery {
    std::uint64_t run = 0;
    std::vector<Move> moves; ///< from the root to it
    int total = 0;           ///< its rank
};

/// What an engine is given for one call: limits, the request to stop, and where to report. The base class is silent and
/// single-threaded; the runner's subclass crosses the thread.
class SearchContext {
public:
    explicit SearchContext(Limits limits = {})
        : m_limits(std::move(limits))
        , m_started(std::chrono::steady_clock::now())
    {
    }

    virtual ~SearchContext() = default;
    SearchContext(const SearchContext&) = delete;
    SearchContext& operator=(const SearchContext&) = delete;

    const Limits& limits() const { return m_limits; }

    /// True when the caller asked to stop or the time is up. Poll at least every 5 ms; return within 50 ms.
    bool shouldStop() const { return m_stop.load(std::memory_order_relaxed) || timeIsUp(); }

    /// True when it was the caller who asked.
    bool wasAsked() const { return m_stop.load(std::memory_order_relaxed); }

    /// Any thread.
    void requestStop() { m_stop.store(true, std::memory_order_relaxed); }

    std::chrono::duration<double> elapsed() const { return std::chrono::steady_clock::now() - m_started; }

    /// True when a snapshot published now would be let through (at most 30 a second): build one only then.
    virtual bool wantsSnapshot() { return false; }

    virtual void publish(Analysis /*snapshot*/) {}

    virtual void report(Discovery /*found*/) {}

private:
    bool timeIsUp() const { return m_limits.time && elapsed() >= *m_limits.time; }

    Limits m_limits;
    std::chrono::steady_clock::time_point m_started;
    std::atomic<bool> m_stop{false};
};

struct EngineInfo {
    std::string key;         ///< "flipgraph": on the command line and in files
    std::string name;        ///< "Flip graph": shown
    std::string description; ///< one sentence
    bool usesSeed = false;
};

/// A way of proposing continuations. Single entry, synchronous, deterministic for equal (position, seed, node limit) on
/// one thread. Every line is legal from the root; what it calls solved has been verified; throws for no search reason.
class Engine {
public:
    virtual ~Engine() = default;
    virtual const EngineInfo& info() const = 0;
    /// Runs to its end on the caller's thread and returns the final snapshot, exactly once (it is not published too).
    virtual Analysis analyse(const Position& root, SearchContext& context) = 0;
};

/// Every built-in engine, in the order shown. Others are processes: external/external_engine.h.
struct EngineEntry {
    EngineInfo info;
    std::function<std::unique_ptr<Engine>()> create;
};

const std::vector<EngineEntry>& engineRegistry();
/// Nothing when no engine has that key.
std::unique_ptr<Engine> createEngine(std::string_view key);

} // namespace rankfall
