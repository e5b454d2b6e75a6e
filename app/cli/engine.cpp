// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "core/agent/networks.h"
#include "core/engine/external/engine_server.h"
#include "core/engine/external/protocol.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <memory>
#include <unistd.h>

namespace rankfall::cli {

namespace {

struct Options {
    std::string engine = engineRegistry().front().info.key;
    std::string network;
};

/// Each line of standard input until it ends or the server has heard enough. False when a line is too long.
bool serve(EngineServer& server)
{
    std::string open;
    std::array<char, 65536> bytes;
    while (true) {
        const ssize_t count = ::read(STDIN_FILENO, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count <= 0) {
            return true;
        }
        std::string_view rest(bytes.data(), static_cast<std::size_t>(count));
        for (auto end = rest.find('\n'); end != std::string_view::npos; end = rest.find('\n')) {
            open += rest.substr(0, end);
            rest.remove_prefix(end + 1);
            if (!server.hear(open)) {
                return true;
            }
            open.clear();
        }
        open += rest;
        if (open.size() > protocol::kLongestRequest) {
            return false;
        }
    }
}

int run(const Options& options)
{
    if (!createEngine(options.engine)) {
        std::string names;
        for (const auto& entry : engineRegistry()) {
            names += (names.empty() ? "" : ", ") + entry.info.key;
        }
        printError({"“" + options.engine + "” is not an engine", "--engine", "Engines are " + names});
        return kUnusable;
    }
    if (!options.network.empty()) {
        if (const auto loaded = agent::addNetwork(options.network); !loaded) {
            printError(loaded.error());
            return kUnusable;
        }
    }
    // Whoever started it ends it; there is nothing to keep.
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    EngineServer server(options.engine, RANKFALL_VERSION, [](const std::string& line) { printLine(line); });
    if (!serve(server)) {
        printError({"A line of more than 16 MiB", "standard input", "The protocol has one message a line"});
        return kUnusable;
    }
    return kYes;
}

} // namespace

Run engine(CLI::App& app)
{
    const auto options = std::make_shared<Options>();
    std::string engines;
    for (const auto& entry : engineRegistry()) {
        engines += (engines.empty() ? "" : ", ") + entry.info.key;
    }
    app.add_option("--engine", options->engine,
                   "Who thinks unless a request says otherwise: " + engines + " (default: the first)");
    app.add_option("--net", options->network, "Of agent and backplay: a network from rankfall-train")
        ->type_name("FILE");
    return [options] { return run(*options); };
}

} // namespace rankfall::cli
