// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// Targets from the command line: listed, told of, written, read, searched, and wrong names.
#include "tests/support/cli.h"

#include <QDir>
#include <QFileInfo>
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

/// The schemes that a search kept in its folder, those of one rank if one is given.
QStringList schemesIn(const QString& folder, const QString& rank = {})
{
    QStringList out;
    const QString pattern = QStringLiteral("*_r") + (rank.isEmpty() ? QStringLiteral("*") : rank + QLatin1Char('_'));
    for (const QFileInfo& file : QDir(folder).entryInfoList({pattern + QStringLiteral("*.json")}, QDir::Files)) {
        out += file.filePath();
    }
    return out;
}

} // namespace

class TestTargets : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:

    void familiesStandUnderHeadings()
    {
        const Result list = run({QStringLiteral("targets")});
        QCOMPARE(list.code, 0);
        for (const char* word : {"Matrices\n", "Polynomials\n", "Algebras\n", "Your own\n", "group:S3", "polymod:x^4+1",
                                 "toeplitz:4", "algebra:table.csv"}) {
            QVERIFY2(list.out.contains(QString::fromUtf8(word)), word);
        }
    }

    void oneIsToldOf()
    {
        const auto object = json(run({"targets", "group:S3", "--json"}).out);
        QCOMPARE(object["name"].toString(), QString("group:S3"));
        QCOMPARE(object["shape"].toArray(), (QJsonArray{6, 6, 6}));
        QCOMPARE(object["definition"].toInt(), 36);
        QCOMPARE(object["a"].toArray()[3].toString(), QString("a_123"));
        int found = 0;
        for (const auto& entry : object["ranks"].toArray()) {
            if (entry.toObject()["ring"].toString() == "z5") {
                QCOMPARE(entry.toObject()["best"].toInt(), 9);
                QCOMPARE(entry.toObject()["least"].toInt(), 9);
                ++found;
            }
        }
        QCOMPARE(found, 1);
        const QString text = run({"targets", "toeplitz:3"}).out;
        QVERIFY2(text.contains("5×3×3, 9 nonzeros") && text.contains("a_2 a_1 a0 a1 a2") &&
                     text.contains("best known 6 (Karatsuba 1962, extended)"),
                 qPrintable(text));
    }

    void tensorsAreWrittenAndReadBack()
    {
        for (const char* file : {"s3.npy", "s3.json", "s3.csv"}) {
            const QString path = m_folder.filePath(QString::fromLatin1(file));
            QCOMPARE(run({"targets", "group:S3", "--out", path}).code, 0);
            for (const char* prefix : {"file:", "algebra:"}) {
                const Result read = run({"targets", prefix + path, "--json"});
                QCOMPARE(read.code, 0);
                QCOMPARE(json(read.out)["nonzeros"].toInt(), 36);
            }
        }
        const Result wrong = run({"targets", "group:S3", "--out", m_folder.filePath("s3.txt")});
        QCOMPARE(wrong.code, 2);
        QVERIFY2(wrong.err.contains(".npy, .json or .csv"), qPrintable(wrong.err));
        QCOMPARE(run({"targets", "--out", m_folder.filePath("s3.npy")}).code, 2);
    }

    void algebrasAreSearchedByTheirTable()
    {
        const QString table = m_folder.filePath("gauss.csv");
        QVERIFY(write(table, ",1,i\n1,1,i\ni,i,-1\n"));
        const Result found = run({"search", "algebra:gauss.csv", "--ring", "z", "--rank", "3", "--threads", "1",
                                  "--time", "30", "--out", "found"},
                                 m_folder.path());
        QCOMPARE(found.code, 0);
        QVERIFY2(found.out.contains("rank 3"), qPrintable(found.out));
        const Result verified = run(QStringList{"verify"} + schemesIn(m_folder.filePath("found")));
        QCOMPARE(verified.code, 0);
        QVERIFY2(verified.out.contains("exact over ℤ"), qPrintable(verified.out));
        // Elsewhere the table is still found.
        QCOMPARE(run({"search", "--resume", m_folder.filePath("found"), "--rank", "3", "--time", "5"}).code, 0);
    }

    /// The search finds (n-1)(n+2)/2 products for a skew-symmetric matrix times a vector, over ℤ and modulo 2.
    void skewSymmetricMatricesTakeHalf_data()
    {
        QTest::addColumn<int>("n");
        QTest::addColumn<QString>("ring");
        for (const int n : {3, 4, 5}) {
            for (const char* ring : {"z", "z2"}) {
                QTest::addRow("n = %d over %s", n, ring) << n << QString(ring);
            }
        }
    }

    void skewSymmetricMatricesTakeHalf()
    {
        QFETCH(int, n);
        QFETCH(QString, ring);
        const QString rank = QString::number((n - 1) * (n + 2) / 2);
        const QString folder = m_folder.filePath(QStringLiteral("skew%1%2").arg(n).arg(ring));
        const Result found = run({"search", QStringLiteral("skew:%1").arg(n), "--ring", ring, "--rank", rank,
                                  "--threads", "1", "--seed", "1", "--time", "40", "--out", folder});
        QCOMPARE(found.code, 0);
        QVERIFY(!schemesIn(folder, rank).isEmpty());
        QCOMPARE(run(QStringList{"verify", "--ring", ring} + schemesIn(folder, rank)).code, 0);
    }

    void wrongNamesAreNamed_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("message");
        QTest::newRow("a group") << QString("group:X3") << QString("“X3” in “group:X3” is no group");
        QTest::newRow("a slip") << QString("toeplits:4") << QString("Did you mean “toeplitz:4”?");
        QTest::newRow("two sizes") << QString("3x3") << QString("poly:3x3");
        QTest::newRow("no file") << QString("algebra:none.csv") << QString("none.csv");
        QTest::newRow("a polynomial") << QString("polymod:2x+1") << QString("does not begin with 1 or -1");
    }

    void wrongNamesAreNamed()
    {
        QFETCH(QString, name);
        QFETCH(QString, message);
        const Result result = run({"targets", name});
        QCOMPARE(result.code, 2);
        QVERIFY2(result.err.contains(message), qPrintable(result.err));
        QCOMPARE(run({"search", name, "--time", "1"}).code, 2);
    }

    /// Every row of the table in docs/targets.md names a target and a ring that there are, and a command for them.
    void theDocumentedTableIsOfTargets()
    {
        const QString text = QString::fromUtf8(contentOf(QStringLiteral(RANKFALL_TEST_DIR "/../docs/targets.md")));
        int rows = 0;
        for (const QString& line : text.split('\n')) {
            const QStringList cells = line.split('|');
            if (cells.size() < 9 || !cells[1].trimmed().startsWith('`')) {
                continue;
            }
            const QString name = cells[1].trimmed().remove('`');
            const QString ring = cells[2].trimmed().remove('`');
            const auto object = json(run({"targets", name, "--json"}).out);
            QVERIFY2(object["name"].toString() == name, qPrintable(line));
            if (!cells[3].contains('`')) { // some tables have the engine there
                QCOMPARE(object["definition"].toInt(), cells[3].trimmed().toInt());
            }
            for (const auto& entry : object["ranks"].toArray()) {
                const auto facts = entry.toObject();
                if (facts["ring"].toString() == ring && facts.contains("least")) {
                    QVERIFY2(cells[4].section(',', 0, 0).trimmed().toInt() >= facts["least"].toInt(), qPrintable(line));
                }
            }
            ++rows;
        }
        QVERIFY(rows >= 40);
    }
};

QTEST_APPLESS_MAIN(TestTargets)
#include "tst_targets.moc"
