// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/theme/theme.h"
#include "ui/views/search_scatter.h"
#include "ui/views/search_table.h"
#include "ui/views/search_tree_canvas.h"
#include "ui/views/search_view.h"
#include "ui/workbench/companions.h"
#include "ui/workbench/search_recorder.h"

#include <QApplication>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QToolButton>

#include "views_fixture.h"

using namespace rankfall;

/// A search as people see it: what is recorded and forgotten, where the pictures put it, and what pointing does.
class TestSearchView : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { applyTheme(*qApp, Theme::Dark); }

    void trailsFollowTheEngine();
    void anotherRunGoesOnLater();
    void recordsAreBounded();
    void leadChangesSayWait();
    void treesAreLaidOutByPrior();
    void scatterPutsDotsWhereTheyBelong();
    void treeIsPointedAtAndWalked();
    void movesLeadToThePosition();
    void followsAndScrubs();
    void emptyStatesSayWhatToDo();

private:
    static Position start();
    static Term termOf(const char* text);
    static std::shared_ptr<Analysis> said(double seconds, std::initializer_list<std::pair<int, double>> lines);
    static std::shared_ptr<TreeSample> tree(int visits);
};

Position TestSearchView::start()
{
    return Position::start({Target::matrixMultiplication({2, 2, 2}), Ring::Z2, 1});
}

Term TestSearchView::termOf(const char* text)
{
    return *parseTerm(text, start().target(), Ring::Z2);
}

/// Lines that begin with Strassen's moves of these numbers; the visits are a hundred times what is left to 10.
std::shared_ptr<Analysis> TestSearchView::said(double seconds, std::initializer_list<std::pair<int, double>> lines)
{
    auto out = std::make_shared<Analysis>();
    out->run = 1;
    out->elapsed = std::chrono::duration<double>(seconds);
    out->nodes = static_cast<std::int64_t>(seconds * 1000);
    for (const auto& [move, total] : lines) {
        Line line;
        line.engine = "agent";
        line.moves = {*parseMove(fixture::kStrassen[static_cast<std::size_t>(move)], start().target(), Ring::Z2)};
        line.value = total;
        line.visits = static_cast<std::int64_t>(100 * (10 - total));
        line.prior = 0.25;
        out->lines.push_back(line);
    }
    return out;
}

/// The start, two moves, and one after the second.
std::shared_ptr<TreeSample> TestSearchView::tree(int visits)
{
    auto out = std::make_shared<TreeSample>();
    out->all = 4;
    out->nodes = {{-1, {}, 4 * visits, 1, 7.5F, false},
                  {0, termOf(fixture::kStrassen[0]), 2 * visits, 0.2F, 8, false},
                  {0, termOf(fixture::kStrassen[1]), visits, 0.6F, 7, false},
                  {2, termOf(fixture::kStrassen[2]), visits, 0.9F, 7, true}};
    return out;
}

void TestSearchView::trailsFollowTheEngine()
{
    SearchRecord record(start());
    record.take({said(1, {{0, 8}, {1, 9}})});
    record.take({said(2, {{0, 7.5}})});
    QCOMPARE(record.trails().size(), std::size_t{2});
    const SearchRecord::Trail& first = record.trails()[0];
    QCOMPARE(first.points.size(), std::size_t{2});
    QVERIFY(first.points[0].begins && !first.points[1].begins);
    QCOMPARE(first.points[1].total, 7.5);
    QCOMPARE(first.points[0].share, 200.0 / 300);
    QCOMPARE(SearchRecord::pointAt(first, 1.5)->seconds, 1.0);
    QCOMPARE(SearchRecord::pointAt(first, 0.5), nullptr);
    QCOMPARE(record.seconds(), 2.0);
    // The same snapshot twice is no news, and what stands still needs two points.
    const auto last = said(3, {{0, 7.5}});
    record.take({last});
    record.take({last});
    record.take({said(4, {{0, 7.5}})});
    QCOMPARE(record.trails()[0].points.size(), std::size_t{3});
    QCOMPARE(record.trails()[0].points.back().seconds, 4.0);
}

void TestSearchView::anotherRunGoesOnLater()
{
    SearchRecord record(start());
    record.take({said(5, {{0, 8}})});
    auto again = said(1, {{0, 9}});
    again->run = 2;
    record.take({again});
    QCOMPARE(record.seconds(), 6.0);
    const auto& points = record.trails()[0].points;
    QVERIFY(points.size() == 2 && points[1].begins);
    // One beside it that began with the first stands beside that.
    auto other = said(0.5, {{1, 8}});
    other->lines[0].engine = "greedy";
    record.take({nullptr, other});
    QCOMPARE(record.trails()[1].points[0].seconds, 6.0);
    QCOMPARE(record.seconds(), 6.0);
}

void TestSearchView::recordsAreBounded()
{
    SearchRecord record(start());
    for (int i = 1; i <= 1000; ++i) {
        auto now = said(i, {{0, 7 + 1.0 / i}});
        now->tree = tree(i);
        record.take({now});
    }
    QVERIFY(record.trails()[0].points.size() <= SearchRecord::kMostPoints);
    QVERIFY(record.frames().size() <= SearchRecord::kMostFrames && record.frames().size() > 30);
    QCOMPARE(record.frames().front().seconds, 1.0);
    QCOMPARE(record.frames().back().seconds, 1000.0);
    QCOMPARE(record.frameAt(1e9)->tree->nodes[1].visits, 2000);
    QCOMPARE(record.frameAt(0.5), nullptr);
    // Evenly, not the end alone.
    const double middle = record.frames()[record.frames().size() / 2].seconds;
    QVERIFY2(middle > 300 && middle < 700, qPrintable(QString::number(middle)));
}

void TestSearchView::leadChangesSayWait()
{
    SearchRecord record(start());
    for (int i = 0; i < 6; ++i) {
        record.take({said(i + 1, {{i % 2, 8}})});
    }
    QCOMPARE(record.leadChanges(0, 100), 5);
    QCOMPARE(record.leadChanges(3, 5), 2);
    QCOMPARE(record.leadSince(100), 6.0);
    QCOMPARE(SearchWords::headline(record, 6),
             QStringLiteral("6.0 s · another first candidate 5 times in the last 10 s: wait"));
    record.take({said(60, {{1, 8}})});
    QCOMPARE(SearchWords::headline(record, 60),
             QStringLiteral("1.0 min · the first candidate has been the same for 54 s"));
}

void TestSearchView::treesAreLaidOutByPrior()
{
    const auto sample = tree(10);
    const SearchTreeLayout layout = SearchTreeLayout::of(*sample);
    QCOMPARE(layout.children[0], (std::vector<int>{2, 1})); // the likelier one first
    QCOMPARE(layout.deepest, 2);
    QCOMPARE(layout.places[3], QPointF(0, 1));
    QCOMPARE(layout.places[2], QPointF(0, 0.5));
    QCOMPARE(layout.places[1], QPointF(1, 0.5));
    QCOMPARE(layout.places[0], QPointF(0.5, 0));
    QCOMPARE(layout.badness(7), 0.0);
    QCOMPARE(layout.badness(8), 1.0);
    QCOMPARE(SearchTreeLayout::pathTo(*sample, 3), (std::vector<int>{0, 2, 3}));
    QVERIFY(SearchTreeLayout::of(TreeSample()).isEmpty());
}

void TestSearchView::scatterPutsDotsWhereTheyBelong()
{
    auto record = std::make_shared<SearchRecord>(start());
    record->take({said(1, {{0, 8}, {1, 9}})});
    record->take({said(10, {{0, 7}, {1, 9}})});
    SearchScatter scatter(SearchWords([](const std::string&) { return QStringLiteral("Agent"); }));
    scatter.resize(500, 240);
    scatter.show(record, record->seconds());
    const auto& points = record->trails()[0].points;
    QVERIFY(scatter.plot().contains(scatter.placeOf(points[1])));
    QVERIFY(scatter.placeOf(points[0]).y() < scatter.placeOf(points[1]).y()); // fewer terms lie lower
    QVERIFY(scatter.placeOf(points[0]).x() < scatter.placeOf(points[1]).x());
    QCOMPARE(scatter.trailAt(scatter.placeOf(points[1])), 0);
    QCOMPARE(scatter.trailAt({0, 0}), -1);
    // The way between the points is drawn, in the colour of the dot.
    const QPointF middle = (scatter.placeOf(points[0]) + scatter.placeOf(points[1])) / 2;
    const QImage image = scatter.grab().toImage();
    bool isDrawn = false;
    for (int y = -3; y <= 3; ++y) {
        isDrawn = isDrawn || image.pixelColor(middle.toPoint() + QPoint(0, y)) != toColor(currentPalette().background);
    }
    QVERIFY(isDrawn);
    scatter.show(record, 5); // the past
    QCOMPARE(scatter.trailAt(scatter.placeOf(points[0])), 0);
    QCOMPARE(scatter.trailAt(scatter.placeOf(points[1])), -1);
    scatter.setAcross(SearchScatter::Across::Visits);
    QVERIFY(scatter.placeOf(points[0]).x() < scatter.placeOf(points[1]).x()); // more visits
    // Keys go from the best to the others, and a screen reader hears which.
    scatter.show(record, 10);
    QSignalSpy chosen(&scatter, &SearchScatter::chosenChanged);
    QTest::keyClick(&scatter, Qt::Key_Down);
    QCOMPARE(scatter.chosen(), 0);
    QCOMPARE(scatter.accessibleDescription(),
             QStringLiteral("(a11+a22)(b11+b22)→c11+c22: 7 terms expected, visits 300 (75 %), prior 25 %; Agent"));
    QTest::keyClick(&scatter, Qt::Key_Up);
    QCOMPARE(scatter.chosen(), 1);
    QCOMPARE(chosen.size(), 2);
    QSignalSpy played(&scatter, &SearchScatter::playWanted);
    QTest::keyClick(&scatter, Qt::Key_Return);
    QCOMPARE(played.value(0).value(0).toInt(), 1);
}

void TestSearchView::treeIsPointedAtAndWalked()
{
    SearchTreeCanvas canvas;
    canvas.resize(400, 300);
    canvas.show(tree(10));
    QVERIFY(canvas.radiusOf(0) > canvas.radiusOf(1) && canvas.radiusOf(1) > canvas.radiusOf(2));
    for (int i = 0; i < 4; ++i) {
        QVERIFY(canvas.rect().contains(canvas.placeOf(i).toPoint()));
        QCOMPARE(canvas.nodeAt(canvas.placeOf(i)), i);
    }
    QSignalSpy chosen(&canvas, &SearchTreeCanvas::chosenChanged);
    QTest::mouseClick(&canvas, Qt::LeftButton, {}, canvas.placeOf(2).toPoint());
    QCOMPARE(canvas.chosen(), 2);
    // The same node in a tree that has grown; not in another game's.
    auto grown = tree(50);
    std::swap(grown->nodes[1], grown->nodes[2]);
    grown->nodes[3].parent = 1;
    canvas.show(grown);
    QCOMPARE(canvas.chosen(), 1);
    QTest::keyClick(&canvas, Qt::Key_Down);
    QCOMPARE(canvas.chosen(), 3);
    QTest::keyClick(&canvas, Qt::Key_Up);
    QTest::keyClick(&canvas, Qt::Key_Right);
    QCOMPARE(canvas.chosen(), 2);
    QTest::keyClick(&canvas, Qt::Key_Up);
    QCOMPARE(canvas.chosen(), 0);
    auto other = tree(50);
    other->game = 2;
    canvas.show(other);
    QCOMPARE(canvas.chosen(), -1);
    // A drag moves the picture and chooses nothing; a double-click brings all of it back.
    const QPointF before = canvas.placeOf(0);
    QTest::mousePress(&canvas, Qt::LeftButton, {}, {200, 250});
    QTest::mouseMove(&canvas, {230, 230});
    QTest::mouseRelease(&canvas, Qt::LeftButton, {}, {230, 230});
    QCOMPARE(canvas.placeOf(0), before + QPointF(30, -20));
    QCOMPARE(canvas.chosen(), -1);
    QTest::mouseDClick(&canvas, Qt::LeftButton, {}, {10, 250});
    QCOMPARE(canvas.placeOf(0), before);
}

void TestSearchView::movesLeadToThePosition()
{
    const SearchRecord record(start());
    const auto sample = tree(10);
    const auto there = SearchPreview::positionAt(record, *sample, 3);
    QVERIFY(there.has_value());
    QCOMPARE(there->rank(), 2);
    QCOMPARE(there->term(1), termOf(fixture::kStrassen[2]));
    QCOMPARE(SearchPreview::movesTo(record, *sample, 3).size(), std::size_t{2});
    // Over the integers the position is shown modulo 2, and its moves are not played.
    const SearchRecord integers(Position::start({Target::matrixMultiplication({2, 2, 2}), Ring::Z, 2}));
    const auto modulo = SearchPreview::positionAt(integers, *sample, 3);
    QVERIFY(modulo && modulo->ring() == Ring::Z2 && modulo->sameAs(*there));
    QVERIFY(SearchPreview::movesTo(integers, *sample, 3).empty());
    QVERIFY(SearchWords::ofNode(integers, *sample, 3).endsWith(QStringLiteral("modulo 2")));
    QCOMPARE(SearchWords::ofNode(record, *sample, 3),
             QStringLiteral("Move 2, a11(b12+b22)→c12+c22: 7 terms, known exactly, visits 10, prior 90 %"));
}

void TestSearchView::followsAndScrubs()
{
    Workbench bench;
    bench.setSession(Session({Target::matrixMultiplication({2, 2, 2}), Ring::Z2, 1}));
    bench.setEngineKey(QStringLiteral("agent"));
    Companions companions(bench);
    SearchRecorder recorder(bench, companions);
    SearchView view(bench, recorder);
    view.resize(900, 260);
    view.show();
    bench.startThinking();
    QTRY_VERIFY_WITH_TIMEOUT(recorder.record() && recorder.record()->frames().size() > 3, 15000);
    QTRY_VERIFY(!recorder.record()->trails().empty());
    view.setPage(SearchView::Page::Tree);
    QVERIFY(view.tree()->tree() == recorder.record()->frames().back().tree.get());
    bench.stopThinking();
    QTRY_VERIFY(bench.engineState() != EngineState::Thinking);
    QTest::qWait(150); // the last words
    // It is still there, and goes back.
    const auto record = recorder.record();
    QVERIFY(view.isFollowing());
    QCOMPARE(view.slider()->value(), view.slider()->maximum());
    const double middle = record->frames()[record->frames().size() / 2].seconds;
    view.slider()->setValue(static_cast<int>(1000 * middle / record->seconds()) + 1);
    QVERIFY(!view.isFollowing());
    QVERIFY(view.tree()->tree() == record->frameAt(view.seconds())->tree.get());
    QVERIFY(view.tree()->tree() != record->frames().back().tree.get());
    // Pointing shows the position of the node, without words; a click keeps it there with words, and Esc's way out ends
    // it.
    const QPointF at = view.tree()->placeOf(1);
    QMouseEvent move(QEvent::MouseMove, at, view.tree()->mapToGlobal(at), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(view.tree(), &move);
    QCOMPARE(view.tree()->hovered(), 1);
    QTRY_VERIFY(bench.exhibit().has_value());
    QVERIFY(bench.exhibit()->title.isEmpty());
    QCOMPARE(bench.exhibit()->snapshot->position.rank(), static_cast<int>(view.tree()->tree()->played.size()) + 1);
    QTest::mouseClick(view.tree(), Qt::LeftButton, {}, view.tree()->placeOf(1).toPoint());
    QVERIFY(!bench.exhibit()->title.isEmpty());
    // The table says the same.
    view.setTable(true);
    QCOMPARE(view.table()->rowCount(), static_cast<int>(view.tree()->tree()->nodes.size()));
    view.table()->setCurrentCell(0, 0);
    QCOMPARE(view.tree()->chosen(), 0);
    view.setTable(false);
    bench.setExhibit(std::nullopt);
    // Played back to its end, it follows again.
    view.setPlaying(true);
    QVERIFY(view.isPlaying());
    view.slider()->setValue(view.slider()->maximum() - 20);
    QTRY_VERIFY_WITH_TIMEOUT(view.isFollowing() && !view.isPlaying(), 5000);
    // Another position has no record; back here there is one.
    QVERIFY(fixture::play(bench, {0}));
    QVERIFY(!recorder.record());
    QVERIFY(view.tree()->tree() == nullptr);
    bench.step(-1);
    QVERIFY(recorder.record() == record);
    bench.setSession(Session({Target::matrixMultiplication({2, 2, 2}), Ring::Z2, 1}));
    QVERIFY(!recorder.record());
}

void TestSearchView::emptyStatesSayWhatToDo()
{
    Workbench bench;
    fixture::open(bench, {2, 2, 2});
    Companions companions(bench);
    SearchRecorder recorder(bench, companions);
    SearchView view(bench, recorder);
    view.resize(700, 240);
    view.show();
    QVERIFY(!view.slider()->isEnabled());
    QVERIFY(!view.findChild<QToolButton*>(QStringLiteral("play"))->isEnabled());
    view.setTable(true);
    QCOMPARE(view.table()->item(0, 0)->text(), QStringLiteral("No engine has thought here"));
    view.setPage(SearchView::Page::Tree);
    QCOMPARE(view.table()->item(0, 0)->text(), QStringLiteral("No search tree has been recorded here"));
    for (QWidget* child : view.findChildren<QWidget*>()) {
        if (child->focusPolicy() != Qt::NoFocus && child->objectName().startsWith(QStringLiteral("search"))) {
            QVERIFY2(!child->accessibleName().isEmpty(), qPrintable(child->objectName()));
        }
    }
}

QTEST_MAIN(TestSearchView)
#include "tst_search_view.moc"
