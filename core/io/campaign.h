// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/algebra/ring.h"
#include "core/base/error.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace rankfall {

/// campaign.json: what the islands of a campaign look for, and how many there were when they last began.
struct CampaignPlan {
    std::string target; ///< its name
    Ring ring = Ring::Z2;
    int goal = 0; ///< rank; 0: none
    int islands = 1;
    int threads = 1;                               ///< of each island
    std::int64_t seed = 1;                         ///< of island 0
    std::optional<std::chrono::milliseconds> time; ///< of each run
    std::chrono::milliseconds exchange{2000};      ///< between two letters of an island
    std::string from;
    std::vector<std::string> with;
    std::string engine; ///< "backplay", or empty
    std::string network;
    int minTerms = 3;
    bool endgame = true;
    std::string command; ///< as typed, for people
};

inline constexpr const char* kCampaignFile = "campaign.json";
inline constexpr int kMostIslands = 100'000;

/// Replaces the file in the folder, whole or not at all.
Expected<void> writeCampaign(const std::filesystem::path& folder, const CampaignPlan& plan);
/// Reads it. Errors: no such file, or not as it should be, with its place.
Expected<CampaignPlan> readCampaign(const std::filesystem::path& folder);
bool holdsCampaign(const std::filesystem::path& folder);

} // namespace rankfall
