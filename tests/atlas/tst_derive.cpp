// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// Schemes made of others, and what follows from a whole atlas.
#include "core/atlas/derive.h"
#include "core/io/file.h"
#include "core/scheme/compose.h"
#include "core/scheme/reorder.h"
#include "core/scheme/verify.h"
#include "tests/support/fixtures.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace rankfall;
using namespace rankfall::test;

namespace {

Scheme schoolbook(Format format)
{
    const auto target = Target::matrixMultiplication(format);
    return schemeOf(target, target->schoolbook(), Ring::Z);
}

Scheme strassenScheme(Ring ring = Ring::Z)
{
    return schemeOf(Target::matrixMultiplication({2, 2, 2}), strassen(ring), ring);
}

Atlas atlasWith(const QTemporaryDir& folder, const std::vector<std::pair<Scheme, Ring>>& schemes)
{
    for (const auto& [scheme, ring] : schemes) {
        AtlasEntry entry;
        entry.format = *scheme.target->format();
        entry.ring = ring;
        entry.rank = scheme.rank();
        entry.made.source = "searched";
        const auto file = writeAtlasFile(entry, scheme);
        RANKFALL_CHECK(file.has_value());
        RANKFALL_CHECK(writeFile((folder.path().toStdString() + "/") + file->file, file->text).has_value());
    }
    return *Atlas::inFolder(folder.path().toStdString());
}

/// "4x4x4 49 product of …" of the derived scheme for a format; empty when there is none.
QString found(const std::vector<DerivedScheme>& all, Format format)
{
    const auto it = std::ranges::find_if(all, [&](const DerivedScheme& d) { return d.entry.format == format; });
    return it == all.end()
               ? QString()
               : QStringLiteral("%1: %2").arg(it->entry.rank).arg(QString::fromStdString(it->entry.made.source));
}

} // namespace

class TestDerive : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void joiningAddsRanks()
    {
        const Scheme both = joined(strassenScheme(), schoolbook({2, 2, 3}));
        QCOMPARE(both.target->name(), std::string("2x2x5"));
        QCOMPARE(both.rank(), 7 + 12);
        QVERIFY(verify(both, Ring::Z).exact);
    }

    void nestingMultipliesRanks()
    {
        const Scheme twice = *nested(strassenScheme(), strassenScheme());
        QCOMPARE(twice.target->name(), std::string("4x4x4"));
        QCOMPARE(twice.rank(), 49);
        QVERIFY(verify(twice, Ring::Z).exact);
        // Sizes that all differ, either way round.
        const Scheme wide = *nested(schoolbook({1, 3, 2}), strassenScheme());
        QCOMPARE(wide.target->name(), std::string("2x6x4"));
        QVERIFY(verify(wide, Ring::Z).exact);
        const Scheme other = *nested(strassenScheme(), schoolbook({1, 3, 2}));
        QCOMPARE(other.target->name(), std::string("2x6x4"));
        QCOMPARE(other.rank(), 42);
        QVERIFY(verify(other, Ring::Z).exact);
    }

    void cuttingDropsWhatVanishes()
    {
        const Scheme cut = without(schoolbook({2, 3, 4}), Side::P, 1);
        QCOMPARE(cut.target->name(), std::string("2x3x3"));
        QCOMPARE(cut.rank(), 18);
        QVERIFY(verify(cut, Ring::Z).exact);
        // Strassen's without a column: one product is about that column alone.
        for (const int column : {0, 1}) {
            const Scheme half = without(strassenScheme(), Side::P, column);
            QVERIFY(verify(half, Ring::Z).exact);
            QVERIFY(half.rank() < 7);
        }
    }

    void anAtlasIsClosed()
    {
        const QTemporaryDir folder;
        const Atlas atlas = atlasWith(folder, {{strassenScheme(), Ring::Z}});
        const auto all = deriveSchemes(atlas, Ring::Z, 4);
        QVERIFY(all);
        QCOMPARE(found(*all, {2, 2, 2}), QString()); // it is there
        QCOMPARE(found(*all, {2, 2, 3}), QStringLiteral("11: joined from 2x2x2_z_r7 and the definition of 1x2x2"));
        QCOMPARE(found(*all, {4, 4, 4}), QStringLiteral("49: product of 2x2x2_z_r7 and 2x2x2_z_r7"));
        QVERIFY(found(*all, {2, 4, 4}).startsWith(QStringLiteral("28: ")));
        for (const DerivedScheme& derived : *all) {
            QCOMPARE(derived.scheme.rank(), derived.entry.rank);
            QVERIFY2(verify(derived.scheme, Ring::Z).exact, derived.entry.name().c_str());
            QVERIFY(derived.scheme.target->format() == derived.entry.format);
            const auto [n, m, p] = derived.entry.format;
            QVERIFY(n >= 2 && n <= m && m <= p && p <= 4 && derived.entry.rank < n * m * p);
        }
        // Kept, nothing more follows; and what serves modulo 2 is not made again there.
        std::vector<std::pair<Scheme, Ring>> kept;
        for (const DerivedScheme& derived : *all) {
            kept.emplace_back(derived.scheme, Ring::Z);
        }
        const Atlas closed = atlasWith(folder, kept);
        QVERIFY(deriveSchemes(closed, Ring::Z, 4)->empty());
        QVERIFY(deriveSchemes(closed, Ring::Z2, 4)->empty());
    }

    void modulo2TheLowerOfBothRingsIsUsed()
    {
        // Over ℤ the definition only; modulo 2 Strassen's.
        const QTemporaryDir folder;
        const Atlas atlas = atlasWith(folder, {{schoolbook({2, 2, 2}), Ring::Z}, {strassenScheme(Ring::Z2), Ring::Z2}});
        QCOMPARE(found(*deriveSchemes(atlas, Ring::Z2, 4), {4, 4, 4}),
                 QStringLiteral("49: product of 2x2x2_z2_r7 and 2x2x2_z2_r7"));
        QCOMPARE(found(*deriveSchemes(atlas, Ring::Z, 4), {4, 4, 4}), QString());
    }

    void whatIsLargerIsCut()
    {
        const QTemporaryDir folder;
        const Atlas atlas = atlasWith(folder, {{*nested(strassenScheme(), strassenScheme()), Ring::Z}});
        const auto all = deriveSchemes(atlas, Ring::Z, 4);
        QVERIFY(all);
        const QString cut = found(*all, {3, 4, 4});
        QVERIFY2(cut.endsWith(QStringLiteral("projected from 4x4x4_z_r49")), qPrintable(cut));
        for (const DerivedScheme& derived : *all) {
            QVERIFY2(verify(derived.scheme, Ring::Z).exact, derived.entry.name().c_str());
        }
    }

    void aDamagedSchemeStopsIt()
    {
        const QTemporaryDir folder;
        (void)atlasWith(folder, {{strassenScheme(), Ring::Z}});
        const std::string path = folder.filePath(QStringLiteral("2x2x2_z_r7.moves")).toStdString();
        auto text = readFile(path);
        text->replace(text->find("->c11+c22"), 9, "->c11-c22");
        QVERIFY(writeFile(path, *text));
        const auto all = deriveSchemes(*Atlas::inFolder(folder.path().toStdString()), Ring::Z, 4);
        QVERIFY(!all);
        QVERIFY2(all.error().where.starts_with("2x2x2_z_r7.moves"), all.error().text().c_str());
    }
};

QTEST_APPLESS_MAIN(TestDerive)

#include "tst_derive.moc"
