// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/external/engine_host.h"

#include <algorithm>
#include <chrono>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace rankfall {

/// The last entries of a conversation. Not safe for threads.
class EngineLog {
public:
    using Entry = EngineHost::LogEntry;

    void add(Entry::Source source, std::string_view text)
    {
        const std::chrono::duration<double> age = std::chrono::steady_clock::now() - m_born;
        m_entries.push_back({source, age.count(), protocol::plainText(text, kLongest)});
        if (m_entries.size() > EngineHost::kMostLogged) {
            m_entries.pop_front();
        }
    }

    /// Bytes of the standard error: a line is logged when it ends, and only its beginning is kept.
    void addBytes(std::string_view bytes)
    {
        while (!bytes.empty()) {
            const std::size_t end = std::min(bytes.find('\n'), bytes.size());
            m_open += bytes.substr(0, std::min(end, kLongest + 1 - m_open.size()));
            if (end < bytes.size()) {
                flush();
            }
            bytes.remove_prefix(std::min(end + 1, bytes.size()));
        }
    }

    void flush()
    {
        if (!m_open.empty()) {
            add(Entry::Source::Error, m_open);
            m_open.clear();
        }
    }

    std::vector<Entry> entries() const { return {m_entries.begin(), m_entries.end()}; }

    /// The newest line of the standard error, "" when there is none.
    std::string lastError() const
    {
        for (auto entry = m_entries.rbegin(); entry != m_entries.rend(); ++entry) {
            if (entry->source == Entry::Source::Error) {
                return entry->text;
            }
        }
        return {};
    }

private:
    static constexpr std::size_t kLongest = 400;
    std::chrono::steady_clock::time_point m_born = std::chrono::steady_clock::now();
    std::deque<Entry> m_entries;
    std::string m_open;
};

} // namespace rankfall
