// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/learn/run.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

using namespace rankfall;
using namespace rankfall::learn;

namespace {

const std::atomic<bool> kGoOn{false};

Settings smallSettings(const std::string& architecture = "contraction")
{
    Settings settings;
    settings.targets = {Target{2, 2, 2}, Target{1, 1, 2}};
    settings.architecture = architecture;
    settings.seed = 21;
    settings.width = architecture == "attention" ? 16 : 48;
    settings.blocks = 1;
    settings.hidden = 16;
    settings.batch = 16;
    settings.stepsEach = 6;
    settings.gamesEach = 5;
    settings.warmUp = 4;
    settings.beamWidth = 4;
    settings.beamChildren = 4;
    settings.samples = 8;
    settings.playOuts = 3;
    settings.spare = 3;
    settings.curriculum = true;
    return settings;
}

std::unique_ptr<Run> started(const Settings& settings, int threads = 1)
{
    return std::move(*Run::start(settings, {threads, "cpu"}));
}

/// Everything but times.
bool isSame(const Run::Round& a, const Run::Round& b)
{
    const bool sameReport = a.report.policyLoss == b.report.policyLoss && a.report.valueLoss == b.report.valueLoss &&
                            a.report.steps == b.report.steps && a.report.longest == b.report.longest &&
                            a.finds.size() == b.finds.size();
    for (std::size_t i = 0; sameReport && i < a.report.targets.size(); ++i) {
        const TargetRound& x = a.report.targets[i];
        const TargetRound& y = b.report.targets[i];
        if (x.solved != y.solved || x.least != y.least || x.best != y.best || x.distinct != y.distinct ||
            x.moves != y.moves || x.evaluations != y.evaluations) {
            return false;
        }
    }
    return sameReport;
}

bool isSame(const net::Weights& a, const net::Weights& b)
{
    for (const auto& [name, parameter] : a.parameters) {
        if (b.parameters.at(name).values != parameter.values) {
            return false;
        }
    }
    return a.parameters.size() == b.parameters.size();
}

} // namespace

class TestRun : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void sameSeedSameRun()
    {
        const auto one = started(smallSettings());
        const auto two = started(smallSettings());
        Settings other = smallSettings();
        other.seed = 22;
        const auto three = started(other);
        for (int i = 0; i < 3; ++i) {
            const auto a = one->round(kGoOn);
            const auto b = two->round(kGoOn);
            const auto c = three->round(kGoOn);
            QVERIFY(isSame(*a, *b));
            QVERIFY(!isSame(*a, *c));
        }
        QVERIFY(isSame(one->network(), two->network()));
    }

    void resumedRunGoesOnAsIfNothingHadHappened_data()
    {
        QTest::addColumn<QString>("architecture");
        QTest::newRow("contraction") << "contraction";
        QTest::newRow("attention") << "attention";
    }

    void resumedRunGoesOnAsIfNothingHadHappened()
    {
        QFETCH(QString, architecture);
        QTemporaryDir folder;
        const std::string path = folder.filePath("checkpoint.safetensors").toStdString();
        const auto whole = started(smallSettings(architecture.toStdString()));
        whole->round(kGoOn);
        whole->round(kGoOn);
        const auto saved = whole->save(path);
        QVERIFY2(saved, saved ? "" : saved.error().text().c_str());
        auto resumed = Run::resume(path, {1, "cpu"});
        QVERIFY2(resumed, resumed ? "" : resumed.error().text().c_str());
        QCOMPARE((*resumed)->steps(), whole->steps());
        QVERIFY(isSame((*resumed)->network(), whole->network()));
        for (int i = 0; i < 2; ++i) {
            QVERIFY(isSame(*whole->round(kGoOn), *(*resumed)->round(kGoOn)));
        }
        QVERIFY(isSame((*resumed)->network(), whole->network()));
        QCOMPARE((*resumed)->book().pages()[1].schemes, whole->book().pages()[1].schemes);
    }

    // Games have random numbers of their own, and networks give the same whatever else is in a batch.
    void gamesDoNotDependOnThreads()
    {
        const Settings settings = *settled(smallSettings());
        const auto network = *net::makeNetwork(freshNetwork(settings), "test");
        PlayOptions options;
        options.beam.width = 4;
        options.limits = {11, 7};
        std::vector<std::vector<PlayedGame>> all;
        for (const int threads : {1, 2, 5}) {
            options.threads = threads;
            all.push_back(playGames(*network, play::TensorGame({4, 4, 4}, Ring::Z2), settings.targets, options, 3, 9));
        }
        int solved = 0;
        for (std::size_t i = 0; i < 9; ++i) {
            for (const auto& games : all) {
                QCOMPARE(games[i].found, all[0][i].found);
                QCOMPARE(games[i].evaluations, all[0][i].evaluations);
            }
            const Target& target = settings.targets[all[0][i].target];
            QCOMPARE(all[0][i].target, (3 + i) % 2);
            if (all[0][i].found) {
                ++solved;
                QVERIFY(isExact(schemeOf(target, Ring::Z2, tidied(target, Ring::Z2, *all[0][i].found))));
            }
        }
        QVERIFY(solved > 0);
    }

    void playOutsAreLegal()
    {
        const Settings settings = *settled(smallSettings());
        const auto network = *net::makeNetwork(freshNetwork(settings), "test");
        const play::TensorGame game({4, 4, 4}, Ring::Z2);
        const auto played = playOut(*network, game, settings.targets, {}, 0, 6, 5);
        QVERIFY(!played.empty());
        for (const play::Decomposition& moves : played) {
            QVERIFY(!moves.empty() && moves.size() <= 5);
            for (const play::Action& move : moves) {
                QVERIFY(!move.isZero());
            }
        }
    }

    void stoppedRoundIsNone()
    {
        const std::atomic<bool> stop{true};
        QVERIFY(!started(smallSettings())->round(stop));
    }

    void brokenCheckpointsAreRefused()
    {
        QTemporaryDir folder;
        const std::string path = folder.filePath("checkpoint.safetensors").toStdString();
        QVERIFY(!Run::resume(path, {}));
        const auto run = started(smallSettings());
        run->round(kGoOn);
        const auto network = net::saveSafetensors(run->network(), path, net::Precision::Single);
        QVERIFY(network);
        QVERIFY2(!Run::resume(path, {}), "a network alone is no checkpoint");
        QVERIFY(run->save(path));
        auto all = *net::loadSafetensors(path);
        all.parameters.erase("mean.trunk.in.weight");
        QVERIFY(net::saveSafetensors(all, path, net::Precision::Single));
        QVERIFY(!Run::resume(path, {}));
    }

    // Once taught, for ever taught.
    void taughtNetworksSaySo()
    {
        QTemporaryDir folder;
        const std::string path = folder.filePath("checkpoint.safetensors").toStdString();
        const auto run = started(smallSettings());
        QCOMPARE(run->network().metadata["kind"], std::string("from scratch"));
        Scheme scheme = schemeOf(Target{2, 2, 2}, Ring::Z2, play::schoolbook(2, 2, 2));
        Scheme wrong = scheme;
        wrong.terms.pop_back();
        QVERIFY(!run->teach(wrong));
        wrong = schemeOf(Target{2, 3, 2}, Ring::Z2, play::schoolbook(2, 3, 2));
        QVERIFY2(!run->teach(wrong), "of another target");
        QCOMPARE(run->network().metadata["kind"], std::string("from scratch"));
        QVERIFY(run->teach(scheme));
        QCOMPARE(run->network().metadata["kind"], std::string("taught"));
        QVERIFY(run->save(path));
        QCOMPARE((*Run::resume(path, {}))->network().metadata["kind"], std::string("taught"));
        const auto next = std::move(*Run::start(smallSettings(), {}, run->network()));
        QCOMPARE(next->network().metadata["kind"], std::string("taught"));
    }

    void journalLinesAreJson()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath("journal.jsonl");
        Settings settings = smallSettings();
        settings.targets = {Target{1, 1, 2}};
        const auto run = started(settings);
        {
            auto journal = std::move(*Journal::open(path.toStdString(), false));
            journal.line(roundJson(run->round(kGoOn)->report));
            journal.line(roundJson(run->round(kGoOn)->report));
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        for (int i = 0; i < 2; ++i) {
            const QJsonObject line = QJsonDocument::fromJson(lines[i]).object();
            QCOMPARE(line["event"].toString(), QStringLiteral("round"));
            QCOMPARE(line["round"].toInt(), i + 1);
            QCOMPARE(line["steps"].toInt(), 6 * (i + 1));
            QVERIFY(line["loss"]["policy"].toDouble() > 0);
            const QJsonObject target = line["targets"][0].toObject();
            QCOMPARE(target["name"].toString(), QStringLiteral("1x1x2"));
            QCOMPARE(target["games"].toInt(), 5);
            QCOMPARE(target["solved"].toInt(), 5); // two moves: finished exactly
            QCOMPARE(target["moves"].toArray().size(), 2);
            QVERIFY(target["moves"].toArray()[0].toString().contains("->"));
        }
    }
};

QTEST_APPLESS_MAIN(TestRun)
#include "tst_run.moc"
