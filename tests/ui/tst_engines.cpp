// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/candidates_panel.h"
#include "ui/panels/engine_options.h"
#include "ui/panels/engines_dialog.h"
#include "ui/theme/theme.h"
#include "ui/workbench/companions.h"
#include "ui/workbench/engine_list.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTest>
#include <QToolButton>

#include "panels_support.h"

using namespace rankfall;

/// Engines outside the program, and engines side by side, as people meet them.
class TestEngines : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        applyTheme(*qApp, Theme::Dark);
        QString python = QStandardPaths::findExecutable(QStringLiteral("python3"), {QStringLiteral("/usr/bin")});
        python = python.isEmpty() ? QStandardPaths::findExecutable(QStringLiteral("python3")) : python;
        if (python.isEmpty()) {
            QSKIP("Python, which the engines of this test are written in, is not there");
        }
        m_bad = python + QStringLiteral(" " RANKFALL_TEST_DIR "/support/bad_engine.py ");
        m_slices = python + QStringLiteral(" " RANKFALL_TEST_DIR "/../resources/engines/slices.py");
    }

    void keysAreUnique();
    void itsProposalsAreShown();
    void aBadEngineIsNamedAndRestarted_data();
    void aBadEngineIsNamedAndRestarted();
    void oneThatIsTakenAwayIsNotUsed();
    void theDialogAddsTestsAndRemoves();
    void theDialogSetsOptions();
    void theDialogSaysWhatIsWrong();
    void enginesThinkSideBySide();
    void agreementSharesARow();

private:
    static EngineList& enginesOf(Workbench& workbench) { return workbench.engines(); }

    QString m_bad;
    QString m_slices;
};

void TestEngines::keysAreUnique()
{
    EngineList engines;
    const std::size_t own = engines.entries().size();
    QSignalSpy changed(&engines, &EngineList::changed);
    QCOMPARE(engines.add(QStringLiteral("My Engine"), QStringLiteral("a")), QStringLiteral("own-my-engine"));
    QCOMPARE(engines.add(QStringLiteral("My engine"), QStringLiteral("b")), QStringLiteral("own-my-engine-2"));
    QCOMPARE(changed.count(), 2);
    QCOMPARE(engines.entries().size(), own + 2);
    QCOMPARE(engines.nameOf(QStringLiteral("own-my-engine")), QStringLiteral("My Engine"));
    QCOMPARE(engines.nameOf(QStringLiteral("greedy")), QStringLiteral("Greedy"));
    QVERIFY(engines.create(QStringLiteral("own-my-engine")) != nullptr);
    ExternalEngine off = engines.external().front();
    off.isEnabled = false;
    engines.replace(off);
    QCOMPARE(engines.entries().size(), own + 1);
    QVERIFY(engines.create(QStringLiteral("own-my-engine")) == nullptr);
    engines.remove(QStringLiteral("own-my-engine"));
    QCOMPARE(engines.external().size(), std::size_t{1});
    // What was stored by hand cannot take the place of a built-in engine.
    engines.setExternal({{{"greedy", "x", "x", "", {}}, true}, {{"own-x", "x", "x", "", {}}, true}});
    QCOMPARE(engines.external().size(), std::size_t{1});
}

void TestEngines::itsProposalsAreShown()
{
    Workbench workbench;
    workbench.setSession(sessionFor("complex"));
    CandidatesPanel panel(workbench);
    const QString key = enginesOf(workbench).add(QStringLiteral("Slices"), m_slices);
    auto* choice = panel.findChild<QComboBox*>(QStringLiteral("engine"));
    QVERIFY(choice->findText(QStringLiteral("Slices")) >= 0);
    workbench.setEngineKey(key);
    QCOMPARE(choice->currentText(), QStringLiteral("Slices"));
    workbench.startThinking();
    QTRY_COMPARE(workbench.engineState(), EngineState::Finished);
    QVERIFY(panel.model()->rowCount() > 0);
    QCOMPARE(panel.model()->row(0).engine, QStringLiteral("Slices"));
    QVERIFY(panel.model()->row(0).solves);
    QCOMPARE(panel.model()->row(0).total, 3.0);
    QVERIFY(workbench.found().has_value()); // and it can be adopted
    QVERIFY(panel.playNumber(1, true));
    QVERIFY(workbench.position().isSolved());
    QCOMPARE(workbench.position().rank(), 3);
}

void TestEngines::aBadEngineIsNamedAndRestarted_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QString>("says");
    QTest::newRow("crash") << "crash"
                           << "crashed (signal 11";
    QTest::newRow("flood") << "flood"
                           << "says more than anyone could read";
    QTest::newRow("lie") << "false-solution"
                         << "says that a line solves";
    QTest::newRow("rubbish") << "rubbish"
                             << "does not speak the protocol";
}

void TestEngines::aBadEngineIsNamedAndRestarted()
{
    QFETCH(QString, mode);
    QFETCH(QString, says);
    Workbench workbench;
    CandidatesPanel panel(workbench);
    panel.resize(380, 480);
    panel.show();
    auto* banner = panel.findChild<QLabel*>(QStringLiteral("faultBanner"));
    QSignalSpy messages(&workbench, &Workbench::message);
    const QString key = enginesOf(workbench).add(QStringLiteral("Bad"), m_bad + mode);
    workbench.setEngineKey(key);
    QVERIFY(!banner->isVisible());
    workbench.startThinking();
    QTRY_COMPARE(workbench.engineState(), EngineState::Failed);
    QTRY_VERIFY(banner->isVisible());
    QVERIFY2(banner->text().contains(says), qPrintable(banner->text()));
    QCOMPARE(messages.count(), 1);
    QVERIFY(!workbench.isThinkingWanted()); // it is not asked again at every step
    (void)workbench.playTerm(termFrom(workbench, kStrassen[0]));
    QCOMPARE(messages.count(), 1);
    // Restarted it thinks again, and fails again.
    QTest::mouseClick(panel.findChild<QPushButton*>(QStringLiteral("restartEngine")), Qt::LeftButton);
    QCOMPARE(workbench.engineState(), EngineState::Thinking);
    QTRY_COMPARE(messages.count(), 2);
    // Another engine takes its place, and nothing is the matter any more.
    workbench.setEngineKey(QStringLiteral("greedy"));
    QVERIFY(!banner->isVisible());
    QSignalSpy wanted(panel.strip(), &EngineStrip::enginesWanted);
    workbench.setEngineKey(key);
    QVERIFY(banner->isVisible());
    QTest::mouseClick(panel.findChild<QPushButton*>(QStringLiteral("engineLog")), Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted[0][0].toString(), key);
}

void TestEngines::oneThatIsTakenAwayIsNotUsed()
{
    Workbench workbench;
    const QString key = enginesOf(workbench).add(QStringLiteral("Good"), m_bad + QStringLiteral("good"));
    workbench.setEngineKey(key);
    workbench.startThinking();
    QTRY_VERIFY(workbench.analysis() && !workbench.analysis()->lines.empty());
    enginesOf(workbench).remove(key);
    QCOMPARE(workbench.engineKey(), QStringLiteral("flipgraph"));
    QCOMPARE(workbench.engineState(), EngineState::Thinking);
    QTRY_VERIFY(workbench.analysis() && workbench.analysis()->unit == "flips");
}

void TestEngines::theDialogAddsTestsAndRemoves()
{
    EngineList engines;
    EnginesDialog dialog(engines);
    QSignalSpy edited(&dialog, &EnginesDialog::edited);
    dialog.show();
    auto* list = dialog.findChild<QListWidget*>(QStringLiteral("engines"));
    QCOMPARE(list->count(), 0);
    QTest::mouseClick(dialog.findChild<QPushButton*>(QStringLiteral("add")), Qt::LeftButton);
    QCOMPARE(list->count(), 1);
    auto* name = dialog.findChild<QLineEdit*>(QStringLiteral("name"));
    QTest::keyClicks(name, QStringLiteral("Slices"));
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(list->item(0)->text(), QStringLiteral("Slices"));
    auto* command = dialog.findChild<QLineEdit*>(QStringLiteral("command"));
    QTest::keyClicks(command, m_slices);
    QTest::mouseClick(dialog.findChild<QPushButton*>(QStringLiteral("test")), Qt::LeftButton);
    auto* state = dialog.findChild<QLabel*>(QStringLiteral("state"));
    QTRY_COMPARE(state->text(), QStringLiteral("Ready"));
    auto* facts = dialog.findChild<QLabel*>(QStringLiteral("facts"));
    QVERIFY2(facts->text().startsWith(QStringLiteral("Slices 1.0, by The Rankfall authors.")),
             qPrintable(facts->text()));
    QVERIFY(facts->text().contains(QStringLiteral("up to 64×64×64 entries")));
    QVERIFY(dialog.findChild<QSpinBox*>(QStringLiteral("option-games")) != nullptr);
    auto* log = dialog.findChild<QPlainTextEdit*>(QStringLiteral("log"));
    QVERIFY(log->toPlainText().contains(QStringLiteral("→ {\"type\":\"hello\"")));
    QCOMPARE(engines.external()[0].command.command, m_slices.toStdString());
    QVERIFY(edited.count() >= 3);
    auto* enabled = dialog.findChild<QCheckBox*>(QStringLiteral("enabled"));
    enabled->setChecked(false);
    QVERIFY(!engines.external()[0].isEnabled);
    QTRY_COMPARE(state->text(), QStringLiteral("Not started"));
    QTest::mouseClick(dialog.findChild<QPushButton*>(QStringLiteral("remove")), Qt::LeftButton);
    QVERIFY(engines.external().empty());
    QCOMPARE(list->count(), 0);
}

void TestEngines::theDialogSetsOptions()
{
    EngineList engines;
    const QString key = engines.add(QStringLiteral("Options"), m_bad + QStringLiteral("options"));
    EnginesDialog dialog(engines);
    engines.restart(key);
    QTRY_VERIFY(dialog.findChild<QSpinBox*>(QStringLiteral("option-depth")) != nullptr);
    const auto chosen = [&] { return engines.external()[0].command.options; };
    auto* depth = dialog.findChild<QSpinBox*>(QStringLiteral("option-depth"));
    QCOMPARE(depth->value(), 3);
    QCOMPARE(depth->maximum(), 9);
    depth->setValue(8);
    auto* style = dialog.findChild<QComboBox*>(QStringLiteral("option-style"));
    style->setCurrentIndex(1);
    Q_EMIT style->textActivated(style->currentText());
    dialog.findChild<QCheckBox*>(QStringLiteral("option-twice"))->setChecked(true);
    auto* heat = dialog.findChild<QLineEdit*>(QStringLiteral("option-heat"));
    heat->setText(QStringLiteral("7")); // out of its range: what was there comes back
    Q_EMIT heat->editingFinished();
    QCOMPARE(heat->text(), QStringLiteral("0.5"));
    heat->setText(QStringLiteral("0.75"));
    Q_EMIT heat->editingFinished();
    const protocol::OptionValues wanted{
        {"depth", std::int64_t{8}}, {"heat", 0.75}, {"style", std::string("bold")}, {"twice", true}};
    QVERIFY(chosen() == wanted);
    QVERIFY(engines.host(key)->command().options == wanted); // without a restart
    QCOMPARE(engines.host(key)->state(), HostState::Ready);
    depth->setValue(3); // as the engine has it: not worth keeping
    QVERIFY(!chosen().contains("depth"));
}

void TestEngines::theDialogSaysWhatIsWrong()
{
    EngineList engines;
    const QString key = engines.add(QStringLiteral("Bad"), m_bad + QStringLiteral("exit"));
    EnginesDialog dialog(engines);
    dialog.select(key);
    dialog.show();
    QTest::mouseClick(dialog.findChild<QPushButton*>(QStringLiteral("test")), Qt::LeftButton);
    auto* state = dialog.findChild<QLabel*>(QStringLiteral("state"));
    QTRY_COMPARE(state->text(), QStringLiteral("Crashed"));
    QVERIFY(dialog.findChild<QLabel*>(QStringLiteral("facts"))
                ->text()
                .contains(QStringLiteral("exit code 127; it said last: “libcudart.so")));
    QTRY_VERIFY(dialog.findChild<QPlainTextEdit*>(QStringLiteral("log"))
                    ->toPlainText()
                    .contains(QStringLiteral("! libcudart.so")));
}

void TestEngines::enginesThinkSideBySide()
{
    Workbench workbench;
    CandidatesPanel panel(workbench);
    panel.resize(420, 480);
    panel.show();
    workbench.setEngineKey(QStringLiteral("greedy"));
    workbench.setLines(3);
    workbench.setBudgetSeconds(1.0);
    // Chosen in the menu beside the engine.
    auto* menu = panel.findChild<QToolButton*>(QStringLiteral("beside"))->menu();
    Q_EMIT menu->aboutToShow();
    for (QAction* action : menu->actions()) {
        if (action->text() == QStringLiteral("Flip graph")) {
            action->setChecked(true);
        }
        if (action->text() == QStringLiteral("Greedy")) {
            QVERIFY(action->isChecked() && !action->isEnabled()); // it thinks anyhow
        }
    }
    QCOMPARE(panel.companions().keys(), QStringList{QStringLiteral("flipgraph")});
    workbench.startThinking();
    const auto says = [&](const QString& name) {
        return std::any_of(panel.model()->rows().begin(), panel.model()->rows().end(),
                           [&](const CandidateRow& row) { return row.engine.contains(name); });
    };
    QTRY_VERIFY(says(QStringLiteral("Greedy")) && says(QStringLiteral("Flip graph")));
    QTRY_VERIFY(!panel.companions().isThinking());
    double last = 0;
    for (const CandidateRow& row : panel.model()->rows()) {
        QVERIFY(row.total >= last); // best first, whoever says so
        last = row.total;
    }
    // What a companion finds is the document's.
    QTRY_VERIFY(workbench.found().has_value());
    QCOMPARE(workbench.found()->total(), 7);
    QCOMPARE(workbench.found()->engine, QStringLiteral("flipgraph"));
    // Its proposals are played like any other.
    QVERIFY(panel.playNumber(1, true));
    QVERIFY(workbench.position().isSolved());
    QCOMPARE(workbench.position().rank(), 7);
    panel.companions().setKeys({});
    QVERIFY(panel.companions().analyses().empty());
}

void TestEngines::agreementSharesARow()
{
    Workbench workbench;
    const auto lineOf = [&](const char* term, double value, const char* engine) {
        Line line;
        line.moves = {Move::play(termFrom(workbench, term))};
        line.value = value;
        line.engine = engine;
        return line;
    };
    auto one = std::make_shared<Analysis>();
    one->lines = {lineOf("a11*b11->c11", 9, "greedy"), lineOf("a12*b21->c11", 11, "greedy")};
    one->bestTotal = 9;
    auto two = std::make_shared<Analysis>();
    two->lines = {lineOf("a12*b21->c11", 7, "flipgraph"), lineOf("a22*b22->c22", 8, "flipgraph")};
    two->bestTotal = 7;
    QVERIFY(together({nullptr, one}) == one);
    QVERIFY(together({nullptr}) == nullptr);
    const auto both = together({one, nullptr, two});
    QCOMPARE(both->lines.size(), std::size_t{4});
    QCOMPARE(both->bestTotal, std::optional(7));
    CandidatesModel model;
    model.show(both, 0, workbench.position());
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.row(0).engine, QStringLiteral("Flip graph, Greedy"));
    QCOMPARE(model.row(0).sayers, 2);
    QCOMPARE(model.row(0).total, 7.0);
    QCOMPARE(model.data(model.index(0, CandidatesModel::EngineName), Qt::DisplayRole).toString(),
             QStringLiteral("2 · Flip graph, Greedy"));
    QCOMPARE(model.row(1).engine, QStringLiteral("Flip graph"));
    QCOMPARE(model.row(2).engine, QStringLiteral("Greedy"));
    QVERIFY(model.hasSeveralEngines());
    // Numbers name rows: the third is not the third line.
    QCOMPARE(model.line(3)->value, 9.0);
    QVERIFY(model.line(4) == nullptr);
}

QTEST_MAIN(TestEngines)
#include "tst_engines.moc"
