// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/learn/run.h"

#include <filesystem>

namespace rankfall::train {

/// Where a run keeps what it makes:
///   journal.jsonl            what happened, a line an event (core/learn/journal.h)
///   network.safetensors      the network after the last round
///   checkpoint.safetensors   all that --resume needs
///   backplay.safetensors     and what it needs of backplay
///   2x2x2_r7_z2.txt          the first scheme of the best rank, as rankfall-cli reads it; what is lifted as …_z.txt
///   more/2x2x2_r7_z2_002.txt different ones of that rank
class Folder {
public:
    /// A new or empty one; it must not hold a run.
    static Expected<Folder> create(const std::string& path);
    static Expected<Folder> open(const std::string& path);

    std::string path() const { return m_path.string(); }

    std::string journal() const { return (m_path / "journal.jsonl").string(); }

    std::string network() const { return (m_path / "network.safetensors").string(); }

    std::string backplay() const { return (m_path / "backplay.safetensors").string(); }

    bool hasBackplay() const;

    std::string checkpoint() const { return (m_path / "checkpoint.safetensors").string(); }

    /// Network and checkpoint.
    Expected<std::size_t> save(const learn::Run& run) const;
    /// Returns the name of the scheme's file. `number` counts the schemes of this rank from 1.
    Expected<std::string> keep(const learn::Scheme& scheme, std::size_t number) const;

private:
    explicit Folder(std::filesystem::path path)
        : m_path(std::move(path))
    {
    }

    std::filesystem::path m_path;
};

} // namespace rankfall::train
