// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/search/scheme_search.h"

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace rankfall::cli {

using Clock = std::chrono::steady_clock;

/// "2.50 s".
std::string seconds(std::chrono::duration<double> time);

/// What the threads of the search hand to the one that writes and prints, so that no walk waits for a disk.
class Mailbox {
public:
    struct Letter {
        SearchEvent event;
        std::vector<Term> scheme; ///< of an improvement
    };

    /// Ends of stages are told at most once in `pause`.
    template <typename Search>
    void attachTo(Search& search, Clock::duration pause)
    {
        search.onImproved([this](const std::vector<Term>& scheme) { m_scheme = scheme; });
        search.onEvent([this, pause](const SearchEvent& event) {
            const bool isBetter = event.kind == SearchEvent::Kind::Improved;
            // Stages of small targets end thousands of times a second.
            if (!isBetter && Clock::now() < m_nextStage) {
                return;
            }
            m_nextStage = isBetter ? m_nextStage : Clock::now() + pause;
            const std::lock_guard lock(m_mutex);
            m_letters.push_back({event, isBetter ? std::move(m_scheme) : std::vector<Term>()});
            m_arrived.notify_one();
        });
    }

    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_isClosed = true;
        m_arrived.notify_one();
    }

    /// What has arrived, after a wait of at most `time`; nothing at all once it is empty and closed.
    std::optional<std::deque<Letter>> take(Clock::duration time)
    {
        std::unique_lock lock(m_mutex);
        m_arrived.wait_for(lock, time, [&] { return m_isClosed || !m_letters.empty(); });
        if (m_isClosed && m_letters.empty()) {
            return std::nullopt;
        }
        return std::exchange(m_letters, {});
    }

private:
    std::vector<Term> m_scheme;      // callbacks come one at a time
    Clock::time_point m_nextStage{}; // likewise
    std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::deque<Letter> m_letters;
    bool m_isClosed = false;
};

/// How the search goes, on standard error: one line that changes on a terminal, elsewhere a line now and then.
class LiveLine {
public:
    LiveLine();
    void show(const SearchProgress& progress, std::chrono::duration<double> before, int best, const std::string& known,
              const std::string& unit);
    /// Takes the line off the terminal, before other output.
    void clear();

    void beginAt(std::int64_t flips) { m_flips = flips; }

private:
    const bool m_isTerminal;
    bool m_isShown = false;
    std::int64_t m_flips = 0;
    Clock::time_point m_since;
    Clock::time_point m_next;
};

} // namespace rankfall::cli
