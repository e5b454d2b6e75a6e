// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/train/folder.h"
#include "core/learn/backplay_run.h"

#include <map>

namespace rankfall::train {

/// "1:05".
std::string clockText(double seconds);
/// "round 3 · 640 steps · loss 6.21 + 0.94 · 2x2x2: best 7 (2 found), 3 of 8 games solved (least 7) · …"
std::string progressText(const learn::RoundReport& report);
std::string progressText(const learn::BackplayReport& report);

/// Where and when something was found.
struct FoundAt {
    int round = 0;
    double seconds = 0;
    double cpuSeconds = 0;
};

/// Keeps found schemes as files, tells of them, and numbers them.
class Finds {
public:
    Finds(const Folder& folder, learn::Journal& journal, bool json)
        : m_folder(folder)
        , m_journal(journal)
        , m_json(json)
    {
    }

    /// So many of the best rank are kept already.
    void setNumber(const learn::Target& target, std::size_t number) { m_numbers[target.name()] = number; }

    Expected<std::size_t> tell(const learn::Find& find, const FoundAt& at);

private:
    const Folder& m_folder;
    learn::Journal& m_journal;
    bool m_json;
    std::map<std::string, std::size_t> m_numbers;
};

} // namespace rankfall::train
