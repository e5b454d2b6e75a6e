// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// Algebras, polynomials modulo one, Toeplitz matrices: their laws, names, ranks, and what is said of wrong names.
#include "core/base/rng.h"
#include "core/scheme/algebra_bound.h"
#include "core/scheme/known_ranks.h"
#include "core/scheme/verify.h"
#include "core/tensor/algebra_target.h"
#include "core/tensor/target_families.h"

#include <QTest>

#include <set>

using namespace rankfall;

namespace {

using Vector = std::vector<std::int64_t>;

TargetPtr named(const char* name)
{
    const auto target = Target::parse(name);
    return target ? *target : nullptr;
}

/// The bilinear map of a tensor.
Vector product(const Tensor& tensor, const Vector& x, const Vector& y)
{
    Vector out(static_cast<std::size_t>(tensor.shape().c), 0);
    tensor.forEachNonzero([&](Cell cell, std::int32_t value) {
        out[static_cast<std::size_t>(cell.c)] +=
            value * x[static_cast<std::size_t>(cell.a)] * y[static_cast<std::size_t>(cell.b)];
    });
    return out;
}

Vector unit(int size, int i)
{
    Vector out(static_cast<std::size_t>(size), 0);
    out[static_cast<std::size_t>(i)] = 1;
    return out;
}

Vector randomVector(int size, Rng& rng)
{
    Vector out;
    for (int i = 0; i < size; ++i) {
        out.push_back(rng.below(19) - 9);
    }
    return out;
}

/// The place of an entry of A by its label.
int entry(const Target& target, const char* label)
{
    const auto& labels = target.layout(Mode::A).labels;
    const auto found = std::find(labels.begin(), labels.end(), label);
    return found == labels.end() ? -1 : static_cast<int>(found - labels.begin());
}

} // namespace

class TestTargetFamilies : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void examplesAndChoicesAreTargets_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const TargetFamily& family : targetFamilies()) {
            if (family.family == Family::Custom) {
                continue;
            }
            QTest::newRow(family.example.data()) << QByteArray(family.example.data());
            for (const std::string_view choice : family.choices) {
                const std::string name =
                    std::string(family.prefix) + std::string(choice) + (family.sizes.empty() ? "" : ":3x3x3");
                QTest::addRow("%s", name.c_str()) << QByteArray::fromStdString(name);
            }
        }
        for (const char* name : {"dd:2x3x4", "dg:3x2x2", "gd:2x4x3", "dt:2x3x2", "toeplitz:1", "toeplitz:32",
                                 "polymod:1", "polymod:32", "polymod:x-1", "polymod:x^2-3x+2", "group:C1", "group:C64",
                                 "group:S3xC2", "group:Q8xC2xC2", "group:D32", "group:A5", "3x4x1"}) {
            QTest::newRow(name) << QByteArray(name);
        }
    }

    /// Schoolbook in every ring, names that read back, labels that are unique identifiers.
    void examplesAndChoicesAreTargets()
    {
        QFETCH(QByteArray, name);
        const auto target = Target::parse(name.toStdString());
        QVERIFY2(target.has_value(), target ? "" : target.error().message.c_str());
        QCOMPARE((*target)->name(), name.toStdString());
        QVERIFY((*target)->isExplorable());
        QVERIFY(!(*target)->title().empty());
        std::set<std::string> labels;
        int entries = 0;
        for (const Mode mode : kModes) {
            const ModeLayout& layout = (*target)->layout(mode);
            QCOMPARE(layout.size(), (*target)->shape()[mode]);
            std::set<std::pair<int, int>> places;
            for (const auto& place : layout.place) {
                QVERIFY(place.row >= 0 && place.row < layout.rows && place.col >= 0 && place.col < layout.cols);
                places.insert({place.row, place.col});
            }
            QCOMPARE(static_cast<int>(places.size()), layout.size());
            if (mode == Mode::B && (*target)->commutes()) {
                continue; // the same inputs
            }
            entries += layout.size();
            labels.insert(layout.labels.begin(), layout.labels.end());
        }
        QCOMPARE(static_cast<int>(labels.size()), entries);
        const auto terms = (*target)->schoolbook();
        if (terms.size() < 1000) {
            for (const Ring ring : {Ring::Z, Ring::Z2, Ring::Z3, primeRing(5), primeRing(17)}) {
                QVERIFY(verify((*target)->tensor(), terms, ring).exact);
            }
        }
    }

    void groupsAreGroups_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<int>("order");
        QTest::addColumn<bool>("commutes");
        QTest::newRow("C6") << QByteArray("group:C6") << 6 << true;
        QTest::newRow("S3") << QByteArray("group:S3") << 6 << false;
        QTest::newRow("D4") << QByteArray("group:D4") << 8 << false;
        QTest::newRow("D5") << QByteArray("group:D5") << 10 << false;
        QTest::newRow("Q8") << QByteArray("group:Q8") << 8 << false;
        QTest::newRow("A4") << QByteArray("group:A4") << 12 << false;
        QTest::newRow("S4") << QByteArray("group:S4") << 24 << false;
        QTest::newRow("C2xC4") << QByteArray("group:C2xC4") << 8 << true;
        QTest::newRow("S3xC2") << QByteArray("group:S3xC2") << 12 << false;
    }

    void groupsAreGroups()
    {
        QFETCH(QByteArray, name);
        QFETCH(int, order);
        QFETCH(bool, commutes);
        const auto target = named(name.constData());
        QVERIFY(target);
        const Tensor& t = target->tensor();
        QCOMPARE(t.shape(), (Shape{order, order, order}));
        QCOMPARE(t.nonzeros(), order * order);
        bool abelian = true;
        for (int i = 0; i < order; ++i) {
            QCOMPARE(product(t, unit(order, 0), unit(order, i)), unit(order, i));
            QCOMPARE(product(t, unit(order, i), unit(order, 0)), unit(order, i));
            std::set<Vector> row; // a Latin square: every element has an inverse
            for (int j = 0; j < order; ++j) {
                const Vector ij = product(t, unit(order, i), unit(order, j));
                row.insert(ij);
                abelian = abelian && ij == product(t, unit(order, j), unit(order, i));
                const int k = (i + 2 * j + 1) % order;
                QCOMPARE(product(t, ij, unit(order, k)),
                         product(t, unit(order, i), product(t, unit(order, j), unit(order, k))));
            }
            QCOMPARE(static_cast<int>(row.size()), order);
        }
        QCOMPARE(abelian, commutes);
    }

    void groupElementsHaveTheirNames()
    {
        const auto q8 = named("group:Q8");
        QCOMPARE(product(q8->tensor(), unit(8, entry(*q8, "a_i")), unit(8, entry(*q8, "a_j"))),
                 unit(8, entry(*q8, "a_k")));
        QCOMPARE(product(q8->tensor(), unit(8, entry(*q8, "a_k")), unit(8, entry(*q8, "a_k"))),
                 unit(8, entry(*q8, "a_m1")));
        const auto s3 = named("group:S3"); // (12)(23) is first (23), then (12): 1 → 2, 2 → 3, 3 → 1
        QCOMPARE(product(s3->tensor(), unit(6, entry(*s3, "a_12")), unit(6, entry(*s3, "a_23"))),
                 unit(6, entry(*s3, "a_123")));
        const auto d4 = named("group:D4"); // r s = s r⁻¹
        QCOMPARE(product(d4->tensor(), unit(8, entry(*d4, "a_r")), unit(8, entry(*d4, "a_s"))),
                 unit(8, entry(*d4, "a_sr3")));
    }

    void polynomialsAreReduced()
    {
        const auto negacyclic = named("polymod:x^4+1");
        QCOMPARE(product(negacyclic->tensor(), unit(4, 3), unit(4, 1)), (Vector{-1, 0, 0, 0}));
        const auto cubic = named("polymod:x^3-x-1"); // x⁴ = x² + x
        QCOMPARE(product(cubic->tensor(), unit(3, 2), unit(3, 2)), (Vector{0, 1, 1}));
        const auto truncated = named("polymod:3");
        QCOMPARE(product(truncated->tensor(), Vector{1, 2, 3}, Vector{4, 5, 6}), (Vector{4, 13, 28}));
        QCOMPARE(truncated->tensor(), named("polymod:x^3")->tensor());
        QCOMPARE(named("polymod:x^5-1")->tensor(), Target::cyclic(5)->tensor());
        QCOMPARE(named("polymod:x^2+1")->tensor(), Target::complexProduct()->tensor());
        QCOMPARE(named("polymod:-x^2-1")->name(), std::string("polymod:x^2+1"));
        QCOMPARE(named("polymod:1+x^2")->title(), std::string("product of polynomials modulo x²+1"));
    }

    void toeplitzIsAMatrix()
    {
        const auto target = named("toeplitz:3");
        const Vector t{7, 5, 3, 2, 1}; // from the upper right corner down: a_2 a_1 a0 a1 a2
        QCOMPARE(product(target->tensor(), t, Vector{1, 10, 100}), (Vector{3 + 50 + 700, 2 + 30 + 500, 1 + 20 + 300}));
        QCOMPARE(target->label(Mode::A, 0), std::string("a_2"));
        QCOMPARE(target->label(Mode::A, 4), std::string("a2"));
        // The general rule for structures makes the same tensor.
        QCOMPARE(named("dg:3x3x1")->tensor(), target->tensor());
        QCOMPARE(named("dg:3x3x1")->layout(Mode::A).labels, target->layout(Mode::A).labels);
    }

    /// |xy|² = |x|²·|y|², with the signs of the form.
    void normsAreMultiplicative_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QList<int>>("form");
        QTest::newRow("quaternion") << QByteArray("quaternion") << QList<int>{1, 1, 1, 1};
        QTest::newRow("split-quaternion") << QByteArray("split-quaternion") << QList<int>{1, 1, -1, -1};
        QTest::newRow("octonion") << QByteArray("octonion") << QList<int>{1, 1, 1, 1, 1, 1, 1, 1};
        QTest::newRow("split-octonion") << QByteArray("split-octonion") << QList<int>{1, 1, 1, 1, -1, -1, -1, -1};
    }

    void normsAreMultiplicative()
    {
        QFETCH(QByteArray, name);
        QFETCH(QList<int>, form);
        const auto target = named(name.constData());
        QVERIFY(target);
        const auto norm = [&](const Vector& x) {
            std::int64_t sum = 0;
            for (std::size_t i = 0; i < x.size(); ++i) {
                sum += form[static_cast<qsizetype>(i)] * x[i] * x[i];
            }
            return sum;
        };
        Rng rng(3);
        for (int i = 0; i < 50; ++i) {
            const Vector x = randomVector(static_cast<int>(form.size()), rng);
            const Vector y = randomVector(static_cast<int>(form.size()), rng);
            QCOMPARE(norm(product(target->tensor(), x, y)), norm(x) * norm(y));
        }
    }

    void wrongNamesAreNamed_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("remedy");
        const auto row = [](const char* name, const char* message, const char* remedy) {
            QTest::newRow(name) << QByteArray(name) << QByteArray(message) << QByteArray(remedy);
        };
        row("group:X3", "“X3” in “group:X3” is no group", "Groups are Cn");
        row("group:S7", "“S7”", "Groups are Cn");
        row("group:C2xQ9", "“Q9” in “group:C2xQ9”", "Groups are Cn");
        row("group:C9xC8", "more than 64 elements", "64");
        row("group:", "“”", "Groups are Cn");
        row("group:C-3", "“C-3”", "Groups are Cn");
        row("polymod:", "does not say a polynomial", "polymod:x^4+1");
        row("polymod:33", "degree 1 to 32", "polymod:x^4+1");
        row("polymod:2x^2+1", "does not begin with 1 or -1", "polymod:x^4+1");
        row("polymod:x^2+x^2", "does not say a polynomial", "polymod:x^4+1");
        row("polymod:x^4+y", "does not say a polynomial", "polymod:x^4+1");
        row("polymod:x^30-99x^29", "beyond a million", "smaller");
        row("toeplitz:33", "not a number from 1 to 32", "lists every name");
        row("toeplitz:x", "not a number from 1 to 32", "lists every name");
        row("toeplits:4", "not the name of a target", "“toeplitz:4”");
        row("polimod:3", "not the name of a target", "“polymod:3”");
        row("quaternoin", "not the name of a target", "“quaternion”");
        row("octonions", "not the name of a target", "“octonion”");
        row("goup:S3", "not the name of a target", "“group:S3”");
        row("skwe:99", "not the name of a target", "as in “skew:5”");
        row("3x3", "not the name of a target", "poly:3x3");
        row("file:tensor.json", "not the name of a target", "as in “file:tensor.json”");
        row("nonsense", "not the name of a target", "Names look like");
        row("ud:3x2x2", "no product of matrices with a structure", "all but g and d are square");
        row("xx:3x3x3", "no product of matrices with a structure", "d (Toeplitz)");
    }

    void wrongNamesAreNamed()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, remedy);
        const auto target = Target::parse(name.toStdString());
        QVERIFY(!target.has_value());
        QVERIFY2(QByteArray::fromStdString(target.error().message).contains(message), target.error().message.c_str());
        QVERIFY2(QByteArray::fromStdString(target.error().remedy).contains(remedy), target.error().remedy.c_str());
    }

    void bestKnownRanks_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("ring");
        QTest::addColumn<int>("rank"); // 0: none is known
        const auto row = [](const char* name, const char* ring, int rank) {
            QTest::addRow("%s over %s", name, ring) << QByteArray(name) << QByteArray(ring) << rank;
        };
        row("poly:7x7", "z2", 22);
        row("poly:6x6", "z", 17);
        row("poly:7x7", "q", 13);
        row("poly:4x4", "z5", 9);
        row("poly:3x3", "z5", 5);
        row("poly:3x4", "z2", 0);
        row("poly:1x9", "z2", 9);
        row("toeplitz:5", "z", 13);
        row("toeplitz:4", "q", 7);
        row("cyclic:6", "q", 8);
        row("cyclic:4", "c", 4);
        row("cyclic:8", "z17", 8);
        row("cyclic:4", "z17", 4);
        row("cyclic:3", "z2", 4);
        row("cyclic:3", "z", 0);
        row("complex", "z", 3);
        row("complex", "z5", 2);
        row("complex", "z7", 3);
        row("complex", "c", 2);
        row("quaternion", "q", 8);
        row("quaternion", "z", 8);
        row("quaternion", "z3", 7);
        row("split-quaternion", "q", 7);
        row("polymod:5", "q", 9);
        row("polymod:x^4+1", "z17", 4);
        row("group:S3", "q", 9);
        row("group:S3", "z5", 9);
        row("group:S3", "z2", 10);
        row("group:S3", "z3", 0);
        row("group:Q8", "q", 12);
        row("group:Q8", "c", 11);
        row("group:D4", "z3", 11);
        row("group:C2xC2", "z3", 4);
        row("skew:6", "z2", 20);
        row("ul:4x4x4", "z", 27);
        row("ss:2x2x2", "z", 6);
        row("ss:2x2x2", "z3", 5);
        row("kg:3x3x3", "q", 14);
        row("ww:4x4x4", "z2", 32);
        row("gt:4x4x4c", "z", 26);
        row("ul:2x2x2", "z", 0);
        row("octonion", "z", 0);
    }

    void bestKnownRanks()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, ring);
        QFETCH(int, rank);
        const auto known = bestKnownRank(*named(name.constData()), *parseRing(ring.toStdString()));
        QCOMPARE(known ? known->rank : 0, rank);
        QVERIFY(!known || !known->source.empty());
    }

    void algebrasHaveABound_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("ring");
        QTest::addColumn<int>("rank"); // 0: no bound
        const auto row = [](const char* name, const char* ring, int rank) {
            QTest::addRow("%s over %s", name, ring) << QByteArray(name) << QByteArray(ring) << rank;
        };
        row("2x2x2", "z", 7);      // a simple algebra: Winograd's bound
        row("3x3x3", "z3", 0);     // the trace form vanishes modulo 3 …
        row("3x3x3", "z2", 17);    // … and not modulo 2
        row("cyclic:8", "z17", 8); // eight roots of unity
        row("cyclic:8", "z3", 11); // x⁸ − 1 has five factors modulo 3
        row("cyclic:3", "z2", 4);  // x³ − 1 has two
        row("cyclic:3", "z", 5);   // and one modulo 3
        row("polymod:4", "z2", 7); // local
        row("complex", "z5", 2);
        row("complex", "z3", 3);
        row("quaternion", "z", 7);
        row("group:S3", "z5", 9);
        row("group:D4", "z3", 11);
        row("group:Q8", "z3", 11);
        row("group:S4", "z5", 43); // five parts
        row("uu:2x2x2", "z2", 0);  // not commutative, and no trace form
        row("octonion", "z3", 0);  // not associative
        row("poly:3x3", "z2", 0);  // no algebra
        row("skew:3", "z3", 0);    // an algebra without a one: the cross product
        row("cyclic:4", "q", 0);   // not computed there
    }

    void algebrasHaveABound()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, ring);
        QFETCH(int, rank);
        const auto bound = alderStrassenBound(*named(name.constData()), *parseRing(ring.toStdString()));
        QCOMPARE(bound ? bound->rank : 0, rank);
    }

    /// Nothing that is called best known lies under what a theorem proves.
    void ranksAndBoundsAgree()
    {
        for (const TargetFamily& family : targetFamilies()) {
            const auto target = Target::parse(family.example);
            for (const Ring ring : {Ring::Z, Ring::Z2, Ring::Z3, primeRing(5), primeRing(7), primeRing(17)}) {
                const auto known = target ? bestKnownRank(**target, ring) : std::nullopt;
                const auto bound = target ? alderStrassenBound(**target, ring) : std::nullopt;
                QVERIFY2(!known || !bound || bound->rank <= known->rank, family.example.data());
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestTargetFamilies)
#include "tst_target_families.moc"
