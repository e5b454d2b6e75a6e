// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "tests/support/cli.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace rankfall::test;

namespace {

QJsonObject lastObjectOf(const Result& result)
{
    return QJsonDocument::fromJson(result.out.trimmed().section('\n', -1).toUtf8()).object();
}

} // namespace

/// Positions modulo primes and entries that commute, on the command line.
class TestPrimes : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void theFourierTransformIsFoundKeptAndNamed()
    {
        const Result said = run({"analyse", "cyclic:8", "--ring", "z17", "--engine", "diagonal"});
        QCOMPARE(said.code, 0);
        QVERIFY2(said.out.contains("the discrete Fourier transform of length 8 modulo 17, root of unity w = 2"),
                 qPrintable(said.out));
        const auto best = lastObjectOf(run({"analyse", "cyclic:8", "--ring", "z17", "--engine", "diagonal", "--json"}));
        QCOMPARE(best["bestTotal"].toInt(), 8);
        QByteArray moves = "# target: cyclic:8  ring: z17\n";
        for (const auto& move : best["lines"].toArray()[0].toObject()["moves"].toArray()) {
            moves += move.toString().toUtf8() + "\n";
        }
        const QString path = m_folder.filePath("dft.moves");
        QVERIFY(write(path, moves));
        const Result verified = run({"verify", path});
        QCOMPARE(verified.code, 0);
        QVERIFY2(verified.out.contains("exact mod 17 only"), qPrintable(verified.out));
        QVERIFY2(verified.out.contains("1 scheme: 1 exact mod 17 only"), qPrintable(verified.out));
        QCOMPARE(run({"verify", path, "--ring", "z17"}).code, 0);
        QCOMPARE(run({"verify", path, "--ring", "z13"}).code, 1);
        // Every form that holds it says its ring.
        for (const char* name : {"dft.json", "dft.rankfall", "again.moves"}) {
            const QString copy = m_folder.filePath(name);
            const Result converted = run({"convert", path, copy});
            QVERIFY2(converted.code == 0, qPrintable(converted.err));
            QVERIFY2(contentOf(copy).contains("z17"), name);
            QVERIFY2(run({"verify", copy}).out.contains("exact mod 17 only"), name);
        }
        const Result info = run({"info", m_folder.filePath("dft.json")});
        QVERIFY2(info.out.contains("root of unity w = 2"), qPrintable(info.out));
        // A session keeps the ring.
        QCOMPARE(lastObjectOf(
                     run({"analyse", m_folder.filePath("dft.rankfall"), "--engine", "diagonal", "--json"}))["bestTotal"]
                     .toInt(),
                 8);
        // One wrong residue is seen.
        QVERIFY(write(path, moves.replace("c0", "2c0")));
        QCOMPARE(run({"verify", path, "--ring", "z17"}).code, 1);
    }

    void boundsSayWhatTheyProveModuloAPrime()
    {
        const Result bound = run({"bound", "cyclic:8", "--ring", "z17"});
        QCOMPARE(bound.code, 0);
        QVERIFY2(bound.out.contains("over ℤ mod 17") && bound.out.contains("at least 8"), qPrintable(bound.out));
        // Proofs for plain tensors do not speak of entries that commute: 1x2x1 needs no more than 2 there.
        const Result commuting = run({"bound", "comm:2x2x2", "--ring", "z2", "--time", "5"});
        QVERIFY2(!commuting.out.contains("proved"), qPrintable(commuting.out));
    }

    void whatHasNoMeaningIsRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("words");
        QTest::newRow("search") << QStringList{"search", "2x2x2", "--ring", "z17"}
                                << "analyse has engines for other primes";
        QTest::newRow("prove") << QStringList{"bound", "cyclic:4", "--ring", "z17", "--prove", "4"} << "--prove";
        QTest::newRow("certificate") << QStringList{"bound",   "comm:1x2x1", "--ring",        "z2",
                                                    "--prove", "2",          "--certificate", "x"}
                                     << "commute";
        QTest::newRow("no prime") << QStringList{"analyse", "2x2x2", "--ring", "z15"} << "Rings are";
        QTest::newRow("too large") << QStringList{"analyse", "2x2x2", "--ring", "z257"} << "Rings are";
        QTest::newRow("rationals") << QStringList{"analyse", "2x2x2", "--ring", "q"} << "such as z2 or z17";
        QTest::newRow("sizes") << QStringList{"analyse", "comm:6x6x6"} << "64";
    }

    void whatHasNoMeaningIsRefused()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, words);
        const Result result = run(arguments, m_folder.path());
        QCOMPARE(result.code, 2);
        QVERIFY2(result.err.contains(words), qPrintable(result.err));
    }

    /// Either factor may hold entries of both matrices.
    void formulasOfCommutingEntriesAreRead()
    {
        const QString path = m_folder.filePath("winograd.moves");
        const QByteArray moves =
            "# target: comm:1x2x1  ring: z\n(a11+b21)(a12+b11)->c11\na11*a12->-c11\nb11*b21->-c11\n";
        QVERIFY(write(path, moves));
        const Result verified = run({"verify", path});
        QVERIFY2(verified.code == 0, qPrintable(verified.err));
        for (const char* name : {"winograd.json", "winograd.rankfall", "again.moves", "winograd.txt"}) {
            const QString copy = m_folder.filePath(name);
            QCOMPARE(run({"convert", path, copy}).code, 0);
            QVERIFY2(run({"verify", copy}).code == 0, name);
        }
        QVERIFY(write(path, QByteArray(moves).replace("b11*b21->-c11", "b11*b21->c11")));
        QCOMPARE(run({"verify", path, "--ring", "z"}).code, 1);
    }

    void enginesPlayWhereEntriesCommute()
    {
        const auto best =
            lastObjectOf(run({"analyse", "square:2", "--ring", "z", "--engine", "flipgraph", "--time", "5", "--json"}));
        QCOMPARE(best["bestTotal"].toInt(), 5);
    }

    void searchesWhereEntriesCommute()
    {
        const QString folder = m_folder.filePath("commuting");
        const Result found = run({"search", "comm:3x3x3", "--ring", "z", "--rank", "21", "--threads", "1", "--seed",
                                  "1", "--time", "20", "--out", folder});
        QVERIFY2(found.code == 0, qPrintable(found.err));
        const QStringList files = QDir(folder).entryList({"*_r21_z_*.json"});
        QCOMPARE(files.size(), 1);
        QCOMPARE(run({"verify", QDir(folder).filePath(files.front()), "--ring", "z"}).code, 0);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_APPLESS_MAIN(TestPrimes)
#include "tst_primes.moc"
