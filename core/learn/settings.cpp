// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/learn/settings.h"

#include "core/net/untrained.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace rankfall::learn {

namespace {

using Json = nlohmann::ordered_json;

constexpr float kEmbeddingScale = 17; ///< from ±0.1 to a deviation of 1

/// Calls visit(name, value) for every setting that is a number, a text or a truth, for writing and reading alike.
template <typename AnySettings, typename Visit>
void visitAll(AnySettings& s, const Visit& visit)
{
    visit("goal", s.goal);
    visit("then_goal", s.thenGoal);
    visit("seed", s.seed);
    visit("architecture", s.architecture);
    visit("width", s.width);
    visit("blocks", s.blocks);
    visit("hidden", s.hidden);
    visit("batch", s.batch);
    visit("steps", s.stepsEach);
    visit("games", s.gamesEach);
    visit("rate", s.step.learningRate);
    visit("decay", s.step.weightDecay);
    visit("clip", s.step.clip);
    visit("value_share", s.step.valueShare);
    visit("warm_up", s.warmUp);
    visit("constant_for", s.constantFor);
    visit("rounds", s.rounds);
    visit("own", s.mix.own);
    visit("own_longest", s.mix.ownLongest);
    visit("hindsight", s.mix.hindsight);
    visit("examples", s.mix.examplesEach);
    visit("longest", s.law.longest);
    visit("even_share", s.law.evenShare);
    visit("sparsest", s.law.sparsest);
    visit("densest", s.law.densest);
    visit("curriculum", s.curriculum);
    visit("play_outs", s.playOuts);
    visit("beam_width", s.beamWidth);
    visit("beam_children", s.beamChildren);
    visit("samples", s.samples);
    visit("spare", s.spare);
}

play::Dims longestModes(const std::vector<Target>& targets)
{
    play::Dims dims{1, 1, 1};
    for (const Target& target : targets) {
        for (std::size_t mode = 0; mode < 3; ++mode) {
            dims[mode] = std::max(dims[mode], target.dims()[mode]);
        }
    }
    return dims;
}

void fill(int& value, int by)
{
    value = value == 0 ? by : value;
}

} // namespace

Expected<Settings> settled(Settings s)
{
    if (s.targets.empty()) {
        return fail("There is no target", {}, "Name one, as in 2x2x2");
    }
    if (!isSearched(s.ring)) {
        return fail("Games over ℚ are not played", {}, "Rings are z2, z3 and z");
    }
    fill(s.goal, s.targets.front().knownRank(s.ring));
    if (s.then) {
        fill(s.thenGoal, s.then->knownRank(s.ring));
        if (s.ring == Ring::Z) {
            return fail("Backplay works over Z mod 2 and Z mod 3", {}, "Add --whole to learn the product whole");
        }
    }
    const std::vector<int> goals = goalsOf(s);
    const int largest = *std::max_element(goals.begin(), goals.end());
    const bool isAttention = s.architecture == "attention";
    if (!isAttention && s.architecture != "contraction") {
        return fail("“" + s.architecture + "” is not an architecture", {}, "There are contraction and attention");
    }
    fill(s.width, isAttention ? 64 : 384);
    fill(s.blocks, 3);
    fill(s.hidden, isAttention ? 128 : 256);
    fill(s.law.longest, largest + largest / 8);
    fill(s.beamWidth, largest < 10 ? 32 : 64);
    const std::array counts = {s.goal,    s.width,     s.blocks,       s.hidden,           s.batch,      s.stepsEach,
                               s.samples, s.beamWidth, s.beamChildren, s.mix.examplesEach, s.law.longest};
    if (*std::min_element(counts.begin(), counts.end()) < 1 || s.gamesEach < 0 || s.playOuts < 0 || s.rounds < 0 ||
        s.mix.ownLongest < 0) {
        return fail("A size or count is not positive", {}, "rankfall-train run --help lists what there is");
    }
    if (s.law.sparsest <= 0 || s.law.densest < s.law.sparsest || s.law.densest > 1) {
        return fail("No coefficient can be nonzero with such a probability", {},
                    "Give --sparsest and --densest as in 0.2 and 0.6");
    }
    if (s.mix.own < 0 || s.mix.hindsight < 0 || s.mix.own + s.mix.hindsight > 1) {
        return fail("The shares of own games and of hindsight are more than the whole", {},
                    "Give them as in 0.3 and 0.1");
    }
    return s;
}

net::Weights freshNetwork(const Settings& s)
{
    const int moves = s.law.longest + 3;
    net::Weights weights;
    if (s.architecture == "attention") {
        net::AttentionSizes sizes;
        sizes.dims = longestModes(s.targets);
        sizes.ring = s.ring;
        sizes.channels = s.width;
        sizes.blocks = s.blocks;
        sizes.decoder = s.hidden;
        sizes.valueWidth = s.hidden;
        sizes.moves = moves;
        weights = net::untrained(sizes, s.seed);
    } else {
        net::ContractionSizes sizes;
        sizes.dims = longestModes(s.targets);
        sizes.ring = s.ring;
        sizes.width = s.width;
        sizes.blocks = s.blocks;
        sizes.hidden = s.hidden;
        sizes.moves = moves;
        weights = net::untrained(sizes, s.seed);
        // Tokens that differ from the start are told apart sooner: of 2x2x2, a loss 0.25 lower after 500 steps.
        for (auto& [name, parameter] : weights.parameters) {
            if (name.find(".embed") != std::string::npos) {
                for (float& value : parameter.values) {
                    value *= kEmbeddingScale;
                }
            }
        }
    }
    return weights;
}

std::vector<int> goalsOf(const Settings& s)
{
    std::vector<int> goals;
    for (const Target& target : s.targets) {
        goals.push_back(goals.empty() && s.goal > 0 ? s.goal : target.knownRank(s.ring));
    }
    return goals;
}

std::vector<int> limitsOf(const Settings& s)
{
    std::vector<int> limits = goalsOf(s);
    for (int& limit : limits) {
        limit += s.spare > 0 ? s.spare : std::max(1, limit / 5);
    }
    return limits;
}

double learningRateAt(const Settings& s, std::int64_t step)
{
    if (step < s.warmUp) {
        return 0.3 * s.step.learningRate;
    }
    const auto now = static_cast<double>(step);
    if (s.rounds > 0) {
        const double done = now / (static_cast<double>(s.rounds) * s.stepsEach);
        return s.step.learningRate * (done < 0.6 ? 1 : std::max(0.05, (1 - done) / 0.4));
    }
    return s.step.learningRate * std::sqrt(std::min(1.0, static_cast<double>(s.constantFor) / std::max(1.0, now)));
}

std::string settingsJson(const Settings& s)
{
    Json json;
    for (const Target& target : s.targets) {
        json["targets"].push_back(target.name());
    }
    json["then"] = s.then ? s.then->name() : "";
    json["ring"] = ringKey(s.ring);
    visitAll(s, [&json](const char* name, const auto& value) { json[name] = value; });
    json["basis"] = play::basisKindKey(s.mix.basis);
    return json.dump();
}

Expected<Settings> parseSettings(const std::string& text, const std::string& name)
{
    const Error broken{"The settings of the run cannot be read", name,
                       "A run can be resumed from its own checkpoint.safetensors only"};
    Settings s;
    // The JSON library speaks in exceptions; they end here.
    try {
        const Json json = Json::parse(text);
        for (const std::string target : json.at("targets")) {
            const auto parsed = Target::parse(target);
            if (!parsed) {
                return tl::unexpected(broken);
            }
            s.targets.push_back(*parsed);
        }
        if (const std::string then = json.at("then"); !then.empty()) {
            const auto parsed = Target::parse(then);
            if (!parsed) {
                return tl::unexpected(broken);
            }
            s.then = *parsed;
        }
        const auto ring = parseRing(json.at("ring").get<std::string>());
        const auto basis = play::parseBasisKind(json.at("basis").get<std::string>());
        if (!ring || !basis) {
            return tl::unexpected(broken);
        }
        s.ring = *ring;
        s.mix.basis = *basis;
        visitAll(s, [&json](const char* key, auto& value) { json.at(key).get_to(value); });
    } catch (const nlohmann::json::exception&) {
        return tl::unexpected(broken);
    }
    return settled(s);
}

} // namespace rankfall::learn
