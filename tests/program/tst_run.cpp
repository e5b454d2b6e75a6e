// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/program/measure.h"
#include "core/program/numbers.h"
#include "core/program/recursion.h"
#include "core/program/run.h"
#include "tests/program/program_fixtures.h"

#include <QTest>

#include <cmath>

using namespace rankfall;
using namespace rankfall::test;

namespace {

std::vector<Coefficient> entries(std::initializer_list<int> values)
{
    return {values.begin(), values.end()};
}

std::vector<std::string> outputsOf(const Trace& made)
{
    std::vector<std::string> out;
    for (const TracedLine& line : made.lines) {
        if (line.line.kind == ListingLine::Kind::Output) {
            out.push_back(line.value);
        }
    }
    return out;
}

/// Whole numbers are exact in floating point, so the recursion has to agree to the last bit.
template <typename T>
bool recursionIsExact(const Program& program, Format sizes, int depth)
{
    Rng rng(9);
    const auto matrix = [&](int rows, int cols) {
        std::vector<T> out(static_cast<std::size_t>(rows * cols));
        for (T& x : out) {
            x = static_cast<T>(rng.below(7) - 3);
        }
        return out;
    };
    const auto a = matrix(sizes.n, sizes.m);
    const auto b = matrix(sizes.m, sizes.p);
    std::vector<T> c(static_cast<std::size_t>(sizes.n * sizes.p), T(-77));
    Recursion<T> recursion(program);
    recursion.prepare(sizes, depth);
    if (!recursion.multiply({a.data(), sizes.m}, {b.data(), sizes.p}, {c.data(), sizes.p})) {
        return false;
    }
    for (int i = 0; i < sizes.n; ++i) {
        for (int k = 0; k < sizes.p; ++k) {
            T sum = 0;
            for (int j = 0; j < sizes.m; ++j) {
                sum += a[static_cast<std::size_t>(i * sizes.m + j)] * b[static_cast<std::size_t>(j * sizes.p + k)];
            }
            if (c[static_cast<std::size_t>(i * sizes.p + k)] != sum) {
                return false;
            }
        }
    }
    return true;
}

} // namespace

class TestRun : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void growthFactorsOfTheLiterature()
    {
        QCOMPARE(growthFactor(planOf(strassenScheme(), Ring::Z)), 12.0);
        QCOMPARE(growthFactor(planOf(winograd(), Ring::Z)), 18.0);
        QCOMPARE(growthFactor(withSharedSums(planOf(winograd(), Ring::Z), {})), 18.0);
        QCOMPARE(growthFactor(planOf(schoolbookScheme("3x4x2"), Ring::Z)), 4.0);
        QCOMPARE(growthFactor(planOf(cyclicWithHalves(), Ring::Q)), 4.0);
        QCOMPARE(growthFactor(complexInTwo()), 4.0);
    }

    void exponents()
    {
        const auto product = Target::matrixMultiplication({2, 2, 2});
        const Target& square = *product;
        QVERIFY(std::abs(*exponentOf(square, 7) - std::log2(7.0)) < 1e-12);
        QCOMPARE(*exponentOf(square, 8), 3.0);
        QVERIFY(!exponentOf(*Target::parse("poly:2x2").value(), 3));
        QVERIFY(!exponentOf(*Target::matrixMultiplication({1, 1, 1}), 1));
    }

    void strassenByHand()
    {
        const auto made =
            trace(planOf(strassenScheme(), Ring::Z), entries({1, 2, 3, 4}), entries({5, 6, 7, 8}), Dialect::Ascii);
        QVERIFY(made.has_value() && made->agrees);
        QCOMPARE(made->lines.size(), std::size_t{11});
        QCOMPARE(made->lines[0].line.name, std::string("m1"));
        QCOMPARE(made->lines[0].line.right, std::string("(a11 + a22)*(b11 + b22)"));
        QCOMPARE(made->lines[0].left, std::string("5"));
        QCOMPARE(made->lines[0].right, std::string("13"));
        QCOMPARE(made->lines[0].value, std::string("65"));
        QCOMPARE(made->lines[3].line.right, std::string("a22*(b21 - b11)"));
        QCOMPARE(outputsOf(*made), (std::vector<std::string>{"19", "22", "43", "50"}));
    }

    void valuesLieInTheRing()
    {
        const auto mod2 =
            trace(planOf(strassenScheme(Ring::Z2), Ring::Z2), entries({1, 2, 3, -5}), entries({5, 6, 7, 8}));
        QVERIFY(mod2 && mod2->agrees);
        QCOMPARE(outputsOf(*mod2), (std::vector<std::string>{"1", "0", "0", "0"}));
        const auto mod3 = trace(planOf(strassenScheme(), Ring::Z3), entries({1, 2, 3, 4}), entries({5, 6, 7, 8}));
        QVERIFY(mod3 && mod3->agrees);
        QCOMPARE(outputsOf(*mod3), (std::vector<std::string>{"1", "1", "1", "2"}));
        const auto halves = trace(planOf(cyclicWithHalves(), Ring::Q), entries({1, -2}), {*Rational::make(1, 3), 5});
        QVERIFY(halves && halves->agrees);
        QCOMPARE(outputsOf(*halves), (std::vector<std::string>{"−29/3", "13/3"}));
        const auto complex = trace(complexInTwo(), entries({2, 3}), entries({5, -7}));
        QVERIFY(complex && complex->agrees);
        QCOMPARE(outputsOf(*complex), (std::vector<std::string>{"31", "1"}));
        // Far beyond 64 bits.
        const Coefficient large(std::int64_t{1} << 62);
        const auto big =
            trace(planOf(strassenScheme(), Ring::Z), {large, large, large, large}, {large, large, large, large});
        QVERIFY(big && big->agrees);
        QCOMPARE(outputsOf(*big).front(), std::string("42535295865117307932921825928971026432"));
    }

    void aWrongSchemeIsSeen()
    {
        Scheme scheme = strassenScheme();
        scheme.products[2][0][0] = 2;
        const auto made = trace(planOf(scheme, Ring::Z), entries({1, 2, 3, 4}), entries({5, 6, 7, 8}));
        QVERIFY(made && !made->agrees);
    }

    void entriesThatDoNotFitAreErrors()
    {
        const Program program = planOf(strassenScheme(), Ring::Z3);
        QVERIFY(!trace(program, entries({1, 2, 3}), entries({5, 6, 7, 8})));
        QVERIFY(!trace(program, {*Rational::make(1, 3), 0, 0, 0}, entries({5, 6, 7, 8})));
        QVERIFY(trace(program, {*Rational::make(1, 2), 0, 0, 0}, entries({5, 6, 7, 8})));
    }

    void recursionIsExactOnWholeNumbers()
    {
        const auto shared = [](const Scheme& scheme) { return withSharedSums(planOf(scheme, Ring::Z), {1, 300, {}}); };
        for (const Program& program : {shared(strassenScheme()), shared(winograd()), shared(schoolbookScheme("2x3x1")),
                                       planOf(winograd(), Ring::Z)}) {
            QVERIFY(isRunnable(program));
            for (int depth = 0; depth <= 3; ++depth) {
                for (const Format sizes : {Format{16, 16, 16}, Format{1, 1, 1}, Format{13, 29, 7}, Format{31, 6, 19}}) {
                    QVERIFY(recursionIsExact<double>(program, sizes, depth));
                    QVERIFY(recursionIsExact<float>(program, sizes, depth));
                }
            }
        }
    }

    void recursionOfTheAtlas()
    {
        for (const char* name : {"atlas:3x3x3:z", "atlas:2x3x4:z", "atlas:4x5x5:z"}) {
            const Program program = withSharedSums(planOf(fromAtlas(name), Ring::Z), {1, 100, {}});
            QVERIFY(recursionIsExact<double>(program, {47, 53, 61}, 1));
            QVERIFY(recursionIsExact<double>(program, {47, 53, 61}, 2));
        }
    }

    void onlyRealMatrixProductsRun()
    {
        QVERIFY(!isRunnable(planOf(strassenScheme(Ring::Z2), Ring::Z2)));
        QVERIFY(!isRunnable(planOf(cyclicWithHalves(), Ring::Q)));
        QVERIFY(!isRunnable(complexInTwo()));
    }

    void measuresWhatWasAsked()
    {
        const Program program = planOf(strassenScheme(), Ring::Z);
        int seen = 0;
        const Measurement made =
            measure(program, {{32, 48}, 2, false, 0.01, 1}, {}, [&](const MeasurePoint&) { ++seen; });
        QVERIFY(!made.stopped);
        QCOMPARE(made.points.size(), std::size_t{6});
        QCOMPARE(seen, 6);
        for (std::size_t i = 0; i < 6; ++i) {
            const MeasurePoint& point = made.points[i];
            QCOMPARE(point.size, i < 3 ? 32 : 48);
            QCOMPARE(point.depth, static_cast<int>(i % 3));
            QVERIFY(point.seconds > 0 && point.rounds >= 3);
            QVERIFY(point.error < 1e-13);
            QVERIFY(point.depth > 0 || point.ratio == 1);
        }
        const Measurement single = measure(program, {{32}, 1, true, 0.01, 1});
        QVERIFY(single.points[1].error > 1e-9 && single.points[1].error < 1e-4);
        const Measurement stopped = measure(program, {{64, 4096}, 1, false, 100, 1}, [] { return true; });
        QVERIFY(stopped.stopped && stopped.points.empty());
    }

    void errorsAreSampled()
    {
        const Program program = planOf(winograd(), Ring::Z);
        const ErrorSample twice = sampleError(program, 50, 2, false);
        QVERIFY(twice.eigen > 0 && twice.eigen < 1e-14);
        QVERIFY(twice.scheme > twice.eigen && twice.scheme < 1e-13);
        const ErrorSample single = sampleError(program, 50, 2, true);
        QVERIFY(single.scheme > 1e-8 && single.scheme < 1e-4);
    }

    void crossoverIsWhereItStaysFaster()
    {
        const auto at = [](int size, double ratio) { return MeasurePoint{size, 1, 1, ratio, 0, 3}; };
        QCOMPARE(crossover({at(256, 1.2), at(1024, 0.8)}, 1).value(), 512.0);
        QCOMPARE(crossover({at(256, 0.9), at(512, 0.8)}, 1).value(), 256.0);
        QCOMPARE(crossover({at(128, 0.9), at(256, 1.1), at(1024, 0.9)}, 1).value(), 512.0);
        QVERIFY(!crossover({at(256, 0.9), at(512, 1.0)}, 1));
        QVERIFY(!crossover({at(256, 0.5)}, 2));
    }
};

QTEST_APPLESS_MAIN(TestRun)
#include "tst_run.moc"
