// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/train/console.h"
#include "app/train/folder.h"
#include "app/train/neighbours.h"
#include "app/train/run_options.h"
#include "core/learn/journal.h"

namespace rankfall::train {

/// The second part of a run on a product that is too large to be learned whole: backplay with the network of the
/// folder, until there is a reason to end. Goes on from the folder's backplay.safetensors when it exists. Returns the
/// exit code.
int runBackplay(const RunOptions& options, const learn::Settings& settings, const Folder& folder,
                learn::Journal& journal, const Deadline& deadline, Neighbours* neighbours);

} // namespace rankfall::train
