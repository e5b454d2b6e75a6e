// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/sat/neighbourhood.h"
#include "core/sat/slice_space.h"
#include "core/scheme/verify.h"
#include "tests/sat/sat_fixtures.h"

#include <QTest>

#include <algorithm>

using namespace rankfall;
using namespace rankfall::test;

/// Moves keep the sum; they find again what was hidden; equal seeds make equal moves.
class TestNeighbourhood : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsAPlantedReduction_data();
    void findsAPlantedReduction();
    void sidewaysMovesKeepTheSum();
    void refillKeepsTheSum();
    void refillFindsTheTermLeftOver();
    void equalSeedsMakeEqualMoves();
    void budgetAndStopAreRespected();
};

namespace {

std::vector<Term> schoolbook(const char* name)
{
    return (*Target::parse(name))->schoolbook();
}

bool isExact(const char* name, const std::vector<Term>& scheme)
{
    return verify(tensorOf(name), scheme, Ring::Z2).exact;
}

/// One term becomes four with the same sum that share no factor with each other: x = Σ of the parts of a split along
/// each mode in turn.
std::vector<Term> withHiddenTerm(std::vector<Term> scheme, int row, Rng& rng)
{
    const Shape shape = scheme.front().shape();
    std::vector<sat::BitTerm> pieces{sat::bitsOf(scheme[static_cast<std::size_t>(row)])};
    scheme.erase(scheme.begin() + row);
    for (const std::size_t mode : {0U, 1U, 2U}) {
        const auto piece = static_cast<std::size_t>(rng.below(static_cast<int>(pieces.size())));
        sat::BitTerm other = pieces[piece];
        const int entries = shape[kModes[mode]];
        do {
            other[mode] = randomFactor(entries, rng);
        } while (other[mode] == pieces[piece][mode]);
        pieces[piece][mode] ^= other[mode];
        pieces.push_back(other);
    }
    // Flips between pieces that share a factor hide that they do.
    for (int i = 0; i < 200; ++i) {
        const auto x = static_cast<std::size_t>(rng.below(4));
        const auto y = static_cast<std::size_t>(rng.below(4));
        const auto mode = static_cast<std::size_t>(rng.below(3));
        if (x == y || pieces[x][mode] != pieces[y][mode]) {
            continue;
        }
        const std::size_t second = (mode + 1) % 3;
        const std::size_t third = (mode + 2) % 3;
        if (pieces[x][second] != pieces[y][second] && pieces[x][third] != pieces[y][third]) {
            pieces[x][second] ^= pieces[y][second];
            pieces[y][third] ^= pieces[x][third];
        }
    }
    for (const sat::BitTerm& piece : pieces) {
        scheme.push_back(sat::termOf(piece, shape));
    }
    return scheme;
}

} // namespace

void TestNeighbourhood::findsAPlantedReduction_data()
{
    QTest::addColumn<QString>("target");
    QTest::newRow("2x2x3") << "2x2x3";
    QTest::newRow("3x3x3") << "3x3x3";
    QTest::newRow("4x4x4") << "4x4x4";
}

void TestNeighbourhood::findsAPlantedReduction()
{
    QFETCH(QString, target);
    const QByteArray name = target.toUtf8();
    Rng rng(3);
    std::vector<Term> scheme = withHiddenTerm(schoolbook(name.constData()), 2, rng);
    const std::size_t planted = scheme.size();
    QVERIFY(isExact(name.constData(), scheme));
    SatNeighbourhood moves(scheme.front().shape(), {.subsets = 2000}, 1);
    int calls = 0;
    while (scheme.size() > planted - 3 && ++calls < 20) {
        if (auto found = moves.improve(scheme, {})) {
            QVERIFY(found->size() < scheme.size());
            QVERIFY(isExact(name.constData(), *found));
            scheme = std::move(*found);
        }
    }
    QVERIFY2(scheme.size() <= planted - 3, std::to_string(scheme.size()).c_str());
}

void TestNeighbourhood::sidewaysMovesKeepTheSum()
{
    std::vector<Term> scheme = schoolbook("3x3x3");
    SatNeighbourhood moves(scheme.front().shape(), {.fewestRows = 3, .mostRows = 7}, 1);
    int moved = 0;
    for (int i = 0; i < 100; ++i) {
        const auto next = moves.sideways(scheme, {.conflicts = 0});
        if (!next) {
            continue;
        }
        ++moved;
        QVERIFY(isExact("3x3x3", *next));
        QVERIFY(next->size() <= scheme.size());
        const auto isOld = [&](const Term& term) { return std::ranges::find(scheme, term) != scheme.end(); };
        QVERIFY(next->size() < scheme.size() ||
                std::ranges::count_if(*next, isOld) <= static_cast<int>(next->size()) - 3);
        scheme = *next;
    }
    QVERIFY2(moved > 90, std::to_string(moved).c_str());
}

void TestNeighbourhood::refillKeepsTheSum()
{
    const std::vector<Term> scheme = schoolbook("2x2x3");
    SatNeighbourhood moves(scheme.front().shape(), {.keep = 0.5}, 1);
    int moved = 0;
    for (int i = 0; i < 20; ++i) {
        if (const auto next = moves.refill(scheme, 0, {.conflicts = 5000})) {
            ++moved;
            QVERIFY(isExact("2x2x3", *next));
            QVERIFY(*next != scheme);
        }
    }
    QVERIFY(moved > 0);
}

void TestNeighbourhood::refillFindsTheTermLeftOver()
{
    // Two terms that add up to one.
    std::vector<Term> scheme = schoolbook("2x2x2");
    Term half = scheme.front();
    half.w.set(3, 1);
    Term rest = scheme.front();
    rest.w = Factor{0, 0, 0, 1};
    QVERIFY(half != rest);
    scheme.front() = half;
    scheme.push_back(rest);
    QVERIFY(isExact("2x2x2", scheme));
    SatNeighbourhood moves(scheme.front().shape(), {.keep = 0.8}, 1);
    for (int i = 0; i < 200; ++i) {
        if (const auto next = moves.refill(scheme, 1, {.conflicts = 5000})) {
            QCOMPARE(next->size(), std::size_t{8});
            QVERIFY(isExact("2x2x2", *next));
            return;
        }
    }
    QFAIL("not found");
}

void TestNeighbourhood::equalSeedsMakeEqualMoves()
{
    const auto walk = [](std::uint64_t seed) {
        std::vector<Term> scheme = schoolbook("3x3x3");
        SatNeighbourhood moves(scheme.front().shape(), {.mostRows = 9, .subsets = 20, .conflictsPerCall = 50}, seed);
        for (int i = 0; i < 20; ++i) {
            if (auto next = moves.sideways(scheme, {.conflicts = 200})) {
                scheme = std::move(*next);
            }
            if (auto next = moves.improve(scheme, {.conflicts = 200})) {
                scheme = std::move(*next);
            }
        }
        return scheme;
    };
    QCOMPARE(walk(4), walk(4));
    QVERIFY(walk(4) != walk(5));
}

void TestNeighbourhood::budgetAndStopAreRespected()
{
    const std::vector<Term> scheme = schoolbook("4x4x4");
    SatNeighbourhood moves(scheme.front().shape(), {.fewestRows = 20, .mostRows = 24, .subsets = 1000}, 1);
    QVERIFY(!moves.improve(scheme, {.conflicts = 2000}));
    QVERIFY(moves.counts().conflicts > 0);
    QVERIFY(moves.counts().conflicts <= 2000);
    QVERIFY(!moves.improve(scheme, {.conflicts = 1'000'000'000, .time = std::chrono::milliseconds(200)}));
    const auto subsets = moves.counts().subsets;
    int polls = 0;
    const sat::Budget stopped{.conflicts = 1'000'000'000, .time = {}, .shouldStop = [&polls] { return ++polls > 3; }};
    QVERIFY(!moves.improve(scheme, stopped));
    QVERIFY(moves.counts().subsets - subsets <= 3);
}

QTEST_APPLESS_MAIN(TestNeighbourhood)
#include "tst_neighbourhood.moc"
