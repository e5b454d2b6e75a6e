// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/game/ring_change.h"
#include "tests/support/fixtures.h"

#include <QTest>

#include <algorithm>
#include <limits>

using namespace rankfall;
using namespace rankfall::test;

namespace {

Term termOf(const Session& session, const char* text)
{
    auto term = parseTerm(text, *session.problem().target, session.problem().ring);
    RANKFALL_CHECK(term.has_value());
    return *term;
}

/// Plays the terms from the current node; the nodes they lead to.
std::vector<NodeId> playAll(Session& session, const std::vector<Term>& terms)
{
    std::vector<NodeId> nodes;
    for (const Term& term : terms) {
        const auto played = session.play(Move::play(term));
        RANKFALL_CHECK(played.has_value());
        nodes.push_back(played->node);
    }
    return nodes;
}

Node nodeOf(NodeId id, NodeId parent, Move move)
{
    Node node;
    node.id = id;
    node.parent = parent;
    node.move = std::move(move);
    return node;
}

} // namespace

/// What edits do to everything that hangs on the order of moves.
class TestSessionEdits : public QObject {
    Q_OBJECT

private Q_SLOTS:

    /// A line names terms by their place in its own order. Where it meets a known position, that one's order is
    /// another.
    void linesKeepTheirTermsThroughATransposition()
    {
        Session session(problem("2x2x2"));
        const auto terms = strassen();
        playAll(session, {terms[0], terms[1]});
        session.goTo(session.root());
        const Term instead = termOf(session, "a12b21->c11");
        const std::vector<Move> line{Move::play(terms[1]), Move::play(terms[0]), Move::edit(0, instead)};
        Position expected = session.position();
        for (const Move& move : line) {
            expected = *expected.after(move);
        }
        const auto end = session.playLine(line, true);
        QVERIFY(end.has_value());
        QVERIFY(session.position().sameAs(expected));
    }

    void linesSayWhichMoveIsWrong()
    {
        Session session(problem("2x2x2"));
        const auto terms = strassen();
        const auto end = session.playLine({Move::play(terms[0]), Move::takeBack(3)}, true);
        QVERIFY(!end.has_value());
        QCOMPARE(end.error().where, std::string("move 2"));
        QCOMPARE(session.nodeCount(), 1);
    }

    void linksThatAnEditBreaksGo()
    {
        Session session(problem("2x2x2"));
        const auto terms = strassen();
        const auto first = playAll(session, {terms[0], terms[1]});
        session.goTo(session.root());
        const NodeId other = playAll(session, {terms[1], terms[0]}).front(); // then a link to both
        QCOMPARE(session.waysTo(first[1]), std::vector<NodeId>{other});
        QVERIFY(session.editMove(first[1], Move::play(terms[4])).has_value());
        QVERIFY(session.waysTo(first[1]).empty());
        session.undo();
        QCOMPARE(session.waysTo(first[1]), std::vector<NodeId>{other});
    }

    void linksFollowAPositionToItsNewNode()
    {
        Session session(problem("2x2x2"));
        const auto terms = strassen();
        const auto first = playAll(session, {terms[0], terms[1]});
        session.goTo(session.root());
        const NodeId other = playAll(session, {terms[1], terms[0]}).front();
        QVERIFY(session.shiftMove(first[1], -1).has_value()); // the position of both is now after M1
        QCOMPARE(session.waysTo(first[0]), std::vector<NodeId>{other});
        QVERIFY(session.waysTo(first[1]).empty());
    }

    /// Modulo 2 a term with an even factor is nothing; what takes out others still takes out those.
    void anotherRingKeepsTheTree()
    {
        Session session(problem("2x2x2"));
        const auto terms = strassen();
        const auto path = playAll(session, {terms[0], termOf(session, "(2a11)b11->c11"), terms[1]});
        session.setComment(path[2], "kept");
        const Term other = termOf(session, "a12b21->c11");
        QVERIFY(session.play(Move::edit(2, other)).has_value()); // instead of terms[1]
        const NodeId edited = session.current();
        session.goTo(path[0]);
        const NodeId branch = playAll(session, {terms[4]}).front();
        const auto changed = inRing(session, Ring::Z2);
        QVERIFY(changed.has_value());
        QCOMPARE(changed->dropped, 1);
        QCOMPARE(changed->session.nodeCount(), session.nodeCount() - 1);
        QVERIFY(!changed->session.contains(path[1]));
        QCOMPARE(changed->session.node(path[2]).comment, std::string("kept"));
        QCOMPARE(changed->session.position(edited).rank(), 2);
        QVERIFY(sameProduct(changed->session.position(edited).term(0), terms[0], Ring::Z2));
        QVERIFY(changed->session.position(edited).term(1) == other);
        QCOMPARE(changed->session.position(branch).rank(), 2);
        QCOMPARE(changed->session.current(), branch);
    }

    void editsNeverPassTheMostTerms()
    {
        Session session(problem("2x2x2"));
        const auto terms = strassen();
        std::vector<Term> many(kMaxTerms - 1, terms[0]);
        QVERIFY(session.play(Move::play(terms[1])).has_value());
        const NodeId first = session.current();
        QVERIFY(session.play(Move{{}, many}).has_value());
        const NodeId full = session.current();
        QCOMPARE(session.position().rank(), kMaxTerms);
        QVERIFY(!session.insertBefore(first, Move::play(terms[2])).has_value());
        QVERIFY(!session.editMove(first, Move{{}, {terms[1], terms[2]}}).has_value());
        QCOMPARE(session.position(full).rank(), kMaxTerms);
        QCOMPARE(session.nodeCount(), 3);
        // The same by taking out a move that makes room.
        session.goTo(full);
        QVERIFY(session.play(Move::takeBack(0)).has_value());
        const NodeId room = session.current();
        QVERIFY(session.play(Move::play(terms[3])).has_value());
        QVERIFY(!session.removeMove(room).has_value());
        QCOMPARE(session.position().rank(), kMaxTerms);
        QVERIFY(session.contains(room));
    }

    void refusalsNameTheMovesAsTheyStand()
    {
        Session session(problem("2x2x2"));
        const auto terms = strassen();
        playAll(session, {terms[0], terms[1], terms[2]});
        QVERIFY(session.play(Move::takeBack(0)).has_value());
        const auto refused = session.shiftMove(session.current(), -3);
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().message, std::string("M4 takes out a term that M1 adds, so it cannot come before it"));
    }

    void shiftingLaterFollowsTheVisitedBranch()
    {
        Session session(problem("2x2x2"));
        const auto terms = strassen();
        const auto path = playAll(session, {terms[0], terms[1], terms[2]});
        session.goTo(path[1]);
        const NodeId visited = playAll(session, {terms[3]}).front();
        session.goTo(path[0]);
        QCOMPARE(session.line().back(), visited);
        QVERIFY(session.shiftMove(path[0], 2).has_value());
        QCOMPARE(session.node(path[0]).parent, visited);
        QCOMPARE(session.line(), (std::vector<NodeId>{session.root(), path[1], visited, path[0]}));
    }

    void numbersOfNodesLeaveRoomForMore()
    {
        const Problem two = problem("2x2x2");
        const Move move = Move::play(strassen()[0]);
        const NodeId last = std::numeric_limits<NodeId>::max() - 1;
        QVERIFY(!Session::fromNodes(two, {nodeOf(0, kNoNode, {}), nodeOf(last, 0, move)}, 0).has_value());
        auto large = Session::fromNodes(two, {nodeOf(0, kNoNode, {}), nodeOf(kMaxNodeId, 0, move)}, kMaxNodeId);
        QVERIFY(large.has_value());
        QVERIFY(large->play(Move::play(strassen()[1]))->node > kMaxNodeId);
    }

    /// Flips and take-backs make lines of any length, whatever the number of terms.
    void veryLongLinesAreDeleted()
    {
        const Problem two = problem("2x2x2");
        const Move forth = Move::play(strassen()[0]);
        std::vector<Node> nodes{nodeOf(0, kNoNode, {})};
        for (int i = 1; i <= 200000; ++i) {
            nodes.push_back(nodeOf(i, i - 1, i % 2 == 1 ? forth : Move::takeBack(0)));
        }
        auto session = Session::fromNodes(two, nodes, 0);
        QVERIFY(session.has_value());
        QVERIFY(session->deleteBranch(1).has_value());
        QCOMPARE(session->nodeCount(), 1);
        session->undo();
        QCOMPARE(session->nodeCount(), 200001);
    }

    /// All along the naive algorithm of 8x8x8, back and forth: more than is remembered, so positions are replayed.
    void longLinesGiveEachPosition()
    {
        Session session(problem("8x8x8"));
        std::vector<Move> line;
        session.position().residual().forEachNonzero([&](Cell cell, std::int32_t) {
            Term term{Factor(64), Factor(64), Factor(64)};
            term.u.set(cell.a, 1);
            term.v.set(cell.b, 1);
            term.w.set(cell.c, 1);
            line.push_back(Move::play(term));
        });
        QCOMPARE(line.size(), std::size_t{512});
        const auto end = session.playLine(line, true);
        QVERIFY(end.has_value());
        auto path = session.pathTo(*end);
        for (int pass = 0; pass < 2; ++pass) {
            std::reverse(path.begin(), path.end());
            for (const NodeId id : path) {
                const Position position = session.position(id);
                QCOMPARE(position.rank(), session.depth(id));
                QCOMPARE(position.nonzeros(), 512 - position.rank());
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestSessionEdits)
#include "tst_session_edits.moc"
