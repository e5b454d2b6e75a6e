// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/program/race.h"
#include "core/program/schedule.h"
#include "core/scheme/verify.h"
#include "core/tune/measuring.h"
#include "core/tune/starts.h"
#include "core/tune/tuner.h"
#include "tests/program/program_fixtures.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace rankfall;
using namespace rankfall::test;

namespace {

TuneJob jobOf(const char* name, Reward reward, std::int64_t steps)
{
    TuneJob job;
    job.starts = {fromAtlas(name)};
    job.reward = reward;
    job.steps = steps;
    job.sharing = 100;
    job.measured = false;
    return job;
}

std::vector<int> additionsOf(const TuneSnapshot& made)
{
    std::vector<int> out;
    for (const TunedScheme& one : made.pool) {
        out.push_back(one.figures.additions);
    }
    return out;
}

} // namespace

class TestTuner : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void thePoolIsExactOfOneRankAndOrdered()
    {
        double best = 1e9;
        bool onlyBetter = true;
        TuneWatch watch;
        watch.snapshot = [&](const std::shared_ptr<const TuneSnapshot>& now) {
            const double first = rewardOf(now->pool.front(), Reward::Additions);
            onlyBetter = onlyBetter && first <= best;
            best = first;
        };
        const auto made = tune(jobOf("atlas:3x3x3:z", Reward::Additions, 6000), watch);
        QVERIFY(made.has_value());
        QVERIFY(onlyBetter);
        QVERIFY(made->phase == TuneSnapshot::Phase::Done && !made->stopped);
        QCOMPARE(made->steps, std::int64_t{6000});
        int start = 0;
        std::set<std::string> names;
        for (std::size_t i = 0; i < made->pool.size(); ++i) {
            const TunedScheme& one = made->pool[i];
            QCOMPARE(one.scheme.rank(), 23);
            QVERIFY(verify(one.scheme, Ring::Z).exact);
            QVERIFY(carriesOut(one.program, one.scheme));
            QCOMPARE(one.figures.additions, one.program.additions());
            QVERIFY(names.insert(one.name).second);
            QVERIFY(!one.figures.isTimed);
            start = one.isStart ? one.figures.additions : start;
            QVERIFY(i == 0 || rewardOf(made->pool[i - 1], Reward::Additions) <= rewardOf(one, Reward::Additions));
        }
        QVERIFY2(made->pool.front().figures.additions < start,
                 qPrintable(QString("%1 from %2").arg(made->pool.front().figures.additions).arg(start)));
        // Of those with fewest additions one is on the front: whatever beats another of them has as few.
        const int fewest = made->pool.front().figures.additions;
        QVERIFY(std::ranges::any_of(
            made->pool, [&](const TunedScheme& one) { return one.isFront && one.figures.additions == fewest; }));
    }

    void stepsMakeItRepeatable()
    {
        TuneJob job = jobOf("atlas:3x3x3:z", Reward::Time, 1200);
        job.threads = 2;
        const auto one = tune(job);
        const auto two = tune(job);
        QVERIFY(one && two);
        QCOMPARE(additionsOf(*one), additionsOf(*two));
        QCOMPARE(one->taken, two->taken);
        job.seed = 2;
        QVERIFY(additionsOf(*tune(job)) != additionsOf(*one));
    }

    void errorGrowsLess()
    {
        // The atlas has 2x2x2 with growth 20; Strassen's 12 is in reach by changes of basis.
        const auto made = tune(jobOf("atlas:2x2x2:z", Reward::Error, 4000));
        QVERIFY(made.has_value());
        QCOMPARE(made->pool.front().figures.growth, 12.0);
    }

    void winogradIsFoundFromStrassen()
    {
        TuneJob job = jobOf("atlas:2x2x2:z", Reward::Additions, 8000);
        job.starts = {rankfall::strassenScheme()};
        const auto made = tune(job);
        QVERIFY(made.has_value());
        QCOMPARE(made->pool.front().figures.additions, 15);
        QVERIFY(made->pool.front().figures.additions < 18);
    }

    void timesAreMeasuredBesideStrassen()
    {
        TuneJob job = jobOf("atlas:2x2x2:z", Reward::Time, 200);
        job.measured = true;
        job.size = 64;
        job.seconds = 0.5;
        const auto made = tune(job);
        QVERIFY(made.has_value());
        QCOMPARE(made->yardsticks.size(), std::size_t{3});
        QCOMPARE(made->yardsticks[0].name, std::string("Strassen, 1 level"));
        QCOMPARE(made->yardsticks[0].ratio, 1.0);
        const TunedFigures& best = made->pool.front().figures;
        QVERIFY(best.isTimed && best.rounds >= kLeastRaceRounds);
        QVERIFY(best.low <= best.ratio && best.ratio <= best.high);
        QVERIFY(best.error < 1e-12);
    }

    void stopsAtOnce()
    {
        TuneJob job = jobOf("atlas:4x4x4:z", Reward::Time, 0);
        job.seconds = 3600;
        TuneWatch watch;
        int asked = 0;
        watch.shouldStop = [&] { return ++asked > 20; };
        const auto made = tune(job, watch);
        QVERIFY(made && made->stopped);
        QVERIFY(!made->pool.empty());
    }

    void wrongStartsAreNamed()
    {
        QVERIFY(!tune(TuneJob{}));
        TuneJob job = jobOf("atlas:2x2x2:z", Reward::Time, 10);
        job.starts.push_back(fromAtlas("atlas:2x2x3:z"));
        const auto refused = tune(job);
        QVERIFY(!refused && QString::fromStdString(refused.error().message).contains("differ"));
        job.starts = {fromAtlas("atlas:4x4x4:z2")};
        const auto modular = tune(job);
        QVERIFY(!modular && QString::fromStdString(modular.error().text()).contains("over the integers"));
    }

    void medianIntervalsAreThoseOfTheBinomial()
    {
        // Of tables of the sign test: 6 values, all of them; 20 values, the 6th to the 15th.
        QCOMPARE(medianInterval(5), std::pair(0, 4));
        QCOMPARE(medianInterval(6), std::pair(0, 5));
        QCOMPARE(medianInterval(20), std::pair(5, 14));
        QCOMPARE(medianInterval(1), std::pair(0, 0));
    }

    void levelsGiveBlocksOfAboutTheSameSize()
    {
        QCOMPARE(levelsOfHalving({4, 4, 4}, 1), 2);
        QCOMPARE(levelsOfHalving({2, 2, 2}, 2), 2);
        QCOMPARE(levelsOfHalving({3, 3, 3}, 1), 2);
        QCOMPARE(levelsOfHalving({1, 1, 1}, 1), 1);
    }
};

QTEST_APPLESS_MAIN(TestTuner)
#include "tst_tuner.moc"
