// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/external/protocol.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace rankfall {

/// An engine outside this program, as a person sets it up.
struct EngineCommand {
    std::string key;     ///< EngineInfo::key; lower-case letters, digits and '-'
    std::string name;    ///< shown
    std::string command; ///< "ssh host rankfall-cli engine": see splitCommand()
    std::string folder;  ///< where it runs, "" for here
    protocol::OptionValues options;
    /// How long to wait before it is said to hang.
    std::chrono::milliseconds forHello{20'000};
    std::chrono::milliseconds forAnswer{5'000}; ///< after it was asked to stop
    /// Bytes that its process and all that it started may hold together; 0: fairMemory().
    std::uint64_t mostMemory = 0;
};

/// What an engine did wrong. The error names the engine, what it did and what to do next.
struct EngineFault {
    enum class Kind {
        CannotStart, ///< no such program or folder
        Crashed,     ///< it ended, by itself or by a signal
        Hangs,       ///< no greeting, or no answer after it was asked to stop
        Floods,      ///< more lines or bytes than anyone could read
        Hoards,      ///< more memory than it may have
        Rubbish,     ///< a line that is no message, or one out of turn
        Lies,        ///< an illegal or false line
        Foreign      ///< it speaks another version of the protocol
    };
    Kind kind = Kind::Crashed;
    Error error;
};

enum class HostState { Off, Starting, Ready, Thinking, Stopping, Failed };

/// Runs an engine's process and speaks the protocol with it, on a thread of its own, one request at a time. Whatever it
/// does wrong ends the process and its group; the fault stays until restart(). Every call is good from any thread and
/// returns soon, those that end the process within a fifth of a second.
class EngineHost {
public:
    explicit EngineHost(EngineCommand command);
    ~EngineHost(); ///< shutDown()
    EngineHost(const EngineHost&) = delete;
    EngineHost& operator=(const EngineHost&) = delete;

    EngineCommand command() const;
    /// From the next request on. Errors: the engine, which must have greeted, has no such option or takes other values.
    std::optional<Error> setOptions(protocol::OptionValues options);

    /// Called on the host's thread whenever state, fault or log have changed; set it before start().
    void onChange(std::function<void()> changed);

    HostState state() const;
    /// What the engine said of itself when it was last started; nothing before.
    std::optional<protocol::Hello> hello() const;
    std::optional<EngineFault> fault() const;

    struct LogEntry {
        enum class Source { Program, Engine, Error, Event };
        Source source = Source::Event; ///< messages to and from it, its standard error, what happened to it
        double seconds = 0;            ///< since the host was made
        std::string text;              ///< on one line, cut if long
    };

    static constexpr std::size_t kMostLogged = 1000; ///< older entries are dropped

    std::vector<LogEntry> log() const;

    void start();    ///< unless it runs or has failed
    void restart();  ///< forgets the fault
    void shutDown(); ///< asks it to quit, then ends it

    // --- One request, in the order of the calls ----------------------------------------------------------------------
    /// Waits at most so long while it is busy starting, thinking or stopping.
    HostState waitUntilReady(std::chrono::milliseconds most);
    /// The request's id; nothing unless the host is Ready.
    std::optional<std::uint64_t> ask(const Position& position, const Limits& limits);

    struct News {
        std::vector<protocol::Found> found;
        std::optional<protocol::Snapshot> latest;
        std::optional<Error> refusal; ///< instead of an answer
    };

    /// What has come since the last call; waits at most so long for the first.
    News take(std::uint64_t id, std::chrono::milliseconds most);
    /// Asks for the answer now; it must come within EngineCommand::forAnswer. Once.
    void stop(std::uint64_t id);
    /// Nobody waits for the answer any more. Only after stop().
    void abandon(std::uint64_t id);
    /// Ends the process for what somebody else found wrong with it.
    void condemn(EngineFault::Kind kind, std::string what);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace rankfall
