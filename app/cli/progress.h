// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

namespace rankfall::cli {

/// How far long work has come, on standard error: a bar on a terminal, elsewhere a line now and then. Silent at first,
/// so that short work stays quiet.
class Progress {
public:
    Progress(std::string what, std::size_t total);

    ~Progress() { clear(); }

    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    void step(std::size_t done, const std::string& now);
    /// Takes the bar off the terminal, before other output.
    void clear();

private:
    using Clock = std::chrono::steady_clock;
    std::string m_what;
    std::size_t m_total;
    bool m_isTerminal;
    bool m_shown = false;
    Clock::time_point m_next;
};

} // namespace rankfall::cli
