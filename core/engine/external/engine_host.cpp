// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/external/engine_host.h"

#include "core/engine/external/child_process.h"
#include "core/engine/external/conversation.h"
#include "core/engine/external/group_memory.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <sys/eventfd.h>
#include <thread>
#include <unistd.h>
#include <utility>

namespace rankfall {

namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr milliseconds kPatienceAtEnd{150};
/// How often to look whether a process has ended whose pipes others hold open.
constexpr milliseconds kTick{200};
/// How often to look how much memory it holds.
constexpr milliseconds kWeighing{250};

} // namespace

/// The thread, the process and what they share with callers: a Conversation behind a mutex.
class EngineHost::Impl {
public:
    explicit Impl(EngineCommand command)
        : m_wakeUp(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
        , m_talk(std::move(command))
    {
    }

    ~Impl()
    {
        shutDown();
        ::close(m_wakeUp);
    }

    /// What `read` makes of the conversation, under the mutex.
    template <typename Read>
    auto with(Read read)
    {
        const std::lock_guard lock(m_mutex);
        return read(m_talk);
    }

    /// The same for what the thread must hear of.
    template <typename Change>
    auto change(Change change)
    {
        auto result = with(change);
        wake();
        return result;
    }

    void onChange(std::function<void()> changed)
    {
        const std::lock_guard lock(m_mutex);
        m_changed = std::move(changed);
    }

    void start()
    {
        const std::lock_guard control(m_control);
        {
            const std::lock_guard lock(m_mutex);
            if (m_talk.state() != HostState::Off) {
                return;
            }
            m_talk.begin();
            m_quit = false;
        }
        if (m_thread.joinable()) {
            m_thread.join(); // of an earlier process: it is over
        }
        m_thread = std::thread([this] { tend(); });
    }

    void shutDown()
    {
        const std::lock_guard control(m_control);
        {
            const std::lock_guard lock(m_mutex);
            m_quit = true;
        }
        wake();
        if (m_thread.joinable()) {
            m_thread.join();
        }
    }

    HostState waitUntilReady(milliseconds most)
    {
        std::unique_lock lock(m_mutex);
        m_arrived.wait_for(lock, most, [this] {
            const HostState state = m_talk.state();
            return state == HostState::Ready || state == HostState::Failed || state == HostState::Off;
        });
        return m_talk.state();
    }

    News take(std::uint64_t id, milliseconds most)
    {
        std::unique_lock lock(m_mutex);
        m_arrived.wait_for(lock, most, [this] { return m_talk.hasNews() || m_talk.fault(); });
        return m_talk.takeNews(id);
    }

private:
    void wake() const
    {
        const std::uint64_t one = 1;
        [[maybe_unused]] const auto written = ::write(m_wakeUp, &one, sizeof one);
    }

    bool goesOn()
    {
        const std::lock_guard lock(m_mutex);
        return !m_quit && !m_talk.fault();
    }

    void notify()
    {
        std::function<void()> changed;
        {
            const std::lock_guard lock(m_mutex);
            changed = m_changed;
        }
        m_arrived.notify_all();
        if (changed) {
            changed();
        }
    }

    // --- The host's thread -------------------------------------------------------------------------------------------
    void tend()
    {
        if (const auto child = launch()) {
            std::string input;
            bool isGone = false;
            while (!isGone && goesOn()) {
                isGone = exchange(*child, input);
            }
            finish(*child);
        }
        notify();
    }

    std::unique_ptr<ChildProcess> launch()
    {
        const EngineCommand command = with([](const Conversation& talk) { return talk.command(); });
        const auto words = splitCommand(command.command);
        auto child = words ? ChildProcess::start(*words, command.folder)
                           : Expected<std::unique_ptr<ChildProcess>>(tl::unexpected(words.error()));
        if (!child) {
            const std::lock_guard lock(m_mutex);
            m_talk.cannotStart(child.error());
            return nullptr;
        }
        return std::move(*child);
    }

    /// Waits for something to read, to write or to do, and does it. True when nothing more will come.
    bool exchange(ChildProcess& child, std::string& input)
    {
        milliseconds wait = kTick;
        {
            const std::lock_guard lock(m_mutex);
            input += m_talk.takeOutbox();
            if (const auto deadline = m_talk.deadline()) {
                wait = std::clamp(std::chrono::ceil<milliseconds>(*deadline - Clock::now()), milliseconds(0), kTick);
            }
        }
        std::string output;
        std::string error;
        child.exchange(input, output, error, m_wakeUp, wait);
        std::uint64_t count = 0;
        [[maybe_unused]] const auto taken = ::read(m_wakeUp, &count, sizeof count);
        const bool isGone = child.isGone();
        if (isGone) {
            drain(child, output, error);
        } else {
            weigh(child);
        }
        bool isNews = !output.empty() || !error.empty();
        {
            const std::lock_guard lock(m_mutex);
            if (isNews) {
                m_talk.hear(output, error, Clock::now());
            }
            if (!isGone) {
                m_talk.watch(Clock::now());
            }
        }
        if (isNews) {
            notify();
        }
        return isGone;
    }

    /// Finds out that it holds too much memory. A limit on addresses would be simpler, and would hit engines that map
    /// much and use little, such as all that use CUDA.
    void weigh(const ChildProcess& child)
    {
        const auto now = Clock::now();
        if (now < m_nextWeighing) {
            return;
        }
        m_nextWeighing = now + kWeighing;
        const std::uint64_t set = with([](const Conversation& talk) { return talk.command().mostMemory; });
        const std::uint64_t most = set > 0 ? set : fairMemory();
        if (child.memory() > most) {
            const std::lock_guard lock(m_mutex);
            m_talk.fail(EngineFault::Kind::Hoards,
                        "takes more than " + std::to_string(most >> 20) + " MiB of memory, and was ended",
                        "Give it less to do, or let it take more memory");
        }
    }

    /// The last words of a process that has ended.
    static void drain(ChildProcess& child, std::string& output, std::string& error)
    {
        std::string nothing;
        std::size_t before = 0;
        for (int i = 0; i < 64 && (i == 0 || output.size() + error.size() > before); ++i) {
            before = output.size() + error.size();
            child.exchange(nothing, output, error, -1, milliseconds(0));
        }
    }

    void finish(ChildProcess& child)
    {
        const bool wasTold = with([this](Conversation& talk) { return m_quit && !talk.fault(); });
        if (wasTold) {
            std::string input = protocol::write(protocol::Quit()) + "\n";
            std::string ignored;
            child.exchange(input, ignored, ignored, -1, milliseconds(0));
        }
        const bool isGone = child.isGone();
        const std::string how = child.end(wasTold || isGone ? kPatienceAtEnd : milliseconds(0));
        const std::lock_guard lock(m_mutex);
        m_talk.end(wasTold, isGone && how == "was ended" ? "closed its output" : how);
    }

    const int m_wakeUp;
    Clock::time_point m_nextWeighing; ///< the host's thread's
    std::mutex m_control;             ///< held while the thread is begun or ended; taken before m_mutex
    std::thread m_thread;
    std::mutex m_mutex;
    std::condition_variable m_arrived;
    // All below is guarded by m_mutex.
    std::function<void()> m_changed;
    Conversation m_talk;
    bool m_quit = false;
};

EngineHost::EngineHost(EngineCommand command)
    : m_impl(std::make_unique<Impl>(std::move(command)))
{
}

EngineHost::~EngineHost() = default;

EngineCommand EngineHost::command() const
{
    return m_impl->with([](const Conversation& talk) { return talk.command(); });
}

std::optional<Error> EngineHost::setOptions(protocol::OptionValues options)
{
    return m_impl->with([&](Conversation& talk) { return talk.setOptions(std::move(options)); });
}

void EngineHost::onChange(std::function<void()> changed)
{
    m_impl->onChange(std::move(changed));
}

HostState EngineHost::state() const
{
    return m_impl->with([](const Conversation& talk) { return talk.state(); });
}

std::optional<protocol::Hello> EngineHost::hello() const
{
    return m_impl->with([](const Conversation& talk) { return talk.hello(); });
}

std::optional<EngineFault> EngineHost::fault() const
{
    return m_impl->with([](const Conversation& talk) { return talk.fault(); });
}

std::vector<EngineHost::LogEntry> EngineHost::log() const
{
    return m_impl->with([](const Conversation& talk) { return talk.log().entries(); });
}

void EngineHost::start()
{
    m_impl->start();
}

void EngineHost::restart()
{
    m_impl->shutDown();
    m_impl->with([](Conversation& talk) {
        talk.forgive();
        return true;
    });
    m_impl->start();
}

void EngineHost::shutDown()
{
    m_impl->shutDown();
}

HostState EngineHost::waitUntilReady(milliseconds most)
{
    return m_impl->waitUntilReady(most);
}

std::optional<std::uint64_t> EngineHost::ask(const Position& position, const Limits& limits)
{
    return m_impl->change([&](Conversation& talk) { return talk.ask(position, limits); });
}

EngineHost::News EngineHost::take(std::uint64_t id, milliseconds most)
{
    return m_impl->take(id, most);
}

void EngineHost::stop(std::uint64_t id)
{
    m_impl->change([&](Conversation& talk) {
        talk.stop(id, Clock::now());
        return true;
    });
}

void EngineHost::abandon(std::uint64_t id)
{
    m_impl->with([&](Conversation& talk) {
        talk.abandon(id);
        return true;
    });
}

void EngineHost::condemn(EngineFault::Kind kind, std::string what)
{
    m_impl->change([&](Conversation& talk) {
        const bool isAlive = talk.state() != HostState::Off && talk.state() != HostState::Failed;
        if (isAlive) {
            talk.fail(kind, std::move(what));
        }
        return isAlive;
    });
}

} // namespace rankfall
