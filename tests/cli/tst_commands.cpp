// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "tests/support/cli.h"
#include "tests/support/patience.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace rankfall::test;

namespace {

QJsonObject json(const QString& text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

} // namespace

class TestCommands : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const char* name, const QByteArray& content)
    {
        const QString path = m_folder.filePath(name);
        return rankfall::test::write(path, content) ? path : QString();
    }

private Q_SLOTS:

    /// To a disk without room, however much of it stands in a buffer until the end.
    void outputThatDoesNotArriveIsNoSuccess()
    {
        for (const char* words : {"targets", "glossary rank", "info atlas:2x2x2:z --json"}) {
            QProcess shell;
            shell.start(
                QStringLiteral("/bin/sh"),
                {QStringLiteral("-c"), QStringLiteral("\"%1\" %2 > /dev/full").arg(kProgram, QLatin1String(words))});
            QVERIFY(shell.waitForFinished());
            QCOMPARE(shell.exitCode(), 2);
            const QByteArray said = shell.readAllStandardError();
            QVERIFY2(said.startsWith("rankfall-cli: The output cannot be written"), said.constData());
            QVERIFY2(said.contains("What arrived of it is not whole"), said.constData());
        }
    }

    void helpShowsAnExample_data()
    {
        QTest::addColumn<QString>("command");
        for (const char* command : {"targets", "verify", "info", "convert", "analyse"}) {
            QTest::newRow(command) << QString(command);
        }
    }

    void helpShowsAnExample()
    {
        QFETCH(QString, command);
        const Result result = run({command, "--help"});
        QCOMPARE(result.code, 0);
        QVERIFY2(result.out.contains("Example:\n  rankfall-cli " + command), qPrintable(result.out));
        QVERIFY(run({"--help"}).out.contains("  " + command));
    }

    void versionIsTheProjects()
    {
        const Result result = run({"--version"});
        QCOMPARE(result.code, 0);
        QVERIFY2(result.out.startsWith("rankfall-cli 0."), qPrintable(result.out));
    }

    void unusableArgumentsReturnTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("says");
        QTest::newRow("nothing") << QStringList{} << "--help";
        QTest::newRow("unknown command") << QStringList{"frobnicate"} << "Commands are targets, verify";
        QTest::newRow("no file") << QStringList{"verify"} << "verify --help";
        QTest::newRow("unknown option") << QStringList{"verify", "x", "--wat"} << "--wat";
        QTest::newRow("missing file") << QStringList{"verify", "/no/such/file"}
                                      << "/no/such/file: There is no such file. Check";
        QTest::newRow("unknown ring") << QStringList{"verify", sample("strassen.exp"), "--ring", "z9"}
                                      << "Rings are z2, z3, z, q";
        QTest::newRow("unknown target") << QStringList{"verify", sample("strassen.exp"), "--target", "2x"}
                                        << "not the name of a target";
        QTest::newRow("other target") << QStringList{"verify", sample("strassen.json"), "--target", "3x3x3"}
                                      << "do not fit 3x3x3";
        QTest::newRow("tensor") << QStringList{"info", sample("tensor.json")} << "a tensor, not a scheme";
        QTest::newRow("member") << QStringList{"info", sample("plain.npz"), "--member", "9,9,9"} << "Members are 2,2,2";
        QTest::newRow("format") << QStringList{"convert", sample("strassen.exp"), "x.xyz"} << "Add --to";
        QTest::newRow("engine") << QStringList{"analyse", "2x2x2", "--engine", "deep"} << "Engines are";
        QTest::newRow("large target") << QStringList{"analyse", "9x9x9"} << "too large to explore";
        QTest::newRow("no such file or target") << QStringList{"analyse", "strasen.exp"} << "no such file";
        QTest::newRow("time") << QStringList{"analyse", "2x2x2", "--time", "soon"} << "--time";
        QTest::newRow("rational position")
            << QStringList{"analyse", "2x2x2", "--ring", "q"} << "Positions live over ℤ or modulo a prime, not over ℚ";
    }

    void unusableArgumentsReturnTwo()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, says);
        const Result result = run(arguments);
        QCOMPARE(result.code, 2);
        QVERIFY2(result.err.startsWith("rankfall-cli: "), qPrintable(result.err));
        QVERIFY2(result.err.contains(says), qPrintable(result.err));
        QVERIFY2(result.err.count('\n') == 1, qPrintable(result.err));
    }

    void damagedFilesNameTheLine()
    {
        const QString path = write("bad.exp", "(a11)*(b11)*(c11)\n(a11)*(b11$)*(c11)\n");
        const Result result = run({"verify", path});
        QCOMPARE(result.code, 2);
        QVERIFY2(result.err.startsWith("rankfall-cli: " + path + ":2:11: "), qPrintable(result.err));
    }

    void targetsListsFamilies()
    {
        QVERIFY(run({"targets"}).out.contains("poly:3x3"));
        const auto list = json(run({"targets", "--json"}).out)["targets"].toArray();
        QVERIFY(list.size() >= 6);
        for (const auto& entry : list) {
            QVERIFY(!entry.toObject()["example"].toString().isEmpty());
        }
    }

    void verifySaysYes()
    {
        const Result result = run({"verify", sample("strassen.exp")});
        QCOMPARE(result.code, 0);
        QVERIFY2(result.out.contains("1 scheme: 1 exact over ℤ"), qPrintable(result.out));
        const auto object = json(run({"verify", sample("pickled.npz"), "--json"}).out);
        const auto scheme = object["schemes"].toArray()[0].toObject();
        QCOMPARE(scheme["member"].toString(), QString("2,2,2"));
        QCOMPARE(scheme["rank"].toInt(), 7);
        QCOMPARE(scheme["ring"].toString(), QString("z"));
        QCOMPARE(scheme["modeC"].toString(), QString("transposed"));
        QVERIFY(scheme["exact"].toBool());
    }

    void verifySaysNo()
    {
        QFile file(sample("strassen.exp"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        const QString six = write("six.exp", whole.left(whole.trimmed().lastIndexOf('\n') + 1));
        const Result result = run({"verify", six});
        QCOMPARE(result.code, 1);
        QVERIFY2(result.out.contains("not exact: ") && result.out.contains("1 not exact"), qPrintable(result.out));
    }

    void verifyTellsTheRing()
    {
        // Strassen's products with every sign forgotten hold modulo 2 only.
        QFile file(sample("strassen.exp"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray text = file.readAll();
        text.replace("(-", "(").replace('-', '+');
        const QString path = write("mod2.exp", text);
        const Result result = run({"verify", path});
        QCOMPARE(result.code, 0);
        QVERIFY2(result.out.contains("1 exact mod 2 only"), qPrintable(result.out));
        QVERIFY2(result.out.contains("over ℤ, ") && result.out.contains(" cells are off by an even number: "),
                 qPrintable(result.out));
        QCOMPARE(run({"verify", path, "--ring", "z2"}).code, 0);
        QCOMPARE(run({"verify", path, "--ring", "z"}).code, 1);
        QCOMPARE(run({"verify", path, "--ring", "q"}).code, 1);
    }

    void verifyChecksEveryLeafOfASession()
    {
        const Result result = run({"verify", sample("tree.rankfall"), "--json"});
        QCOMPARE(result.code, 1);
        QCOMPARE(json(result.out)["schemes"].toArray().size(), 2);
    }

    void archivesOfAlphaTensorVerifyInSeconds()
    {
        const QString folder = QStringLiteral(RANKFALL_DATA_DIR "/schemes/alphatensor/");
        if (!QDir(folder).exists()) {
            QSKIP("The published decompositions are not here (RANKFALL_DATA_DIR)");
        }
        const Result rationals = run({"verify", folder + "factorizations_r.npz"});
        QCOMPARE(rationals.code, 0);
        QVERIFY2(rationals.out.contains("93 schemes: 93 exact over ℚ (66 of them over ℤ, 27 with fractions)"),
                 qPrintable(rationals.out));
        const Result mod2 = run({"verify", folder + "factorizations_f2.npz"});
        QCOMPARE(mod2.code, 0);
        QVERIFY(mod2.out.contains("20 schemes: 20 exact mod 2 only"));
        QCOMPARE(run({"verify", folder + "factorizations_f2.npz", "--ring", "z"}).code, 1);
    }

    void infoDescribes()
    {
        const auto object = json(run({"info", sample("strassen.json"), "--json"}).out);
        QCOMPARE(object["target"].toString(), QString("2x2x2"));
        QCOMPARE(object["rank"].toInt(), 7);
        QCOMPARE(object["additions"].toInt(), 18);
        QCOMPARE(object["coefficients"].toArray(), (QJsonArray{"-1", "0", "1"}));
        QCOMPARE(object["bestKnown"].toObject()["rank"].toInt(), 7);
        int products = 0;
        for (const auto& part : object["type"].toArray()) {
            products += part.toObject()["count"].toInt();
        }
        QCOMPARE(products, 7);
        QVERIFY(run({"info", sample("strassen.json")}).out.contains("X²Y²Z² + 6XYZ"));
    }

    void convertRoundTrips_data()
    {
        QTest::addColumn<QString>("format");
        for (const char* format : {"json", "exp", "formulas", "moves", "numbers", "session"}) {
            QTest::newRow(format) << QString(format);
        }
    }

    void convertRoundTrips()
    {
        QFETCH(QString, format);
        const QString there = m_folder.filePath("there." + format);
        const QString back = m_folder.filePath("back." + format + ".exp");
        QCOMPARE(run({"convert", sample("strassen.exp"), there, "--to", format}).code, 0);
        // A session stands at its start; its line ends in the scheme.
        const Result verified = run({"verify", there});
        QCOMPARE(verified.code, 0);
        QCOMPARE(run({"convert", there, back}).code, 0);
        QFile original(sample("strassen.exp"));
        QFile returned(back);
        QVERIFY(original.open(QIODevice::ReadOnly) && returned.open(QIODevice::ReadOnly));
        QCOMPARE(returned.readAll(), original.readAll());
    }

    void convertWritesWholeArchives()
    {
        const QString folder = m_folder.filePath("all");
        QCOMPARE(run({"convert", sample("plain.npz"), folder, "--to", "json", "--all"}).code, 0);
        QCOMPARE(QDir(folder).entryList(QDir::Files), QStringList{"2x2x2_m7.json"});
        QCOMPARE(run({"verify", folder + "/2x2x2_m7.json"}).code, 0);
    }

    /// Every form to every folder, and one table for all of it.
    void verifyTakesFolders()
    {
        const QString folder = m_folder.filePath("forms");
        for (const char* form : {"json", "reduced", "exp", "yacas", "numbers", "coefficients", "mathematica", "maple",
                                 "bini", "brent", "numpy", "npz", "fractions"}) {
            QCOMPARE(run({"convert", sample("strassen.json"), folder + "/" + form, "--to", form, "--all"}).code, 0);
        }
        const Result result = run({"verify", folder});
        QCOMPARE(result.code, 0);
        QVERIFY2(result.out.contains("13 files, 13 schemes: 13 exact over ℤ, in "), qPrintable(result.out));
        QFile bad(folder + "/bad.exp");
        QVERIFY(bad.open(QIODevice::WriteOnly) && bad.write("(a11") > 0);
        bad.close();
        const Result mixed = run({"verify", folder, "--json"});
        QCOMPARE(mixed.code, 2);
        const auto object = json(mixed.out);
        QVERIFY2(object["summary"].toString().contains("1 refused"), qPrintable(mixed.out));
        QVERIFY(object["schemes"].toArray().size() == 14);
        QVERIFY(object["schemes"].toArray()[0].toObject()["error"].toString().contains("bad.exp:1:1"));
    }

    void optionsThatChangeNothingAreRefused()
    {
        const Result basis = run({"analyse", "2x2x2", "--engine", "greedy", "--basis", "dense"});
        QCOMPARE(basis.code, 2);
        QVERIFY2(basis.err.contains("no such option"), qPrintable(basis.err));
    }

    void convertToStandardOutput()
    {
        const Result result = run({"convert", sample("strassen.json"), "-", "--to", "numbers"});
        QCOMPARE(result.code, 0);
        QVERIFY(result.out.startsWith("2 2 2 7\n"));
    }

    void sessionsKeepTheirTree()
    {
        const QString copy = m_folder.filePath("copy.rankfall");
        QCOMPARE(run({"convert", sample("tree.rankfall"), copy}).code, 0);
        QFile original(sample("tree.rankfall"));
        QFile returned(copy);
        QVERIFY(original.open(QIODevice::ReadOnly) && returned.open(QIODevice::ReadOnly));
        QCOMPARE(QJsonDocument::fromJson(returned.readAll()), QJsonDocument::fromJson(original.readAll()));
    }

    void analyseFindsStrassensRank()
    {
        const Result result = run({"analyse", "2x2x2", "--ring", "z2", "--time", "1", "--lines", "2", "--json"});
        QCOMPARE(result.code, 0);
        const QStringList lines = result.out.split('\n', Qt::SkipEmptyParts);
        const auto last = json(lines.last());
        QCOMPARE(last["status"].toString(), QString("finished"));
        QCOMPARE(last["bestTotal"].toInt(), 7);
        const auto best = last["lines"].toArray()[0].toObject();
        QVERIFY(best["solves"].toBool());
        QVERIFY(last["lines"].toArray().size() <= 2);
        // What it says can be played: the moves are a scheme.
        QByteArray moves = "# target: 2x2x2  ring: z2\n";
        for (const auto& move : best["moves"].toArray()) {
            moves += move.toString().toUtf8() + "\n";
        }
        QCOMPARE(run({"verify", write("found.moves", moves), "--ring", "z2"}).code, 0);
    }

    void analyseStopsCleanlyOnInterrupt()
    {
        QProcess process;
        process.start(QStringLiteral(RANKFALL_BIN_DIR "/rankfall-cli"),
                      {"analyse", "4x4x4", "--ring", "z2", "--time", "60"});
        QVERIFY(process.waitForStarted());
        QVERIFY(process.waitForReadyRead(10'000));
        QTest::qWait(500);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(::kill(static_cast<pid_t>(process.processId()), SIGINT) == 0);
        QVERIFY(process.waitForFinished(5000));
        QVERIFY2(timer.elapsed() < kPatience * 1500, "stopping took too long");
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 3);
        const QString out = QString::fromUtf8(process.readAllStandardOutput());
        QVERIFY2(out.contains("LINE"), qPrintable(out));
        QVERIFY(QString::fromUtf8(process.readAllStandardError()).contains("interrupted"));
    }
};

QTEST_GUILESS_MAIN(TestCommands)

#include "tst_commands.moc"
