// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/cli/progress.h"

#include <algorithm>
#include <cstdio>
#include <unistd.h>

namespace rankfall::cli {

using namespace std::chrono_literals;

Progress::Progress(std::string what, std::size_t total)
    : m_what(std::move(what))
    , m_total(std::max<std::size_t>(total, 1))
    , m_isTerminal(::isatty(STDERR_FILENO) != 0)
    , m_next(Clock::now() + (m_isTerminal ? 300ms : 5000ms))
{
}

void Progress::step(std::size_t done, const std::string& now)
{
    if (Clock::now() < m_next) {
        return;
    }
    const std::string counts = std::to_string(done) + "/" + std::to_string(m_total);
    if (m_isTerminal) {
        constexpr std::size_t kWidth = 24;
        const std::size_t full = std::min(done * kWidth / m_total, kWidth);
        std::string bar;
        for (std::size_t i = 0; i < kWidth; ++i) {
            bar += i < full ? "█" : "░";
        }
        std::fprintf(stderr, "\r\033[K%s %s %s %s", m_what.c_str(), bar.c_str(), counts.c_str(), now.c_str());
        m_shown = true;
        m_next = Clock::now() + 50ms;
    } else {
        std::fprintf(stderr, "%s %s %s\n", m_what.c_str(), counts.c_str(), now.c_str());
        m_next = Clock::now() + 10s;
    }
    std::fflush(stderr);
}

void Progress::clear()
{
    if (m_shown) {
        std::fputs("\r\033[K", stderr);
        std::fflush(stderr);
        m_shown = false;
    }
}

} // namespace rankfall::cli
