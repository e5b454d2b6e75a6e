// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/external/engine_host.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rankfall {

/// An engine on another machine, reached over ssh.
struct SshEngine {
    std::string host;                            ///< "cluster", "me@cluster.example.org": as for ssh
    int port = 0;                                ///< 0: what ssh's own settings say
    std::string program = "rankfall-cli engine"; ///< run by the shell over there

    bool operator==(const SshEngine&) const = default;
};

/// The command that starts it: ssh asks no questions (nobody could answer them), gives up a connection that does not
/// come about within 10 s, and one on which nothing has been heard for 45 s. Errors: no host, or one that ssh would
/// take for an option; no program.
Expected<std::string> sshCommand(const SshEngine& engine);

/// What sshCommand() made of; nothing for any other command.
std::optional<SshEngine> readSshCommand(std::string_view command);

/// Why ssh did not get through, in words, from what it and the shell over there wrote on standard error
/// after the last event in the log. Nothing when the command is not one of ssh, or what it wrote is not known.
std::optional<Error> sshTrouble(std::string_view command, const std::vector<EngineHost::LogEntry>& log);

} // namespace rankfall
