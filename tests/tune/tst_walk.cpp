// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/program/numbers.h"
#include "core/scheme/cost.h"
#include "core/scheme/verify.h"
#include "core/tune/equal_rank_walk.h"
#include "core/tune/front.h"
#include "core/tune/starts.h"
#include "tests/program/program_fixtures.h"

#include <QTest>

using namespace rankfall;
using namespace rankfall::test;

namespace {

flip::PackedTerms packed(const Scheme& scheme)
{
    auto terms = EqualRankWalk::startOf(scheme);
    RANKFALL_CHECK(terms.has_value());
    return std::move(*terms);
}

Scheme schemeAt(const EqualRankWalk& walk, const TargetPtr& target)
{
    return schemeOf(target, flip::unpacked(walk.terms(), target->shape()), Ring::Z);
}

} // namespace

class TestWalk : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void countsAsByHand()
    {
        QuickSums sums;
        // x0+x1, x0+x1+x2, -x0-x1+x3: one shared sum and two more additions; three blocks.
        const std::vector<SignedForm> forms{{0b0011, 0}, {0b0111, 0}, {0b1000, 0b0011}};
        const QuickCost cost = sums.costOf(forms, 4);
        QCOMPARE(cost.additions, 3);
        QCOMPARE(cost.written, 3);
        // Nothing to share: parts less one each.
        const std::vector<SignedForm> apart{{0b0011, 0}, {0b0001, 0b0010}, {0b0100, 0}};
        QCOMPARE(sums.costOf(apart, 3).additions, 2);
        QCOMPARE(sums.costOf(apart, 3).written, 2);
        QCOMPARE(sums.costOf({}, 3).additions, 0);
    }

    void figuresAreThoseOfTheProgram()
    {
        // Strassen has 18 additions and Winograd's variant 15, and the quick count finds both.
        const EqualRankWalk strassen(Target::matrixMultiplication({2, 2, 2}), packed(rankfall::strassenScheme()),
                                     Reward::Additions, 1);
        QCOMPARE(strassen.figures().additions, 18);
        QCOMPARE(strassen.figures().growth, 12.0);
        const EqualRankWalk winograd(Target::matrixMultiplication({2, 2, 2}), packed(winogradScheme()),
                                     Reward::Additions, 1);
        QCOMPARE(winograd.figures().additions, 15);
        QCOMPARE(winograd.figures().growth, 18.0);
        QCOMPARE(winograd.figures().written, 8);
    }

    void everyStepKeepsTheSumAndTheRank_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("reward");
        QTest::addRow("2x2x2, few flips") << "atlas:2x2x2:z"
                                          << "additions";
        QTest::addRow("3x3x3") << "atlas:3x3x3:z"
                               << "time";
        QTest::addRow("2x3x4, sides differ") << "atlas:2x3x4:z"
                                             << "error";
        QTest::addRow("4x4x4") << "atlas:4x4x4:z"
                               << "additions";
    }

    void everyStepKeepsTheSumAndTheRank()
    {
        QFETCH(QString, name);
        QFETCH(QString, reward);
        const Scheme start = fromAtlas(qPrintable(name));
        EqualRankWalk walk(start.target, packed(start), *parseReward(reward.toStdString()), 7);
        int taken = 0;
        for (int step = 0; step < 600; ++step) {
            if (!walk.step(1e9)) { // hot: every step that exists is taken
                continue;
            }
            ++taken;
            const Scheme now = schemeAt(walk, start.target);
            QCOMPARE(now.rank(), start.rank());
            QVERIFY2(verify(now, Ring::Z).exact, qPrintable(QString("step %1").arg(step)));
        }
        QVERIFY2(taken > 20, qPrintable(QString::number(taken)));
        const Scheme now = schemeAt(walk, start.target);
        QCOMPARE(walk.figures().growth, growthFactor(planOf(now, Ring::Z)));
        EqualRankWalk again(start.target, walk.terms(), Reward::Additions, 1);
        if (reward != "error") { // which does not count additions as it goes
            QCOMPARE(again.figures().additions, walk.figures().additions);
            QCOMPARE(again.figures().written, walk.figures().written);
        }
        QVERIFY(again.figures().additions <= costOf(now).additions);
    }

    void coldWalksOnlyGoDown()
    {
        const Scheme start = fromAtlas("atlas:3x3x3:z");
        EqualRankWalk walk(start.target, packed(start), Reward::Additions, 3);
        double before = walk.cost();
        const double first = before;
        for (int step = 0; step < 3000; ++step) {
            walk.step(0);
            QVERIFY(walk.cost() <= before);
            before = walk.cost();
        }
        QVERIFY2(before < first, qPrintable(QString("%1 and %2").arg(before).arg(first)));
    }

    void sameSeedSameWalk()
    {
        const Scheme start = fromAtlas("atlas:3x3x3:z");
        EqualRankWalk one(start.target, packed(start), Reward::Time, 5);
        EqualRankWalk two(start.target, packed(start), Reward::Time, 5);
        EqualRankWalk other(start.target, packed(start), Reward::Time, 6);
        for (int step = 0; step < 400; ++step) {
            QCOMPARE(one.step(3), two.step(3));
            other.step(3);
        }
        QVERIFY(one.terms() == two.terms());
        QVERIFY(one.terms() != other.terms());
    }

    void saysWhatItCannotTake()
    {
        Scheme large = rankfall::strassenScheme();
        large.products[0][0][0] = *Rational::make(2, 1);
        const auto refused = EqualRankWalk::startOf(large);
        QVERIFY(!refused);
        QVERIFY(QString::fromStdString(refused.error().message).contains("−1, 0 and 1"));
        QVERIFY(!EqualRankWalk::startOf(Scheme{large.target, {}, {}, Ring::Z}));
    }

    void frontHoldsWhatNothingDominates()
    {
        const std::vector<Objectives> all{{1, 5, 5}, {2, 4, 5}, {2, 5, 5}, {3, 3, 3}, {3, 3, 3}, {0, 9, 9}};
        QCOMPARE(paretoFront(all), (std::vector<bool>{true, true, false, true, true, true}));
        QVERIFY(paretoFront({}).empty());
        // Against the definition, on random figures.
        Rng rng(4);
        std::vector<Objectives> random;
        for (int i = 0; i < 60; ++i) {
            random.push_back({static_cast<double>(rng.below(6)), static_cast<double>(rng.below(6)),
                              static_cast<double>(rng.below(6))});
        }
        const auto front = paretoFront(random);
        for (std::size_t i = 0; i < random.size(); ++i) {
            bool beaten = false;
            for (const Objectives& other : random) {
                const bool nowhereWorse =
                    other[0] <= random[i][0] && other[1] <= random[i][1] && other[2] <= random[i][2];
                beaten = beaten || (nowhereWorse && other != random[i]);
            }
            QCOMPARE(static_cast<bool>(front[i]), !beaten);
        }
    }

    void relatedStartsAreExactAndOfTheRank()
    {
        const auto related = relatedStarts(fromAtlas("atlas:4x4x4:z"));
        QCOMPARE(related.size(), std::size_t{2});
        for (const Scheme& one : related) {
            QCOMPARE(one.rank(), 49);
            QVERIFY(verify(one, Ring::Z).exact);
        }
        QVERIFY(relatedStarts(fromAtlas("atlas:3x3x3:z")).empty());
        QVERIFY(verify(rankfall::strassenScheme(), Ring::Z).exact);
        QVERIFY(verify(winogradScheme(), Ring::Z).exact);
    }
};

QTEST_APPLESS_MAIN(TestWalk)
#include "tst_walk.moc"
