// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/symmetry/classes.h"

#include <algorithm>
#include <cstdio>

namespace rankfall {

std::string Fingerprint::text() const
{
    char digits[17];
    std::snprintf(digits, sizeof digits, "%016llx", static_cast<unsigned long long>(value));
    return digits;
}

Fingerprint fingerprintOf(const ColouredScheme& scheme)
{
    // Of all six orders of modes, so that it does not matter in which one the scheme stands.
    std::array<std::uint64_t, 6> hashes{};
    for (std::size_t i = 0; i < hashes.size(); ++i) {
        const Format format = kModeOrders[i].apply(scheme.scheme.format);
        std::uint64_t hash = scheme.scheme.field.modulus();
        for (const int size : {format.n, format.m, format.p}) {
            hash = mixed(hash, static_cast<std::uint64_t>(size));
        }
        const Relations relations = scheme.relations.reordered(kModeOrders[i]);
        std::vector<std::uint64_t> colours(scheme.colours.size(), 0);
        hashes[i] = mixed(hash, refine(relations, colours));
    }
    std::ranges::sort(hashes);
    std::uint64_t hash = 0;
    for (const std::uint64_t part : hashes) {
        hash = mixed(hash, part);
    }
    return {hash};
}

Expected<Fingerprint> fingerprintOf(const Scheme& scheme, Ring ring)
{
    auto inField = FieldScheme::of(scheme, ring);
    if (!inField) {
        return tl::unexpected<Error>(inField.error());
    }
    return fingerprintOf(ColouredScheme(std::move(*inField)));
}

Expected<int> SchemeClasses::add(const Scheme& scheme, const std::function<bool()>& shouldStop)
{
    auto inField = FieldScheme::of(scheme, m_ring);
    if (!inField) {
        return tl::unexpected<Error>(inField.error());
    }
    ColouredScheme coloured(std::move(*inField));
    const Fingerprint fingerprint = fingerprintOf(coloured);
    for (std::size_t i = 0; i < m_classes.size(); ++i) {
        if (m_classes[i].fingerprint != fingerprint) {
            continue;
        }
        const auto& [representative, itsColours] = m_representatives[i];
        const auto found = compareColoured(coloured, itsColours, m_ring, shouldStop);
        if (found.certificate && maps(*found.certificate, scheme, representative)) {
            m_classes[i].members.push_back(m_size++);
            return static_cast<int>(i);
        }
        m_undecided += found.outcome == SchemeComparison::Outcome::Different ? 0 : 1;
    }
    m_classes.push_back({fingerprint, {m_size++}});
    m_representatives.emplace_back(scheme, std::move(coloured));
    return static_cast<int>(m_classes.size()) - 1;
}

} // namespace rankfall
