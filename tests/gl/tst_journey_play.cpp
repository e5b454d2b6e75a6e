// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// Strassen's algorithm by mouse, by keys and as text; pointing; the clipboard.
#include <QLineEdit>
#include <QTableView>

#include "journey_support.h"

using namespace rankfall;
using namespace rankfall::test;

class TestJourneyPlay : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_journey = std::make_unique<Journey>();
        QVERIFY(m_journey->open());
    }

    void cleanup() { m_journey.reset(); }

    void strassenByMouse()
    {
        for (const char* text : kStrassenText) {
            QVERIFY(m_journey->clickTerm(text));
            QCOMPARE(m_journey->window().factorEditor()->term(), m_journey->term(text));
            QVERIFY(Journey::click(m_journey->commitButton()));
        }
        expectStrassen();
    }

    void strassenByKeys()
    {
        QVERIFY(m_journey->focusView());
        for (const char* text : kStrassenText) {
            Journey::key(Qt::Key_N);
            m_journey->keyTerm(text);
            QCOMPARE(m_journey->window().factorEditor()->term(), m_journey->term(text));
            Journey::key(Qt::Key_Return);
            Journey::key(Qt::Key_Escape); // back to the picture
            QCOMPARE(QApplication::focusWidget(), m_journey->window().viewport());
        }
        expectStrassen();
    }

    void enterInTheEditorLeavesTheHandsWhereTheNextMoveBegins()
    {
        QVERIFY(m_journey->focusView());
        Journey::key(Qt::Key_N);
        for (const char* text : kStrassenText) {
            m_journey->keyTerm(text);
            Journey::key(Qt::Key_Return);
        }
        expectStrassen();
    }

    void strassenByTypedText()
    {
        QVERIFY(m_journey->focusView());
        for (const char* text : kStrassenText) {
            Journey::key(Qt::Key_L, Qt::ControlModifier);
            Journey::type(QString::fromLatin1(text));
            QCOMPARE(m_journey->window().factorEditor()->term(), m_journey->term(text));
            Journey::key(Qt::Key_Return);
        }
        expectStrassen();
    }

    void theKeyboardWorksFromTheFirstMoment()
    {
        QVERIFY2(m_journey->window().actions().isInView(QApplication::focusWidget()), "no view has the keyboard");
        Journey::key(Qt::Key_N);
        QCOMPARE(QApplication::focusWidget(), m_journey->grid(Mode::A));
    }

    void viewKeysAreTextInTheFormulaField()
    {
        m_journey->playMoves({0, 1, 2});
        const NodeId here = m_journey->session().current();
        const auto views = m_journey->window().views();
        Journey::key(Qt::Key_L, Qt::ControlModifier);
        auto* field = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(field);
        const QString text = QStringLiteral("1 2 3 nflhkrmabcvx ?+-");
        Journey::type(text);
        QCOMPARE(field->text(), text);
        Journey::key(Qt::Key_Left);
        Journey::key(Qt::Key_Home);
        Journey::key(Qt::Key_Delete);
        QCOMPARE(field->text(), text.mid(1));
        QCOMPARE(QApplication::focusWidget(), field);
        QCOMPARE(m_journey->session().current(), here);
        QCOMPARE(m_journey->session().nodeCount(), 4);
        QVERIFY(m_journey->window().views() == views);
        QVERIFY(!m_journey->bench().isThinkingWanted());
        QCOMPARE(m_journey->bench().lockedNode(), kNoNode);
        QVERIFY(m_journey->window().viewport()->areShadowsShown());
        QVERIFY(m_journey->window().viewport()->areLabelsShown());
        // What cannot be read is said, and Enter plays nothing.
        Journey::key(Qt::Key_Return);
        QCOMPARE(m_journey->session().nodeCount(), 4);
        // The same keys in a view are commands.
        QVERIFY(m_journey->focusView());
        Journey::key(Qt::Key_H);
        QVERIFY(!m_journey->window().viewport()->areShadowsShown());
        Journey::key(Qt::Key_Home);
        QCOMPARE(m_journey->session().current(), m_journey->session().root());
    }

    void pointingAtACellIsSaidEverywhere()
    {
        m_journey->playMoves({0});
        const Cell cell{3, 0, 0}; // a22·b11 → c11
        QVERIFY(Journey::pointAt(m_journey->window().sheet()->canvas(), m_journey->sheetCell(cell)));
        QTRY_COMPARE(m_journey->bench().hover().kind, Hover::Kind::Cell);
        QVERIFY(m_journey->bench().hover().cell == cell);
        QCOMPARE(m_journey->status()->pointer(), QStringLiteral("a22·b11 → c11: target 0, residual −1; M1 adds 1"));
        // The same cell in the 3D picture of the residual.
        const auto at = m_journey->window().viewport()->positionOf(Pane::Residual, cell);
        QVERIFY(at.has_value());
        QVERIFY(Journey::pointAt(m_journey->status(), QPoint(5, 5)));
        QTRY_COMPARE(m_journey->bench().hover().kind, Hover::Kind::None);
        QVERIFY(Journey::pointAt(m_journey->window().viewport(), *at));
        QTRY_COMPARE(m_journey->bench().hover().kind, Hover::Kind::Cell);
        QVERIFY(!m_journey->status()->pointer().isEmpty());
        // Out of the views nothing is lit.
        QVERIFY(Journey::pointAt(m_journey->status(), QPoint(5, 5)));
        QTRY_COMPARE(m_journey->bench().hover().kind, Hover::Kind::None);
    }

    void pointingAtARowSaysItsTerm()
    {
        m_journey->playMoves({0, 1, 2});
        MovesView* list = m_journey->window().moves()->view();
        const QPoint second = list->visualRect(list->model()->index(2, MovesModel::Formula)).center();
        QVERIFY(Journey::pointAt(list->viewport(), second));
        QTRY_COMPARE(m_journey->bench().hover().kind, Hover::Kind::Term);
        QCOMPARE(m_journey->bench().hover().term, 1);
        QCOMPARE(m_journey->status()->pointer(), QStringLiteral("M2 = (a21+a22)b11->c21-c22"));
    }

    void clickPinsAndEscapeLetsGo()
    {
        QVERIFY(m_journey->focusView());
        const Cell first{0, 0, 0};
        const Cell second{1, 2, 0};
        SheetCanvas* sheet = m_journey->window().sheet()->canvas();
        QVERIFY(Journey::click(sheet, m_journey->sheetCell(first)));
        QVERIFY(Journey::click(sheet, m_journey->sheetCell(second), Qt::LeftButton, Qt::ControlModifier));
        QCOMPARE(m_journey->bench().pins().size(), std::size_t{2});
        Journey::key(Qt::Key_Escape);
        QVERIFY(m_journey->bench().pins().empty());
    }

    void aCopiedMoveIsText()
    {
        m_journey->playMoves({0, 1});
        Journey::key(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), QString::fromLatin1(kStrassenText[1]));
        Journey::key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(QApplication::clipboard()->text(),
                 QStringLiteral("M1: (a11+a22)(b11+b22)->c11+c22\nM2: (a21+a22)b11->c21-c22\n"));
    }

    void aPastedLineIsPlayed()
    {
        QVERIFY(m_journey->focusView());
        QStringList lines;
        for (const char* text : kStrassenText) {
            lines += QString::fromLatin1(text);
        }
        QApplication::clipboard()->setText(QStringLiteral("# Strassen 1969\n") + lines.join(u'\n'));
        Journey::key(Qt::Key_V, Qt::ControlModifier);
        expectStrassen();
        Journey::key(Qt::Key_Z, Qt::ControlModifier); // one step of history
        QCOMPARE(m_journey->session().nodeCount(), 1);
    }

    void wrongTextOnTheClipboardIsExplained()
    {
        QVERIFY(m_journey->focusView());
        QApplication::clipboard()->setText(QStringLiteral("a11 b11->c11\na11 b77->c11"));
        Journey::key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(m_journey->session().nodeCount(), 1);
        const QString said = m_journey->lastMessage();
        QVERIFY2(said.contains(QStringLiteral("2x2x2")) && said.contains(QStringLiteral("b77")) &&
                     said.contains(QStringLiteral("line 2")),
                 qPrintable(said));
    }

private:
    /// Seven moves, nothing left, and every view says so.
    void expectStrassen()
    {
        QVERIFY(m_journey->bench().position().isSolved());
        QCOMPARE(m_journey->bench().position().rank(), 7);
        QCOMPARE(m_journey->bench().position().nonzeros(), 0);
        QCOMPARE(m_journey->session().nodeCount(), 8);
        QCOMPARE(m_journey->window().moves()->model()->rowCount(), 8);
        QCOMPARE(m_journey->window().moves()->model()->currentRow(), 7);
        const auto& points = m_journey->evaluation().points;
        QCOMPARE(points.size(), std::size_t{8});
        QCOMPARE(points.back().totalLower(), 7);
        QCOMPARE(points.back().totalUpper(), 7);
        QCOMPARE(points[5].totalUpper(), 7); // closed after the fifth move
        QCOMPARE(points[1].totalUpper(), 11);
        QVERIFY2(m_journey->status()->position().contains(QStringLiteral("solved with 7 multiplications")),
                 qPrintable(m_journey->status()->position()));
        QTRY_COMPARE(m_journey->window().viewport()->scene(Pane::Residual).stats().cubes, 0);
    }

    std::unique_ptr<Journey> m_journey;
};

int main(int argc, char** argv)
{
    return runJourney<TestJourneyPlay>(argc, argv);
}

#include "tst_journey_play.moc"
