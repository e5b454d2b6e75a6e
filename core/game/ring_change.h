// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/game/session.h"

namespace rankfall {

/// A session in another ring, and how many moves had nothing to do there: to Z mod 2 a term with an even factor is
/// zero.
struct RingChange {
    Session session;
    int dropped = 0;
};

/// The whole tree with ids, names, comments and marks. To Z mod 2 coefficients are reduced; back they stay 0 and 1, so
/// what held modulo 2 may no longer hold. A move that takes out a term which was dropped forgets about it. No history.
Expected<RingChange> inRing(const Session& session, Ring ring);

} // namespace rankfall
