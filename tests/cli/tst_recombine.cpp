// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "tests/support/cli.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace rankfall::test;

class TestRecombine : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void saysHowAndWrites()
    {
        const QTemporaryDir folder;
        const QString out = folder.filePath("469.json");
        const Result result = run({"recombine", "4x6x9", "--ring", "z2", "--out", out});
        QCOMPARE(result.code, 0);
        QVERIFY(result.out.startsWith("4x6x9 over ℤ mod 2: at most "));
        QVERIFY(result.out.contains("atlas:"));
        QCOMPARE(run({"verify", out, "--ring", "z2"}).code, 0);
        const Result json = run({"recombine", "4x6x9", "--ring", "z2", "--json"});
        const QJsonObject recipe = QJsonDocument::fromJson(json.out.toUtf8()).object();
        QCOMPARE(recipe["target"].toString(), QString("4x6x9"));
        QVERIFY(!recipe["parts"].toArray().isEmpty());
        // The same scheme by its name.
        const Result info = run({"info", "made:4x6x9:z2", "--json"});
        QCOMPARE(info.code, 0);
        QCOMPARE(QJsonDocument::fromJson(info.out.toUtf8()).object()["rank"].toInt(), recipe["rank"].toInt());
    }

    void filesLowerTheTable()
    {
        // Seven products for a row of the table that the definition fills otherwise.
        const Result table = run({"recombine", "--table", "3"});
        QCOMPARE(table.code, 0);
        QCOMPARE(table.out.split('\n').first(), QString("2x2x2\t7\t7\tatlas:2x2x2:z"));
        const Result with = run({"recombine", "2x2x2", "--with", sample("strassen.exp")});
        QCOMPARE(with.code, 0); // no better than the atlas, so not used
        QVERIFY(with.out.contains("atlas:2x2x2:z"));
        // A folder of schemes found: what holds none is passed over.
        const QTemporaryDir folder;
        QCOMPARE(run({"convert", "made:9x9x10:z", folder.filePath("found.json")}).code, 0);
        QVERIFY(write(folder.filePath("journal.jsonl"), "{}\n"));
        const Result found = run({"recombine", "9x9x10", "--with", folder.path()});
        QCOMPARE(found.code, 0);
    }

    void mistakesAreNamed_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("error");
        QTest::newRow("nothing") << QStringList{} << "Name one matrix product, or ask for a table";
        QTest::newRow("both") << QStringList{"2x2x2", "--table", "4"} << "Name one matrix product, or ask for a table";
        QTest::newRow("too large") << QStringList{"33x2x2"} << "“33x2x2” is no matrix product up to 32x32x32";
        QTest::newRow("no product") << QStringList{"poly:3x3"} << "“poly:3x3” is no matrix product";
        QTest::newRow("ring") << QStringList{"3x3x3", "--ring", "r"} << "z2, z and q";
        QTest::newRow("build") << QStringList{"20x20x20", "--out", "x.npz"} << "too large to be built";
        QTest::newRow("file") << QStringList{"3x3x3", "--with", "absent"} << "absent: There is no such file";
        QTest::newRow("format") << QStringList{"3x3x3", "--out", "x.what"} << "--to";
    }

    void mistakesAreNamed()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, error);
        const Result result = run(QStringList{"recombine"} + arguments);
        QCOMPARE(result.code, 2);
        QVERIFY2(result.err.contains(error), qPrintable(result.err));
    }
};

QTEST_GUILESS_MAIN(TestRecombine)

#include "tst_recombine.moc"
