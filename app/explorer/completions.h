// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/completion/completion.h"

#include <QCommandLineOption>
#include <QList>

namespace rankfall {

/// The explorer's command line, for shells to complete: these options, and --help and --version, which Qt adds. What
/// stands for a value is told from its label: "OUT.png" and "DIRECTORY" are paths.
completion::Command describe(const QList<QCommandLineOption>& options);

} // namespace rankfall
