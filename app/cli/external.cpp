// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/cli/external.h"

#include "app/cli/interrupt.h"
#include "core/engine/external/external_engine.h"

#include <algorithm>

namespace rankfall::cli {

namespace {

Expected<protocol::OptionValues> valuesOf(const std::vector<std::string>& settings,
                                          const std::vector<protocol::Option>& options)
{
    std::string names;
    for (const auto& option : options) {
        names += (names.empty() ? "" : ", ") + option.name;
    }
    protocol::OptionValues values;
    for (const std::string& setting : settings) {
        const std::size_t equals = setting.find('=');
        const auto option = std::find_if(options.begin(), options.end(), [&](const protocol::Option& it) {
            return it.name == setting.substr(0, equals);
        });
        if (option == options.end() || equals == std::string::npos) {
            return fail("“" + setting + "” sets nothing that the engine has", "--set",
                        names.empty() ? "It has no settings" : "Write NAME=VALUE; its settings are " + names);
        }
        auto value = protocol::parseOption(*option, setting.substr(equals + 1));
        if (!value) {
            return fail(value.error().message, "--set", value.error().remedy);
        }
        values[option->name] = std::move(*value);
    }
    return values;
}

} // namespace

Expected<std::unique_ptr<Engine>> externalEngine(const std::string& command, const std::vector<std::string>& settings)
{
    EngineCommand whom;
    whom.key = "external";
    whom.name = command;
    whom.command = command;
    auto host = std::make_shared<EngineHost>(std::move(whom));
    host->start();
    HostState state = HostState::Starting;
    while (state == HostState::Starting && !interrupted()) {
        state = host->waitUntilReady(std::chrono::milliseconds(50));
    }
    if (const auto fault = host->fault()) {
        // A terminal has no log to look at.
        Error error = fault->error;
        if (fault->kind != EngineFault::Kind::CannotStart) {
            error.remedy = "docs/engine-protocol.md says what is expected of it";
        }
        return tl::unexpected(std::move(error));
    }
    const auto hello = host->hello();
    if (!hello) {
        return fail("Interrupted before the engine had started");
    }
    auto values = valuesOf(settings, hello->options);
    if (!values) {
        return tl::unexpected(std::move(values.error()));
    }
    if (auto wrong = host->setOptions(std::move(*values))) {
        return tl::unexpected(std::move(*wrong));
    }
    return externalEntry(std::move(host)).create();
}

} // namespace rankfall::cli
