// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// Engines outside the program, good and bad, in the whole window: added through the dialog, chosen in the strip, asked,
// named when they misbehave, and started again, while everything else goes on.
#include "tests/support/patience.h"
#include "ui/panels/engine_strip.h"
#include "ui/panels/engines_dialog.h"
#include "ui/workbench/engine_list.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

#include "journey_support.h"

using namespace rankfall;
using namespace rankfall::test;

namespace {

constexpr int kGoodGap = 50;              // ms without a turn of the event loop
constexpr int kMostGap = 400 * kPatience; // on a machine that is busy with other things, and with a process that floods

} // namespace

class TestJourneyBadEngines : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        m_python = QStandardPaths::findExecutable(QStringLiteral("python3"));
        if (m_python.isEmpty()) {
            QSKIP("Python, which the engines of this test are written in, is not there");
        }
    }

    void init()
    {
        QSettings().clear();
        m_journey = std::make_unique<Journey>();
        QVERIFY(m_journey->open());
        QVERIFY(m_journey->focusView());
    }

    void cleanup() { m_journey.reset(); }

    void misbehaviourIsNamedAndContained_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::addColumn<QString>("says");
        QTest::newRow("crashing")
            << "crash"
            << "crashed (signal 11, Segmentation fault); it said last: “CUDA error: out of memory”";
        QTest::newRow("missing a library") << "exit"
                                           << "ended with exit code 127";
        QTest::newRow("flooding") << "flood"
                                  << "says more than anyone could read";
        QTest::newRow("lying about a solution") << "false-solution"
                                                << "says that a line solves";
        QTest::newRow("playing illegal moves") << "illegal"
                                               << "plays an illegal move";
        QTest::newRow("printing rubbish") << "rubbish"
                                          << "is no JSON object";
    }

    void misbehaviourIsNamedAndContained()
    {
        QFETCH(QString, mode);
        QFETCH(QString, says);
        addAndChoose(mode);
        LoopWatch watch;
        Journey::key(Qt::Key_Space);
        QVERIFY(m_journey->bench().isThinkingWanted());
        expectFault(says);
        // The board goes on as if nothing had been: moves are played and taken back, and nobody asks the engine again.
        const auto messages = m_journey->status()->bell()->history().size();
        m_journey->playMoves({0, 1});
        QVERIFY(m_journey->lineIs({0, 1}));
        Journey::keys({Qt::Key_Left, Qt::Key_Right});
        QCOMPARE(m_journey->status()->bell()->history().size(), messages);
        QVERIFY(m_journey->bench().position().rank() == 2);
        // What was not true is not shown: whatever rows there are, nothing is said to solve.
        for (const CandidateRow& row : m_journey->window().candidates()->model()->rows()) {
            QVERIFY(!row.solves);
        }
        // Restarted it thinks again, and fails again.
        QPushButton* restart = strip()->findChild<QPushButton*>(QStringLiteral("restartEngine"));
        QVERIFY(Journey::click(restart));
        QCOMPARE(m_journey->bench().engineState(), EngineState::Thinking);
        expectFault(says);
        // One of the program's own takes over.
        chooseEngine(QStringLiteral("flipgraph"));
        QVERIFY(!banner()->isVisible());
        QVERIFY(m_journey->focusView());
        Journey::key(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(m_journey->window().candidates()->model()->rowCount() > 0, 20000);
        Journey::key(Qt::Key_Space);
        expectNoGap(watch);
    }

    void hangingIsNamedOnceItWasToStop()
    {
        addAndChoose(QStringLiteral("hang"));
        LoopWatch watch;
        Journey::key(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(m_journey->window().candidates()->model()->rowCount() == 1, 20000);
        // The window does not wait for it: a step asks it to stop, and the board is there at once.
        QElapsedTimer clock;
        clock.start();
        Journey::key(Qt::Key_1);
        QCOMPARE(m_journey->bench().position().rank(), 1);
        QVERIFY(clock.elapsed() < kPatience * 2000);
        QTRY_VERIFY_WITH_TIMEOUT(m_journey->bench().engineState() == EngineState::Failed, 12000);
        expectFault(QStringLiteral("has not answered"));
        expectNoGap(watch);
    }

    void goodOnesAreListenedTo()
    {
        addAndChoose(QStringLiteral("good"));
        Journey::key(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(m_journey->window().candidates()->model()->rowCount() == 1, 20000);
        QVERIFY(!banner()->isVisible());
        const QString proposed = m_journey->window().candidates()->model()->row(0).move;
        Journey::key(Qt::Key_Return);
        QCOMPARE(m_journey->bench().position().rank(), 1);
        QVERIFY(!proposed.isEmpty());
        // It has come along, and proposes there.
        QTRY_COMPARE_WITH_TIMEOUT(m_journey->bench().analysisNode(), m_journey->session().current(), 8000);
        Journey::key(Qt::Key_Space);
        QVERIFY(!m_journey->bench().isThinkingWanted());
        QVERIFY(!m_journey->bench().engineFault().has_value());
    }

private:
    EngineStrip* strip() { return m_journey->window().candidates()->strip(); }

    QLabel* banner() { return strip()->findChild<QLabel*>(QStringLiteral("faultBanner")); }

    /// Through the palette to the dialog, which is filled in by the keyboard.
    void addAndChoose(const QString& mode)
    {
        Journey::key(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(QApplication::focusWidget() && qobject_cast<QLineEdit*>(QApplication::focusWidget()));
        Journey::type(QStringLiteral("engines outside"));
        Journey::key(Qt::Key_Return);
        EnginesDialog* dialog = nullptr;
        QTRY_VERIFY((dialog = m_journey->window().findChild<EnginesDialog*>()) && dialog->isVisible());
        QVERIFY(Journey::giveKeyboard(dialog));
        QVERIFY(Journey::click(dialog->findChild<QPushButton*>(QStringLiteral("add"))));
        fill(dialog, "name", QStringLiteral("Mine"));
        fill(dialog, "command", m_python + QStringLiteral(" " RANKFALL_TEST_DIR "/support/bad_engine.py ") + mode);
        QCOMPARE(m_journey->bench().engines().external().size(), std::size_t{1});
        Journey::key(Qt::Key_Escape);
        QTRY_VERIFY(!m_journey->window().findChild<EnginesDialog*>());
        QVERIFY(m_journey->activate());
        chooseEngine(QString::fromStdString(m_journey->bench().engines().external().front().command.key));
        QVERIFY(m_journey->focusView());
    }

    static void fill(QDialog* dialog, const char* name, const QString& text)
    {
        auto* field = dialog->findChild<QLineEdit*>(QLatin1String(name));
        QVERIFY(Journey::click(field));
        Journey::key(Qt::Key_A, Qt::ControlModifier);
        Journey::type(text);
        Journey::key(Qt::Key_Tab);
        QCOMPARE(field->text(), text);
    }

    /// With the arrows, in the box of the strip.
    void chooseEngine(const QString& key)
    {
        auto* box = strip()->findChild<QComboBox*>(QStringLiteral("engine"));
        box->setFocus(Qt::TabFocusReason);
        const int wanted = box->findData(key);
        QVERIFY(wanted >= 0);
        while (box->currentIndex() != wanted) {
            const int before = box->currentIndex();
            Journey::key(before < wanted ? Qt::Key_Down : Qt::Key_Up);
            QVERIFY(box->currentIndex() != before);
        }
        QCOMPARE(m_journey->bench().engineKey(), key);
    }

    void expectFault(const QString& says)
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_journey->bench().engineState() == EngineState::Failed, 20000);
        QTRY_VERIFY(banner()->isVisible());
        QVERIFY2(banner()->text().contains(says), qPrintable(banner()->text()));
        QVERIFY2(m_journey->lastMessage().contains(QStringLiteral("Mine")), qPrintable(m_journey->lastMessage()));
        QVERIFY(!m_journey->bench().isThinkingWanted());
        QVERIFY(m_journey->focusView());
    }

    static void expectNoGap(const LoopWatch& watch)
    {
        if (watch.longest() > kGoodGap) {
            qWarning("the event loop stood still for %lld ms", watch.longest());
        }
        QVERIFY2(watch.longest() <= kMostGap,
                 qPrintable(QStringLiteral("the event loop stood still for %1 ms").arg(watch.longest())));
    }

    QString m_python;
    std::unique_ptr<Journey> m_journey;
};

int main(int argc, char** argv)
{
    return runJourney<TestJourneyBadEngines>(argc, argv);
}

#include "tst_journey_bad_engines.moc"
