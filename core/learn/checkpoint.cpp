// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/learn/checkpoint.h"

#include <nlohmann/json.hpp>

namespace rankfall::learn {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kNetwork = "net.";
constexpr const char* kSchemes = "book.";
constexpr const char* kPlayed = "played";

// Moves as numbers that a float holds exactly: of every sequence its length, then of every factor the low and high
// halves of its two masks.
constexpr std::size_t kNumbersPerMove = 12;

template <typename Sequences>
net::Parameter packed(const Sequences& sequences)
{
    net::Parameter out;
    for (const play::Decomposition& moves : sequences) {
        out.values.push_back(static_cast<float>(moves.size()));
        for (const play::Action& move : moves) {
            for (const play::Vector& factor : move.factors) {
                for (const std::uint32_t mask : {factor.nonzero, factor.negative}) {
                    out.values.push_back(static_cast<float>(mask & 0xFFFF));
                    out.values.push_back(static_cast<float>(mask >> 16));
                }
            }
        }
    }
    out.shape = {static_cast<int>(out.values.size())};
    return out;
}

/// False when the numbers are not what packed() makes.
bool unpack(const net::Parameter& parameter, std::vector<play::Decomposition>& out)
{
    const std::vector<float>& numbers = parameter.values;
    const auto half = [&numbers](std::size_t at) { return static_cast<std::uint32_t>(numbers[at]) & 0xFFFF; };
    for (std::size_t at = 0; at < numbers.size();) {
        if (!(numbers[at] >= 0 && numbers[at] < 4096)) {
            return false;
        }
        play::Decomposition moves(static_cast<std::size_t>(numbers[at++]));
        if (moves.size() * kNumbersPerMove > numbers.size() - at) {
            return false;
        }
        for (play::Action& move : moves) {
            for (play::Vector& factor : move.factors) {
                for (const std::size_t i : {at, at + 1, at + 2, at + 3}) {
                    if (!(numbers[i] >= 0 && numbers[i] <= 0xFFFF)) {
                        return false;
                    }
                }
                factor.nonzero = half(at) | half(at + 1) << 16;
                factor.negative = half(at + 2) | half(at + 3) << 16;
                at += 4;
            }
        }
        out.push_back(std::move(moves));
    }
    return true;
}

} // namespace

Expected<std::size_t> saveCheckpoint(const Checkpoint& checkpoint, const std::string& path)
{
    const RunState& state = checkpoint.state;
    net::Weights all = checkpoint.memory;
    for (const auto& [key, value] : checkpoint.network.metadata) {
        all.metadata[key] = value;
    }
    for (const auto& [name, parameter] : checkpoint.network.parameters) {
        all.parameters[kNetwork + name] = parameter;
    }
    for (std::size_t i = 0; i < state.book.pages().size(); ++i) {
        if (!state.book.pages()[i].schemes.empty()) {
            all.parameters[kSchemes + std::to_string(i)] = packed(state.book.pages()[i].schemes);
        }
    }
    if (!state.played.empty()) {
        all.parameters[kPlayed] = packed(state.played);
    }
    all.metadata["checkpoint"] =
        Json{{"rounds", state.rounds},          {"steps", state.steps},     {"seconds", state.seconds},
             {"cpu_seconds", state.cpuSeconds}, {"longest", state.longest}, {"taught", state.isTaught}}
            .dump();
    all.metadata["settings"] = settingsJson(checkpoint.settings);
    return net::saveSafetensors(all, path, net::Precision::Single);
}

Expected<Checkpoint> loadCheckpoint(const std::string& path)
{
    const auto all = net::loadSafetensors(path);
    if (!all) {
        return tl::unexpected(all.error());
    }
    const Error broken{"This is no checkpoint of a run", path,
                       "Name the folder of a run: its checkpoint.safetensors is read"};
    const auto settings = all->metadata.find("settings");
    const auto state = all->metadata.find("checkpoint");
    if (settings == all->metadata.end() || state == all->metadata.end()) {
        return tl::unexpected(broken);
    }
    auto parsed = parseSettings(settings->second, path);
    if (!parsed) {
        return tl::unexpected(parsed.error());
    }
    Checkpoint out;
    out.settings = std::move(*parsed);
    // The JSON library speaks in exceptions; they end here.
    try {
        const Json json = Json::parse(state->second);
        out.state.rounds = json.at("rounds");
        out.state.steps = json.at("steps");
        out.state.seconds = json.at("seconds");
        out.state.cpuSeconds = json.at("cpu_seconds");
        out.state.longest = json.at("longest");
        out.state.isTaught = json.at("taught");
    } catch (const nlohmann::json::exception&) {
        return tl::unexpected(broken);
    }
    out.state.book = Book(out.settings.targets, out.settings.ring);
    for (const auto& [name, parameter] : all->parameters) {
        if (name.starts_with(kNetwork)) {
            out.network.parameters[name.substr(std::string(kNetwork).size())] = parameter;
        } else if (name == kPlayed) {
            if (!unpack(parameter, out.state.played)) {
                return tl::unexpected(broken);
            }
        } else if (!name.starts_with(kSchemes)) {
            out.memory.parameters[name] = parameter;
        }
    }
    for (std::size_t page = 0; page < out.settings.targets.size(); ++page) {
        const auto found = all->parameters.find(kSchemes + std::to_string(page));
        std::vector<play::Decomposition> schemes;
        if (found != all->parameters.end() && !unpack(found->second, schemes)) {
            return tl::unexpected(broken);
        }
        for (const play::Decomposition& terms : schemes) {
            if (out.state.book.add(page, terms) == Book::Entry::Wrong) {
                return fail("A scheme in it is not exact", path, "The file has been changed: begin a new run");
            }
        }
    }
    out.network.metadata = all->metadata;
    out.memory.metadata = all->metadata;
    for (const char* key : {"checkpoint", "settings", "optimiser_steps"}) {
        out.network.metadata.erase(key);
    }
    return out;
}

} // namespace rankfall::learn
