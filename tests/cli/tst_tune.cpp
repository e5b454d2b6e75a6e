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

} // namespace

class TestTune : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void fewerAdditionsAreFoundAndKept()
    {
        const QTemporaryDir folder;
        const QString out = folder.filePath("tuned");
        const QStringList command{
            "tune",  sample("strassen.json"), "--reward", "additions", "--no-timing", "--steps", "8000", "--out", out,
            "--json"};
        const Result result = run(command);
        QCOMPARE(result.code, 0);
        const QJsonObject made = json(result.out);
        QCOMPARE(made["rank"].toInt(), 7);
        QCOMPARE(made["steps"].toInt(), 8000);
        const QJsonArray pool = made["pool"].toArray();
        QCOMPARE(pool.first().toObject()["additions"].toInt(), 15);
        bool hasStart = false;
        bool hasFront = false;
        for (const auto& value : pool) {
            const QJsonObject one = value.toObject();
            hasFront = hasFront || (one["front"].toBool() && one["additions"].toInt() == 15);
            hasStart = hasStart || (one["start"].toBool() && one["additions"].toInt() == 18);
        }
        QVERIFY(hasStart && hasFront);
        // What was kept is exact, and another run begins with it.
        const QStringList files = QDir(out).entryList({"*.json"});
        QVERIFY(!files.isEmpty());
        QVERIFY(files.first().startsWith("2x2x2_r7_a15_e"));
        QCOMPARE(run({"verify", out + "/" + files.first(), "--ring", "z"}).code, 0);
        const QStringList journal = QString::fromUtf8(contentOf(out + "/journal.jsonl")).split('\n');
        QCOMPARE(json(journal[0])["event"].toString(), QString("job"));
        QCOMPARE(json(journal[1])["event"].toString(), QString("kept"));
        QStringList again = command;
        again[6] = "4";
        const QJsonObject second = json(run(again).out);
        QVERIFY(second["starts"].toInt() > made["starts"].toInt());
        QCOMPARE(second["pool"].toArray().first().toObject()["additions"].toInt(), 15);
    }

    void timesComeWithIntervals()
    {
        const QTemporaryDir folder;
        const QString plot = folder.filePath("plot.svg");
        const Result result = run({"tune", "2x2x2", "--size", "64", "--time", "0.5", "--steps", "200", "--plot", plot});
        QCOMPARE(result.code, 0);
        QVERIFY2(result.out.contains("Strassen, 1 level"), qPrintable(result.out));
        QVERIFY(result.out.contains("1.000 [1.000, 1.000]"));
        const QString picture = QString::fromUtf8(contentOf(plot));
        QVERIFY(picture.startsWith("<svg") && picture.endsWith("</svg>\n"));
        QVERIFY(picture.contains("Strassen, 1 level") && picture.contains("<rect x=")); // a start
        QVERIFY(result.out.contains("medians of paired rounds with 95 % intervals"));
    }

    void mistakesAreNamed_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("error");
        QTest::newRow("reward") << QStringList{"2x2x2", "--reward", "beauty"} << "time, additions or error";
        QTest::newRow("file") << QStringList{"absent.json"} << "absent.json";
        QTest::newRow("ring") << QStringList{"atlas:4x4x4:z2", "--steps", "1"} << "over the integers";
        QTest::newRow("none") << QStringList{"9x9x9"} << "9x9x9";
    }

    void mistakesAreNamed()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, error);
        const Result result = run(QStringList{"tune"} + arguments);
        QCOMPARE(result.code, 2);
        QVERIFY2(result.err.contains(error), qPrintable(result.err));
    }

    void helpShowsAnExample()
    {
        const Result result = run({"tune", "--help"});
        QCOMPARE(result.code, 0);
        QVERIFY(result.out.contains("Example:\n  rankfall-cli tune"));
    }
};

QTEST_GUILESS_MAIN(TestTune)

#include "tst_tune.moc"
