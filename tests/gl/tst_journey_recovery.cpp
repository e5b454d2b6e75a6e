// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// A program that dies in the middle of work, and the next one that takes the work back.
#include <QDir>
#include <QProcess>
#include <QProcessEnvironment>

#include <csignal>
#include <cstdio>

#include "journey_support.h"

using namespace rankfall;
using namespace rankfall::test;

namespace {

/// The other program: plays moves one after another, begins to edit the second, and then waits to be killed.
int playUntilKilled(int argc, char** argv, const QString& folder, int interval)
{
    Viewport::prepareOpenGL();
    QStandardPaths::setTestModeEnabled(true);
    QApplication app(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("rankfall-test"));
    QApplication::setApplicationName(QStringLiteral("victim"));
    Journey journey(true, folder);
    if (!journey.open()) {
        return 1;
    }
    int next = 0;
    QTimer player;
    QObject::connect(&player, &QTimer::timeout, &player, [&] {
        if (next < 5) {
            journey.playMoves({next});
            std::printf("played %d\n", ++next);
        } else {
            player.stop();
            Journey::key(Qt::Key_Home);
            Journey::keys({Qt::Key_Right, Qt::Key_Right, Qt::Key_F, Qt::Key_Plus});
            std::printf("editing\n");
        }
        std::fflush(stdout);
    });
    player.start(interval);
    return QApplication::exec();
}

QStringList copiesIn(const QString& folder)
{
    return QDir(folder).entryList({QStringLiteral("*.rankfall")}, QDir::Files);
}

} // namespace

class TestJourneyRecovery : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_folder = m_home->filePath(QStringLiteral("data/Rankfall/Rankfall/unsaved"));
    }

    void killedInTheMiddleOfAnEdit()
    {
        dieAfter(QStringLiteral("editing"), 60, 400);
        recoverFive();
    }

    void theRealProgramRecoversAndDiesToo()
    {
        dieAfter(QStringLiteral("editing"), 60, 400);
        const QStringList left = copiesIn(m_folder);
        QCOMPARE(left.size(), 1);
        // The program itself takes it over at the start: the old copy goes, a new one of its own appears.
        QProcess program;
        program.setProcessEnvironment(environment());
        program.start(QStringLiteral(RANKFALL_BIN_DIR "/rankfall"),
                      {QStringLiteral("--size"), QStringLiteral("1100x700")});
        QVERIFY(program.waitForStarted());
        const bool takenOver = QTest::qWaitFor(
            [&] {
                const QStringList copies = copiesIn(m_folder); // once: for a moment there are both
                return copies.size() == 1 && copies != left;
            },
            20000);
        kill(program);
        QVERIFY2(takenOver, program.readAllStandardError().constData());
        recoverFive();
    }

    void killedAtAnyMomentWhatIsLeftIsWhole()
    {
        for (const int moves : {2, 4}) {
            dieAfter(QStringLiteral("played %1").arg(moves), 10, 20 * moves);
            {
                Journey next(true, m_folder);
                QVERIFY(next.open());
                next.window().begin({});
                // At most the last tenth of a second is lost; what is there is the beginning of the line.
                QVERIFY(next.lineIs({}) || next.lineIs({0}) || next.lineIs({0, 1}) || next.lineIs({0, 1, 2}) ||
                        next.lineIs({0, 1, 2, 3}) || next.lineIs({0, 1, 2, 3, 4}));
                QVERIFY(QDir(m_folder).entryList(QDir::Files).filter(QStringLiteral(".rankfall")).size() <= 2);
            }
            QVERIFY(QDir(m_folder).removeRecursively());
        }
    }

    void aRunningProgramsCopyIsLeftAlone()
    {
        Journey first(true, m_folder);
        QVERIFY(first.open());
        first.playMoves({0, 1});
        QTRY_COMPARE(copiesIn(m_folder).size(), 1);
        Journey second(true, m_folder);
        QVERIFY(second.open());
        second.window().begin({});
        QCOMPARE(second.session().nodeCount(), 1);
        QVERIFY(!second.bench().isModified());
    }

    void aProgramThatEndsLeavesNothing()
    {
        {
            Journey journey(true, m_folder);
            QVERIFY(journey.open());
            journey.playMoves({0, 1});
            QTRY_COMPARE(copiesIn(m_folder).size(), 1);
        }
        QCOMPARE(copiesIn(m_folder).size(), 0);
        QVERIFY(QDir(m_folder).entryList(QDir::Files | QDir::Hidden).isEmpty());
    }

private:
    QProcessEnvironment environment() const
    {
        auto env = QProcessEnvironment::systemEnvironment();
        env.insert(QStringLiteral("XDG_DATA_HOME"), m_home->filePath(QStringLiteral("data")));
        env.insert(QStringLiteral("XDG_CONFIG_HOME"), m_home->filePath(QStringLiteral("config")));
        return env;
    }

    static void kill(QProcess& process)
    {
        ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
    }

    /// Runs the other program until it has printed `line`, waits a little, and kills it.
    void dieAfter(const QString& line, int interval, int wait)
    {
        QProcess victim;
        victim.setProcessEnvironment(environment());
        victim.start(QCoreApplication::applicationFilePath(),
                     {QStringLiteral("--victim"), m_folder, QString::number(interval)});
        QVERIFY(victim.waitForStarted());
        QString said;
        const bool reached = QTest::qWaitFor(
            [&] {
                said += QString::fromUtf8(victim.readAllStandardOutput());
                return said.contains(line) || victim.state() == QProcess::NotRunning;
            },
            20000);
        QVERIFY2(reached && said.contains(line), qPrintable(said + QString::fromUtf8(victim.readAllStandardError())));
        QTest::qWait(wait);
        kill(victim);
    }

    void recoverFive()
    {
        Journey next(true, m_folder);
        QVERIFY(next.open());
        next.window().begin({});
        QCOMPARE(next.session().nodeCount(), 6);
        QVERIFY(next.lineIs({0, 1, 2, 3, 4}));
        QVERIFY2(next.lastMessage().startsWith(QStringLiteral("Recovered unsaved work on 2x2x2")) &&
                     next.lastMessage().contains(QStringLiteral("5 moves")),
                 qPrintable(next.lastMessage()));
        QVERIFY(next.bench().isModified());
        QVERIFY(next.window().isWindowModified());
        QCOMPARE(next.window().moves()->model()->rowCount(), 6);
        // It is this program's work now: kept again, and the old copy is gone.
        QCOMPARE(copiesIn(m_folder).size(), 1);
        // And it goes on.
        next.activate();
        next.focusView();
        Journey::key(Qt::Key_End);
        next.playMoves({5, 6});
        QVERIFY(next.bench().position().isSolved());
    }

    std::unique_ptr<QTemporaryDir> m_home;
    QString m_folder;
};

int main(int argc, char** argv)
{
    if (argc == 4 && qstrcmp(argv[1], "--victim") == 0) {
        return playUntilKilled(argc, argv, QString::fromLocal8Bit(argv[2]), QByteArray(argv[3]).toInt());
    }
    return runJourney<TestJourneyRecovery>(argc, argv);
}

#include "tst_journey_recovery.moc"
