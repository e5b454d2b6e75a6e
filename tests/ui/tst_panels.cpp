// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/comment_panel.h"
#include "ui/panels/formulas_panel.h"
#include "ui/panels/history_panel.h"
#include "ui/panels/legend_panel.h"
#include "ui/panels/properties_panel.h"
#include "ui/panels/term_completion.h"
#include "ui/panels/wording.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QListView>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QTest>
#include <QToolButton>

#include <map>

#include "panels_support.h"

using namespace rankfall;

class TestPanels : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { applyTheme(*qApp, Theme::Dark); }

    void completionIsExact_data();
    void completionIsExact();
    void completionNeverReturnsZero();
    void commentIsOneStepOfHistory();
    void commentGoesToItsOwnNode();
    void historyGoesThere();
    void formulasReadAsAlgorithm();
    void formulasSayTheRing();
    void formulasHoverLinks();
    void legendCounts();
    void propertiesInWords();
    void wordsAreExact();
};

void TestPanels::completionIsExact_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<bool>("mod2");
    QTest::newRow("2x2x2") << QByteArray("2x2x2") << false;
    QTest::newRow("2x2x2 mod 2") << QByteArray("2x2x2") << true;
    QTest::newRow("poly") << QByteArray("poly:2x2") << false;
    QTest::newRow("complex") << QByteArray("complex") << false;
}

void TestPanels::completionIsExact()
{
    // Against every w there is, for several u and v, in the middle of a line.
    QFETCH(QByteArray, target);
    QFETCH(bool, mod2);
    const Ring ring = mod2 ? Ring::Z2 : Ring::Z;
    const int bound = mod2 ? 1 : 2;
    Workbench workbench;
    workbench.setSession(sessionFor(target.constData(), ring, bound));
    const Shape shape = workbench.target().shape();
    const int low = mod2 ? 0 : -bound;
    const int values = bound - low + 1;
    int all = 1;
    for (int i = 0; i < shape.c; ++i) {
        all *= values;
    }
    for (int seed = 1; seed <= 6; ++seed) {
        Term term{Factor(shape.a), Factor(shape.b), Factor(shape.c)};
        for (int i = 0; i < shape.a; ++i) {
            term.u.set(i, (seed * 7 + i * 5) % 3 == 0 ? 0 : 1);
        }
        for (int i = 0; i < shape.b; ++i) {
            term.v.set(i, (seed * 3 + i * 4) % 3 == 0 || mod2 ? 1 : -1);
        }
        if (term.u.isZero()) {
            term.u.set(0, 1);
        }
        const Tensor& residual = workbench.position().residual();
        int best = residual.nonzeros() * 1000;
        for (int code = 1; code < all; ++code) {
            int rest = code;
            for (int i = 0; i < shape.c; ++i) {
                term.w.set(i, low + rest % values);
                rest /= values;
            }
            if (!term.w.isZero()) {
                best = std::min(best, effectOf(residual, term, ring).nonzerosAfter);
            }
        }
        const Completion found = completeOne(residual, term, Mode::C, ring, bound);
        QCOMPARE(found.nonzerosAfter, best);
        QCOMPARE(effectOf(residual, found.term, ring).nonzerosAfter, best);
        QVERIFY(workbench.playTerm(found.term));
    }
}

void TestPanels::completionNeverReturnsZero()
{
    Workbench workbench;
    playStrassen(workbench, 7);
    const Term term = termFrom(workbench, "a11(b11+b12)->c11");
    const Completion found = completeOne(workbench.position().residual(), term, Mode::C, Ring::Z, 2);
    QVERIFY(!found.term.w.isZero());
    QCOMPARE(found.nonzerosAfter, 2);
    QVERIFY(!completeTerm(workbench.position().residual(), Term{Factor(4), Factor(4), Factor(4)}, {true, true, true},
                          Ring::Z, 2));
}

void TestPanels::commentIsOneStepOfHistory()
{
    Workbench workbench;
    playStrassen(workbench, 2);
    CommentPanel panel(workbench);
    panel.show();
    const int before = workbench.session().historyPosition();
    panel.beginEditing();
    QTest::keyClicks(panel.editor(), QStringLiteral("Looks *good*"));
    QCOMPARE(workbench.session().historyPosition(), before);
    panel.setShowsPreview(true);
    QCOMPARE(workbench.session().historyPosition(), before + 1);
    QCOMPARE(workbench.session().node(workbench.session().current()).comment, std::string("Looks *good*"));
    workbench.undo();
    QVERIFY(panel.editor()->toPlainText().isEmpty());
}

void TestPanels::commentGoesToItsOwnNode()
{
    Workbench workbench;
    playStrassen(workbench, 3);
    const NodeId third = workbench.session().current();
    CommentPanel panel(workbench);
    panel.show();
    panel.beginEditing();
    QTest::keyClicks(panel.editor(), QStringLiteral("third"));
    workbench.step(-1); // without leaving the field
    QCOMPARE(workbench.session().node(third).comment, std::string("third"));
    QVERIFY(workbench.session().node(workbench.session().current()).comment.empty());
    QVERIFY(panel.editor()->toPlainText().isEmpty());
    workbench.goTo(third);
    QCOMPARE(panel.editor()->toPlainText(), QStringLiteral("third"));
}

void TestPanels::historyGoesThere()
{
    Workbench workbench;
    playStrassen(workbench, 5);
    HistoryPanel panel(workbench);
    panel.resize(240, 300);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    QCOMPARE(panel.model()->rowCount(), 6);
    const auto click = [&](int row) {
        QTest::mouseClick(panel.view()->viewport(), Qt::LeftButton, {},
                          panel.view()->visualRect(panel.model()->index(row, 0)).center());
    };
    click(2);
    QCOMPARE(workbench.session().historyPosition(), 2);
    QCOMPARE(workbench.session().nodeCount(), 3);
    QVERIFY(panel.model()->row(2).current && !panel.model()->row(3).done);
    click(5);
    QCOMPARE(workbench.session().nodeCount(), 6);
    click(0);
    QCOMPARE(workbench.session().nodeCount(), 1);
}

void TestPanels::formulasReadAsAlgorithm()
{
    Workbench workbench;
    playStrassen(workbench, 7);
    FormulasPanel panel(workbench);
    panel.show();
    const auto line = [&](int i) { return panel.model()->row(i).text; };
    QCOMPARE(panel.model()->rowCount(), 11);
    QCOMPARE(line(0), QStringLiteral("m1 = (a11 + a22) · (b11 + b22)"));
    QCOMPARE(line(7), QStringLiteral("c11 = m1 + m4 − m5 + m7"));
    QCOMPARE(line(10), QStringLiteral("c22 = m1 − m2 + m3 + m6"));
    QTest::mouseClick(panel.findChild<QToolButton*>(QStringLiteral("copy")), Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text(), panel.text());
    QCOMPARE(panel.text().count(QLatin1Char('\n')), 11);
    workbench.step(-1);
    QCOMPARE(line(6), QStringLiteral("c11 = m1 + m4 − m5 … (4 cells missing)"));
}

void TestPanels::formulasSayTheRing()
{
    Workbench workbench;
    FormulasPanel panel(workbench);
    panel.show();
    QCOMPARE(panel.verdict(), QStringLiteral("Not complete: 8 of 64 cells differ from the target."));
    playStrassen(workbench, 7);
    QCOMPARE(panel.verdict(), QStringLiteral("Complete: 7 multiplications, verified over ℤ in all 64 cells."));
    // Karatsuba with every sign plus holds mod 2 only; over the integers two cells are off.
    workbench.setSession(sessionFor("poly:2x2", Ring::Z2, 1));
    for (const char* text : {"a0*b0->c0+c1", "a1*b1->c1+c2", "(a0+a1)(b0+b1)->c1"}) {
        QVERIFY(workbench.playTerm(termFrom(workbench, text)));
    }
    QCOMPARE(panel.verdict(), QStringLiteral("Complete: 3 multiplications, verified over ℤ mod 2 in all 12 cells. Mod "
                                             "2 only: over ℤ, 2 cells are wrong."));
}

void TestPanels::formulasHoverLinks()
{
    Workbench workbench;
    playStrassen(workbench, 7);
    FormulasPanel panel(workbench);
    panel.resize(320, 500);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    const auto hover = [&](int row) {
        QWidget* viewport = panel.view()->viewport();
        const QPoint at = panel.view()->visualRect(panel.model()->index(row, 0)).center();
        QMouseEvent move(QEvent::MouseMove, at, viewport->mapToGlobal(at), Qt::NoButton, {}, {});
        QApplication::sendEvent(viewport, &move);
    };
    hover(3);
    QCOMPARE(workbench.hover().kind, Hover::Kind::Term);
    QCOMPARE(workbench.hover().term, 3);
    QVERIFY(panel.model()->isLit(4));   // m4 itself
    QVERIFY(panel.model()->isLit(-1));  // c11, where it goes
    QVERIFY(!panel.model()->isLit(-2)); // not c12
    hover(8);
    QCOMPARE(workbench.hover().kind, Hover::Kind::Slice);
    QCOMPARE(workbench.hover().index, 1);
    QVERIFY(panel.model()->isLit(3) && panel.model()->isLit(5) && !panel.model()->isLit(1)); // c12 = m3 + m5
}

void TestPanels::legendCounts()
{
    Workbench workbench;
    playStrassen(workbench, 2);
    LegendPanel panel(workbench);
    panel.show();
    std::map<int, int> counts;
    int total = 0;
    for (const auto& entry : panel.entries()) {
        counts[entry.value] = entry.count;
        total += entry.count;
    }
    QCOMPARE(total, workbench.position().nonzeros());
    QCOMPARE(counts.size(), std::size_t{4}); // nothing beyond ±2 here
    QVERIFY(workbench.playTerm(termFrom(workbench, "5a11*b11->c11")));
    QVERIFY(panel.entries().back().value == -3 && panel.entries().back().count == 1);
    workbench.setSession(sessionFor("2x2x2", Ring::Z2, 1));
    QCOMPARE(panel.entries().size(), std::size_t{1});
    QCOMPARE(panel.entries().front().count, 8);
}

void TestPanels::propertiesInWords()
{
    Workbench workbench;
    playStrassen(workbench, 3);
    PropertiesPanel panel(workbench);
    std::map<QString, QString> facts;
    for (const auto& [name, text] : panel.facts()) {
        facts[name] = text;
    }
    QCOMPARE(facts[QStringLiteral("Total")], QStringLiteral("7 to 9 on this line"));
    QVERIFY(facts[QStringLiteral("Lower bound")].startsWith(QStringLiteral("4 more at least")));
    QVERIFY(facts[QStringLiteral("Upper bound")].startsWith(QStringLiteral("6 more are enough")));
    QVERIFY(facts[QStringLiteral("Best known")].startsWith(QStringLiteral("7 (Strassen 1969)")));
    for (int i = 3; i < 7; ++i) {
        QVERIFY(workbench.playTerm(termFrom(workbench, kStrassen[static_cast<std::size_t>(i)])));
    }
    facts.clear();
    for (const auto& [name, text] : panel.facts()) {
        facts[name] = text;
    }
    QCOMPARE(facts[QStringLiteral("Additions")], QStringLiteral("18 without sharing sums"));
    QCOMPARE(facts[QStringLiteral("Residual")], QStringLiteral("zero: solved"));
    QVERIFY(!facts.contains(QStringLiteral("Upper bound")));
}

void TestPanels::wordsAreExact()
{
    Workbench workbench;
    const Target& target = workbench.target();
    QCOMPARE(shownTerm(termFrom(workbench, "(a11-2a22)(-b11)->-c12"), target),
             QStringLiteral("(a11 − 2·a22)·(−b11) → −c12"));
    QCOMPARE(shownTerm(termFrom(workbench, "(a11+a22)(b11+b22)->c11"), target, Spacing::Tight),
             QStringLiteral("(a11+a22)(b11+b22)→c11"));
    QCOMPARE(shownMove(Move{{0, 3}, {termFrom(workbench, "a11*b11->c11")}}, target),
             QStringLiteral("takes out 1, 4: a11·b11 → c11"));
    QCOMPARE(boundsText(Bounds{4, 6}, Bounds{3, 4}), QStringLiteral("upper 6 → 4, lower 4 → 3"));
    QCOMPARE(boundsText(Bounds{4, 6}, Bounds{4, 4}), QStringLiteral("upper 6 → 4, lower 4"));
    QCOMPARE(number(-3), QStringLiteral("−3"));
    QCOMPARE(shortCount(999), QStringLiteral("999"));
    QCOMPARE(shortCount(18'400'000), QStringLiteral("18 M"));
    QCOMPARE(expectedTotal(7.02), QStringLiteral("7"));
    QCOMPARE(expectedTotal(7.38), QStringLiteral("7.4"));
}

QTEST_MAIN(TestPanels)
#include "tst_panels.moc"
