// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/train/commands.h"
#include "core/learn/run.h"

#include <optional>

namespace rankfall::train {

/// What to say of an unknown kind of basis.
inline constexpr const char* kBasisKinds = "There are dense, near, permuted and canonical";

/// The command line of `rankfall-train run`.
struct RunOptions {
    std::vector<std::string> targets;
    std::string ring = "z2";
    std::string basis = "dense";
    std::string beam; ///< "WxE"
    std::string out;
    std::string resume;
    std::string net;
    std::vector<std::string> teach; ///< files of schemes
    double seconds = 0;
    int threads = 0;
    int distinct = 1;
    bool json = false;
    bool whole = false; ///< no backplay, however large the product
    std::string school = "2x2x3";
    int fewestTerms = 3; ///< undone at once
    bool noFinish = false;
    bool mpi = false;          ///< an island for each process of mpirun
    std::optional<int> island; ///< of a campaign whose islands share a disk
    std::optional<int> islands;
    double exchange = 2; ///< s between two letters
    learn::Settings settings;
    learn::Means means;
};

void declare(CLI::App& app, RunOptions& options);
/// The settings that the texts ask for; errors say which option.
Expected<learn::Settings> settingsOf(const RunOptions& options);
/// "2x2x2_z2_trained", where --out names nothing.
std::string defaultFolder(const learn::Settings& settings);
/// "32x16": width and children of a beam.
Expected<std::pair<int, int>> parseBeam(const std::string& text);
/// All cores that this program may use.
int allThreads();

} // namespace rankfall::train
