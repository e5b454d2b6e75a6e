// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/play/action.h"

#include <optional>
#include <vector>

namespace rankfall::agent {

/// x + y, over Z mod 2 and Z mod 3.
play::Vector plus(const play::Vector& x, const play::Vector& y, Ring ring);
/// x - y, likewise.
play::Vector minus(const play::Vector& x, const play::Vector& y, Ring ring);

/// What some vectors span over Z mod 2 or Z mod 3, grown one by one.
class Span {
public:
    explicit Span(Ring ring = Ring::Z2)
        : m_ring(ring)
    {
    }

    /// Dimensions.
    int size() const { return static_cast<int>(m_rows.size()); }

    bool contains(const play::Vector& x) const { return reduced(x).rest.isZero(); }

    /// True when the span grew; that vector is then the next one that coordinates speak of.
    bool add(const play::Vector& x);

    /// Entry i is the coefficient of the i-th vector that made the span grow; nothing when x is outside.
    std::optional<play::Vector> coordinates(const play::Vector& x) const;
    /// The vector with these coordinates; entries beyond size() are ignored.
    play::Vector at(const play::Vector& coordinates) const;

private:
    struct Row {
        play::Vector vector;      ///< leads with 1
        play::Vector coordinates; ///< its own
    };

    struct Reduced {
        play::Vector rest;
        play::Vector coordinates; ///< of x - rest
    };

    Reduced reduced(const play::Vector& x) const;

    Ring m_ring;
    std::vector<play::Vector> m_vectors; ///< that made it grow
    std::vector<Row> m_rows;             ///< no two lead at the same entry
};

} // namespace rankfall::agent
