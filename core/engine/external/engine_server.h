// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace rankfall {

/// The engine's side of the protocol, with every built-in engine behind it: the option "engine" says which. Thinks on a
/// thread of its own, so that it can be told to stop.
class EngineServer {
public:
    /// `say` sends a line (without its newline) to the program; it is called from two threads, never at once. `engine`
    /// is the key of the engine that thinks unless a request names another.
    EngineServer(std::string engine, std::string version, std::function<void(const std::string&)> say);
    ~EngineServer(); ///< stops thinking; what was asked is still answered
    EngineServer(const EngineServer&) = delete;
    EngineServer& operator=(const EngineServer&) = delete;

    /// A line from the program. False when it says to quit.
    bool hear(std::string_view line);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace rankfall
