// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/terminal/interrupt.h"

#include <csignal>

namespace rankfall::terminal {

namespace {

std::atomic<bool> isStopped{false};
std::atomic<void (*)()> hook{nullptr};
static_assert(std::atomic<bool>::is_always_lock_free && std::atomic<void (*)()>::is_always_lock_free);

/// Sets a flag, and little else: hardly more is allowed in a signal handler.
void onSignal(int /*signal*/)
{
    isStopped.store(true);
    if (void (*also)() = hook.load()) {
        also();
    }
}

} // namespace

void catchInterrupts(void (*also)())
{
    hook.store(also);

    struct sigaction action {};

    action.sa_handler = onSignal;
    action.sa_flags = static_cast<int>(SA_RESETHAND | SA_RESTART);
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

std::atomic<bool>& interrupted()
{
    return isStopped;
}

} // namespace rankfall::terminal
