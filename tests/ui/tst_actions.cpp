// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/chrome/key_caps.h"
#include "ui/chrome/key_presets.h"

#include <QComboBox>
#include <QMenu>
#include <QSignalSpy>
#include <QSlider>

#include "chrome_fixture.h"

using namespace rankfall;
using namespace rankfall::test;

class TestActions : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void init() { m_settings = std::make_unique<OwnSettings>(); }

    void typingInAFieldNeverRunsViewCommands()
    {
        CommandWindow w;
        QVERIFY(w.show());
        w.field->setFocus();
        QTest::keyClicks(w.field, QStringLiteral("1 l3"));
        QTest::keyClick(w.field, Qt::Key_Left);
        QTest::keyClick(w.field, Qt::Key_Return);
        QCOMPARE(w.field->text(), QStringLiteral("1 l3"));
        QCOMPARE(w.ran, QStringList());
    }

    void keysActWhileAViewHasTheFocus_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<QString>("id");
        QTest::newRow("digit") << int(Qt::Key_3) << "move.play3";
        QTest::newRow("space") << int(Qt::Key_Space) << "engine.think";
        QTest::newRow("letter") << int(Qt::Key_L) << "engine.lock";
        QTest::newRow("arrow") << int(Qt::Key_Right) << "go.next";
        QTest::newRow("enter") << int(Qt::Key_Return) << "move.play";
        QTest::newRow("keypad enter") << int(Qt::Key_Enter) << "move.play";
    }

    void keysActWhileAViewHasTheFocus()
    {
        QFETCH(int, key);
        QFETCH(QString, id);
        CommandWindow w;
        QVERIFY(w.show());
        w.view->setFocus();
        QTest::keyClick(w.view, static_cast<Qt::Key>(key));
        QCOMPARE(w.ran, QStringList{id});
    }

    void anOpenMenuHasTheKeys()
    {
        CommandWindow w;
        QVERIFY(w.show());
        w.view->setFocus();
        QMenu menu(w.view->window());
        QStringList chosen;
        menu.addAction(QStringLiteral("&Atlas"), [&] { chosen << QStringLiteral("atlas"); });
        menu.addAction(QStringLiteral("&Later"), [&] { chosen << QStringLiteral("later"); });
        menu.popup(w.view->mapToGlobal(QPoint(5, 5)));
        QTRY_VERIFY(menu.isVisible());
        // What chooses nothing there does nothing at all, then a letter that chooses.
        QTest::keyClick(&menu, Qt::Key_3);
        QTest::keyClick(&menu, Qt::Key_Space);
        QCOMPARE(w.ran, QStringList());
        QVERIFY(menu.isVisible());
        QTest::keyClick(&menu, Qt::Key_L);
        QCOMPARE(w.ran, QStringList());
        QVERIFY(chosen.contains(QStringLiteral("later")) && !menu.isVisible());
        // Closed, the keys are the view's again.
        QTest::keyClick(w.view, Qt::Key_L);
        QCOMPARE(w.ran, QStringList{QStringLiteral("engine.lock")});
    }

    void aFieldInsideAViewKeepsItsKeys()
    {
        CommandWindow w;
        auto* inside = new QLineEdit(w.view);
        QVERIFY(w.show());
        inside->show();
        inside->setFocus();
        QSignalSpy entered(inside, &QLineEdit::returnPressed);
        QTest::keyClicks(inside, QStringLiteral("L2 1"));
        QTest::keyClick(inside, Qt::Key_Up);
        QTest::keyClick(inside, Qt::Key_Return);
        QCOMPARE(inside->text(), QStringLiteral("L2 1"));
        QCOMPARE(entered.count(), 1);
        QCOMPARE(w.ran, QStringList());
    }

    void controlsInsideAViewKeepWhatTheyAreWorkedWith()
    {
        CommandWindow w;
        auto* button = new QPushButton(w.view);
        auto* slider = new QSlider(Qt::Horizontal, w.view);
        slider->move(0, 60);
        slider->setValue(50);
        QVERIFY(w.show());
        button->show();
        slider->show();
        QSignalSpy clicked(button, &QPushButton::clicked);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        QCOMPARE(clicked.count(), 1);
        QTest::keyClick(button, Qt::Key_Right);
        slider->setFocus();
        QTest::keyClick(slider, Qt::Key_Right);
        QCOMPARE(slider->value(), 51);
        QTest::keyClick(slider, Qt::Key_Space);
        QCOMPARE(w.ran, (QStringList{QStringLiteral("go.next"), QStringLiteral("engine.think")}));
    }

    void windowKeysActEverywhere()
    {
        CommandWindow w;
        QVERIFY(w.show());
        w.field->setFocus();
        QTest::keyClick(w.field, Qt::Key_F5);
        w.view->setFocus();
        QTest::keyClick(w.view, Qt::Key_F5);
        QCOMPARE(w.ran.count(QStringLiteral("view.spatial")), 2);
    }

    void aViewAddedLaterGetsTheKeys()
    {
        CommandWindow w;
        auto* late = new QListWidget(w.window.centralWidget());
        QVERIFY(w.show());
        late->show();
        late->setFocus();
        QTest::keyClick(late, Qt::Key_L);
        QCOMPARE(w.ran, QStringList());
        w.actions.addViewWidget(late);
        QTest::keyClick(late, Qt::Key_L);
        QCOMPARE(w.ran, QStringList{QStringLiteral("engine.lock")});
        delete late;
        QVERIFY(!w.actions.worksIn(QStringLiteral("engine.lock"), nullptr));
    }

    void saysWhatWorksWhere()
    {
        CommandWindow w;
        QVERIFY(w.actions.worksIn(QStringLiteral("go.next"), w.view));
        QVERIFY(w.actions.worksIn(QStringLiteral("go.next"), w.view->viewport()));
        QVERIFY(!w.actions.worksIn(QStringLiteral("go.next"), w.field));
        QVERIFY(w.actions.worksIn(QStringLiteral("edit.undo"), w.field));
        w.actions.find(QStringLiteral("edit.undo"))->setEnabled(false);
        QVERIFY(!w.actions.worksIn(QStringLiteral("edit.undo"), w.field));
    }

    void ownKeysOutliveTheWindow()
    {
        {
            CommandWindow w;
            w.actions.setKeys(QStringLiteral("engine.lock"), {key("K"), key("Ctrl+K")});
            w.actions.setKeys(QStringLiteral("engine.think"), {});
        }
        CommandWindow w;
        QCOMPARE(w.actions.keys(QStringLiteral("engine.lock")), (QList<QKeySequence>{key("K"), key("Ctrl+K")}));
        QCOMPARE(w.actions.keys(QStringLiteral("engine.think")), QList<QKeySequence>());
        QVERIFY(w.actions.hasOwnKeys(QStringLiteral("engine.think")));
        QVERIFY(w.show());
        w.view->setFocus();
        QTest::keyClick(w.view, Qt::Key_Space);
        QTest::keyClick(w.view, Qt::Key_L);
        QTest::keyClick(w.view, Qt::Key_K);
        QCOMPARE(w.ran, QStringList{QStringLiteral("engine.lock")});
        w.actions.resetKeys(QStringLiteral("engine.think"));
        QCOMPARE(w.actions.keys(QStringLiteral("engine.think")), QList<QKeySequence>{key("Space")});
        QVERIFY(!w.actions.hasOwnKeys(QStringLiteral("engine.think")));
    }

    void conflictsCountInAllScopes()
    {
        CommandWindow w;
        const QString id = QStringLiteral("engine.lock");
        QCOMPARE(w.actions.conflicts(id, {key("Space")}), QStringList{QStringLiteral("engine.think")});
        QCOMPARE(w.actions.conflicts(id, {key("F5")}), QStringList{QStringLiteral("view.spatial")});
        QCOMPARE(w.actions.conflicts(id, {key("L")}), QStringList());
        QCOMPARE(w.actions.conflicts(id, {key("F8")}), QStringList());
        // The beginning of a longer sequence makes both ambiguous.
        QCOMPARE(w.actions.conflicts(id, {key("F5, F6")}), QStringList{QStringLiteral("view.spatial")});
    }

    void tooltipsShowTheKeyInForce()
    {
        CommandWindow w;
        const QAction* think = w.actions.find(QStringLiteral("engine.think"));
        QCOMPARE(think->toolTip(), QStringLiteral("Think (Space)\nStarts and pauses the engine"));
        w.actions.setKeys(QStringLiteral("engine.think"), {key("T")});
        QCOMPARE(think->toolTip(), QStringLiteral("Think (T)\nStarts and pauses the engine"));
    }

    void keysReadAsPeopleCallThem_data()
    {
        QTest::addColumn<QString>("portable");
        QTest::addColumn<QString>("text");
        QTest::newRow("arrow") << "Ctrl+Left"
                               << "Ctrl+←";
        QTest::newRow("return") << "Shift+Return"
                                << "Shift+Enter";
        QTest::newRow("plus") << "Ctrl++"
                              << "Ctrl++";
        QTest::newRow("bare plus") << "+"
                                   << "+";
        QTest::newRow("sign") << "Shift+?"
                              << "?";
        QTest::newRow("keypad") << "Num+1"
                                << "Num+1";
        QTest::newRow("two") << "Ctrl+K, Ctrl+S"
                             << "Ctrl+K, Ctrl+S";
    }

    void keysReadAsPeopleCallThem()
    {
        QFETCH(QString, portable);
        QFETCH(QString, text);
        QCOMPARE(keyText(QKeySequence::fromString(portable, QKeySequence::PortableText)), text);
    }

    void presetsLeaveNoConflict_data()
    {
        QTest::addColumn<int>("preset");
        QTest::newRow("default") << int(KeyPreset::Default);
        QTest::newRow("chess") << int(KeyPreset::Chess);
        QTest::newRow("go") << int(KeyPreset::Go);
    }

    void presetsLeaveNoConflict()
    {
        QFETCH(int, preset);
        CommandWindow w;
        w.actions.setKeys(QStringLiteral("edit.undo"), {key("F5")}); // which a preset forgets
        applyPreset(w.actions, static_cast<KeyPreset>(preset));
        QCOMPARE(w.actions.keys(QStringLiteral("edit.undo")), QList<QKeySequence>{key("Ctrl+Z")});
        for (const Actions::Spec& spec : w.actions.all()) {
            QCOMPARE(w.actions.conflicts(spec.id, w.actions.keys(spec.id)), QStringList());
        }
    }

    void chessPlaysWithSpace()
    {
        CommandWindow w;
        applyPreset(w.actions, KeyPreset::Chess);
        QVERIFY(w.show());
        w.view->setFocus();
        QTest::keyClick(w.view, Qt::Key_Space);
        QTest::keyClick(w.view, Qt::Key_L);
        QCOMPARE(w.ran, (QStringList{QStringLiteral("move.play"), QStringLiteral("engine.think")}));
        applyPreset(w.actions, KeyPreset::Default);
        QTest::keyClick(w.view, Qt::Key_Space);
        QCOMPARE(w.ran.back(), QStringLiteral("engine.think"));
    }

private:
    std::unique_ptr<OwnSettings> m_settings;
};

QTEST_MAIN(TestActions)
#include "tst_actions.moc"
