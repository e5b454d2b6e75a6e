// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/symmetry/symmetry_group.h"
#include "tests/symmetry/elements.h"

#include <QTest>

#include <set>

using namespace rankfall;
using namespace rankfall::test;

namespace {

std::vector<int> sizesOf(const std::vector<int>& orbits)
{
    std::map<int, int> counts;
    for (const int orbit : orbits) {
        ++counts[orbit];
    }
    std::vector<int> sizes;
    for (const auto& [orbit, count] : counts) {
        sizes.push_back(count);
    }
    std::ranges::sort(sizes);
    return sizes;
}

/// All invertible 2×2 matrices over Z mod 2 with their inverses.
std::vector<std::pair<ExactMatrix, ExactMatrix>> allBasesMod2()
{
    std::vector<std::pair<ExactMatrix, ExactMatrix>> result;
    std::vector<ExactMatrix> all;
    for (int bits = 0; bits < 16; ++bits) {
        all.push_back({2, {bits & 1, bits >> 1 & 1, bits >> 2 & 1, bits >> 3 & 1}});
    }
    for (const ExactMatrix& x : all) {
        for (const ExactMatrix& y : all) {
            exact::Matrix both = exact::product(exact::matrixOf(x), exact::matrixOf(y));
            exact::reduce(both, 2);
            if (*exact::squareOf(both) == ExactMatrix::identity(2)) {
                result.emplace_back(x, y);
            }
        }
    }
    return result;
}

} // namespace

class TestSymmetryGroup : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void knownOrders_data()
    {
        QTest::addColumn<QString>("scheme");
        QTest::addColumn<Ring>("ring");
        QTest::addColumn<int>("order");
        QTest::addColumn<int>("sandwich");
        QTest::addColumn<int>("freedom");
        // Strassen's: Burichenko 2014. Twice Strassen's: (6·6)·2 changes of basis, and the six orders of modes.
        for (const Ring ring : {Ring::Z, Ring::Z2, Ring::Z3}) {
            QTest::addRow("Strassen %s", std::string(ringKey(ring)).c_str()) << "2x2x2:z" << ring << 36 << 6 << 0;
            QTest::addRow("4x4x4 %s", std::string(ringKey(ring)).c_str()) << "4x4x4:z" << ring << 432 << 72 << 0;
        }
        // Permutations of rows and columns, transposes and turns; over Q diagonal matrices up to scale besides.
        QTest::newRow("schoolbook 2x2x2 z2") << "school 2 2 2" << Ring::Z2 << 48 << 8 << 0;
        QTest::newRow("schoolbook 2x2x2 q") << "school 2 2 2" << Ring::Q << 48 << 8 << 3;
        QTest::newRow("schoolbook 3x3x3 z2") << "school 3 3 3" << Ring::Z2 << 1296 << 216 << 0;
        QTest::newRow("schoolbook 3x3x3 z3") << "school 3 3 3" << Ring::Z3 << 1296 << 216 << 6;
        QTest::newRow("schoolbook 2x3x3 z2") << "school 2 3 3" << Ring::Z2 << 144 << 72 << 0;
        QTest::newRow("schoolbook 2x3x4 q") << "school 2 3 4" << Ring::Q << 288 << 288 << 6;
    }

    void knownOrders()
    {
        QFETCH(QString, scheme);
        QFETCH(Ring, ring);
        QFETCH(int, order);
        QFETCH(int, sandwich);
        QFETCH(int, freedom);
        const auto sizes = scheme.split(' ');
        const Scheme subject = sizes[0] == "school"
                                   ? schoolbook({sizes[1].toInt(), sizes[2].toInt(), sizes[3].toInt()}, ring)
                                   : atlasScheme(scheme.toStdString());
        const auto group = symmetryGroupOf(subject, ring);
        QVERIFY(group.has_value());
        QVERIFY(group->isComplete);
        QCOMPARE(group->order, static_cast<std::uint64_t>(order));
        QCOMPARE(group->sandwich, static_cast<std::uint64_t>(sandwich));
        QCOMPARE(group->freedom, freedom);
        for (const Equivalence& generator : group->generators) {
            QVERIFY(maps(generator, subject, subject));
        }
    }

    void strassensOrbits()
    {
        const auto group = symmetryGroupOf(strassenScheme(), Ring::Z);
        QVERIFY((sizesOf(group->orbits) == std::vector<int>{1, 6}));
        QCOMPARE(group->orbits.front(), 0);
        QCOMPARE(group->modes.size(), std::size_t{6});
        QVERIFY(group->modes.front().isIdentity());
        const auto turn = keptBy({1, false}, strassenScheme(), Ring::Z);
        QVERIFY(turn.has_value());
        QVERIFY((sizesOf(orbitsOf(7, {*turn})) == std::vector<int>{1, 3, 3}));
        QVERIFY(!keptBy({0, true}, strassenScheme(), Ring::Z));
    }

    /// The order that generators generate is the order that is said, and it does not depend on the basis.
    void generatorsGenerateTheGroup()
    {
        Rng rng(31);
        const auto element = randomElement({2, 2, 2}, Ring::Q, rng);
        const Scheme scheme = shuffled(*applied(element, strassenScheme()), rng);
        const auto group = symmetryGroupOf(scheme, Ring::Q);
        QCOMPARE(group->order, std::uint64_t{36});
        using Acting = std::pair<std::vector<int>, ModeOrder>;
        std::set<Acting> reached{{Equivalence::identity({2, 2, 2}, Ring::Q, 7).matching, ModeOrder{}}};
        for (std::size_t before = 0; before != reached.size();) {
            before = reached.size();
            for (const auto& [matching, modes] : std::vector<Acting>(reached.begin(), reached.end())) {
                for (const Equivalence& generator : group->generators) {
                    auto next = matching;
                    for (int& to : next) {
                        to = generator.matching[static_cast<std::size_t>(to)];
                    }
                    reached.emplace(next, generator.modes.after(modes));
                }
            }
        }
        QCOMPARE(reached.size(), std::size_t{36});
    }

    /// Every element of the whole group over Z mod 2 tried: 6³ changes of basis in 6 orders of modes.
    void bruteForceAgrees_data()
    {
        QTest::addColumn<bool>("isStrassen");
        QTest::addColumn<int>("order");
        QTest::newRow("Strassen") << true << 36;
        QTest::newRow("schoolbook") << false << 48;
    }

    void bruteForceAgrees()
    {
        QFETCH(bool, isStrassen);
        QFETCH(int, order);
        const Scheme scheme = isStrassen ? strassenScheme() : schoolbook({2, 2, 2}, Ring::Z2);
        const auto keyOf = [](const Scheme& of) {
            auto products = *canonicalProducts(of, Ring::Z2);
            std::vector<std::string> words;
            for (const auto& product : products) {
                auto& word = words.emplace_back();
                for (const auto& factor : product) {
                    for (const Rational& value : factor) {
                        word += value.text();
                    }
                }
            }
            std::ranges::sort(words);
            return words;
        };
        const auto key = keyOf(scheme);
        const auto bases = allBasesMod2();
        QCOMPARE(bases.size(), std::size_t{6});
        int count = 0;
        auto element = Equivalence::identity({2, 2, 2}, Ring::Z2, 0);
        for (const ModeOrder modes : kModeOrders) {
            element.modes = modes;
            for (int i = 0; i < 216; ++i) {
                const std::array<int, 3> choice{i % 6, i / 6 % 6, i / 36};
                for (std::size_t k = 0; k < 3; ++k) {
                    std::tie(element.forward[k], element.back[k]) = bases[static_cast<std::size_t>(choice[k])];
                }
                count += keyOf(*applied(element, scheme)) == key ? 1 : 0;
            }
        }
        QCOMPARE(count, order);
        QCOMPARE(symmetryGroupOf(scheme, Ring::Z2)->order, static_cast<std::uint64_t>(order));
    }

    void stoppedGroupsSaySo()
    {
        const auto group = symmetryGroupOf(strassenScheme(), Ring::Z, [] { return true; });
        QVERIFY(group.has_value());
        QVERIFY(!group->isComplete);
        QCOMPARE(group->order, std::uint64_t{1});
    }

    void orbitsAreNumberedAsTheyAppear()
    {
        QVERIFY((orbitsOf(6, {}) == std::vector<int>{0, 1, 2, 3, 4, 5}));
        QVERIFY((orbitsOf(6, {{0, 5, 2, 3, 4, 1}, {0, 1, 2, 4, 3, 5}}) == std::vector<int>{0, 1, 2, 3, 3, 1}));
    }
};

QTEST_APPLESS_MAIN(TestSymmetryGroup)
#include "tst_symmetry_group.moc"
