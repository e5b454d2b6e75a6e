// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/atlas/at_hand.h"

#include <algorithm>
#include <filesystem>

namespace rankfall {

int AtHand::add(const SchemeList& list, const std::string& name, Recombination& ranks, const LeftOut& leftOut)
{
    int better = 0;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const std::string source = name + (list.size() > 1 ? ":" + list.name(i) : "");
        auto member = list.member(i);
        if (!member) {
            leftOut(source, member.error().message);
            continue;
        }
        SettledScheme found = settle(*member);
        const auto format = found.scheme.target->format();
        if (!format || !verify(found.scheme, m_ring).exact) {
            leftOut(source, format ? "does not hold over " + std::string(ringSymbol(m_ring)) : "is no matrix product");
            continue;
        }
        if (ranks.know(*format, found.scheme.rank(), source)) {
            m_kept.insert_or_assign(source, std::move(found.scheme));
            ++better;
        }
    }
    return better;
}

Expected<Scheme> AtHand::load(const std::string& source) const
{
    const auto kept = m_kept.find(source);
    return kept == m_kept.end() ? parseAtlasName(source).and_then(loadScheme) : kept->second;
}

std::vector<std::string> filesAt(const std::string& path)
{
    std::error_code error;
    if (!std::filesystem::is_directory(path, error)) {
        return {path};
    }
    std::vector<std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(path, error)) {
        if (entry.is_regular_file(error)) {
            files.push_back(entry.path().string());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace rankfall
