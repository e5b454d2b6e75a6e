// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace rankfall {

/// The page of the manual about branches, comparing, finding and games.
QString branchesHelp();

} // namespace rankfall
