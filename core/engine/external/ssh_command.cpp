// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/external/ssh_command.h"

#include "core/engine/external/child_process.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>

namespace rankfall {

namespace {

constexpr std::array kOptions{"-T",
                              "-o",
                              "BatchMode=yes",
                              "-o",
                              "ConnectTimeout=10",
                              "-o",
                              "ServerAliveInterval=15",
                              "-o",
                              "ServerAliveCountMax=3"};

/// A word as splitCommand() reads it.
std::string quoted(const std::string& word)
{
    std::string out = "'";
    for (const char c : word) {
        out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    }
    return out + "'";
}

std::string trimmed(const std::string& text)
{
    const std::size_t first = text.find_first_not_of(" \t\n");
    return first == std::string::npos ? std::string() : text.substr(first, text.find_last_not_of(" \t\n") + 1 - first);
}

struct Symptom {
    std::string_view says;
    const char* message;
    const char* remedy;
};

/// In the order of their weight: a changed key also fails verification.
constexpr std::array kSymptoms{
    Symptom{
        "REMOTE HOST IDENTIFICATION HAS CHANGED",
        "The key of the host is another than the one that ssh knows: it was set up anew, or somebody stands between",
        "Ask whoever runs the host; if it was set up anew, take the old key out with ssh-keygen -R HOST"},
    Symptom{"Host key verification failed", "ssh does not know this host yet",
            "Run ssh HOST once in a terminal, compare the key that it shows, and say yes"},
    Symptom{"Permission denied", "The host lets nobody in without a password, and here nobody can type one",
            "Put your key there with ssh-copy-id HOST, or unlock it for this session with ssh-add"},
    Symptom{"Could not resolve hostname", "There is no host of this name",
            "Look for a slip of the pen; a short name needs an entry in ~/.ssh/config"},
    Symptom{"Connection refused", "The host is there, but nothing answers on the port of ssh",
            "Check the port, and whether sshd runs there"},
    Symptom{"timed out", "The host does not answer", "Check that it is switched on, and that this network reaches it"},
    Symptom{"No route to host", "No way leads to the host", "Check that this network, or its VPN, reaches it"},
    Symptom{"Network is unreachable", "No way leads to the host", "Check that this network, or its VPN, reaches it"},
    Symptom{"ommand not found", "The host has no such program",
            "Install rankfall-cli there, or give its full path: shells that are not logged in look in few folders"},
    Symptom{"No such file or directory", "The host has no such program",
            "Install rankfall-cli there, or give its full path"},
    Symptom{"not responding", "The connection to the host broke", "Restart the engine once the host can be reached"},
    Symptom{"Connection closed", "The host closed the connection", "Try ssh HOST in a terminal: it may say why"},
    Symptom{"Connection reset", "The host closed the connection", "Try ssh HOST in a terminal: it may say why"}};

} // namespace

Expected<std::string> sshCommand(const SshEngine& engine)
{
    const std::string host = trimmed(engine.host);
    if (host.empty()) {
        return fail("The host is missing", {}, "Write its name, such as cluster or me@cluster.example.org");
    }
    if (host.front() == '-' || std::ranges::any_of(host, [](char c) { return c <= ' ' || c == '\'' || c == '"'; })) {
        return fail("This is not the name of a host", {}, "Write it as for ssh, without blanks and options");
    }
    const std::string program = trimmed(engine.program);
    if (program.empty()) {
        return fail("The program is missing", {}, "Write what is to run there, such as rankfall-cli engine");
    }
    std::string out = "ssh";
    for (const char* option : kOptions) {
        out += std::string(" ") + option;
    }
    if (engine.port > 0) {
        out += " -p " + std::to_string(engine.port);
    }
    return out + " " + host + " " + quoted(program);
}

std::optional<SshEngine> readSshCommand(std::string_view command)
{
    const auto words = splitCommand(command);
    if (!words || words->size() < kOptions.size() + 3 || words->front() != "ssh" ||
        !std::equal(kOptions.begin(), kOptions.end(), words->begin() + 1)) {
        return std::nullopt;
    }
    SshEngine out;
    std::size_t next = kOptions.size() + 1;
    if ((*words)[next] == "-p" && words->size() == next + 4) {
        const std::string& port = (*words)[next + 1];
        if (std::from_chars(port.data(), port.data() + port.size(), out.port).ptr != port.data() + port.size()) {
            return std::nullopt;
        }
        next += 2;
    }
    if (words->size() != next + 2) {
        return std::nullopt;
    }
    out.host = (*words)[next];
    out.program = (*words)[next + 1];
    return out;
}

std::optional<Error> sshTrouble(std::string_view command, const std::vector<EngineHost::LogEntry>& log)
{
    const auto words = splitCommand(command);
    if (!words || std::filesystem::path(words->front()).filename() != "ssh") {
        return std::nullopt;
    }
    // What was said since it was last started or ended.
    using Source = EngineHost::LogEntry::Source;
    const auto event = std::ranges::find(log.rbegin(), log.rend(), Source::Event, &EngineHost::LogEntry::source);
    for (const Symptom& symptom : kSymptoms) {
        for (auto entry = log.rbegin(); entry != event; ++entry) {
            if (entry->source == Source::Error && entry->text.find(symptom.says) != std::string::npos) {
                return Error{symptom.message, {}, symptom.remedy};
            }
        }
    }
    return std::nullopt;
}

} // namespace rankfall
