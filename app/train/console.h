// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

#include <atomic>
#include <memory>
#include <string>

namespace rankfall::train {

/// 0 yes or done; 1 a clear no (the rank was not reached); 2 unusable input; 3 interrupted, what was found is kept.
enum ExitCode : int { kDone = 0, kNo = 1, kUnusable = 2, kInterrupted = 3 };

/// "rankfall-train: place: cause. remedy" on standard error; returns kUnusable.
int printError(const Error& error);
/// A line on standard output, flushed.
void printLine(const std::string& text);
/// Progress, on standard error.
void printProgress(const std::string& text);

/// From here on the first Ctrl+C (or a request to end) only sets interrupted(); the second ends the program at once.
void catchInterrupts();
const std::atomic<bool>& interrupted();

/// Sets interrupted() when the time is over. Keep it alive.
class Deadline {
public:
    /// No deadline when `seconds` is 0.
    explicit Deadline(double seconds);
    ~Deadline();
    Deadline(const Deadline&) = delete;
    Deadline& operator=(const Deadline&) = delete;

    /// It was this deadline, and not a person.
    bool isOver() const;

private:
    class Timer;
    std::unique_ptr<Timer> m_timer;
};

} // namespace rankfall::train
