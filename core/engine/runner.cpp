// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/runner.h"

#include "core/base/check.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <sys/resource.h>
#include <thread>
#include <utility>

namespace rankfall {

namespace {

constexpr std::chrono::duration<double> kSnapshotInterval{1.0 / 30.0};

/// Of the thread that engines run on, and of the threads that they start, above the program's own. At 10 a thread gets
/// a tenth of the time of one that draws, when both want a processor, and all of it when nobody else does.
constexpr int kNicer = 10;
constexpr int kNicest = 19;

/// Pictures are drawn first: what a person waits for takes milliseconds, and a search does not miss them.
void standBack()
{
    // On Linux a thread has a priority of its own, which 0 names. Where that fails all is as if it had not been asked.
    (void)::setpriority(PRIO_PROCESS, 0, std::min(::getpriority(PRIO_PROCESS, 0) + kNicer, kNicest));
}

/// What one call of start() asked for.
struct Job {
    std::uint64_t run = 0;
    std::unique_ptr<Engine> engine;
    Position root;
    Limits limits;
};

} // namespace

class AnalysisRunner::Impl {
public:
    explicit Impl(std::function<void()> wake)
        : m_wake(std::move(wake))
        , m_thread([this] { work(); })
    {
    }

    ~Impl()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_quit = true;
            if (m_context) {
                m_context->requestStop();
            }
        }
        m_changed.notify_one();
        m_thread.join();
    }

    std::uint64_t start(std::unique_ptr<Engine> engine, Position root, Limits limits)
    {
        RANKFALL_CHECK(engine != nullptr);
        // A replaced request is destroyed outside the lock: an engine may be large.
        std::unique_ptr<Job> replaced;
        std::uint64_t run = 0;
        {
            const std::lock_guard lock(m_mutex);
            run = ++m_newestRun;
            replaced = std::exchange(
                m_desired, std::make_unique<Job>(Job{run, std::move(engine), std::move(root), std::move(limits)}));
            m_desiredIsCancelled = false;
            m_busy = true;
            if (m_context) {
                m_context->requestStop();
            }
        }
        m_changed.notify_one();
        return run;
    }

    void stop()
    {
        const std::lock_guard lock(m_mutex);
        if (m_context) {
            m_context->requestStop();
        }
        // The waiting request is not run, but whoever waits for its final snapshot still gets one.
        m_desiredIsCancelled = m_desired != nullptr;
    }

    bool isBusy() const
    {
        const std::lock_guard lock(m_mutex);
        return m_busy;
    }

    Delivery take()
    {
        const std::lock_guard lock(m_mutex);
        Delivery delivery;
        delivery.discoveries = std::exchange(m_discoveries, {});
        delivery.latest = std::exchange(m_latest, nullptr);
        if (delivery.latest && delivery.latest->run < m_newestRun) {
            delivery.latest = nullptr;
        }
        return delivery;
    }

private:
    /// The engine's side of one run. Lives on the background thread; requestStop() comes from any.
    class Context : public SearchContext {
    public:
        Context(Impl& owner, std::uint64_t run, Limits limits)
            : SearchContext(std::move(limits))
            , m_owner(owner)
            , m_run(run)
        {
        }

        bool wantsSnapshot() override
        {
            return !m_published || std::chrono::steady_clock::now() - m_lastPublished >= kSnapshotInterval;
        }

        void publish(Analysis snapshot) override
        {
            if (!wantsSnapshot()) {
                return;
            }
            m_published = true;
            m_lastPublished = std::chrono::steady_clock::now();
            snapshot.run = m_run;
            m_owner.post(std::make_shared<const Analysis>(std::move(snapshot)), false);
        }

        void report(Discovery found) override
        {
            found.run = m_run;
            m_owner.post(std::move(found));
        }

    private:
        Impl& m_owner;
        const std::uint64_t m_run;
        bool m_published = false;
        std::chrono::steady_clock::time_point m_lastPublished;
    };

    void work()
    {
        standBack();
        std::unique_lock lock(m_mutex);
        while (true) {
            m_changed.wait(lock, [this] { return m_quit || m_desired; });
            if (m_quit) {
                return;
            }
            std::unique_ptr<Job> job = std::move(m_desired);
            const bool cancelled = std::exchange(m_desiredIsCancelled, false);
            Context context(*this, job->run, std::move(job->limits));
            m_context = &context;
            lock.unlock();

            Analysis final;
            if (cancelled) {
                final.status = AnalysisStatus::Stopped;
                final.note = "Stopped before it began";
            } else {
                final = job->engine->analyse(job->root, context);
            }
            final.run = job->run;
            final.positionKey = job->root.key();
            auto snapshot = std::make_shared<const Analysis>(std::move(final));
            job.reset(); // outside the lock: an engine may be large

            lock.lock();
            m_context = nullptr; // before the final snapshot: nobody may ask a finished run to stop
            lock.unlock();
            post(std::move(snapshot), true);
            lock.lock();
        }
    }

    void post(std::shared_ptr<const Analysis> snapshot, bool isFinal)
    {
        bool wasEmpty = false;
        {
            const std::lock_guard lock(m_mutex);
            if (snapshot->run < m_newestRun) {
                return; // a newer request exists: this would be dropped when taken
            }
            wasEmpty = !m_latest && m_discoveries.empty();
            m_latest.swap(snapshot); // the old one is freed after the lock
            if (isFinal) {
                m_busy = false;
            }
        }
        if (wasEmpty) {
            m_wake();
        }
    }

    void post(Discovery found)
    {
        bool wasEmpty = false;
        {
            const std::lock_guard lock(m_mutex);
            wasEmpty = !m_latest && m_discoveries.empty();
            m_discoveries.push_back(std::move(found));
        }
        if (wasEmpty) {
            m_wake();
        }
    }

    const std::function<void()> m_wake;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    // All below is guarded by m_mutex.
    std::unique_ptr<Job> m_desired;
    bool m_desiredIsCancelled = false;
    Context* m_context = nullptr; // of the run in progress
    std::uint64_t m_newestRun = 0;
    bool m_busy = false;
    bool m_quit = false;
    std::shared_ptr<const Analysis> m_latest;
    std::vector<Discovery> m_discoveries;
    std::thread m_thread; // last: starts when everything above exists
};

AnalysisRunner::AnalysisRunner(std::function<void()> wake)
    : m_impl(std::make_unique<Impl>(std::move(wake)))
{
}

AnalysisRunner::~AnalysisRunner() = default;

std::uint64_t AnalysisRunner::start(std::unique_ptr<Engine> engine, Position root, Limits limits)
{
    return m_impl->start(std::move(engine), std::move(root), std::move(limits));
}

void AnalysisRunner::stop()
{
    m_impl->stop();
}

bool AnalysisRunner::isBusy() const
{
    return m_impl->isBusy();
}

AnalysisRunner::Delivery AnalysisRunner::take()
{
    return m_impl->take();
}

} // namespace rankfall
