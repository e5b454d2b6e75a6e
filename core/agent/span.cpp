// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/agent/span.h"

namespace rankfall::agent {

play::Vector plus(const play::Vector& x, const play::Vector& y, Ring ring)
{
    if (ring == Ring::Z2) {
        return {x.nonzero ^ y.nonzero, 0};
    }
    const std::uint32_t up = x.nonzero & ~x.negative;
    const std::uint32_t down = x.negative;
    const std::uint32_t otherUp = y.nonzero & ~y.negative;
    const std::uint32_t otherDown = y.negative;
    // 1 + 1 = -1 and -1 - 1 = 1.
    const std::uint32_t positive = (up & ~y.nonzero) | (otherUp & ~x.nonzero) | (down & otherDown);
    const std::uint32_t negative = (down & ~y.nonzero) | (otherDown & ~x.nonzero) | (up & otherUp);
    return {positive | negative, negative};
}

play::Vector minus(const play::Vector& x, const play::Vector& y, Ring ring)
{
    return plus(x, ring == Ring::Z2 ? y : y.negated(), ring);
}

Span::Reduced Span::reduced(const play::Vector& x) const
{
    Reduced out{x, {}};
    for (const Row& row : m_rows) {
        const int lead = std::countr_zero(row.vector.nonzero);
        if (const int here = out.rest[lead]; here > 0) {
            out.rest = minus(out.rest, row.vector, m_ring);
            out.coordinates = plus(out.coordinates, row.coordinates, m_ring);
        } else if (here < 0) {
            out.rest = plus(out.rest, row.vector, m_ring);
            out.coordinates = minus(out.coordinates, row.coordinates, m_ring);
        }
    }
    return out;
}

bool Span::add(const play::Vector& x)
{
    auto [rest, coordinates] = reduced(x);
    if (rest.isZero()) {
        return false;
    }
    // rest = x - (what the rows make of it)
    play::Vector own;
    own.set(size(), 1);
    own = minus(own, coordinates, m_ring);
    if (rest.leadsNegative()) {
        rest = rest.negated();
        own = own.negated();
    }
    m_rows.push_back({rest, own});
    m_vectors.push_back(x);
    return true;
}

std::optional<play::Vector> Span::coordinates(const play::Vector& x) const
{
    const Reduced out = reduced(x);
    return out.rest.isZero() ? std::optional(out.coordinates) : std::nullopt;
}

play::Vector Span::at(const play::Vector& coordinates) const
{
    play::Vector out;
    for (std::size_t i = 0; i < m_vectors.size(); ++i) {
        if (const int scale = coordinates[static_cast<int>(i)]; scale != 0) {
            out = scale > 0 ? plus(out, m_vectors[i], m_ring) : minus(out, m_vectors[i], m_ring);
        }
    }
    return out;
}

} // namespace rankfall::agent
