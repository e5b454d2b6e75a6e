// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// Finding, marks, peeking and comparing, by keys and by mouse, in a window without OpenGL.
#include "ui/panels/compare_panel.h"
#include "ui/panels/continuations.h"
#include "ui/panels/find_panel.h"

#include <QCompleter>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QToolButton>
#include <QTreeWidget>

#include "journey_support.h"

using namespace rankfall;
using namespace rankfall::test;

class TestJourneyBranches : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_journey = std::make_unique<Journey>(false);
        QVERIFY(m_journey->open());
        m_journey->playMoves({0, 1, 2, 3, 4, 5, 6}); // nodes 1 to 7
        Journey::key(Qt::Key_Home);
        m_journey->playMoves({1, 0}); // node 8, and a transposition to node 2
        QCOMPARE(m_journey->session().current(), 2);
    }

    void cleanup() { m_journey.reset(); }

    void findGoesFromHitToHit()
    {
        Journey::key(Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget(), panel()->field());
        Journey::type(QStringLiteral("a12"));
        closePopup();
        QCOMPARE(panel()->field()->text(), QStringLiteral("a12"));
        QCOMPARE(search()->hits(), (std::vector<NodeId>{5, 7}));
        QCOMPARE(panel()->findChild<QLabel*>(QStringLiteral("findCount"))->text(), QStringLiteral("2 found"));
        Journey::key(Qt::Key_Return);
        QCOMPARE(m_journey->session().current(), 5);
        QCOMPARE(panel()->findChild<QLabel*>(QStringLiteral("findCount"))->text(), QStringLiteral("1 of 2"));
        Journey::key(Qt::Key_F3);
        QCOMPARE(m_journey->session().current(), 7);
        Journey::key(Qt::Key_F3); // round at the end
        QCOMPARE(m_journey->session().current(), 5);
        Journey::key(Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(m_journey->session().current(), 7);
        // A row of the list is a place to go to.
        QListView* list = panel()->list();
        QVERIFY(Journey::click(list->viewport(), list->visualRect(list->model()->index(0, 0)).center()));
        QCOMPARE(m_journey->session().current(), 5);
        // Escape clears, and leaves when there is nothing to clear.
        Journey::key(Qt::Key_F, Qt::ControlModifier);
        Journey::key(Qt::Key_Escape);
        QVERIFY(panel()->field()->text().isEmpty());
        QVERIFY(!search()->isOn());
        Journey::key(Qt::Key_Escape);
        QVERIFY(m_journey->window().actions().isInView(QApplication::focusWidget()));
    }

    void whatCannotBeReadIsSaid()
    {
        Journey::key(Qt::Key_F, Qt::ControlModifier);
        panel()->field()->setText(QStringLiteral("leaf bound<x"));
        auto* error = panel()->findChild<QLabel*>(QStringLiteral("findError"));
        QVERIFY(error->isVisible());
        QVERIFY2(error->text().contains(QStringLiteral("column 6")) &&
                     error->text().contains(QStringLiteral("Write one like bound<8")),
                 qPrintable(error->text()));
        QVERIFY(!search()->isOn());
    }

    void theTreeDimsOrHidesTheOthers()
    {
        TreeView* tree = m_journey->window().tree();
        search()->setText(QStringLiteral("depth=1 type:1,1,1"));
        QCOMPARE(search()->hits(), std::vector<NodeId>{8});
        QCOMPARE(tree->layoutOfTree().nodeCount(), 9);
        search()->setHidesOthers(true);
        QCOMPARE(tree->layoutOfTree().nodeCount(), 2);
        QVERIFY(tree->layoutOfTree().find(8) && !tree->layoutOfTree().find(1));
        search()->setText({});
        QCOMPARE(tree->layoutOfTree().nodeCount(), 9);
    }

    void anEditIsSearchedAgain()
    {
        search()->setText(QStringLiteral("bookmark"));
        QVERIFY(search()->hits().empty());
        QVERIFY(m_journey->focusView());
        Journey::key(Qt::Key_F2);
        QCOMPARE(search()->hits(), std::vector<NodeId>{2});
        Journey::key(Qt::Key_F2, Qt::ControlModifier);
        QCOMPARE(panel()->field()->text(), QStringLiteral("bookmark"));
        QCOMPARE(panel()->list()->model()->index(0, 0).data().toString(),
                 QStringLiteral("M2 · bookmark · (a21+a22)·b11→c21−c22"));
    }

    void marksHaveKeys()
    {
        QVERIFY(m_journey->focusView());
        Journey::key(Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(m_journey->session().node(2).mark, 3);
        Journey::key(Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(m_journey->session().node(2).mark, 0);
    }

    void allLinesToAPosition()
    {
        std::unique_ptr<QMenu> menu(m_journey->window().tree()->linesMenu(2));
        QCOMPARE(menu->actions().size(), 2);
        QCOMPARE(menu->actions()[0]->text(), QStringLiteral("M1 M2"));
        QCOMPARE(menu->actions()[1]->text(), QStringLiteral("M1 ⇄ M2"));
        menu->actions()[1]->trigger();
        QCOMPARE(m_journey->session().current(), 8);
        QVERIFY2(m_journey->window().tree()->toolTipOf(2).contains(QStringLiteral("reached in 2 ways")),
                 qPrintable(m_journey->window().tree()->toolTipOf(2)));
    }

    void peekingShowsAndReturns()
    {
        m_journey->window().findChild<QDockWidget*>(QStringLiteral("tree"))->raise();
        TreeView* tree = m_journey->window().tree();
        QTRY_VERIFY(tree->isVisible());
        QVERIFY(m_journey->focusView());
        Journey::key(Qt::Key_Home);
        QVERIFY(Journey::pointAt(tree->viewport(), tree->nodeRect(1).center().toPoint()));
        QTRY_COMPARE(tree->hoveredNode(), 1);
        QWindow* window = QGuiApplication::focusWindow();
        QTest::keyPress(window, Qt::Key_V);
        QVERIFY(m_journey->bench().isPeeking());
        QCOMPARE(m_journey->bench().position().rank(), 1);
        QCOMPARE(m_journey->session().current(), 0);
        // Held, it goes along with the pointer: to the next node; between nodes the last one stays.
        QVERIFY(Journey::pointAt(tree->viewport(), tree->nodeRect(2).center().toPoint()));
        QTRY_COMPARE(m_journey->bench().position().rank(), 2);
        QVERIFY(Journey::pointAt(tree->viewport(), QPoint(tree->viewport()->width() - 3, 3)));
        QTRY_COMPARE(tree->hoveredNode(), kNoNode);
        QCOMPARE(m_journey->bench().position().rank(), 2);
        QCOMPARE(m_journey->session().current(), 0);
        QTest::keyRelease(window, Qt::Key_V);
        QVERIFY(!m_journey->bench().isPeeking());
        QCOMPARE(m_journey->bench().position().rank(), 0);
    }

    void aBranchIsCopiedAndPasted()
    {
        QVERIFY(m_journey->focusView());
        Journey::key(Qt::Key_Home);
        Journey::key(Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
        const QString text = QApplication::clipboard()->text();
        QCOMPARE(text.count(u'\n'), 8);
        QVERIFY2(text.contains(QStringLiteral("\n  M2: (a21+a22)b11->c21-c22\n")), qPrintable(text));
        m_journey->bench().deleteBranch(1);
        m_journey->bench().deleteBranch(8);
        QCOMPARE(m_journey->session().nodeCount(), 1);
        QApplication::clipboard()->setText(text);
        Journey::key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(m_journey->session().nodeCount(), 9);
        QVERIFY(m_journey->bench().position().isSolved());
        QCOMPARE(m_journey->session().node(0).children.size(), std::size_t{2});
    }

    void knownContinuationsStandAboveTheEngine()
    {
        auto* known = m_journey->window().candidates()->findChild<Continuations*>();
        QVERIFY(known && known->isVisible());
        QVERIFY(m_journey->focusView());
        Journey::key(Qt::Key_Home);
        QList<QToolButton*> buttons = visible(*known);
        QCOMPARE(buttons.size(), 2);
        QTRY_VERIFY(buttons[1]->height() > 10 && buttons[1]->width() > 40);
        QVERIFY(Journey::pointAt(buttons[1], buttons[1]->rect().center()));
        QTRY_VERIFY(m_journey->bench().preview().has_value());
        QCOMPARE(m_journey->bench().preview()->term, m_journey->term(kStrassenText[1]));
        QVERIFY(Journey::click(buttons[1]));
        QCOMPARE(m_journey->session().current(), 8);
        QVERIFY(!m_journey->bench().preview());
        QCOMPARE(visible(*known).size(), 1); // the transposition
    }

    void comparingWithoutOpengl()
    {
        QVERIFY(m_journey->focusView());
        Journey::key(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier); // node 2
        auto* compare = m_journey->window().findChild<ComparePanel*>();
        QVERIFY(compare && compare->isVisible());
        QVERIFY2(summary(*compare).contains(QStringLiteral("The same terms")), qPrintable(summary(*compare)));
        QVERIFY(m_journey->focusView());
        Journey::keys({Qt::Key_Left, Qt::Key_Right, Qt::Key_Right, Qt::Key_Right}); // node 4
        QCOMPARE(compare->asText().split(u'\n')[2], QStringLiteral("Only in A (2)"));
        QVERIFY(compare->asText().contains(QStringLiteral("Only in B (0)")));
        QVERIFY(compare->asText().contains(QStringLiteral("In both (2)\n  M1: ")));
        QVERIFY(m_journey->window().sheet()->shown() == SheetShows::Difference);
        const Tensor& shown = m_journey->window().sheet()->canvas()->values();
        const Tensor& here = m_journey->session().position(4).residual();
        const Tensor& there = m_journey->session().position(2).residual();
        for (std::size_t i = 0; i < shown.values().size(); ++i) {
            QCOMPARE(shown.values()[i], here.values()[i] - there.values()[i]);
        }
        // The other way round, B's own terms are previewed in A.
        Journey::key(Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(m_journey->session().current(), 2);
        QTreeWidgetItem* mine = compare->list()->topLevelItem(1)->child(0);
        QVERIFY(mine);
        compare->list()->setCurrentItem(mine);
        QVERIFY(m_journey->bench().preview().has_value());
        QCOMPARE(m_journey->bench().preview()->label, QStringLiteral("M3 of B"));
        QVERIFY(!compare->findChild<QPushButton*>(QStringLiteral("compareSymmetry"))->isEnabled());
        QVERIFY(Journey::click(compare->findChild<QToolButton*>(QStringLiteral("compareEnd"))));
        QVERIFY(m_journey->window().sheet()->shown() == SheetShows::Residual);
    }

    void aDeletedNodeEndsTheComparison()
    {
        auto* comparison = m_journey->window().findChild<NodeComparison*>();
        comparison->pin(7);
        QVERIFY(comparison->isOn());
        m_journey->bench().removeMove(7);
        QVERIFY(!comparison->isOn());
    }

private:
    FindPanel* panel() { return m_journey->window().findChild<FindPanel*>(); }

    TreeSearch* search() { return m_journey->window().findChild<TreeSearch*>(); }

    static QString summary(const QWidget& panel)
    {
        return panel.findChild<QLabel*>(QStringLiteral("compareSummary"))->text();
    }

    void closePopup()
    {
        if (QWidget* popup = QApplication::activePopupWidget()) {
            popup->close();
        }
        QVERIFY(m_journey->activate());
    }

    static QList<QToolButton*> visible(const QWidget& in)
    {
        QList<QToolButton*> all = in.findChildren<QToolButton*>();
        all.removeIf([](const QToolButton* button) { return button->isHidden(); });
        return all;
    }

    std::unique_ptr<Journey> m_journey;
};

int main(int argc, char** argv)
{
    return runJourney<TestJourneyBranches>(argc, argv);
}

#include "tst_journey_branches.moc"
