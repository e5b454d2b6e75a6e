// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/game/notation.h"
#include "tests/support/fixtures.h"

#include <QTest>

using namespace rankfall;
using namespace rankfall::test;

class TestNotation : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void printsTheCanonicalText_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<QByteArray>("printed");
        const auto row = [](const char* name, const char* target, const char* typed, const char* printed) {
            QTest::newRow(name) << QByteArray(target) << QByteArray(typed) << QByteArray(printed);
        };
        row("Strassen", "2x2x2", "(a11+a22)(b11+b22)->c11+c22", "(a11+a22)(b11+b22)->c11+c22");
        row("blanks and stars", "2x2x2", " ( a11 + a22 ) * ( b11 + b22 )  ->  ( c11 + c22 ) ",
            "(a11+a22)(b11+b22)->c11+c22");
        row("unicode", "2x2x2", "a22·(b21 − b11) → c11 + c21", "a22(-b11+b21)->c11+c21");
        row("single entries", "2x2x2", "a11 b11 -> c11", "a11*b11->c11");
        row("no star", "2x2x2", "a11b11->c11", "a11*b11->c11");
        row("coefficients", "2x2x2", "(2a11-3*a22)(-b11)->-c11+2c12", "(2a11-3a22)(-b11)->-c11+2c12");
        row("repeated entries add", "2x2x2", "(a11+a11)(b11)->c11", "(2a11)b11->c11");
        row("polynomial", "poly:3x2", "(a0+a2)(b0-b1)->c0+c3", "(a0+a2)(b0-b1)->c0+c3");
        row("complex", "complex", "(are+aim)bre->cre-cim", "(are+aim)bre->cre-cim");
        row("skew", "skew:4", "a12(b1-b2)->c1", "a12(b1-b2)->c1");
        row("wide", "12x12x12", "(a1_10+a12_12)b10_1->c1_1", "");
        row("out and in", "2x2x2", "[-3 -1] a11b11->c11 ; a12b21->c11", "[-1 -3] a11*b11->c11 ; a12*b21->c11");
        row("take back", "2x2x2", "[-2]", "[-2]");
    }

    void printsTheCanonicalText()
    {
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, typed);
        QFETCH(QByteArray, printed);
        const Problem p = problem(target.constData());
        if (printed.isEmpty()) {
            QVERIFY(!p.target->isExplorable());
            return;
        }
        const auto move = parseMove(typed.toStdString(), *p.target, Ring::Z);
        QVERIFY2(move.has_value(), move ? "" : move.error().text().c_str());
        QCOMPARE(toText(*move, *p.target), printed.toStdString());
    }

    void randomMovesReadBack()
    {
        Rng rng(9);
        for (const char* name :
             {"2x2x2", "3x4x5", "8x8x8", "poly:4x3", "cyclic:12", "complex", "quaternion", "skew:6"}) {
            for (const Ring ring : {Ring::Z2, Ring::Z}) {
                const Problem p = problem(name, ring, 12);
                for (int i = 0; i < 200; ++i) {
                    Move move;
                    for (int k = rng.below(3); k > 0; --k) {
                        move.remove.push_back((move.remove.empty() ? 0 : move.remove.back() + 1) + rng.below(5));
                    }
                    for (int k = rng.below(3) + (move.remove.empty() ? 1 : 0); k > 0; --k) {
                        move.add.push_back(randomTerm(p, rng));
                    }
                    const std::string text = toText(move, *p.target);
                    const auto back = parseMove(text, *p.target, ring);
                    QVERIFY2(back.has_value(), text.c_str());
                    QVERIFY2(*back == move, text.c_str());
                }
            }
        }
    }

    void errorsNameThePlace_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<int>("offset");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* typed, int offset, const char* says) {
            QTest::newRow(typed) << QByteArray(typed) << offset << QString(says);
        };
        row("(a11+a33)(b11)->c11", 5, "a33");
        row("(a11+b11)(b11)->c11", 5, "not an entry of A");
        row("(a11+a22(b11)->c11", 8, "Expected");
        row("(a11+a22)(b11+b22)", 18, "->");
        row("(a11-a11)(b11)->c11", 1, "zero");
        row("a11 b11 -> c11 zzz", 15, "after the end");
        row("100a11 b11->c11", 0, "larger than 99");
        row("[-0] a11b11->c11", 3, "counted from 1");
        row("[-1 -1]", 7, "twice");
        row("", 0, "entry of A");
        row("[]", 2, "empty");
    }

    void errorsNameThePlace()
    {
        QFETCH(QByteArray, typed);
        QFETCH(int, offset);
        QFETCH(QString, says);
        const Problem p = problem("2x2x2");
        const auto move = parseMove(typed.toStdString(), *p.target, Ring::Z);
        QVERIFY(!move.has_value());
        QCOMPARE(move.error().offset, offset);
        QVERIFY2(QString::fromStdString(move.error().text()).contains(says), move.error().text().c_str());
    }

    void readsWholeLines()
    {
        const Problem p = problem("2x2x2");
        const auto line = parseLine("# Strassen\nM1: (a11+a22)(b11+b22)->c11+c22\n\n2. (a21+a22)b11->c21-c22 # second\n"
                                    "m3 = a11(b12-b22)->c12+c22",
                                    *p.target, Ring::Z);
        QVERIFY(line.has_value());
        QCOMPARE(line->size(), std::size_t{3});
        for (std::size_t i = 0; i < 3; ++i) {
            QVERIFY((*line)[i] == Move::play(strassen()[i]));
        }
        const auto wrong = parseLine("a11b11->c11\nM2: a11b99->c11", *p.target, Ring::Z);
        QVERIFY(!wrong.has_value());
        QCOMPARE(wrong.error().where, std::string("line 2, column 8"));
    }

    /// Random bytes are refused or read, never more.
    void survivesRandomBytes()
    {
        Rng rng(1);
        const Problem p = problem("2x2x2");
        const std::string alphabet = "ab12c()[]+-*>;# \n\xE2\x86\x92_x";
        for (int i = 0; i < 20000; ++i) {
            std::string text;
            for (int k = rng.below(24); k > 0; --k) {
                text += alphabet[static_cast<std::size_t>(rng.below(static_cast<int>(alphabet.size())))];
            }
            if (const auto line = parseLine(text, *p.target, Ring::Z)) {
                for (const Move& move : *line) {
                    QVERIFY(parseMove(toText(move, *p.target), *p.target, Ring::Z) == move);
                }
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestNotation)
#include "tst_notation.moc"
