// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// Batch analysis, mistakes and the order of moves in the window, by keys, menus and mouse.
#include "tests/support/fixtures.h"
#include "ui/chrome/actions.h"
#include "ui/chrome/status_bar.h"
#include "ui/theme/theme.h"
#include "ui/views/evaluation_graph.h"
#include "ui/views/evaluation_view.h"
#include "ui/views/rank_bar.h"
#include "ui/views/sheet_view.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace rankfall;
using namespace rankfall::test;

class TestAnalysing : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("rankfall-test"));
        QCoreApplication::setApplicationName(QStringLiteral("analysing"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    }

    void init()
    {
        m_window = std::make_unique<MainWindow>(WindowOptions{.autosaveFolder = m_folder.filePath(QStringLiteral("a")),
                                                              .rememberLayout = false,
                                                              .hints = false,
                                                              .openGl = false,
                                                              .theme = Theme::Dark});
        m_window->resize(1440, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        bench().setEngineKey(QStringLiteral("flipgraph"));
    }

    void cleanup()
    {
        bench().stopThinking();
        m_window.reset();
    }

    /// F9, and the graph fills; afterwards the engine rests.
    void f9AnalysesTheLine()
    {
        play(3);
        bench().setBudget({std::nullopt, 2'000, std::nullopt});
        m_window->sheet()->setFocus();
        QTest::keyClick(m_window.get(), Qt::Key_F9);
        auto* status = qobject_cast<StatusBar*>(m_window->statusBar());
        QVERIFY(status->isWorking());
        QTRY_VERIFY_WITH_TIMEOUT(!status->isWorking(), 15000);
        QVERIFY(!bench().isThinkingWanted());
        const EvaluationData& data = m_window->evaluation()->graph()->data();
        QCOMPARE(data.points.size(), std::size_t{4});
        for (const auto& point : data.points) {
            QVERIFY(point.expected.has_value());
        }
        QVERIFY(data.hasExpectations());
        QVERIFY(data.sentence(1).contains(QStringLiteral("Flip graph")));
        // F9 no longer sets a breakpoint; Shift+F9 does.
        QVERIFY(!bench().session().node(bench().session().current()).breakpoint);
        QTest::keyClick(m_window.get(), Qt::Key_F9, Qt::ShiftModifier);
        QVERIFY(bench().session().node(bench().session().current()).breakpoint);
    }

    /// The work stands in the status bar with a button that ends it; nothing is modal.
    void itIsCancelledInTheStatusBar()
    {
        play(6);
        bench().setBudgetSeconds(30);
        action("engine.analyseLine")->trigger();
        auto* status = qobject_cast<StatusBar*>(m_window->statusBar());
        QVERIFY(status->isWorking());
        QVERIFY(!QApplication::activeModalWidget());
        QToolButton* cancel = nullptr;
        for (QToolButton* button : status->findChildren<QToolButton*>()) {
            if (button->isVisible() && button->toolTip().contains(QStringLiteral("ancel"))) {
                cancel = button;
            }
        }
        QVERIFY(cancel);
        // The window goes on meanwhile.
        const NodeId here = bench().session().current();
        m_window->sheet()->setFocus();
        QTest::keyClick(m_window->sheet(), Qt::Key_Left);
        QVERIFY(bench().session().current() != here);
        QTest::mouseClick(cancel, Qt::LeftButton);
        QVERIFY(!status->isWorking());
    }

    /// Comma and full stop go from mistake to mistake; bars and the bar's tooltip show them.
    void jumpsBetweenMistakes()
    {
        play(5);
        QVERIFY(bench().play(*parseMove("a12 b12 -> c12", bench().target(), bench().ring())));
        const NodeId bad = bench().session().current();
        QVERIFY(bench().playTerm(strassen()[5]));
        bench().goToStart();
        m_window->sheet()->setFocus();
        QTest::keyClick(m_window->sheet(), Qt::Key_Period);
        QCOMPARE(bench().session().current(), bad);
        bench().goToEnd();
        QTest::keyClick(m_window->sheet(), Qt::Key_Comma);
        QCOMPARE(bench().session().current(), bad);
        const EvaluationGraph* graph = m_window->evaluation()->graph();
        QVERIFY(graph->data().hasMistakes());
        QVERIFY(graph->regretBar(5).isEmpty());
        QVERIFY(!graph->regretBar(6).isEmpty());
        QCOMPARE(graph->regretBar(6).bottom(), graph->plot().bottom());
        QVERIFY(graph->data().sentence(6).contains(QStringLiteral("Proved")));
        QVERIFY(graph->accessibleDescription().contains(QStringLiteral("Proved")));
        const QImage picture = m_window->evaluation()->graph()->grab().toImage();
        // Beside the cursor, which stands on the move.
        const QPointF middle = (graph->regretBar(6).center() - QPointF(3, 0)) * picture.devicePixelRatio();
        QCOMPARE(picture.pixelColor(middle.toPoint()), toColor(currentPalette().bad));
    }

    /// Every tick of the bar says what kind of proof it is.
    void theRankBarExplainsItself()
    {
        play(1);
        const RankBar* bar = m_window->evaluation()->bar();
        const auto at = [&](double total) { return bar->explain(QPointF(bar->xOf(total), bar->height() / 2.0)); };
        QVERIFY2(at(0.5).contains(QStringLiteral("Played")), qPrintable(at(0.5)));
        QVERIFY(at(3.5).contains(QStringLiteral("A proof about this residual")));
        QVERIFY(at(7).contains(QStringLiteral("literature")));
        QVERIFY(at(8).contains(QStringLiteral("by the definition")));
        QVERIFY(at(9.5).contains(QStringLiteral("Complete plays such terms")));
    }

    void orderFromTheMenu()
    {
        play(7);
        action("tree.orderBound")->trigger();
        for (const LinePoint& point : bench().linePoints()) {
            QVERIFY(point.rank + point.bounds.upper <= 8);
        }
        action("edit.undo")->trigger();
        QCOMPARE(bench().linePoints()[1].bounds.upper, 10);
        // Each command can be found in a menu.
        QList<QAction*> all;
        for (const QMenu* menu : m_window->menuBar()->findChildren<QMenu*>()) {
            all += menu->actions();
        }
        for (const char* id :
             {"engine.analyseLine", "engine.analyseBranch", "engine.analyseLeaves", "engine.analyseSolved",
              "engine.stopAnalysis", "engine.runAgain", "engine.forget", "engine.forgetAll", "engine.budget",
              "engine.nextBest", "engine.showAll", "go.nextMistake", "go.previousMistake", "tree.orderBound",
              "tree.orderSparse", "tree.orderLarge", "tree.orderOriginal", "tree.prune"}) {
            QVERIFY2(all.contains(action(id)), id);
            QVERIFY2(!action(id)->toolTip().isEmpty(), id);
        }
    }

private:
    Workbench& bench() { return m_window->workbench(); }

    QAction* action(const char* id) { return m_window->actions().find(QLatin1String(id)); }

    void play(int count)
    {
        for (int i = 0; i < count; ++i) {
            QVERIFY(bench().playTerm(strassen()[static_cast<std::size_t>(i)]));
        }
    }

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestAnalysing)
#include "tst_analysing.moc"
