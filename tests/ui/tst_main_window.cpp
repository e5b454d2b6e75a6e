// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// The window as a whole, offscreen and without OpenGL: what its parts do together.
#include "core/game/rewrites.h"
#include "tests/support/fixtures.h"
#include "ui/chrome/actions.h"
#include "ui/chrome/dock_help.h"
#include "ui/chrome/help_dialog.h"
#include "ui/chrome/help_pages.h"
#include "ui/chrome/notification_bell.h"
#include "ui/chrome/status_bar.h"
#include "ui/chrome/toasts.h"
#include "ui/panels/candidates_panel.h"
#include "ui/panels/factor_editor.h"
#include "ui/panels/learn_panel.h"
#include "ui/theme/theme.h"
#include "ui/views/sheet_view.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace rankfall;
using namespace rankfall::test;

class TestMainWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("rankfall-test"));
        QCoreApplication::setApplicationName(QStringLiteral("main-window"));
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
        for (Toast* toast : toasts()) {
            toast->dismiss(); // that there is no OpenGL
        }
    }

    void cleanup()
    {
        bench().stopThinking();
        m_window.reset();
    }

    /// What F1 opens for whatever lies in a dock speaks of that dock, by the name in its title.
    void theManualKnowsEveryDock()
    {
        int docks = 0;
        for (auto* dock : m_window->findChildren<QDockWidget*>()) {
            ++docks;
            const QString help = m_window->helpPageFor(dock->widget());
            QCOMPARE(help, QStringLiteral("docks#") + dock->objectName());
            const auto& all = dockHelp();
            const auto entry =
                std::find_if(all.begin(), all.end(), [&](const DockHelp& one) { return one.id == dock->objectName(); });
            QVERIFY2(entry != all.end(), qPrintable(dock->objectName()));
            QCOMPARE(entry->title, dock->windowTitle());
            QCOMPARE(std::count_if(all.begin(), all.end(), [&](const DockHelp& one) { return one.id == entry->id; }),
                     1);
            const auto& pages = helpPages();
            QVERIFY2(
                std::any_of(pages.begin(), pages.end(), [&](const HelpPage& page) { return page.id == entry->page; }),
                qPrintable(entry->page));
        }
        QVERIFY(docks >= 19);
        QCOMPARE(m_window->helpPageFor(m_window->sheet()), QStringLiteral("pictures"));
        QVERIFY(m_window->helpPageFor(m_window.get()).isEmpty());
        // By keys: what has the focus is asked about.
        m_window->learn()->parentWidget()->show();
        m_window->learn()->takeFocus();
        m_window->actions().find(QStringLiteral("help.manual"))->trigger();
        auto* manual = m_window->findChild<HelpDialog*>();
        QVERIFY(manual);
        QVERIFY2(manual->text().contains(QStringLiteral("The docks")) || !QApplication::focusWidget(),
                 qPrintable(manual->text().left(80)));
    }

    void aChangeOfColoursKeepsTheEngine()
    {
        bench().setEngineKey(QStringLiteral("agent"));
        for (const char* theme : {"view.themeLight", "view.themeDark"}) {
            m_window->actions().find(QString::fromLatin1(theme))->trigger();
            QCOMPARE(bench().engineKey(), QStringLiteral("agent"));
        }
    }

    void theEngineIsChosenInTheMenuAndAboveTheCandidates()
    {
        QMenu* engines = nullptr;
        for (QMenu* menu : m_window->findChildren<QMenu*>()) {
            if (menu->title() == QStringLiteral("En&gine")) {
                engines = menu;
            }
        }
        QVERIFY(engines);
        const auto checked = [&] {
            QStringList names;
            for (const QAction* action : engines->actions()) {
                if (action->isChecked()) {
                    names += action->text();
                }
            }
            return names;
        };
        // Each engine, and below a line the way to others.
        QCOMPARE(engines->actions().size(), static_cast<qsizetype>(engineRegistry().size()) + 2);
        QCOMPARE(checked(), QStringList{QStringLiteral("Flip graph")});
        auto* combo = m_window->candidates()->findChild<QComboBox*>(QStringLiteral("engine"));
        // By the menu: the box follows.
        m_window->actions().find(QStringLiteral("engine.use.greedy"))->trigger();
        QCOMPARE(bench().engineKey(), QStringLiteral("greedy"));
        QCOMPARE(combo->currentText(), QStringLiteral("Greedy"));
        QCOMPARE(checked(), QStringList{QStringLiteral("Greedy")});
        // By the box: the menu follows.
        combo->setFocus();
        QTest::keyClick(combo, Qt::Key_Home);
        QCOMPARE(bench().engineKey(), QStringLiteral("flipgraph"));
        QCOMPARE(checked(), QStringList{QStringLiteral("Flip graph")});
        // The chosen one again: it stays chosen.
        m_window->actions().find(QStringLiteral("engine.use.flipgraph"))->trigger();
        QCOMPARE(checked(), QStringList{QStringLiteral("Flip graph")});
    }

    void aKnownPositionIsNamedInTheStatusBar()
    {
        const auto terms = strassen();
        QVERIFY(bench().playTerm(terms[0]) && bench().playTerm(terms[1]));
        bench().goToStart();
        QVERIFY(bench().playTerm(terms[1]));
        QVERIFY(bench().playTerm(terms[0])); // the same two
        QVERIFY(toasts().empty());
        QCOMPARE(status()->pointer(), QStringLiteral("Already reached another way: this is M2"));
    }

    void anOfferGoesWithItsReason()
    {
        bench().setSession(Session(problem("2x2x2", Ring::Z2)));
        QVERIFY(bench().play(moveTo(bench().position(), bench().target().schoolbook())));
        bench().startThinking();
        QTRY_VERIFY_WITH_TIMEOUT(offer() != nullptr, 15000);
        bench().stopThinking();
        QCOMPARE(offer()->text(), QStringLiteral("Adopt 7"));
        // Adopted elsewhere (the walk, the menu): nothing is left to offer, and the solution is celebrated.
        m_window->actions().find(QStringLiteral("engine.adopt"))->trigger();
        QVERIFY(!offer());
        QCOMPARE(bench().position().rank(), 7);
        QCOMPARE(toasts().back()->notice().kind, NoticeKind::Celebration);
        QVERIFY2(toasts().back()->notice().text.startsWith(QStringLiteral("Solved: 7 multiplications")),
                 qPrintable(toasts().back()->notice().text));
        // Undone: it can be adopted again, and nothing claims that it was not.
        bench().undo();
        QVERIFY(m_window->actions().find(QStringLiteral("engine.adopt"))->isEnabled());
        QVERIFY(!offer());
    }

    void theRightColumnComesBackWithTheWidth()
    {
        const int wide = m_window->factorEditor()->width();
        m_window->resize(1024, 680);
        QTRY_VERIFY(m_window->factorEditor()->width() <= wide);
        m_window->resize(1440, 900);
        QTRY_VERIFY2(m_window->factorEditor()->width() >= wide - 4,
                     qPrintable(QStringLiteral("%1 of %2").arg(m_window->factorEditor()->width()).arg(wide)));
    }

private:
    Workbench& bench() { return m_window->workbench(); }

    StatusBar* status() { return m_window->findChild<StatusBar*>(); }

    std::vector<Toast*> toasts() { return m_window->findChild<ToastLayer*>()->toasts(); }

    /// The button of a toast that offers something.
    QPushButton* offer()
    {
        for (Toast* toast : toasts()) {
            if (toast->button()) {
                return toast->button();
            }
        }
        return nullptr;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestMainWindow)

#include "tst_main_window.moc"
