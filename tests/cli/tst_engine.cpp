// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/engine.h"
#include "tests/support/cli.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTest>

using namespace rankfall;
using namespace rankfall::test;

/// `rankfall-cli engine`, and `analyse --command` at the other end.
class TestEngine : public QObject {
    Q_OBJECT

    static QString python(const char* script)
    {
        QString found = QStandardPaths::findExecutable(QStringLiteral("python3"), {QStringLiteral("/usr/bin")});
        found = found.isEmpty() ? QStandardPaths::findExecutable(QStringLiteral("python3")) : found;
        return found.isEmpty() ? QString()
                               : found + QStringLiteral(" " RANKFALL_TEST_DIR "/") + QString::fromUtf8(script);
    }

private Q_SLOTS:

    void helpShowsAnExample()
    {
        const Result result = run({"engine", "--help"});
        QCOMPARE(result.code, 0);
        QVERIFY2(result.out.contains("Example:\n  rankfall-cli analyse"), qPrintable(result.out));
    }

    void endsWithItsInput()
    {
        QProcess process;
        process.start(kProgram, {"engine"});
        process.write("{\"type\":\"hello\",\"protocol\":\"rankfall-engine\",\"version\":1}\n");
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished(10'000));
        QCOMPARE(process.exitCode(), 0);
        const QJsonObject hello = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
        QCOMPARE(hello["name"].toString(), QStringLiteral("Rankfall"));
    }

    void answersWhatWasAskedWhenItsInputEnds()
    {
        QProcess process;
        process.start(kProgram, {"engine", "--engine", "flipgraph"});
        process.write("{\"type\":\"analyse\",\"id\":5,\"position\":{\"target\":\"3x3x3\",\"ring\":\"z2\"}}\n");
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished(10'000));
        const QByteArray last = process.readAllStandardOutput().trimmed().split('\n').last();
        QVERIFY2(last.startsWith("{\"type\":\"answer\",\"id\":5,\"status\":\"stopped\""), last.constData());
    }

    void refusesAnUnknownEngine()
    {
        const Result result = run({"engine", "--engine", "deep"});
        QCOMPARE(result.code, 2);
        QVERIFY2(result.err.contains("“deep” is not an engine. Engines are flipgraph"), qPrintable(result.err));
    }

    void everyBuiltInEngineSpeaksIt_data()
    {
        QTest::addColumn<QString>("engine");
        for (const EngineEntry& entry : engineRegistry()) {
            QTest::newRow(entry.info.key.c_str()) << QString::fromStdString(entry.info.key);
        }
    }

    void everyBuiltInEngineSpeaksIt()
    {
        QFETCH(QString, engine);
        const Result result = run({"analyse", "2x2x2", "--ring", "z2", "--command", kProgram + " engine", "--set",
                                   "engine=" + engine, "--time", "0.5", "--lines", "3", "--json"});
        QVERIFY2(result.code == 0, qPrintable(result.err));
        const QJsonObject last = QJsonDocument::fromJson(result.out.trimmed().split('\n').last().toUtf8()).object();
        QCOMPARE(last["status"].toString(), QStringLiteral("finished"));
        QVERIFY(last["bestTotal"].toInt() >= 7 && last["bestTotal"].toInt() <= 8);
        QVERIFY(!last["lines"].toArray().isEmpty());
        QCOMPARE(last["lines"].toArray()[0].toObject()["engine"].toString(), QStringLiteral("external"));
    }

    void theExampleIsAnEngine()
    {
        const QString command = python("../resources/engines/slices.py");
        if (command.isEmpty()) {
            QSKIP("Python, which the example is written in, is not there");
        }
        const Result result = run({"analyse", "complex", "--command", command, "--set", "games=1", "--lines", "1"});
        QCOMPARE(result.code, 0);
        QVERIFY2(result.out.contains("total 3") && result.out.contains("1 games"), qPrintable(result.out));
    }

    void aBadEngineIsNamed()
    {
        const QString command = python("support/bad_engine.py");
        if (command.isEmpty()) {
            QSKIP("Python, which the bad engines are written in, is not there");
        }
        Result result = run({"analyse", "complex", "--command", command + " false-solution"});
        QCOMPARE(result.code, 2);
        QVERIFY2(result.err.contains("says that a line solves, and 3 nonzeros are left"), qPrintable(result.err));
        result = run({"analyse", "complex", "--command", command + " exit"});
        QCOMPARE(result.code, 2);
        QVERIFY2(result.err.contains("ended with exit code 127; it said last: “libcudart.so"), qPrintable(result.err));
        QVERIFY(result.out.isEmpty());
    }

    void wrongSettingsAreNamed_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("says");
        const QStringList whom{"--command", kProgram + " engine"};
        QTest::newRow("another") << whom + QStringList{"--set", "depth=3"}
                                 << "its settings are engine, simulations, basis";
        QTest::newRow("no value") << whom + QStringList{"--set", "engine"} << "Write NAME=VALUE";
        QTest::newRow("out of range")
            << whom + QStringList{"--set", "simulations=0"}
            << "--set: “0” is no value of the option “simulations”. Give a whole number from 1";
        QTest::newRow("of a built-in engine") << QStringList{"--set", "a=b"} << "Leave --set out";
        QTest::newRow("two engines") << whom + QStringList{"--engine", "greedy"} << "--set engine=greedy";
        QTest::newRow("no program") << QStringList{"--command", "rankfall-no-such-engine"}
                                    << "No such file or directory. Check the command";
        QTest::newRow("no engine") << QStringList{"--command", "echo hello"} << "“hello” is no JSON object";
    }

    void wrongSettingsAreNamed()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, says);
        const Result result = run(QStringList{"analyse", "complex"} + arguments);
        QCOMPARE(result.code, 2);
        QVERIFY2(result.err.contains(says), qPrintable(result.err));
    }
};

QTEST_GUILESS_MAIN(TestEngine)
#include "tst_engine.moc"
