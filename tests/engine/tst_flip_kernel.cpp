// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/base/rng.h"
#include "core/engine/flip/packing.h"
#include "core/scheme/verify.h"
#include "tests/engine/engine_fixtures.h"
#include "tests/support/allocations.h"

#include <QTest>

#include <algorithm>

using namespace rankfall;
using namespace rankfall::flip;
using namespace rankfall::test;

/// The kernel keeps the sum of its terms, its index is what a rebuilt one would be, and every instruction set walks
/// alike.
class TestFlipKernel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsTheSum_data();
    void keepsTheSum();
    void leavesNothingToMerge_data();
    void leavesNothingToMerge();
    void variantsWalkAlike_data();
    void variantsWalkAlike();
    void roomChangesNoWalk();
    void slicesMakeTheSameWalk_data();
    void slicesMakeTheSameWalk();
    void allocatesNothing_data();
    void allocatesNothing();
    void walksTogetherAreTheWalksAlone_data();
    void walksTogetherAreTheWalksAlone();
    void countsTheFlipsOfTheSchoolbook();
    void mergesWhatCanBeMerged();
    void repeatsWhatCannotBeMerged();
    void tritsAddModuloThree();
    void splitsMakeThreeOfTwo();
    void stopsWhenNothingCanMove();
    void holdsNoMoreThanItsCapacity();
    void walksWhatIsLeftOfAPosition();
    void partsSumToTheTerm();
};

namespace {

constexpr Ring kRings[] = {Ring::Z2, Ring::Z3, Ring::Z};

/// A target by name; "random:4x5x6" is a tensor of which one in six entries is 1 or -1.
TargetPtr anyTarget(const QString& name)
{
    if (!name.startsWith(QLatin1String("random:"))) {
        return target(qPrintable(name));
    }
    const QStringList sizes = name.mid(7).split(QLatin1Char('x'));
    Tensor tensor({sizes[0].toInt(), sizes[1].toInt(), sizes[2].toInt()});
    Rng rng(5);
    for (int i = 0; i < static_cast<int>(tensor.values().size()); ++i) {
        const int draw = rng.below(12);
        tensor.set(tensor.shape().cell(static_cast<std::size_t>(i)), draw == 0 ? -1 : draw == 1 ? 1 : 0);
    }
    return *Target::custom(name.toStdString(), tensor);
}

std::unique_ptr<Kernel> kernelFor(const Target& target, Ring ring, int rows, Isa isa)
{
    const Shape shape = target.shape();
    return makeKernel(arithmeticFor(ring), {shape.a, shape.b, shape.c}, rows, isa);
}

bool sumsTo(const Kernel& kernel, const Target& target, Ring ring)
{
    return verify(target.tensor(), unpacked(kernel.terms(), target.shape()), ring).exact;
}

/// With `overZ` also where a sum may leave {-1, 0, 1}.
void addKernelRows(bool isas, bool overZ = true)
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("ring");
    QTest::addColumn<int>("isa");
    for (const char* name : {"2x2x2", "3x3x3", "4x4x4", "4x5x5", "5x5x5", "6x6x6", "poly:3x3", "poly:6x6", "cyclic:4",
                             "skew:4", "quaternion", "random:5x6x7", "random:3x4x40"}) {
        for (const Ring ring : kRings) {
            if (ring == Ring::Z && !overZ) {
                continue;
            }
            for (const Isa isa : isas ? usableIsas() : std::vector<Isa>{Isa::Portable}) {
                const QString tag = QStringLiteral("%1 %2 %3")
                                        .arg(QLatin1String(name))
                                        .arg(static_cast<int>(ring))
                                        .arg(static_cast<int>(isa));
                QTest::newRow(qPrintable(tag))
                    << QString::fromLatin1(name) << static_cast<int>(ring) << static_cast<int>(isa);
            }
        }
    }
}

} // namespace

void TestFlipKernel::keepsTheSum_data()
{
    addKernelRows(true);
}

void TestFlipKernel::keepsTheSum()
{
    QFETCH(QString, name);
    QFETCH(int, ring);
    QFETCH(int, isa);
    const Ring in = static_cast<Ring>(ring);
    const TargetPtr tensor = anyTarget(name);
    const PackedTerms start = packedParts(tensor->schoolbook(), in);
    const auto kernel = kernelFor(*tensor, in, static_cast<int>(start.size()) + 6, static_cast<Isa>(isa));
    QVERIFY(kernel->load(start, 7));
    QVERIFY(kernel->indexIsExact());
    Rng rng(11);
    const int highest = kernel->rank() + 4;
    int pluses = 0;
    int splits = 0;
    int lowered = 0;
    int looks = 300; // at the index after a step, most of them after a rise or a reduction
    for (int operation = 0; operation < 50'000; ++operation) {
        const int kind = kernel->rank() < highest ? rng.below(100) : 2;
        bool isNews = operation < 50;
        if (kind < 2) {
            const int before = kernel->rank();
            const bool isRisen = kind == 0 ? kernel->plus() : kernel->split();
            (kind == 0 ? pluses : splits) += isRisen;
            isNews = isRisen;
            QVERIFY(kernel->rank() <= before + isRisen);
        } else if (kernel->flip() == Kernel::Step::Lowered) {
            ++lowered;
            isNews = true;
        }
        if (isNews && looks-- > 0) {
            QVERIFY(kernel->indexIsExact());
        }
        if (operation % 10'000 == 0) {
            QVERIFY(sumsTo(*kernel, *tensor, in));
        }
    }
    QVERIFY(kernel->indexIsExact());
    QVERIFY(sumsTo(*kernel, *tensor, in));
    QVERIFY(pluses > 0);
    QVERIFY(splits > 0);
    QVERIFY(lowered > 0);
}

void TestFlipKernel::leavesNothingToMerge_data()
{
    addKernelRows(true, false); // where a merge may not fit, the order of merges matters
}

/// A flip or a plus merges what it brings together, and what the merged terms then meet: loading the terms afresh,
/// which compares all with all, finds nothing more.
void TestFlipKernel::leavesNothingToMerge()
{
    QFETCH(QString, name);
    QFETCH(int, ring);
    QFETCH(int, isa);
    const Ring in = static_cast<Ring>(ring);
    const TargetPtr tensor = anyTarget(name);
    const PackedTerms start = packedParts(tensor->schoolbook(), in);
    const auto kernel = kernelFor(*tensor, in, static_cast<int>(start.size()) + 6, static_cast<Isa>(isa));
    const auto fresh = kernelFor(*tensor, in, static_cast<int>(start.size()) + 6, static_cast<Isa>(isa));
    QVERIFY(kernel->load(start, 5));
    const int highest = kernel->rank() + 3;
    int merges = 0;
    for (int operation = 0; operation < 100'000 && merges < 400; ++operation) {
        const int before = kernel->rank();
        const bool isRisen = operation % 20 == 0 && before < highest && kernel->plus();
        if (!isRisen && kernel->flip() != Kernel::Step::Lowered) {
            continue;
        }
        merges += kernel->rank() < before + isRisen;
        QVERIFY(fresh->load(kernel->terms(), 1));
        QCOMPARE(fresh->rank(), kernel->rank());
    }
    QVERIFY(merges > 0);
}

void TestFlipKernel::variantsWalkAlike_data()
{
    addKernelRows(false);
}

void TestFlipKernel::variantsWalkAlike()
{
    QFETCH(QString, name);
    QFETCH(int, ring);
    const Ring in = static_cast<Ring>(ring);
    const TargetPtr tensor = anyTarget(name);
    const PackedTerms start = packedParts(tensor->schoolbook(), in);
    WalkPlan plan;
    plan.steps = 50'000;
    plan.plusAfter = 1000;
    plan.ceiling = 4;
    plan.rise = Rise::Either;
    PackedTerms expected;
    WalkReport first;
    for (const Isa isa : usableIsas()) {
        const auto kernel = kernelFor(*tensor, in, static_cast<int>(start.size()) + 6, isa);
        QVERIFY(kernel->load(start, 99));
        const WalkReport report = kernel->walk(plan);
        if (isa == Isa::Portable) {
            expected = kernel->terms();
            first = report;
            QVERIFY(report.flips > 0);
        }
        QVERIFY(kernel->terms() == expected);
        QCOMPARE(report.flips, first.flips);
        QCOMPARE(report.pluses, first.pluses);
        QCOMPARE(report.splits, first.splits);
    }
}

/// How the index is kept depends on the room there is, and on the rank.
void TestFlipKernel::roomChangesNoWalk()
{
    WalkPlan plan;
    plan.steps = 50'000;
    plan.plusAfter = 1000;
    plan.ceiling = 4;
    plan.rise = Rise::Either;
    for (const char* name : {"3x3x3", "4x4x4", "5x5x5", "poly:6x6"}) {
        const TargetPtr tensor = target(name);
        for (const Ring ring : kRings) {
            const PackedTerms start = packedParts(tensor->schoolbook(), ring);
            PackedTerms expected;
            for (const int rows : {static_cast<int>(start.size()) + 6, 96, 128, 256, kMaxRows}) {
                if (rows < static_cast<int>(start.size()) + 6) {
                    continue;
                }
                const auto kernel = kernelFor(*tensor, ring, rows, bestIsa());
                QVERIFY(kernel->load(start, 31));
                kernel->walk(plan);
                if (expected.empty()) {
                    expected = kernel->terms();
                }
                QVERIFY2(kernel->terms() == expected, name);
                QVERIFY2(kernel->indexIsExact(), name);
            }
        }
    }
}

void TestFlipKernel::slicesMakeTheSameWalk_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<int>("rank");
    QTest::newRow("schoolbook") << "3x3x3" << 27;
    QTest::newRow("nothing to flip, again and again") << "2x2x2" << 7;
}

void TestFlipKernel::slicesMakeTheSameWalk()
{
    QFETCH(const QString, format);
    QFETCH(const int, rank);
    const TargetPtr tensor = target(qPrintable(format));
    for (const Ring ring : kRings) {
        for (const Rise rise : {Rise::Plus, Rise::Split, Rise::Either}) {
            const PackedTerms start = packedParts(rank == 7 ? strassen(ring) : tensor->schoolbook(), ring);
            QCOMPARE(static_cast<int>(start.size()), rank);
            WalkPlan plan;
            plan.steps = 100'000;
            plan.plusAfter = 3000;
            plan.ceiling = 3;
            plan.rise = rise;
            const auto whole = kernelFor(*tensor, ring, 32, bestIsa());
            whole->load(start, 5);
            QCOMPARE(whole->matePairs() == 0, rank == 7);
            const WalkReport report = whole->walk(plan);
            QVERIFY(rise == Rise::Plus ? report.splits == 0 : report.splits > 0);
            const auto sliced = kernelFor(*tensor, ring, 32, bestIsa());
            sliced->load(start, 5);
            std::int64_t left = plan.steps;
            WalkReport sum;
            for (int slice = 1; left > 0; slice = slice % 997 + 1) {
                plan.steps = std::min<std::int64_t>(slice, left);
                const WalkReport part = sliced->walk(plan);
                left -= part.steps;
                sum.flips += part.flips;
                sum.pluses += part.pluses;
                sum.splits += part.splits;
            }
            QCOMPARE(sum.flips, report.flips);
            QCOMPARE(sum.pluses, report.pluses);
            QCOMPARE(sum.splits, report.splits);
            QVERIFY(sliced->terms() == whole->terms());
        }
    }
}

void TestFlipKernel::allocatesNothing_data()
{
    addKernelRows(true);
}

void TestFlipKernel::allocatesNothing()
{
    QFETCH(QString, name);
    QFETCH(int, ring);
    QFETCH(int, isa);
    const TargetPtr tensor = anyTarget(name);
    const PackedTerms start = packedParts(tensor->schoolbook(), static_cast<Ring>(ring));
    const auto kernel =
        kernelFor(*tensor, static_cast<Ring>(ring), static_cast<int>(start.size()) + 6, static_cast<Isa>(isa));
    WalkPlan plan;
    plan.steps = 20'000;
    plan.plusAfter = 500;
    plan.ceiling = 4;
    plan.rise = Rise::Either;
    const std::int64_t before = allocationsSoFar();
    kernel->load(start, 3);
    const WalkReport report = kernel->walk(plan);
    kernel->plus();
    kernel->split();
    kernel->flip();
    QCOMPARE(allocationsSoFar(), before);
    QVERIFY(report.flips > 0);
    QVERIFY(report.pluses + report.splits > 0);
    kernel->terms();
    QVERIFY(allocationsSoFar() > before); // they are counted
}

void TestFlipKernel::walksTogetherAreTheWalksAlone_data()
{
    addKernelRows(true);
}

void TestFlipKernel::walksTogetherAreTheWalksAlone()
{
    QFETCH(QString, name);
    QFETCH(int, ring);
    QFETCH(int, isa);
    const Ring in = static_cast<Ring>(ring);
    const TargetPtr tensor = anyTarget(name);
    const PackedTerms start = packedParts(tensor->schoolbook(), in);
    for (std::size_t count = 2; count <= Kernel::kMostTogether; ++count) {
        std::vector<std::unique_ptr<Kernel>> kernels;
        std::vector<Kernel*> pointers;
        std::vector<WalkPlan> plans;
        for (std::size_t k = 0; k < count; ++k) {
            kernels.push_back(kernelFor(*tensor, in, static_cast<int>(start.size()) + 6, static_cast<Isa>(isa)));
            kernels.back()->load(start, k + 1);
            pointers.push_back(kernels.back().get());
            plans.push_back({10'000, 0, 1500 + static_cast<std::int64_t>(k) * 100, 4, Rise::Either});
        }
        std::vector<WalkReport> reports(count);
        std::vector<std::int64_t> steps(count, 0);
        while (std::ranges::all_of(plans, [](const WalkPlan& plan) { return plan.steps > 0; })) {
            Kernel::walkTogether(pointers, plans, reports);
            for (std::size_t k = 0; k < count; ++k) {
                plans[k].steps -= reports[k].steps;
                steps[k] += reports[k].steps;
            }
        }
        for (std::size_t k = 0; k < count; ++k) {
            const auto alone = kernelFor(*tensor, in, static_cast<int>(start.size()) + 6, Isa::Portable);
            alone->load(start, k + 1);
            plans[k].steps = steps[k];
            alone->walk(plans[k]);
            QVERIFY(alone->terms() == kernels[k]->terms());
            QVERIFY(kernels[k]->indexIsExact());
        }
    }
}

void TestFlipKernel::countsTheFlipsOfTheSchoolbook()
{
    // Each of the 4 entries of each matrix is in two products: 4 pairs, taken either way round, for each of 3 factors.
    const TargetPtr tensor = target("2x2x2");
    for (const Ring ring : kRings) {
        const auto kernel = kernelFor(*tensor, ring, 32, bestIsa());
        kernel->load(packedParts(tensor->schoolbook(), ring), 1);
        QCOMPARE(kernel->rank(), 8);
        QCOMPARE(kernel->matePairs(), 24);
    }
}

void TestFlipKernel::mergesWhatCanBeMerged()
{
    // x⊗y⊗(1,0) + x⊗y⊗(0,1), and a pair that cancels.
    const PackedTerms terms{{{1, 1, 1}, {}}, {{1, 1, 2}, {}}, {{2, 1, 1}, {}}, {{2, 1, 0}, {0, 0, 1}}};
    const auto kernel = makeKernel(Arithmetic::Ternary, {2, 2, 2}, 8);
    kernel->load(terms, 1);
    QCOMPARE(kernel->rank(), 1);
    QVERIFY(kernel->terms().front() == (PackedTerm{{1, 1, 3}, {}}));
    QVERIFY(kernel->indexIsExact());
}

void TestFlipKernel::repeatsWhatCannotBeMerged()
{
    // Twice the same term is 2 times it: beyond {-1, 0, 1} over Z, nothing mod 2, its negative mod 3.
    const PackedTerms twice{{{1, 1, 1}, {}}, {{1, 1, 1}, {}}};
    const auto integers = makeKernel(Arithmetic::Ternary, {2, 2, 2}, 8);
    integers->load(twice, 1);
    QCOMPARE(integers->rank(), 2);
    const auto bits = makeKernel(Arithmetic::Bits, {2, 2, 2}, 8);
    bits->load(twice, 1);
    QCOMPARE(bits->rank(), 0);
    const auto trits = makeKernel(Arithmetic::Trits, {2, 2, 2}, 8);
    trits->load(twice, 1);
    QVERIFY(trits->terms() == (PackedTerms{{{1, 1, 0}, {0, 0, 1}}}));
}

void TestFlipKernel::tritsAddModuloThree()
{
    // x⊗y⊗c + x⊗y⊗d is x⊗y⊗(c + d), for all c and d of two entries, in one word and in two.
    const auto packed = [](std::array<int, 2> c, int high) {
        PackedTerm term{{1, 1, 0}, {}};
        for (int e = 0; e < 2; ++e) {
            const std::uint64_t bit = std::uint64_t{1} << (e == 0 ? 0 : high);
            term.plus[2] |= c[static_cast<std::size_t>(e)] == 1 ? bit : 0;
            term.minus[2] |= c[static_cast<std::size_t>(e)] == -1 ? bit : 0;
        }
        return term;
    };
    for (const int entries : {2, 32, 33, 64}) {
        const auto kernel = makeKernel(Arithmetic::Trits, {2, 2, entries}, 8);
        for (int pair = 0; pair < 81; ++pair) {
            const std::array<int, 2> c{pair % 3 - 1, pair / 3 % 3 - 1};
            const std::array<int, 2> d{pair / 9 % 3 - 1, pair / 27 - 1};
            const PackedTerm sum =
                packed({reduced(c[0] + d[0], Ring::Z3), reduced(c[1] + d[1], Ring::Z3)}, entries - 1);
            kernel->load(PackedTerms{packed(c, entries - 1), packed(d, entries - 1)}, 1);
            const bool isZero = (sum.plus[2] | sum.minus[2]) == 0;
            QVERIFY(kernel->terms() == (isZero ? PackedTerms{} : PackedTerms{sum}));
            QVERIFY(kernel->indexIsExact());
        }
    }
}

void TestFlipKernel::splitsMakeThreeOfTwo()
{
    const TargetPtr tensor = target("3x3x3");
    for (const Ring ring : kRings) {
        const PackedTerms start = packedParts(tensor->schoolbook(), ring);
        int raised = 0;
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            const auto kernel = kernelFor(*tensor, ring, 32, bestIsa());
            kernel->load(start, seed);
            QVERIFY(kernel->split());
            QVERIFY(kernel->indexIsExact());
            QVERIFY(sumsTo(*kernel, *tensor, ring));
            // Some fall back at once, where a new term merges with another.
            if (kernel->rank() > 27) {
                ++raised;
                const PackedTerms now = kernel->terms();
                QCOMPARE(kernel->rank(), 28);
                QCOMPARE(
                    std::ranges::count_if(start, [&](const PackedTerm& t) { return std::ranges::count(now, t) > 0; }),
                    25);
            }
        }
        QVERIFY2(raised >= 10, qPrintable(QString::number(raised)));
    }
}

void TestFlipKernel::stopsWhenNothingCanMove()
{
    for (const Arithmetic arithmetic : {Arithmetic::Bits, Arithmetic::Ternary, Arithmetic::Trits}) {
        for (const PackedTerms& terms : {PackedTerms{}, PackedTerms{{{1, 1, 1}, {}}}}) {
            const auto kernel = makeKernel(arithmetic, {2, 2, 2}, 8);
            QVERIFY(kernel->load(terms, 1));
            QVERIFY(kernel->flip() == Kernel::Step::Stuck);
            QVERIFY(!kernel->plus());
            QVERIFY(!kernel->split());
            WalkPlan plan;
            plan.steps = 1000;
            plan.rise = Rise::Either;
            const WalkReport report = kernel->walk(plan);
            QCOMPARE(report.reached, terms.empty());
            QCOMPARE(report.stuck, !terms.empty());
            QCOMPARE(report.flips, 0);
            QVERIFY(kernel->terms() == terms);
            QVERIFY(kernel->indexIsExact());
        }
    }
}

void TestFlipKernel::holdsNoMoreThanItsCapacity()
{
    const TargetPtr tensor = target("3x3x3");
    for (const Ring ring : kRings) {
        const auto kernel = kernelFor(*tensor, ring, 27, bestIsa());
        QCOMPARE(kernel->capacity(), 64);
        QVERIFY(kernel->load(packedParts(tensor->schoolbook(), ring), 1));
        QVERIFY(!kernel->load(packedParts(target("5x5x5")->schoolbook(), ring), 1));
        QCOMPARE(kernel->rank(), 27);
        while (kernel->plus()) {
            QVERIFY(kernel->rank() <= 64);
        }
        QCOMPARE(kernel->rank(), 64);
        QVERIFY(!kernel->split());
        WalkPlan plan;
        plan.steps = 20'000;
        plan.plusAfter = 10;
        plan.ceiling = 1000;
        plan.rise = Rise::Either;
        kernel->walk(plan);
        QVERIFY(kernel->rank() <= 64);
        QVERIFY(kernel->indexIsExact());
        QVERIFY(sumsTo(*kernel, *tensor, ring));
    }
    for (const Arithmetic arithmetic : {Arithmetic::Bits, Arithmetic::Ternary, Arithmetic::Trits}) {
        QVERIFY(makeKernel(arithmetic, {64, 64, 64}, kMaxRows)->capacity() >= kMaxRows);
    }
}

void TestFlipKernel::walksWhatIsLeftOfAPosition()
{
    // Two products of Strassen's algorithm stay as they are; what is left is walked.
    for (const Ring ring : {Ring::Z2, Ring::Z}) {
        std::vector<Term> fixed = strassen(ring);
        fixed.resize(2);
        const Position position = positionOf("2x2x2", ring, fixed);
        const std::vector<PackedTerms> starts = residualStarts(position);
        QVERIFY(!starts.empty());
        for (const PackedTerms& start : starts) {
            const auto kernel = kernelFor(position.target(), ring, static_cast<int>(start.size()) + 4, bestIsa());
            kernel->load(start, 1);
            WalkPlan plan;
            plan.steps = 20'000;
            plan.plusAfter = 500;
            plan.rise = Rise::Either;
            plan.goal = 5;
            kernel->walk(plan);
            std::vector<Term> all = unpacked(kernel->terms(), position.target().shape());
            all.insert(all.end(), fixed.begin(), fixed.end());
            QVERIFY(verify(position.target().tensor(), all, ring).exact);
        }
    }
}

void TestFlipKernel::partsSumToTheTerm()
{
    const Term term{Factor{2, -1}, Factor{0, 1}, Factor{-2, 1}};
    const std::vector<Term> parts = unpacked(packedParts(term, Ring::Z), {2, 2, 2});
    Tensor sum({2, 2, 2});
    sum.add(term, -1, Ring::Z);
    for (const Term& part : parts) {
        QVERIFY(part.magnitude() == 1);
        sum.add(part, 1, Ring::Z);
    }
    QVERIFY(sum.isZero());
    QCOMPARE(folded(parts, Ring::Z, 2).size(), std::size_t{1});
}

QTEST_APPLESS_MAIN(TestFlipKernel)
#include "tst_flip_kernel.moc"
