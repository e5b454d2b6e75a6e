// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/numeric/search.h"
#include "core/numeric/sparsify.h"
#include "core/scheme/verify.h"

#include <QTest>

using namespace rankfall;
using namespace rankfall::numeric;

/// Fits become sparse without ceasing to solve, and what is sparse becomes exact.
class TestSparsify : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fitsBecomeSparse_data();
    void fitsBecomeSparse();
    void complexTermsStillSolve();
    void whatDoesNotSolveStaysAsItWas();
    void stopsAndLeavesTermsAsTheyWere();
    void longFormatsAreMadeExact();
};

namespace {

const auto kNever = [] { return false; };

TargetPtr named(const QString& name)
{
    return *Target::parse(name.toStdString());
}

/// The first solution in floating point from this seed.
Factors<double> fitted(const TargetPtr& target, int rank, std::uint64_t seed)
{
    Factors<double> out;
    Search search({target, Ring::R, rank, seed});
    search.onStep = [&out](const SearchStep& step) { out = *step.terms; };
    search.run(kNever);
    return out;
}

/// Entries below a hundredth of the largest of their factor.
std::int64_t nearZero(const Factors<double>& x)
{
    std::int64_t count = 0;
    for (const Matrix<double>& mode : x) {
        for (Eigen::Index r = 0; r < mode.cols(); ++r) {
            count += (mode.col(r).array().abs() < 1e-2 * mode.col(r).cwiseAbs().maxCoeff()).count();
        }
    }
    return count;
}

} // namespace

void TestSparsify::fitsBecomeSparse_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<int>("rank");
    QTest::addColumn<int>("seed");
    QTest::addColumn<int>("zeros"); // at least
    // Strassen's scheme has 84 entries, of which 48 are zero.
    QTest::newRow("2x2x2") << "2x2x2" << 7 << 1 << 40;
    QTest::newRow("2x2x3") << "2x2x3" << 11 << 1 << 90;
    QTest::newRow("2x3x4") << "2x3x4" << 20 << 2 << 340;
    QTest::newRow("2x4x5") << "2x4x5" << 33 << 3 << 900;
}

void TestSparsify::fitsBecomeSparse()
{
    QFETCH(QString, target);
    QFETCH(int, rank);
    QFETCH(int, seed);
    QFETCH(int, zeros);
    const TargetPtr tensor = named(target);
    const Model<double> model(tensor->tensor());
    Factors<double> x = fitted(tensor, rank, static_cast<std::uint64_t>(seed));
    const std::int64_t before = nearZero(x);
    QVERIFY2(before < zeros / 4, qPrintable(QString::number(before)));
    Rng rng(1);
    std::int64_t steps = 0;
    QVERIFY(sparsify<double>(model, x, rng, kNever, [&](const SparsifyProgress& now) { steps = now.steps; }));
    QVERIFY(model.residual(x).squaredNorm() < 1e-21);
    QVERIFY2(nearZero(x) >= zeros, qPrintable(QString::number(nearZero(x))));
    QVERIFY2(steps > 10 && steps < 400, qPrintable(QString::number(steps)));
}

void TestSparsify::complexTermsStillSolve()
{
    // (a + b)(c + d) and (a − b)(c − d) over two, turned by a phase that no basis of theirs has.
    const TargetPtr target = named("cyclic:2");
    const Model<Complex> model(target->tensor());
    const Complex phase = std::polar(1.0, 0.7);
    Factors<Complex> x{Matrix<Complex>(2, 2), Matrix<Complex>(2, 2), Matrix<Complex>(2, 2)};
    x[0] << 1, 1, 1, -1;
    x[1] = x[0] * phase;
    x[2] = x[0] / (2.0 * phase);
    QVERIFY(model.residual(x).squaredNorm() < 1e-28);
    Rng rng(1);
    QVERIFY(sparsify<Complex>(model, x, rng, kNever, [](const SparsifyProgress&) {}));
    QVERIFY(model.residual(x).squaredNorm() < 1e-21);
}

void TestSparsify::whatDoesNotSolveStaysAsItWas()
{
    // One term for a tensor of rank 2.
    const Model<double> model(named("cyclic:2")->tensor());
    Factors<double> x{Matrix<double>::Ones(2, 1), Matrix<double>::Ones(2, 1), Matrix<double>::Ones(2, 1)};
    const Factors<double> before = x;
    Rng rng(1);
    QVERIFY(!sparsify<double>(model, x, rng, kNever, [](const SparsifyProgress&) {}));
    QVERIFY(x == before);
}

void TestSparsify::stopsAndLeavesTermsAsTheyWere()
{
    const TargetPtr target = named("2x2x2");
    const Model<double> model(target->tensor());
    Factors<double> x = fitted(target, 7, 1);
    const Factors<double> before = x;
    Rng rng(1);
    std::int64_t steps = 0;
    const auto stop = [&steps] { return steps >= 5; };
    QVERIFY(!sparsify<double>(model, x, rng, stop, [&](const SparsifyProgress& now) { steps = now.steps; }));
    QCOMPARE(steps, 5);
    QVERIFY(x == before);
}

void TestSparsify::longFormatsAreMadeExact()
{
    const TargetPtr target = named("2x4x5");
    SearchRequest request{target, Ring::Q, 33, 3};
    request.iterations = 20'000;
    Search search(request);
    std::optional<Scheme> scheme;
    search.onFound = [&scheme](const SearchFound& found) {
        scheme = found.scheme;
        return true;
    };
    search.run(kNever);
    QVERIFY2(scheme, search.verdict().c_str());
    QCOMPARE(scheme->rank(), 33);
    QVERIFY(verify(*scheme, Ring::Q).exact);
}

QTEST_APPLESS_MAIN(TestSparsify)
#include "tst_sparsify.moc"
