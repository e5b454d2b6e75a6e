// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "tests/support/cli.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace rankfall::test;

/// search --engine least-squares and analyse --engine least-squares, as a shell runs them.
class TestLeastSquares : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void schemesAreWrittenAndVerify_data();
    void schemesAreWrittenAndVerify();
    void floatingPointIsNotCalledExact();
    void equalSeedsWriteEqualFiles();
    void borderRankIsAClearNo();
    void whatCannotBeUsedIsNamed_data();
    void whatCannotBeUsedIsNamed();
    void analyseProposesAndCompletes();

private:
    QTemporaryDir m_folder;
};

namespace {

QJsonObject object(const QString& line)
{
    return QJsonDocument::fromJson(line.trimmed().toUtf8()).object();
}

} // namespace

/// W, of rank 3 and border rank 2.
void TestLeastSquares::initTestCase()
{
    QVERIFY(write(m_folder.filePath(QStringLiteral("w.json")),
                  R"({"shape": [2, 2, 2], "entries": [[0, 0, 1, 1], [0, 1, 0, 1], [1, 0, 0, 1]]})"));
}

void TestLeastSquares::schemesAreWrittenAndVerify_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("ring");
    QTest::addColumn<QString>("rank");
    QTest::newRow("2x2x2 over Z") << "2x2x2"
                                  << "z"
                                  << "7";
    QTest::newRow("2x2x2 modulo 2") << "2x2x2"
                                    << "z2"
                                    << "7";
    QTest::newRow("2x2x3 over Q") << "2x2x3"
                                  << "q"
                                  << "11";
    QTest::newRow("cyclic:4 over C") << "cyclic:4"
                                     << "c"
                                     << "4";
}

void TestLeastSquares::schemesAreWrittenAndVerify()
{
    QFETCH(QString, target);
    QFETCH(QString, ring);
    QFETCH(QString, rank);
    const Result found = run({"search", target, "--ring", ring, "--engine", "least-squares", "--rank", rank, "--seed",
                              "1", "--threads", "1", "--json", "--out", ring},
                             m_folder.path());
    QVERIFY2(found.code == 0, qPrintable(found.err + found.out));
    const QJsonObject said = object(found.out);
    QCOMPARE(said[QStringLiteral("rank")].toInt(), rank.toInt());
    QVERIFY(said[QStringLiteral("exact")].toBool());
    QVERIFY(said[QStringLiteral("iterations")].toInt() > 10);
    const Result verified =
        run({"verify", said[QStringLiteral("file")].toString(), "--ring", ring, "--target", target}, m_folder.path());
    QVERIFY2(verified.code == 0, qPrintable(verified.err + verified.out));
}

void TestLeastSquares::floatingPointIsNotCalledExact()
{
    const Result found = run({"search", "2x2x2", "--ring", "r", "--engine", "least-squares", "--rank", "7", "--threads",
                              "1", "--json", "--out", "r"},
                             m_folder.path());
    QVERIFY2(found.code == 0, qPrintable(found.err + found.out));
    const QJsonObject said = object(found.out);
    QVERIFY(!said[QStringLiteral("exact")].toBool(true));
    const double error = said[QStringLiteral("largestError")].toDouble();
    QVERIFY2(error > 0 && error < 1e-7, qPrintable(QString::number(error)));
    const Result verified = run({"verify", said[QStringLiteral("file")].toString(), "--ring", "r"}, m_folder.path());
    QCOMPARE(verified.code, 1);
}

void TestLeastSquares::equalSeedsWriteEqualFiles()
{
    QStringList names;
    for (const char* folder : {"once", "again"}) {
        const Result found = run({"search", "2x2x3", "--ring", "q", "--engine", "least-squares", "--seed", "4",
                                  "--threads", "1", "--out", QLatin1String(folder)},
                                 m_folder.path());
        QCOMPARE(found.code, 0);
        QVERIFY(found.out.contains(QStringLiteral("rank 11")) && found.out.contains(QStringLiteral("exact")));
        names += QDir(m_folder.filePath(QLatin1String(folder))).entryList(QDir::Files);
    }
    QCOMPARE(names.size(), 2);
    QCOMPARE(names[0], names[1]);
}

void TestLeastSquares::borderRankIsAClearNo()
{
    const Result none = run({"search", "file:w.json", "--ring", "q", "--engine", "least-squares", "--rank", "2",
                             "--time", "1", "--threads", "1"},
                            m_folder.path());
    QCOMPARE(none.code, 1);
    QVERIFY2(none.out.contains(QStringLiteral("coefficients grow without bound")), qPrintable(none.out + none.err));
    QVERIFY(none.out.contains(QStringLiteral("border rank")));
}

void TestLeastSquares::whatCannotBeUsedIsNamed_data()
{
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<QString>("word");
    QTest::newRow("no ring") << QStringList{"2x2x2"} << "The ring is missing";
    QTest::newRow("no rank known") << QStringList{"file:w.json", "--ring", "c"} << "Add --rank";
    QTest::newRow("begins at nothing") << QStringList{"2x2x2", "--ring", "q", "--from", "atlas:2x2x2:z"} << "--from";
    QTest::newRow("too large") << QStringList{"8x8x8", "--ring", "q", "--rank", "400"} << "numbers";
}

void TestLeastSquares::whatCannotBeUsedIsNamed()
{
    QFETCH(QStringList, more);
    QFETCH(QString, word);
    const Result refused = run(QStringList{"search", "--engine", "least-squares"} + more, m_folder.path());
    QCOMPARE(refused.code, 2);
    QVERIFY2(refused.err.contains(word), qPrintable(refused.err));
}

void TestLeastSquares::analyseProposesAndCompletes()
{
    const Result found = run({"analyse", "2x2x2", "--engine", "least-squares", "--rank", "7", "--time", "5"});
    QCOMPARE(found.code, 0);
    QVERIFY2(found.out.contains(QStringLiteral("total 7")), qPrintable(found.out));
    const Result other = run({"analyse", "2x2x2", "--engine", "greedy", "--rank", "7"});
    QCOMPARE(other.code, 2);
    QVERIFY(other.err.contains(QStringLiteral("--engine least-squares")));
}

QTEST_GUILESS_MAIN(TestLeastSquares)
#include "tst_least_squares.moc"
