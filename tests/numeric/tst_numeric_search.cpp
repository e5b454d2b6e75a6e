// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/numeric/exact.h"
#include "core/numeric/rounding.h"
#include "core/numeric/search.h"
#include "core/scheme/verify.h"

#include <QTest>

using namespace rankfall;
using namespace rankfall::numeric;

/// From random numbers to exact schemes, and what cannot be reached.
class TestNumericSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsFromEverySeed_data();
    void findsFromEverySeed();
    void equalSeedsMakeEqualSearches();
    void borderRankIsSaidAsSuch();
    void belowTheBorderRankNothingComesNear();
    void floatingPointIsNeverExact();
    void noisyStrassenIsMadeExact();
    void irrationalTermsAreNotMadeExact();
    void aSchemeOfHalvesIsFoundFromTwoModes();
    void termsGivenAreWhereItBegins();
    void stopsWhenAsked();
};

namespace {

const auto kNever = [] { return false; };

TargetPtr named(const char* name)
{
    return *Target::parse(name);
}

/// x1y1z2 + x1y2z1 + x2y1z1: rank 3, border rank 2.
TargetPtr w()
{
    Tensor tensor(Shape{2, 2, 2});
    tensor.set({0, 0, 1}, 1);
    tensor.set({0, 1, 0}, 1);
    tensor.set({1, 0, 0}, 1);
    return *Target::custom("w", tensor);
}

struct Outcome {
    std::optional<SearchFound> found;
    Tally tally;
    std::int64_t iterations = 0;
    std::string verdict;
    double residual = 0;
    double largest = 0;
};

Outcome outcomeOf(SearchRequest request)
{
    Search search(std::move(request));
    Outcome out;
    search.onFound = [&out](const SearchFound& found) {
        if (found.isWanted) {
            out.found = found;
        }
        return found.isWanted;
    };
    search.run(kNever);
    out.tally = search.tally();
    out.iterations = search.iterations();
    out.verdict = search.verdict();
    out.residual = search.bestResidual();
    out.largest = search.largestThere();
    return out;
}

Factors<double> factorsOf(const Scheme& scheme)
{
    Factors<double> x;
    for (std::size_t mode = 0; mode < 3; ++mode) {
        x[mode].resize(static_cast<Eigen::Index>(scheme.products.front()[mode].size()), scheme.rank());
        for (Eigen::Index r = 0; r < x[mode].cols(); ++r) {
            for (Eigen::Index i = 0; i < x[mode].rows(); ++i) {
                const Rational& entry = scheme.products[static_cast<std::size_t>(r)][mode][static_cast<std::size_t>(i)];
                x[mode](i, r) = static_cast<double>(entry.numerator()) / static_cast<double>(entry.denominator());
            }
        }
    }
    return x;
}

} // namespace

void TestNumericSearch::findsFromEverySeed_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("ring");
    QTest::addColumn<int>("rank");
    QTest::addColumn<int>("seeds");
    QTest::newRow("2x2x2 over Z") << "2x2x2"
                                  << "z" << 7 << 5;
    QTest::newRow("2x2x2 modulo 2") << "2x2x2"
                                    << "z2" << 7 << 5;
    QTest::newRow("2x2x3 over Q") << "2x2x3"
                                  << "q" << 11 << 5;
    QTest::newRow("3x3x3 over Q") << "3x3x3"
                                  << "q" << 23 << 1;
    QTest::newRow("the product of complex numbers over C") << "complex"
                                                           << "c" << 2 << 3;
    QTest::newRow("cyclic:4 over C, the discrete Fourier transform") << "cyclic:4"
                                                                     << "c" << 4 << 3;
    QTest::newRow("cyclic:4 over Q needs one more") << "cyclic:4"
                                                    << "q" << 5 << 3;
    QTest::newRow("poly:3x3 over Q, by points") << "poly:3x3"
                                                << "q" << 5 << 3;
}

void TestNumericSearch::findsFromEverySeed()
{
    QFETCH(QString, target);
    QFETCH(QString, ring);
    QFETCH(int, rank);
    QFETCH(int, seeds);
    for (int seed = 1; seed <= seeds; ++seed) {
        SearchRequest request{named(target.toUtf8().constData()), *parseRing(ring.toStdString()), rank,
                              static_cast<std::uint64_t>(seed)};
        request.iterations = 60'000;
        const Outcome outcome = outcomeOf(request);
        QVERIFY2(outcome.found, qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(outcome.verdict.c_str())));
        QCOMPARE(outcome.found->scheme.rank(), rank);
        QVERIFY(verify(outcome.found->scheme, request.ring).exact);
        QCOMPARE(outcome.tally.exact, 1);
    }
}

void TestNumericSearch::equalSeedsMakeEqualSearches()
{
    const SearchRequest request{named("2x2x3"), Ring::Q, 11, 7};
    const Outcome once = outcomeOf(request);
    const Outcome again = outcomeOf(request);
    QCOMPARE(again.iterations, once.iterations);
    QVERIFY(once.found && again.found && once.found->scheme.products == again.found->scheme.products);
}

void TestNumericSearch::borderRankIsSaidAsSuch()
{
    SearchRequest request{w(), Ring::Q, 2, 1};
    request.iterations = 1500;
    const Outcome outcome = outcomeOf(request);
    QVERIFY(!outcome.found);
    QCOMPARE(outcome.tally.converged, 0);
    QVERIFY2(outcome.tally.diverging * 2 > outcome.tally.attempts,
             qPrintable(QString::number(outcome.tally.diverging)));
    QVERIFY2(outcome.residual < 1e-3 && outcome.residual > 1e-9, qPrintable(QString::number(outcome.residual)));
    QVERIFY2(outcome.largest > 5, qPrintable(QString::number(outcome.largest)));
    QVERIFY(outcome.verdict.starts_with("no decomposition is approached: coefficients grow without bound"));
    // One term more, and there is one.
    QVERIFY(outcomeOf({w(), Ring::Q, 3, 1}).found.has_value());
}

void TestNumericSearch::belowTheBorderRankNothingComesNear()
{
    SearchRequest request{w(), Ring::Q, 1, 1};
    request.iterations = 400;
    const Outcome outcome = outcomeOf(request);
    QVERIFY(outcome.tally.attempts > 2);
    QCOMPARE(outcome.tally.stuck, outcome.tally.attempts);
    QVERIFY(outcome.residual > 0.5);
}

void TestNumericSearch::floatingPointIsNeverExact()
{
    const Outcome outcome = outcomeOf({named("2x2x2"), Ring::R, 7, 3});
    QVERIFY(outcome.found.has_value());
    QCOMPARE(outcome.found->scheme.claimedRing, Ring::R);
    QVERIFY(!verify(outcome.found->scheme, Ring::R).exact);
    QVERIFY(outcome.found->error > 0 && outcome.found->error < 1e-7);
}

void TestNumericSearch::noisyStrassenIsMadeExact()
{
    const TargetPtr target = named("2x2x2");
    const Outcome outcome = outcomeOf({target, Ring::Z, 7, 2});
    QVERIFY(outcome.found.has_value());
    Factors<double> x = factorsOf(outcome.found->scheme);
    Rng rng(5);
    for (Matrix<double>& mode : x) {
        for (Eigen::Index i = 0; i < mode.size(); ++i) {
            mode.data()[i] += 1e-3 * (rng.below(2001) - 1000) / 1000;
        }
    }
    QVERIFY(!exactNear(target, x, kNever)); // not rational to within 1e-6
    const Model<double> model(target->tensor());
    std::int64_t held = 0;
    QVERIFY(roundOff<double>(model, x, rng, kNever, [&](const RoundingProgress& now) { held = now.held; }));
    QVERIFY(held > 7 * 12 / 2);
    const auto scheme = exactNear(target, x, kNever);
    QVERIFY(scheme.has_value());
    QVERIFY(verify(*scheme, Ring::Z).exact);
}

void TestNumericSearch::irrationalTermsAreNotMadeExact()
{
    const TargetPtr target = named("2x2x2");
    Factors<double> x = factorsOf(schemeOf(target, target->schoolbook(), Ring::Z));
    x[0].col(0) *= 1 / std::sqrt(2.0);
    x[1].col(0) *= std::sqrt(2.0);
    // The first two modes are not rational, though the scheme is exact in the reals.
    QVERIFY(!exactNear(target, x, kNever));
}

void TestNumericSearch::aSchemeOfHalvesIsFoundFromTwoModes()
{
    // (a1 + a2)(b1 + b2)/2 and so on: the cyclic product of length 2 needs halves in its third mode.
    const TargetPtr target = named("cyclic:2");
    Factors<double> x{Matrix<double>(2, 2), Matrix<double>(2, 2), Matrix<double>(2, 2)};
    x[0] << 1, 1, 1, -1;
    x[1] << 1, 1, 1, -1;
    x[2].setZero(); // whatever was there: it is solved for
    const auto scheme = exactNear(target, x, kNever);
    QVERIFY(scheme.has_value());
    QCOMPARE(scheme->claimedRing, Ring::Q);
    QCOMPARE(scheme->products[0][2][0], *Rational::make(1, 2));
    QVERIFY(verify(*scheme, Ring::Q).exact);
}

void TestNumericSearch::termsGivenAreWhereItBegins()
{
    const TargetPtr target = named("2x2x2");
    SearchRequest request{target, Ring::Z, 8, 1};
    request.start = target->schoolbook();
    const Outcome outcome = outcomeOf(request);
    QVERIFY(outcome.found.has_value());
    QCOMPARE(outcome.tally.attempts, 1);
}

void TestNumericSearch::stopsWhenAsked()
{
    Search search({named("3x3x3"), Ring::Q, 20, 1});
    int steps = 0;
    search.onStep = [&steps](const SearchStep&) { ++steps; };
    search.run([&steps] { return steps >= 30; });
    QCOMPARE(steps, 30);
    QCOMPARE(search.iterations(), 30);
}

QTEST_APPLESS_MAIN(TestNumericSearch)
#include "tst_numeric_search.moc"
