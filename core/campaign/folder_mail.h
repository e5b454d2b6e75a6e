// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/campaign/mail.h"

#include <filesystem>
#include <memory>
#include <vector>

namespace rankfall::campaign {

/// "island-3", below the folder of a campaign.
std::string islandName(int island);

/// Mail through files in the folder of a campaign, for islands that share a disk and nothing else: a letter from 2 to 3
/// is island-3/inbox/2.letter, put there whole; a newer one takes the place of one that nobody has fetched. So what
/// lies there never exceeds one letter for each pair.
class FolderMail : public Mail {
public:
    FolderMail(std::filesystem::path campaign, int self, int size);

    int self() const override { return m_self; }

    int size() const override { return m_size; }

    /// An island whose folder is not there gets nothing.
    bool send(int to, const std::string& letter) override;
    std::optional<std::string> take() override;

private:
    std::filesystem::path inbox(int island) const;

    std::filesystem::path m_campaign;
    int m_self;
    int m_size;
    std::vector<std::filesystem::path> m_seen; ///< letters met when the inbox was read last, not yet taken
};

} // namespace rankfall::campaign
