// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/learn/book.h"
#include "core/learn/images.h"

#include <QtTest>

using namespace rankfall;
using namespace rankfall::learn;

namespace {

constexpr const char* kStrassen = "# target: 2x2x2  ring: z\n"
                                  "(a11+a22)(b11+b22)->c11+c22\n"
                                  "(a21+a22)b11->c21-c22\n"
                                  "a11(b12-b22)->c12+c22\n"
                                  "a22(-b11+b21)->c11+c21\n"
                                  "(a11+a12)b22->-c11+c12\n"
                                  "(-a11+a21)(b11+b12)->c22\n"
                                  "(a12-a22)(b21+b22)->c11\n";

Scheme strassen()
{
    return *parseScheme(kStrassen, "strassen");
}

Scheme modulo2(Scheme scheme)
{
    scheme.ring = Ring::Z2;
    for (Scheme::Term& term : scheme.terms) {
        for (auto& factor : term) {
            for (int& value : factor) {
                value = std::abs(value) % 2;
            }
        }
    }
    return scheme;
}

} // namespace

class TestScheme : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void namesOfTargets()
    {
        QCOMPARE(*Target::parse("2x3x4"), (Target{2, 3, 4}));
        QCOMPARE(Target::parse("2x3x4")->dims(), (play::Dims{6, 12, 8}));
        for (const char* wrong : {"", "2", "2x2", "2x2x", "2x2x2x2", "0x2x2", "2x2x2 ", "6x6x6", "axbxc"}) {
            QVERIFY2(!Target::parse(wrong), wrong);
        }
        QCOMPARE((Target{4, 4, 4}.knownRank(Ring::Z2)), 47);
        QCOMPARE((Target{3, 2, 2}.knownRank(Ring::Z)), 11);
    }

    void schoolbookIsExact_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"1x1x1", "2x2x2", "2x3x4", "4x3x2", "5x4x5"}) {
            QTest::newRow(name) << name;
        }
    }

    void schoolbookIsExact()
    {
        QFETCH(QString, name);
        const Target target = *Target::parse(name.toStdString());
        const Scheme scheme = schemeOf(target, Ring::Z, play::schoolbook(target.n, target.m, target.p));
        QCOMPARE(scheme.rank(), target.schoolbookRank());
        QVERIFY(isExact(scheme));
        QCOMPARE(*movesOf(scheme), play::schoolbook(target.n, target.m, target.p));
    }

    void everyEntryMatters()
    {
        const Scheme good = strassen();
        QVERIFY(isExact(good));
        for (std::size_t term = 0; term < good.terms.size(); ++term) {
            for (std::size_t mode = 0; mode < 3; ++mode) {
                for (std::size_t entry = 0; entry < 4; ++entry) {
                    Scheme bad = good;
                    bad.terms[term][mode][entry] += 1;
                    QVERIFY(!isExact(bad));
                }
            }
        }
    }

    void ringIsPartOfTheStatement()
    {
        Scheme scheme = modulo2(strassen());
        QVERIFY(isExact(scheme));
        scheme.ring = Ring::Z;
        QVERIFY(!isExact(scheme));
    }

    void textReadsBack()
    {
        const Scheme scheme = strassen();
        QCOMPARE(toText(scheme), std::string(kStrassen));
        Scheme wide = scheme;
        wide.terms[0][0] = {-3, 0, 12, 1};
        QCOMPARE(parseScheme(toText(wide), "wide")->terms, wide.terms);
    }

    void unreadableTextNamesTheLine()
    {
        const auto broken = parseScheme("# target: 2x2x2  ring: z2\na11 b11->c11\n", "x.txt");
        QVERIFY(!broken);
        QCOMPARE(broken.error().where, std::string("x.txt:2"));
        for (const char* wrong : {"a11b11->c11\n", "# target: 2x2x2\na31b11->c11\n", "# target: 2x2x2\na11b11->\n",
                                  "# target: 2x2x2\n(a11b11->c11\n", "# target: 9x9x9\n", "# target: 2x2x2 ring: q\n",
                                  "# target: 2x2x2\na11b11->c11x\n", "# target: 2x2x2\n", "x"}) {
            const auto scheme = parseScheme(wrong, "x.txt");
            QVERIFY2(!scheme || !isExact(*scheme), wrong);
        }
    }

    void severalInOneText()
    {
        const std::string text = std::string(kStrassen) + kStrassen;
        const auto both = parseSchemes(text, "two.txt");
        QVERIFY(both);
        QCOMPARE(both->size(), std::size_t{2});
        QCOMPARE(both->back().terms, strassen().terms);
        QVERIFY(parseSchemes("", "none.txt")->empty());
        const auto broken = parseSchemes(text + "# target: 2x2x2\nx\n", "three.txt");
        QVERIFY(!broken);
        QCOMPARE(broken.error().where, std::string("three.txt:18"));
    }

    // Other bases of the matrix product: the same product, the same rank, and the sparse one is no heavier.
    void imagesAreSchemesOfTheSameProduct()
    {
        const Target wide{2, 3, 4};
        const Scheme schoolbook = schemeOf(wide, Ring::Z2, play::schoolbook(2, 3, 4));
        for (const Scheme& scheme : {modulo2(strassen()), schoolbook}) {
            Rng rng(5);
            for (int k = 0; k < 20; ++k) {
                const Scheme numbered = renumberedImage(scheme, rng);
                QVERIFY(isExact(numbered));
                QCOMPARE(weightOf(numbered), weightOf(scheme));
                const Scheme added = addedImage(numbered, 1 + k, rng);
                QVERIFY(isExact(added));
                QCOMPARE(added.rank(), scheme.rank());
            }
            const Scheme dense = addedImage(scheme, 30, rng);
            QVERIFY(weightOf(dense) > weightOf(scheme));
            const Scheme sparse = sparseImage(dense, 6, rng);
            QVERIFY(isExact(sparse));
            QCOMPARE(weightOf(sparse), weightOf(scheme));
        }
    }

    void signsAreFound()
    {
        const auto lifted = withSigns(modulo2(strassen()), 1);
        QVERIFY(lifted.has_value());
        QVERIFY(lifted->ring == Ring::Z);
        QVERIFY(isExact(*lifted));
        QCOMPARE(modulo2(*lifted).terms, modulo2(strassen()).terms);
    }

    void noSignsAreClaimedWhereThereAreNone()
    {
        // A pair of equal terms is zero modulo 2, and no signs make three ones a zero.
        Scheme scheme = modulo2(strassen());
        const Scheme::Term one{std::vector{1, 0, 0, 0}, std::vector{1, 0, 0, 0}, std::vector{1, 0, 0, 0}};
        scheme.terms.push_back(one);
        QVERIFY(!isExact(scheme));
        QVERIFY(!withSigns(scheme, 1));
    }

    void bookTakesWhatIsExactAndNew()
    {
        Book book({Target{2, 2, 2}}, Ring::Z2);
        const play::Decomposition seven = *movesOf(modulo2(strassen()));
        play::Decomposition wrong = seven;
        wrong.pop_back();
        QVERIFY(book.add(0, wrong) == Book::Entry::Wrong);
        QVERIFY(book.add(0, play::schoolbook(2, 2, 2)) == Book::Entry::Better);
        QVERIFY2(book.exemplars(0).empty(), "schoolbook games are not imitated");
        QVERIFY(book.add(0, seven) == Book::Entry::Better);
        play::Decomposition shuffled(seven.rbegin(), seven.rend());
        QVERIFY(book.add(0, shuffled) == Book::Entry::Known);
        QVERIFY(book.add(0, play::schoolbook(2, 2, 2)) == Book::Entry::Worse);
        QCOMPARE(book.exemplars(0).size(), std::size_t{1});
        QCOMPARE(book.pages()[0].best, 7);
    }

    void whatReachesBeyondTheTargetIsCutAndCancels()
    {
        play::Decomposition moves = play::schoolbook(2, 2, 2);
        moves[0].factors[0].set(7, 1); // beyond 4 entries
        moves.push_back(moves[3]);     // twice the same
        moves.push_back(moves[3]);
        play::Action outside = moves[1];
        outside.factors[2] = {};
        outside.factors[2].set(9, 1); // vanishes
        moves.push_back(outside);
        QCOMPARE(tidied(Target{2, 2, 2}, Ring::Z2, moves), sortedTerms(play::schoolbook(2, 2, 2)));
    }
};

QTEST_APPLESS_MAIN(TestScheme)
#include "tst_scheme.moc"
