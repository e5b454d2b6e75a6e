// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/symmetry/mode_order.h"

namespace rankfall {

Format ModeOrder::apply(Format format) const
{
    for (int i = 0; i < turns; ++i) {
        format = {format.m, format.p, format.n};
    }
    return reversed ? Format{format.n, format.p, format.m} : format;
}

ModeOrder ModeOrder::after(ModeOrder first) const
{
    // A turn after the reversal is the reversal after a turn back.
    return first.reversed ? ModeOrder{(first.turns - turns + 3) % 3, !reversed}
                          : ModeOrder{(first.turns + turns) % 3, reversed};
}

ModeOrder ModeOrder::inverse() const
{
    return reversed ? *this : ModeOrder{(3 - turns) % 3, false};
}

std::string ModeOrder::text() const
{
    std::string out = "(A, B, C) → (";
    for (std::size_t slot = 0; slot < 3; ++slot) {
        const std::size_t source = sourceOf(slot);
        // The third of the three matrices is Cᵀ, both where it comes from and where it goes.
        const bool isTransposed = reversed != ((slot == 2) != (source == 2));
        out += (slot > 0 ? ", " : "") + std::string(1, "ABC"[source]) + (isTransposed ? "ᵀ" : "");
    }
    return out + ")";
}

} // namespace rankfall
