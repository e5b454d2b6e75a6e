// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// What follows from smaller schemes, and that the recipes hold.
#include "core/atlas/at_hand.h"
#include "core/scheme/verify.h"
#include "tests/support/fixtures.h"

#include <QTest>

using namespace rankfall;
using namespace rankfall::test;

namespace {

Expected<Scheme> onlyStrassen(const std::string& source)
{
    return source == "strassen"
               ? Expected<Scheme>(schemeOf(Target::matrixMultiplication({2, 2, 2}), strassen(Ring::Z), Ring::Z))
               : fail("There is no such scheme", source);
}

Recombination ofStrassen(int largest)
{
    Recombination out(largest);
    out.know({2, 2, 2}, 7, "strassen");
    out.work();
    return out;
}

/// The rank that the first step of a recipe gives.
int rankOfStep(const Recipe& recipe)
{
    const auto part = [&](std::size_t i) { return recipe.parts[i]->rank; };
    const Format f = recipe.format;
    switch (recipe.kind) {
    case Recipe::Kind::Definition:
        return f.n * f.m * f.p;
    case Recipe::Kind::Known:
        return recipe.rank;
    case Recipe::Kind::Split:
        return part(0) + part(1);
    case Recipe::Kind::Product:
        return part(0) * part(1);
    case Recipe::Kind::Cut:
        break;
    }
    return part(0);
}

} // namespace

class TestRecombination : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void schemesOfOnesOwnAreUsed()
    {
        Recombination ranks(4);
        ranks.work();
        QCOMPARE(ranks.rank({4, 4, 4}), 64);
        AtHand hand(Ring::Z);
        QStringList out;
        const auto leftOut = [&](const std::string& scheme, const std::string& why) {
            out << QString::fromStdString(scheme + " " + why);
        };
        Scheme wrong = *onlyStrassen("strassen");
        wrong.products.pop_back();
        QCOMPARE(hand.add(SchemeList({}, {wrong, false}), "wrong.json", ranks, leftOut), 0);
        QCOMPARE(out, QStringList{"wrong.json does not hold over ℤ"});
        QCOMPARE(hand.add(SchemeList({}, {*onlyStrassen("strassen"), false}), "found.json", ranks, leftOut), 1);
        QCOMPARE(out.size(), 1);
        ranks.work();
        const auto recipe = ranks.recipe({4, 4, 4});
        QCOMPARE(recipe->rank, 49);
        const auto made = build(*recipe, Ring::Z, [&](const std::string& source) { return hand.load(source); });
        QVERIFY(made && verify(*made, Ring::Z).exact);
        QVERIFY(!hand.load("absent.json"));
    }

    void powersOfStrassen()
    {
        const Recombination ranks = ofStrassen(32);
        int rank = 7;
        for (int n = 2; n <= 32; n *= 2, rank *= 7) {
            QCOMPARE(ranks.rank({n, n, n}), rank);
        }
        QCOMPARE(ranks.recipe({4, 4, 4})->kind, Recipe::Kind::Product);
        QCOMPARE(ranks.rank({2, 2, 3}), 11);
        QCOMPARE(ranks.rank({3, 2, 2}), 11); // any order
        QCOMPARE(ranks.rank({1, 7, 9}), 63);
    }

    void everyRecipeAddsUpAndNothingLowerFollows()
    {
        Recombination ranks(12);
        ranks.know({3, 3, 3}, 23, "laderman");
        ranks.know({4, 5, 5}, 76, "alphatensor");
        ranks.know({2, 2, 2}, 7, "strassen");
        ranks.know({2, 2, 2}, 8, "worse");
        ranks.know({40, 2, 2}, 1, "too large");
        ranks.work();
        for (int n = 1; n <= 12; ++n) {
            for (int m = n; m <= 12; ++m) {
                for (int p = m; p <= 12; ++p) {
                    const Format f{n, m, p};
                    const auto recipe = ranks.recipe(f);
                    QVERIFY(recipe->format == f);
                    QCOMPARE(recipe->rank, ranks.rank(f));
                    QCOMPARE(rankOfStep(*recipe), recipe->rank);
                    QVERIFY(p == 12 || ranks.rank({n, m, p + 1}) >= recipe->rank);
                    for (int k = 1; k < p; ++k) {
                        QVERIFY(ranks.rank({n, m, k}) + ranks.rank({n, m, p - k}) >= recipe->rank);
                    }
                }
            }
        }
        QCOMPARE(ranks.recipe({2, 2, 2})->source, std::string("strassen"));
    }

    void whatIsBetterThanItsPartsIsCut()
    {
        Recombination ranks(5);
        ranks.know({5, 5, 5}, 60, "a dream");
        ranks.work();
        const auto recipe = ranks.recipe({4, 5, 5});
        QCOMPARE(recipe->kind, Recipe::Kind::Cut);
        QCOMPARE(recipe->rank, 60);
        QVERIFY(sorted(recipe->first) == (Format{5, 5, 5}));
    }

    void recipesBuild_data()
    {
        QTest::addColumn<int>("n");
        QTest::addColumn<int>("m");
        QTest::addColumn<int>("p");
        QTest::newRow("split") << 2 << 3 << 5;
        QTest::newRow("product") << 4 << 4 << 8;
        QTest::newRow("both") << 3 << 5 << 6;
        QTest::newRow("large") << 7 << 9 << 11;
    }

    void recipesBuild()
    {
        QFETCH(int, n);
        QFETCH(int, m);
        QFETCH(int, p);
        const Recombination ranks = ofStrassen(12);
        const auto recipe = ranks.recipe({n, m, p});
        QVERIFY(recipe->rank < n * m * p);
        const auto scheme = build(*recipe, Ring::Z, onlyStrassen);
        QVERIFY(scheme);
        QVERIFY(scheme->rank() <= recipe->rank); // 7x9x11 is cut, and loses more than nothing
        QVERIFY(scheme->rank() == recipe->rank || n == 7);
        QVERIFY(scheme->target->format() == (Format{n, m, p}));
        QVERIFY(verify(*scheme, Ring::Z).exact);
    }

    void cutsBuild()
    {
        Recombination ranks(2);
        ranks.know({2, 2, 2}, 3, "strassen"); // a lie about the rank makes the cut the best way to 1x2x2
        ranks.work();
        const auto recipe = ranks.recipe({1, 2, 2});
        QCOMPARE(recipe->kind, Recipe::Kind::Cut);
        const auto scheme = build(*recipe, Ring::Z, onlyStrassen);
        QVERIFY(scheme);
        QVERIFY(verify(*scheme, Ring::Z).exact);
        QCOMPARE(scheme->rank(), 4); // three products are about one row alone
    }

    void whatCannotBeBuiltSaysSo()
    {
        Recombination ranks(20);
        ranks.know({3, 3, 3}, 23, "laderman");
        ranks.know({2, 2, 2}, 6, "strassen");
        ranks.work();
        QCOMPARE(build(*ranks.recipe({3, 3, 3}), Ring::Z, onlyStrassen).error().where, std::string("laderman"));
        QVERIFY(build(*ranks.recipe({17, 17, 17}), Ring::Z, onlyStrassen).error().message.starts_with("17x17x17 is"));
        // A loader that gives another format.
        Recombination wrong(3);
        wrong.know({3, 3, 3}, 20, "strassen");
        wrong.work();
        QVERIFY(!build(*wrong.recipe({3, 3, 3}), Ring::Z, onlyStrassen));
    }

    void theAtlasMakesMore()
    {
        const auto scheme = madeScheme("made:9x9x9:z2");
        QVERIFY(scheme);
        QVERIFY(scheme->rank() <= 529);
        QVERIFY(verify(*scheme, Ring::Z2).exact);
        QCOMPARE(scheme->claimedRing, Ring::Z2);
        const auto opened = openFileOrAtlas("made:2x3x9");
        QVERIFY(opened);
        const auto* list = std::get_if<SchemeList>(&*opened);
        QVERIFY(list && list->member(0)->scheme.target->name() == "2x3x9");
        for (const char* name : {"made:40x2x2", "made:poly:3x3", "made:9x9x9:r", "made:17x17x17", "made:"}) {
            QVERIFY2(!madeScheme(name), name);
        }
    }
};

QTEST_APPLESS_MAIN(TestRecombination)

#include "tst_recombination.moc"
