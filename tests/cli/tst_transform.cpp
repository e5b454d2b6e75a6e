// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "tests/support/cli.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace rankfall::test;

class TestTransform : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    /// Runs and reads what it printed with --json; the result must verify on its own.
    QJsonObject made(QStringList arguments)
    {
        const QString out = path("out.json");
        arguments = QStringList{"transform"} + arguments + QStringList{"--out", out, "--json"};
        const Result result = run(arguments);
        if (result.code != 0) {
            qWarning("%s", qPrintable(result.err));
            return {};
        }
        if (run({"verify", out}).code != 0) {
            qWarning("what was written does not verify");
            return {};
        }
        return QJsonDocument::fromJson(result.out.toUtf8()).object();
    }

private Q_SLOTS:

    void eachChangeIsExact_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("target");
        QTest::addColumn<int>("rank");
        const QString strassen = sample("strassen.exp");
        QTest::newRow("cyclic") << QStringList{"atlas:2x3x4:z", "--cyclic"} << "3x4x2" << 20;
        QTest::newRow("transpose") << QStringList{"atlas:2x3x4:z", "--transpose"} << "4x3x2" << 20;
        QTest::newRow("basis") << QStringList{strassen, "--basis", "7"} << "2x2x2" << 7;
        QTest::newRow("P alone") << QStringList{strassen, "--P", "1 1; 0 1"} << "2x2x2" << 7;
        QTest::newRow("product") << QStringList{strassen, "--product", strassen} << "4x4x4" << 49;
        QTest::newRow("merge") << QStringList{strassen, "--merge", "atlas:2x2x3:z"} << "2x2x5" << 18;
        QTest::newRow("merge along n") << QStringList{strassen, "--merge", strassen, "--along", "n"} << "4x2x2" << 14;
        QTest::newRow("extend") << QStringList{strassen, "--extend", "m"} << "2x3x2" << 11;
        QTest::newRow("project") << QStringList{"atlas:2x2x3:z", "--project", "p:3"} << "2x2x2" << -1;
    }

    void eachChangeIsExact()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, target);
        QFETCH(int, rank);
        const QJsonObject result = made(arguments);
        QCOMPARE(result["target"].toString(), target);
        QVERIFY(result["exact"].toBool());
        if (rank >= 0) {
            QCOMPARE(result["rank"].toInt(), rank);
        } else {
            QVERIFY(result["rank"].toInt() < result["fromRank"].toInt());
        }
    }

    void theRingStaysOrIsSaid()
    {
        QCOMPARE(made({"atlas:4x4x4:z2", "--basis", "3"})["ring"].toString(), QString("z2"));
        QCOMPARE(made({sample("strassen.exp"), "--P", "2 0; 0 1"})["ring"].toString(), QString("q"));
    }

    void theSameSeedGivesTheSameMatrices()
    {
        const QJsonObject one = made({sample("strassen.exp"), "--basis", "11"});
        QCOMPARE(made({sample("strassen.exp"), "--basis", "11"}), one);
        QVERIFY(made({sample("strassen.exp"), "--basis", "12"})["P"] != one["P"]);
    }

    void whatCannotBeIsSaid_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("says");
        const QString strassen = sample("strassen.exp");
        QTest::newRow("nothing") << QStringList{strassen} << "Nothing says what to do";
        QTest::newRow("two") << QStringList{strassen, "--cyclic", "--transpose"} << "One change at a time";
        QTest::newRow("singular") << QStringList{strassen, "--Q", "1 1; 1 1"} << "--Q: The matrix has no inverse";
        QTest::newRow("side") << QStringList{strassen, "--extend", "x"} << "Use n, m or p";
        QTest::newRow("index") << QStringList{strassen, "--project", "p:3"} << "it goes from 1 to 2";
        QTest::newRow("sizes") << QStringList{strassen, "--merge", "atlas:2x3x4:z"} << "agree in n and m";
        QTest::newRow("no file") << QStringList{strassen, "--product", "/no/such/file"} << "There is no such file";
        QTest::newRow("no matrix product")
            << QStringList{sample("karatsuba.txt"), "--cyclic"} << "matrix products only";
    }

    void whatCannotBeIsSaid()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, says);
        const QString out = path("never.json");
        const Result result = run(QStringList{"transform"} + arguments + QStringList{"--out", out});
        QCOMPARE(result.code, 2);
        QVERIFY2(result.err.contains(says), qPrintable(result.err));
        QVERIFY(!QFile::exists(out));
    }

    void onlyExactSchemesAreTransformed()
    {
        const QString broken = path("broken.moves");
        QVERIFY(write(broken, "# target: 2x2x2\na11b11->c11\n"));
        const Result result = run({"transform", broken, "--cyclic", "--out", "-", "--to", "exp"});
        QCOMPARE(result.code, 1);
        QVERIFY2(result.err.contains("not exact"), qPrintable(result.err));
    }

    void itIsPrintedOnRequest()
    {
        const Result result = run({"transform", sample("strassen.exp"), "--transpose", "--out", "-", "--to", "exp"});
        QCOMPARE(result.code, 0);
        QCOMPARE(result.out.trimmed().split('\n').size(), 7);
        QVERIFY(run({"transform", "--help"}).out.contains("rankfall-cli transform"));
    }
};

QTEST_APPLESS_MAIN(TestTransform)

#include "tst_transform.moc"
