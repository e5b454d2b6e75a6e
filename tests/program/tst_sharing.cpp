// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/open.h"
#include "core/scheme/cost.h"
#include "core/scheme/verify.h"
#include "tests/program/program_fixtures.h"

#include <QFile>
#include <QTest>

using namespace rankfall;
using namespace rankfall::test;

class TestSharing : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void strassenAndWinograd()
    {
        const Program strassen = planOf(strassenScheme(), Ring::Z);
        QCOMPARE(strassen.additions(), 18);
        QCOMPARE(withSharedSums(strassen, {}).additions(), 18);
        const Program plain = planOf(winograd(), Ring::Z);
        QCOMPARE(plain.additions(), 24);
        const Program shared = withSharedSums(plain, {});
        QCOMPARE(shared.additions(), 15);
        QCOMPARE(shared.left.additions(), 4);
        QCOMPARE(shared.right.additions(), 4);
        QCOMPARE(shared.out.additions(), 7);
        QVERIFY(carriesOut(shared, winograd()));
    }

    void plainProgramCountsAsCostDoes()
    {
        for (const Scheme& scheme : {winograd(), strassenScheme(), schoolbookScheme("3x2x4"), cyclicWithHalves()}) {
            QCOMPARE(planOf(scheme, Ring::Q).additions(), costOf(scheme).additions);
        }
    }

    /// Whatever the numbers are: written out, the program is the scheme, product by product, and verifies as the
    /// scheme.
    void expansionIsTheScheme_data()
    {
        QTest::addColumn<int>("ring");
        for (const Ring ring : {Ring::Z2, Ring::Z3, Ring::Z, Ring::Q}) {
            QTest::newRow(ringKey(ring).data()) << static_cast<int>(ring);
        }
    }

    void expansionIsTheScheme()
    {
        QFETCH(int, ring);
        const Ring over = static_cast<Ring>(ring);
        Rng rng(7);
        for (int round = 0; round < 12; ++round) {
            const Scheme scheme = noise(round % 2 == 0 ? "2x3x2" : "poly:4x3", 5 + round, over, rng);
            const Program plain = planOf(scheme, over);
            const Program shared = withSharedSums(plain, {static_cast<std::uint64_t>(round), 200, {}});
            QVERIFY(carriesOut(plain, scheme));
            QVERIFY(carriesOut(shared, scheme));
            QVERIFY(shared.additions() <= plain.additions());
            const auto written = schemeOf(shared);
            QVERIFY(written.has_value());
            QCOMPARE(verify(*written, over).wrongCells, verify(scheme, over).wrongCells);
        }
    }

    void aWrongProgramDoesNotCarryItOut()
    {
        const Program good = withSharedSums(planOf(winograd(), Ring::Z), {});
        for (const Mode mode : kModes) {
            for (std::size_t i = 0; i < good.map(mode).outputs.size(); ++i) {
                Program bad = good;
                bad.map(mode).outputs[i].front().coefficient = 2;
                QVERIFY(!carriesOut(bad, winograd()));
            }
            for (std::size_t i = 0; i < good.map(mode).sums.size(); ++i) {
                Program bad = good;
                auto& part = bad.map(mode).sums[i].back();
                part.coefficient = part.coefficient.negated();
                QVERIFY(!carriesOut(bad, winograd()));
            }
        }
        Program bad = good;
        std::swap(bad.right.outputs[0], bad.right.outputs[1]);
        QVERIFY(!carriesOut(bad, winograd()));
    }

    void sameSeedSameProgram()
    {
        Rng rng(3);
        const Program plain = planOf(noise("3x3x3", 23, Ring::Z, rng), Ring::Z);
        const Program first = withSharedSums(plain, {5, 1000, {}});
        const Program again = withSharedSums(plain, {5, 1000, {}});
        for (const Mode mode : kModes) {
            QVERIFY(first.map(mode) == again.map(mode));
        }
    }

    void transposingTwiceIsNothing()
    {
        Rng rng(11);
        const Program shared = withSharedSums(planOf(noise("3x3x3", 20, Ring::Z, rng), Ring::Z), {1, 300, {}});
        for (const Mode mode : kModes) {
            const LinearProgram& map = shared.map(mode);
            const LinearProgram turned = transposed(map);
            QCOMPARE(turned.inputs, static_cast<int>(map.outputs.size()));
            QCOMPARE(turned.additions() + map.inputs, map.additions() + turned.inputs);
            QVERIFY(expanded(transposed(turned), Ring::Z) == expanded(map, Ring::Z));
        }
    }

    void stopsWhenAsked()
    {
        Rng rng(2);
        const Scheme scheme = noise("4x4x4", 40, Ring::Z, rng);
        int asked = 0;
        const Program shared =
            withSharedSums(planOf(scheme, Ring::Z), {1, std::int64_t{1} << 40, [&] { return ++asked > 4; }});
        QVERIFY(carriesOut(shared, scheme));
    }

    void gaussianNumbersAreExact()
    {
        const Program shared = withSharedSums(complexInTwo(), {});
        QCOMPARE(shared.additions(), complexInTwo().additions());
        const auto left = expanded(shared.left, Ring::Q);
        QVERIFY(left && *left == complexInTwo().left);
        const Coefficient x(*Rational::make(1, 2), 3);
        const Coefficient y(2, *Rational::make(-1, 3));
        const auto both = product(x, y, Ring::Q);
        QCOMPARE(both->text(), std::string("2+35/6i"));
        QVERIFY(quotient(*both, y, Ring::Q) == x);
        QVERIFY(!product(Coefficient(std::int64_t{1} << 62), Coefficient(4), Ring::Q));
    }

    /// The schemes published with reduced additions: never more than their authors count.
    void reducesAsFarAsPublished_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("published");
        const auto row = [](const char* file, int published) { QTest::newRow(file) << QString(file) << published; };
        row("2x2x4_m14_cr31_cn36", 31);
        row("2x2x5_m18_cr33_cn38", 33);
        row("2x4x6_m39_cr136_cn202", 136);
        row("2x5x5_m40_cr153_cn283", 153);
        row("3x3x3_m23_cr58_cn119", 58);
        row("3x4x5_m47_cr161_cn277", 161);
        row("4x4x4_m49_cr159_fv100_cn474", 159);
        row("4x5x5_m76_cr299_fv112_cn530", 299);
        row("4x5x6_m90_cr380_fv180_cn1023", 380);
    }

    void reducesAsFarAsPublished()
    {
        QFETCH(QString, file);
        QFETCH(int, published);
        const QString path =
            QStringLiteral(RANKFALL_DATA_DIR "/schemes/FastMatrixMultiplication/reduced/%1_ZT_reduced.json").arg(file);
        if (!QFile::exists(path)) {
            QSKIP("The published decompositions are not here (RANKFALL_DATA_DIR)");
        }
        const auto opened = openFile(path.toStdString());
        QVERIFY(opened.has_value());
        const auto member = std::get<SchemeList>(*opened).member(0);
        QVERIFY(member.has_value());
        const SettledScheme found = settle(*member);
        QVERIFY(found.verdict.exact);
        const Program shared = withSharedSums(planOf(found.scheme, Ring::Z), {1, 4000, {}});
        QVERIFY(carriesOut(shared, found.scheme));
        QVERIFY2(shared.additions() <= published, qPrintable(QString::number(shared.additions())));
    }
};

QTEST_APPLESS_MAIN(TestSharing)
#include "tst_sharing.moc"
