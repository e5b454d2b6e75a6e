// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "tests/support/cli.h"

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

class TestProgram : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:

    void helpShowsAnExample()
    {
        for (const char* command : {"run", "export"}) {
            const Result result = run({command, "--help"});
            QCOMPARE(result.code, 0);
            QVERIFY2(result.out.contains(QString("Example:\n  rankfall-cli ") + command), qPrintable(result.out));
        }
    }

    void infoCountsSharedSums()
    {
        const auto object = json(run({"info", sample("strassen.json"), "--json"}).out);
        QCOMPARE(object["additions"].toInt(), 18);
        QCOMPARE(object["additionsShared"].toInt(), 18);
        QCOMPARE(object["growthFactor"].toDouble(), 12.0);
        QVERIFY(std::abs(object["exponent"].toDouble() - 2.80735) < 1e-5);
        const auto larger = json(run({"info", "atlas:3x3x3:z", "--json"}).out);
        QVERIFY(larger["additionsShared"].toInt() < larger["additions"].toInt());
        const auto mod2 = json(run({"info", "atlas:4x4x4:z2", "--json"}).out);
        QVERIFY(mod2.contains("additionsShared") && !mod2.contains("growthFactor"));
    }

    void traceShowsEveryNumber()
    {
        const Result text = run({"run", sample("strassen.exp"), "--trace", "--a", "1 2; 3 4", "--b", "5,6;7,8"});
        QCOMPARE(text.code, 0);
        QVERIFY2(text.out.contains("every entry of C is what the definition gives"), qPrintable(text.out));
        QVERIFY(text.out.contains("5 · 13 = 65"));
        const auto object =
            json(run({"run", sample("strassen.exp"), "--trace", "--a", "1 2 3 4", "--b", "5 6 7 8", "--json"}).out);
        QVERIFY(object["agrees"].toBool());
        const QJsonArray lines = object["lines"].toArray();
        QCOMPARE(lines.size(), 11);
        QCOMPARE(lines.last().toObject()["name"].toString(), QString("c22"));
        QCOMPARE(lines.last().toObject()["value"].toString(), QString("50"));
    }

    void measuresBesideEigen()
    {
        const Result result =
            run({"run", "atlas:2x2x2:z", "--size", "24,32", "--depth", "1", "--time", "0.01", "--json"});
        QCOMPARE(result.code, 0);
        const QJsonArray points = json(result.out)["measured"].toArray();
        QCOMPARE(points.size(), 4);
        QCOMPARE(points[3].toObject()["size"].toInt(), 32);
        QCOMPARE(points[3].toObject()["depth"].toInt(), 1);
        QVERIFY(points[3].toObject()["error"].toDouble() < 1e-13);
        const Result text = run({"run", "atlas:2x2x2:z", "--size", "24,32", "--depth", "1", "--time", "0.01"});
        QVERIFY2(text.out.contains("1 level: "), qPrintable(text.out));
        // Modulo 2 there is nothing to time, but the exact run is made.
        const Result mod2 = run({"run", "atlas:4x4x4:z2"});
        QCOMPARE(mod2.code, 0);
        QVERIFY(mod2.err.contains("nothing to measure"));
    }

    void exportWritesCode()
    {
        const QString header = m_folder.filePath("strassen.h");
        const Result written = run({"export", sample("strassen.exp"), "--out", header});
        QCOMPARE(written.code, 0);
        QVERIFY2(written.out.contains("7 multiplications, 18 additions, verified over ℤ"), qPrintable(written.out));
        QVERIFY(contentOf(header).contains("constexpr void onEntries"));
        QVERIFY(run({"export", sample("strassen.exp"), "--to", "python"}).out.contains("m1 = times(a11 + a22"));
        QVERIFY(run({"export", sample("strassen.exp"), "--to", "latex"}).out.contains("\\begin{align*}"));
        QVERIFY(run({"export", sample("strassen.exp"), "--to", "markdown"}).out.startsWith("# 2x2 by 2x2"));
        QVERIFY(run({"export", sample("strassen.exp"), "--to", "markdown", "--ring", "z2"})
                    .out.contains("nothing is claimed over the integers"));
        // The same seed writes the same bytes.
        const QStringList again{"export", "atlas:3x4x5:z", "--to", "cpp", "--steps", "200", "--seed", "9"};
        QCOMPARE(run(again).out, run(again).out);
    }

    void whatCannotBeUsedIsSaid()
    {
        const Result format = run({"export", sample("strassen.exp"), "--to", "fortran"});
        QCOMPARE(format.code, 2);
        QVERIFY2(format.err.contains("Choose one of cpp, python, latex, markdown"), qPrintable(format.err));
        QCOMPARE(run({"export", sample("strassen.exp"), "--out", m_folder.filePath("what")}).code, 2);
        QByteArray text = contentOf(sample("strassen.exp"));
        text.replace("(-", "(").replace('-', '+');
        QVERIFY(write(m_folder.filePath("mod2.exp"), text));
        const Result wrong = run({"export", m_folder.filePath("mod2.exp"), "--to", "cpp", "--ring", "z"});
        QCOMPARE(wrong.code, 2);
        QVERIFY2(wrong.err.contains("Only an exact scheme is an algorithm"), qPrintable(wrong.err));
        const Result few = run({"run", sample("strassen.exp"), "--trace", "--a", "1 2 3"});
        QCOMPARE(few.code, 2);
        QVERIFY2(few.err.contains("There are 3 entries of A; 2x2x2 has 4"), qPrintable(few.err));
        QCOMPARE(run({"run", sample("strassen.exp"), "--trace", "--a", "1 2 x 4"}).code, 2);
        QCOMPARE(run({"run", sample("strassen.exp"), "--size", "0"}).code, 2);
    }
};

QTEST_APPLESS_MAIN(TestProgram)
#include "tst_program.moc"
