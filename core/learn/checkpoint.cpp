// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/learn/checkpoint.h"

#include "core/learn/packing.h"

#include <nlohmann/json.hpp>

namespace rankfall::learn {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kNetwork = "net.";
constexpr const char* kSchemes = "book.";
constexpr const char* kTaught = "taught.";
constexpr const char* kPlayed = "played";

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
        const Page& page = state.book.pages()[i];
        if (!page.schemes.empty()) {
            all.parameters[kSchemes + std::to_string(i)] = packed(page.schemes);
        }
        if (!page.taught.empty()) {
            all.parameters[kTaught + std::to_string(i)] = packed(page.taught);
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
        } else if (!name.starts_with(kSchemes) && !name.starts_with(kTaught)) {
            out.memory.parameters[name] = parameter;
        }
    }
    for (std::size_t page = 0; page < out.settings.targets.size(); ++page) {
        for (const char* list : {kSchemes, kTaught}) {
            const auto found = all->parameters.find(list + std::to_string(page));
            std::vector<play::Decomposition> schemes;
            if (found != all->parameters.end() && !unpack(found->second, schemes)) {
                return tl::unexpected(broken);
            }
            for (const play::Decomposition& terms : schemes) {
                const Book::Entry entry =
                    list == kTaught ? out.state.book.teach(page, terms) : out.state.book.add(page, terms);
                if (entry == Book::Entry::Wrong) {
                    return fail("A scheme in it is not exact", path, "The file has been changed: begin a new run");
                }
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
