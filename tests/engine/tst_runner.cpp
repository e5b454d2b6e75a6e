// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/runner.h"
#include "tests/engine/engine_fixtures.h"

#include <QTest>

#include <atomic>
#include <sys/resource.h>
#include <thread>

using namespace rankfall;
using namespace rankfall::test;

/// The bridge between the engine's thread and its owner's: latest value, queue of discoveries, one wake at a time.
class TestRunner : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void floodEndsWithTheLastSnapshot();
    void noStaleRunArrives();
    void everyDiscoveryArrives();
    void stopIsAnsweredByAFinalSnapshot();
    void stoppedBeforeItBeganStillEnds();
    void snapshotsAreLimitedTo30ASecond();
    void destroyingARunningOneReturns();
    void standsBackBehindItsOwner();
};

namespace {

using namespace std::chrono_literals;

/// Does what a test tells it to.
class ScriptedEngine : public Engine {
public:
    using Script = std::function<Analysis(SearchContext&)>;

    explicit ScriptedEngine(Script script)
        : m_script(std::move(script))
    {
    }

    const EngineInfo& info() const override { return m_info; }

    Analysis analyse(const Position&, SearchContext& context) override { return m_script(context); }

private:
    EngineInfo m_info{"scripted", "Scripted", "For tests.", false};
    Script m_script;
};

Analysis ended(std::string note)
{
    Analysis analysis;
    analysis.status = AnalysisStatus::Finished;
    analysis.note = std::move(note);
    return analysis;
}

ScriptedEngine::Script untilStopped()
{
    return [](SearchContext& context) {
        while (!context.shouldStop()) {
            std::this_thread::sleep_for(1ms);
        }
        Analysis analysis = ended("stopped");
        analysis.status = AnalysisStatus::Stopped;
        return analysis;
    };
}

/// An owner that takes as a window would: woken, or now and then.
struct Owner {
    std::atomic<int> wakes{0};
    int takes = 0;
    std::vector<Discovery> discoveries;
    std::shared_ptr<const Analysis> last;
    AnalysisRunner runner{[this] { ++wakes; }};

    void take()
    {
        ++takes;
        AnalysisRunner::Delivery delivery = runner.take();
        for (Discovery& found : delivery.discoveries) {
            discoveries.push_back(std::move(found));
        }
        if (delivery.latest) {
            last = delivery.latest;
        }
    }

    bool waitForFinal(std::uint64_t run)
    {
        const auto until = std::chrono::steady_clock::now() + 20s;
        while (std::chrono::steady_clock::now() < until) {
            take();
            if (last && last->run == run && last->status != AnalysisStatus::Running) {
                return true;
            }
            std::this_thread::sleep_for(1ms);
        }
        return false;
    }
};

Position root()
{
    return startOf("2x2x2", Ring::Z2);
}

} // namespace

void TestRunner::floodEndsWithTheLastSnapshot()
{
    Owner owner;
    const auto run = owner.runner.start(std::make_unique<ScriptedEngine>([](SearchContext& context) {
                                            for (int i = 0; i < 100'000; ++i) {
                                                Analysis snapshot;
                                                snapshot.nodes = i;
                                                context.publish(std::move(snapshot));
                                            }
                                            return ended("the last");
                                        }),
                                        root(), {});
    QVERIFY(owner.waitForFinal(run));
    QCOMPARE(owner.last->note, std::string("the last"));
    QCOMPARE(owner.last->positionKey, root().key());
    QVERIFY(!owner.runner.isBusy());
    QVERIFY(owner.wakes <= owner.takes + 1);
    QVERIFY(owner.wakes >= 1);
    owner.take();
    QVERIFY(owner.runner.take().latest == nullptr);
}

void TestRunner::noStaleRunArrives()
{
    Owner owner;
    for (int round = 0; round < 200; ++round) {
        const auto run = owner.runner.start(std::make_unique<ScriptedEngine>([](SearchContext& context) {
                                                for (int i = 0; i < 50; ++i) {
                                                    context.publish({});
                                                }
                                                return ended("done");
                                            }),
                                            root(), {});
        for (int look = 0; look < 3; ++look) {
            const auto delivery = owner.runner.take();
            ++owner.takes;
            QVERIFY(!delivery.latest || delivery.latest->run == run);
        }
        if (round % 10 == 0) {
            owner.runner.stop();
        }
    }
    const auto run =
        owner.runner.start(std::make_unique<ScriptedEngine>([](SearchContext&) { return ended("end"); }), root(), {});
    QVERIFY(owner.waitForFinal(run));
    QVERIFY(owner.wakes <= owner.takes + 1);
}

void TestRunner::everyDiscoveryArrives()
{
    Owner owner;
    constexpr int kRuns = 20;
    constexpr int kEach = 500;
    std::uint64_t run = 0;
    for (int round = 0; round < kRuns; ++round) {
        std::atomic<bool> began{false};
        run = owner.runner.start(std::make_unique<ScriptedEngine>([&began](SearchContext& context) {
                                     began = true;
                                     for (int i = 0; i < kEach; ++i) {
                                         context.report({0, {}, i});
                                     }
                                     return ended("done");
                                 }),
                                 root(), {});
        while (!began) {
            std::this_thread::yield();
        }
        if (round % 3 == 0) {
            owner.take();
        }
    }
    QVERIFY(owner.waitForFinal(run));
    owner.take();
    // Runs that were replaced before they ended went on until they returned; none of what they found is lost.
    QCOMPARE(owner.discoveries.size(), std::size_t{kRuns * kEach});
    QCOMPARE(owner.discoveries.back().run, run);
    for (std::size_t i = 0; i < owner.discoveries.size(); ++i) {
        QCOMPARE(owner.discoveries[i].total, static_cast<int>(i % kEach));
    }
}

void TestRunner::stopIsAnsweredByAFinalSnapshot()
{
    Owner owner;
    const auto run = owner.runner.start(std::make_unique<ScriptedEngine>(untilStopped()), root(), {});
    QVERIFY(owner.runner.isBusy());
    std::this_thread::sleep_for(5ms);
    owner.runner.stop();
    QVERIFY(owner.waitForFinal(run));
    QCOMPARE(owner.last->status, AnalysisStatus::Stopped);
    QVERIFY(!owner.runner.isBusy());
}

void TestRunner::stoppedBeforeItBeganStillEnds()
{
    Owner owner;
    owner.runner.start(std::make_unique<ScriptedEngine>([](SearchContext&) {
                           std::this_thread::sleep_for(20ms); // deaf for a while, so that the next has to wait
                           return ended("first");
                       }),
                       root(), {});
    std::this_thread::sleep_for(5ms);
    std::atomic<bool> ran{false};
    const auto second = owner.runner.start(std::make_unique<ScriptedEngine>([&ran](SearchContext&) {
                                               ran = true;
                                               return ended("second");
                                           }),
                                           root(), {});
    owner.runner.stop();
    QVERIFY(owner.waitForFinal(second));
    QVERIFY(!ran);
    QCOMPARE(owner.last->status, AnalysisStatus::Stopped);
    QVERIFY(!owner.runner.isBusy());
}

void TestRunner::snapshotsAreLimitedTo30ASecond()
{
    std::atomic<int> wakes{0};
    AnalysisRunner runner([&wakes] { ++wakes; });
    runner.start(std::make_unique<ScriptedEngine>([](SearchContext& context) {
                     while (context.elapsed() < 500ms) {
                         context.publish({});
                     }
                     return ended("done");
                 }),
                 root(), {});
    int taken = 0;
    bool over = false;
    while (!over) {
        const auto delivery = runner.take();
        taken += delivery.latest != nullptr;
        over = delivery.latest && delivery.latest->status == AnalysisStatus::Finished;
        std::this_thread::sleep_for(200us);
    }
    QVERIFY2(taken <= 17, qPrintable(QString::number(taken))); // 15, the first, and the final one
    QVERIFY(taken >= 3);
}

void TestRunner::destroyingARunningOneReturns()
{
    const auto began = std::chrono::steady_clock::now();
    {
        AnalysisRunner runner([] {});
        runner.start(std::make_unique<ScriptedEngine>(untilStopped()), root(), {});
        runner.start(std::make_unique<ScriptedEngine>(untilStopped()), root(), {});
        std::this_thread::sleep_for(5ms);
    }
    QVERIFY(std::chrono::steady_clock::now() - began < 2s);
}

void TestRunner::standsBackBehindItsOwner()
{
    std::atomic<int> runners{-100};
    std::atomic<int> workers{-100};
    AnalysisRunner runner([] {});
    const int own = getpriority(PRIO_PROCESS, 0);
    runner.start(std::make_unique<ScriptedEngine>([&](SearchContext&) {
                     runners = getpriority(PRIO_PROCESS, 0);
                     std::thread([&] { workers = getpriority(PRIO_PROCESS, 0); }).join();
                     return ended("done");
                 }),
                 root(), {});
    QTRY_VERIFY(!runner.isBusy());
    QCOMPARE(runners.load(), std::min(own + 10, 19));
    QCOMPARE(workers.load(), runners.load()); // what an engine starts stands back with it
    QCOMPARE(getpriority(PRIO_PROCESS, 0), own);
}

QTEST_APPLESS_MAIN(TestRunner)
#include "tst_runner.moc"
