// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/campaign/folder_mail.h"

#include <fstream>

namespace rankfall::campaign {

namespace fs = std::filesystem;

namespace {

constexpr const char* kEnd = ".letter";

} // namespace

std::string islandName(int island)
{
    return "island-" + std::to_string(island);
}

FolderMail::FolderMail(fs::path campaign, int self, int size)
    : m_campaign(std::move(campaign))
    , m_self(self)
    , m_size(size)
{
}

fs::path FolderMail::inbox(int island) const
{
    return m_campaign / islandName(island) / "inbox";
}

bool FolderMail::send(int to, const std::string& letter)
{
    std::error_code failed;
    if (letter.size() > kLongestLetter || !fs::is_directory(inbox(to).parent_path(), failed)) {
        return false;
    }
    fs::create_directory(inbox(to), failed);
    const fs::path path = inbox(to) / (std::to_string(m_self) + kEnd);
    const fs::path draft = inbox(to) / (std::to_string(m_self) + ".draft");
    {
        std::ofstream file(draft, std::ios::binary | std::ios::trunc);
        file.write(letter.data(), static_cast<std::streamsize>(letter.size()));
        if (!file.flush()) {
            return false;
        }
    }
    // Whoever reads meets the whole letter or none. It need not survive a power failure.
    fs::rename(draft, path, failed);
    return !failed;
}

std::optional<std::string> FolderMail::take()
{
    if (m_seen.empty()) {
        std::error_code failed;
        for (fs::directory_iterator it(inbox(m_self), failed), end; !failed && it != end; it.increment(failed)) {
            if (it->path().extension() == kEnd) {
                m_seen.push_back(it->path());
            }
        }
    }
    while (!m_seen.empty()) {
        const fs::path path = std::move(m_seen.back());
        m_seen.pop_back();
        std::string letter(kLongestLetter + 1, '\0');
        std::ifstream file(path, std::ios::binary);
        file.read(letter.data(), static_cast<std::streamsize>(letter.size()));
        letter.resize(static_cast<std::size_t>(file.gcount()));
        std::error_code failed;
        fs::remove(path, failed);
        if (!letter.empty() && letter.size() <= kLongestLetter) {
            return letter;
        }
    }
    return std::nullopt;
}

} // namespace rankfall::campaign
