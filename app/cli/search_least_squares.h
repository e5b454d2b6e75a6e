// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/search_job.h"

namespace rankfall::cli {

/// `search --engine least-squares`: from random numbers, over any ring but those that it cannot reach. The scheme found
/// is written and read back. Nothing is kept to go on with: attempts do not build on each other. Returns an ExitCode.
int searchLeastSquares(const SearchOptions& options);

} // namespace rankfall::cli
