// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/game/session.h"
#include "core/io/json.h"

#include <string>

namespace rankfall {

/// What is kept of engines' analyses, as the list "analyses" of a session file: one object a line, with the node whose
/// position it is about and moves as text. Of positions that no node holds nothing is written. Empty when there is
/// none.
std::string analysesJson(const Session& session);

/// Puts a list as read into the session. What engines said is an aside: an entry that cannot be read, is about no node
/// or does not hold (a move that is not legal, a solution that verify() refuses) is left out, and so is whatever comes
/// after a bounded amount of checking. Returns how many analyses were taken in.
int readAnalyses(const Json& list, Session& session);

} // namespace rankfall
