// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/learn/mixture.h"
#include "core/learn/model.h"
#include "core/learn/self_play.h"
#include "core/learn/target.h"
#include "core/net/weights.h"

#include <optional>
#include <string>
#include <vector>

namespace rankfall::learn {

/// Everything that decides what a run learns: with the same settings and one thread two runs are equal bit for bit.
/// Zeros stand for what fits the targets; settled() fills them in.
struct Settings {
    std::vector<Target> targets;
    Ring ring = Ring::Z2;
    int goal = 0;               ///< rank to reach for the first target; of the others the best known one
    std::optional<Target> then; ///< what is carried on to by backplay once the goal is reached
    int thenGoal = 0;
    std::uint64_t seed = 1;

    std::string architecture = "contraction";
    int width = 0;  ///< of the trunk; attention: channels
    int blocks = 0; ///< residual blocks; attention: blocks of three stages
    int hidden = 0; ///< of the heads; attention: the decoder's width

    int batch = 128;
    int stepsEach = 190; ///< of learning, in a round
    int gamesEach = 8;   ///< in a round
    StepOptions step;
    int warmUp = 70;        ///< steps at the beginning at 0.3 of the learning rate
    int constantFor = 6000; ///< steps; then the rate falls with the root of their number
    int rounds = 0; ///< so many rounds are planned: the rate falls linearly over the last 40 %; 0: no end is planned

    Mix mix;
    DemonstrationLaw law{.longest = 0};
    bool curriculum = false; ///< begin with short demonstrations; longer ones when the longest so far are understood
    int playOuts = 16;       ///< move sequences for hindsight, in a round

    int beamWidth = 0;
    int beamChildren = 16;
    int samples = 32;
    int spare = 0; ///< a game may take so many moves more than the goal; 0: a fifth of it
};

/// Every zero filled in; an error for what cannot be.
Expected<Settings> settled(Settings settings);
/// The untrained network of settled settings, with what they say in its metadata.
net::Weights freshNetwork(const Settings& settings);
/// Moves that a game of each target may take.
std::vector<int> limitsOf(const Settings& settings);
/// The goal of each target.
std::vector<int> goalsOf(const Settings& settings);
/// Of the step with that number, counted from 0.
double learningRateAt(const Settings& settings, std::int64_t step);

std::string settingsJson(const Settings& settings);
Expected<Settings> parseSettings(const std::string& json, const std::string& name);

} // namespace rankfall::learn
