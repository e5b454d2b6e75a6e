// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QMetaObject>
#include <QObject>

#include <atomic>
#include <functional>
#include <list>
#include <memory>
#include <thread>
#include <utility>

namespace rankfall {

/// Work on a value, on a thread of its own, whose result is brought to the window's thread. Only the last work that was
/// started brings one; those before are asked to stop and waited for by nobody, but by the end of the job. GUI thread.
template <typename Result>
class BackgroundJob {
public:
    using ShouldStop = std::function<bool()>; ///< to be polled by the work

    /// Results are brought as long as the receiver lives, which must be longer than this.
    explicit BackgroundJob(QObject* receiver)
        : m_receiver(receiver)
    {
    }

    ~BackgroundJob() { stop(); } // and the threads end with the list

    BackgroundJob(const BackgroundJob&) = delete;
    BackgroundJob& operator=(const BackgroundJob&) = delete;

    bool isRunning() const { return m_isRunning; }

    void start(std::function<Result(const ShouldStop&)> work, std::function<void(Result)> take)
    {
        stop();
        m_isRunning = true;
        auto stopped = std::make_shared<std::atomic<bool>>(false);
        auto ended = std::make_shared<std::atomic<bool>>(false);
        m_stopped = stopped;
        auto deliver = [this, stopped, take = std::move(take)](std::shared_ptr<Result> result) {
            if (!*stopped) {
                m_isRunning = false;
                take(std::move(*result));
            }
        };
        auto run = [receiver = m_receiver, stopped, ended, work = std::move(work), deliver = std::move(deliver)] {
            auto result = std::make_shared<Result>(work([stopped] { return stopped->load(); }));
            QMetaObject::invokeMethod(
                receiver, [deliver, result] { deliver(result); }, Qt::QueuedConnection);
            *ended = true;
        };
        m_threads.push_back({std::jthread(std::move(run)), ended});
    }

    void stop()
    {
        if (m_stopped) {
            *m_stopped = true;
        }
        m_isRunning = false;
        m_threads.remove_if([](const Thread& thread) { return thread.ended->load(); });
    }

private:
    struct Thread {
        std::jthread thread;
        std::shared_ptr<std::atomic<bool>> ended;
    };

    QObject* m_receiver;
    bool m_isRunning = false;
    std::shared_ptr<std::atomic<bool>> m_stopped;
    std::list<Thread> m_threads;
};

} // namespace rankfall
