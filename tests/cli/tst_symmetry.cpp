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

QJsonObject json(const QString& text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

/// Winograd's variant (Winograd 1971).
constexpr auto kWinograd = "(a11)*(b11)*(c11+c12+c21+c22)\n(a12)*(b21)*(c11)\n(a11+a12-a21-a22)*(b22)*(c12)\n"
                           "(a22)*(b11-b12-b21+b22)*(-c21)\n(a21+a22)*(b12-b11)*(c12+c22)\n"
                           "(a21+a22-a11)*(b11-b12+b22)*(c12+c21+c22)\n(a11-a21)*(b22-b12)*(c21+c22)\n";

} // namespace

class TestSymmetry : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const char* name, const QByteArray& content)
    {
        const QString path = m_folder.filePath(name);
        return rankfall::test::write(path, content) ? path : QString();
    }

private Q_SLOTS:

    void strassenBecomesWinograd()
    {
        const QString winograd = write("winograd.exp", kWinograd);
        const Result result = run({"compare", sample("strassen.exp"), winograd});
        QCOMPARE(result.code, 0);
        QVERIFY2(result.out.contains("yes over ℚ, checked exactly; by integer bases of determinant ±1, so over ℤ too"),
                 qPrintable(result.out));
        for (const char* line : {"\nP  ", "\nQ  ", "\nR  ", "\nModes", "\nProducts", "Common products     0"}) {
            QVERIFY2(result.out.contains(line), line);
        }
        const auto found = json(run({"compare", sample("strassen.exp"), winograd, "--ring", "z2", "--json"}).out);
        QCOMPARE(found["outcome"].toString(), "equivalent");
        QCOMPARE(found["ring"].toString(), "z2");
        QCOMPARE(found["certificate"].toObject()["P"].toArray().size(), 2);
        QCOMPARE(found["certificate"].toObject()["products"].toArray().size(), 7);
    }

    void differentSchemesReturnOne()
    {
        const Result result = run({"compare", "atlas:3x3x3:z2", "atlas:3x3x3:z"});
        QCOMPARE(result.code, 1);
        QVERIFY2(result.out.contains("no over ℤ mod 2, told apart by types: ranks of factors"), qPrintable(result.out));
        const auto found = json(run({"compare", "atlas:2x2x2:z", "atlas:2x2x3:z", "--json"}).out);
        QCOMPARE(found["outcome"].toString(), "different");
        QCOMPARE(found["reason"].toString(), "sizes");
        QCOMPARE(found["proved"].toBool(), true);
    }

    void undecidedReturnsThree()
    {
        const Result result = run({"compare", "atlas:2x2x2:z", "atlas:2x2x2:z2", "--time", "0"});
        QCOMPARE(result.code, 3);
        QVERIFY2(result.out.contains("undecided over ℤ mod 2: the search was stopped"), qPrintable(result.out));
    }

    void unusableComparisonsSayWhy_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("says");
        QTest::newRow("archive") << QStringList{"compare", sample("tree.rankfall"), "atlas:2x2x2"}
                                 << "Name one with --member";
        QTest::newRow("no common ring") << QStringList{"compare", "atlas:3x3x3:z2", "atlas:3x3x3:z", "--ring", "z"}
                                        << "Not both schemes are exact over ℤ";
        QTest::newRow("polynomials") << QStringList{"compare", sample("karatsuba.txt"), sample("karatsuba.txt")}
                                     << "The symmetries of poly:2x2 are not known to this program";
        QTest::newRow("nothing exact") << QStringList{"classify", "atlas:4x4x4:z2", "--ring", "z3"}
                                       << "No scheme was found that is exact over ℤ mod 3";
    }

    void unusableComparisonsSayWhy()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, says);
        const Result result = run(arguments);
        QCOMPARE(result.code, 2);
        QVERIFY2(result.err.contains(says), qPrintable(result.err));
        QCOMPARE(result.err.count('\n'), 1);
    }

    void classesAreCountedAndWritten()
    {
        QVERIFY(QDir(m_folder.path()).mkdir("found"));
        write("found/winograd.exp", kWinograd);
        write("found/strassen.exp", contentOf(sample("strassen.exp")));
        write("found/notes.txt", "not a scheme");
        const QString out = m_folder.filePath("classes");
        const Result result = run({"classify", m_folder.filePath("found"), "atlas:2x2x3:z", "--out", out});
        QCOMPARE(result.code, 0);
        QVERIFY2(result.out.contains("3 schemes in 2 classes over ℚ, sorted in "), qPrintable(result.out));
        QVERIFY2(result.out.contains("; 1 left out"), qPrintable(result.out));
        const auto written = QDir(out).entryList(QDir::Files);
        QCOMPARE(written.size(), 2);
        for (const QString& name : written) {
            QCOMPARE(run({"verify", QDir(out).filePath(name)}).code, 0);
        }
        const auto found = json(run({"classify", m_folder.filePath("found"), "--ring", "z2", "--json"}).out);
        QCOMPARE(found["classes"].toArray().size(), 1);
        QCOMPARE(found["classes"].toArray()[0].toObject()["schemes"].toArray().size(), 2);
        QCOMPARE(found["leftOut"].toInt(), 1);
    }

    void infoShowsSymmetries()
    {
        const Result result = run({"info", sample("strassen.exp")});
        QCOMPARE(result.code, 0);
        for (const char* line : {"Symmetry order 36: 6 changes of basis, 6 orders of modes", "Orbits 1 + 6",
                                 "Cyclic shift kept as it stands, orbits 1 + 3 + 3", "Fingerprint "}) {
            QVERIFY2(result.out.simplified().contains(line), line);
        }
        const auto found = json(run({"info", "atlas:4x4x4:z", "--json"}).out)["symmetry"].toObject();
        QCOMPARE(found["order"].toInt(), 432);
        QVERIFY(!found["generators"].toArray().isEmpty());
        QVERIFY(!run({"info", sample("karatsuba.txt")}).out.contains("Symmetry"));
    }
};

QTEST_APPLESS_MAIN(TestSymmetry)
#include "tst_symmetry.moc"
