// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/play/action.h"

namespace rankfall::play {

Action Action::canonical() const
{
    Action out = *this;
    for (int mode = 0; mode < 2; ++mode) {
        if (out.factors[static_cast<std::size_t>(mode)].leadsNegative()) {
            Vector& factor = out.factors[static_cast<std::size_t>(mode)];
            factor = factor.negated();
            out.factors[2] = out.factors[2].negated();
        }
    }
    return out;
}

} // namespace rankfall::play
