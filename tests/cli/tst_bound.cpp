// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/proof/drat_checker.h"
#include "tests/support/cli.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace rankfall::test;

namespace {

QJsonObject objectOf(const Result& result)
{
    return QJsonDocument::fromJson(result.out.toUtf8()).object();
}

} // namespace

class TestBound : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void strassenIsProved()
    {
        const Result result = run({"bound", "2x2x2", "--ring", "z2", "--prove", "7"});
        QCOMPARE(result.code, 0);
        QVERIFY(result.out.startsWith("2x2x2 over ℤ mod 2: rank 7, proved\n"));
        QVERIFY(result.out.contains("at least 6 by substitution"));
        QVERIFY(result.out.contains("at most 7: atlas:2x2x2:z2, verified"));
        QVERIFY(result.out.endsWith("Proved: fewer than 7 products do not suffice\n"));
        // What is impossible modulo 2 is impossible over the integers.
        QCOMPARE(objectOf(run({"bound", "2x2x2", "--json"}))["lower"].toInt(), 7);
        const Result no = run({"bound", "2x2x2", "--ring", "z2", "--prove", "8"});
        QCOMPARE(no.code, 1);
        QVERIFY(no.out.contains("No: 7 products suffice"));
    }

    void certificatesCanBeChecked()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath("three");
        const Result result =
            run({"bound", "complex", "--ring", "z2", "--prove", "3", "--certificate", path, "--json"});
        QCOMPARE(result.code, 0);
        const QJsonObject object = objectOf(result);
        QCOMPARE(object["outcome"].toString(), QString("proved"));
        QCOMPARE(object["certificate"].toString(), path);
        const QByteArray cnf = contentOf(path + ".cnf");
        QVERIFY(cnf.startsWith("p cnf "));
        QVERIFY(rankfall::proof::checkDrat(cnf.toStdString(), contentOf(path + ".drat").toStdString()));
        const Result checked = run({"bound", "--check", path + ".cnf"});
        QCOMPARE(checked.code, 0);
        QVERIFY(checked.out.startsWith("Checked: "));
        QCOMPARE(run({"bound", "complex", "--ring", "z2", "--prove", "3", "--check", path}).code, 0);
        const Result other = run({"bound", "poly:2x2", "--ring", "z2", "--prove", "3", "--check", path});
        QCOMPARE(other.code, 1);
        QVERIFY(other.out.contains("does not ask whether poly:2x2 is a sum of 2 products"));
        QVERIFY(contentOf(path + ".txt").contains("complex is no sum of 2 or fewer products"));
        QCOMPARE(run({"bound", "complex", "--ring", "z2", "--prove", "4", "--certificate", path + "4"}).code, 1);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 3); // of what is not so nothing is written
    }

    void exactBands()
    {
        const QJsonObject object = objectOf(run({"bound", "poly:4x4", "--ring", "z2", "--json"}));
        QCOMPARE(object["lower"].toInt(), 9);
        QCOMPARE(object["upper"].toInt(), 9);
        QVERIFY(object["settled"].toBool());
        const QJsonObject best = object["lowerBounds"].toArray().first().toObject();
        QCOMPARE(best["method"].toString(), QString("restriction"));
        // A scheme bounds its target from above.
        QCOMPARE(objectOf(run({"bound", sample("strassen.exp"), "--json"}))["upper"].toInt(), 7);
        // Over the rationals modulo 2 says nothing.
        const QJsonObject rational = objectOf(run({"bound", "2x2x2", "--ring", "q", "--json"}));
        QCOMPARE(rational["lower"].toInt(), 6);
        QVERIFY(!rational["settled"].toBool());
    }

    void whatIsOpenIsSaid()
    {
        const Result open = run({"bound", "3x3x3", "--ring", "z2", "--prove", "21", "--time", "0.5"});
        QCOMPARE(open.code, 1);
        // At least 15 before the time is up, and how far beyond is a matter of the machine.
        const QRegularExpression head(QStringLiteral("^3x3x3 over ℤ mod 2: rank (15|16|17) to 23\n"));
        QVERIFY2(head.match(open.out).hasMatch(), qPrintable(open.out));
        QVERIFY(open.out.contains("at least 20 by a theorem (Wang 2026), not computed here"));
        QVERIFY(open.out.endsWith("Not decided: whether fewer than 21 products suffice\n"));
    }

    void stepsAreShown()
    {
        const Result plain = run({"bound", "2x2x3", "--ring", "z2", "--prove", "10"});
        QCOMPARE(plain.code, 0);
        QVERIFY(plain.out.contains("at least 10 by restriction"));
        QVERIFY(!plain.out.contains("15 subspaces of dimension 3"));
        const Result steps = run({"bound", "2x2x3", "--ring", "z2", "--prove", "10", "--explain"});
        QVERIFY(steps.out.contains("    3. 15 subspaces of dimension 3: restricted to each at least 9\n"));
    }

    void mistakesAreNamed_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("error");
        QTest::newRow("no target") << QStringList{"nothing"} << "nothing";
        QTest::newRow("ring") << QStringList{"2x2x2", "--ring", "r"} << "modulo primes";
        QTest::newRow("certificate alone") << QStringList{"2x2x2", "--certificate", "x"} << "Give --prove";
        QTest::newRow("nothing to certify")
            << QStringList{"2x2x2", "--prove", "1", "--certificate", "x"} << "a rank of 2 or more";
        QTest::newRow("no such folder") << QStringList{"2x2x2", "--prove", "7", "--certificate", "absent/x"}
                                        << "absent/x.cnf";
        QTest::newRow("nothing at all") << QStringList{} << "Name a target";
        QTest::newRow("no certificate") << QStringList{"--check", "absent"} << "absent.cnf";
        QTest::newRow("certificate of what") << QStringList{"2x2x2", "--check", "x"} << "Give --prove, or no TARGET";
        QTest::newRow("too large") << QStringList{"9x9x9"} << "up to 64 entries";
    }

    void mistakesAreNamed()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, error);
        const QTemporaryDir folder;
        const Result result = run(QStringList{"bound"} + arguments, folder.path());
        QCOMPARE(result.code, 2);
        QVERIFY2(result.err.contains(error), qPrintable(result.err));
    }
};

QTEST_GUILESS_MAIN(TestBound)

#include "tst_bound.moc"
