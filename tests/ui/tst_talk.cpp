// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// Presentations: a script walked by keys alone, left and found again, and what a speaker points with.
#include "core/game/notation.h"
#include "tests/support/fixtures.h"
#include "ui/chrome/actions.h"
#include "ui/chrome/spotlight.h"
#include "ui/panels/learn_panel.h"
#include "ui/theme/theme.h"
#include "ui/views/sheet_canvas.h"
#include "ui/views/sheet_view.h"
#include "ui/window/main_window.h"
#include "ui/window/presentation.h"

#include <QDockWidget>
#include <QMenuBar>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QToolBar>

using namespace rankfall;
using namespace rankfall::test;

class TestTalk : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("rankfall-test"));
        QCoreApplication::setApplicationName(QStringLiteral("talk"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        m_window = std::make_unique<MainWindow>(WindowOptions{.autosaveFolder = m_folder.filePath(QStringLiteral("a")),
                                                              .rememberLayout = false,
                                                              .hints = false,
                                                              .openGl = false,
                                                              .theme = Theme::Dark});
        m_window->resize(1440, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    /// One window for all: making it takes longer than any of these.
    void init()
    {
        QSettings().clear();
        m_window->learn()->player()->close();
        m_window->applyLayout(QStringLiteral("explore"));
        bench().setSession(Session(problem("2x2x2", Ring::Z)));
        for (const Term& term : strassen()) {
            QVERIFY(bench().playTerm(term));
        }
        bench().goToStart();
    }

    void cleanup() { talk()->end(); }

    void cleanupTestCase()
    {
        bench().stopThinking();
        m_window.reset();
    }

    void aTalkWalksTheLineByKeysAlone()
    {
        const double size = uiZoom();
        trigger("present.start");
        QVERIFY(talk()->isOn());
        QVERIFY(m_window->windowState().testFlag(Qt::WindowFullScreen));
        QVERIFY(!m_window->menuBar()->isVisible());
        QVERIFY(!dock("moves")->isVisible() && !dock("candidates")->isVisible());
        QCOMPARE(uiZoom(), size * 1.5);
        QCOMPARE(talk()->place(), QStringLiteral("0 / 7"));
        press(Qt::Key_Right);
        QCOMPARE(talk()->place(), QStringLiteral("1 / 7"));
        QVERIFY2(talk()->caption().contains(QStringLiteral("(a11+a22)")), qPrintable(talk()->caption()));
        press(Qt::Key_PageDown);
        press(Qt::Key_Space);
        QCOMPARE(bench().position().rank(), 3);
        press(Qt::Key_PageUp);
        QCOMPARE(bench().position().rank(), 2);
        press(Qt::Key_End);
        QCOMPARE(talk()->place(), QStringLiteral("7 / 7"));
        press(Qt::Key_Right);
        QCOMPARE(talk()->place(), QStringLiteral("7 / 7"));
        QVERIFY(talk()->caption().contains(QStringLiteral("nothing is left")));
        press(Qt::Key_Escape);
        QVERIFY(!talk()->isOn());
        QVERIFY(!m_window->windowState().testFlag(Qt::WindowFullScreen));
        QVERIFY(m_window->menuBar()->isVisible() && dock("moves")->isVisible());
        QVERIFY(m_window->findChild<QToolBar*>(QStringLiteral("mainToolBar"))->isVisible());
        QCOMPARE(uiZoom(), size);
    }

    void escReturnsToTheScript()
    {
        bench().step(2);
        trigger("present.start");
        QCOMPARE(talk()->place(), QStringLiteral("2 / 7"));
        // Someone asks: what if? A branch of two moves.
        QVERIFY(bench().play(*parseMove("a11 b11->c11", bench().target(), Ring::Z)));
        QVERIFY(bench().play(*parseMove("a12 b21->c11", bench().target(), Ring::Z)));
        QVERIFY(!talk()->isOnScript());
        QVERIFY2(talk()->place().contains(QStringLiteral("Esc")), qPrintable(talk()->place()));
        press(Qt::Key_Left);
        QVERIFY(!talk()->isOnScript()); // along the branch
        press(Qt::Key_Escape);
        QVERIFY(talk()->isOn() && talk()->isOnScript());
        QCOMPARE(talk()->place(), QStringLiteral("2 / 7"));
        press(Qt::Key_Right); // the script's move, not the branch's
        QCOMPARE(talk()->place(), QStringLiteral("3 / 7"));
        QVERIFY(bench().snapshot()->lastTerm == strassen()[2]);
        talk()->end();
    }

    void theScriptMayBeDeletedUnderneath()
    {
        bench().goToEnd();
        trigger("present.start");
        bench().goToStart();
        bench().deleteBranch(bench().session().line()[1]);
        press(Qt::Key_Right);
        press(Qt::Key_End);
        press(Qt::Key_Escape);
        press(Qt::Key_Escape);
        QVERIFY(!talk()->isOn());
    }

    void aLessonIsTheScript()
    {
        m_window->learn()->player()->setMayReplace([] { return true; });
        QVERIFY(m_window->learn()->open(QStringLiteral("cube")));
        trigger("present.start");
        QVERIFY(m_window->learn()->isVisible());
        auto* player = m_window->learn()->player();
        QCOMPARE(talk()->place(), QStringLiteral("1 / %1").arg(player->steps()));
        press(Qt::Key_Right);
        QCOMPARE(player->step(), 1);
        press(Qt::Key_Left);
        QCOMPARE(player->step(), 0);
        QVERIFY(bench().play(*parseMove("a11 b11->c11", bench().target(), bench().ring())));
        QVERIFY(!talk()->isOnScript());
        press(Qt::Key_Escape);
        QVERIFY(talk()->isOnScript());
        press(Qt::Key_End);
        QCOMPARE(player->step(), player->steps() - 1);
        press(Qt::Key_Right);
        QVERIFY(!m_window->learn()->showsList());
        press(Qt::Key_Escape);
        QVERIFY(!talk()->isOn());
    }

    void theLightFollowsThePointerAndLeavesClicksAlone()
    {
        trigger("present.start");
        Spotlight* light = talk()->spotlight();
        press(Qt::Key_S);
        QCOMPARE(light->mode(), Spotlight::Mode::Spot);
        QCOMPARE(light->size(), m_window->size());
        auto* canvas = m_window->sheet()->canvas();
        QTest::mouseMove(canvas, QPoint(60, 70));
        QTRY_COMPARE(light->at().toPoint(), canvas->mapTo(m_window.get(), QPoint(60, 70)));
        // Dark outside of the circle, untouched inside.
        const QImage picture = m_window->grab().toImage();
        light->setMode(Spotlight::Mode::Off);
        const QImage plain = m_window->grab().toImage();
        const QPoint inside = light->at().toPoint() + QPoint(static_cast<int>(light->radius() * 0.6), 0);
        const QPoint outside(picture.width() - 30, picture.height() - 30);
        QCOMPARE(picture.pixelColor(inside), plain.pixelColor(inside));
        QVERIFY(picture.pixelColor(outside).lightness() <= plain.pixelColor(outside).lightness() / 2 + 1);
        // A click goes to the cell below it.
        press(Qt::Key_L);
        QCOMPARE(light->mode(), Spotlight::Mode::Laser);
        const QRectF cell = canvas->frame().toView(canvas->frame().layout().cellRect({0, 0, 0}));
        QTest::mouseClick(m_window->windowHandle(), Qt::LeftButton, Qt::NoModifier,
                          canvas->mapTo(m_window.get(), cell.center().toPoint()));
        QCOMPARE(bench().pins(), (std::set<Cell>{{0, 0, 0}}));
        // Esc: black screen first, then the pointer, then the talk.
        press(Qt::Key_B);
        QCOMPARE(light->mode(), Spotlight::Mode::Black);
        press(Qt::Key_Escape);
        QCOMPARE(light->mode(), Spotlight::Mode::Off);
        press(Qt::Key_L);
        press(Qt::Key_Escape);
        QVERIFY(talk()->isOn() && light->mode() == Spotlight::Mode::Off);
        press(Qt::Key_Escape);
        QVERIFY(!talk()->isOn());
    }

private:
    Workbench& bench() { return m_window->workbench(); }

    Presentation* talk() { return m_window->presentation(); }

    void trigger(const char* id) { m_window->actions().find(QLatin1String(id))->trigger(); }

    QDockWidget* dock(const char* id) { return m_window->findChild<QDockWidget*>(QLatin1String(id)); }

    void press(Qt::Key key)
    {
        QWidget* focus = m_window->focusWidget() ? m_window->focusWidget() : m_window.get();
        QTest::keyClick(focus, key);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestTalk)

#include "tst_talk.moc"
