// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/search/archive.h"
#include "core/engine/search/rank_pattern.h"
#include "tests/engine/packed_fixtures.h"

#include <QTest>

#include <map>
#include <set>

using namespace rankfall;
using namespace rankfall::test;
using flip::Arithmetic;

/// What a search remembers, and what it draws from that.
class TestArchive : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void archiveKeepsTheLowestRank();
    void archiveStaysBounded();
    void rareKindsAreDrawnAsOften();
    void oneRankMoreIsRemembered();
};

void TestArchive::archiveKeepsTheLowestRank()
{
    SchemeArchive archive;
    Rng rng(1);
    const Stage stage{{2, 2, 2}, Arithmetic::Bits};
    QVERIFY(!archive.has(stage));
    QVERIFY(archive.add(stage, schoolbook({2, 2, 2}, Ring::Z2), rng));
    QCOMPARE(archive.rank(stage), 8);
    QVERIFY(!archive.add(stage, schoolbook({2, 2, 2}, Ring::Z2), rng)); // nothing new
    QVERIFY(archive.add(stage, flip::packedParts(strassen(Ring::Z2), Ring::Z2), rng));
    QCOMPARE(archive.rank(stage), 7);
    QCOMPARE(archive.schemes(stage).size(), std::size_t{1});
    QVERIFY(!archive.add(stage, schoolbook({2, 2, 2}, Ring::Z2), rng)); // too high
    QVERIFY(!archive.has({{2, 2, 2}, Arithmetic::Ternary}));
}

void TestArchive::archiveStaysBounded()
{
    SchemeArchive archive;
    Rng rng(1);
    const Stage stage{{2, 2, 3}, Arithmetic::Bits};
    const flip::PackedTerms scheme = extended(flip::packedParts(strassen(Ring::Z2), Ring::Z2), {2, 2, 2}, Side::P);
    std::size_t taken = 0;
    for (int i = 0; i < 5000; ++i) {
        flip::PackedTerms moved = scheme;
        shuffleBasis(moved, stage.format, stage.arithmetic, 30, rng);
        taken += archive.add(stage, moved, rng) ? 1 : 0;
    }
    QVERIFY(taken > SchemeArchive::kMostKept);
    QCOMPARE(archive.schemes(stage).size(), SchemeArchive::kMostKept);
    std::set<std::uint64_t> different;
    for (const auto& kept : archive.sample(stage, 100, rng)) {
        different.insert(flip::hashOf(kept));
    }
    QCOMPARE(different.size(), std::size_t{100});
}

/// One scheme of a kind among many of another: drawn half of the time, and not the one that makes room.
void TestArchive::rareKindsAreDrawnAsOften()
{
    SchemeArchive archive;
    Rng rng(1);
    const Stage stage{{2, 2, 4}, Arithmetic::Bits};
    // Strassen's algorithm and two schoolbook slabs make 15 products; Strassen's twice makes 14, and 15 too where one
    // is written as two.
    const flip::PackedTerms seven = flip::packedParts(strassen(Ring::Z2), Ring::Z2);
    const flip::PackedTerms common = extended(extended(seven, {2, 2, 2}, Side::P), {2, 2, 3}, Side::P);
    flip::PackedTerms rare = merged(seven, {2, 2, 2}, seven, {2, 2, 2}, Side::P);
    QCOMPARE(rare.size(), std::size_t{14});
    const auto split = std::ranges::find_if(rare, [](const auto& term) { return term.plus[0] == 0b1100U; });
    QVERIFY(split != rare.end());
    flip::PackedTerm part = *split;
    part.plus[0] = 0b0100;
    split->plus[0] ^= part.plus[0];
    rare.push_back(part);
    QVERIFY(isExact(rare, stage.format, Ring::Z2));
    QVERIFY(rankPattern(rare, stage.format, stage.arithmetic) != rankPattern(common, stage.format, stage.arithmetic));

    QVERIFY(archive.add(stage, rare, rng));
    for (int i = 0; i < 2000; ++i) {
        flip::PackedTerms moved = common;
        shuffleBasis(moved, stage.format, stage.arithmetic, 30, rng);
        archive.add(stage, moved, rng);
    }
    QCOMPARE(archive.schemes(stage).size(), SchemeArchive::kMostKept);
    int drawn = 0;
    for (int i = 0; i < 400; ++i) {
        drawn += flip::hashOf(archive.sample(stage, 1, rng).front()) == flip::hashOf(rare) ? 1 : 0;
    }
    QVERIFY2(drawn > 150 && drawn < 250, qPrintable(QString::number(drawn)));
    // Of many each comes once.
    std::multiset<std::uint64_t> all;
    for (const auto& kept : archive.sample(stage, 1000, rng)) {
        all.insert(flip::hashOf(kept));
    }
    QCOMPARE(all.size(), SchemeArchive::kMostKept);
    QCOMPARE(all.count(flip::hashOf(rare)), std::size_t{1});
}

/// Schemes of one more than the lowest rank are drawn near it only; those of two more are gone.
void TestArchive::oneRankMoreIsRemembered()
{
    SchemeArchive archive;
    Rng rng(1);
    const Stage stage{{2, 2, 3}, Arithmetic::Bits};
    const flip::PackedTerms twelve = schoolbook(stage.format, Ring::Z2);
    const flip::PackedTerms eleven = extended(flip::packedParts(strassen(Ring::Z2), Ring::Z2), {2, 2, 2}, Side::P);
    QCOMPARE(eleven.size(), std::size_t{11});
    QVERIFY(archive.sampleNear(stage, rng).empty());
    QVERIFY(archive.add(stage, twelve, rng));
    QVERIFY(archive.add(stage, eleven, rng));
    flip::PackedTerms another = twelve;
    shuffleBasis(another, stage.format, stage.arithmetic, 30, rng);
    QVERIFY(!archive.add(stage, another, rng)); // but it is there
    std::map<std::uint64_t, int> near;
    for (int i = 0; i < 400; ++i) {
        ++near[flip::hashOf(archive.sampleNear(stage, rng).front())];
        QCOMPARE(archive.sample(stage, 1, rng).front().size(), std::size_t{11});
    }
    QCOMPARE(near.size(), std::size_t{3});
    const int lowest = near[flip::hashOf(eleven)];
    QVERIFY2(lowest > 150 && lowest < 250, qPrintable(QString::number(lowest)));
    QCOMPARE(archive.schemes(stage).size(), std::size_t{1});

    const Stage two{{2, 2, 2}, Arithmetic::Bits};
    flip::PackedTerms nine = schoolbook(two.format, Ring::Z2);
    nine.push_back(nine.front());
    QVERIFY(archive.add(two, nine, rng)); // the archive does not verify
    QVERIFY(archive.add(two, flip::packedParts(strassen(Ring::Z2), Ring::Z2), rng));
    QCOMPARE(archive.sampleNear(two, rng).front().size(), std::size_t{7});
    QCOMPARE(archive.shelves().at(two).next.schemes.size(), std::size_t{0});
}

QTEST_APPLESS_MAIN(TestArchive)
#include "tst_archive.moc"
