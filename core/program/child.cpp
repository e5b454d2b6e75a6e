// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/program/child.h"

#include <array>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace rankfall {

int runChild(const std::vector<std::string>& command, const std::function<void(const std::string&)>& line,
             const std::function<bool()>& shouldStop)
{
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) {
        return -1;
    }
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1);
    posix_spawn_file_actions_adddup2(&actions, ends[1], 2);
    std::vector<char*> arguments;
    for (const std::string& argument : command) {
        arguments.push_back(const_cast<char*>(argument.c_str()));
    }
    arguments.push_back(nullptr);
    pid_t child = 0;
    const int failed = posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    if (failed != 0) {
        close(ends[0]);
        return -1;
    }
    std::string rest;
    bool killed = false;
    for (;;) {
        if (!killed && shouldStop && shouldStop()) {
            kill(child, SIGKILL);
            killed = true;
        }
        pollfd wait{ends[0], POLLIN, 0};
        if (poll(&wait, 1, 50) <= 0) {
            continue;
        }
        std::array<char, 4096> buffer{};
        const ssize_t got = read(ends[0], buffer.data(), buffer.size());
        if (got <= 0) {
            break;
        }
        rest.append(buffer.data(), static_cast<std::size_t>(got));
        for (std::size_t end = rest.find('\n'); end != std::string::npos; end = rest.find('\n')) {
            line(rest.substr(0, end));
            rest.erase(0, end + 1);
        }
    }
    close(ends[0]);
    if (!rest.empty()) {
        line(rest);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return !killed && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace rankfall
