// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

namespace rankfall::terminal {

/// Whether all that was said on the standard output has arrived; the error says why not. A pipe that somebody closes
/// early, as head does, ends the program by its signal.
Expected<void> flushOutput();

} // namespace rankfall::terminal
