// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/base/rng.h"
#include "core/game/bounds.h"
#include "core/game/selection_cover.h"
#include "tests/support/fixtures.h"

#include <QTest>

using namespace rankfall;
using namespace rankfall::test;

namespace {

/// Every term with coefficients up to `bound` of a 2×2×2 tensor, and what the best of them does: cancelled, created.
std::pair<int, int> bestOfAll(const Tensor& residual, const std::vector<Cell>& selection, Ring ring, int bound)
{
    std::pair<int, int> best{0, 0};
    const int low = ring == Ring::Z2 ? 0 : -bound;
    const int high = ring == Ring::Z2 ? 1 : bound;
    std::array<int, 6> x;
    x.fill(low);
    for (;;) {
        const Term term{Factor{x[0], x[1]}, Factor{x[2], x[3]}, Factor{x[4], x[5]}};
        if (!term.isZero()) {
            int cancelled = 0;
            for (const Cell cell : selection) {
                cancelled += residual.at(cell) != 0 && reduced(residual.at(cell) - term.at(cell), ring) == 0;
            }
            best = std::max(best, {cancelled, -effectOf(residual, term, ring).creates});
        }
        std::size_t i = 0;
        for (; i < x.size() && x[i] == high; ++i) {
            x[i] = low;
        }
        if (i == x.size()) {
            return best;
        }
        ++x[i];
    }
}

} // namespace

class TestSelectionCover : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void aBlockIsSaidToBeOne_data()
    {
        QTest::addColumn<bool>("mod2");
        QTest::newRow("integers") << false;
        QTest::newRow("modulo 2") << true;
    }

    void aBlockIsSaidToBeOne()
    {
        QFETCH(bool, mod2);
        const Ring ring = mod2 ? Ring::Z2 : Ring::Z;
        // A single cell is a block.
        const Tensor target = (*Target::parse("2x2x2"))->tensor();
        const auto one = coverOf(target, {{0, 0, 0}}, ring, 1);
        QVERIFY(one && one->isBlock() && one->isExact);
        QCOMPARE(one->nonzerosAfter, 7);

        // What is left after Strassen's last product was taken away is that product.
        const Term last = strassen()[6];
        Tensor residual(last.shape());
        residual.add(last, 1, ring);
        std::vector<Cell> cells;
        residual.forEachNonzero([&](Cell cell, std::int32_t) { cells.push_back(cell); });
        const auto cover = coverOf(residual, cells, ring, 1);
        QVERIFY(cover && cover->isBlock() && cover->isExact);
        QCOMPARE(cover->selected, 4);
        QCOMPARE(cover->nonzerosAfter, 0);
        QVERIFY(sameProduct(cover->term, last, ring));
    }

    void fewestOthersAreCreated()
    {
        // The two products that make c11 = a11·b11 + a12·b21: covering both creates a11·b21 and a12·b11 in c11.
        const Tensor target = (*Target::parse("2x2x2"))->tensor();
        const auto cover = coverOf(target, {{0, 0, 0}, {1, 2, 0}}, Ring::Z, 1);
        QVERIFY(cover && cover->isExact && !cover->isBlock());
        QCOMPARE(cover->selected, 2);
        QCOMPARE(cover->cancelled, 2);
        QCOMPARE(cover->created, 2);
        QCOMPARE(cover->nonzerosAfter, 8);
        // Cells of the selection that are zero ask for nothing.
        const auto same = coverOf(target, {{0, 0, 0}, {1, 2, 0}, {3, 3, 0}}, Ring::Z, 1);
        QVERIFY(same && same->term == cover->term);
    }

    void nothingBetterExists_data()
    {
        QTest::addColumn<bool>("mod2");
        QTest::addColumn<int>("bound");
        QTest::newRow("modulo 2") << true << 1;
        QTest::newRow("integers up to 1") << false << 1;
        QTest::newRow("integers up to 2") << false << 2;
    }

    void nothingBetterExists()
    {
        QFETCH(bool, mod2);
        QFETCH(int, bound);
        const Ring ring = mod2 ? Ring::Z2 : Ring::Z;
        Rng rng(7);
        for (int round = 0; round < 40; ++round) {
            Tensor residual(Shape{2, 2, 2});
            std::vector<Cell> selection;
            for (int i = 0; i < 8; ++i) {
                const Cell cell{i & 1, (i >> 1) & 1, i >> 2};
                residual.set(cell, reduced(static_cast<int>(rng.below(7)) - 3, ring));
                if (rng.below(2) == 0) {
                    selection.push_back(cell);
                }
            }
            const auto [cancelled, notCreated] = bestOfAll(residual, selection, ring, bound);
            const auto cover = coverOf(residual, selection, ring, bound);
            QCOMPARE(cover.has_value(), cancelled > 0);
            if (cover) {
                QVERIFY(cover->isExact);
                QVERIFY(cover->term.magnitude() <= bound);
                QCOMPARE(cover->cancelled, cancelled);
                QCOMPARE(cover->created, -notCreated);
            }
        }
    }

    void largeSelectionsAreCoveredToo()
    {
        // A block of 12×12×12 cells without its corner: too large to try everything.
        for (const Ring ring : {Ring::Z, Ring::Z2}) {
            Tensor residual(Shape{16, 16, 16});
            std::vector<Cell> selection;
            for (int a = 0; a < 12; ++a) {
                for (int b = 0; b < 12; ++b) {
                    for (int c = 0; c < 12; ++c) {
                        if (a + b + c > 0) {
                            residual.set({a, b, c}, 1);
                            selection.push_back({a, b, c});
                        }
                    }
                }
            }
            const auto cover = coverOf(residual, selection, ring, 1);
            QVERIFY(cover && !cover->isExact && !cover->isBlock());
            QCOMPARE(cover->selected, 1727);
            QCOMPARE(cover->cancelled, 1727);
            QCOMPARE(cover->created, 1);
        }
    }

    void nothingToCover()
    {
        const Tensor target = (*Target::parse("2x2x2"))->tensor();
        QVERIFY(!coverOf(target, {}, Ring::Z, 1));
        QVERIFY(!coverOf(target, {{0, 1, 0}}, Ring::Z, 1));
        Tensor far(Shape{1, 1, 1});
        far.set({0, 0, 0}, 7); // no product of coefficients up to 2
        QVERIFY(!coverOf(far, {{0, 0, 0}}, Ring::Z, 2));
        QVERIFY(coverOf(far, {{0, 0, 0}}, Ring::Z, 7));
    }
};

QTEST_APPLESS_MAIN(TestSelectionCover)
#include "tst_selection_cover.moc"
