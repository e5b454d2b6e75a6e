// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/proof/certificate.h"
#include "core/proof/drat_checker.h"
#include "tests/sat/sat_fixtures.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <numeric>

using namespace rankfall;
using namespace rankfall::proof;
using namespace rankfall::test;
using sat::BitTensor;
using sat::Outcome;

namespace {

std::string read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

} // namespace

class TestCertificate : public QObject {
    Q_OBJECT

private Q_SLOTS:

    /// Seven products for 2x2x2 are the fewest modulo 2: checked without the solver.
    void strassenIsBest()
    {
        const QTemporaryDir folder;
        const TargetPtr target = *Target::parse("2x2x2");
        const RankFormula question(BitTensor(target->tensor()), 6, symmetriesOf(*target));
        const QString path = folder.filePath("six");
        const auto answer = certify(question, "2x2x2", path.toStdString(), {.conflicts = 200'000});
        QVERIFY(answer);
        QCOMPARE(answer->outcome, Outcome::Impossible);
        const std::string cnf = read(path + ".cnf");
        const std::string proof = read(path + ".drat");
        QCOMPARE(static_cast<std::int64_t>(proof.size()), answer->size.bytes);
        const auto checked = checkDrat(cnf, proof);
        QVERIFY2(checked, checked ? "" : checked.error().text().c_str());
        qInfo("%lld lemmas checked, %lld bytes", static_cast<long long>(checked->lemmas),
              static_cast<long long>(answer->size.bytes));
        QVERIFY(checked->lemmas > 100);
        QCOMPARE(checked->clauses, answer->size.clauses);
        const std::string text = read(path + ".txt");
        QVERIFY(text.find("2x2x2 is no sum of 6 or fewer products") != std::string::npos);
        QVERIFY(text.find("648: 1000 1000 1110") != std::string::npos);
        // The empty clause does not follow at once.
        QVERIFY(!checkDrat(cnf, "0\n"));
    }

    void withoutSymmetries()
    {
        const QTemporaryDir folder;
        const RankFormula question(BitTensor(tensorOf("poly:2x2")), 2, {});
        const QString path = folder.filePath("two");
        QCOMPARE(certify(question, "poly:2x2", path.toStdString(), {})->outcome, Outcome::Impossible);
        const std::string cnf = read(path + ".cnf");
        const std::string proof = read(path + ".drat");
        QVERIFY(checkDrat(cnf, proof));
        // A lemma that does not follow; and of what has a solution nothing is a proof.
        const auto wrong = checkDrat(cnf, "2 0\n0\n");
        QVERIFY(!wrong);
        QVERIFY(wrong.error().where.starts_with(".drat:"));
        QCOMPARE(checkDrat(cnf, "d x 0\n").error().where, std::string(".drat:1"));
        QCOMPARE(checkDrat("p cnf 1 1\nc one\n1 zwei 0\n", proof).error().where, std::string(".cnf:3"));
        QVERIFY(!checkDrat(cnf, ""));
        const RankFormula three(BitTensor(tensorOf("poly:2x2")), 3, {});
        QVERIFY(!checkDrat(three.dimacs(), proof));
    }

    /// A program in another language agrees, and sees what is wrong.
    void checkedInPython()
    {
        const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
        if (python.isEmpty()) {
            QSKIP("There is no Python");
        }
        const QTemporaryDir folder;
        const RankFormula question(BitTensor(tensorOf("poly:2x2")), 2, {});
        const QString path = folder.filePath("two");
        QCOMPARE(certify(question, "poly:2x2", path.toStdString(), {})->outcome, Outcome::Impossible);
        const auto check = [&] {
            QProcess process;
            process.start(python,
                          {QStringLiteral(RANKFALL_TEST_DIR "/../resources/proofs/check_certificate.py"), path});
            process.waitForFinished();
            return std::pair(process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()));
        };
        const auto [code, said] = check();
        QCOMPARE(code, 0);
        QVERIFY(said.contains(u"lemmas follow: the formula has no solution"));
        QVERIFY(said.contains(u"poly:2x2 is no sum of 2 or fewer products"));
        QFile proof(path + ".drat");
        QVERIFY(proof.open(QIODevice::WriteOnly));
        proof.write("2 0\n0\n");
        proof.close();
        QCOMPARE(check().first, 1);
    }

    void nothingIsLeftOfWhatIsNoProof()
    {
        const QTemporaryDir folder;
        const RankFormula question(BitTensor(tensorOf("poly:2x2")), 3, {});
        const auto answer = certify(question, "poly:2x2", folder.filePath("three").toStdString(), {});
        QCOMPARE(answer->outcome, Outcome::Found);
        QVERIFY(sumOf({2, 2, 3}, answer->terms) == BitTensor(tensorOf("poly:2x2")));
        QVERIFY(QDir(folder.path()).isEmpty());
        const auto error = certify(question, "poly:2x2", folder.filePath("absent/three").toStdString(), {});
        QVERIFY(!error);
        QVERIFY(error.error().where.find("absent") != std::string::npos);
    }

    void damagedProofsAreNamed_data()
    {
        QTest::addColumn<QByteArray>("cnf");
        QTest::addColumn<QByteArray>("proof");
        QTest::addColumn<QByteArray>("where");
        const QByteArray both = "p cnf 2 4\n1 2 0\n1 -2 0\n-1 2 0\n-1 -2 0\n";
        QTest::newRow("whole") << both << QByteArray("1 0\n0\n") << QByteArray();
        QTest::newRow("cut off") << both << QByteArray("c nothing\n") << QByteArray(".drat");
        QTest::newRow("does not follow") << QByteArray("p cnf 2 1\n1 2 0\n") << QByteArray("1 0\n")
                                         << QByteArray(".drat:1");
        QTest::newRow("a word") << both << QByteArray("1 x 0\n") << QByteArray(".drat:1");
        // A number takes room for itself, not for all those below it.
        QTest::newRow("a high number") << QByteArray("p cnf 2147483647 2\n2147483647 0\n-2147483647 0\n")
                                       << QByteArray("0\n") << QByteArray();
        QTest::newRow("the least number") << both << QByteArray("d -2147483648 0\n") << QByteArray(".drat:1");
        QTest::newRow("in the formula") << QByteArray("p cnf 1 1\n-2147483648 0\n") << QByteArray("0\n")
                                        << QByteArray(".cnf:2");
    }

    void damagedProofsAreNamed()
    {
        QFETCH(QByteArray, cnf);
        QFETCH(QByteArray, proof);
        QFETCH(QByteArray, where);
        const auto check = checkDrat(cnf.toStdString(), proof.toStdString());
        QCOMPARE(check.has_value(), where.isEmpty());
        if (!check) {
            QCOMPARE(QByteArray::fromStdString(check.error().where), where);
        }
    }

    void symmetriesAreChecked()
    {
        for (const char* name : {"2x2x2", "2x3x2", "1x2x3", "3x3x3"}) {
            const TargetPtr target = *Target::parse(name);
            auto symmetries = symmetriesOf(*target);
            QVERIFY(!symmetries.empty());
            const BitTensor tensor(target->tensor());
            for (Symmetry& symmetry : symmetries) {
                QVERIFY(isSymmetry(symmetry, tensor));
                symmetry.maps[0][0] ^= 2;
                QVERIFY(!isSymmetry(symmetry, tensor));
            }
        }
        QVERIFY(symmetriesOf(**Target::parse("cyclic:3")).empty());
    }

    void orbitsArePartitions()
    {
        const TermOrbits all = termOrbits({4, 4, 4}, symmetriesOf(**Target::parse("2x2x2")));
        QCOMPARE(all.orbits.size(), std::size_t{13});
        const auto count = std::accumulate(all.orbits.begin(), all.orbits.end(), std::size_t{0},
                                           [](std::size_t sum, const auto& orbit) { return sum + orbit.terms.size(); });
        QCOMPARE(count, std::size_t{15 * 15 * 15});
        QCOMPARE(all.orbits.front().terms.size(), std::size_t{648});
    }

    /// With and without symmetries the same question has the same answer.
    void symmetriesLoseNothing_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<int>("rank");
        QTest::newRow("a row times a column") << "1x3x1" << 3;
        QTest::newRow("matrix times vector") << "2x2x1" << 4;
        QTest::newRow("column times row") << "2x1x3" << 6;
    }

    void symmetriesLoseNothing()
    {
        QFETCH(QString, target);
        QFETCH(int, rank);
        const TargetPtr parsed = *Target::parse(target.toStdString());
        const BitTensor tensor(parsed->tensor());
        for (const auto& symmetries : {symmetriesOf(*parsed), std::vector<Symmetry>()}) {
            QCOMPARE(refute({tensor, rank, symmetries}, {.conflicts = 100'000}).outcome, Outcome::Found);
            QCOMPARE(refute({tensor, rank - 1, symmetries}, {.conflicts = 1'000'000}).outcome, Outcome::Impossible);
        }
    }
};

QTEST_APPLESS_MAIN(TestCertificate)
#include "tst_certificate.moc"
