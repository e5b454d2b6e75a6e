// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/train/console.h"

#include "app/terminal/interrupt.h"

#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <mutex>
#include <thread>

namespace rankfall::train {

namespace {

void print(std::FILE* stream, const std::string& text)
{
    const std::string line = text + "\n";
    std::fwrite(line.data(), 1, line.size(), stream);
    std::fflush(stream);
}

} // namespace

int printError(const Error& error)
{
    print(stderr, "rankfall-train: " + error.text());
    return kUnusable;
}

void printLine(const std::string& text)
{
    print(stdout, text);
}

void printProgress(const std::string& text)
{
    print(stderr, text);
}

void catchInterrupts()
{
    terminal::catchInterrupts();
}

const std::atomic<bool>& interrupted()
{
    return terminal::interrupted();
}

class Deadline::Timer {
public:
    explicit Timer(double seconds)
        : m_thread([this, seconds] {
            std::unique_lock lock(m_mutex);
            if (!m_ended.wait_for(lock, std::chrono::duration<double>(seconds), [this] { return m_isDone; })) {
                m_isOver.store(true);
                terminal::interrupted().store(true);
            }
        })
    {
    }

    ~Timer()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_isDone = true;
        }
        m_ended.notify_all();
        m_thread.join();
    }

    std::atomic<bool> m_isOver{false};

private:
    std::mutex m_mutex;
    std::condition_variable m_ended;
    bool m_isDone = false;
    std::thread m_thread; ///< last: it uses the others
};

Deadline::Deadline(double seconds)
    : m_timer(seconds > 0 ? std::make_unique<Timer>(seconds) : nullptr)
{
}

Deadline::~Deadline() = default;

bool Deadline::isOver() const
{
    return m_timer && m_timer->m_isOver.load();
}

} // namespace rankfall::train
