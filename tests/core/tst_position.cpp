// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/game/position.h"
#include "tests/support/fixtures.h"

#include <QTest>

#include <algorithm>

using namespace rankfall;
using namespace rankfall::test;

class TestPosition : public QObject {
    Q_OBJECT

private Q_SLOTS:

    /// target = Σ terms + residual after any legal move.
    void invariantHoldsOverRandomPlay()
    {
        Rng rng(21);
        for (const char* name : {"2x2x2", "2x3x4", "poly:3x3", "cyclic:4", "complex", "quaternion", "skew:4"}) {
            for (const Ring ring : {Ring::Z2, Ring::Z}) {
                Position position = Position::start(problem(name, ring, 5));
                for (int i = 0; i < 60; ++i) {
                    Move move;
                    for (int k = 0; k < position.rank(); ++k) {
                        if (rng.below(6) == 0) {
                            move.remove.push_back(k);
                        }
                    }
                    for (int k = rng.below(3); k > 0; --k) {
                        move.add.push_back(randomTerm(position.problem(), rng));
                    }
                    const auto next = position.after(move);
                    QVERIFY(next.has_value());
                    Tensor sum = next->residual();
                    for (const Term& term : next->terms()) {
                        sum.add(term, 1, ring);
                    }
                    Tensor target = position.target().tensor();
                    target.reduce(ring);
                    QVERIFY(sum == target);
                    QCOMPARE(next->nonzeros(), next->residual().nonzeros());
                    position = *next;
                }
            }
        }
    }

    void keyIgnoresOrderSignsAndScales()
    {
        const Problem two = problem("2x2x2");
        std::vector<Term> terms = strassen();
        const Position position = *Position::of(two, terms);
        std::reverse(terms.begin(), terms.end());
        terms[0].u = terms[0].u.negated();
        terms[0].v = terms[0].v.negated();
        const Position other = *Position::of(two, terms);
        QCOMPARE(position.key(), other.key());
        QVERIFY(position.sameAs(other));
        terms.pop_back();
        QVERIFY(!position.sameAs(*Position::of(two, terms)));
        // 2u ⊗ v ⊗ w = u ⊗ 2v ⊗ w
        const Term x{{2, 0, 0, 0}, {0, 1, 0, 0}, {1, 0, 0, 0}};
        const Term y{{1, 0, 0, 0}, {0, -1, 0, 0}, {-2, 0, 0, 0}};
        QVERIFY(sameProduct(x, y, Ring::Z));
        QCOMPARE(Position::of(two, {x})->key(), Position::of(two, {y})->key());
    }

    void kinds()
    {
        const Problem two = problem("2x2x2");
        const Position school = *Position::of(two, two.target->schoolbook());
        QVERIFY(school.isSolved());
        const Term extra = strassen()[0];
        QCOMPARE(school.kindOf(Move::play(extra)), MoveKind::Play);
        QCOMPARE(school.kindOf(Move::takeBack(2)), MoveKind::TakeBack);
        QCOMPARE(school.kindOf(Move::edit(2, extra)), MoveKind::Edit);
        // a11b11->c11 + a11b12->c12 = a11(b11+b12)->c11 + a11b12->(c12-c11)
        const auto term = [&](const char* text) { return *parseTerm(text, *two.target, Ring::Z); };
        int first = -1;
        int second = -1;
        for (int i = 0; i < school.rank(); ++i) {
            first = school.term(i) == term("a11b11->c11") ? i : first;
            second = school.term(i) == term("a11b12->c12") ? i : second;
        }
        const Move flip{{std::min(first, second), std::max(first, second)},
                        {term("a11(b11+b12)->c11"), term("a11b12->c12-c11")}};
        QCOMPARE(school.kindOf(flip), MoveKind::Flip);
        const Move split{{first}, {term("(a11+a12)b11->c11"), term("-1a12*b11->c11")}};
        QCOMPARE(school.kindOf(split), MoveKind::Split);
        const Position splitPosition = *school.after(split);
        const Move reduce{{7, 8}, {term("a11b11->c11")}};
        QCOMPARE(splitPosition.kindOf(reduce), MoveKind::Reduce);
        Move improve;
        for (int i = 0; i < 8; ++i) {
            improve.remove.push_back(i);
        }
        improve.add = strassen();
        QCOMPARE(school.kindOf(improve), MoveKind::Improve);
        QCOMPARE(Position::start(two).kindOf(Move{{}, strassen()}), MoveKind::Complete);
    }

    void refusesIllegalMoves()
    {
        const Problem two = problem("2x2x2");
        const Position position = *Position::of(two, {strassen()[0]});
        QVERIFY(!position.after(Move::takeBack(1)).has_value());
        QVERIFY(!position.after(Move{{0, 0}, {}}).has_value());
        QVERIFY(!position.after(Move::play(Term{{0, 0, 0, 0}, {1, 0, 0, 0}, {1, 0, 0, 0}})).has_value());
        QVERIFY(!position.after(Move::play(Term{{1, 0}, {1, 0, 0, 0}, {1, 0, 0, 0}})).has_value());
        // Modulo 2 an even factor is zero.
        const Position bits = Position::start(problem("2x2x2", Ring::Z2));
        QVERIFY(!bits.after(Move::play(Term{{2, 0, 0, 0}, {1, 0, 0, 0}, {1, 0, 0, 0}})).has_value());
    }

    /// No residual entry can leave 32 bits: the largest legal position of the largest coefficients.
    void largestCoefficientsFit()
    {
        const Problem one = problem("1x1x1", Ring::Z, kMaxCoefficient);
        const std::vector<Term> terms(kMaxTerms, Term{{99}, {99}, {-99}});
        const auto position = Position::of(one, terms);
        QVERIFY(position.has_value());
        QCOMPARE(position->residual().at({0, 0, 0}), 1 + 2000 * 99 * 99 * 99);
        QVERIFY(!position->after(Move::play(terms[0])).has_value());
    }
};

QTEST_APPLESS_MAIN(TestPosition)
#include "tst_position.moc"
