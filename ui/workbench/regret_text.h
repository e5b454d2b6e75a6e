// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/game/regret.h"

#include <QString>

namespace rankfall {

class Workbench;

/// Why a move is thought a mistake, with its certificate or with whose opinion it is; empty when it is none.
QString regretText(const Regret& regret, const Workbench& workbench);
/// "?!", "?", "??" or nothing.
QString regretGlyph(const Regret& regret);

/// "400 simulations", "2.1 M flips".
QString spentText(std::int64_t nodes, const QString& unit);
/// "from 14:02, Agent, 400 simulations": today's by the clock, others with their date.
QString recordText(const RecordedAnalysis& record, const Workbench& workbench);

} // namespace rankfall
