// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/agent/settings.h"

#include <mutex>

namespace rankfall {

namespace {

std::mutex& mutex()
{
    static std::mutex one;
    return one;
}

AgentSettings& current()
{
    static AgentSettings settings;
    return settings;
}

} // namespace

AgentSettings agentSettings()
{
    const std::lock_guard lock(mutex());
    return current();
}

void setAgentSettings(AgentSettings settings)
{
    const std::lock_guard lock(mutex());
    current() = std::move(settings);
}

std::string_view basisKindKey(play::BasisKind kind)
{
    switch (kind) {
    case play::BasisKind::Canonical:
        return "canonical";
    case play::BasisKind::Permutation:
        return "permuted";
    case play::BasisKind::NearCanonical:
        return "near";
    case play::BasisKind::Dense:
        break;
    }
    return "dense";
}

} // namespace rankfall
