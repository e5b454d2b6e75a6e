// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "tests/support/cli.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>

using namespace rankfall::test;

namespace {

QList<QJsonObject> journal(const QString& folder)
{
    QList<QJsonObject> out;
    for (const QByteArray& line : contentOf(folder + QStringLiteral("/journal.jsonl")).split('\n')) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        if (!object.isEmpty()) {
            out << object;
        }
    }
    return out;
}

/// The last line of its kind; empty when there is none.
QJsonObject last(const QString& folder, const QString& event)
{
    QJsonObject out;
    for (const QJsonObject& line : journal(folder)) {
        out = line[QStringLiteral("event")] == event ? line : out;
    }
    return out;
}

QStringList schemesOf(const QString& folder, int rank)
{
    return QDir(folder).entryList({QStringLiteral("*_r%1_*.json").arg(rank)}, QDir::Files);
}

QStringList island(const QString& folder, int self, int islands, const QStringList& more)
{
    return QStringList{"search", "3x3x3", "--ring", "z2", "--out", folder, "--exchange", "0.05"} +
           QStringList{"--island", QString::number(self), "--islands", QString::number(islands)} + more;
}

std::unique_ptr<QProcess> start(const QString& program, const QStringList& arguments)
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("OMPI_ALLOW_RUN_AS_ROOT"), QStringLiteral("1"));
    environment.insert(QStringLiteral("OMPI_ALLOW_RUN_AS_ROOT_CONFIRM"), QStringLiteral("1"));
    process->setProcessEnvironment(environment);
    process->start(program, arguments);
    return process;
}

/// What makes the others live on when one rank dies.
const QStringList kLiveOn{"--enable-recovery", "--mca", "orte_abort_on_non_zero_status", "0", "--oversubscribe"};

} // namespace

class TestCampaign : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    static QString mpirun()
    {
        const bool isBuilt = QFileInfo::exists(QStringLiteral(RANKFALL_BIN_DIR "/../lib/rankfall/rankfall_mpi.so"));
        return isBuilt ? QStandardPaths::findExecutable(QStringLiteral("mpirun")) : QString();
    }

    /// The process of that rank below mpirun.
    static qint64 processOf(qint64 launcher, int rank)
    {
        for (const QString& name : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
            const QByteArray stat = contentOf(QStringLiteral("/proc/%1/stat").arg(name));
            const QList<QByteArray> words = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
            if (words.size() > 1 && words[1].toLongLong() == launcher &&
                contentOf(QStringLiteral("/proc/%1/environ").arg(name))
                    .split('\0')
                    .contains("OMPI_COMM_WORLD_RANK=" + QByteArray::number(rank))) {
                return name.toLongLong();
            }
        }
        return 0;
    }

private Q_SLOTS:

    void unusableArgumentsReturnTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("says");
        const QStringList search{"search", "3x3x3", "--ring", "z2", "--out", "nowhere"};
        QTest::newRow("no number of islands") << search + QStringList{"--island", "0"} << "Add --islands";
        QTest::newRow("no island") << search + QStringList{"--islands", "4"} << "Give a number from 0 to 3";
        QTest::newRow("island too many") << search + QStringList{"--islands", "4", "--island", "4"}
                                         << "Give a number from 0 to 3";
        QTest::newRow("both ways") << search + QStringList{"--mpi", "--island", "1"} << "Leave --island";
        QTest::newRow("exchange with nobody") << search + QStringList{"--exchange", "1"} << "is about campaigns";
        QTest::newRow("no campaign there")
            << QStringList{"search", "--resume", "nowhere", "--island", "0", "--islands", "1"}
            << "There is no campaign to go on with";
    }

    void unusableArgumentsReturnTwo()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, says);
        const Result result = run(arguments, m_folder.path());
        QCOMPARE(result.code, 2);
        QVERIFY2(result.err.contains(says), qPrintable(result.err));
        QVERIFY(!QDir(path("nowhere")).exists());
    }

    /// Several copies of one search would all write into one folder.
    void mpirunWithoutMpiIsAMistake()
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("OMPI_COMM_WORLD_SIZE"), QStringLiteral("2"));
        process.setProcessEnvironment(environment);
        process.start(kProgram, {"search", "2x2x2", "--ring", "z2", "--out", path("alone")});
        QVERIFY(process.waitForFinished(20'000));
        QCOMPARE(process.exitCode(), 2);
        QVERIFY(process.readAllStandardError().contains("Add --mpi"));
    }

    void islandsShareADisk()
    {
        const QString folder = path("files");
        const auto first = start(kProgram, island(folder, 0, 2, {"--time", "4", "--seed", "5"}));
        const auto second = start(kProgram, island(folder, 1, 2, {"--time", "4", "--seed", "5"}));
        QVERIFY(first->waitForFinished(40'000));
        QVERIFY(second->waitForFinished(40'000));
        QCOMPARE(first->exitCode(), 0);
        QCOMPARE(second->exitCode(), 0);
        const QJsonObject plan = QJsonDocument::fromJson(contentOf(folder + QStringLiteral("/campaign.json"))).object();
        QCOMPARE(plan[QStringLiteral("islands")].toInt(), 2);
        QCOMPARE(plan[QStringLiteral("target")].toString(), QStringLiteral("3x3x3"));
        qint64 taken = 0;
        for (const char* name : {"/island-0", "/island-1"}) {
            const QJsonObject end = last(folder + QLatin1String(name), QStringLiteral("finished"));
            QVERIFY(end[QStringLiteral("bytesReceived")].toInteger() > 0);
            QCOMPARE(end[QStringLiteral("refused")].toInteger(-1), 0);
            taken += end[QStringLiteral("taken")].toInteger();
        }
        QVERIFY(taken > 0);
        // Different seeds: they have not walked the same way.
        QVERIFY(last(folder + QStringLiteral("/island-0"), QStringLiteral("finished"))[QStringLiteral("seed")] !=
                last(folder + QStringLiteral("/island-1"), QStringLiteral("finished"))[QStringLiteral("seed")]);
        // What is best lies at the top, exact.
        const QJsonObject books = last(folder, QStringLiteral("finished"));
        const int rank = books[QStringLiteral("rank")].toInt();
        QVERIFY(rank > 0 && rank < 27);
        QVERIFY(!schemesOf(folder, rank).isEmpty());
        QCOMPARE(run({"verify", folder + '/' + schemesOf(folder, rank).first()}).code, 0);
        QCOMPARE(books[QStringLiteral("heard")].toInt(), 2);

        const Result again = run(island(folder, 0, 2, {"--time", "1"}));
        QCOMPARE(again.code, 2);
        QVERIFY2(again.err.contains(QStringLiteral("holds a campaign already")), qPrintable(again.err));
    }

    /// A campaign goes on with fewer islands: what the others had is taken over.
    void orphansAreTakenOver()
    {
        const QString folder = path("orphans");
        QCOMPARE(run(island(folder, 0, 2, {"--time", "0"})).code, 0);
        QCOMPARE(run(island(folder, 1, 2, {"--rank", "23", "--time", "30"})).code, 0);
        QVERIFY(schemesOf(folder + QStringLiteral("/island-0"), 23).isEmpty());
        const Result result =
            run({"search", "--resume", folder, "--island", "0", "--islands", "1", "--rank", "23", "--time", "0.2"});
        QCOMPARE(result.code, 0);
        QVERIFY2(result.out.contains(QStringLiteral("rank 23")), qPrintable(result.out));
        QVERIFY(!schemesOf(folder, 23).isEmpty());
        const QJsonObject plan = QJsonDocument::fromJson(contentOf(folder + QStringLiteral("/campaign.json"))).object();
        QCOMPARE(plan[QStringLiteral("islands")].toInt(), 1);

        const Result alone = run({"search", "--resume", folder});
        QCOMPARE(alone.code, 2);
        QVERIFY2(alone.err.contains(QStringLiteral("is that of a campaign")), qPrintable(alone.err));
    }

    void ranksReachTheGoalTogether()
    {
        if (mpirun().isEmpty()) {
            QSKIP("There is no mpirun, or the program was built without MPI");
        }
        const QString folder = path("mpi");
        const auto process = start(mpirun(), QStringList{"--oversubscribe", "-n", "2", kProgram} +
                                                 QStringList{"search", "3x3x3", "--ring", "z2", "--rank", "23", "--mpi",
                                                             "--out", folder, "--time", "40", "--exchange", "0.1"});
        QVERIFY(process->waitForFinished(60'000));
        const QByteArray said = process->readAllStandardOutput();
        QVERIFY2(process->exitCode() == 0, process->readAllStandardError().constData());
        QCOMPARE(said.count("3x3x3 over"), 2); // one island has the word: a line at the begin and one at the end
        QVERIFY2(said.contains("rank 23 after"), said.constData());
        for (const char* name : {"/island-0", "/island-1"}) {
            const QJsonObject end = last(folder + QLatin1String(name), QStringLiteral("finished"));
            QCOMPARE(end[QStringLiteral("status")].toString(), QStringLiteral("found"));
            QCOMPARE(schemesOf(folder + QLatin1String(name), 23).size(), qsizetype{1});
        }
        QCOMPARE(schemesOf(folder, 23).size(), qsizetype{1});
        QCOMPARE(run({"verify", folder + '/' + schemesOf(folder, 23).first()}).code, 0);
        QCOMPARE(last(folder, QStringLiteral("finished"))[QStringLiteral("heard")].toInt(), 2);
    }

    /// kill -9 of one of three: the others go on, and the campaign after them.
    void aRankThatDiesCostsItsWalkersOnly()
    {
        if (mpirun().isEmpty()) {
            QSKIP("There is no mpirun, or the program was built without MPI");
        }
        const QString folder = path("killed");
        const auto process =
            start(mpirun(), kLiveOn + QStringList{"-n", "3", kProgram, "search", "4x4x4", "--ring", "z2", "--mpi",
                                                  "--out", folder, "--time", "6", "--exchange", "0.1"});
        QVERIFY(process->waitForStarted());
        const QString victim = folder + QStringLiteral("/island-1");
        QTRY_VERIFY_WITH_TIMEOUT(last(victim, QStringLiteral("improved"))[QStringLiteral("rank")].toInt(64) < 55,
                                 30'000);
        const qint64 pid = processOf(process->processId(), 1);
        QVERIFY(pid > 0);
        QVERIFY(::kill(static_cast<pid_t>(pid), SIGKILL) == 0);
        QVERIFY(process->waitForFinished(60'000));
        QVERIFY(last(victim, QStringLiteral("finished")).isEmpty());
        for (const char* name : {"/island-0", "/island-2"}) {
            const QJsonObject end = last(folder + QLatin1String(name), QStringLiteral("finished"));
            QVERIFY2(end[QStringLiteral("seconds")].toDouble() > 5.5, name); // to the end of its time
        }
        const auto resumed = start(
            mpirun(), kLiveOn + QStringList{"-n", "3", kProgram, "search", "--resume", folder, "--mpi", "--time", "1"});
        QVERIFY(resumed->waitForFinished(60'000));
        QVERIFY2(resumed->exitCode() == 0, resumed->readAllStandardError().constData());
        const QJsonObject back = last(victim, QStringLiteral("resumed"));
        QVERIFY(back[QStringLiteral("rank")].toInt() < 55);
        QVERIFY(!last(victim, QStringLiteral("finished")).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCampaign)
#include "tst_campaign.moc"
