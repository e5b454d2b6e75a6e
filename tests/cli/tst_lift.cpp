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

/// The schemes in what --json prints.
QList<QJsonObject> schemesIn(const QString& json)
{
    QList<QJsonObject> out;
    for (const auto& entry : QJsonDocument::fromJson(json.toUtf8()).object()["schemes"].toArray()) {
        out.push_back(entry.toObject());
    }
    return out;
}

} // namespace

class TestLift : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const char* name, const QByteArray& content)
    {
        const QString path = m_folder.filePath(name);
        return rankfall::test::write(path, content) ? path : QString();
    }

    /// Strassen's products with every sign forgotten: exact modulo 2 only.
    QString strassenModulo2()
    {
        QFile file(sample("strassen.exp"));
        if (!file.open(QIODevice::ReadOnly)) {
            return {};
        }
        QByteArray text = file.readAll();
        text.replace("(-", "(").replace('-', '+');
        return write("mod2.exp", text);
    }

private Q_SLOTS:

    void helpShowsAnExample()
    {
        const Result result = run({"lift", "--help"});
        QCOMPARE(result.code, 0);
        QVERIFY2(result.out.contains("Example:\n  rankfall-cli lift"), qPrintable(result.out));
    }

    void liftsModulo2()
    {
        const QString there = m_folder.filePath("lifted.json");
        const Result result = run({"lift", strassenModulo2(), "--out", there});
        QCOMPARE(result.code, 0);
        QVERIFY2(result.out.contains("ℤ mod 2") && result.out.contains("1 scheme: 1 lifted"), qPrintable(result.out));
        QVERIFY2(result.out.contains("1 scheme written to " + there), qPrintable(result.out));
        const Result verdict = run({"verify", there});
        QCOMPARE(verdict.code, 0);
        QVERIFY2(verdict.out.contains("1 exact over ℤ"), qPrintable(verdict.out));
    }

    void speaksJson()
    {
        const auto schemes = schemesIn(run({"lift", strassenModulo2(), "--json"}).out);
        QCOMPARE(schemes.size(), 1);
        QCOMPARE(schemes[0]["exactIn"].toString(), QString("z2"));
        QCOMPARE(schemes[0]["ring"].toString(), QString("z"));
        QCOMPARE(schemes[0]["method"].toString(), QString("signs"));
        QVERIFY(schemes[0]["lifted"].toBool());
        QCOMPARE(schemes[0]["system"].toObject()["unknowns"].toInt(), 22);
    }

    void writesToStandardOutput()
    {
        const Result result = run({"lift", strassenModulo2(), "--out", "-"});
        QCOMPARE(result.code, 0);
        const QString again = write("again.json", result.out.toUtf8());
        QVERIFY(run({"verify", again}).out.contains("1 exact over ℤ"));
    }

    void exactSchemesStay()
    {
        const Result result = run({"lift", sample("strassen.exp")});
        QCOMPARE(result.code, 0);
        QVERIFY2(result.out.contains("nothing to lift") && result.out.contains("1 exact already"),
                 qPrintable(result.out));
    }

    void triesEveryScheme()
    {
        const QString folder = m_folder.filePath("all");
        const Result result = run({"lift", sample("tree.rankfall"), "--json", "--out", folder});
        QCOMPARE(schemesIn(result.out).size(), 2);
        QCOMPARE(result.code, 2); // one leaf is not a whole scheme
        QVERIFY(QDir(folder).exists());
    }

    void saysWhyNot()
    {
        // Modulo 2 a square of ones has rank one; over Z its determinant is −2.
        const QString session = write("square.rankfall", R"({
  "format": 1, "program": "rankfall session", "target": "file:square.json", "ring": "z2", "bound": 1,
  "tensor": {"shape": [2, 2, 1], "entries": [[0, 0, 0, 1], [0, 1, 0, 1], [1, 0, 0, 1], [1, 1, 0, -1]]},
  "current": 1, "nodes": [{"id": 0}, {"id": 1, "parent": 0, "move": "(a1+a2)*(b1+b2)->c1"}]
})");
        const Result result = run({"lift", session});
        QCOMPARE(result.code, 1);
        QVERIFY2(result.out.contains("at step 2 (from modulo 2 to modulo 4)") && result.out.contains("proof") &&
                     result.out.contains("4 equations in 3 unknowns (rank 3)"),
                 qPrintable(result.out));
        const auto schemes = schemesIn(run({"lift", session, "--json"}).out);
        QCOMPARE(schemes.size(), 1);
        QCOMPARE(schemes[0]["step"].toInt(), 2);
        QVERIFY(schemes[0]["proof"].toBool() && !schemes[0]["lifted"].toBool());
    }

    void fractionsStayWhereTheyWillDo()
    {
        // Four products for two times three coefficients need halves.
        const QString path = write("toom.txt", "# target: poly:2x3\nm1 = a0*b0\nm2 = a1*b2\nm3 = (a0+a1)*(b0+b1+b2)\n"
                                               "m4 = (a0-a1)*(b0-b1+b2)\nc0 = m1\nc1 = 1/2 m3 - 1/2 m4 - m2\n"
                                               "c2 = 1/2 m3 + 1/2 m4 - m1\nc3 = m2\n");
        const Result q = run({"lift", path, "--to", "q"});
        QCOMPARE(q.code, 0);
        QVERIFY2(q.out.contains("nothing to lift"), qPrintable(q.out));
        const Result z = run({"lift", path});
        QCOMPARE(z.code, 1);
        QVERIFY2(z.out.contains("12 choices of the free unknowns were tried"), qPrintable(z.out));
        const QString mod3 = write("toom3.txt", "# target: poly:2x3  ring: z\na0*b0->c0-c2\na1*b2->c3-c1\n"
                                                "(a0+a1)*(b0+b1+b2)->-c1-c2\n(a0-a1)*(b0-b1+b2)->c1-c2\n");
        const QString there = m_folder.filePath("halves.json");
        const Result lifted = run({"lift", mod3, "--to", "q", "--out", there});
        QCOMPARE(lifted.code, 0);
        QVERIFY2(lifted.out.contains("ℤ mod 3") && lifted.out.contains("denominators up to 2"), qPrintable(lifted.out));
        QVERIFY(run({"verify", there}).out.contains("1 exact over ℚ with fractions"));
        QCOMPARE(run({"lift", mod3}).code, 1);
    }

    void archivesOfAlphaTensor()
    {
        const QString archive = QStringLiteral(RANKFALL_DATA_DIR "/schemes/alphatensor/factorizations_f2.npz");
        if (!QFile::exists(archive)) {
            QSKIP("The published decompositions are not here (RANKFALL_DATA_DIR)");
        }
        const Result large = run({"lift", archive, "--member", "4,4,4"});
        QCOMPARE(large.code, 1);
        QVERIFY2(large.out.contains("at step 2 (from modulo 2 to modulo 4)"), qPrintable(large.out));
        // Seventeen of the twenty come from Z.
        const Result all = run({"lift", archive});
        QCOMPARE(all.code, 1);
        QVERIFY2(all.out.contains("20 schemes: 17 lifted, 3 not lifted"), qPrintable(all.out));
    }

    void unusableArgumentsReturnTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("says");
        const QString strassen = sample("strassen.exp");
        QTest::newRow("no such file") << QStringList{"/no/such/file"} << "no such file";
        QTest::newRow("ring") << QStringList{strassen, "--to", "z9"} << "Rings to lift to are z and q";
        QTest::newRow("modulo 2") << QStringList{strassen, "--to", "z2"} << "Use --to z";
        QTest::newRow("format") << QStringList{strassen, "--out", "x.xyz"} << "Use a name that ends in .json";
        QTest::newRow("tensor") << QStringList{sample("tensor.json")} << "a tensor, not a scheme";
        QTest::newRow("member") << QStringList{sample("plain.npz"), "--member", "9,9,9"} << "Members are 2,2,2";
        QTest::newRow("time") << QStringList{strassen, "--time", "soon"} << "--time";
    }

    void unusableArgumentsReturnTwo()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, says);
        const Result result = run(QStringList{"lift"} + arguments);
        QCOMPARE(result.code, 2);
        QVERIFY2(result.err.startsWith("rankfall-cli: ") && result.err.contains(says), qPrintable(result.err));
    }

    void whatIsExactNowhereIsUnusable()
    {
        QFile file(sample("strassen.exp"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        const QString six = write("six.exp", whole.left(whole.trimmed().lastIndexOf('\n') + 1));
        const Result result = run({"lift", six});
        QCOMPARE(result.code, 2);
        QVERIFY2(result.out.contains("nor exact modulo 2 or 3"), qPrintable(result.out));
    }

    void interruptsAndTimeStopIt()
    {
        // So many choices would take minutes.
        const QString path = write("long.txt", "# target: poly:2x3  ring: z\na0*b0->c0-c2\na1*b2->c3-c1\n"
                                               "(a0+a1)*(b0+b1+b2)->-c1-c2\n(a0-a1)*(b0-b1+b2)->c1-c2\n");
        QElapsedTimer clock;
        clock.start();
        const Result timed = run({"lift", path, "--tries", "100000", "--time", "0.2"});
        QCOMPARE(timed.code, 1);
        QVERIFY2(timed.out.contains("stopped before it was decided"), qPrintable(timed.out));
        QProcess process;
        process.start(kProgram, {"lift", path, "--tries", "100000"});
        QVERIFY(process.waitForStarted());
        QTest::qWait(300);
        QVERIFY(::kill(static_cast<pid_t>(process.processId()), SIGINT) == 0);
        QVERIFY(process.waitForFinished(10'000));
        QCOMPARE(process.exitCode(), 3);
        QVERIFY(clock.elapsed() < kPatience * 12'000);
    }
};

QTEST_GUILESS_MAIN(TestLift)

#include "tst_lift.moc"
