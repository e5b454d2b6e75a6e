// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/external/engine_host.h"
#include "core/engine/external/engine_log.h"
#include "core/engine/external/flood_meter.h"

#include <string>
#include <string_view>

namespace rankfall {

/// What is said between the program and an engine, and whose turn it is: bytes in, lines out, and the first thing that
/// goes wrong. Knows no process and no thread; not safe for threads.
class Conversation {
public:
    using Clock = std::chrono::steady_clock;

    explicit Conversation(EngineCommand command)
        : m_command(std::move(command))
    {
    }

    const EngineCommand& command() const { return m_command; }

    std::optional<Error> setOptions(protocol::OptionValues options);

    HostState state() const { return m_state; }

    const std::optional<protocol::Hello>& hello() const { return m_hello; }

    const std::optional<EngineFault>& fault() const { return m_fault; }

    const EngineLog& log() const { return m_log; }

    // --- Its life ----------------------------------------------------------------------------------------------------
    void begin(); ///< Off becomes Starting
    /// The process did not start.
    void cannotStart(const Error& error);
    /// The process is over: as it was told to, or not. Off unless there is a fault.
    void end(bool wasTold, const std::string& how);
    void forgive(); ///< Failed becomes Off

    // --- What the engine says ----------------------------------------------------------------------------------------
    /// New bytes of its standard output and standard error.
    void hear(std::string_view output, std::string_view error, Clock::time_point now);
    /// Finds out that it is late.
    void watch(Clock::time_point now);
    /// When watch() would, none while it owes nothing.
    std::optional<Clock::time_point> deadline() const;

    // --- What it is told ---------------------------------------------------------------------------------------------
    std::optional<std::uint64_t> ask(const Position& position, const Limits& limits);
    void stop(std::uint64_t id, Clock::time_point now);
    void abandon(std::uint64_t id);
    void fail(EngineFault::Kind kind, std::string what, std::string remedy = "Look at its log, then restart it");
    /// Lines to send, each with its newline.
    std::string takeOutbox();

    bool hasNews() const { return !m_news.found.empty() || m_news.latest || m_news.refusal; }

    EngineHost::News takeNews(std::uint64_t id);

private:
    void say(const std::string& line);
    void hearLine(std::string_view line);
    void heard(protocol::Hello hello);
    void heard(protocol::Snapshot snapshot);
    void heard(protocol::Found found);
    void heard(protocol::Failure failure);
    void heard(const protocol::Remark& remark);
    bool isAbout(std::uint64_t id);

    bool isAsked() const { return m_state == HostState::Thinking || m_state == HostState::Stopping; }

    static constexpr double kLinesPerSecond = 500;
    static constexpr double kBytesPerSecond = 8e6;

    EngineCommand m_command;
    HostState m_state = HostState::Off;
    std::optional<protocol::Hello> m_hello;
    std::optional<EngineFault> m_fault;
    EngineLog m_log;
    FloodMeter m_lines{kLinesPerSecond};
    FloodMeter m_bytes{kBytesPerSecond};
    std::string m_heard; ///< a line without its end
    std::string m_outbox;
    std::uint64_t m_newestId = 0;
    std::optional<Problem> m_problem; ///< of the newest request
    bool m_isAbandoned = false;
    EngineHost::News m_news;
    Clock::time_point m_begun;
    Clock::time_point m_stopped;
};

} // namespace rankfall
