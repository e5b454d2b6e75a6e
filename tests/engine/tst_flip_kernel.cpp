// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/base/rng.h"
#include "core/engine/flip/packing.h"
#include "core/scheme/verify.h"
#include "tests/engine/engine_fixtures.h"

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
    void variantsWalkAlike_data();
    void variantsWalkAlike();
    void slicesMakeTheSameWalk();
    void walksTogetherAreTheWalksAlone_data();
    void walksTogetherAreTheWalksAlone();
    void countsTheFlipsOfTheSchoolbook();
    void mergesWhatCanBeMerged();
    void repeatsWhatCannotBeMerged();
    void stopsWhenNothingCanMove();
    void partsSumToTheTerm();
};

namespace {

std::unique_ptr<Kernel> kernelFor(const Target& target, Ring ring, int rows, Isa isa)
{
    const Shape shape = target.shape();
    return makeKernel(arithmeticFor(ring), {shape.a, shape.b, shape.c}, rows, isa);
}

bool sumsTo(const Kernel& kernel, const Target& target, Ring ring)
{
    return verify(target.tensor(), unpacked(kernel.terms(), target.shape()), ring).exact;
}

void addKernelRows(bool isas)
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("ring");
    QTest::addColumn<int>("isa");
    for (const char* name : {"2x2x2", "3x3x3", "4x4x4", "4x5x5", "5x5x5", "6x6x6", "poly:3x3", "poly:6x6", "cyclic:4",
                             "skew:4", "quaternion"}) {
        for (const Ring ring : {Ring::Z2, Ring::Z}) {
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
    const TargetPtr tensor = target(qPrintable(name));
    const PackedTerms start = packedParts(tensor->schoolbook(), in);
    const auto kernel = kernelFor(*tensor, in, static_cast<int>(start.size()) + 6, static_cast<Isa>(isa));
    QVERIFY(kernel->load(start, 7));
    QVERIFY(kernel->indexIsExact());
    Rng rng(11);
    const int highest = kernel->rank() + 4;
    int pluses = 0;
    int lowered = 0;
    for (int operation = 0; operation < 100'000; ++operation) {
        if (rng.below(200) == 0 && kernel->rank() < highest) {
            pluses += kernel->plus();
        } else {
            lowered += kernel->flip() == Kernel::Step::Lowered;
        }
        if (operation % 10'000 == 0) {
            QVERIFY(kernel->indexIsExact());
            QVERIFY(sumsTo(*kernel, *tensor, in));
        }
    }
    QVERIFY(kernel->indexIsExact());
    QVERIFY(sumsTo(*kernel, *tensor, in));
    QVERIFY(pluses > 0);
    QVERIFY(lowered > 0);
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
    const TargetPtr tensor = target(qPrintable(name));
    const PackedTerms start = packedParts(tensor->schoolbook(), in);
    WalkPlan plan;
    plan.steps = 100'000;
    plan.plusAfter = 2000;
    plan.ceiling = 4;
    PackedTerms expected;
    std::int64_t flips = 0;
    for (const Isa isa : usableIsas()) {
        const auto kernel = kernelFor(*tensor, in, static_cast<int>(start.size()) + 6, isa);
        QVERIFY(kernel->load(start, 99));
        const WalkReport report = kernel->walk(plan);
        if (isa == Isa::Portable) {
            expected = kernel->terms();
            flips = report.flips;
            QVERIFY(flips > 0);
        }
        QVERIFY(kernel->terms() == expected);
        QCOMPARE(report.flips, flips);
    }
}

void TestFlipKernel::slicesMakeTheSameWalk()
{
    const TargetPtr tensor = target("3x3x3");
    for (const Ring ring : {Ring::Z2, Ring::Z}) {
        const PackedTerms start = packedParts(tensor->schoolbook(), ring);
        WalkPlan plan;
        plan.steps = 200'000;
        plan.plusAfter = 3000;
        plan.ceiling = 3;
        const auto whole = kernelFor(*tensor, ring, 32, bestIsa());
        whole->load(start, 5);
        const WalkReport report = whole->walk(plan);
        const auto sliced = kernelFor(*tensor, ring, 32, bestIsa());
        sliced->load(start, 5);
        std::int64_t left = plan.steps;
        std::int64_t flips = 0;
        for (int slice = 1; left > 0; slice = slice % 997 + 1) {
            plan.steps = std::min<std::int64_t>(slice, left);
            const WalkReport part = sliced->walk(plan);
            left -= part.steps;
            flips += part.flips;
        }
        QCOMPARE(flips, report.flips);
        QVERIFY(sliced->terms() == whole->terms());
    }
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
    const TargetPtr tensor = target(qPrintable(name));
    const PackedTerms start = packedParts(tensor->schoolbook(), in);
    for (std::size_t count = 2; count <= Kernel::kMostTogether; ++count) {
        std::vector<std::unique_ptr<Kernel>> kernels;
        std::vector<Kernel*> pointers;
        std::vector<WalkPlan> plans;
        for (std::size_t k = 0; k < count; ++k) {
            kernels.push_back(kernelFor(*tensor, in, static_cast<int>(start.size()) + 6, static_cast<Isa>(isa)));
            kernels.back()->load(start, k + 1);
            pointers.push_back(kernels.back().get());
            plans.push_back({40'000, 0, 1500 + static_cast<std::int64_t>(k) * 100, 4});
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
    for (const Ring ring : {Ring::Z2, Ring::Z}) {
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
    // Twice the same term is 2 times it: beyond {-1, 0, 1} over Z, nothing mod 2.
    const PackedTerms twice{{{1, 1, 1}, {}}, {{1, 1, 1}, {}}};
    const auto integers = makeKernel(Arithmetic::Ternary, {2, 2, 2}, 8);
    integers->load(twice, 1);
    QCOMPARE(integers->rank(), 2);
    const auto bits = makeKernel(Arithmetic::Bits, {2, 2, 2}, 8);
    bits->load(twice, 1);
    QCOMPARE(bits->rank(), 0);
}

void TestFlipKernel::stopsWhenNothingCanMove()
{
    const auto kernel = makeKernel(Arithmetic::Bits, {2, 2, 2}, 8);
    kernel->load(PackedTerms{{{1, 1, 1}, {}}}, 1);
    WalkPlan plan;
    plan.steps = 1000;
    const WalkReport report = kernel->walk(plan);
    QVERIFY(report.stuck);
    QCOMPARE(report.flips, 0);
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
