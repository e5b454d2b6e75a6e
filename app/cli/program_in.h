// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/commands.h"
#include "core/io/scheme_list.h"
#include "core/program/program.h"

namespace rankfall::cli {

/// One scheme of a file, and how hard to look for sums to share.
struct ProgramChoice {
    std::string file;
    std::string member;
    std::string ring;
    std::int64_t steps = 4000;
    std::uint64_t seed = 1;
};

/// FILE, --member, --ring, --steps and --seed.
void declareProgramChoice(CLI::App& app, ProgramChoice& choice);

struct ChosenProgram {
    SettledScheme settled;
    Program plain;   ///< without shared sums
    Program program; ///< with them
};

/// The scheme as a program, over the ring asked for or the one in which it was found exact. Errors: no such file or
/// member, several members and none named, or a scheme that is not exact there. Ctrl+C ends the search for sums early.
Expected<ChosenProgram> chosenProgram(const ProgramChoice& choice);

} // namespace rankfall::cli
