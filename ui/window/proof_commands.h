// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

namespace rankfall {

class MainWindow;

/// What is proved of the residual shown: has the evaluation dock say it, and defines "Prove this bound…". Once, when
/// the dock is there.
void addProofCommands(MainWindow& window);

} // namespace rankfall
