// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/game/branch_text.h"
#include "tests/support/fixtures.h"

#include <QTest>

using namespace rankfall;
using namespace rankfall::test;

class TestBranchText : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void variationsStandBelowWhatTheyFollow()
    {
        Session session(problem("2x2x2"));
        const auto terms = strassen();
        for (const int i : {0, 1, 2}) {
            QVERIFY(session.play(Move::play(terms[static_cast<std::size_t>(i)])));
        }
        session.goTo(1);
        QVERIFY(session.play(Move::play(terms[3]), "other"));
        const std::string text = branchText(session, 1);
        QCOMPARE(QString::fromStdString(text), QStringLiteral("M1: (a11+a22)(b11+b22)->c11+c22\n"
                                                              "  M2: (a21+a22)b11->c21-c22\n"
                                                              "    M3: a11(b12-b22)->c12+c22\n"
                                                              "  M2: a22(-b11+b21)->c11+c21  # other\n"));
        QVERIFY(isBranchText(text));
        const auto branch = parseBranch(text, *session.problem().target, Ring::Z);
        QVERIFY(branch);
        QCOMPARE(branch->size(), std::size_t{4});
        QCOMPARE((*branch)[0].parent, -1);
        QCOMPARE((*branch)[1].parent, 0);
        QCOMPARE((*branch)[2].parent, 1);
        QCOMPARE((*branch)[3].parent, 0);
        const auto lines = linesOf(*branch);
        QCOMPARE(lines.size(), std::size_t{2});
        QCOMPARE(lines[0], (std::vector<Move>{Move::play(terms[0]), Move::play(terms[1]), Move::play(terms[2])}));
        QCOMPARE(lines[1], (std::vector<Move>{Move::play(terms[0]), Move::play(terms[3])}));
    }

    void aPlainLineIsNoBranch()
    {
        QVERIFY(!isBranchText("a11*b11->c11\na12*b21->c11\n"));
        QVERIFY(!isBranchText("a11*b11->c11\n   \n"));
        QVERIFY(isBranchText("a11*b11->c11\n\ta12*b21->c11\n"));
    }

    void errorsNameTheLine()
    {
        const TargetPtr target = *Target::parse("2x2x2");
        const auto wrong = parseBranch("a11*b11->c11\n\n  a33*b21->c11\n", *target, Ring::Z);
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().where, std::string("line 3"));
        QVERIFY(parseBranch("", *target, Ring::Z)->empty());
    }
};

QTEST_APPLESS_MAIN(TestBranchText)
#include "tst_branch_text.moc"
