// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLabel>
#include <QTest>
#include <QToolButton>

#include "factor_editor_support.h"

using namespace rankfall;

/// What the editor does with a term: plays it, completes it, turns it, puts it in the place of another.
class TestFactorEditor : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { applyTheme(*qApp, Theme::Dark); }

    void enterPlays();
    void incompleteMoveIsRefusedInWords();
    void completeFindsStrassensOutput_data();
    void completeFindsStrassensOutput();
    void completeKeepsLockedFactors();
    void completeNeedsAnOpenFactor();
    void pinnedCellsAreCovered();
    void rotationIsASymmetry();
    void transposeAndNegate();
    void coefficientBeyondBoundAsksFirst();
    void clampMovesIntoBound();
    void duplicateIsNamed();
    void editReplacesAnEarlierMove();
    void cancelLeavesTheMove();
    void insertKeepsLaterMoves();
    void deletedMoveEndsTheEdit();
    void newDocumentBringsNewShapes();
    void draftPreviewReturnsAfterStep();
};

void TestFactorEditor::enterPlays()
{
    Workbench workbench;
    FactorEditor editor(workbench);
    show(editor);
    type(editor, QLatin1String(kStrassen[0]));
    QTest::keyClick(editor.formulaField(), Qt::Key_Return);
    QCOMPARE(workbench.position().rank(), 1);
    QCOMPARE(workbench.position().term(0), termFrom(workbench, kStrassen[0]));
    QVERIFY(editor.term().isZero());
    QVERIFY(editor.formulaField()->text().isEmpty());
    QVERIFY(!workbench.preview().has_value());
}

void TestFactorEditor::incompleteMoveIsRefusedInWords()
{
    Workbench workbench;
    FactorEditor editor(workbench);
    show(editor);
    click(editor, Mode::A, 0);
    editor.commit();
    QCOMPARE(workbench.position().rank(), 0);
    QVERIFY(textOf(editor, "effect").contains(QStringLiteral("still empty")));
}

void TestFactorEditor::completeFindsStrassensOutput_data()
{
    // With all other moves played, the residual is one term: its w is the only one that leaves nothing.
    QTest::addColumn<int>("missing");
    for (int i = 0; i < 7; ++i) {
        QTest::newRow(qPrintable(QStringLiteral("M%1").arg(i + 1))) << i;
    }
}

void TestFactorEditor::completeFindsStrassensOutput()
{
    QFETCH(int, missing);
    Workbench workbench;
    for (int i = 0; i < 7; ++i) {
        if (i != missing) {
            QVERIFY(workbench.playTerm(termFrom(workbench, kStrassen[static_cast<std::size_t>(i)])));
        }
    }
    FactorEditor editor(workbench);
    show(editor);
    const Term whole = termFrom(workbench, kStrassen[static_cast<std::size_t>(missing)]);
    Term partial = whole;
    partial.w = Factor(4);
    editor.setTerm(partial);
    press(editor, "complete");
    QCOMPARE(editor.term(), whole);
    QVERIFY(textOf(editor, "effect").contains(QStringLiteral("nonzeros %1 → 0").arg(whole.nonzeros())));
    // From any two of the three factors, and from one.
    for (const Mode mode : {Mode::A, Mode::B}) {
        partial = whole;
        partial.factor(mode) = Factor(4);
        editor.setTerm(partial);
        editor.complete();
        QCOMPARE(editor.term(), whole);
    }
    partial = Term{Factor(4), whole.v, Factor(4)};
    editor.setTerm(partial);
    editor.complete();
    QVERIFY(sameProduct(editor.term(), whole, Ring::Z));
    QTest::keyClick(editor.grid(Mode::A), Qt::Key_Return);
    QVERIFY(workbench.position().isSolved());
}

void TestFactorEditor::completeKeepsLockedFactors()
{
    Workbench workbench;
    playStrassen(workbench, 6);
    FactorEditor editor(workbench);
    show(editor);
    editor.setTerm(termFrom(workbench, "(a12-a22)(b21+b22)->c22"));
    press(editor, "padlock_u");
    press(editor, "padlock_v");
    editor.complete();
    QCOMPARE(editor.term(), termFrom(workbench, kStrassen[6]));
    press(editor, "clear");
    QCOMPARE(editor.term().u, termFrom(workbench, kStrassen[6]).u);
    QVERIFY(editor.term().w.isZero());
}

void TestFactorEditor::completeNeedsAnOpenFactor()
{
    Workbench workbench;
    FactorEditor editor(workbench);
    show(editor);
    const Term term = termFrom(workbench, kStrassen[0]);
    editor.setTerm(term);
    for (const char* padlock : {"padlock_u", "padlock_v", "padlock_w"}) {
        press(editor, padlock);
    }
    editor.complete();
    QCOMPARE(editor.term(), term);
    QVERIFY(textOf(editor, "effect").contains(QStringLiteral("locked")));
}

void TestFactorEditor::pinnedCellsAreCovered()
{
    Workbench workbench;
    FactorEditor editor(workbench);
    show(editor);
    editor.coverPins();
    QVERIFY(textOf(editor, "effect").contains(QStringLiteral("Nothing is pinned")));
    QVERIFY(!workbench.preview());

    // c11 = a11·b11 + a12·b21: both at once create two cells.
    workbench.togglePin({0, 0, 0}, true);
    workbench.togglePin({1, 2, 0}, true);
    editor.coverPins();
    QCOMPARE(editor.term(), termFrom(workbench, "(a11+a12)(b11+b21)->c11"));
    QVERIFY(workbench.preview() && workbench.preview()->term == editor.term());
    QVERIFY(textOf(editor, "effect").contains(QStringLiteral("Cancels 2 of the 2 nonzero cells")));

    workbench.togglePin({1, 2, 0}, true);
    editor.coverPins();
    QCOMPARE(editor.term(), termFrom(workbench, "a11*b11->c11"));
    QVERIFY(textOf(editor, "effect").contains(QStringLiteral("A rank-one block, cells: 1.")));

    workbench.togglePin({0, 1, 0}, false);
    editor.coverPins();
    QVERIFY(textOf(editor, "effect").contains(QStringLiteral("zero in every pinned cell")));
    QCOMPARE(editor.term(), termFrom(workbench, "a11*b11->c11"));
}

void TestFactorEditor::rotationIsASymmetry()
{
    // Rotating every term of an algorithm for square matrices gives another one.
    Workbench workbench;
    FactorEditor editor(workbench);
    show(editor);
    for (const char* text : kStrassen) {
        editor.setTerm(termFrom(workbench, text));
        press(editor, "rotate");
        editor.commit();
    }
    QCOMPARE(workbench.position().rank(), 7);
    QVERIFY(workbench.position().isSolved());
    workbench.setSession(sessionFor("2x3x2"));
    QVERIFY(!editor.findChild<QToolButton*>(QStringLiteral("rotate"))->isEnabled());
}

void TestFactorEditor::transposeAndNegate()
{
    Workbench workbench;
    FactorEditor editor(workbench);
    show(editor);
    editor.setTerm(termFrom(workbench, "a12(b11+2b21)->c11"));
    editor.focusFactor(Mode::B);
    press(editor, "transpose");
    QCOMPARE(editor.term().v, (Factor{1, 2, 0, 0}));
    press(editor, "negate");
    QCOMPARE(editor.term().v, (Factor{-1, -2, 0, 0}));
    QCOMPARE(editor.term().u, (Factor{0, 1, 0, 0}));
}

void TestFactorEditor::coefficientBeyondBoundAsksFirst()
{
    Workbench workbench;
    FactorEditor editor(workbench);
    show(editor);
    type(editor, QStringLiteral("3a11*b11->c11"));
    QVERIFY(editor.findChild<QLabel*>(QStringLiteral("boundText"))->isVisible());
    QCOMPARE(textOf(editor, "boundText"), QStringLiteral("Coefficient 3 is outside {−2…2}."));
    QTest::keyClick(editor.formulaField(), Qt::Key_Return);
    QCOMPARE(workbench.position().rank(), 0);
    press(editor, "allow");
    QTest::keyClick(editor.formulaField(), Qt::Key_Return);
    QCOMPARE(workbench.position().rank(), 1);
    // Yes was said for that move only.
    type(editor, QStringLiteral("a11*b11->5c11"));
    QTest::keyClick(editor.formulaField(), Qt::Key_Return);
    QCOMPARE(workbench.position().rank(), 1);
}

void TestFactorEditor::clampMovesIntoBound()
{
    Workbench workbench;
    FactorEditor editor(workbench);
    show(editor);
    type(editor, QStringLiteral("(5a11-7a12)b11->c11"));
    press(editor, "clamp");
    QCOMPARE(editor.term().u, (Factor{2, -2, 0, 0}));
    QVERIFY(!editor.findChild<QLabel*>(QStringLiteral("boundText"))->isVisible());
}

void TestFactorEditor::duplicateIsNamed()
{
    Workbench workbench;
    playStrassen(workbench, 4);
    FactorEditor editor(workbench);
    show(editor);
    // The same product with two signs turned.
    editor.setTerm(termFrom(workbench, "(-a22)(b11-b21)->c11+c21"));
    QVERIFY(textOf(editor, "duplicate").contains(QStringLiteral("same product as M4")));
    editor.setTerm(termFrom(workbench, "a22(b11-b21)->c11+c21"));
    QVERIFY(textOf(editor, "duplicate").contains(QStringLiteral("the negative of M4")));
    editor.setTerm(termFrom(workbench, "a22(b11+b21)->c11+c21"));
    QVERIFY(textOf(editor, "duplicate").isEmpty());
}

void TestFactorEditor::editReplacesAnEarlierMove()
{
    Workbench workbench;
    playStrassen(workbench, 7);
    const std::vector<NodeId> line = workbench.session().line();
    FactorEditor editor(workbench);
    show(editor);
    editor.editMove(line[2]);
    QCOMPARE(textOf(editor, "taskChip"), QStringLiteral("Editing M2"));
    QCOMPARE(editor.term(), termFrom(workbench, kStrassen[1]));
    QCOMPARE(workbench.session().current(), line[1]); // its effect is seen before it
    QVERIFY(textOf(editor, "effect").contains(QStringLiteral("end of the line: nonzeros 0 → 0")));
    click(editor, Mode::C, 3); // c22: −1 → 0
    QVERIFY(textOf(editor, "effect").contains(QStringLiteral("end of the line: nonzeros 0 → 2")));
    QCOMPARE(workbench.preview()->label, QStringLiteral("M2"));
    QTest::keyClick(editor.grid(Mode::C), Qt::Key_Return);
    QCOMPARE(workbench.session().current(), line[7]);
    QCOMPARE(workbench.position().rank(), 7);
    QCOMPARE(workbench.position().nonzeros(), 2);
    QCOMPARE(textOf(editor, "taskChip"), QStringLiteral("New move"));
    workbench.undo();
    QVERIFY(workbench.session().position(line[7]).isSolved());
}

void TestFactorEditor::cancelLeavesTheMove()
{
    Workbench workbench;
    playStrassen(workbench, 7);
    const NodeId last = workbench.session().current();
    const std::uint64_t revision = workbench.session().revision();
    FactorEditor editor(workbench);
    show(editor);
    editor.editMove(workbench.session().line()[3]);
    click(editor, Mode::A, 1);
    QTest::keyClick(editor.grid(Mode::A), Qt::Key_Escape);
    QCOMPARE(workbench.session().current(), last);
    QCOMPARE(workbench.session().revision(), revision);
    QVERIFY(editor.term().isZero());
    QVERIFY(!workbench.preview().has_value());
}

void TestFactorEditor::insertKeepsLaterMoves()
{
    Workbench workbench;
    playStrassen(workbench, 7);
    FactorEditor editor(workbench);
    show(editor);
    editor.insertBefore(workbench.session().line()[4]);
    QCOMPARE(textOf(editor, "taskChip"), QStringLiteral("New move before M4"));
    type(editor, QStringLiteral("a12*b21->c12"));
    QTest::keyClick(editor.formulaField(), Qt::Key_Return);
    QCOMPARE(workbench.position().rank(), 8);
    QCOMPARE(workbench.position().term(3), termFrom(workbench, "a12*b21->c12"));
    QCOMPARE(workbench.position().term(4), termFrom(workbench, kStrassen[3]));
}

void TestFactorEditor::deletedMoveEndsTheEdit()
{
    Workbench workbench;
    playStrassen(workbench, 3);
    FactorEditor editor(workbench);
    show(editor);
    const NodeId edited = workbench.session().line()[2];
    editor.editMove(edited);
    QVERIFY(workbench.removeMove(edited));
    QCOMPARE(textOf(editor, "taskChip"), QStringLiteral("New move"));
    editor.commit();
    QCOMPARE(workbench.session().nodeCount(), 3);
}

void TestFactorEditor::newDocumentBringsNewShapes()
{
    Workbench workbench;
    FactorEditor editor(workbench);
    show(editor);
    editor.setTerm(termFrom(workbench, kStrassen[0]));
    workbench.setSession(sessionFor("3x4x2"));
    QCOMPARE(editor.term().u.size(), 12);
    QVERIFY(editor.term().isZero());
    QCOMPARE(editor.grid(Mode::B)->rows(), 4);
    QCOMPARE(editor.grid(Mode::B)->cols(), 2);
    QVERIFY(!workbench.preview().has_value());
}

void TestFactorEditor::draftPreviewReturnsAfterStep()
{
    Workbench workbench;
    playStrassen(workbench, 3);
    FactorEditor editor(workbench);
    show(editor);
    editor.setTerm(termFrom(workbench, kStrassen[3]));
    workbench.step(-1);
    QVERIFY(workbench.preview().has_value());
    QCOMPARE(workbench.preview()->effect.nonzerosAfter, workbench.position().nonzeros() -
                                                            workbench.preview()->effect.cancels +
                                                            workbench.preview()->effect.creates);
    QVERIFY(textOf(editor, "effect").contains(QStringLiteral("→ %1").arg(workbench.preview()->effect.nonzerosAfter)));
}

QTEST_MAIN(TestFactorEditor)
#include "tst_factor_editor.moc"
