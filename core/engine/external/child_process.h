// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

namespace rankfall {

/// A command line as a list of words: blanks part them, quotes (' and ") and \ keep them together, as in a shell, and
/// nothing else means anything. Errors: a quote that is not closed, no word at all.
Expected<std::vector<std::string>> splitCommand(std::string_view command);

/// A program with pipes on its standard input, output and error, at the head of a process group of its own. Never
/// waits on a pipe, never dies of SIGPIPE, writes no core dumps, leaves neither a zombie nor a member of the group
/// behind. One thread at a time.
class ChildProcess {
public:
    /// `folder` is where it runs, "" for here. Errors: no such folder, no such program, no process to be had.
    static Expected<std::unique_ptr<ChildProcess>> start(const std::vector<std::string>& words,
                                                         const std::string& folder);
    ~ChildProcess(); ///< end() without patience
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;

    /// Waits until something can be read or written, `wakeUp` (a descriptor) is readable, or the time is over. Then
    /// takes what has been written off the front of `input`, and appends at most 64 KiB each to `output` and `log`.
    void exchange(std::string& input, std::string& output, std::string& log, int wakeUp,
                  std::chrono::milliseconds most);

    /// Bytes that it holds with all that it started and that stayed in its group.
    std::uint64_t memory() const;

    /// True once its output is closed or it has ended: nothing more will be read.
    bool isGone();

    /// Closes its input, waits at most `patience` for it to end, kills what is left of the group and collects it. Says
    /// how it ended: "ended with exit code 3", "crashed (signal 11, Segmentation fault)", "was ended" by us.
    std::string end(std::chrono::milliseconds patience);

private:
    ChildProcess(pid_t pid, int input, int output, int log)
        : m_pid(pid)
        , m_input(input)
        , m_output(output)
        , m_log(log)
    {
    }

    bool hasEnded() const;

    pid_t m_pid; ///< -1 once collected
    int m_input; ///< -1 once closed, as the others
    int m_output;
    int m_log;
};

} // namespace rankfall
