// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// Teaching from the outside: the dock, games watched in the pictures, a find opened, and the way back.
#include "core/game/rewrites.h"
#include "ui/panels/teach_panel.h"
#include "ui/panels/term_improver.h"

#include <QDockWidget>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

#include "journey_support.h"

using namespace rankfall;
using namespace rankfall::test;

class TestJourneyTeach : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_journey = std::make_unique<Journey>();
        QVERIFY(m_journey->open());
        m_journey->bench().setSession(Session(Problem{*Target::parse("2x2x2"), Ring::Z2, 1}));
        QVERIFY(m_journey->focusView());
    }

    void cleanup() { m_journey.reset(); }

    void opensLearnsAndIsWatched();
    void improvesWhatIsPicked();

private:
    Journey& j() { return *m_journey; }

    template <typename Widget>
    Widget* child(const char* name)
    {
        return j().window().findChild<Widget*>(QLatin1String(name));
    }

    std::unique_ptr<Journey> m_journey;
};

void TestJourneyTeach::opensLearnsAndIsWatched()
{
    TeachPanel* teach = j().window().teach();
    QVERIFY(!teach->isVisible());
    teach->run()->setTrainer(QStringLiteral("/bin/sh"), {QStringLiteral(RANKFALL_TEST_DIR "/support/fake_trainer.sh"),
                                                         QStringLiteral("slow"), QStringLiteral("0.1")});
    teach->watch()->setPace(60);
    Journey::key(Qt::Key_T, Qt::ShiftModifier);
    QTRY_VERIFY(teach->isVisible());
    // The dock has the keyboard, and none of its buttons: the space bar is the engine's, and Tab goes to the buttons.
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget*>(teach));
    Journey::key(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget*>(child<QPushButton>("teachStart")));
    Journey::key(Qt::Key_Space); // now the button has it
    QVERIFY(teach->run()->isActive());
    QTRY_VERIFY_WITH_TIMEOUT(teach->finds()->count() >= 4, 15000);
    j().playMoves({0, 1});
    const QString document = j().state();
    LoopWatch watch;

    // Its games in the pictures, with a strip that says so; the document and its panels stay.
    auto* strip = child<QWidget>("exhibitStrip");
    QVERIFY(!strip->isVisible());
    QVERIFY(Journey::click(child<QPushButton>("teachWatch")));
    QTRY_VERIFY(strip->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(j().bench().pictured()->position.isSolved(), 5000);
    QVERIFY(child<QLabel>("exhibitTitle")->text().startsWith(QStringLiteral("Teach: ")));
    QCOMPARE(&j().window().sheet()->canvas()->values(), &j().bench().pictured()->position.residual());
    QCOMPARE(j().bench().position().rank(), 2);
    QCOMPARE(j().state(), document);

    // Esc goes back, and so does the button.
    QVERIFY(j().focusView());
    Journey::key(Qt::Key_Escape);
    QVERIFY(!strip->isVisible());
    QVERIFY(!teach->watch()->isOn());
    QVERIFY(Journey::click(child<QPushButton>("teachWatch")));
    QTRY_VERIFY(strip->isVisible());
    QTest::qWait(50); // laid out
    QVERIFY(Journey::click(child<QPushButton>("exhibitBack")));
    QVERIFY(!strip->isVisible());
    QCOMPARE(&j().window().sheet()->canvas()->values(), &j().bench().position().residual());

    // A find becomes a line; what was played stays as a variation.
    teach->finds()->setCurrentRow(0);
    teach->finds()->setFocus();
    Journey::key(Qt::Key_Return);
    QVERIFY(j().bench().position().isSolved());
    QCOMPARE(j().bench().position().rank(), 7);
    QCOMPARE(j().session().node(j().session().root()).children.size(), std::size_t{2});
    if (watch.longest() > 250) {
        qWarning("the event loop stood still for %lld ms", watch.longest());
    }
    QVERIFY(watch.longest() < 5000); // a busy machine stands still for a second by itself
    QVERIFY(Journey::click(child<QPushButton>("teachStop")));
    QTRY_VERIFY_WITH_TIMEOUT(!teach->run()->isActive(), 8000);
    QVERIFY(!child<QLabel>("teachTrouble")->isVisible());
}

void TestJourneyTeach::improvesWhatIsPicked()
{
    j().bench().play(moveTo(j().bench().position(), j().bench().target().schoolbook()));
    j().window().findChild<TermImprover*>()->setEngineKey(QStringLiteral("flipgraph")); // needs no network
    QVERIFY(j().focusView());
    Journey::key(Qt::Key_I, Qt::ShiftModifier);
    auto* accept = child<QPushButton>("improveAccept");
    QTRY_VERIFY_WITH_TIMEOUT(accept->isVisible(), 20000);
    QCOMPARE(accept->text(), QStringLiteral("Play 7 for 8"));
    QTest::qWait(50);
    const int steps = j().session().historyPosition();
    QVERIFY(Journey::click(accept));
    QCOMPARE(j().bench().position().rank(), 7);
    QCOMPARE(j().session().historyPosition(), steps + 1);
    QVERIFY(!child<QWidget>("improveStrip")->isVisible());
    Journey::key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(j().bench().position().rank(), 8);
}

int main(int argc, char** argv)
{
    return runJourney<TestJourneyTeach>(argc, argv);
}

#include "tst_journey_teach.moc"
