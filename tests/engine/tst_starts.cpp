// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/search/rank_pattern.h"
#include "core/engine/search/starts.h"
#include "tests/engine/packed_fixtures.h"

#include <QTest>

using namespace rankfall;
using namespace rankfall::test;
using flip::Arithmetic;

/// How schemes change format, and the starts that a search makes of them.
class TestStarts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void singleGaitsHaveOneStart();
    void theBestGrowBesideTheirHighRanks_data();
    void theBestGrowBesideTheirHighRanks();
    void permutingIsExact_data();
    void permutingIsExact();
    void mergingIsExact();
    void shufflingIsExact_data();
    void shufflingIsExact();
    void startsAreExact_data();
    void startsAreExact();
    void whatLiftsStartsModulo2();
};

namespace {

/// Not symmetric in anything: Strassen's algorithm grown to 2x3x4.
flip::PackedTerms lopsided(Ring ring)
{
    const flip::PackedTerms wide = extended(flip::packedParts(strassen(ring), ring), {2, 2, 2}, Side::M);
    const flip::PackedTerms wider = extended(wide, {2, 3, 2}, Side::P);
    return extended(wider, {2, 3, 3}, Side::P);
}

void addRings()
{
    QTest::addColumn<int>("ring");
    QTest::newRow("mod 2") << static_cast<int>(Ring::Z2);
    QTest::newRow("mod 3") << static_cast<int>(Ring::Z3);
    QTest::newRow("integers") << static_cast<int>(Ring::Z);
}

} // namespace

void TestStarts::singleGaitsHaveOneStart()
{
    SchemeArchive archive;
    Rng rng(1);
    const Stage source{{2, 2, 3}, Arithmetic::Bits};
    const flip::PackedTerms scheme = extended(flip::packedParts(strassen(Ring::Z2), Ring::Z2), {2, 2, 2}, Side::P);
    while (archive.schemes(source).size() < 30) {
        flip::PackedTerms moved = scheme;
        shuffleBasis(moved, source.format, source.arithmetic, 30, rng);
        archive.add(source, moved, rng);
    }
    Job job;
    job.stage = {{2, 3, 3}, Arithmetic::Bits};
    job.operation = Operation::Extend;
    job.sources = {source};
    for (const auto& [gait, few] :
         {std::pair{Gait::Single, true}, {Gait::Long, true}, {Gait::Lifting, true}, {Gait::Brief, false}}) {
        job.gait = gait;
        const std::size_t starts = startsOf(job, archive, rng).size();
        QVERIFY(few ? starts == 1 : starts > 1);
    }
}

void TestStarts::theBestGrowBesideTheirHighRanks_data()
{
    QTest::addColumn<int>("rank");
    QTest::addColumn<int>("high"); // the factor of rank three
    QTest::addColumn<int>("gait");
    QTest::addColumn<bool>("isChosen");
    QTest::newRow("the best, B") << 60 << 1 << static_cast<int>(Gait::Single) << true;
    QTest::newRow("the best, C") << 60 << 2 << static_cast<int>(Gait::Single) << true;
    QTest::newRow("one above") << 61 << 1 << static_cast<int>(Gait::Single) << false;
    QTest::newRow("another gait") << 60 << 1 << static_cast<int>(Gait::Long) << false;
}

/// 4x4x5 becomes 4x5x5 along either 4. One way leaves B alone, and it becomes A; the other leaves C as it is.
void TestStarts::theBestGrowBesideTheirHighRanks()
{
    QFETCH(int, rank);
    QFETCH(int, high);
    QFETCH(int, gait);
    QFETCH(bool, isChosen);
    const Stage source{{4, 4, 5}, Arithmetic::Bits};
    // Two ones on the diagonal, or three, of a matrix with four and five columns; and terms that say nothing.
    flip::PackedTerm telling{{0x21, 0x41, 0x41}, {}};
    telling.plus[static_cast<std::size_t>(high)] = 0x1041;
    flip::PackedTerms scheme(static_cast<std::size_t>(rank), flip::PackedTerm{{1, 1, 1}, {}});
    scheme.front() = telling;
    SchemeArchive archive;
    Rng rng(1);
    archive.add(source, scheme, rng);
    Job job;
    job.stage = {{4, 5, 5}, Arithmetic::Bits};
    job.operation = Operation::Extend;
    job.gait = static_cast<Gait>(gait);
    job.sources = {source};
    const std::size_t untouched = high == 1 ? 0 : 2;
    int beside = 0;
    for (int i = 0; i < 40; ++i) {
        const auto starts = startsOf(job, archive, rng);
        QCOMPARE(starts.size(), std::size_t{1});
        beside += highRanks(starts.front(), job.stage.format, Arithmetic::Bits)[untouched];
    }
    QVERIFY(isChosen ? beside == 40 : beside > 5 && beside < 35);
}

void TestStarts::permutingIsExact_data()
{
    addRings();
}

void TestStarts::permutingIsExact()
{
    QFETCH(int, ring);
    const Ring in = static_cast<Ring>(ring);
    const flip::PackedTerms scheme = lopsided(in);
    QVERIFY(isExact(scheme, {2, 3, 4}, in));
    std::array<int, 3> sizes{2, 3, 4};
    do {
        const Format to{sizes[0], sizes[1], sizes[2]};
        const flip::PackedTerms moved = permuted(scheme, {2, 3, 4}, to);
        QVERIFY(isExact(moved, to, in));
        QVERIFY(isExact(permuted(moved, to, {2, 3, 4}), {2, 3, 4}, in));
    } while (std::next_permutation(sizes.begin(), sizes.end()));
}

void TestStarts::mergingIsExact()
{
    const flip::PackedTerms two = flip::packedParts(strassen(Ring::Z), Ring::Z);
    for (const Side side : kSides) {
        const flip::PackedTerms three = extended(two, {2, 2, 2}, side);
        const flip::PackedTerms both = merged(two, {2, 2, 2}, three, resized({2, 2, 2}, side, 1), side);
        QCOMPARE(both.size(), std::size_t{18});
        QVERIFY(isExact(both, resized({2, 2, 2}, side, 3), Ring::Z));
    }
}

void TestStarts::shufflingIsExact_data()
{
    addRings();
}

void TestStarts::shufflingIsExact()
{
    QFETCH(int, ring);
    const Ring in = static_cast<Ring>(ring);
    Rng rng(5);
    flip::PackedTerms scheme = lopsided(in);
    const flip::PackedTerms before = scheme;
    shuffleBasis(scheme, {2, 3, 4}, flip::arithmeticFor(in), 60, rng);
    QVERIFY(scheme != before);
    QVERIFY(isExact(scheme, {2, 3, 4}, in));
}

void TestStarts::startsAreExact_data()
{
    QTest::addColumn<int>("operation");
    QTest::addColumn<QList<int>>("format");
    QTest::addColumn<QList<QList<int>>>("sources");
    const auto row = [](const char* name, Operation operation, QList<int> format, QList<QList<int>> sources) {
        QTest::newRow(name) << static_cast<int>(operation) << format << sources;
    };
    row("extend", Operation::Extend, {2, 3, 4}, {{2, 3, 3}});
    row("extend, sizes change places", Operation::Extend, {3, 3, 3}, {{2, 3, 3}});
    row("project", Operation::Project, {2, 3, 3}, {{2, 3, 4}});
    row("project, sizes change places", Operation::Project, {2, 3, 3}, {{3, 3, 3}});
    row("rebuild", Operation::Rebuild, {2, 3, 4}, {});
    row("merge", Operation::Merge, {2, 3, 5}, {{2, 2, 3}, {2, 3, 3}});
    row("product", Operation::Product, {4, 6, 6}, {{2, 2, 2}, {2, 3, 3}});
    row("product, the other way", Operation::Product, {4, 4, 6}, {{2, 2, 3}, {2, 2, 2}});
    row("descend", Operation::Descend, {2, 2, 3}, {});
}

void TestStarts::startsAreExact()
{
    QFETCH(int, operation);
    QFETCH(QList<int>, format);
    QFETCH(QList<QList<int>>, sources);
    for (const Arithmetic arithmetic : {Arithmetic::Bits, Arithmetic::Ternary}) {
        const Ring ring = arithmetic == Arithmetic::Bits ? Ring::Z2 : Ring::Z;
        const auto at = [&](const QList<int>& f) { return Stage{{f[0], f[1], f[2]}, arithmetic}; };
        SchemeArchive archive;
        Rng rng(9);
        Job job;
        job.stage = at(format);
        job.operation = static_cast<Operation>(operation);
        archive.add(job.stage, schoolbook(job.stage.format, ring), rng);
        for (const QList<int>& source : sources) {
            job.sources.push_back(at(source));
            QVERIFY(startsOf(job, SchemeArchive(), rng).empty());
            archive.add(at(source), schoolbook(at(source).format, ring), rng);
        }
        const auto starts = startsOf(job, archive, rng);
        QVERIFY(!starts.empty());
        for (const flip::PackedTerms& start : starts) {
            QVERIFY(isExact(start, job.stage.format, ring));
        }
    }
}

/// What is walked on modulo 2 starts there, in every basis.
void TestStarts::whatLiftsStartsModulo2()
{
    SchemeArchive archive;
    Rng rng(9);
    Job job;
    job.stage = {{2, 2, 3}, Arithmetic::Ternary};
    job.gait = Gait::Lifting;
    archive.add({{2, 2, 2}, Arithmetic::Ternary}, flip::packedParts(strassen(Ring::Z), Ring::Z), rng);
    archive.add(job.stage, extended(flip::packedParts(strassen(Ring::Z), Ring::Z), {2, 2, 2}, Side::P), rng);
    for (const Operation operation : {Operation::Extend, Operation::Rebuild}) {
        job.operation = operation;
        job.sources.clear();
        if (operation == Operation::Extend) {
            job.sources.push_back({{2, 2, 2}, Arithmetic::Ternary});
        }
        const auto starts = startsOf(job, archive, rng);
        QCOMPARE(starts.size(), std::size_t{1});
        QVERIFY(isExact(starts.front(), job.stage.format, Ring::Z2));
        for (const flip::PackedTerm& term : starts.front()) {
            QVERIFY(std::ranges::all_of(term.minus, [](std::uint64_t bits) { return bits == 0; }));
        }
    }
    QVERIFY(arithmeticOf(job) == Arithmetic::Bits);
    job.gait = Gait::Brief;
    QVERIFY(arithmeticOf(job) == Arithmetic::Ternary);
}

QTEST_APPLESS_MAIN(TestStarts)
#include "tst_starts.moc"
