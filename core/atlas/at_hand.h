// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/atlas/recombination.h"
#include "core/io/scheme_list.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace rankfall {

/// Schemes of one's own that a Recombination may use beside those of the atlas. One thread.
class AtHand {
public:
    explicit AtHand(Ring ring)
        : m_ring(ring)
    {
    }

    using LeftOut = std::function<void(const std::string& scheme, const std::string& why)>;

    /// Tells the recombination about every matrix product of the list that is exact in the ring, and keeps those that
    /// are better than what it had. Returns how many. `name` is that of the file.
    int add(const SchemeList& list, const std::string& name, Recombination& ranks, const LeftOut& leftOut);

    /// For build(): a scheme that was kept, or one of the atlas.
    Expected<Scheme> load(const std::string& source) const;

private:
    Ring m_ring;
    std::map<std::string, Scheme> m_kept;
};

/// The file itself, or the files in a folder, not in those below it, by name.
std::vector<std::string> filesAt(const std::string& path);

} // namespace rankfall
