// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/symmetry/compare.h"

#include <string>
#include <vector>

namespace rankfall {

/// A number that equivalent schemes share: a hash of what Relations say and of how they lie together, whatever the
/// bases, the order of modes, the order of products and the scales of factors. Schemes with different ones are not
/// equivalent; such with equal ones mostly are.
struct Fingerprint {
    std::uint64_t value = 0;

    auto operator<=>(const Fingerprint&) const = default;

    std::string text() const; ///< sixteen hexadecimal digits
};

Fingerprint fingerprintOf(const ColouredScheme& scheme);
/// Errors as compareSchemes().
Expected<Fingerprint> fingerprintOf(const Scheme& scheme, Ring ring);

/// Sorts schemes into classes of equivalent ones, as they come.
class SchemeClasses {
public:
    struct Class {
        Fingerprint fingerprint;
        std::vector<int> members; ///< numbers in order of coming; the first represents the class
    };

    explicit SchemeClasses(Ring ring)
        : m_ring(ring)
    {
    }

    /// The class of the scheme, whose number is that of schemes added before. Errors as compareSchemes(), which take
    /// no number.
    Expected<int> add(const Scheme& scheme, const std::function<bool()>& shouldStop = {});

    const std::vector<Class>& classes() const { return m_classes; }

    int size() const { return m_size; }

    /// Comparisons that were left undecided; each put a scheme into a class of its own that may not be one.
    int undecided() const { return m_undecided; }

private:
    Ring m_ring;
    int m_size = 0;
    int m_undecided = 0;
    std::vector<Class> m_classes;
    std::vector<std::pair<Scheme, ColouredScheme>> m_representatives;
};

} // namespace rankfall
