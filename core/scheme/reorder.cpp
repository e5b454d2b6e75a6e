// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/scheme/reorder.h"

#include "core/scheme/compose.h"

namespace rankfall {

std::optional<Scheme> reordered(const Scheme& scheme, Format order)
{
    const auto format = scheme.target->format();
    const auto way = format ? reordering(*format, order) : std::nullopt;
    if (!way) {
        return std::nullopt;
    }
    Scheme result = placed(scheme, *way);
    result.name = scheme.name;
    return result;
}

} // namespace rankfall
