// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/cli/interrupt.h"

#include <atomic>
#include <csignal>

namespace rankfall::cli {

namespace {

std::atomic<bool> wasInterrupted{false};
std::atomic<SearchContext*> running{nullptr};
static_assert(std::atomic<bool>::is_always_lock_free && std::atomic<SearchContext*>::is_always_lock_free);

/// Does nothing but set flags: little else is allowed in a signal handler.
void onSignal(int /*signal*/)
{
    wasInterrupted.store(true);
    if (SearchContext* context = running.load()) {
        context->requestStop();
    }
}

} // namespace

void catchInterrupts()
{
    struct sigaction action {};

    action.sa_handler = onSignal;
    action.sa_flags = static_cast<int>(SA_RESETHAND | SA_RESTART);
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

bool interrupted()
{
    return wasInterrupted.load();
}

StopOnInterrupt::StopOnInterrupt(SearchContext& context)
{
    running.store(&context);
    if (interrupted()) {
        context.requestStop();
    }
}

StopOnInterrupt::~StopOnInterrupt()
{
    running.store(nullptr);
}

} // namespace rankfall::cli
