// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/external/engine_host.h"

#include <memory>

namespace rankfall {

/// An engine whose thinking is done by a process (core/engine/external/engine_host.h), which goes on running from one
/// analysis to the next. Keeps the promises of Engine whatever the process does: lines are checked before they are
/// published, a request to stop is obeyed within 50 ms, answered or not, and what goes wrong is Analysis::fault. The
/// time to think begins when it is asked: a process may take long to start.
/// Several engines may share a host; they take turns.
EngineEntry externalEntry(std::shared_ptr<EngineHost> host);

} // namespace rankfall
