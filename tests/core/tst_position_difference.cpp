// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/game/position_difference.h"
#include "tests/support/fixtures.h"

#include <QTest>

using namespace rankfall;
using namespace rankfall::test;

class TestPositionDifference : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void termsMatchWhateverTheirSigns()
    {
        const auto terms = strassen();
        Term turned = terms[1];
        turned.u = turned.u.negated();
        turned.w = turned.w.negated();
        const auto one = Position::of(problem("2x2x2"), {terms[0], terms[1], terms[2]});
        const auto two = Position::of(problem("2x2x2"), {terms[3], turned, terms[0]});
        const PositionDifference difference = differenceOf(*one, *two);
        using Pairs = std::vector<std::pair<int, int>>;
        QCOMPARE(difference.common, (Pairs{{0, 2}, {1, 1}}));
        QCOMPARE(difference.onlyInFirst, std::vector<int>{2});
        QCOMPARE(difference.onlyInSecond, std::vector<int>{0});
        QVERIFY(!difference.isSame());
    }

    void aTermHeldTwiceHasTwoPartnersOrOne()
    {
        const auto terms = strassen();
        const auto one = Position::of(problem("2x2x2"), {terms[0], terms[0]});
        const auto two = Position::of(problem("2x2x2"), {terms[0]});
        QCOMPARE(differenceOf(*one, *two).common.size(), std::size_t{1});
        QCOMPARE(differenceOf(*one, *two).onlyInFirst, std::vector<int>{1});
        QVERIFY(differenceOf(*two, *one).onlyInFirst.empty());
        QVERIFY(differenceOf(*one, *one).isSame());
        QVERIFY(differenceOf(*one, *one).residual.isZero());
    }

    void theResidualIsExact_data()
    {
        QTest::addColumn<bool>("mod2");
        QTest::newRow("Z") << false;
        QTest::newRow("Z mod 2") << true;
    }

    void theResidualIsExact()
    {
        QFETCH(bool, mod2);
        const Problem game = problem("2x3x2", mod2 ? Ring::Z2 : Ring::Z);
        Rng rng(7);
        for (int round = 0; round < 40; ++round) {
            std::vector<Term> first;
            std::vector<Term> second;
            for (int i = 0; i < 5; ++i) {
                const Term term = randomTerm(game, rng);
                (i % 2 == 0 ? first : second).push_back(term);
                if (i == 0) {
                    second.push_back(term);
                }
            }
            const auto x = Position::of(game, first);
            const auto y = Position::of(game, second);
            const PositionDifference difference = differenceOf(*x, *y);
            const Shape shape = game.target->shape();
            for (int i = 0; i < static_cast<int>(shape.cells()); ++i) {
                const auto at = static_cast<std::size_t>(i);
                const int expected = x->residual().values()[at] - y->residual().values()[at];
                QCOMPARE(difference.residual.values()[at], mod2 ? expected & 1 : expected);
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestPositionDifference)
#include "tst_position_difference.moc"
