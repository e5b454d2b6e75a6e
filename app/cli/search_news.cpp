// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/cli/search_news.h"

#include <algorithm>
#include <cstdio>
#include <sys/ioctl.h>
#include <unistd.h>

namespace rankfall::cli {

using namespace std::chrono_literals;

namespace {

constexpr std::size_t kLevelsShown = 3;

} // namespace

std::string seconds(std::chrono::duration<double> time)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.2f s", time.count());
    return text;
}

LiveLine::LiveLine()
    : m_isTerminal(::isatty(STDERR_FILENO) != 0)
    , m_since(Clock::now())
    , m_next(Clock::now() + (m_isTerminal ? 300ms : 5000ms))
{
}

void LiveLine::show(const SearchProgress& progress, std::chrono::duration<double> before, int best,
                    const std::string& known, const std::string& unit)
{
    const auto now = Clock::now();
    if (now < m_next) {
        return;
    }
    const std::chrono::duration<double> since = now - m_since;
    char speed[48];
    const double rate = static_cast<double>(progress.flips - m_flips) / std::max(since.count(), 1e-3);
    std::snprintf(speed, sizeof speed, "%.1f %s%s/s", rate >= 1e5 ? rate / 1e6 : rate, rate >= 1e5 ? "M " : "",
                  unit.c_str());
    m_since = now;
    m_flips = progress.flips;
    std::string text = seconds(before + progress.elapsed) + "  " +
                       (best > 0 ? "rank " + std::to_string(best) : "no scheme yet") + known + "  " + speed;
    text += progress.stage.empty() ? "" : "  " + progress.stage;
    for (std::size_t i = 0; i < std::min(progress.levels.size(), kLevelsShown); ++i) {
        const auto& [rank, held] = progress.levels[i];
        text += (i == 0 ? "  pools " : " ") + std::to_string(rank) + ":" + std::to_string(held);
    }
    text += progress.kept > 0 ? "  " + std::to_string(progress.kept) + " starts" : "";
    text += "  attempt " + std::to_string(progress.attempts + 1);
    if (m_isTerminal) {
        winsize size{};
        const bool isKnown = ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 1;
        std::fprintf(stderr, "\r\033[K%s", text.substr(0, isKnown ? size.ws_col - 1U : 79U).c_str());
        m_isShown = true;
    } else {
        std::fprintf(stderr, "%s\n", text.c_str());
    }
    std::fflush(stderr);
    m_next = now + (m_isTerminal ? 200ms : 10'000ms);
}

void LiveLine::clear()
{
    if (m_isShown) {
        std::fputs("\r\033[K", stderr);
        std::fflush(stderr);
        m_isShown = false;
    }
}

} // namespace rankfall::cli
