// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/game/session.h"

namespace rankfall {

/// A session in another ring, and how many moves had nothing to do there: in Z mod 2 a term with an even factor is
/// zero.
struct RingChange {
    Session session;
    int dropped = 0;
};

/// The whole tree with ids, names, comments and marks. Modulo a prime coefficients are reduced; elsewhere residues stay
/// the numbers that they are written as, so what held modulo 2 may no longer hold. An error where one is too large over
/// Z. A move that takes out a term which was dropped forgets about it. No history.
Expected<RingChange> inRing(const Session& session, Ring ring);

} // namespace rankfall
