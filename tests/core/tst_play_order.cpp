// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/game/bounds.h"
#include "core/game/play_order.h"
#include "core/game/session.h"
#include "tests/support/fixtures.h"

#include <QTest>

#include <algorithm>
#include <numeric>

using namespace rankfall;
using namespace rankfall::test;

namespace {

Plays single(const std::vector<Term>& terms)
{
    Plays plays;
    for (const Term& term : terms) {
        plays.push_back({term});
    }
    return plays;
}

/// Played + upper bound before the first move and after each.
std::vector<int> totals(const Problem& problem, const std::vector<Term>& terms, const std::vector<int>& order)
{
    Position position = Position::start(problem);
    std::vector<int> out{boundsOf(position.residual(), position.ring()).upper};
    for (const int i : order) {
        position = *position.after(Move::play(terms[static_cast<std::size_t>(i)]));
        out.push_back(position.rank() + boundsOf(position.residual(), position.ring()).upper);
    }
    return out;
}

} // namespace

class TestPlayOrder : public QObject {
    Q_OBJECT

private Q_SLOTS:

    /// Beside all 5040 orders of Strassen's products, with bounds as positions have them: none is better.
    void strassenIsExact()
    {
        const Problem matrices = problem("2x2x2");
        const auto terms = strassen();
        const Tensor& target = matrices.target->tensor();
        const PlayOrder found = lowestOrder(target, single(terms), matrices.ring);
        QCOMPARE(found.method, PlayOrder::Method::Exact);
        QCOMPARE(found.highest, 8); // no more than at the start
        const std::vector<int> along = totals(matrices, terms, found.order);
        QCOMPARE(*std::max_element(along.begin(), along.end()), found.highest);
        QCOMPARE(std::accumulate(along.begin(), along.end(), 0), found.sum);

        std::vector<int> order(7);
        std::iota(order.begin(), order.end(), 0);
        std::pair best(1000, 1000);
        do {
            const PlayOrder other = measuredOrder(target, single(terms), order, matrices.ring);
            best = std::min(best, std::pair(other.highest, other.sum));
        } while (std::next_permutation(order.begin(), order.end()));
        QCOMPARE(std::pair(found.highest, found.sum), best);
        // The order in which the lessons play rises to eleven.
        std::iota(order.begin(), order.end(), 0);
        QCOMPARE(measuredOrder(target, single(terms), order, matrices.ring).highest, 11);
        // The one of the design keeps to 8 8 8 8 8 7 7 7 as well.
        QCOMPARE(totals(matrices, terms, {1, 2, 3, 0, 4, 5, 6}), (std::vector<int>{8, 8, 8, 8, 8, 7, 7, 7}));
    }

    /// Moves of several terms are one step; the sum is over moves.
    void playsOfSeveralTerms()
    {
        const Problem matrices = problem("2x2x2");
        const auto terms = strassen();
        const Plays plays{{terms[0], terms[1]}, {terms[2]}, {terms[3], terms[4], terms[5]}, {terms[6]}};
        const PlayOrder found = lowestOrder(matrices.target->tensor(), plays, matrices.ring);
        std::vector<int> order{0, 1, 2, 3};
        std::pair best(1000, 1000);
        do {
            const PlayOrder other = measuredOrder(matrices.target->tensor(), plays, order, matrices.ring);
            best = std::min(best, std::pair(other.highest, other.sum));
        } while (std::next_permutation(order.begin(), order.end()));
        QCOMPARE(std::pair(found.highest, found.sum), best);
    }

    /// 27 products of the schoolbook are too many for all subsets: a beam, which is a permutation and not worse.
    void manyAreSearchedByABeam()
    {
        const Problem matrices = problem("3x3x3");
        const auto schoolbook = matrices.target->schoolbook();
        std::vector<Term> terms(schoolbook.begin(), schoolbook.end());
        const PlayOrder found = lowestOrder(matrices.target->tensor(), single(terms), matrices.ring);
        QCOMPARE(found.method, PlayOrder::Method::Beam);
        QCOMPARE(found.highest, 27);
        std::vector<int> sorted = found.order;
        std::sort(sorted.begin(), sorted.end());
        std::vector<int> all(27);
        std::iota(all.begin(), all.end(), 0);
        QCOMPARE(sorted, all);
    }

    void bySize()
    {
        const auto terms = strassen();
        // Nonzeros of M1 … M7: 8 4 4 4 4 4 4.
        QCOMPARE(orderBySize(single(terms), false), (std::vector<int>{1, 2, 3, 4, 5, 6, 0}));
        QCOMPARE(orderBySize(single(terms), true), (std::vector<int>{0, 1, 2, 3, 4, 5, 6}));
        QVERIFY(orderBySize({}, true).empty());
        QVERIFY(lowestOrder(problem("2x2x2").target->tensor(), {}, Ring::Z).order.empty());
    }

    /// One step of history; moves keep their names and ids, and as many stay on the board.
    void reorderIsOneStep()
    {
        Session session(problem("2x2x2"));
        for (const Term& term : strassen()) {
            QVERIFY(session.play(Move::play(term)));
        }
        const NodeId leaf = session.current();
        const auto path = session.pathTo(leaf);
        session.goTo(path[3]);
        const std::size_t steps = session.historyNames().size();
        // M2 M3 M4 M1 M5 M6 M7
        const std::vector<NodeId> order{path[2], path[3], path[4], path[1], path[5], path[6], path[7]};
        QVERIFY(session.reorder(leaf, order, "Optimise order"));
        QCOMPARE(session.historyNames().size(), steps + 1);
        QCOMPARE(session.historyNames().back(), std::string("Optimise order"));
        const auto line = session.line();
        QCOMPARE(std::vector<NodeId>(line.begin() + 1, line.end()), order);
        QStringList names;
        for (const NodeId id : order) {
            names << QString::fromStdString(session.nameOf(id));
        }
        QCOMPARE(names.join(u' '), QStringLiteral("M2 M3 M4 M1 M5 M6 M7"));
        QCOMPARE(session.depth(session.current()), 3);
        QVERIFY(session.position(line.back()).isSolved());
        session.undo();
        QCOMPARE(session.pathTo(leaf), path);
        QCOMPARE(session.current(), path[3]);
        QCOMPARE(session.node(path[2]).name, std::string());
        session.redo();
        QCOMPARE(session.nameOf(session.line()[1]), std::string("M2"));
    }

    /// A branch that leaves the line keeps its own moves in their order.
    void branchesKeepTheirs()
    {
        Session session(problem("2x2x2"));
        const auto terms = strassen();
        for (int i = 0; i < 4; ++i) {
            QVERIFY(session.play(Move::play(terms[static_cast<std::size_t>(i)])));
        }
        const auto path = session.pathTo(session.current());
        session.goTo(path[2]);
        QVERIFY(session.play(Move::play(terms[6])));
        const NodeId side = session.current();
        const std::uint64_t key = session.position(side).key();
        session.goTo(path[4]);
        QVERIFY(session.reorder(path[4], {path[4], path[3], path[2], path[1]}));
        QVERIFY(session.contains(side));
        QCOMPARE(session.position(side).key(), key);
        QCOMPARE(session.position(side).rank(), 3);
    }

    void whatTakesOutStaysBehind()
    {
        Session session(problem("2x2x2"));
        const auto terms = strassen();
        QVERIFY(session.play(Move::play(terms[0])));
        QVERIFY(session.play(Move::play(terms[1])));
        QVERIFY(session.play(Move::takeBack(0)));
        const auto path = session.pathTo(session.current());
        QCOMPARE(path.size(), std::size_t{4});
        const auto refused = session.reorder(path[3], {path[3], path[1], path[2]});
        QVERIFY(!refused);
        QVERIFY(QString::fromStdString(refused.error().message).contains(QStringLiteral("cannot come before")));
        QCOMPARE(session.line(), path);
        QVERIFY(!session.reorder(path[3], {path[1]}));
        // What it does not depend on it may pass.
        QVERIFY(session.reorder(path[3], {path[1], path[3], path[2]}));
        QCOMPARE(session.position(path[2]).rank(), 1);
    }
};

QTEST_APPLESS_MAIN(TestPlayOrder)
#include "tst_play_order.moc"
