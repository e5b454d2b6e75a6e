// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// Branching, and changing what was played: edit, reorder, insert, delete, undo and redo.
#include <QMenu>

#include "journey_support.h"

using namespace rankfall;
using namespace rankfall::test;

class TestJourneyEdit : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_journey = std::make_unique<Journey>();
        QVERIFY(m_journey->open());
        m_journey->playMoves({0, 1, 2, 3, 4, 5, 6});
        QVERIFY(m_journey->bench().position().isSolved());
    }

    void cleanup() { m_journey.reset(); }

    void branchAndWalkAmongSiblings()
    {
        const NodeId main = m_journey->session().line()[3];
        Journey::key(Qt::Key_Home);
        Journey::keys({Qt::Key_Right, Qt::Key_Right});
        m_journey->playMoves({6}); // M7 instead of M3
        const NodeId side = m_journey->session().current();
        QVERIFY(side != main);
        QCOMPARE(m_journey->session().depth(side), 3);
        Journey::key(Qt::Key_Up);
        QCOMPARE(m_journey->session().current(), main);
        Journey::key(Qt::Key_Down);
        QCOMPARE(m_journey->session().current(), side);
        Journey::key(Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(m_journey->session().depth(m_journey->session().current()), 2);
        // The line remembers where one came from.
        Journey::key(Qt::Key_Right);
        QCOMPARE(m_journey->session().current(), side);
        Journey::key(Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(m_journey->session().depth(m_journey->session().current()), 2);
        Journey::key(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(m_journey->session().current(), side);
    }

    void branchPromoteAndDeleteInTheTree()
    {
        const QString before = m_journey->state();
        const NodeId main = m_journey->session().line()[3];
        Journey::key(Qt::Key_Home);
        Journey::keys({Qt::Key_Right, Qt::Key_Right});
        m_journey->playMoves({6});
        const NodeId side = m_journey->session().current();
        QVERIFY(m_journey->clickTab(QStringLiteral("Tree")));
        TreeView* tree = m_journey->window().tree();
        QTRY_VERIFY(!tree->nodeRect(main).isEmpty());
        QVERIFY(Journey::click(tree->viewport(), tree->nodeRect(main).center().toPoint()));
        QCOMPARE(m_journey->session().current(), main);
        QVERIFY(Journey::click(tree->viewport(), tree->nodeRect(side).center().toPoint()));
        QCOMPARE(m_journey->session().current(), side);
        const NodeId fork = m_journey->session().node(side).parent;
        QCOMPARE(m_journey->session().node(fork).children.front(), main);
        Journey::key(Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(m_journey->session().node(fork).children.front(), side);
        QCOMPARE(m_journey->session().nodeCount(), 9);
        Journey::key(Qt::Key_Delete, Qt::ControlModifier);
        QCOMPARE(m_journey->session().nodeCount(), 8);
        QVERIFY(!m_journey->session().contains(side));
        QCOMPARE(m_journey->session().current(), fork);
        // Deleted, promoted, played: three steps back.
        for (int i = 0; i < 3; ++i) {
            Journey::key(Qt::Key_Z, Qt::ControlModifier);
        }
        QCOMPARE(m_journey->session().node(fork).children.size(), std::size_t{1});
        Journey::key(Qt::Key_End);
        QCOMPARE(m_journey->state(), before);
    }

    void theTreeViewTakesKeys()
    {
        QVERIFY(m_journey->clickTab(QStringLiteral("Tree")));
        TreeView* tree = m_journey->window().tree();
        const NodeId sixth = m_journey->session().line()[6];
        QTRY_VERIFY(!tree->nodeRect(sixth).isEmpty());
        QVERIFY(Journey::click(tree->viewport(), tree->nodeRect(sixth).center().toPoint()));
        QCOMPARE(QApplication::focusWidget(), tree);
        QCOMPARE(m_journey->bench().position().rank(), 6);
        Journey::key(Qt::Key_Left);
        QCOMPARE(m_journey->bench().position().rank(), 5);
        Journey::key(Qt::Key_End);
        QCOMPARE(m_journey->bench().position().rank(), 7);
        Journey::key(Qt::Key_Home);
        QCOMPARE(m_journey->bench().position().rank(), 0);
    }

    void replaceTheSecondOfSevenByKey()
    {
        const auto line = m_journey->session().line();
        Journey::key(Qt::Key_Home);
        Journey::keys({Qt::Key_Right, Qt::Key_Right});
        Journey::key(Qt::Key_F);
        QCOMPARE(m_journey->commitButton()->text(), QStringLiteral("Replace M2"));
        QCOMPARE(m_journey->window().factorEditor()->term(), m_journey->term(kStrassenText[1]));
        QCOMPARE(QApplication::focusWidget(), m_journey->grid(Mode::A));
        m_journey->keyTerm("(a21+a22)(b11+b12)->c21-c22");
        Journey::key(Qt::Key_Return);
        expectReplaced(line);
        QVERIFY(m_journey->commitButton()->text() == QStringLiteral("Play"));
    }

    void replaceTheSecondOfSevenByMenu()
    {
        const auto line = m_journey->session().line();
        MovesView* list = m_journey->window().moves()->view();
        const QPoint second = list->visualRect(list->model()->index(2, MovesModel::Formula)).center();
        QVERIFY(Journey::isReachable(list->viewport(), second));
        // A right click, as the window system reports it to widgets.
        QContextMenuEvent right(QContextMenuEvent::Mouse, second, list->viewport()->mapToGlobal(second));
        QApplication::sendEvent(list->viewport(), &right);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QTRY_VERIFY(menu->isVisible());
        QAction* edit = menu->actions().constFirst();
        QVERIFY(edit->text().startsWith(QStringLiteral("Edit")));
        QVERIFY(Journey::click(menu, menu->actionGeometry(edit).center()));
        QTRY_COMPARE(m_journey->commitButton()->text(), QStringLiteral("Replace M2"));
        QVERIFY(m_journey->clickTerm("(a21+a22)(b11+b12)->c21-c22"));
        QVERIFY(Journey::click(m_journey->commitButton()));
        expectReplaced(line);
    }

    void doubleClickOnARowEdits()
    {
        MovesView* list = m_journey->window().moves()->view();
        const QPoint third = list->visualRect(list->model()->index(3, MovesModel::Formula)).center();
        QTest::mouseDClick(m_journey->window().windowHandle(), Qt::LeftButton, Qt::NoModifier,
                           list->viewport()->mapTo(&m_journey->window(), third));
        QCOMPARE(m_journey->commitButton()->text(), QStringLiteral("Replace M3"));
        QCOMPARE(m_journey->bench().position().rank(), 2); // where its effect can be seen
        Journey::key(Qt::Key_Escape);
        QCOMPARE(m_journey->commitButton()->text(), QStringLiteral("Play"));
        QCOMPARE(m_journey->bench().position().rank(), 3); // back on the row
    }

    void reorderInsertDeleteUndoRedo()
    {
        const auto line = m_journey->session().line();

        // M3 before M2.
        Journey::key(Qt::Key_Home);
        Journey::keys({Qt::Key_Right, Qt::Key_Right, Qt::Key_Right});
        Journey::key(Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(m_journey->session().line()[2], line[3]);
        QCOMPARE(m_journey->session().line()[3], line[2]);
        QCOMPARE(m_journey->session().line().size(), std::size_t{8});
        QVERIFY(m_journey->session().position(line.back()).isSolved());

        // One before it, by typing.
        Journey::key(Qt::Key_Insert);
        QVERIFY(m_journey->commitButton()->text() == QStringLiteral("Insert"));
        Journey::key(Qt::Key_L, Qt::ControlModifier);
        Journey::type(QStringLiteral("a11b11->c11"));
        Journey::key(Qt::Key_Return);
        QCOMPARE(m_journey->session().line().size(), std::size_t{9});
        QCOMPARE(m_journey->session().position(line.back()).nonzeros(), 1);
        QCOMPARE(m_journey->session().node(line[3]).parent, m_journey->session().line()[2]);

        // Out again, in the middle of the line.
        QVERIFY(m_journey->focusView());
        Journey::key(Qt::Key_Home);
        Journey::keys({Qt::Key_Right, Qt::Key_Right});
        Journey::key(Qt::Key_Delete);
        QCOMPARE(m_journey->session().line().size(), std::size_t{8});
        QVERIFY(m_journey->session().position(line.back()).isSolved());

        // All the way back…
        std::vector<QString> undone; // the document before each step back
        std::vector<QString> names;
        int steps = 0;
        while (m_journey->session().canUndo() && steps < 100) {
            undone.push_back(m_journey->state());
            names.push_back(m_journey->window().actions().find(QStringLiteral("edit.undo"))->text());
            Journey::key(Qt::Key_Z, Qt::ControlModifier);
            ++steps;
        }
        QCOMPARE(steps, 10); // seven moves and three edits
        QVERIFY2(names[0].contains(QStringLiteral("Delete")), qPrintable(names[0]));
        QVERIFY2(names[1].contains(QStringLiteral("Insert before")), qPrintable(names[1]));
        QVERIFY2(names[2].contains(QStringLiteral("earlier")), qPrintable(names[2]));
        QVERIFY2(names[9].contains(QStringLiteral("Play M1")), qPrintable(names[9]));
        QCOMPARE(m_journey->session().nodeCount(), 1);
        QCOMPARE(m_journey->bench().position().rank(), 0);
        QCOMPARE(m_journey->bench().position().nonzeros(), 8);
        QVERIFY(!m_journey->bench().isModified());
        Journey::key(Qt::Key_Z, Qt::ControlModifier); // nothing more to undo
        QCOMPARE(m_journey->session().nodeCount(), 1);

        // …and forward to the end, through the same states. Where one stands is not part of the document.
        for (int i = steps - 1; i >= 0; --i) {
            Journey::key(Qt::Key_Y, Qt::ControlModifier);
            QCOMPARE(withoutPlace(m_journey->state()), withoutPlace(undone[static_cast<std::size_t>(i)]));
            QVERIFY(m_journey->session().contains(m_journey->session().current()));
        }
        QVERIFY(!m_journey->session().canRedo());
        QVERIFY(m_journey->session().position(line.back()).isSolved());
        QCOMPARE(m_journey->window().moves()->model()->rowCount(), 8);
    }

    void cutTakesOutAndPasteBringsBack()
    {
        Journey::key(Qt::Key_X, Qt::ControlModifier);
        QCOMPARE(m_journey->session().nodeCount(), 7);
        QVERIFY(!m_journey->bench().position().isSolved());
        Journey::key(Qt::Key_V, Qt::ControlModifier);
        QVERIFY(m_journey->bench().position().isSolved());
    }

private:
    static QString withoutPlace(QString json)
    {
        const auto at = json.indexOf(QStringLiteral("\"current\""));
        return at < 0 ? json : json.remove(at, json.indexOf(u'\n', at) - at);
    }

    void expectReplaced(const std::vector<NodeId>& line)
    {
        QCOMPARE(m_journey->session().line(), line); // the same nodes: later moves are kept
        QCOMPARE(QString::fromStdString(toText(m_journey->session().node(line[2]).move, m_journey->bench().target())),
                 QStringLiteral("(a21+a22)(b11+b12)->c21-c22"));
        for (const std::size_t i : {1, 3, 4, 5, 6, 7}) {
            QVERIFY(m_journey->session().node(line[i]).move == Move::play(m_journey->term(kStrassenText[i - 1])));
        }
        QCOMPARE(m_journey->session().position(line.back()).rank(), 7);
        QVERIFY(m_journey->session().position(line.back()).nonzeros() > 0); // it is not Strassen's any more
        QCOMPARE(m_journey->window().moves()->model()->rowCount(), 8);
    }

    std::unique_ptr<Journey> m_journey;
};

int main(int argc, char** argv)
{
    return runJourney<TestJourneyEdit>(argc, argv);
}

#include "tst_journey_edit.moc"
