// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace rankfall {

/// Runs a program to its end, its standard output and standard error together given line by line. What it returned, or
/// -1 when it could not be started, was ended by a signal, or `shouldStop` (asked every 50 ms) had it killed. Private
/// to the room.
int runChild(const std::vector<std::string>& command, const std::function<void(const std::string&)>& line,
             const std::function<bool()>& shouldStop);

} // namespace rankfall
