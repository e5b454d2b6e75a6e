// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QWheelEvent>

#include "factor_editor_support.h"

using namespace rankfall;

/// How a term gets into the editor: typed, clicked, painted or set with the keyboard alone.
class TestFactorEntry : public QObject {
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
    void everythingByKeyboard();
    void tabWalksGridsThenFormulaThenButtons();
    void gridsFitNarrowDocks_data();
    void gridsFitNarrowDocks();
    void hoverOutlinesEntries();
};

void TestFactorEntry::typedFormulaFillsGridsAndPreviews()
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

void TestFactorEntry::clicksChangeFormula()
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

void TestFactorEntry::rightButtonStepsBackAndErases()
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

void TestFactorEntry::wheelStaysInBound()
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

void TestFactorEntry::shiftDragPaints()
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

void TestFactorEntry::keysSetTheCellUnderTheCursor()
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

void TestFactorEntry::arrowsStepOverHoles()
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

void TestFactorEntry::gridTakesItsKeysFromShortcuts()
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

void TestFactorEntry::mod2OnlyToggles()
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

void TestFactorEntry::wrongTextIsPointedAt()
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

void TestFactorEntry::everythingByKeyboard()
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

void TestFactorEntry::tabWalksGridsThenFormulaThenButtons()
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

void TestFactorEntry::gridsFitNarrowDocks_data()
{
    QTest::addColumn<QByteArray>("target");
    for (const char* target :
         {"2x2x2", "4x4x4", "8x8x8", "2x8x3", "skew:4", "skew:11", "poly:3x3", "poly:32x32", "cyclic:12", "complex"}) {
        QTest::newRow(target) << QByteArray(target);
    }
}

void TestFactorEntry::gridsFitNarrowDocks()
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

void TestFactorEntry::hoverOutlinesEntries()
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

QTEST_MAIN(TestFactorEntry)
#include "tst_factor_entry.moc"
