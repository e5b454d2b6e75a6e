// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/campaign_log.h"
#include "tests/support/campaign_folder.h"

#include <QTemporaryDir>
#include <QTest>

using namespace rankfall;
using rankfall::test::CampaignFolder;

class TestCampaignLog : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void plansAreReadBack()
    {
        QTemporaryDir folder;
        CampaignPlan plan;
        plan.target = "4x4x5";
        plan.ring = Ring::Z3;
        plan.goal = 60;
        plan.islands = 128;
        plan.threads = 2;
        plan.seed = 7;
        plan.time = std::chrono::milliseconds(90'500);
        plan.exchange = std::chrono::milliseconds(250);
        plan.with = {"a.json", "atlas:4x4x4:z3"};
        plan.command = "rankfall-cli search 4x4x5 --ring z3 --rank 60";
        QVERIFY(!holdsCampaign(folder.path().toStdString()));
        QVERIFY(writeCampaign(folder.path().toStdString(), plan));
        QVERIFY(holdsCampaign(folder.path().toStdString()));
        const auto back = readCampaign(folder.path().toStdString());
        QVERIFY(back);
        QCOMPARE(QString::fromStdString(back->target), QStringLiteral("4x4x5"));
        QVERIFY(back->ring == Ring::Z3 && back->goal == 60 && back->islands == 128 && back->threads == 2);
        QVERIFY(back->time == plan.time && back->exchange == plan.exchange && back->with == plan.with);
        QVERIFY(back->command == plan.command);
    }

    void brokenPlansSayWhere_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("says");
        QTest::newRow("version") << QByteArray("\"version\": 1") << QByteArray("\"version\": 2") << "version";
        QTest::newRow("islands") << QByteArray("\"islands\": 2") << QByteArray("\"islands\": 0") << "islands";
        QTest::newRow("ring") << QByteArray("\"z2\"") << QByteArray("\"zz\"") << "ring";
        QTest::newRow("cut") << QByteArray("\"goal\": 23") << QByteArray("\"goal\": ") << "campaign.json:5";
    }

    void brokenPlansSayWhere()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, says);
        CampaignFolder folder(2);
        folder.replaceInPlan(from, to);
        const auto plan = readCampaign(folder.path());
        QVERIFY(!plan);
        QVERIFY2(QString::fromStdString(plan.error().text()).contains(says), plan.error().text().c_str());
        QVERIFY(!CampaignReader::open(folder.path()));
    }

    void journalsAreReadAsTheyGrow()
    {
        CampaignFolder folder(2);
        auto reader = CampaignReader::open(folder.path());
        QVERIFY(reader);
        QVERIFY(!reader->refresh());
        QVERIFY(reader->log().islands.empty());

        folder.say(0, {.time = 0, .event = "started"});
        folder.say(1, {.time = 0, .event = "started"});
        folder.say(0, {.time = 10, .flips = 50'000'000, .rank = 25, .kept = 40});
        folder.say(1, {.time = 10, .flips = 30'000'000, .rank = 24, .kept = 30});
        reader->refresh();
        CampaignLog log = reader->log();
        QCOMPARE(log.islands.size(), std::size_t{2});
        QCOMPARE(log.flips(), std::int64_t{80'000'000});
        QCOMPARE(log.kept(), std::int64_t{70});
        QCOMPARE(log.rank(), 24);
        QCOMPARE(log.islands[0].flipsPerSecond, 5e6);
        QCOMPARE(log.islands[1].flipsPerSecond, 3e6);

        // Half a line is none, until its rest comes.
        folder.write(1, "{\"time\": \"2026-01-01T00:00:20Z\", \"event\": \"improved\", \"ra");
        reader->refresh();
        QCOMPARE(reader->log().rank(), 24);
        QCOMPARE(reader->log().islands[1].refused, std::int64_t{0});
        folder.write(1, "nk\": 23, \"seconds\": 20, \"flips\": 60000000}\n");
        reader->refresh();
        log = reader->log();
        QCOMPARE(log.rank(), 23);
        QCOMPARE(log.falls.back().island, 1);
        QCOMPARE(log.falls.back().seconds, 20.0);
        // Falls are those of all islands together: 25 came in the same second as 24, and later.
        for (std::size_t i = 1; i < log.falls.size(); ++i) {
            QVERIFY(log.falls[i].rank < log.falls[i - 1].rank);
        }
        QCOMPARE(log.moments.back().seconds, 20.0);
        QCOMPARE(log.moments.back().kept, std::int64_t{70});
    }

    void nonsenseIsCountedAndLeftOut()
    {
        CampaignFolder folder(1);
        folder.say(0, {.time = 1, .flips = 1000, .rank = 26, .kept = 1});
        folder.write(0, "not json\n{}\n[1]\n{\"event\": \"progress\"}\n");
        folder.write(0, "{\"time\": \"2026-01-01T00:00:05Z\", \"event\": \"improved\", \"rank\": -3}\n");
        folder.write(0, std::string(IslandJournal::kLongestLine + 10, 'x') + "\n");
        folder.say(0, {.time = 9, .flips = 9000, .rank = 25, .kept = 2});
        auto reader = CampaignReader::open(folder.path());
        QVERIFY(reader);
        reader->refresh();
        const CampaignLog log = reader->log();
        QCOMPARE(log.islands[0].refused, std::int64_t{5});
        QCOMPARE(log.rank(), 25);
        QCOMPARE(log.kept(), std::int64_t{2});
    }

    /// Years of lines: what is kept has an end, and the last line is always there.
    void longJournalsAreThinned()
    {
        IslandJournal journal(3);
        for (int i = 1; i <= 20'000; ++i) {
            journal.feed(CampaignFolder::line({.time = 10 * i, .flips = 1000LL * i, .rank = 30, .kept = i % 7}));
        }
        QVERIFY(journal.log().moments.size() <= IslandLog::kMostMoments + 1);
        QVERIFY(journal.log().moments.size() > IslandLog::kMostMoments / 3);
        QCOMPARE(journal.log().flips(), std::int64_t{20'000'000});
        QCOMPARE(journal.log().flipsPerSecond, 100.0);
        const auto& moments = journal.log().moments;
        for (std::size_t i = 1; i < moments.size(); ++i) {
            QVERIFY(moments[i].time > moments[i - 1].time);
        }
    }

    void aJournalThatWasReplacedIsReadAnew()
    {
        CampaignFolder folder(1);
        folder.say(0, {.time = 1, .flips = 5'000'000, .rank = 23, .kept = 50});
        auto reader = CampaignReader::open(folder.path());
        reader->refresh();
        folder.clear(0);
        folder.say(0, {.time = 1, .flips = 7, .rank = 27});
        reader->refresh();
        QCOMPARE(reader->log().flips(), std::int64_t{7});
        QCOMPARE(reader->log().rank(), 27);
    }

    void silenceAndEndAreTold()
    {
        CampaignFolder folder(2);
        folder.say(0, {.time = 10, .flips = 1000, .rank = 25});
        folder.say(1, {.time = 10, .flips = 1000, .rank = 25});
        folder.say(1, {.time = 12, .event = "finished", .flips = 1200, .rank = 23, .status = "found"});
        auto reader = CampaignReader::open(folder.path());
        reader->refresh();
        const CampaignLog log = reader->log();
        QVERIFY(log.isSilent(log.islands[0])); // its last word is of a day long ago
        QVERIFY(!log.isSilent(log.islands[1]));
        QCOMPARE(QString::fromStdString(log.islands[1].status), QStringLiteral("found"));
        QCOMPARE(log.islands[1].flipsPerSecond, 0.0);
        QCOMPARE(log.flipsPerSecond(), 0.0);
    }

    /// A name claims a rank; what counts is what the file holds.
    void schemesAreChecked()
    {
        CampaignFolder folder(1);
        const auto target = Target::matrixMultiplication({3, 3, 3});
        folder.keep("3x3x3_r27_z2_000000000001.json", *target, target->schoolbook());
        auto reader = CampaignReader::open(folder.path());
        reader->refresh();
        QCOMPARE(reader->log().best.size(), std::size_t{1});
        QVERIFY(reader->log().best.front().isExact);
        std::vector<Term> wrong = target->schoolbook();
        wrong.pop_back();
        folder.keep("3x3x3_r26_z2_000000000002.json", *target, wrong);
        folder.keep("4x4x4_r25_z3_000000000003.json", *target, wrong); // of another ring
        reader->refresh();
        QCOMPARE(reader->log().best.size(), std::size_t{1});
        QCOMPARE(reader->log().best.front().rank, 26);
        QVERIFY(!reader->log().best.front().isExact);
    }
};

QTEST_APPLESS_MAIN(TestCampaignLog)
#include "tst_campaign_log.moc"
