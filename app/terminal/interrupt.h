// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>

namespace rankfall::terminal {

/// From here on the first Ctrl+C (or a request to end) only asks to stop: interrupted() is set, and then `also` is
/// called, from within a signal handler. The second ends the program at once.
void catchInterrupts(void (*also)() = nullptr);

/// Whether a stop was asked for. Any thread may read it, and set it: to ask for a stop by other means.
std::atomic<bool>& interrupted();

} // namespace rankfall::terminal
