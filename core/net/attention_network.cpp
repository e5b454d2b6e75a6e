// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/net/attention.h"

namespace rankfall::net {

Expected<std::unique_ptr<Network>> makeAttention(Weights, const std::string& name)
{
    return fail("The attention network is not there yet", name);
}

} // namespace rankfall::net
