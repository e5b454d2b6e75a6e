// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/factor_editor.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

#include "panels_support.h"

using namespace rankfall;

class TestFactorEditor : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { applyTheme(*qApp, Theme::Dark); }

    void typedFormulaFillsGridsAndPreviews();
    void clicksChangeFormula();
    void rightButtonStepsBackAndErases();
    void wheelStaysInBound();
    void shiftDragPaints();
    void keysSetTheCellUnderTheCursor();
    void arrowsStepOverHoles();
    void gridTakesItsKeysFromShortcuts();
    void mod2OnlyToggles();
    void wrongTextIsPointedAt();
    void enterPlays();
    void everythingByKeyboard();
    void tabWalksGridsThenFormulaThenButtons();
    void incompleteMoveIsRefusedInWords();
    void completeFindsStrassensOutput_data();
    void completeFindsStrassensOutput();
    void completeKeepsLockedFactors();
    void completeNeedsAnOpenFactor();
    void rotationIsASymmetry();
    void transposeAndNegate();
    void coefficientBeyondBoundAsksFirst();
    void clampMovesIntoBound();
    void duplicateIsNamed();
    void editReplacesAnEarlierMove();
    void cancelLeavesTheMove();
    void insertKeepsLaterMoves();
    void deletedMoveEndsTheEdit();
    void gridsFitNarrowDocks_data();
    void gridsFitNarrowDocks();
    void hoverOutlinesEntries();
    void newDocumentBringsNewShapes();
    void draftPreviewReturnsAfterStep();

private:
    static void show(FactorEditor& editor, int width = 300)
    {
        editor.resize(width, 600);
        editor.show();
        QVERIFY(QTest::qWaitForWindowExposed(&editor));
    }

    static void click(FactorEditor& editor, Mode mode, int entry, Qt::MouseButton button = Qt::LeftButton)
    {
        FactorGrid* grid = editor.grid(mode);
        QTest::mouseClick(grid, button, {}, grid->centreOf(entry));
    }

    static void type(FactorEditor& editor, const QString& text)
    {
        editor.focusFormula();
        QTest::keyClicks(editor.formulaField(), text);
    }

    static QString textOf(const FactorEditor& editor, const char* label)
    {
        return editor.findChild<QLabel*>(QLatin1String(label))->text().replace(QChar(QChar::Nbsp), QLatin1Char(' '));
    }

    static void press(FactorEditor& editor, const char* button)
    {
        QTest::mouseClick(editor.findChild<QAbstractButton*>(QLatin1String(button)), Qt::LeftButton);
    }
};

void TestFactorEditor::typedFormulaFillsGridsAndPreviews()
{
    Workbench workbench;
    playStrassen(workbench, 3);
    FactorEditor editor(workbench);
    show(editor);
    type(editor, QStringLiteral("a22*(b21-b11) -> c11+c21"));
    const Term wanted = termFrom(workbench, kStrassen[3]);
    QCOMPARE(editor.term(), wanted);
    QCOMPARE(editor.grid(Mode::B)->factor(), wanted.v);
    QVERIFY(workbench.preview().has_value());
    QCOMPARE(workbench.preview()->term, wanted);
    QCOMPARE(textOf(editor, "effect"),
             QStringLiteral("cancels 3 · creates 1 · changes 0 · nonzeros 12 → 10\nupper 6 → 4, lower 4 → 3"));
    // Half a formula does not take the grids away, and what was typed stays as it was typed.
    QTest::keyClick(editor.formulaField(), Qt::Key_Backspace);
    QCOMPARE(editor.term(), wanted);
    QCOMPARE(editor.formulaField()->text(), QStringLiteral("a22*(b21-b11) -> c11+c2"));
}

void TestFactorEditor::clicksChangeFormula()
{
    Workbench workbench;
    FactorEditor editor(workbench);
    show(editor);
    click(editor, Mode::A, 0);
    click(editor, Mode::B, 3);
    QVERIFY(!workbench.preview().has_value());
    click(editor, Mode::C, 1);
    QCOMPARE(editor.formulaField()->text(),
             QString::fromStdString(toText(termFrom(workbench, "a11*b22->c12"), workbench.target())));
    QVERIFY(workbench.preview().has_value());
    click(editor, Mode::C, 1);
    QCOMPARE(editor.term().w[1], -1);
    click(editor, Mode::C, 1);
    QCOMPARE(editor.term().w[1], 0);
    QVERIFY(!workbench.preview().has_value());
}

void TestFactorEditor::rightButtonStepsBackAndErases()
{
    Workbench workbench;
    FactorEditor editor(workbench);
    show(editor);
    FactorGrid* grid = editor.grid(Mode::A);
    click(editor, Mode::A, 0, Qt::RightButton);
    QCOMPARE(editor.term().u[0], -1);
    click(editor, Mode::A, 0, Qt::RightButton);
    QCOMPARE(editor.term().u[0], 1);
    grid->setFocus();
    Q_EMIT grid->edited(Factor{1, 1, 1, 1});
    QTest::mousePress(grid, Qt::RightButton, {}, grid->centreOf(0));
    QMouseEvent move(QEvent::MouseMove, grid->centreOf(1), grid->mapToGlobal(grid->centreOf(1)), Qt::NoButton,
                     Qt::RightButton, {});
    QApplication::sendEvent(grid, &move);
    QTest::mouseRelease(grid, Qt::RightButton, {}, grid->centreOf(1));
    QCOMPARE(editor.term().u, (Factor{0, 0, 1, 1}));
}

void TestFactorEditor::wheelStaysInBound()
{
    Workbench workbench;
    FactorEditor editor(workbench);
    show(editor);
    FactorGrid* grid = editor.grid(Mode::C);
    const auto turn = [&](int notches) {
        const QPointF at = grid->centreOf(2);
        QWheelEvent event(at, grid->mapToGlobal(at), {}, {0, 120 * notches}, Qt::NoButton, {}, Qt::NoScrollPhase,
                          false);
        QApplication::sendEvent(grid, &event);
    };
    turn(1);
    QCOMPARE(editor.term().w[2], 1);
    turn(5);
    QCOMPARE(editor.term().w[2], 2);
    turn(-9);
    QCOMPARE(editor.term().w[2], -2);
}

void TestFactorEditor::shiftDragPaints()
{
    Workbench workbench;
    FactorEditor editor(workbench);
    show(editor);
    FactorGrid* grid = editor.grid(Mode::B);
    QTest::mousePress(grid, Qt::LeftButton, Qt::ShiftModifier, grid->centreOf(0));
    for (const int entry : {1, 3}) {
        QMouseEvent move(QEvent::MouseMove, grid->centreOf(entry), grid->mapToGlobal(grid->centreOf(entry)),
                         Qt::NoButton, Qt::LeftButton, Qt::ShiftModifier);
        QApplication::sendEvent(grid, &move);
    }
    QTest::mouseRelease(grid, Qt::LeftButton, Qt::ShiftModifier, grid->centreOf(3));
    QCOMPARE(editor.term().v, (Factor{1, 1, 0, 1}));
}

void TestFactorEditor::keysSetTheCellUnderTheCursor()
{
    Workbench workbench;
    FactorEditor editor(workbench);
    show(editor);
    editor.focusFactor(Mode::A);
    FactorGrid* grid = editor.grid(Mode::A);
    QTest::keyClick(grid, Qt::Key_Plus);
    QTest::keyClick(grid, Qt::Key_Right);
    QTest::keyClick(grid, Qt::Key_Minus);
    QTest::keyClick(grid, Qt::Key_Down);
    QTest::keyClick(grid, Qt::Key_Minus);
    QTest::keyClick(grid, Qt::Key_2);
    QCOMPARE(editor.term().u, (Factor{1, -1, 0, -2}));
    QTest::keyClick(grid, Qt::Key_2);
    QCOMPARE(editor.term().u[3], 2);
    QTest::keyClick(grid, Qt::Key_Backspace);
    QTest::keyClick(grid, Qt::Key_Home);
    QTest::keyClick(grid, Qt::Key_0);
    QCOMPARE(editor.term().u, (Factor{0, -1, 0, 0}));
}

void TestFactorEditor::arrowsStepOverHoles()
{
    Workbench workbench;
    workbench.setSession(sessionFor("skew:4"));
    FactorEditor editor(workbench);
    show(editor);
    FactorGrid* grid = editor.grid(Mode::A);
    editor.focusFactor(Mode::A);
    QCOMPARE(grid->cursorEntry(), 0); // a12, at the top of column 2
    QTest::keyClick(grid, Qt::Key_Left);
    QTest::keyClick(grid, Qt::Key_Down);
    QCOMPARE(grid->cursorEntry(), 0); // a11 and a22 are holes
    QTest::keyClick(grid, Qt::Key_Right);
    QTest::keyClick(grid, Qt::Key_Down);
    QCOMPARE(grid->cursorEntry(), 3); // a23
    click(editor, Mode::A, 3);
    QCOMPARE(editor.formulaField()->text(), QStringLiteral("a23·… → …"));
}

void TestFactorEditor::gridTakesItsKeysFromShortcuts()
{
    // The window plays the first candidate on “1”, unless a grid has the focus.
    QWidget window;
    Workbench workbench;
    auto* editor = new FactorEditor(workbench, &window);
    QAction action(&window);
    action.setShortcut(Qt::Key_1);
    window.addAction(&action);
    int triggered = 0;
    connect(&action, &QAction::triggered, this, [&] { ++triggered; });
    window.resize(320, 600);
    editor->resize(320, 600);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    editor->focusFactor(Mode::A);
    QTest::keyClick(editor->grid(Mode::A), Qt::Key_1);
    QCOMPARE(triggered, 0);
    QCOMPARE(editor->term().u[0], 1);
    editor->findChild<QPushButton*>(QStringLiteral("complete"))->setFocus();
    QTest::keyClick(editor->findChild<QPushButton*>(QStringLiteral("complete")), Qt::Key_1);
    QCOMPARE(triggered, 1);
}

void TestFactorEditor::mod2OnlyToggles()
{
    Workbench workbench;
    workbench.setSession(sessionFor("2x2x2", Ring::Z2, 1));
    FactorEditor editor(workbench);
    show(editor);
    click(editor, Mode::A, 0);
    QCOMPARE(editor.term().u[0], 1);
    click(editor, Mode::A, 0);
    QCOMPARE(editor.term().u[0], 0);
    editor.focusFactor(Mode::A);
    QTest::keyClick(editor.grid(Mode::A), Qt::Key_Minus);
    QCOMPARE(editor.term().u[0], 1);
    QTest::keyClick(editor.grid(Mode::A), Qt::Key_2);
    QCOMPARE(editor.term().u[0], 0);
}

void TestFactorEditor::wrongTextIsPointedAt()
{
    Workbench workbench;
    FactorEditor editor(workbench);
    show(editor);
    type(editor, QStringLiteral("(a11+x22)b11->c11"));
    QCOMPARE(editor.formulaField()->errorPosition(), 5);
    auto* error = editor.findChild<QLabel*>(QStringLiteral("formulaError"));
    QVERIFY(error->isVisible());
    QVERIFY(error->text().contains(QStringLiteral("x22")));
    QVERIFY(!editor.findChild<QPushButton*>(QStringLiteral("commit"))->isEnabled());
    // Enter says so instead of playing.
    QTest::keyClick(editor.formulaField(), Qt::Key_Return);
    QCOMPARE(workbench.position().rank(), 0);
    // A place after a character of several bytes counts characters.
    editor.formulaField()->clear();
    QApplication::clipboard()->setText(QStringLiteral("a11·b11→x"));
    editor.formulaField()->paste();
    QCOMPARE(editor.formulaField()->errorPosition(), 8);
    editor.formulaField()->clear();
    type(editor, QStringLiteral("a11*b11->c11"));
    QCOMPARE(editor.formulaField()->errorPosition(), -1);
    QVERIFY(!error->isVisible());
}

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

void TestFactorEditor::everythingByKeyboard()
{
    Workbench workbench;
    FactorEditor editor(workbench);
    show(editor);
    editor.activateWindow();
    editor.focusFactor(Mode::A);
    // a21 + a22, b11, c21 − c22: Strassen's second move without a mouse.
    QTest::keyClick(editor.grid(Mode::A), Qt::Key_End);
    QTest::keyClick(editor.grid(Mode::A), Qt::Key_1);
    QTest::keyClick(editor.grid(Mode::A), Qt::Key_Left);
    QTest::keyClick(editor.grid(Mode::A), Qt::Key_1);
    QTest::keyClick(editor.grid(Mode::A), Qt::Key_Tab);
    QVERIFY(editor.grid(Mode::B)->hasFocus());
    QTest::keyClick(editor.grid(Mode::B), Qt::Key_Plus);
    QTest::keyClick(editor.grid(Mode::B), Qt::Key_Tab);
    QVERIFY(editor.grid(Mode::C)->hasFocus());
    QTest::keyClick(editor.grid(Mode::C), Qt::Key_Down);
    QTest::keyClick(editor.grid(Mode::C), Qt::Key_Plus);
    QTest::keyClick(editor.grid(Mode::C), Qt::Key_Right);
    QTest::keyClick(editor.grid(Mode::C), Qt::Key_Minus);
    QTest::keyClick(editor.grid(Mode::C), Qt::Key_Return);
    QCOMPARE(workbench.position().rank(), 1);
    QCOMPARE(workbench.position().term(0), termFrom(workbench, kStrassen[1]));
}

void TestFactorEditor::tabWalksGridsThenFormulaThenButtons()
{
    Workbench workbench;
    FactorEditor editor(workbench);
    show(editor);
    editor.activateWindow();
    editor.setTerm(termFrom(workbench, kStrassen[0]));
    editor.focusFactor(Mode::A);
    QStringList names;
    for (int i = 0; i < 10; ++i) {
        names << QApplication::focusWidget()->objectName();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    const QStringList wanted{QStringLiteral("grid_u"),    QStringLiteral("grid_v"),    QStringLiteral("grid_w"),
                             QStringLiteral("padlock_u"), QStringLiteral("padlock_v"), QStringLiteral("padlock_w"),
                             QStringLiteral("formula"),   QStringLiteral("complete"),  QStringLiteral("commit"),
                             QStringLiteral("clear")};
    QCOMPARE(names, wanted);
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

void TestFactorEditor::gridsFitNarrowDocks_data()
{
    QTest::addColumn<QByteArray>("target");
    for (const char* target :
         {"2x2x2", "4x4x4", "8x8x8", "2x8x3", "skew:4", "skew:11", "poly:3x3", "poly:32x32", "cyclic:12", "complex"}) {
        QTest::newRow(target) << QByteArray(target);
    }
}

void TestFactorEditor::gridsFitNarrowDocks()
{
    QFETCH(QByteArray, target);
    Workbench workbench;
    workbench.setSession(sessionFor(target.constData()));
    FactorEditor editor(workbench);
    show(editor, 300);
    QVERIFY2(editor.minimumSizeHint().width() <= 300, qPrintable(QString::number(editor.minimumSizeHint().width())));
    QCOMPARE(editor.width(), 300);
    for (const Mode mode : kModes) {
        FactorGrid* grid = editor.grid(mode);
        const QRect inEditor(grid->mapTo(&editor, QPoint(0, 0)), grid->size());
        QVERIFY(inEditor.left() >= 0 && inEditor.right() < 300);
        QVERIFY(grid->cell() >= FactorGrid::kMinCell);
        // Every entry is where a click finds it.
        const int last = grid->modeLayout().size() - 1;
        click(editor, mode, last);
        QCOMPARE(editor.term().factor(mode)[last], 1);
    }
}

void TestFactorEditor::hoverOutlinesEntries()
{
    Workbench workbench;
    FactorEditor editor(workbench);
    show(editor);
    const QImage before = editor.grid(Mode::B)->grab().toImage();
    Hover hover;
    hover.kind = Hover::Kind::Cell;
    hover.cell = {0, 1, 1};
    workbench.setHover(hover);
    QVERIFY(editor.grid(Mode::B)->grab().toImage() != before);
    workbench.setHover({});
    QCOMPARE(editor.grid(Mode::B)->grab().toImage(), before);
    QTest::mouseMove(editor.grid(Mode::A), editor.grid(Mode::A)->centreOf(2));
    QTRY_COMPARE(workbench.hover().kind, Hover::Kind::Slice);
    QCOMPARE(workbench.hover().index, 2);
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
