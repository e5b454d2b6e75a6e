// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/external/child_process.h"

#include "core/engine/external/group_memory.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <poll.h>
#include <pthread.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <utility>

namespace rankfall {

namespace {

constexpr std::size_t kMostRead = std::size_t{64} << 10;

void closeIt(int& descriptor)
{
    if (descriptor >= 0) {
        ::close(std::exchange(descriptor, -1));
    }
}

/// Both ends of a pipe, closed unless they are taken.
struct Pipe {
    int read = -1;
    int write = -1;

    Pipe()
    {
        std::array<int, 2> ends{-1, -1};
        // Closed on exec: another child started meanwhile must not hold our ends open.
        if (::pipe2(ends.data(), O_CLOEXEC) == 0) {
            read = ends[0];
            write = ends[1];
        }
    }

    ~Pipe()
    {
        closeIt(read);
        closeIt(write);
    }

    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
};

void setNonBlocking(int descriptor)
{
    ::fcntl(descriptor, F_SETFL, ::fcntl(descriptor, F_GETFL) | O_NONBLOCK);
}

/// Reads what is there; false at the end of the file.
bool readInto(std::string& text, int descriptor)
{
    std::array<char, kMostRead> bytes;
    const ssize_t count = ::read(descriptor, bytes.data(), bytes.size());
    if (count > 0) {
        text.append(bytes.data(), static_cast<std::size_t>(count));
        return true;
    }
    return count < 0 && (errno == EAGAIN || errno == EINTR);
}

/// write() that reports a closed pipe as an error. A library may not change what the process does about SIGPIPE, so it
/// is held back on this thread and taken away again.
ssize_t writeQuietly(int descriptor, const std::string& text)
{
    sigset_t pipeSignal;
    sigset_t before;
    sigset_t pending;
    sigemptyset(&pipeSignal);
    sigaddset(&pipeSignal, SIGPIPE);
    sigpending(&pending);
    const bool wasPending = sigismember(&pending, SIGPIPE) == 1;
    pthread_sigmask(SIG_BLOCK, &pipeSignal, &before);
    const ssize_t count = ::write(descriptor, text.data(), text.size());
    const int fault = errno;
    if (count < 0 && fault == EPIPE && !wasPending) {
        const timespec noTime{};
        while (sigtimedwait(&pipeSignal, nullptr, &noTime) < 0 && errno == EINTR) {
        }
    }
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
    errno = fault;
    return count;
}

std::string endText(int status)
{
    if (WIFEXITED(status)) {
        return "ended with exit code " + std::to_string(WEXITSTATUS(status));
    }
    const int number = WTERMSIG(status);
    const char* name = ::sigdescr_np(number);
    return "crashed (signal " + std::to_string(number) + (name ? ", " + std::string(name) : std::string()) + ")";
}

} // namespace

Expected<std::vector<std::string>> splitCommand(std::string_view command)
{
    std::vector<std::string> words;
    bool isInside = false;
    char quote = 0;
    for (std::size_t i = 0; i < command.size(); ++i) {
        const char c = command[i];
        const bool isBlank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (quote == 0 && isBlank) {
            isInside = false;
            continue;
        }
        if (!isInside) {
            words.emplace_back();
            isInside = true;
        }
        if (c == '\\' && quote != '\'' && i + 1 < command.size()) {
            words.back() += command[++i];
        } else if (quote == 0 && (c == '"' || c == '\'')) {
            quote = c;
        } else if (c == quote) {
            quote = 0;
        } else {
            words.back() += c;
        }
    }
    if (quote != 0) {
        return fail("A quote in the command is not closed", {}, "Add the missing quote");
    }
    if (words.empty() || words.front().empty()) {
        return fail("There is no command", {}, "Write the program that is to be started, such as rankfall-cli engine");
    }
    return words;
}

Expected<std::unique_ptr<ChildProcess>> ChildProcess::start(const std::vector<std::string>& words,
                                                            const std::string& folder)
{
    std::error_code ignored;
    if (!folder.empty() && !std::filesystem::is_directory(folder, ignored)) {
        return fail("There is no folder “" + folder + "”", {}, "Choose another working folder");
    }
    Pipe input;
    Pipe output;
    Pipe log;
    if (input.read < 0 || output.read < 0 || log.read < 0) {
        return fail(std::string("No pipe can be made: ") + std::strerror(errno));
    }
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    posix_spawn_file_actions_adddup2(&actions, input.read, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, output.write, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, log.write, STDERR_FILENO);
    // What others have left open is none of its business.
    posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
    if (!folder.empty()) {
        posix_spawn_file_actions_addchdir_np(&actions, folder.c_str());
    }
    sigset_t none;
    sigset_t all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setpgroup(&attributes, 0);
    posix_spawnattr_setflags(
        &attributes, static_cast<short>(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF));
    std::vector<char*> arguments;
    for (const std::string& word : words) {
        arguments.push_back(const_cast<char*>(word.c_str())); // NOLINT: POSIX promises to leave them alone
    }
    arguments.push_back(nullptr);
    pid_t pid = -1;
    const int fault = ::posix_spawnp(&pid, arguments[0], &actions, &attributes, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    if (fault != 0) {
        return fail("“" + words.front() + "” cannot be started: " + std::strerror(fault), {},
                    fault == ENOENT   ? "Check the command, or give the whole path of the program"
                    : fault == EACCES ? "Check that the program may be executed"
                                      : "");
    }
    // An engine that crashes at 50 GB must not fill the disk with them.
    const rlimit noCore{0, 0};
    ::prlimit(pid, RLIMIT_CORE, &noCore, nullptr);
    for (const int end : {input.write, output.read, log.read}) {
        setNonBlocking(end);
    }
    return std::unique_ptr<ChildProcess>(new ChildProcess(pid, std::exchange(input.write, -1),
                                                          std::exchange(output.read, -1), std::exchange(log.read, -1)));
}

ChildProcess::~ChildProcess()
{
    end({});
}

void ChildProcess::exchange(std::string& input, std::string& output, std::string& log, int wakeUp,
                            std::chrono::milliseconds most)
{
    // A negative descriptor is passed over.
    std::array<pollfd, 4> watched{
        {{m_output, POLLIN, 0}, {m_log, POLLIN, 0}, {input.empty() ? -1 : m_input, POLLOUT, 0}, {wakeUp, POLLIN, 0}}};
    if (::poll(watched.data(), watched.size(), static_cast<int>(most.count())) <= 0) {
        return;
    }
    if (watched[0].revents != 0 && !readInto(output, m_output)) {
        closeIt(m_output);
    }
    if (watched[1].revents != 0 && !readInto(log, m_log)) {
        closeIt(m_log);
    }
    if (watched[2].revents != 0) {
        const ssize_t count = writeQuietly(m_input, input);
        if (count > 0) {
            input.erase(0, static_cast<std::size_t>(count));
        } else if (errno != EAGAIN && errno != EINTR) {
            closeIt(m_input); // nobody reads; its output will say what became of it
            input.clear();
        }
    }
}

bool ChildProcess::hasEnded() const
{
    siginfo_t info{};
    // Left uncollected, it keeps the number of its group from being given to others.
    return m_pid < 0 ||
           (::waitid(P_PID, static_cast<id_t>(m_pid), &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_pid == m_pid);
}

std::uint64_t ChildProcess::memory() const
{
    return m_pid < 0 ? 0 : groupMemory(m_pid);
}

bool ChildProcess::isGone()
{
    return m_output < 0 || hasEnded();
}

std::string ChildProcess::end(std::chrono::milliseconds patience)
{
    closeIt(m_input);
    if (m_pid < 0) {
        return "was ended";
    }
    const auto until = std::chrono::steady_clock::now() + patience;
    bool ended = hasEnded();
    while (!ended && std::chrono::steady_clock::now() < until) {
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
        ended = hasEnded();
    }
    ::kill(-m_pid, SIGKILL);
    int status = 0;
    while (::waitpid(m_pid, &status, 0) < 0 && errno == EINTR) {
    }
    m_pid = -1;
    closeIt(m_output);
    closeIt(m_log);
    return ended ? endText(status) : "was ended";
}

} // namespace rankfall
