// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/engine.h"

namespace rankfall::cli {

/// From here on the first Ctrl+C (or a request to end) only asks to stop; the second ends the program at once.
void catchInterrupts();
bool interrupted();

/// While it lives, an interrupt also stops the search.
class StopOnInterrupt {
public:
    explicit StopOnInterrupt(SearchContext& context);
    ~StopOnInterrupt();
    StopOnInterrupt(const StopOnInterrupt&) = delete;
    StopOnInterrupt& operator=(const StopOnInterrupt&) = delete;
};

} // namespace rankfall::cli
