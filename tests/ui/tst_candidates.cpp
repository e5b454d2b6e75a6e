// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/candidates_panel.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

#include "panels_support.h"

using namespace rankfall;

class TestCandidates : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { applyTheme(*qApp, Theme::Dark); }

    void emptyStateOffersToThink();
    void rowsFollowByDifference();
    void twinLinesAreTwoRows();
    void columnsSayWhatTheMoveDoes();
    void hoverPreviewsAndPutsBack();
    void clickPinsUntilEscape();
    void rowsAreFrozenUnderThePointer();
    void frozenRowsPlayWhatTheyShow();
    void digitsPlayInEngineOrderHoweverSorted();
    void enterPlaysShiftKeepsCtrlPlaysAll();
    void stripControlsTheEngine();
    void lockedEngineSaysWhereItIs();
    void quantilesAreBars();

private:
    /// Greedy with three lines, finished: always the same analysis.
    static void analyse(Workbench& workbench, int lines = 3)
    {
        workbench.setEngineKey(QStringLiteral("greedy"));
        workbench.setLines(lines);
        workbench.setBudgetSeconds(0.3);
        workbench.startThinking();
        QTRY_COMPARE(workbench.engineState(), EngineState::Finished);
        QVERIFY(workbench.analysis() != nullptr);
    }

    static void show(CandidatesPanel& panel)
    {
        panel.resize(340, 420);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
    }

    static void hover(CandidatesPanel& panel, int number)
    {
        QWidget* viewport = panel.view()->viewport();
        const QPoint at = panel.view()->visualRect(panel.view()->indexOf(number)).center();
        QMouseEvent move(QEvent::MouseMove, at, viewport->mapToGlobal(at), Qt::NoButton, {}, {});
        QApplication::sendEvent(viewport, &move);
    }

    static void leave(CandidatesPanel& panel)
    {
        QEvent event(QEvent::Leave);
        QApplication::sendEvent(panel.view()->viewport(), &event);
    }

    static Line lineOf(const Workbench& workbench, std::initializer_list<const char*> terms, double value)
    {
        Line line;
        for (const char* text : terms) {
            line.moves.push_back(Move::play(termFrom(workbench, text)));
        }
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
};

void TestCandidates::emptyStateOffersToThink()
{
    Workbench workbench;
    CandidatesPanel panel(workbench);
    show(panel);
    QVERIFY(panel.findChild<QLabel*>(QStringLiteral("emptyText"))->isVisible());
    QVERIFY(!panel.view()->isVisible());
    workbench.setEngineKey(QStringLiteral("greedy"));
    QVERIFY(panel.findChild<QLabel*>(QStringLiteral("emptyText"))->text().contains(QStringLiteral("Greedy")));
    QTest::mouseClick(panel.findChild<QPushButton*>(QStringLiteral("emptyThink")), Qt::LeftButton);
    QVERIFY(workbench.isThinkingWanted());
    QTRY_VERIFY(panel.model()->rowCount() > 0);
    QVERIFY(panel.view()->isVisible());
}

void TestCandidates::rowsFollowByDifference()
{
    Workbench workbench;
    CandidatesModel model;
    const Position& root = workbench.position();
    const Line a = lineOf(workbench, {"a11*b11->c11"}, 8);
    const Line b = lineOf(workbench, {"a12*b21->c11"}, 8.4);
    const Line c = lineOf(workbench, {"a22*b22->c22"}, 9);
    model.show(analysisOf({a, b}), 0, root);
    QPersistentModelIndex second = model.index(1, 0);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.show(analysisOf({a, b}), 0, root);
    QCOMPARE(inserted.count() + removed.count() + moved.count() + changed.count(), 0);
    model.show(analysisOf({b, a, c}), 0, root);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(moved.count(), 1);
    QCOMPARE(second.row(), 0); // the row moved up, and who pointed to it still does
    QCOMPARE(model.row(0).number, 1);
    model.show(analysisOf({c}), 0, root);
    QVERIFY(!second.isValid());
    QCOMPARE(model.rowCount(), 1);
    model.show(nullptr, kNoNode, root);
    QCOMPARE(model.rowCount(), 0);
}

void TestCandidates::twinLinesAreTwoRows()
{
    Workbench workbench;
    CandidatesModel model;
    model.show(analysisOf({lineOf(workbench, {"a11*b11->c11", "a12*b21->c11"}, 8),
                           lineOf(workbench, {"a11*b11->c11", "a22*b22->c22"}, 8)}),
               0, workbench.position());
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(model.row(0).key != model.row(1).key);
    QCOMPARE(model.line(2)->moves[1].add.front(), termFrom(workbench, "a22*b22->c22"));
}

void TestCandidates::columnsSayWhatTheMoveDoes()
{
    Workbench workbench;
    CandidatesModel model;
    Line line = lineOf(workbench, {kStrassen[0], kStrassen[1]}, 7.43);
    line.prior = 0.12;
    line.visits = 12345;
    model.show(analysisOf({line}), 0, workbench.position());
    const auto text = [&](int column) { return model.index(0, column).data().toString(); };
    QCOMPARE(text(CandidatesModel::Nonzeros), QStringLiteral("12"));
    QCOMPARE(text(CandidatesModel::Upper), QStringLiteral("⟨10⟩"));
    QCOMPARE(text(CandidatesModel::Total), QStringLiteral("7.4"));
    QCOMPARE(text(CandidatesModel::Prior), QStringLiteral("12 %"));
    QCOMPARE(text(CandidatesModel::Visits), QStringLiteral("12 k"));
    QCOMPARE(text(CandidatesModel::EngineName), QStringLiteral("Greedy"));
    QCOMPARE(model.row(0).rest, QStringLiteral("(a21+a22)·b11→c21−c22"));
    QVERIFY(model.index(0, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("Expects 7.4")));
}

void TestCandidates::hoverPreviewsAndPutsBack()
{
    Workbench workbench;
    analyse(workbench);
    CandidatesPanel panel(workbench);
    show(panel);
    const Term mine = termFrom(workbench, kStrassen[0]);
    workbench.setPreview(mine, QStringLiteral("your move"));
    hover(panel, 2);
    QCOMPARE(workbench.preview()->label, QStringLiteral("candidate 2"));
    QCOMPARE(workbench.preview()->term, *panel.model()->previewTerm(2));
    hover(panel, 1);
    QCOMPARE(workbench.preview()->label, QStringLiteral("candidate 1"));
    leave(panel);
    QCOMPARE(workbench.preview()->term, mine);
    QCOMPARE(workbench.preview()->label, QStringLiteral("your move"));
    workbench.setPreview(std::nullopt);
    hover(panel, 1);
    leave(panel);
    QVERIFY(!workbench.preview().has_value());
}

void TestCandidates::clickPinsUntilEscape()
{
    Workbench workbench;
    analyse(workbench);
    CandidatesPanel panel(workbench);
    show(panel);
    const auto click = [&](int number) {
        QTest::mouseClick(panel.view()->viewport(), Qt::LeftButton, {},
                          panel.view()->visualRect(panel.view()->indexOf(number)).center());
    };
    click(2);
    QCOMPARE(panel.pinnedNumber(), 2);
    hover(panel, 1);
    leave(panel);
    QCOMPARE(workbench.preview()->label, QStringLiteral("candidate 2"));
    // Escape clears the preview; the pin goes with it.
    workbench.setPreview(std::nullopt);
    QCOMPARE(panel.pinnedNumber(), 0);
    click(3);
    click(3);
    QCOMPARE(panel.pinnedNumber(), 0);
    click(3);
    const Term pinned = *panel.model()->previewTerm(3);
    QVERIFY(panel.playPinnedOrTop());
    QCOMPARE(workbench.position().term(0), pinned);
}

void TestCandidates::rowsAreFrozenUnderThePointer()
{
    Workbench workbench;
    analyse(workbench, 3);
    CandidatesPanel panel(workbench);
    show(panel);
    QCOMPARE(panel.model()->rowCount(), 3);
    auto* news = panel.findChild<QToolButton*>(QStringLiteral("news"));
    hover(panel, 1);
    analyse(workbench, 2);
    QTRY_VERIFY(panel.isFrozen());
    QCOMPARE(panel.model()->rowCount(), 3);
    QVERIFY(news->isVisible());
    leave(panel);
    QVERIFY(!panel.isFrozen());
    QVERIFY(!news->isVisible());
    QCOMPARE(panel.model()->rowCount(), 2);
    // Another position is shown at once: the old rows would be wrong there.
    hover(panel, 1);
    workbench.playCandidate(0, false, true);
    QTRY_COMPARE(panel.model()->node(), workbench.session().current());
}

void TestCandidates::frozenRowsPlayWhatTheyShow()
{
    Workbench workbench;
    analyse(workbench, 3);
    CandidatesPanel panel(workbench);
    show(panel);
    hover(panel, 3);
    const Term third = *panel.model()->previewTerm(3);
    analyse(workbench, 1);
    QTRY_VERIFY(panel.isFrozen());
    QCOMPARE(workbench.analysis()->lines.size(), std::size_t{1});
    QVERIFY(panel.playNumber(3));
    QCOMPARE(workbench.position().rank(), 1);
    QCOMPARE(workbench.position().term(0), third);
}

void TestCandidates::digitsPlayInEngineOrderHoweverSorted()
{
    Workbench workbench;
    analyse(workbench);
    CandidatesPanel panel(workbench);
    show(panel);
    panel.view()->sortByColumn(CandidatesModel::Number, Qt::DescendingOrder);
    QCOMPARE(panel.view()->numberAt(panel.view()->model()->index(0, 0)), 3);
    const Term second = *panel.model()->previewTerm(2);
    panel.view()->setFocus();
    QTest::keyClick(panel.view(), Qt::Key_2);
    QCOMPARE(workbench.position().rank(), 1);
    QCOMPARE(workbench.position().term(0), second);
}

void TestCandidates::enterPlaysShiftKeepsCtrlPlaysAll()
{
    Workbench workbench;
    analyse(workbench);
    workbench.stopThinking();
    CandidatesPanel panel(workbench);
    show(panel);
    panel.view()->setFocus();
    const Term top = *panel.model()->previewTerm(1);
    const int length = panel.model()->row(0).moves;
    QVERIFY(length > 1);
    QTest::keyClick(panel.view(), Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(workbench.position().rank(), 0);
    QCOMPARE(workbench.session().nodeCount(), 2);
    QTest::keyClick(panel.view(), Qt::Key_Return);
    QCOMPARE(workbench.position().rank(), 1);
    QCOMPARE(workbench.position().term(0), top);
    workbench.goToStart();
    QTest::keyClick(panel.view(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(workbench.position().rank(), length);
}

void TestCandidates::stripControlsTheEngine()
{
    Workbench workbench;
    CandidatesPanel panel(workbench);
    show(panel);
    auto* engine = panel.findChild<QComboBox*>(QStringLiteral("engine"));
    QCOMPARE(engine->count(), static_cast<int>(engineRegistry().size()));
    QCOMPARE(engine->currentData().toString(), workbench.engineKey());
    engine->setFocus();
    const int greedy = engine->findData(QStringLiteral("greedy"));
    engine->setCurrentIndex(greedy);
    Q_EMIT engine->activated(greedy);
    QCOMPARE(workbench.engineKey(), QStringLiteral("greedy"));
    panel.findChild<QSpinBox*>(QStringLiteral("lines"))->setValue(2);
    QCOMPARE(workbench.lines(), 2);
    auto* budget = panel.findChild<QComboBox*>(QStringLiteral("budget"));
    Q_EMIT budget->activated(1);
    QCOMPARE(workbench.budgetSeconds(), std::optional<double>(1.0));
    auto* think = panel.findChild<QPushButton*>(QStringLiteral("think"));
    QCOMPARE(think->text(), QStringLiteral("Think"));
    QTest::mouseClick(think, Qt::LeftButton);
    QCOMPARE(think->text(), QStringLiteral("Pause"));
    QVERIFY(think->toolTip().contains(QStringLiteral("Space")));
    QTRY_COMPARE(panel.model()->rowCount(), 2);
    QCOMPARE(panel.findChild<QLabel*>(QStringLiteral("state"))->text(), workbench.engineStateText());
    QTest::mouseClick(think, Qt::LeftButton);
    QVERIFY(!workbench.isThinkingWanted());
}

void TestCandidates::lockedEngineSaysWhereItIs()
{
    Workbench workbench;
    playStrassen(workbench, 3);
    analyse(workbench);
    CandidatesPanel panel(workbench);
    show(panel);
    auto* banner = panel.findChild<QLabel*>(QStringLiteral("lockBanner"));
    QTest::mouseClick(panel.findChild<QToolButton*>(QStringLiteral("lock")), Qt::LeftButton);
    QVERIFY(!banner->isVisible());
    workbench.step(-2);
    QVERIFY(banner->isVisible());
    QCOMPARE(banner->text(), QStringLiteral("Engine on move 3 (you are on 1)"));
    // Proposals for another position are not previewed on this one, but are played where they belong.
    hover(panel, 1);
    QVERIFY(!workbench.preview().has_value());
    const Term top = *panel.model()->previewTerm(1);
    QVERIFY(panel.playNumber(1));
    QCOMPARE(workbench.position().rank(), 4);
    QCOMPARE(workbench.position().term(3), top);
    workbench.goToStart();
    QTest::mouseClick(panel.findChild<QPushButton*>(QStringLiteral("returnToLocked")), Qt::LeftButton);
    QCOMPARE(workbench.position().rank(), 3);
}

void TestCandidates::quantilesAreBars()
{
    Workbench workbench;
    CandidatesModel model;
    Line sure = lineOf(workbench, {"a11*b11->c11"}, 7.5);
    sure.low = 7;
    sure.high = 8;
    sure.visits = 120;
    sure.prior = 0.25;
    Line unsure = lineOf(workbench, {"a12*b21->c11"}, 9);
    unsure.low = 7;
    unsure.high = 12;
    const Line silent = lineOf(workbench, {"a22*b22->c22"}, 8);
    model.show(analysisOf({sure, unsure, silent}), 0, workbench.position());
    QVERIFY(model.hasQuantiles());
    QVERIFY(!model.intervalOf(model.row(2)).has_value());
    // All bars have one scale, so that they can be compared.
    const Interval first = *model.intervalOf(model.row(0));
    const Interval second = *model.intervalOf(model.row(1));
    QCOMPARE(first.from, 7.0);
    QCOMPARE(first.to, 12.0);
    QCOMPARE(second.from, 7.0);
    QCOMPARE(second.to, 12.0);
    const QRectF box(0, 0, 100, 16);
    QCOMPARE(first.at(8, box), 20.0);
    QCOMPARE(second.at(12, box), 100.0);
    const QString tip = model.index(0, CandidatesModel::Total).data(Qt::ToolTipRole).toString();
    QVERIFY2(tip.contains(QStringLiteral("In 8 of 10 cases 7 to 8")) && tip.contains(QStringLiteral("120 times")) &&
                 tip.contains(QStringLiteral("25 %")),
             qPrintable(tip));
    // Painted: the dot at the value, the line up to the quantile and not beyond.
    QImage image(100, 16, QImage::Format_RGB32);
    image.fill(toColor(currentPalette().background));
    QPainter painter(&image);
    paintInterval(painter, box, first, currentPalette());
    painter.end();
    const QRectF inner = box.adjusted(3.5, 0, -3.5, 0);
    QCOMPARE(image.pixelColor(qRound(first.at(7.5, inner)), 8), toColor(currentPalette().accent));
    const int end = qRound(first.at(8, inner));
    QCOMPARE(image.pixelColor(end - 1, 5), toColor(currentPalette().dimText));
    QCOMPARE(image.pixelColor(end + 4, 7 - 2), toColor(currentPalette().background));
}

QTEST_MAIN(TestCandidates)
#include "tst_candidates.moc"
