// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/game/position.h"

#include <QString>

#include <string>

namespace rankfall {

class EngineList;

/// AnalysisRequest::settings of an engine asked about this problem: its own settings, and over Z the largest
/// coefficient that it may use, since another one is another question.
std::string requestSettings(const EngineList& engines, const QString& key, const Problem& problem);

} // namespace rankfall
