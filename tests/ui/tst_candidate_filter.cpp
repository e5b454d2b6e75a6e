// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// Excluding, only these, one row for what looks alike; the budget; and what was said before, by mouse and keys.
#include "ui/panels/budget_popup.h"
#include "ui/panels/candidates_panel.h"
#include "ui/panels/moves_model.h"
#include "ui/panels/wording.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

#include "panels_support.h"

using namespace rankfall;

class TestCandidateFilter : public QObject {
    Q_OBJECT

private:
    static Line lineOf(const Workbench& bench, const char* text, double value)
    {
        Line line;
        line.moves.push_back(Move::play(termFrom(bench, text)));
        line.value = value;
        line.engine = "greedy";
        return line;
    }

    static std::shared_ptr<const Analysis> analysisOf(std::vector<Line> lines)
    {
        auto analysis = std::make_shared<Analysis>();
        analysis->lines = std::move(lines);
        return analysis;
    }

    /// Greedy at the start, finished.
    static void analyse(Workbench& bench)
    {
        bench.setEngineKey(QStringLiteral("greedy"));
        bench.setLines(4);
        bench.setBudgetSeconds(0.3);
        bench.startThinking();
        QTRY_COMPARE(bench.engineState(), EngineState::Finished);
        QVERIFY(bench.analysis() && bench.analysis()->lines.size() > 2);
    }

    static QAction* menuEntry(CandidatesPanel& panel, int number, const QString& text)
    {
        const QPoint at = panel.view()->visualRect(panel.view()->indexOf(number)).center();
        Q_EMIT panel.view()->customContextMenuRequested(at);
        for (QMenu* menu : panel.findChildren<QMenu*>(QStringLiteral("candidateMenu"))) {
            for (QAction* action : menu->actions()) {
                if (action->text().contains(text)) {
                    return action;
                }
            }
        }
        return nullptr;
    }

private Q_SLOTS:

    void initTestCase() { applyTheme(*qApp, Theme::Dark); }

    void foldsWhatLooksAlike()
    {
        Workbench bench;
        const Position& root = bench.position();
        const auto said = analysisOf({lineOf(bench, "a11*b11->c11", 8), lineOf(bench, "(a11+a12)b11->c11", 8.2),
                                      lineOf(bench, "a22*b22->c22", 8.4), lineOf(bench, "a12*b21->c11", 9)});
        CandidateFilter filter;
        QCOMPARE(filter.apply(said, root), said);
        QCOMPARE(filter.alike(said->lines[0].moves[0], root), 8);
        filter.setFolding(true);
        const auto folded = filter.apply(said, root);
        QCOMPARE(folded->lines.size(), std::size_t{2});
        QVERIFY(folded->lines[1].moves == said->lines[1].moves);
        QCOMPARE(filter.hidden(), 2);
        filter.toggleExpanded(said->lines[2].moves[0], root);
        QCOMPARE(filter.apply(said, root)->lines.size(), std::size_t{4});
        filter.toggleExpanded(said->lines[0].moves[0], root);
        QCOMPARE(filter.apply(said, root)->lines.size(), std::size_t{2});
        // Without all that look alike, only the odd one is left; elsewhere nothing of this holds.
        filter.exclude(said->lines[3].moves[0], root, true);
        QCOMPARE(filter.apply(said, root)->lines.size(), std::size_t{1});
        QVERIFY(bench.playTerm(termFrom(bench, "a11*b11->c11")));
        QVERIFY(filter.apply(analysisOf({lineOf(bench, "a22*b22->c22", 8)}), bench.position())->lines.size() == 1);
        QVERIFY(!filter.isNarrowed());
    }

    void excludeOnlyAndShowAll()
    {
        Workbench bench;
        CandidatesPanel panel(bench);
        panel.resize(360, 460);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        analyse(bench);
        const int rows = panel.model()->rowCount();
        const QString first = panel.model()->row(0).move;
        auto* narrowed = panel.findChild<QToolButton*>(QStringLiteral("narrowed"));
        QVERIFY(!narrowed->isVisible());

        // Next best: the first is gone, another engine's turn makes up for it.
        QVERIFY(panel.excludeChosen());
        QVERIFY(narrowed->isVisible());
        QTRY_VERIFY(bench.engineState() == EngineState::Finished);
        QTRY_COMPARE(panel.model()->rowCount(), rows);
        for (const CandidateRow& row : panel.model()->rows()) {
            QVERIFY(row.move != first);
        }
        // What is played is what is shown.
        QVERIFY(menuEntry(panel, 1, QStringLiteral("Only this one")));
        menuEntry(panel, 1, QStringLiteral("Only this one"))->trigger();
        QCOMPARE(panel.model()->rowCount(), 1);
        QVERIFY(panel.model()->row(0).move != first);
        QTest::mouseClick(narrowed, Qt::LeftButton);
        QVERIFY(!narrowed->isVisible());
        QTRY_VERIFY(panel.model()->rowCount() >= rows);
        QCOMPARE(panel.model()->row(0).move, first);
        QVERIFY(panel.exclude(1));
        const QString played = panel.model()->row(0).move;
        QVERIFY(played != first);
        QVERIFY(panel.playNumber(1));
        const Session& session = bench.session();
        QCOMPARE(session.depth(session.current()), 1);
        QCOMPARE(shownMove(session.node(session.current()).move, bench.target(), Spacing::Tight), played);
    }

    /// The box has the usual ones; the rest is chosen beside it.
    void theBudgetIsChosen()
    {
        Workbench bench;
        CandidatesPanel panel(bench);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        auto* box = panel.findChild<QComboBox*>(QStringLiteral("budget"));
        QCOMPARE(box->currentText(), QStringLiteral("until stopped"));
        Q_EMIT box->activated(box->count() - 1);
        auto* popup = panel.findChild<BudgetPopup*>();
        QVERIFY(popup && popup->isVisible());
        QCOMPARE(box->currentText(), QStringLiteral("until stopped"));
        auto* byNodes = popup->findChild<QCheckBox*>(QStringLiteral("budgetByNodes"));
        auto* nodes = popup->findChild<QSpinBox*>(QStringLiteral("budgetNodes"));
        QVERIFY(!nodes->isEnabled());
        byNodes->setFocus();
        QTest::keyClick(byNodes, Qt::Key_Space);
        QVERIFY(nodes->isEnabled());
        nodes->setValue(400);
        QCOMPARE(bench.budget().nodes, std::optional<std::int64_t>(400));
        QCOMPARE(box->currentText(), QStringLiteral("400 visits"));
        auto* byTotal = popup->findChild<QCheckBox*>(QStringLiteral("budgetByTotal"));
        QTest::keyClick(byTotal, Qt::Key_Space);
        QCOMPARE(bench.budget().untilTotal, std::optional<int>(7)); // the best known of 2x2x2
        QCOMPARE(box->currentText(), QStringLiteral("400 visits or a total of 7"));
        popup->hide();
        Q_EMIT box->activated(1);
        QCOMPARE(bench.budget(), (Workbench::Budget{1.0, {}, {}}));
        QCOMPARE(box->currentText(), QStringLiteral("1 second"));
        QCOMPARE(box->count(), 5);
    }

    /// "From 14:02, Greedy, …": with a way to ask again, and one to forget.
    void whatWasSaidBefore()
    {
        Workbench bench;
        CandidatesPanel panel(bench);
        panel.resize(360, 460);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        auto* strip = panel.findChild<QWidget*>(QStringLiteral("recordStrip"));
        QVERIFY(!strip->isVisible());
        analyse(bench);
        bench.stopThinking();
        QVERIFY(!strip->isVisible());
        const int rows = panel.model()->rowCount();
        QVERIFY(bench.playTerm(termFrom(bench, kStrassen[0])));
        bench.goToStart();
        QVERIFY(strip->isVisible());
        auto* text = panel.findChild<QLabel*>(QStringLiteral("recordText"));
        QVERIFY2(text->text().contains(QStringLiteral("Greedy")), qPrintable(text->text()));
        QCOMPARE(panel.model()->rowCount(), rows);
        QTest::mouseClick(panel.findChild<QToolButton*>(QStringLiteral("runAgain")), Qt::LeftButton);
        QTRY_COMPARE(bench.engineState(), EngineState::Finished);
        QVERIFY(!strip->isVisible());
        bench.stopThinking();
        bench.step(1);
        bench.step(-1);
        QVERIFY(strip->isVisible());
        QTest::mouseClick(panel.findChild<QToolButton*>(QStringLiteral("forgetAnalysis")), Qt::LeftButton);
        QVERIFY(!strip->isVisible());
        QCOMPARE(panel.model()->rowCount(), 0);
        bench.undo();
        QVERIFY(strip->isVisible());
        QCOMPARE(panel.model()->rowCount(), rows);
    }

    /// The list of moves has the glyph, and says why.
    void mistakesInTheList()
    {
        Workbench bench;
        playStrassen(bench, 5);
        QVERIFY(bench.playTerm(termFrom(bench, "a12*b12->c12")));
        MovesModel model(bench);
        QCOMPARE(model.rowCount(), 7);
        QVERIFY(model.row(6).grade != Grade::None && model.row(6).proved);
        QVERIFY(model.row(5).grade == Grade::None);
        const QModelIndex notes = model.index(6, MovesModel::Notes);
        QVERIFY(notes.data().toString().startsWith(QLatin1Char('?')));
        QVERIFY(notes.data(Qt::ToolTipRole).toString().contains(QStringLiteral("Proved")));
        QVERIFY(notes.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("Proved")));
    }
};

QTEST_MAIN(TestCandidateFilter)
#include "tst_candidate_filter.moc"
