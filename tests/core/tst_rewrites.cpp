// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/base/rng.h"
#include "core/game/notation.h"
#include "core/game/rewrites.h"
#include "core/scheme/cost.h"
#include "core/scheme/verify.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <map>
#include <set>

using namespace rankfall;

/// Flips, reductions, pluses and splits: exact, complete, within the bound, and enough to walk to Strassen by hand.
class TestRewrites : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void schoolbookHasEveryFlip();
    void aSharedFactorGivesTwoOrFourFlips();
    void randomPlayStaysExact_data();
    void randomPlayStaysExact();
    void everyFlipCanBeFlippedBack();
    void walksToStrassenAlongAShortestPath();
    void theTextbookPathIsThere();
    void reductionsComeFirst();
    void equalAndOppositeTermsCancel();
    void boundIsKept();
    void queryNarrows();
    void plusMakesPartners();
    void splitsAreEntriesOrFactors();
    void moveToKeepsWhatIsThere();
};

namespace {

Position startOf(const char* name, Ring ring, int bound)
{
    return Position::start({*Target::parse(name), ring, bound});
}

Position schoolbookOf(const char* name, Ring ring, int bound = 2)
{
    const Position start = startOf(name, ring, bound);
    return *Position::of(start.problem(), start.target().schoolbook());
}

Position with(const char* name, Ring ring, int bound, std::initializer_list<const char*> terms)
{
    const Position start = startOf(name, ring, bound);
    std::vector<Term> all;
    for (const char* text : terms) {
        all.push_back(*parseTerm(text, start.target(), ring));
    }
    return *Position::of(start.problem(), all);
}

std::vector<std::string> namesOf(const Position& position)
{
    std::vector<std::string> names;
    for (int i = 0; i < position.rank(); ++i) {
        names.push_back("M" + std::to_string(i + 1));
    }
    return names;
}

// --- The 2x2x2 product modulo 2 on bits: four for each factor, 64 for a tensor. Shares no code with the rewrites.

struct Bits {
    int u = 0;
    int v = 0;
    int w = 0;
    auto operator<=>(const Bits&) const = default;

    bool isZero() const { return u == 0 || v == 0 || w == 0; }

    std::uint64_t tensor() const
    {
        std::uint64_t cells = 0;
        for (int cell = 0; cell < 64; ++cell) {
            const bool one =
                (u >> (cell / 16) & 1) != 0 && (v >> (cell / 4 % 4) & 1) != 0 && (w >> (cell % 4) & 1) != 0;
            cells |= static_cast<std::uint64_t>(one) << cell;
        }
        return cells;
    }
};

using BitSet = std::vector<Bits>; // sorted

int bitsOf(const Factor& factor)
{
    int bits = 0;
    for (int i = 0; i < factor.size(); ++i) {
        bits |= (factor[i] & 1) << i;
    }
    return bits;
}

BitSet bitsOf(const Position& position)
{
    BitSet set;
    for (const Term& term : position.terms()) {
        set.push_back({bitsOf(term.u), bitsOf(term.v), bitsOf(term.w)});
    }
    std::sort(set.begin(), set.end());
    return set;
}

BitSet replaced(const BitSet& set, std::size_t p, std::size_t q, Bits x, Bits y)
{
    BitSet next;
    for (std::size_t i = 0; i < set.size(); ++i) {
        if (i != p && i != q) {
            next.push_back(set[i]);
        }
    }
    next.push_back(x);
    next.push_back(y);
    std::sort(next.begin(), next.end());
    return next;
}

/// Every set that one flip leads to.
std::set<BitSet> flipsOfBits(const BitSet& set)
{
    std::set<BitSet> all;
    for (std::size_t p = 0; p < set.size(); ++p) {
        for (std::size_t q = 0; q < set.size(); ++q) {
            const Bits& x = set[p];
            const Bits& y = set[q];
            const auto add = [&](Bits one, Bits two) {
                if (!one.isZero() && !two.isZero()) {
                    all.insert(replaced(set, p, q, one, two));
                }
            };
            if (p != q && x.u == y.u) {
                add({x.u, x.v ^ y.v, x.w}, {x.u, y.v, x.w ^ y.w});
            }
            if (p != q && x.v == y.v) {
                add({x.u ^ y.u, x.v, x.w}, {y.u, x.v, x.w ^ y.w});
            }
            if (p != q && x.w == y.w) {
                add({x.u ^ y.u, x.v, x.w}, {y.u, x.v ^ y.v, x.w});
            }
        }
    }
    return all;
}

bool canReduce(const BitSet& set)
{
    for (std::size_t p = 0; p < set.size(); ++p) {
        for (std::size_t q = p + 1; q < set.size(); ++q) {
            if ((set[p].u == set[q].u) + (set[p].v == set[q].v) + (set[p].w == set[q].w) >= 2) {
                return true;
            }
        }
    }
    return false;
}

} // namespace

void TestRewrites::schoolbookHasEveryFlip()
{
    // Against every way there is to write two of the terms as two others: of 3375 rank-one tensors, all pairs.
    const Position position = schoolbookOf("2x2x2", Ring::Z2, 1);
    std::map<std::uint64_t, Bits> rankOne;
    for (int u = 1; u < 16; ++u) {
        for (int v = 1; v < 16; ++v) {
            for (int w = 1; w < 16; ++w) {
                rankOne[Bits{u, v, w}.tensor()] = {u, v, w};
            }
        }
    }
    QCOMPARE(rankOne.size(), std::size_t{3375});
    const BitSet set = bitsOf(position);
    std::set<BitSet> brute;
    for (std::size_t p = 0; p < set.size(); ++p) {
        for (std::size_t q = p + 1; q < set.size(); ++q) {
            const std::uint64_t sum = set[p].tensor() ^ set[q].tensor();
            for (const auto& [cells, bits] : rankOne) {
                if (const auto rest = rankOne.find(sum ^ cells); rest != rankOne.end()) {
                    brute.insert(replaced(set, p, q, bits, rest->second));
                }
            }
        }
    }
    brute.erase(set);
    QCOMPARE(brute.size(), std::size_t{24});
    const RewriteList list = flipsOf(position);
    QVERIFY(list.complete);
    std::set<BitSet> found;
    for (const Rewrite& rewrite : list.rewrites) {
        QCOMPARE(rewrite.kind, RewriteKind::Flip);
        QVERIFY(found.insert(bitsOf(*position.after(rewrite.move))).second);
    }
    QCOMPARE(found, brute);
}

void TestRewrites::aSharedFactorGivesTwoOrFourFlips()
{
    QCOMPARE(flipsOf(schoolbookOf("3x3x3", Ring::Z2, 1)).rewrites.size(), std::size_t{2 * 3 * 9 * 3});
    QCOMPARE(flipsOf(schoolbookOf("3x3x3", Ring::Z, 1)).rewrites.size(), std::size_t{4 * 3 * 9 * 3});
    // The sign of a factor does not matter.
    const Position position = with("2x2x2", Ring::Z, 1, {"-a11*b11->c11", "a11*b12->c12"});
    QCOMPARE(flipsOf(position).rewrites.size(), std::size_t{4});
}

void TestRewrites::randomPlayStaysExact_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<bool>("mod2");
    QTest::addColumn<int>("bound");
    QTest::newRow("2x2x2 mod 2") << QByteArray("2x2x2") << true << 1;
    QTest::newRow("2x2x2 over Z") << QByteArray("2x2x2") << false << 2;
    QTest::newRow("2x3x2, ternary") << QByteArray("2x3x2") << false << 1;
    QTest::newRow("poly:3x3 mod 2") << QByteArray("poly:3x3") << true << 1;
    QTest::newRow("skew:4") << QByteArray("skew:4") << false << 3;
}

void TestRewrites::randomPlayStaysExact()
{
    QFETCH(QByteArray, target);
    QFETCH(bool, mod2);
    QFETCH(int, bound);
    const Ring ring = mod2 ? Ring::Z2 : Ring::Z;
    Rng rng(7);
    for (const bool solved : {true, false}) {
        Position position = schoolbookOf(target.constData(), ring, bound);
        if (!solved) {
            position = *position.after(Move::takeBack(1));
        }
        const Tensor residual = position.residual();
        for (int step = 0; step < 60; ++step) {
            std::vector<Rewrite> list = flipsOf(position).rewrites;
            const int p = rng.below(position.rank());
            const int q = (p + 1 + rng.below(position.rank() - 1)) % position.rank();
            const auto more = [&](const std::vector<Rewrite>& others) {
                list.insert(list.end(), others.begin(), others.end());
            };
            more(plusesOf(position, {.term = p, .other = q}).rewrites);
            more(splitsOf(position, p));
            more(splitsOf(position, p, q));
            const Cost cost =
                costOf(schemeOf(position.problem().target, {position.terms().begin(), position.terms().end()}, ring));
            for (const Rewrite& rewrite : list) {
                const auto next = position.after(rewrite.move);
                QVERIFY(next.has_value());
                QVERIFY(next->residual() == residual);
                QVERIFY(!next->sameAs(position));
                static const std::map<RewriteKind, MoveKind> kKinds{{RewriteKind::Reduce, MoveKind::Reduce},
                                                                    {RewriteKind::Flip, MoveKind::Flip},
                                                                    {RewriteKind::Plus, MoveKind::Split},
                                                                    {RewriteKind::Split, MoveKind::Split}};
                QCOMPARE(position.kindOf(rewrite.move), kKinds.at(rewrite.kind));
                const Cost after =
                    costOf(schemeOf(position.problem().target, {next->terms().begin(), next->terms().end()}, ring));
                QCOMPARE(after.additions - cost.additions, rewrite.additions);
                const auto sum = [](const Cost& c) { return c.nonzeros[0] + c.nonzeros[1] + c.nonzeros[2]; };
                QCOMPARE(sum(after) - sum(cost), rewrite.nonzeros);
                for (const Term& term : rewrite.move.add) {
                    QVERIFY(term.magnitude() <= bound);
                    QCOMPARE(term, ring == Ring::Z2 ? canonical(term, ring) : withPositiveLeads(term));
                }
                if (rewrite.merges >= 0) {
                    const auto merged = flipsOf(*next).rewrites;
                    QCOMPARE(merged.front().kind, RewriteKind::Reduce);
                }
            }
            // Mostly flips and reductions; a plus or a split now and then keeps it going.
            const auto flips = flipsOf(position).rewrites;
            const auto& from = flips.empty() || (rng.below(8) == 0 && position.rank() < 14) ? list : flips;
            if (from.empty()) {
                break;
            }
            position = *position.after(from[static_cast<std::size_t>(rng.below(static_cast<int>(from.size())))].move);
        }
        QCOMPARE(verify(position.target().tensor(), position.terms(), ring).exact, solved);
    }
}

void TestRewrites::everyFlipCanBeFlippedBack()
{
    for (const Ring ring : {Ring::Z2, Ring::Z}) {
        const Position position = schoolbookOf("2x2x3", ring, 2);
        for (const Rewrite& there : flipsOf(position).rewrites) {
            const Position next = *position.after(there.move);
            const auto back = flipsOf(next).rewrites;
            QVERIFY(std::any_of(back.begin(), back.end(),
                                [&](const Rewrite& rewrite) { return next.after(rewrite.move)->sameAs(position); }));
        }
    }
}

void TestRewrites::walksToStrassenAlongAShortestPath()
{
    // Breadth first on bits: nothing within 6 flips of the schoolbook algorithm can be reduced, 120 sets after 7 can.
    Position position = schoolbookOf("2x2x2", Ring::Z2, 1);
    const BitSet start = bitsOf(position);
    std::map<BitSet, BitSet> cameFrom{{start, {}}};
    std::vector<BitSet> layer{start};
    std::vector<BitSet> reducible;
    for (int depth = 0; depth < 7; ++depth) {
        QVERIFY(reducible.empty());
        std::vector<BitSet> next;
        for (const BitSet& set : layer) {
            for (const BitSet& neighbour : flipsOfBits(set)) {
                if (cameFrom.emplace(neighbour, set).second) {
                    next.push_back(neighbour);
                    if (canReduce(neighbour)) {
                        reducible.push_back(neighbour);
                    }
                }
            }
        }
        layer = std::move(next);
    }
    QCOMPARE(reducible.size(), std::size_t{120});

    std::vector<BitSet> path;
    for (BitSet at = reducible.front(); !at.empty(); at = cameFrom.at(at)) {
        path.insert(path.begin(), at);
    }
    QCOMPARE(path.size(), std::size_t{8});
    for (std::size_t i = 1; i < path.size(); ++i) {
        std::set<BitSet> offered;
        std::optional<Move> wanted;
        const RewriteList list = flipsOf(position);
        for (const Rewrite& rewrite : list.rewrites) {
            QCOMPARE(rewrite.kind, RewriteKind::Flip);
            const BitSet set = bitsOf(*position.after(rewrite.move));
            offered.insert(set);
            if (set == path[i]) {
                wanted = rewrite.move;
                QCOMPARE(rewrite.merges >= 0, i + 1 == path.size()); // the last one says where it leads
            }
        }
        QCOMPARE(offered, flipsOfBits(path[i - 1]));
        QVERIFY(wanted.has_value());
        position = *position.after(*wanted);
    }
    const RewriteList last = flipsOf(position);
    QCOMPARE(last.rewrites.front().kind, RewriteKind::Reduce);
    position = *position.after(last.rewrites.front().move);
    QCOMPARE(position.rank(), 7);
    QVERIFY(verify(position.target().tensor(), position.terms(), Ring::Z2).exact);
    QVERIFY(flipsOf(position).rewrites.empty()); // Strassen's terms share nothing
}

void TestRewrites::theTextbookPathIsThere()
{
    // One way to Strassen's rank over the integers, seven flips and a merge: every step is among those offered.
    Position position = schoolbookOf("2x2x2", Ring::Z, 1);
    const std::array<std::array<const char*, 4>, 7> steps{
        {{"a21*b12->c22", "a21*b11->c21", "a21(b11+b12)->c22", "a21*b11->c21-c22"},
         {"a22*b21->c21", "a12*b21->c11", "a22*b21->c11+c21", "(a12-a22)b21->c11"},
         {"(a12-a22)b21->c11", "a11*b11->c11", "(a12-a22)(b11+b21)->c11", "(a11-a12+a22)b11->c11"},
         {"a22*b22->c22", "a22*b21->c11+c21", "a22*b22->-c11-c21+c22", "a22(b21+b22)->c11+c21"},
         {"a21*b11->c21-c22", "(a11-a12+a22)b11->c11", "(a11-a12-a21+a22)b11->-c21+c22",
          "(a11-a12+a22)b11->c11+c21-c22"},
         {"a22*b22->-c11-c21+c22", "(a11-a12+a22)b11->c11+c21-c22", "(a11-a12)b22->c11+c21-c22",
          "(a11-a12+a22)(b11-b22)->c11+c21-c22"},
         {"a12*b22->c12", "(a11-a12)b22->c11+c21-c22", "a11*b22->c12", "(a11-a12)b22->c11-c12+c21-c22"}}};
    for (const auto& step : steps) {
        std::vector<Term> terms;
        for (const char* text : step) {
            terms.push_back(*parseTerm(text, position.target(), Ring::Z));
        }
        Move by;
        for (int i = 0; i < position.rank(); ++i) {
            if (sameProduct(position.term(i), terms[0], Ring::Z) || sameProduct(position.term(i), terms[1], Ring::Z)) {
                by.remove.push_back(i);
            }
        }
        by.add = {terms[2], terms[3]};
        QCOMPARE(by.remove.size(), std::size_t{2});
        const Position wanted = *position.after(by);
        QVERIFY(wanted.isSolved());
        const auto list = flipsOf(position).rewrites;
        QVERIFY(std::any_of(list.begin(), list.end(),
                            [&](const Rewrite& rewrite) { return position.after(rewrite.move)->sameAs(wanted); }));
        position = wanted;
    }
    const Rewrite merge = flipsOf(position).rewrites.front();
    QCOMPARE(merge.kind, RewriteKind::Reduce);
    position = *position.after(merge.move);
    QCOMPARE(position.rank(), 7);
    QVERIFY(verify(position.target().tensor(), position.terms(), Ring::Z).exact);
}

void TestRewrites::reductionsComeFirst()
{
    const Position position =
        with("2x2x2", Ring::Z, 2, {"a22*b22->c22", "a11*b12->c12", "a11*b22->c12", "a11(b11+b21)->c11"});
    const RewriteList list = flipsOf(position);
    const Rewrite& merge = list.rewrites.front();
    QCOMPARE(merge.kind, RewriteKind::Reduce);
    QCOMPARE(merge.move.remove, (std::vector{1, 2}));
    QCOMPARE(merge.summed, Mode::B);
    QCOMPARE(merge.additions, 0); // one more in b, one fewer in c12
    QCOMPARE(toText(merge, position, namesOf(position)), std::string("M2 and M3 share a11 and c12: a11(b12+b22)->c12"));
    QCOMPARE(std::count_if(list.rewrites.begin(), list.rewrites.end(),
                           [](const Rewrite& rewrite) { return rewrite.kind == RewriteKind::Reduce; }),
             1);
    for (std::size_t i = 2; i < list.rewrites.size(); ++i) {
        QVERIFY(list.rewrites[i - 1].merges >= 0 || list.rewrites[i].merges < 0);
    }
    const Position two = with("2x2x2", Ring::Z2, 1, {"a21*b12->c22", "a21*b11->c21"});
    std::set<std::string> texts;
    for (const Rewrite& flip : flipsOf(two).rewrites) {
        texts.insert(toText(flip, two, namesOf(two)));
    }
    QCOMPARE(texts, (std::set<std::string>{"M1 and M2 share a21: a21(b11+b12)->c22 ; a21*b11->c21+c22",
                                           "M2 and M1 share a21: a21(b11+b12)->c21 ; a21*b12->c21+c22"}));
}

void TestRewrites::equalAndOppositeTermsCancel()
{
    const Position opposite = with("2x2x2", Ring::Z, 1, {"a11*b11->c11", "-a11*b11->c11"});
    const RewriteList list = flipsOf(opposite);
    QCOMPARE(list.rewrites.size(), std::size_t{1});
    QVERIFY(list.rewrites.front().move.add.empty());
    QCOMPARE(toText(list.rewrites.front(), opposite, namesOf(opposite)),
             std::string("M1 and M2 share a11 and b11: they cancel"));
    const Position equal = with("2x2x2", Ring::Z2, 1, {"a11*b11->c11", "a11*b11->c11"});
    QCOMPARE(flipsOf(equal).rewrites.size(), std::size_t{1});
    QCOMPARE(equal.after(flipsOf(equal).rewrites.front().move)->rank(), 0);
    // Over Z equal terms double, where the bound lets them.
    const Position twice = with("2x2x2", Ring::Z, 2, {"a11*b11->c11", "a11*b11->c11"});
    const Rewrite doubled = flipsOf(twice).rewrites.front();
    QCOMPARE(toText(doubled.move.add.front(), twice.target()), std::string("a11*b11->2c11"));
    const auto tight = flipsOf(with("2x2x2", Ring::Z, 1, {"a11*b11->c11", "a11*b11->c11"})).rewrites;
    QVERIFY(std::none_of(tight.begin(), tight.end(), [](const Rewrite& r) { return r.kind == RewriteKind::Reduce; }));
}

void TestRewrites::boundIsKept()
{
    // With b11 on both sides a sum would be 2: two of four flips are left within ±1.
    const auto count = [](int bound) {
        return flipsOf(with("2x2x2", Ring::Z, bound, {"a11(b11+b12)->c11", "a11(b11+b21)->c22"})).rewrites.size();
    };
    QCOMPARE(count(1), std::size_t{2});
    QCOMPARE(count(2), std::size_t{4});
    // What people played beyond the bound can still be flipped, but grows no further.
    const Position beyond = with("2x2x2", Ring::Z, 1, {"a11*b11->3c11", "a11*b12->c11"});
    for (const Rewrite& rewrite : flipsOf(beyond).rewrites) {
        for (const Term& term : rewrite.move.add) {
            QVERIFY(term.magnitude() <= 3);
        }
    }
    QVERIFY(!flipsOf(beyond).rewrites.empty());
}

void TestRewrites::queryNarrows()
{
    const Position position = schoolbookOf("3x3x3", Ring::Z2, 1);
    const RewriteList few = flipsOf(position, {.most = 10});
    QVERIFY(!few.complete);
    QVERIFY(few.rewrites.size() >= 10 && few.rewrites.size() < 20);
    const auto all = flipsOf(position).rewrites;
    for (const int term : {0, 13}) {
        const RewriteList own = flipsOf(position, {.term = term});
        QVERIFY(own.complete);
        QCOMPARE(static_cast<std::ptrdiff_t>(own.rewrites.size()),
                 std::count_if(all.begin(), all.end(), [&](const Rewrite& rewrite) {
                     return rewrite.first == term || rewrite.second == term;
                 }));
        const std::vector<int> partners = partnersOf(position, term);
        QCOMPARE(partners.size(), std::size_t{6});
        QCOMPARE(flipsOf(position, {.term = term, .other = partners.front()}).rewrites.size(), std::size_t{2});
    }
}

void TestRewrites::plusMakesPartners()
{
    const Position position = with("2x2x2", Ring::Z2, 1, {"a11*b11->c11", "a22*b22->c22"});
    QVERIFY(flipsOf(position).rewrites.empty());
    const auto pluses = plusesOf(position).rewrites;
    QCOMPARE(pluses.size(), std::size_t{6}); // what is lent, and which of the others becomes a sum
    std::set<BitSet> different;
    for (const Rewrite& plus : pluses) {
        const Position next = *position.after(plus.move);
        QCOMPARE(next.rank(), 3);
        QVERIFY(!flipsOf(next).rewrites.empty());
        QVERIFY(different.insert(bitsOf(next)).second);
    }
    const auto lends = std::find_if(pluses.begin(), pluses.end(), [](const Rewrite& plus) {
        return plus.shared == Mode::A && plus.summed == Mode::B;
    });
    QCOMPARE(toText(*lends, position, namesOf(position)),
             std::string("M1 lends a11 to M2: a11(b11+b22)->c11 ; a11*b22->c11+c22 ; (a11+a22)b22->c22"));
    QVERIFY(plusesOf(with("2x2x2", Ring::Z2, 1, {"a11*b11->c11", "a11*b22->c22"})).rewrites.empty());
    const Position all = schoolbookOf("2x2x2", Ring::Z2, 1);
    QCOMPARE(plusesOf(all).rewrites.size(), std::size_t{6 * (28 - 12)});
    QCOMPARE(plusesOf(all, {.term = 3}).rewrites.size(), std::size_t{6 * (7 - 3)});
    QVERIFY(!plusesOf(all, {.most = 12}).complete);
}

void TestRewrites::splitsAreEntriesOrFactors()
{
    const Position position = with("2x2x2", Ring::Z, 1, {"(a11+a22)(b11-b12+b21)->c11", "(a11-a12)b22->c11-c12"});
    const auto entries = splitsOf(position, 0);
    QCOMPARE(entries.size(), std::size_t{1 + 3}); // two entries split one way, three in three
    const auto ofA = std::find_if(entries.begin(), entries.end(), [](const Rewrite& r) { return r.summed == Mode::A; });
    QCOMPARE(toText(*ofA, position, namesOf(position)),
             std::string("M1 is split in a11+a22: a11(b11-b12+b21)->c11 ; a22(b11-b12+b21)->c11"));
    const auto byOther = splitsOf(position, 0, 1);
    // a11-a12 leaves a12+a22, and the other sign would leave 2a11; b22 and c11-c12 leave something with either sign.
    QCOMPARE(std::count_if(byOther.begin(), byOther.end(), [](const Rewrite& r) { return r.summed == Mode::A; }), 1);
    QCOMPARE(std::count_if(byOther.begin(), byOther.end(), [](const Rewrite& r) { return r.summed == Mode::B; }), 2);
    for (const Rewrite& split : byOther) {
        QCOMPARE(split.move.remove, std::vector{0});
    }
}

void TestRewrites::moveToKeepsWhatIsThere()
{
    const Position schoolbook = schoolbookOf("2x2x2", Ring::Z, 2);
    std::vector<Term> terms = schoolbook.target().schoolbook();
    std::rotate(terms.begin(), terms.begin() + 3, terms.end());
    QCOMPARE(moveTo(schoolbook, terms), (Move{}));
    const Term merged = *parseTerm("a21(b11+b12)->c22", schoolbook.target(), Ring::Z);
    terms[0] = merged;
    const Move move = moveTo(schoolbook, terms);
    QCOMPARE(move.remove.size(), std::size_t{1});
    QCOMPARE(move.add, std::vector{merged});
    // A larger set for a smaller one of the same sum is an improvement, from nothing it completes.
    std::vector<Term> strassen;
    for (const char* text :
         {"(a11+a22)(b11+b22)->c11+c22", "(a21+a22)b11->c21-c22", "a11(b12-b22)->c12+c22", "a22(b21-b11)->c11+c21",
          "(a11+a12)b22->c12-c11", "(a21-a11)(b11+b12)->c22", "(a12-a22)(b21+b22)->c11"}) {
        strassen.push_back(*parseTerm(text, schoolbook.target(), Ring::Z));
    }
    QCOMPARE(schoolbook.kindOf(moveTo(schoolbook, strassen)), MoveKind::Improve);
    QCOMPARE(schoolbook.after(moveTo(schoolbook, strassen))->rank(), 7);
    const Position start = startOf("2x2x2", Ring::Z, 2);
    QCOMPARE(start.kindOf(moveTo(start, strassen)), MoveKind::Complete);
}

QTEST_APPLESS_MAIN(TestRewrites)
#include "tst_rewrites.moc"
