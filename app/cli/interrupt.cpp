// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/cli/interrupt.h"

#include "app/terminal/interrupt.h"

namespace rankfall::cli {

namespace {

std::atomic<SearchContext*> running{nullptr};
static_assert(std::atomic<SearchContext*>::is_always_lock_free);

/// Sets a flag and nothing else: it is called from a signal handler.
void stopRunning()
{
    if (SearchContext* context = running.load()) {
        context->requestStop();
    }
}

} // namespace

void catchInterrupts()
{
    terminal::catchInterrupts(stopRunning);
}

bool interrupted()
{
    return terminal::interrupted().load();
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
