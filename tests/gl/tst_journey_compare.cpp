// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// Two positions side by side in the 3D panes.
#include "ui/panels/compare_panel.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QToolButton>

#include "journey_support.h"

using namespace rankfall;
using namespace rankfall::test;

class TestJourneyCompare : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_journey = std::make_unique<Journey>();
        QVERIFY(m_journey->open());
    }

    void cleanup() { m_journey.reset(); }

    void threePicturesOneCamera()
    {
        m_journey->playMoves({0, 1, 2, 3});
        Journey::key(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(m_journey->focusView());
        Journey::keys({Qt::Key_Left, Qt::Key_Left});
        m_journey->playMoves({4});
        m_journey->window().settle();
        QCOMPARE(title(Pane::Target), QStringLiteral("B · M4 · 10 nonzeros"));
        QVERIFY2(title(Pane::Residual).startsWith(QStringLiteral("A · M3 · ")), qPrintable(title(Pane::Residual)));
        QVERIFY2(title(Pane::Factor).startsWith(QStringLiteral("A − B · ")), qPrintable(title(Pane::Factor)));
        QCOMPARE(cells(Pane::Target), m_journey->session().position(4).nonzeros());
        QCOMPARE(cells(Pane::Residual), m_journey->bench().position().nonzeros());
        int differing = 0;
        const Position one = m_journey->bench().position();
        const Position two = m_journey->session().position(4);
        for (std::size_t i = 0; i < one.residual().values().size(); ++i) {
            differing += one.residual().values()[i] != two.residual().values()[i];
        }
        QCOMPARE(cells(Pane::Factor), differing);
        // Dragging in one turns all.
        Viewport* view = m_journey->window().viewport();
        const TurntableCamera before = view->camera(Pane::Residual);
        const auto at = view->positionOf(Pane::Target, {0, 0, 0});
        QVERIFY(at.has_value());
        QWindow* window = m_journey->window().windowHandle();
        const QPoint from = view->mapTo(&m_journey->window(), *at);
        QTest::mousePress(window, Qt::LeftButton, {}, from);
        QTest::mouseMove(window, from + QPoint(40, 10));
        QTest::mouseMove(window, from + QPoint(60, 20));
        QTest::mouseRelease(window, Qt::LeftButton, {}, from + QPoint(60, 20));
        QVERIFY(!(view->camera(Pane::Target) == before));
        QVERIFY(view->camera(Pane::Target) == view->camera(Pane::Residual));
        QVERIFY(view->camera(Pane::Target) == view->camera(Pane::Factor));
        // The end gives the panes back.
        auto* panel = m_journey->window().findChild<ComparePanel*>();
        QVERIFY(Journey::click(panel->findChild<QToolButton*>(QStringLiteral("compareEnd"))));
        m_journey->window().settle();
        QVERIFY2(title(Pane::Target).startsWith(QStringLiteral("Target · ")), qPrintable(title(Pane::Target)));
        QVERIFY2(title(Pane::Factor).startsWith(QStringLiteral("Factor · ")), qPrintable(title(Pane::Factor)));
    }

    void sameUpToSymmetry()
    {
        m_journey->playMoves({0, 1, 2, 3, 4, 5, 6});
        Journey::key(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        // Strassen's terms turned round: other products, the same algorithm in another basis.
        const Position here = m_journey->bench().position();
        std::vector<Term> turned;
        for (const Term& term : here.terms()) {
            const auto transpose = [](const Factor& f) { return Factor{f[0], f[2], f[1], f[3]}; };
            turned.push_back({transpose(term.v), transpose(term.u), transpose(term.w)});
        }
        m_journey->bench().goToStart();
        std::vector<Move> moves;
        for (const Term& term : turned) {
            moves.push_back(Move::play(term));
        }
        QVERIFY(m_journey->bench().playLine(moves, true));
        QVERIFY(m_journey->bench().position().isSolved());
        auto* panel = m_journey->window().findChild<ComparePanel*>();
        auto* ask = panel->findChild<QPushButton*>(QStringLiteral("compareSymmetry"));
        QVERIFY(ask->isEnabled());
        QString verdict;
        QVERIFY(Journey::inDialog([&] { QVERIFY(Journey::click(ask)); },
                                  [&](QDialog* dialog) {
                                      auto* label = dialog->findChild<QLabel*>(QStringLiteral("verdict"));
                                      QTRY_VERIFY(label->text().startsWith(QStringLiteral("Equivalent over")));
                                      verdict = label->text();
                                      dialog->reject();
                                  }));
        QVERIFY(verdict.contains(QStringLiteral("checked exactly")));
    }

private:
    QString title(Pane pane)
    {
        return QString::fromStdString(m_journey->window().viewport()->scene(pane).view().title);
    }

    int cells(Pane pane)
    {
        return static_cast<int>(m_journey->window().viewport()->scene(pane).view().data->cells.size());
    }

    std::unique_ptr<Journey> m_journey;
};

int main(int argc, char** argv)
{
    return runJourney<TestJourneyCompare>(argc, argv);
}

#include "tst_journey_compare.moc"
