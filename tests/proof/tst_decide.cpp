// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/base/rng.h"
#include "core/proof/decide.h"
#include "tests/proof/proof_fixtures.h"
#include "tests/sat/sat_fixtures.h"

#include <QTest>

#include <algorithm>
#include <chrono>

using namespace rankfall;
using namespace rankfall::proof;
using namespace rankfall::test;
using sat::Outcome;

class TestDecide : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void agreesWithBruteForce()
    {
        Rng rng(11);
        int asked = 0;
        for (const Shape shape : {Shape{2, 2, 2}, Shape{2, 2, 3}, Shape{2, 3, 3}, Shape{3, 2, 2}, Shape{2, 2, 4}}) {
            const AllRanks truth(shape);
            for (int round = 0; round < 2000; ++round, ++asked) {
                const auto number = static_cast<std::uint32_t>(rng.below(truth.size()));
                const int rank = truth.rank(number);
                const Tensor tensor = truth.tensor(number);
                const Decision yes = decide(tensor, rank, {}, {});
                QCOMPARE(yes.outcome, Outcome::Found);
                QCOMPARE(static_cast<int>(yes.terms.size()), rank);
                if (rank > 0) {
                    QCOMPARE(decide(tensor, rank - 1, {}, {}).outcome, Outcome::Impossible);
                }
            }
        }
        QCOMPARE(asked, 10'000);
    }

    /// The rank of what four random terms or fewer leave, found and proved.
    void smallResidualsOf4x4x4TakeMoments()
    {
        Rng rng(3);
        const std::array<int, 3> size{16, 16, 16};
        std::vector<double> seconds;
        for (int round = 0; round < 101; ++round) {
            const int count = 1 + rng.below(4);
            const sat::BitTensor sum = sumOf(size, randomTerms(size, count, rng));
            Tensor tensor(Shape{16, 16, 16});
            for (std::size_t i = 0; i < tensor.shape().cells(); ++i) {
                const Cell cell = tensor.shape().cell(i);
                tensor.set(cell, sum.at(cell.a, cell.b, cell.c) ? 1 : 0);
            }
            const auto began = std::chrono::steady_clock::now();
            int rank = 0;
            while (decide(tensor, rank, {}, {}).outcome == Outcome::Impossible) {
                ++rank;
            }
            seconds.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count());
            QVERIFY(rank <= count);
            QCOMPARE(decide(tensor, rank, {}, {}).outcome, Outcome::Found);
        }
        std::ranges::sort(seconds);
        qInfo("4x4x4, rank at most 4: median %.2g s, slowest %.2g s", seconds[seconds.size() / 2], seconds.back());
        QVERIFY(seconds[seconds.size() / 2] < 1);
    }

    void theSolverUsesSymmetries()
    {
        const TargetPtr target = *Target::parse("2x2x2");
        QCOMPARE(decide(target->tensor(), 6, {}, {}).means, Means::Algebra);
        const RankFormula six(sat::BitTensor(target->tensor()), 6, symmetriesOf(*target));
        const Refutation no = refute(six, {.conflicts = 200'000});
        QCOMPARE(no.outcome, Outcome::Impossible);
        QVERIFY(no.size.conflicts > 0);
        // The same conditions leave Strassen's seven.
        const RankFormula seven(sat::BitTensor(target->tensor()), 7, symmetriesOf(*target));
        const Refutation yes = refute(seven, {.conflicts = 1'000'000});
        QCOMPARE(yes.outcome, Outcome::Found);
        QVERIFY(sumOf({4, 4, 4}, yes.terms) == sat::BitTensor(target->tensor()));
    }

    void runsOut()
    {
        const TargetPtr target = *Target::parse("3x3x3");
        const Decision open = decide(target->tensor(), 20, {}, {.conflicts = 10});
        QCOMPARE(open.outcome, Outcome::OutOfBudget);
        QCOMPARE(open.means, Means::Nothing);
        QCOMPARE(decide(target->tensor(), 8, {}, {.conflicts = 0}).means, Means::Unfolding);
    }
};

QTEST_APPLESS_MAIN(TestDecide)
#include "tst_decide.moc"
