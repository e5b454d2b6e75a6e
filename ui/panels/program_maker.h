// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/game/position.h"
#include "core/program/measure.h"

#include <QObject>

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace rankfall {

/// Makes a program with shared sums of a position's terms, on a thread of its own. The last position asked for counts;
/// an older one is given up. GUI thread; destruction waits for some milliseconds.
class ProgramMaker : public QObject {
    Q_OBJECT

public:
    explicit ProgramMaker(QObject* parent = nullptr);
    ~ProgramMaker() override;

    /// Does nothing when that is what it has, or is at.
    void make(const Position& position);
    void forget();

    /// Of the position asked for last: for small ones at once, with more sums shared when made() comes.
    const std::optional<Program>& program() const { return m_program; }

    /// Additions before sums were shared.
    int plainAdditions() const { return m_plain; }

    /// How exact a product of two random 128×128 matrices of doubles is, in one level of it; nothing for what does not
    /// run over blocks or is not complete.
    const std::optional<ErrorSample>& error() const { return m_error; }

    bool isWorking() const { return m_isWorking; }

    bool isFor(const Position& position) const;

Q_SIGNALS:
    void made();

private:
    struct Job {
        Scheme scheme;
        Ring ring;
        bool isComplete;
        int number;
    };

    struct Made {
        Program program;
        int plainAdditions;
        std::optional<ErrorSample> error;
        int number;
    };

    void work();
    void take(Made made);

    std::optional<Position> m_position;
    std::optional<Program> m_program;
    std::optional<ErrorSample> m_error;
    int m_plain = 0;
    int m_number = 0;
    bool m_isWorking = false;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::optional<Job> m_wanted; ///< guarded by the mutex, as is m_ends
    bool m_ends = false;
    std::thread m_thread;
};

} // namespace rankfall
