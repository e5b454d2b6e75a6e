// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/chrome/actions.h"
#include "ui/chrome/settings.h"
#include "ui/panels/candidates_panel.h"
#include "ui/panels/engines_dialog.h"
#include "ui/theme/theme.h"
#include "ui/window/main_window.h"
#include "ui/workbench/engine_list.h"

#include <QApplication>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace rankfall;

/// Engines outside the program in the window: kept between runs, and managed from the menu.
class TestWindowEngines : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("rankfall-test"));
        QCoreApplication::setApplicationName(QStringLiteral("engines"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        applyTheme(*qApp, Theme::Dark);
        QString python = QStandardPaths::findExecutable(QStringLiteral("python3"), {QStringLiteral("/usr/bin")});
        python = python.isEmpty() ? QStandardPaths::findExecutable(QStringLiteral("python3")) : python;
        if (python.isEmpty()) {
            QSKIP("Python, which the engines of this test are written in, is not there");
        }
        m_bad = python + QStringLiteral(" " RANKFALL_TEST_DIR "/support/bad_engine.py ");
    }

    void init() { QSettings().clear(); }

    void settingsKeepThem();
    void theWindowHasThem();

private:
    QTemporaryDir m_folder;
    QString m_bad;
};

void TestWindowEngines::settingsKeepThem()
{
    ExternalEngine engine{{"own-a", "Ä b", "ssh 'a b' \"c\"", "/a folder", {}}, false};
    engine.command.options = {
        {"depth", std::int64_t{7}}, {"heat", 0.25}, {"name", std::string("a=b, c")}, {"on", true}};
    Settings().setExternalEngines({engine, {{"own-b", "B", "b", "", {}}, true}});
    const auto back = Settings().externalEngines();
    QCOMPARE(back.size(), std::size_t{2});
    QCOMPARE(back[0].command.key, engine.command.key);
    QCOMPARE(back[0].command.name, engine.command.name);
    QCOMPARE(back[0].command.command, engine.command.command);
    QCOMPARE(back[0].command.folder, engine.command.folder);
    QVERIFY(back[0].command.options == engine.command.options);
    QVERIFY(!back[0].isEnabled && back[1].isEnabled);
    Settings().setExternalEngines({});
    QVERIFY(Settings().externalEngines().empty());
}

void TestWindowEngines::theWindowHasThem()
{
    QTemporaryDir unsaved;
    WindowOptions options;
    options.autosaveFolder = unsaved.path();
    options.rememberLayout = false;
    options.hints = false;
    options.openGl = false;
    Settings().setExternalEngines(
        {{{"own-good", "Good", (m_bad + QStringLiteral("good")).toStdString(), "", {}}, true}});
    MainWindow window(options);
    window.show();
    QCOMPARE(window.workbench().engines().nameOf(QStringLiteral("own-good")), QStringLiteral("Good"));
    QVERIFY(!window.actions().find(QStringLiteral("engine.restart"))->isEnabled());
    window.actions().find(QStringLiteral("engine.manage"))->trigger();
    auto* dialog = window.findChild<EnginesDialog*>();
    QVERIFY(dialog && dialog->isVisible());
    QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("add")), Qt::LeftButton);
    QCOMPARE(Settings().externalEngines().size(), std::size_t{2});
    window.actions().find(QStringLiteral("engine.manage"))->trigger();
    QCOMPARE(window.findChildren<EnginesDialog*>().size(), 1);
    window.workbench().setEngineKey(QStringLiteral("own-good"));
    window.workbench().startThinking();
    QTRY_VERIFY(window.candidates()->model()->rowCount() == 1);
}

QTEST_MAIN(TestWindowEngines)
#include "tst_window_engines.moc"
