// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/chrome/about_dialog.h"
#include "ui/chrome/help_dialog.h"
#include "ui/chrome/help_pages.h"
#include "ui/chrome/keyboard_page.h"
#include "ui/chrome/preferences_dialog.h"
#include "ui/chrome/settings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QSignalSpy>
#include <QSpinBox>

#include "chrome_fixture.h"

using namespace rankfall;
using namespace rankfall::test;

class TestChromeDialogs : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void init() { m_settings = std::make_unique<OwnSettings>(); }

    void settingsHaveDefaultsAndLimits()
    {
        const Settings settings;
        QCOMPARE(settings.theme(), Theme::System);
        QCOMPARE(settings.zoom(), 1.0);
        QCOMPARE(settings.lines(), 5);
        QVERIFY(!settings.budgetSeconds());
        QSettings().setValue(QStringLiteral("appearance/zoom"), 40);
        QSettings().setValue(QStringLiteral("engine/lines"), QStringLiteral("many"));
        QCOMPARE(settings.zoom(), 2.0);
        QCOMPARE(settings.lines(), 5);
    }

    void recentFilesKeepTheNewestOnce()
    {
        Settings settings;
        for (int i = 0; i < 14; ++i) {
            settings.addRecentFile(QStringLiteral("/tmp/%1.exp").arg(i));
        }
        settings.addRecentFile(QStringLiteral("/tmp/9.exp"));
        QCOMPARE(settings.recentFiles().size(), Settings::kMostRecentFiles);
        QCOMPARE(settings.recentFiles().front(), QStringLiteral("/tmp/9.exp"));
        QCOMPARE(settings.recentFiles().count(QStringLiteral("/tmp/9.exp")), 1);
        settings.clearRecentFiles();
        QVERIFY(settings.recentFiles().isEmpty());
    }

    void preferencesAreStoredAtOnce()
    {
        CommandWindow w;
        PreferencesDialog dialog(w.actions);
        QSignalSpy changed(&dialog, &PreferencesDialog::changed);
        auto* theme = dialog.findChild<QComboBox*>(QStringLiteral("theme"));
        theme->setCurrentIndex(theme->findText(QStringLiteral("Light")));
        dialog.findChild<QSpinBox*>(QStringLiteral("zoom"))->setValue(150);
        dialog.findChild<QSpinBox*>(QStringLiteral("labels"))->setValue(120);
        dialog.findChild<QSpinBox*>(QStringLiteral("motionSpeed"))->setValue(50);
        dialog.findChild<QCheckBox*>(QStringLiteral("motion"))->setChecked(true);
        auto* engine = dialog.findChild<QComboBox*>(QStringLiteral("engine"));
        engine->setCurrentIndex(engine->findData(QStringLiteral("greedy")));
        dialog.findChild<QSpinBox*>(QStringLiteral("lines"))->setValue(8);
        dialog.findChild<QDoubleSpinBox*>(QStringLiteral("budget"))->setValue(2.5);
        QCOMPARE(changed.count(), 8);
        const Settings settings;
        QCOMPARE(settings.theme(), Theme::Light);
        QCOMPARE(settings.zoom(), 1.5);
        QCOMPARE(settings.labelScale(), 1.2);
        QCOMPARE(settings.motionSpeed(), 0.5);
        QVERIFY(settings.reducedMotion());
        QCOMPARE(settings.engineKey(), QStringLiteral("greedy"));
        QCOMPARE(settings.lines(), 8);
        QCOMPARE(settings.budgetSeconds(), std::optional(2.5));
        PreferencesDialog again(w.actions);
        QCOMPARE(again.findChild<QComboBox*>(QStringLiteral("theme"))->currentText(), QStringLiteral("Light"));
        QCOMPARE(again.findChild<QSpinBox*>(QStringLiteral("lines"))->value(), 8);
    }

    void aTakenKeyIsWarnedAboutAndCanBeTaken()
    {
        CommandWindow w;
        KeyboardPage page(w.actions);
        const auto button = [&](const char* text) {
            for (QPushButton* b : page.findChildren<QPushButton*>()) {
                if (b->text().remove(u'&') == QLatin1String(text)) {
                    return b;
                }
            }
            return static_cast<QPushButton*>(nullptr);
        };
        page.select(QStringLiteral("engine.lock"));
        QCOMPARE(page.selected(), QStringLiteral("engine.lock"));
        page.editor()->setKeySequence(key("Space"));
        QCOMPARE(page.warning(), QStringLiteral("Space is the key of “Think”."));
        QVERIFY(!button("Use")->isEnabled());
        button("Take it")->click();
        QCOMPARE(w.actions.keys(QStringLiteral("engine.lock")), QList<QKeySequence>{key("Space")});
        QVERIFY(w.actions.keys(QStringLiteral("engine.think")).isEmpty());

        page.editor()->setKeySequence(key("F8"));
        QCOMPARE(page.warning(), QStringLiteral("F8 is free."));
        button("Add")->click();
        QCOMPARE(w.actions.keys(QStringLiteral("engine.lock")), (QList<QKeySequence>{key("Space"), key("F8")}));
        button("Default")->click();
        QCOMPARE(w.actions.keys(QStringLiteral("engine.lock")), QList<QKeySequence>{key("L")});
        button("No key")->click();
        QVERIFY(w.actions.keys(QStringLiteral("engine.lock")).isEmpty());
    }

    void theManualNamesTheKeysInForce()
    {
        CommandWindow w;
        HelpDialog help(w.actions);
        help.showPage(QStringLiteral("engines"));
        QVERIFY(help.text().contains(QStringLiteral("Space starts and pauses thinking")));
        w.actions.setKeys(QStringLiteral("engine.think"), {key("F8")});
        help.showPage(QStringLiteral("files"));
        help.showPage(QStringLiteral("engines"));
        QVERIFY(help.text().contains(QStringLiteral("F8 starts and pauses thinking")));
        for (const HelpPage& page : helpPages()) {
            help.showPage(page.id);
            QVERIFY2(help.text().size() > 400, qPrintable(page.id));
            QVERIFY2(!help.text().contains(u'{'), qPrintable(help.text()));
        }
    }

    void aboutNamesVersionLicenceAndPrivacy()
    {
        AboutDialog about(nullptr, QStringLiteral("llvmpipe"), QStringLiteral("9.1.0"));
        QString all;
        for (const QLabel* label : about.findChildren<QLabel*>()) {
            all += label->text();
        }
        for (const char* fact : {"0.1.0", "MIT", "Nothing leaves this computer", "VTK 9.1.0", "llvmpipe"}) {
            QVERIFY2(all.contains(QLatin1String(fact)), fact);
        }
    }

private:
    std::unique_ptr<OwnSettings> m_settings;
};

QTEST_MAIN(TestChromeDialogs)
#include "tst_chrome_dialogs.moc"
