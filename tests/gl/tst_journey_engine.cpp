// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// The engine from the outside: proposals, lock, its whole line; and the window that never waits for it.
#include "tests/support/patience.h"

#include <QComboBox>
#include <QLabel>

#include "journey_support.h"

using namespace rankfall;
using namespace rankfall::test;

namespace {

constexpr int kGood = 2000;  // ms until the known rank is shown, by the requirement
constexpr int kMost = 20000; // ms on a machine that is busy with other things
constexpr int kGoodGap = 50; // ms without a turn of the event loop
constexpr int kMostGap = 250 * kPatience;

} // namespace

class TestJourneyEngine : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_journey = std::make_unique<Journey>();
        QVERIFY(m_journey->open());
        QVERIFY(m_journey->focusView());
    }

    void cleanup() { m_journey.reset(); }

    void proposesStrassensRank_data()
    {
        QTest::addColumn<bool>("mod2");
        QTest::addColumn<int>("played");
        QTest::newRow("Z, start") << false << 0;
        QTest::newRow("Z, three moves") << false << 3;
        QTest::newRow("mod 2, start") << true << 0;
        QTest::newRow("mod 2, three moves") << true << 3;
    }

    void proposesStrassensRank()
    {
        QFETCH(bool, mod2);
        QFETCH(int, played);
        if (mod2) {
            newTensorMod2();
            QVERIFY(m_journey->bench().ring() == Ring::Z2);
        }
        for (int i = 0; i < played; ++i) {
            m_journey->playMoves({i});
        }
        QCOMPARE(m_journey->bench().position().rank(), played);
        QElapsedTimer clock;
        clock.start();
        LoopWatch watch;
        Journey::key(Qt::Key_Space);
        QVERIFY(m_journey->bench().isThinkingWanted());
        QVERIFY(m_journey->bench().engineState() == EngineState::Thinking);
        QTRY_VERIFY_WITH_TIMEOUT(showsTotal(7), kMost);
        const qint64 took = clock.elapsed();
        Journey::key(Qt::Key_Space);
        QVERIFY(!m_journey->bench().isThinkingWanted());
        QTest::qWait(200); // the engine stops meanwhile
        if (took > kGood) {
            qWarning("total 7 was shown after %lld ms", took);
        }
        expectNoGap(watch);
        QTRY_VERIFY(m_journey->bench().engineState() != EngineState::Thinking);
        QVERIFY(showsTotal(7)); // proposals stay
    }

    void enterPlaysTheFirstProposal()
    {
        Journey::key(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(showsTotal(7), kMost);
        Journey::key(Qt::Key_Space);
        QTRY_VERIFY(m_journey->bench().engineState() != EngineState::Thinking);
        const CandidateRow& first = m_journey->window().candidates()->model()->row(0);
        const QString proposed = first.move;
        Journey::key(Qt::Key_Return);
        QCOMPARE(m_journey->bench().position().rank(), 1);
        QCOMPARE(m_journey->session().depth(m_journey->session().current()), 1);
        QVERIFY(!proposed.isEmpty());
        Journey::key(Qt::Key_Left);
        Journey::key(Qt::Key_2);
        QCOMPARE(m_journey->session().node(m_journey->session().root()).children.size(), std::size_t{2});
    }

    void hoveringARowPreviewsItsMove()
    {
        Journey::key(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(showsTotal(7), kMost);
        Journey::key(Qt::Key_Space);
        QTRY_VERIFY(m_journey->bench().engineState() != EngineState::Thinking);
        CandidatesView* rows = m_journey->window().candidates()->view();
        QVERIFY(Journey::pointAt(rows->viewport(),
                                 rows->visualRect(rows->model()->index(1, CandidatesModel::MoveText)).center()));
        QTRY_VERIFY(m_journey->bench().preview().has_value());
        QCOMPARE(m_journey->bench().preview()->label, QStringLiteral("candidate 2"));
        QVERIFY2(m_journey->status()->pointer().startsWith(QStringLiteral("candidate 2: cancels")),
                 qPrintable(m_journey->status()->pointer()));
        QVERIFY(Journey::pointAt(m_journey->status(), QPoint(5, 5)));
        QTRY_VERIFY(!m_journey->bench().preview().has_value());
    }

    void lockNavigateAndPlayItsWholeLine()
    {
        m_journey->playMoves({0, 1, 2});
        const NodeId locked = m_journey->session().current();
        const auto root = m_journey->bench().position();
        LoopWatch watch;
        Journey::key(Qt::Key_Space);
        Journey::key(Qt::Key_L);
        QCOMPARE(m_journey->bench().lockedNode(), locked);
        QTRY_VERIFY_WITH_TIMEOUT(showsTotal(7), kMost);
        // Elsewhere: the engine stays where it is, and the strip says so.
        Journey::keys({Qt::Key_Left, Qt::Key_Left});
        QCOMPARE(m_journey->bench().position().rank(), 1);
        QCOMPARE(m_journey->bench().analysisNode(), locked);
        QVERIFY(m_journey->bench().isThinkingWanted());
        auto* banner = m_journey->window().findChild<QLabel*>(QStringLiteral("lockBanner"));
        QVERIFY(banner && banner->isVisible());
        QCOMPARE(banner->text(), QStringLiteral("Engine on move 3 (you are on 1)"));
        QVERIFY(m_journey->window().actions().find(QStringLiteral("engine.lock"))->isChecked());
        QVERIFY(showsTotal(7));
        // An edit elsewhere does not disturb it.
        m_journey->playMoves({4});
        QCOMPARE(m_journey->bench().lockedNode(), locked);
        QCOMPARE(m_journey->bench().analysisNode(), locked);
        QVERIFY(showsTotal(7));
        // Its whole line lands where it looked.
        Journey::key(Qt::Key_Return, Qt::ControlModifier);
        const auto path = m_journey->session().pathTo(m_journey->session().current());
        QVERIFY(std::find(path.begin(), path.end(), locked) != path.end());
        QVERIFY(m_journey->bench().position().isSolved());
        QCOMPARE(m_journey->bench().position().rank(), 7);
        QVERIFY(m_journey->session().position(locked).sameAs(root));
        // Back to it, and free again.
        Journey::key(Qt::Key_L, Qt::ShiftModifier);
        QCOMPARE(m_journey->session().current(), locked);
        QVERIFY(!banner->isVisible());
        Journey::key(Qt::Key_L);
        QCOMPARE(m_journey->bench().lockedNode(), kNoNode);
        Journey::key(Qt::Key_Escape);
        QVERIFY(!m_journey->bench().isThinkingWanted());
        QTest::qWait(100);
        expectNoGap(watch);
    }

    void steppingWhileItThinksNeverWaits()
    {
        m_journey->playMoves({0, 1, 2, 3, 4, 5, 6});
        Journey::key(Qt::Key_Home);
        Journey::key(Qt::Key_Space);
        QTest::qWait(100);
        LoopWatch watch;
        for (int i = 0; i < 14; ++i) {
            Journey::key(i < 7 ? Qt::Key_Right : Qt::Key_Left);
            QTest::qWait(40);
            QVERIFY(m_journey->bench().isThinkingWanted());
        }
        // The engine has come along.
        QTRY_COMPARE_WITH_TIMEOUT(m_journey->bench().analysisNode(), m_journey->session().root(), 5000);
        QTRY_VERIFY_WITH_TIMEOUT(showsTotal(7), kMost);
        Journey::key(Qt::Key_Space);
        QTest::qWait(100);
        expectNoGap(watch);
    }

    void closingTheWindowDoesNotWaitEither()
    {
        Journey::key(Qt::Key_Space);
        QTest::qWait(300);
        QElapsedTimer clock;
        clock.start();
        QVERIFY(m_journey->window().close()); // nothing is unsaved
        const qint64 closing = clock.elapsed();
        m_journey.reset();
        if (clock.elapsed() > 500) {
            qWarning("closing took %lld ms, all of it %lld ms", closing, clock.elapsed());
        }
        QVERIFY(clock.elapsed() < kPatience * 3000);
    }

private:
    bool showsTotal(int total)
    {
        const CandidatesModel* rows = m_journey->window().candidates()->model();
        return rows->rowCount() > 0 && rows->row(0).solves && static_cast<int>(rows->row(0).total) == total;
    }

    static void expectNoGap(const LoopWatch& watch)
    {
        if (watch.longest() > kGoodGap) {
            qWarning("the event loop stood still for %lld ms", watch.longest());
        }
        QVERIFY2(watch.longest() <= kMostGap,
                 qPrintable(QStringLiteral("the event loop stood still for %1 ms").arg(watch.longest())));
    }

    void newTensorMod2()
    {
        const bool asked = Journey::inDialog([] { Journey::key(Qt::Key_N, Qt::ControlModifier); },
                                             [](QDialog* dialog) {
                                                 auto* ring = dialog->findChild<QComboBox*>(QStringLiteral("ring"));
                                                 QVERIFY(ring);
                                                 ring->setFocus();
                                                 Journey::key(Qt::Key_Down);
                                                 Journey::key(Qt::Key_Return);
                                             });
        QVERIFY(asked);
        QVERIFY(m_journey->activate());
        QVERIFY(m_journey->focusView());
    }

    std::unique_ptr<Journey> m_journey;
};

int main(int argc, char** argv)
{
    return runJourney<TestJourneyEngine>(argc, argv);
}

#include "tst_journey_engine.moc"
