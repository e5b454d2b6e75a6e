// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "tests/ui/views_fixture.h"
#include "ui/theme/theme.h"
#include "ui/views/tree_minimap.h"
#include "ui/views/tree_view.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QMenu>
#include <QScrollBar>
#include <QWheelEvent>
#include <QtTest>

#include <memory>

using namespace rankfall;

/// The variation tree: layout, hits, keys, menus, and that ten thousand nodes stay smooth.
class TestTreeView : public QObject {
    Q_OBJECT

private:
    static void show(TreeView& view, QSize size)
    {
        view.resize(size);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
    }

    static QPoint centre(const TreeView& view, NodeId id) { return view.nodeRect(id).center().toPoint(); }

    /// A session of `count` nodes: lines of `length` moves that leave a main line at every move in turn.
    static Session bigTree(int count, int length)
    {
        Problem problem{Target::matrixMultiplication({5, 5, 5})};
        std::vector<Node> nodes(1);
        const auto term = [](int i) {
            Term out{Factor(25), Factor(25), Factor(25)};
            out.u.set(i % 25, 1);
            out.v.set(i / 25 % 25, 1);
            out.w.set(i / 625 % 25, 1);
            return out;
        };
        std::vector<int> main{0};
        int serial = 0;
        const auto add = [&](int parent) {
            Node node;
            node.id = static_cast<int>(nodes.size());
            node.parent = parent;
            node.move = Move::play(term(serial++));
            nodes[static_cast<std::size_t>(parent)].children.push_back(node.id);
            nodes.push_back(node);
            return node.id;
        };
        for (int i = 0; i < length; ++i)
            main.push_back(add(main.back()));
        for (int branch = 0; static_cast<int>(nodes.size()) < count; ++branch) {
            int at = main[static_cast<std::size_t>(branch % length)];
            for (int i = 0; i < length && static_cast<int>(nodes.size()) < count; ++i)
                at = add(at);
        }
        auto session = Session::fromNodes(problem, std::move(nodes), 0);
        if (!session)
            qFatal("%s", session.error().text().c_str());
        return std::move(*session);
    }

private Q_SLOTS:

    void initTestCase() { applyTheme(*qApp, Theme::Dark); }

    void theMainLineIsStraightAndPlacesAreUnique()
    {
        Workbench bench;
        fixture::open(bench, {2, 2, 2});
        QVERIFY(fixture::play(bench, {0, 1, 2, 3, 4, 5, 6}));
        const auto line = bench.session().line();
        bench.goTo(line[2]);
        QVERIFY(fixture::play(bench, {4, 5, 6}));
        bench.goTo(line[1]);
        QVERIFY(fixture::play(bench, {6, 3}));
        const TreeLayout layout(bench.session(), {});
        QCOMPARE(layout.nodeCount(), bench.session().nodeCount());
        for (std::size_t i = 0; i < line.size(); ++i) {
            QCOMPARE(layout.find(line[i])->lane, 0);
            QCOMPARE(layout.find(line[i])->depth, static_cast<int>(i));
        }
        std::set<std::pair<int, int>> taken;
        for (const NodeId id : bench.session().nodeIds()) {
            const TreeLayout::Place* place = layout.find(id);
            QVERIFY(place);
            QVERIFY(taken.emplace(place->depth, place->lane).second);
            QCOMPARE(layout.at(place->depth, place->lane)->id, id);
            if (const NodeId parent = bench.session().node(id).parent; parent != kNoNode) {
                QCOMPARE(layout.find(parent)->lane, place->parentLane);
                QVERIFY(place->lane >= place->parentLane);
            }
        }
        // The deeper fork is nearer to the main line.
        QCOMPARE(layout.lanes(), 3);
        QCOMPARE(layout.find(bench.session().current())->lane, 2);
    }

    void fingerprintsFollowMovesNotNotes()
    {
        Workbench bench;
        fixture::open(bench, {2, 2, 2});
        QVERIFY(fixture::play(bench, {0, 1, 2}));
        const NodeId leaf = bench.session().current();
        const auto before = TreeLayout(bench.session(), {}).find(leaf)->fingerprint;
        bench.setComment(leaf, QStringLiteral("a note"));
        bench.setMark(leaf, 3);
        QCOMPARE(TreeLayout(bench.session(), {}).find(leaf)->fingerprint, before);
        const auto other = parseMove(fixture::kStrassen[5], bench.target(), bench.ring());
        QVERIFY(bench.editMove(bench.session().pathTo(leaf)[1], *other));
        QVERIFY(TreeLayout(bench.session(), {}).find(leaf)->fingerprint != before);
    }

    void clicksGoToNodes_data()
    {
        QTest::addColumn<bool>("vertical");
        QTest::addColumn<double>("zoom");
        QTest::newRow("to the right") << false << 1.0;
        QTest::newRow("downwards") << true << 1.0;
        QTest::newRow("small") << false << 0.5;
        QTest::newRow("large") << true << 1.6;
    }

    void clicksGoToNodes()
    {
        QFETCH(bool, vertical);
        QFETCH(double, zoom);
        Workbench bench;
        fixture::open(bench, {2, 2, 2});
        QVERIFY(fixture::play(bench, {0, 1, 2}));
        bench.goToStart();
        QVERIFY(fixture::play(bench, {3, 4}));
        TreeView view(&bench);
        view.setVertical(vertical);
        view.setZoom(zoom);
        show(view, {700, 600});
        for (const NodeId id : bench.session().nodeIds()) {
            view.ensureNodeVisible(id);
            QCOMPARE(view.nodeAt(centre(view, id)), id);
            QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, centre(view, id));
            QCOMPARE(bench.session().current(), id);
        }
        QCOMPARE(view.nodeAt(QPointF(690, 590)), kNoNode);
        QSignalSpy spy(&view, &TreeView::activated);
        QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, centre(view, 1));
        QCOMPARE(spy.count(), 1);
        QCOMPARE(bench.session().current(), 1);
    }

    void holdingPeeksUntilRelease()
    {
        Workbench bench;
        fixture::open(bench, {2, 2, 2});
        QVERIFY(fixture::play(bench, {0, 1, 2}));
        const NodeId here = bench.session().current();
        TreeView view(&bench);
        show(view, {700, 300});
        QTest::mousePress(view.viewport(), Qt::LeftButton, {}, centre(view, 1));
        QVERIFY(!bench.isPeeking());
        QTRY_VERIFY_WITH_TIMEOUT(bench.isPeeking(), 1500);
        QCOMPARE(bench.snapshot()->node, 1);
        QCOMPARE(bench.session().current(), here);
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, centre(view, 1));
        QVERIFY(!bench.isPeeking());
        QCOMPARE(bench.snapshot()->node, here);
        QCOMPARE(bench.session().current(), here);
    }

    void keysWalk()
    {
        Workbench bench;
        fixture::open(bench, {2, 2, 2});
        QVERIFY(fixture::play(bench, {0, 1, 2, 3}));
        const auto line = bench.session().line();
        bench.goTo(line[2]);
        QVERIFY(fixture::play(bench, {5}));
        const NodeId side = bench.session().current();
        TreeView view(&bench);
        show(view, {700, 300});
        QTest::keyClick(&view, Qt::Key_Up);
        QCOMPARE(bench.session().current(), line[3]);
        QTest::keyClick(&view, Qt::Key_Down);
        QCOMPARE(bench.session().current(), side);
        QTest::keyClick(&view, Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(bench.session().current(), line[2]);
        QTest::keyClick(&view, Qt::Key_Home);
        QCOMPARE(bench.session().current(), bench.session().root());
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(bench.session().current(), line[1]);
        QTest::keyClick(&view, Qt::Key_Left);
        QTest::keyClick(&view, Qt::Key_End);
        QCOMPARE(bench.session().node(bench.session().current()).children.size(), std::size_t{0});
    }

    void foldingHidesTheVariation()
    {
        Workbench bench;
        fixture::open(bench, {2, 2, 2});
        QVERIFY(fixture::play(bench, {0, 1, 2, 3}));
        const auto line = bench.session().line();
        bench.goTo(line[1]);
        QVERIFY(fixture::play(bench, {5, 6}));
        const NodeId leaf = bench.session().current();
        TreeView view(&bench);
        show(view, {700, 300});
        QTest::keyClick(&view, Qt::Key_C);
        QVERIFY(view.nodeRect(leaf).isNull());
        const NodeId first = bench.session().node(leaf).parent;
        QCOMPARE(view.layoutOfTree().find(first)->hidden, 1);
        QVERIFY(!view.nodeRect(line[4]).isNull());
        QTest::keyClick(&view, Qt::Key_C);
        QVERIFY(!view.nodeRect(leaf).isNull());
    }

    void theMenuEdits()
    {
        Workbench bench;
        fixture::open(bench, {2, 2, 2});
        QVERIFY(fixture::play(bench, {0, 1}));
        const auto line = bench.session().line();
        bench.goTo(line[1]);
        QVERIFY(fixture::play(bench, {5}));
        const NodeId side = bench.session().current();
        TreeView view(&bench);
        show(view, {700, 300});
        const auto trigger = [&](NodeId id, const char* text) {
            const std::unique_ptr<QMenu> menu(view.menuFor(id));
            QList<QAction*> actions = menu->actions();
            for (QAction* action : menu->actions()) {
                if (action->menu())
                    actions += action->menu()->actions();
            }
            for (QAction* action : actions) {
                if (action->text() == QLatin1String(text) && action->isEnabled()) {
                    action->trigger();
                    return true;
                }
            }
            return false;
        };
        QVERIFY(trigger(side, "Add bookmark"));
        QVERIFY(bench.session().node(side).bookmark);
        QVERIFY(trigger(side, "4 Diamond"));
        QCOMPARE(bench.session().node(side).mark, 4);
        QVERIFY(trigger(side, "Promote variation"));
        QCOMPARE(bench.session().node(line[1]).children.front(), side);
        QVERIFY(!trigger(side, "Promote variation"));
        QVERIFY(trigger(side, "Copy line as text"));
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY2(copied.contains(QString::fromLatin1(fixture::kStrassen[0])), qPrintable(copied));
        const auto parsed = parseLine(copied.toStdString(), bench.target(), bench.ring());
        QVERIFY2(parsed.has_value(), parsed ? "" : parsed.error().text().c_str());
        QCOMPARE(parsed->size(), std::size_t{2});
        QVERIFY(trigger(side, "Delete branch from here"));
        QVERIFY(!bench.session().contains(side));
        QVERIFY(!trigger(bench.session().root(), "Delete this move"));
    }

    void solvedLeavesAreFilledSquares()
    {
        Workbench bench;
        fixture::open(bench, {2, 2, 2});
        QVERIFY(fixture::play(bench, {0, 1, 2, 3, 4, 5, 6}));
        const NodeId leaf = bench.session().current();
        bench.goToStart();
        TreeView view(&bench);
        show(view, {800, 200});
        QTRY_COMPARE(view.facts()->known(), 8);
        const QRectF box = view.nodeRect(leaf);
        const QImage image = view.viewport()->grab().toImage();
        QCOMPARE(image.pixelColor(QPointF(box.center().x() - 9, box.bottom() - 6).toPoint()),
                 toColor(currentPalette().good));
        QVERIFY(view.toolTipOf(leaf).contains(QStringLiteral("Solved with 7")));
        const QString third = view.toolTipOf(bench.session().line()[3]);
        QVERIFY2(third.contains(QStringLiteral("3 played · 12 nonzeros · rest 4–6 · total 7–9")), qPrintable(third));
    }

    void factsAreRememberedAcrossNotesAndFoundAgainAfterEdits()
    {
        Workbench bench;
        fixture::open(bench, {2, 2, 2});
        QVERIFY(fixture::play(bench, {0, 1, 2}));
        TreeView view(&bench);
        show(view, {700, 200});
        QTRY_COMPARE(view.facts()->known(), 4);
        bench.setMark(1, 2);
        view.viewport()->repaint();
        QTest::qWait(20);
        QCOMPARE(view.facts()->known(), 4);
        QVERIFY(bench.editMove(1, *parseMove(fixture::kStrassen[6], bench.target(), bench.ring())));
        QTRY_COMPARE(view.facts()->known(), 7);
    }

    void theEnginesFirstSuggestionIsHollow()
    {
        Workbench bench;
        fixture::open(bench, {2, 2, 2});
        QVERIFY(fixture::play(bench, {0, 1}));
        const TreeLayout layout(bench.session(), {}, bench.session().current());
        const TreeLayout::Place* place = layout.find(TreeLayout::kHollow);
        QVERIFY(place);
        QCOMPARE(place->depth, 3);
        QCOMPARE(place->lane, 0);
        const TreeLayout beside(bench.session(), {}, 1);
        QCOMPARE(beside.find(TreeLayout::kHollow)->depth, 2);
        QCOMPARE(beside.find(TreeLayout::kHollow)->lane, 1);
    }

    /// A mistake is marked wherever it stands, on the line that is looked at and beside it.
    void mistakesAreMarkedBesideTheLineToo()
    {
        Workbench bench;
        fixture::open(bench, {2, 2, 2});
        QVERIFY(fixture::play(bench, {0, 1, 2, 3, 4}));
        const NodeId closed = bench.session().current();
        QVERIFY(bench.play(*parseMove("a12 b12 -> c12", bench.target(), bench.ring())));
        const NodeId bad = bench.session().current();
        bench.goTo(closed);
        QVERIFY(fixture::play(bench, {5}));
        const NodeId good = bench.session().current();
        TreeView view(&bench);
        show(view, {900, 300});
        const auto marked = [&](NodeId id) {
            const QImage image = view.viewport()->grab().toImage();
            const QRect box = view.nodeRect(id).toRect();
            const QColor wanted = toColor(currentPalette().bad);
            for (int x = box.right() - 4; x < box.right() + 22; ++x) {
                for (int y = box.top() - 4; y < box.center().y(); ++y) {
                    if (image.rect().contains(x, y) && image.pixelColor(x, y) == wanted)
                        return true;
                }
            }
            return false;
        };
        QTRY_VERIFY(marked(bad)); // once its bounds are known
        QVERIFY(!marked(good));
        bench.goTo(bad);
        QVERIFY(marked(bad));
    }

    void controlWheelZoomsAboutThePointer()
    {
        Workbench bench;
        bench.setSession(bigTree(300, 30));
        TreeView view(&bench);
        show(view, {600, 300});
        const double before = view.zoom();
        const QPointF at(300, 150);
        for (int i = 0; i < 3; ++i) {
            QWheelEvent wheel(at, view.viewport()->mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::ControlModifier,
                              Qt::NoScrollPhase, false);
            QApplication::sendEvent(view.viewport(), &wheel);
        }
        QVERIFY(view.zoom() < before);
        view.setZoom(0.01);
        QVERIFY(view.zoom() >= 0.2);
    }

    void theCurrentNodeStaysInSight()
    {
        Workbench bench;
        bench.setSession(bigTree(2000, 60));
        TreeView view(&bench);
        show(view, {500, 300});
        for (const NodeId id : {60, 1999, 1000, 0}) {
            bench.goTo(id);
            QVERIFY(view.viewport()->rect().contains(view.nodeRect(id).toAlignedRect()));
        }
    }

    void aMapLeadsThroughALargeTree()
    {
        Workbench bench;
        bench.setSession(bigTree(40, 4));
        TreeView view(&bench);
        show(view, {900, 2000});
        auto* map = view.viewport()->findChild<TreeMinimap*>();
        QVERIFY(map && map->isHidden()); // all of it shows
        bench.setSession(bigTree(2000, 80));
        view.resize(700, 500);
        QTRY_VERIFY(map->isVisible());
        QVERIFY(view.viewport()->rect().contains(map->geometry()));
        QCOMPARE(view.horizontalScrollBar()->value(), 0);
        QTest::mouseClick(map, Qt::LeftButton, {}, {map->width() - 3, map->height() / 2});
        QCOMPARE(view.horizontalScrollBar()->value(), view.horizontalScrollBar()->maximum());
        QVERIFY(std::abs(view.verticalScrollBar()->value() - view.verticalScrollBar()->maximum() / 2) <
                view.verticalScrollBar()->maximum() / 10);
        QCOMPARE(bench.session().current(), 0); // nobody was sent anywhere
        // The current node is never under it.
        bench.goToEnd();
        QVERIFY(view.viewport()->rect().contains(centre(view, bench.session().current())));
        QVERIFY(!map->geometry().contains(centre(view, bench.session().current())));
        view.resize(220, 160); // no room
        QTRY_VERIFY(map->isHidden());
    }

    void tenThousandNodesPaintQuickly_data()
    {
        QTest::addColumn<double>("zoom");
        QTest::newRow("names") << 1.0;
        QTest::newRow("overview") << 0.3;
    }

    void tenThousandNodesPaintQuickly()
    {
        QFETCH(double, zoom);
        Workbench bench;
        bench.setSession(bigTree(10000, 80));
        QCOMPARE(bench.session().nodeCount(), 10000);
        TreeView view(&bench);
        view.setZoom(zoom);
        show(view, {1000, 700});
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() / 2);
        QElapsedTimer clock;
        double layout = 1e9;
        double paint = 1e9;
        for (int i = 0; i < 5; ++i) {
            clock.start();
            const TreeLayout again(bench.session(), {});
            layout = std::min(layout, static_cast<double>(clock.nsecsElapsed()) / 1e6);
            QCOMPARE(again.nodeCount(), 10000);
            QImage image(view.viewport()->size(), QImage::Format_RGB32);
            clock.start();
            view.viewport()->render(&image);
            paint = std::min(paint, static_cast<double>(clock.nsecsElapsed()) / 1e6);
        }
        qInfo("layout %.2f ms, paint %.2f ms", layout, paint);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) && defined(NDEBUG)
        QVERIFY2(layout < 50, qPrintable(QString::number(layout)));
        QVERIFY2(paint < 50, qPrintable(QString::number(paint)));
#endif
    }
};

QTEST_MAIN(TestTreeView)
#include "tst_tree_view.moc"
