// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// The whole window on a machine without OpenGL.
#include "journey_support.h"

using namespace rankfall;
using namespace rankfall::test;

class TestJourneyWithoutOpengl : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_journey = std::make_unique<Journey>(false);
        QVERIFY(m_journey->open());
    }

    void cleanup() { m_journey.reset(); }

    void itIsSaidAndTheSheetFillsTheMiddle()
    {
        QVERIFY(!m_journey->window().viewport());
        QVERIFY2(m_journey->lastMessage().contains(QStringLiteral("3D views are off")),
                 qPrintable(m_journey->lastMessage()));
        QVERIFY(m_journey->window().sheet()->isVisible());
        QVERIFY(m_journey->window().sheet()->height() > 400);
        QVERIFY(m_journey->window().views() == MainWindow::Views::Sheet);
        for (const char* id : {"view.spatial", "view.both", "view.isometric"}) {
            QVERIFY(!m_journey->window().actions().find(QString::fromLatin1(id))->isEnabled());
        }
        Journey::key(Qt::Key_F5);
        QVERIFY(m_journey->window().sheet()->isVisible());
    }

    void strassenByKeysFromTheFirstMoment()
    {
        for (const char* text : kStrassenText) {
            Journey::key(Qt::Key_N);
            m_journey->keyTerm(text);
            Journey::key(Qt::Key_Return);
            Journey::key(Qt::Key_Escape);
            QCOMPARE(QApplication::focusWidget(), m_journey->window().sheet()->canvas());
        }
        QVERIFY(m_journey->bench().position().isSolved());
        QCOMPARE(m_journey->bench().position().rank(), 7);
        Journey::keys({Qt::Key_Left, Qt::Key_Left});
        QCOMPARE(m_journey->bench().position().rank(), 5);
        Journey::key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_journey->session().nodeCount(), 7);
    }

    void everyViewCommandIsHarmless()
    {
        m_journey->playMoves({0, 1, 2});
        const NodeId here = m_journey->session().current();
        const auto all = m_journey->window().actions().all();
        int tried = 0;
        for (const auto& spec : all) {
            if (spec.id.startsWith(QStringLiteral("view.")) && spec.id != QStringLiteral("view.fullScreen")) {
                m_journey->window().actions().find(spec.id)->trigger();
                ++tried;
            }
        }
        QVERIFY(tried > 10);
        QVERIFY(m_journey->window().sheet()->isVisible());
        QCOMPARE(m_journey->session().current(), here);
    }

    void pointingWorksOnTheSheet()
    {
        m_journey->playMoves({0});
        QVERIFY(Journey::pointAt(m_journey->window().sheet()->canvas(), m_journey->sheetCell({3, 0, 0})));
        QTRY_COMPARE(m_journey->status()->pointer(), QStringLiteral("a22·b11 → c11: target 0, residual −1; M1 adds 1"));
    }

    void theEngineWorks()
    {
        QVERIFY(m_journey->focusView());
        Journey::key(Qt::Key_Space);
        const CandidatesModel* rows = m_journey->window().candidates()->model();
        QTRY_VERIFY_WITH_TIMEOUT(
            rows->rowCount() > 0 && rows->row(0).solves && static_cast<int>(rows->row(0).total) == 7, 20000);
        Journey::key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(m_journey->bench().position().isSolved());
        QCOMPARE(m_journey->bench().position().rank(), 7);
    }

private:
    std::unique_ptr<Journey> m_journey;
};

int main(int argc, char** argv)
{
    return runJourney<TestJourneyWithoutOpengl>(argc, argv);
}

#include "tst_journey_without_opengl.moc"
