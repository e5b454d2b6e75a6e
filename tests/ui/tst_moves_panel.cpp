// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/moves_panel.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include "panels_support.h"

using namespace rankfall;

class TestMovesPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { applyTheme(*qApp, Theme::Dark); }

    void rowsTellTheLine();
    void clickGoesThere();
    void arrowsWalk();
    void stepChangesRowsInPlace();
    void playInsertsOneRow();
    void keysReorderDeleteAndBookmark();
    void dropShiftsTheMove_data();
    void dropShiftsTheMove();
    void nameIsEditedInPlace();
    void doubleClickAsksForTheEditor();
    void hoverNamesTheTerm();
    void laterMovesHaveNoTermToHover();
    void variationsAreCounted();
    void menuActs();
    void setViewGroupsByRank();
    void aTypeIsAChipThatFilters();
    void notesAreDrawn();

private:
    static void show(MovesPanel& panel)
    {
        panel.resize(320, 400);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
    }

    static QPoint centre(const MovesPanel& panel, int row, int column = MovesModel::Formula)
    {
        return panel.view()->visualRect(panel.model()->index(row, column)).center();
    }

    static void trigger(MovesPanel& panel, NodeId node, const QString& text)
    {
        const std::unique_ptr<QMenu> menu(panel.menuFor(node));
        for (QAction* action : menu->actions()) {
            if (action->text() == text) {
                action->trigger();
                return;
            }
        }
        QFAIL(qPrintable(QStringLiteral("no action ") + text));
    }
};

void TestMovesPanel::rowsTellTheLine()
{
    Workbench workbench;
    playStrassen(workbench, 7);
    MovesPanel panel(workbench);
    QCOMPARE(panel.model()->rowCount(), 8);
    // Nonzeros and upper bounds of Strassen's algorithm, in its own order.
    const std::array<int, 8> nonzeros{8, 12, 12, 12, 10, 8, 4, 0};
    const std::array<int, 8> upper{8, 10, 8, 6, 4, 2, 1, 0};
    for (int i = 0; i < 8; ++i) {
        QCOMPARE(panel.model()->row(i).nonzeros, nonzeros[static_cast<std::size_t>(i)]);
        QCOMPARE(panel.model()->row(i).upper, upper[static_cast<std::size_t>(i)]);
    }
    QCOMPARE(panel.model()->index(0, MovesModel::Name).data().toString(), QStringLiteral("Start"));
    QCOMPARE(panel.model()->index(0, MovesModel::Formula).data().toString(), QStringLiteral("8 nonzeros"));
    QCOMPARE(panel.model()->index(3, MovesModel::Formula).data().toString(), QStringLiteral("a11·(b12−b22)→c12+c22"));
    QCOMPARE(panel.model()->currentRow(), 7);
}

void TestMovesPanel::clickGoesThere()
{
    Workbench workbench;
    playStrassen(workbench, 7);
    MovesPanel panel(workbench);
    show(panel);
    QTest::mouseClick(panel.view()->viewport(), Qt::LeftButton, {}, centre(panel, 3));
    QCOMPARE(workbench.position().rank(), 3);
    QCOMPARE(panel.model()->rowCount(), 8); // what follows stays in the list
    QTest::mouseClick(panel.view()->viewport(), Qt::LeftButton, {}, centre(panel, 0));
    QCOMPARE(workbench.position().rank(), 0);
}

void TestMovesPanel::arrowsWalk()
{
    Workbench workbench;
    playStrassen(workbench, 7);
    MovesPanel panel(workbench);
    show(panel);
    panel.view()->setFocus();
    QTest::keyClick(panel.view(), Qt::Key_Up);
    QTest::keyClick(panel.view(), Qt::Key_Up);
    QCOMPARE(workbench.position().rank(), 5);
    QTest::keyClick(panel.view(), Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClick(panel.view(), Qt::Key_Down);
    QCOMPARE(workbench.position().rank(), 1);
}

void TestMovesPanel::stepChangesRowsInPlace()
{
    Workbench workbench;
    playStrassen(workbench, 7);
    MovesPanel panel(workbench);
    QSignalSpy reset(panel.model(), &QAbstractItemModel::modelReset);
    QSignalSpy inserted(panel.model(), &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(panel.model(), &QAbstractItemModel::rowsRemoved);
    QSignalSpy changed(panel.model(), &QAbstractItemModel::dataChanged);
    workbench.step(-1);
    QCOMPARE(reset.count() + inserted.count() + removed.count(), 0);
    QCOMPARE(changed.count(), 2); // the row that is current no more, and the one that is
    QCOMPARE(panel.view()->currentIndex().row(), 6);
}

void TestMovesPanel::playInsertsOneRow()
{
    Workbench workbench;
    playStrassen(workbench, 3);
    MovesPanel panel(workbench);
    QSignalSpy inserted(panel.model(), &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(panel.model(), &QAbstractItemModel::rowsRemoved);
    QVERIFY(workbench.playTerm(termFrom(workbench, kStrassen[3])));
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(inserted.front().at(1).toInt(), 4);
    workbench.undo();
    QCOMPARE(removed.count(), 1);
    QCOMPARE(removed.front().at(1).toInt(), 4);
}

void TestMovesPanel::keysReorderDeleteAndBookmark()
{
    Workbench workbench;
    playStrassen(workbench, 4);
    MovesPanel panel(workbench);
    show(panel);
    panel.view()->setFocus();
    const auto termAt = [&](int i) { return workbench.session().position(workbench.session().line().back()).term(i); };
    QTest::keyClick(panel.view(), Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(termAt(2), termFrom(workbench, kStrassen[3]));
    QCOMPARE(termAt(3), termFrom(workbench, kStrassen[2]));
    QTest::keyClick(panel.view(), Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(termAt(3), termFrom(workbench, kStrassen[3]));
    QTest::keyClick(panel.view(), Qt::Key_F2);
    QVERIFY(workbench.session().node(workbench.session().current()).bookmark);
    QSignalSpy insert(&panel, &MovesPanel::insertRequested);
    QTest::keyClick(panel.view(), Qt::Key_Insert);
    QCOMPARE(insert.count(), 1);
    QTest::keyClick(panel.view(), Qt::Key_Delete);
    QCOMPARE(panel.model()->rowCount(), 4);
    workbench.goToStart();
    QTest::keyClick(panel.view(), Qt::Key_Delete); // the start stays
    QCOMPARE(panel.model()->rowCount(), 4);
}

void TestMovesPanel::dropShiftsTheMove_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("before");
    QTest::addColumn<QList<int>>("order");
    QTest::newRow("first to the end") << 1 << 5 << QList<int>{1, 2, 3, 0};
    QTest::newRow("last to the front") << 4 << 1 << QList<int>{3, 0, 1, 2};
    QTest::newRow("above the start") << 3 << 0 << QList<int>{2, 0, 1, 3};
    QTest::newRow("onto itself") << 2 << 2 << QList<int>{0, 1, 2, 3};
    QTest::newRow("just below itself") << 2 << 3 << QList<int>{0, 1, 2, 3};
    QTest::newRow("one down") << 2 << 4 << QList<int>{0, 2, 1, 3};
    QTest::newRow("the start") << 0 << 3 << QList<int>{0, 1, 2, 3};
}

void TestMovesPanel::dropShiftsTheMove()
{
    QFETCH(int, from);
    QFETCH(int, before);
    QFETCH(QList<int>, order);
    Workbench workbench;
    playStrassen(workbench, 4);
    MovesPanel panel(workbench);
    show(panel);
    Q_EMIT panel.view()->rowDropped(from, before);
    const Position end = workbench.session().position(workbench.session().line().back());
    for (int i = 0; i < 4; ++i) {
        QCOMPARE(end.term(i), termFrom(workbench, kStrassen[static_cast<std::size_t>(order[i])]));
    }
}

void TestMovesPanel::nameIsEditedInPlace()
{
    Workbench workbench;
    playStrassen(workbench, 3);
    MovesPanel panel(workbench);
    show(panel);
    QTest::mouseDClick(panel.view()->viewport(), Qt::LeftButton, {}, centre(panel, 2, MovesModel::Name));
    auto* editor = panel.view()->viewport()->findChild<QLineEdit*>();
    QVERIFY(editor != nullptr);
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("second"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(panel.model()->row(2).name, QStringLiteral("second"));
    QCOMPARE(workbench.session().nameOf(workbench.session().line()[2]), std::string("second"));
}

void TestMovesPanel::doubleClickAsksForTheEditor()
{
    Workbench workbench;
    playStrassen(workbench, 3);
    MovesPanel panel(workbench);
    show(panel);
    QSignalSpy edit(&panel, &MovesPanel::editRequested);
    QTest::mouseDClick(panel.view()->viewport(), Qt::LeftButton, {}, centre(panel, 2));
    QCOMPARE(edit.count(), 1);
    QCOMPARE(edit.front().front().toInt(), workbench.session().line()[2]);
    QTest::mouseDClick(panel.view()->viewport(), Qt::LeftButton, {}, centre(panel, 0));
    QCOMPARE(edit.count(), 1);
}

void TestMovesPanel::hoverNamesTheTerm()
{
    Workbench workbench;
    playStrassen(workbench, 7);
    MovesPanel panel(workbench);
    show(panel);
    QWidget* viewport = panel.view()->viewport();
    const QPoint at = centre(panel, 3);
    QMouseEvent move(QEvent::MouseMove, at, viewport->mapToGlobal(at), Qt::NoButton, {}, {});
    QApplication::sendEvent(viewport, &move);
    QCOMPARE(workbench.hover().kind, Hover::Kind::Term);
    QCOMPARE(workbench.hover().term, 2);
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(panel.view(), &leave);
    QCOMPARE(workbench.hover().kind, Hover::Kind::None);
}

void TestMovesPanel::laterMovesHaveNoTermToHover()
{
    Workbench workbench;
    playStrassen(workbench, 5);
    // A move that takes out the second term: the third and fourth get other places.
    QVERIFY(workbench.play(Move::takeBack(1)));
    MovesPanel panel(workbench);
    QCOMPARE(panel.model()->row(2).term, -1);
    QCOMPARE(panel.model()->row(3).term, 1);
    QCOMPARE(panel.model()->row(6).kind, MoveKind::TakeBack);
    workbench.step(-3);
    QCOMPARE(panel.model()->row(2).term, 1);
    QCOMPARE(panel.model()->row(4).term, -1);
}

void TestMovesPanel::variationsAreCounted()
{
    Workbench workbench;
    playStrassen(workbench, 3);
    workbench.step(-1);
    QVERIFY(workbench.playTerm(termFrom(workbench, "a11*b11->c11")));
    workbench.step(-1);
    QVERIFY(workbench.playTerm(termFrom(workbench, "a12*b21->c11")));
    MovesPanel panel(workbench);
    QCOMPARE(panel.model()->row(3).variations, 2);
    QCOMPARE(panel.model()->index(3, MovesModel::Notes).data().toString(), QStringLiteral("+2"));
    QCOMPARE(panel.model()->row(2).variations, 0);
}

void TestMovesPanel::menuActs()
{
    Workbench workbench;
    playStrassen(workbench, 3);
    MovesPanel panel(workbench);
    const NodeId second = workbench.session().line()[2];
    trigger(panel, second, QStringLiteral("Copy formula"));
    QCOMPARE(QApplication::clipboard()->text(),
             QString::fromStdString(toText(termFrom(workbench, kStrassen[1]), workbench.target())));
    trigger(panel, second, QStringLiteral("Duplicate"));
    QCOMPARE(panel.model()->rowCount(), 5);
    trigger(panel, second, QStringLiteral("Breakpoint: autoplay stops here"));
    QVERIFY(panel.model()->row(panel.model()->rowOf(second)).breakpoint);
    trigger(panel, second, QStringLiteral("Remove breakpoint"));
    QVERIFY(!panel.model()->row(panel.model()->rowOf(second)).breakpoint);
    trigger(panel, second, QStringLiteral("Delete"));
    QCOMPARE(panel.model()->rowOf(second), -1);
    QSignalSpy comment(&panel, &MovesPanel::commentRequested);
    trigger(panel, workbench.session().root(), QStringLiteral("Comment…"));
    QCOMPARE(comment.count(), 1);
}

void TestMovesPanel::setViewGroupsByRank()
{
    Workbench workbench;
    playStrassen(workbench, 7);
    MovesPanel panel(workbench);
    show(panel);
    QTest::mouseClick(panel.findChild<QToolButton*>(QStringLiteral("setToggle")), Qt::LeftButton);
    QVERIFY(panel.showsSet());
    const auto& groups = panel.chips()->groups();
    QCOMPARE(groups.size(), std::size_t{2});
    QCOMPARE(groups[0].type, (std::array<int, 3>{1, 1, 1}));
    QCOMPARE(groups[0].chips.size(), std::size_t{6});
    QCOMPARE(groups[1].type, (std::array<int, 3>{2, 2, 2}));
    QCOMPARE(groups[1].chips.front().name, QStringLiteral("M1"));
    QTest::mouseMove(panel.chips(), groups[1].chips.front().rect.center());
    QTRY_COMPARE(workbench.hover().kind, Hover::Kind::Term);
    QCOMPARE(workbench.hover().term, 0);
    // The title of a group picks all of it.
    QTest::mouseClick(panel.chips(), Qt::LeftButton, {}, groups[0].title.center());
    QCOMPARE(workbench.pickedTerms().size(), std::size_t{6});
}

void TestMovesPanel::aTypeIsAChipThatFilters()
{
    Workbench workbench;
    playStrassen(workbench, 7);
    MovesPanel panel(workbench);
    show(panel);
    panel.resize(480, 400);
    QCOMPARE(panel.model()->row(0).type, QString());
    QCOMPARE(panel.model()->row(1).type, QStringLiteral("2·2·2"));
    QCOMPARE(panel.model()->row(2).type, QStringLiteral("1·1·1"));
    QTRY_VERIFY(!panel.view()->isColumnHidden(MovesModel::Type));
    const NodeId here = workbench.session().current();
    QTest::mouseClick(panel.view()->viewport(), Qt::LeftButton, {}, centre(panel, 3, MovesModel::Type));
    QCOMPARE(panel.typeFilter(), QStringLiteral("1·1·1"));
    QCOMPARE(workbench.session().current(), here); // nobody went anywhere
    QVERIFY(panel.view()->isRowHidden(1) && !panel.view()->isRowHidden(0) && !panel.view()->isRowHidden(2));
    QCOMPARE(workbench.pickedTerms(), (std::vector<int>{1, 2, 3, 4, 5, 6}));
    // It goes on while one steps, and ends with its chip above the list.
    workbench.step(-1);
    QVERIFY(panel.view()->isRowHidden(1));
    auto* chip = panel.findChild<QToolButton*>(QStringLiteral("typeFilter"));
    QCOMPARE(chip->text(), QStringLiteral("1·1·1"));
    QTest::mouseClick(chip, Qt::LeftButton);
    QVERIFY(!panel.view()->isRowHidden(1) && !chip->isVisible());
    QVERIFY(workbench.pickedTerms().empty());
    trigger(panel, workbench.session().line()[1], QStringLiteral("Only terms of type 2·2·2"));
    QCOMPARE(workbench.pickedTerms(), (std::vector<int>{0}));
    QVERIFY(panel.view()->isRowHidden(2));
    // Another document has other types.
    workbench.setSession(sessionFor("2x2x3"));
    QCOMPARE(panel.typeFilter(), QString());
}

void TestMovesPanel::notesAreDrawn()
{
    Workbench workbench;
    playStrassen(workbench, 3);
    MovesPanel panel(workbench);
    show(panel);
    const NodeId node = workbench.session().line()[1];
    workbench.setMark(node, 1);
    QCOMPARE(panel.model()->row(1).mark, 1);
    QVERIFY(panel.view()->columnWidth(MovesModel::Notes) > 0);
    const QImage dot = panel.grab().toImage();
    workbench.setMark(node, 2);
    QVERIFY(panel.grab().toImage() != dot);
    workbench.setMark(node, 0);
    QCOMPARE(panel.view()->columnWidth(MovesModel::Notes), 0);
}

QTEST_MAIN(TestMovesPanel)
#include "tst_moves_panel.moc"
