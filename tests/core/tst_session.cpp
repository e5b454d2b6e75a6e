// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/game/session.h"
#include "tests/support/fixtures.h"

#include <QTest>

using namespace rankfall;
using namespace rankfall::test;

namespace {

using Nodes = std::map<NodeId, Node>;

Nodes nodesOf(const Session& session)
{
    Nodes nodes;
    for (const NodeId id : session.nodeIds()) {
        nodes[id] = session.node(id);
    }
    return nodes;
}

Session withStrassen(std::size_t count = 7)
{
    Session session(problem("2x2x2"));
    const auto terms = strassen();
    for (std::size_t i = 0; i < count; ++i) {
        (void)session.play(Move::play(terms[i]));
    }
    return session;
}

/// Every position replayed from nothing agrees with what the session says.
bool consistent(const Session& session)
{
    for (const NodeId id : session.nodeIds()) {
        Position position = Position::start(session.problem());
        for (const NodeId step : session.pathTo(id)) {
            if (step != session.root()) {
                auto next = position.after(session.node(step).move);
                if (!next) {
                    return false;
                }
                position = *next;
            }
        }
        if (!(position.residual() == session.position(id).residual()) || position.key() != session.position(id).key() ||
            position.rank() != static_cast<int>(session.termNames(id).size()) ||
            position.rank() != static_cast<int>(session.termNodes(id).size())) {
            return false;
        }
        for (const NodeId child : session.node(id).children) {
            if (!session.contains(child) || session.node(child).parent != id) {
                return false;
            }
        }
    }
    return true;
}

} // namespace

class TestSession : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void playsStrassenToZero()
    {
        const Session session = withStrassen();
        QVERIFY(session.position().isSolved());
        QCOMPARE(session.depth(session.current()), 7);
        QCOMPARE(session.nameOf(session.current()), std::string("M7"));
    }

    void samePlayGoesToTheSameChild()
    {
        Session session = withStrassen(1);
        const NodeId first = session.current();
        session.goTo(session.root());
        Term flipped = strassen()[0];
        flipped.u = flipped.u.negated();
        flipped.w = flipped.w.negated();
        const auto result = session.play(Move::play(flipped));
        QVERIFY(result.has_value());
        QCOMPARE(result->node, first);
        QVERIFY(result->how == Session::Played::Existing);
        QCOMPARE(session.nodeCount(), 2);
    }

    void otherOrderIsATransposition()
    {
        Session session = withStrassen(2);
        const NodeId both = session.current();
        const auto terms = strassen();
        session.goTo(session.root());
        QVERIFY(session.play(Move::play(terms[1]))->how == Session::Played::Created);
        const NodeId other = session.current();
        const auto result = session.play(Move::play(terms[0]));
        QVERIFY(result->how == Session::Played::Transposed);
        QCOMPARE(session.current(), both);
        QCOMPARE(session.waysTo(both), std::vector<NodeId>{other});
        session.undo();
        QVERIFY(session.waysTo(both).empty());
        QCOMPARE(session.current(), other);
    }

    void editingTheSecondOfSevenKeepsTheOthers()
    {
        Session session = withStrassen();
        const auto path = session.pathTo(session.current());
        const Problem two = session.problem();
        const Term other = *parseTerm("a12b21->c11", *two.target, two.ring);
        QVERIFY(session.editMove(path[2], Move::play(other)).has_value());
        QCOMPARE(session.pathTo(session.current()), path);
        QVERIFY(!session.position().isSolved());
        QVERIFY(session.position(path[2]).term(1) == other);
        QVERIFY(consistent(session));
        session.undo();
        QVERIFY(session.position().isSolved());
    }

    void deletingAMoveKeepsLaterOnes()
    {
        Session session = withStrassen();
        const auto path = session.pathTo(session.current());
        QVERIFY(session.removeMove(path[3]).has_value());
        QCOMPARE(session.depth(session.current()), 6);
        QCOMPARE(session.position().rank(), 6);
        QVERIFY(consistent(session));
    }

    void takeBackFollowsItsTermWhenMovesAreRearranged()
    {
        Session session = withStrassen(3);
        QVERIFY(session.play(Move::takeBack(0)).has_value()); // takes M1 out
        const NodeId takeBack = session.current();
        const auto path = session.pathTo(takeBack);
        QVERIFY(session.shiftMove(path[1], 2).has_value()); // M1 goes third
        QCOMPARE(session.node(takeBack).move.remove, std::vector<int>{2});
        QVERIFY(consistent(session));
        QCOMPARE(session.position(takeBack).rank(), 2);
        // A take-back cannot come before what it takes back.
        const auto wrong = session.shiftMove(takeBack, -1);
        QVERIFY(!wrong.has_value());
        QVERIFY(consistent(session));
        // When its term is deleted the take-back has nothing left to do and goes too.
        QVERIFY(session.removeMove(path[1]).has_value());
        QVERIFY(!session.contains(takeBack));
        QVERIFY(consistent(session));
    }

    void shiftingKeepsOtherBranches()
    {
        Session session = withStrassen(3);
        const auto path = session.pathTo(session.current());
        session.goTo(path[2]);
        QVERIFY(session.play(Move::play(strassen()[6])).has_value());
        const NodeId branch = session.current();
        const Position before = session.position(branch);
        session.goTo(path[3]);
        QVERIFY(session.shiftMove(path[3], -1).has_value());
        QVERIFY(consistent(session));
        QVERIFY(session.position(branch).sameAs(before));
    }

    /// A thousand random edits, each consistent; undoing them all gives the start, redoing them the end.
    void undoesAndRedoesEverything()
    {
        Session session(problem("2x2x2"));
        Rng rng(11);
        const Nodes start = nodesOf(session);
        const auto anyNode = [&] {
            const auto ids = session.nodeIds();
            return ids[static_cast<std::size_t>(rng.below(static_cast<int>(ids.size())))];
        };
        for (int i = 0; i < 1000; ++i) {
            const NodeId id = anyNode();
            session.goTo(anyNode());
            const int rank = session.position(id).rank();
            switch (rng.below(12)) {
            case 0:
            case 1:
            case 2:
            case 3:
                (void)session.play(Move::play(randomTerm(session.problem(), rng)));
                break;
            case 4:
                if (const int r = session.position().rank(); r > 0) {
                    (void)session.play(Move::edit(rng.below(r), randomTerm(session.problem(), rng)));
                }
                break;
            case 5:
                (void)session.editMove(id, Move::play(randomTerm(session.problem(), rng)));
                break;
            case 6:
                (void)session.insertBefore(id, Move::play(randomTerm(session.problem(), rng)));
                break;
            case 7:
                (void)session.removeMove(id);
                break;
            case 8:
                (void)session.shiftMove(id, rng.below(5) - 2);
                break;
            case 9:
                if (rng.below(8) == 0 && rank > 2) {
                    (void)session.deleteBranch(id);
                }
                break;
            case 10:
                (void)session.promote(id);
                break;
            default:
                session.setComment(id, "note " + std::to_string(i));
            }
            if (i % 50 == 0) {
                QVERIFY(consistent(session));
            }
        }
        QVERIFY(consistent(session));
        const Nodes end = nodesOf(session);
        const auto endState = session.stateId();
        while (session.canUndo()) {
            session.undo();
        }
        QVERIFY(nodesOf(session) == start);
        QVERIFY(consistent(session));
        while (session.canRedo()) {
            session.redo();
        }
        QVERIFY(nodesOf(session) == end);
        QVERIFY(consistent(session));
        QCOMPARE(session.stateId(), endState);
    }

    void readsBackItsOwnNodes()
    {
        Session session = withStrassen();
        session.goTo(2);
        (void)session.play(Move::play(strassen()[4]));
        std::vector<Node> nodes;
        for (const NodeId id : session.nodeIds()) {
            nodes.push_back(session.node(id));
        }
        const auto copy = Session::fromNodes(session.problem(), nodes, session.current());
        QVERIFY(copy.has_value());
        QVERIFY(nodesOf(*copy) == nodesOf(session));
    }

    void refusesNodesThatAreNoTree()
    {
        const Problem two = problem("2x2x2");
        const Move move = Move::play(strassen()[0]);
        const auto node = [&](NodeId id, NodeId parent) {
            Node result;
            result.id = id;
            result.parent = parent;
            result.move = move;
            return result;
        };
        QVERIFY(!Session::fromNodes(two, {node(1, 0)}, 1).has_value());                          // no root
        QVERIFY(!Session::fromNodes(two, {node(0, -1), node(1, 2), node(2, 1)}, 0).has_value()); // a ring
        QVERIFY(!Session::fromNodes(two, {node(0, -1), node(1, 0), node(1, 0)}, 0).has_value()); // twice
        QVERIFY(!Session::fromNodes(two, {node(0, -1)}, 5).has_value());                         // no current
        Node bad = node(1, 0);
        bad.move = Move::takeBack(0);
        QVERIFY(!Session::fromNodes(two, {node(0, -1), bad}, 0).has_value());
    }

    void tenThousandPositionsOf5x5x5StaySmall()
    {
        Session session(problem("5x5x5", Ring::Z2));
        Rng rng(5);
        for (int branch = 0; branch < 100; ++branch) {
            session.goTo(session.root());
            for (int i = 0; i < 100; ++i) {
                QVERIFY(session.play(Move::play(randomTerm(session.problem(), rng))).has_value());
            }
        }
        QCOMPARE(session.nodeCount(), 10001);
    }
};

QTEST_APPLESS_MAIN(TestSession)
#include "tst_session.moc"
