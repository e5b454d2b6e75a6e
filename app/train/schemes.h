// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/learn/scheme.h"

#include <string>
#include <vector>

namespace rankfall::train {

/// All schemes of some files; errors name file and line.
Expected<std::vector<learn::Scheme>> readSchemes(const std::vector<std::string>& files);

} // namespace rankfall::train
