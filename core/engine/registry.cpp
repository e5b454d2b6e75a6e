// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/builtin.h"

namespace rankfall {

const std::vector<EngineEntry>& engineRegistry()
{
    static const std::vector<EngineEntry> entries{flipGraphEntry(),  schemeSearchEntry(), greedyEntry(),
                                                  completionEntry(), endgameEntry(),      diagonalEntry(),
                                                  agentEntry(),      backplayEntry(),     leastSquaresEntry()};
    return entries;
}

std::unique_ptr<Engine> createEngine(std::string_view key)
{
    for (const EngineEntry& entry : engineRegistry()) {
        if (entry.info.key == key) {
            return entry.create();
        }
    }
    return nullptr;
}

} // namespace rankfall
