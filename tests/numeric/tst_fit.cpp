// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/base/rng.h"
#include "core/numeric/alternating.h"
#include "core/numeric/levenberg.h"
#include "core/tensor/target.h"

#include <Eigen/Cholesky>
#include <QTest>

using namespace rankfall;
using namespace rankfall::numeric;

/// The pieces of a fit: model, equations, Levenberg's method, alternating least squares.
class TestFit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void gradientIsThatOfDifferences_data();
    void gradientIsThatOfDifferences();
    void stepsSolveTheEquationsOfTheJacobian_data();
    void stepsSolveTheEquationsOfTheJacobian();
    void heldEntriesStay();
    void complexGradientIsThatOfDifferences();
    void alternatingNeverRises();
    void levenbergNeverRises();
    void lowRankTensorsAreFound();
    void equationsStopWhenAsked();
};

namespace {

const auto kNever = [] { return false; };

double draw(Rng& rng, double /*kind*/)
{
    return rng.below(2001) / 1000.0 - 1;
}

Complex draw(Rng& rng, const Complex& /*kind*/)
{
    const double re = draw(rng, 0.0);
    return {re, draw(rng, 0.0)};
}

template <typename S>
Factors<S> randomTerms(const Model<S>& model, int rank, std::uint64_t seed)
{
    Rng rng(seed);
    Factors<S> x;
    for (int mode = 0; mode < 3; ++mode) {
        Matrix<S>& numbers = x[static_cast<std::size_t>(mode)];
        numbers.resize(model.size(mode), rank);
        for (Eigen::Index i = 0; i < numbers.size(); ++i) {
            numbers.data()[i] = draw(rng, S());
        }
    }
    return x;
}

Tensor tensorOf(const char* name)
{
    return (*Target::parse(name))->tensor();
}

template <typename S>
Eigen::Matrix<S, Eigen::Dynamic, 1> flat(const Factors<S>& x)
{
    Eigen::Matrix<S, Eigen::Dynamic, 1> out(x[0].size() + x[1].size() + x[2].size());
    out << x[0].reshaped(), x[1].reshaped(), x[2].reshaped();
    return out;
}

double& entryOf(Factors<double>& x, Eigen::Index i)
{
    std::size_t mode = 0;
    while (i >= x[mode].size()) {
        i -= x[mode++].size();
    }
    return x[mode].data()[i];
}

/// Residual by residual the derivatives with respect to each entry, by differences: the residual is linear in each.
Matrix<double> jacobian(const Model<double>& model, const Factors<double>& x)
{
    const Matrix<double> here = model.residual(x);
    Matrix<double> out(here.size(), flat(x).size());
    for (Eigen::Index i = 0; i < out.cols(); ++i) {
        Factors<double> moved = x;
        entryOf(moved, i) += 1;
        out.col(i) = (model.residual(moved) - here).reshaped();
    }
    return out;
}

} // namespace

void TestFit::gradientIsThatOfDifferences_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<int>("rank");
    QTest::newRow("2x2x2") << "2x2x2" << 7;
    QTest::newRow("2x3x4, three sizes") << "2x3x4" << 5;
    QTest::newRow("poly:3x4") << "poly:3x4" << 1;
}

void TestFit::gradientIsThatOfDifferences()
{
    QFETCH(QString, target);
    QFETCH(int, rank);
    const Model<double> model(tensorOf(target.toUtf8().constData()));
    const Factors<double> x = randomTerms(model, rank, 3);
    const Matrix<double> residual = model.residual(x);
    const Eigen::VectorXd gradient = flat(model.gradient(x, residual));
    constexpr double kStep = 1e-5;
    for (Eigen::Index i = 0; i < gradient.size(); ++i) {
        Factors<double> up = x;
        Factors<double> down = x;
        entryOf(up, i) += kStep;
        entryOf(down, i) -= kStep;
        const double slope = (model.residual(up).squaredNorm() - model.residual(down).squaredNorm()) / (4 * kStep);
        QVERIFY2(std::abs(slope - gradient[i]) < 1e-6 * (1 + std::abs(slope)), qPrintable(QString::number(i)));
    }
}

void TestFit::complexGradientIsThatOfDifferences()
{
    const Model<Complex> model(tensorOf("cyclic:4"));
    const Factors<Complex> x = randomTerms(model, 4, 3);
    const Factors<Complex> gradient = model.gradient(x, model.residual(x));
    constexpr double kStep = 1e-5;
    for (std::size_t mode = 0; mode < 3; ++mode) {
        for (const Complex direction : {Complex(1, 0), Complex(0, 1)}) {
            Factors<Complex> up = x;
            Factors<Complex> down = x;
            up[mode](2, 1) += kStep * direction;
            down[mode](2, 1) -= kStep * direction;
            const double slope = (model.residual(up).squaredNorm() - model.residual(down).squaredNorm()) / (4 * kStep);
            const double expected = (std::conj(direction) * gradient[mode](2, 1)).real();
            QVERIFY(std::abs(slope - expected) < 1e-6 * (1 + std::abs(slope)));
        }
    }
}

void TestFit::stepsSolveTheEquationsOfTheJacobian_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<int>("rank");
    QTest::addColumn<int>("held"); // every so many entries; 0: none
    QTest::newRow("nothing held") << "2x2x3" << 5 << 0;
    QTest::newRow("a third held") << "2x2x3" << 5 << 3;
    QTest::newRow("half held, another mode eliminated") << "3x2x1" << 3 << 2;
}

void TestFit::stepsSolveTheEquationsOfTheJacobian()
{
    QFETCH(QString, target);
    QFETCH(int, rank);
    QFETCH(int, held);
    const Model<double> model(tensorOf(target.toUtf8().constData()));
    const Factors<double> x = randomTerms(model, rank, 11);
    Pull<double> pull = Pull<double>::uniform(x, 0.25);
    Eigen::Index count = 0;
    std::vector<Eigen::Index> free;
    for (auto& mode : pull.held) {
        for (Eigen::Index i = 0; i < mode.size(); ++i, ++count) {
            mode.data()[i] = held > 0 && count % held == 0;
            if (!mode.data()[i]) {
                free.push_back(count);
            }
        }
    }
    constexpr double kDamping = 0.125;
    Levenberg<double> levenberg(model, x, pull);
    NormalEquations<double> equations;
    Factors<double> step;
    QVERIFY(equations.solve(x, levenberg.gradient(), pull, kDamping, kNever, step));
    const Matrix<double> all = jacobian(model, x);
    const Matrix<double> part = all(Eigen::all, free);
    Matrix<double> square = part.transpose() * part;
    square.diagonal().array() += 0.25 + kDamping;
    const Eigen::VectorXd gradient = flat(levenberg.gradient())(free);
    const Eigen::VectorXd expected = square.ldlt().solve(-gradient);
    const Eigen::VectorXd found = flat(step);
    QVERIFY2((found(free) - expected).norm() < 1e-9 * expected.norm(),
             qPrintable(QString::number((found(free) - expected).norm())));
    QVERIFY(std::abs(found.norm() - expected.norm()) < 1e-9); // zero where held
}

void TestFit::heldEntriesStay()
{
    const Model<double> model(tensorOf("2x2x2"));
    const Factors<double> x = randomTerms(model, 7, 4);
    Pull<double> pull = Pull<double>::uniform(x, 1e-3);
    pull.held[0](1, 2) = true;
    pull.held[2](3, 6) = true;
    Levenberg<double> levenberg(model, x, pull);
    for (int i = 0; i < 20; ++i) {
        levenberg.step(kNever);
    }
    QCOMPARE(levenberg.terms()[0](1, 2), x[0](1, 2));
    QCOMPARE(levenberg.terms()[2](3, 6), x[2](3, 6));
    QVERIFY(levenberg.terms()[1](1, 2) != x[1](1, 2));
}

void TestFit::alternatingNeverRises()
{
    const Model<double> model(tensorOf("3x3x3"));
    Factors<double> x = randomTerms(model, 23, 8);
    constexpr double kWeight = 0.01;
    double last = 1e300;
    for (int sweep = 0; sweep < 30; ++sweep) {
        const double now = model.residual(x).squaredNorm() + kWeight * squaredNorm(x);
        QVERIFY2(now <= last * (1 + 1e-12), qPrintable(QString::number(sweep)));
        last = now;
        alternate(model, kWeight, x);
    }
    QVERIFY(last < 27); // the terms zero would leave 27
}

void TestFit::levenbergNeverRises()
{
    const Model<double> model(tensorOf("2x3x3"));
    const Factors<double> x = randomTerms(model, 15, 8);
    Levenberg<double> levenberg(model, x, Pull<double>::uniform(x, 1e-3));
    double last = levenberg.objective();
    for (int i = 0; i < 40 && levenberg.step(kNever); ++i) {
        QVERIFY(levenberg.objective() < last);
        last = levenberg.objective();
    }
    QVERIFY(last < 5);
}

void TestFit::lowRankTensorsAreFound()
{
    int found = 0;
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        Rng rng(seed);
        Tensor tensor(Shape{5, 6, 7});
        for (int r = 0; r < 4; ++r) {
            Term term{Factor(5), Factor(6), Factor(7)};
            for (const Mode mode : kModes) {
                for (int i = 0; i < term.factor(mode).size(); ++i) {
                    term.factor(mode).set(i, rng.below(7) - 3);
                }
            }
            tensor.add(term, 1, Ring::Z);
        }
        const Model<double> model(tensor);
        Factors<double> x = randomTerms(model, 4, 100 + seed);
        for (int sweep = 0; sweep < 10; ++sweep) {
            alternate(model, 0.1, x);
        }
        Levenberg<double> levenberg(model, x, Pull<double>::uniform(x, 1e-10));
        for (int i = 0; i < 300 && levenberg.squaredResidual() > 1e-16; ++i) {
            levenberg.step(kNever);
        }
        found += levenberg.squaredResidual() < 1e-12;
    }
    QVERIFY2(found >= 8, qPrintable(QString::number(found)));
}

void TestFit::equationsStopWhenAsked()
{
    const Model<double> model(tensorOf("3x3x3"));
    const Factors<double> x = randomTerms(model, 23, 8);
    Levenberg<double> levenberg(model, x, Pull<double>::uniform(x, 1e-3));
    int asked = 0;
    QVERIFY(!levenberg.step([&asked] { return ++asked > 2; }));
    QVERIFY(asked < 8);
    QCOMPARE(levenberg.terms()[0](0, 0), x[0](0, 0));
}

QTEST_APPLESS_MAIN(TestFit)
#include "tst_fit.moc"
