// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT

// Commands on files of networks.

#include "app/train/commands.h"
#include "app/train/console.h"
#include "core/learn/checkpoint.h"
#include "core/net/network.h"

#include <memory>
#include <nlohmann/json.hpp>

namespace rankfall::train {

namespace {

/// The network in a file of one, or in a checkpoint.
Expected<net::Weights> networkIn(const std::string& path)
{
    auto weights = net::loadSafetensors(path);
    if (!weights || !weights->metadata.contains("checkpoint")) {
        return weights;
    }
    auto checkpoint = learn::loadCheckpoint(path);
    if (!checkpoint) {
        return tl::unexpected(checkpoint.error());
    }
    net::Weights network = std::move(checkpoint->network);
    network.metadata["settings"] = learn::settingsJson(checkpoint->settings);
    return network;
}

std::size_t sizeOf(const net::Weights& weights)
{
    std::size_t count = 0;
    for (const auto& [name, parameter] : weights.parameters) {
        count += parameter.values.size();
    }
    return count;
}

int info(const std::string& path, bool json)
{
    const auto weights = networkIn(path);
    if (!weights) {
        return printError(weights.error());
    }
    nlohmann::ordered_json all = {{"parameters", sizeOf(*weights)}};
    for (const auto& [key, value] : weights->metadata) {
        all[key] = value;
    }
    if (json) {
        printLine(all.dump());
        return kDone;
    }
    for (const auto& [key, value] : all.items()) {
        const std::string text = value.is_string() ? value.get<std::string>() : value.dump();
        printLine(key + std::string(key.size() < 14 ? 14 - key.size() : 1, ' ') + text);
    }
    return kDone;
}

int exportNetwork(const std::string& from, const std::string& to, bool half, const std::vector<std::string>& notes)
{
    auto weights = networkIn(from);
    if (!weights) {
        return printError(weights.error());
    }
    for (const std::string& note : notes) {
        const std::size_t equals = note.find('=');
        if (equals == std::string::npos || equals == 0) {
            return printError({"“" + note + "” is not a note", "--note", "Write key=text, as in \"machine=a laptop\""});
        }
        weights->metadata[note.substr(0, equals)] = note.substr(equals + 1);
    }
    // What is exported can be loaded.
    if (const auto network = net::makeNetwork(*weights, from); !network) {
        return printError(network.error());
    }
    const auto written = net::saveSafetensors(*weights, to, half ? net::Precision::Half : net::Precision::Single);
    if (!written) {
        return printError(written.error());
    }
    printLine(to + ": " + std::to_string(sizeOf(*weights)) + " parameters, " + std::to_string(*written) + " bytes");
    return kDone;
}

} // namespace

Action declareInfo(CLI::App& app)
{
    const auto path = std::make_shared<std::string>();
    const auto json = std::make_shared<bool>(false);
    app.add_option("FILE", *path, "A network or a checkpoint")->required();
    app.add_flag("--json", *json, "Print it as a JSON object");
    return [path, json] { return info(*path, *json); };
}

Action declareExport(CLI::App& app)
{
    const auto files = std::make_shared<std::pair<std::string, std::string>>();
    const auto half = std::make_shared<bool>(false);
    const auto notes = std::make_shared<std::vector<std::string>>();
    app.add_option("CHECKPOINT", files->first, "A checkpoint or a network")->required();
    app.add_option("OUT", files->second, "The safetensors file to write")->required();
    app.add_flag("--half", *half, "Half precision: half the size");
    app.add_option("--note", *notes, "key=text: more for the record in the file");
    return [files, half, notes] { return exportNetwork(files->first, files->second, *half, *notes); };
}

} // namespace rankfall::train
