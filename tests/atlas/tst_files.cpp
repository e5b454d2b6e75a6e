// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// Files of the atlas: written, read, damaged; orders of the sizes; which file answers for which ring.
#include "core/atlas/atlas.h"
#include "core/io/file.h"
#include "core/scheme/reorder.h"
#include "core/scheme/verify.h"
#include "tests/support/fixtures.h"

#include <QTemporaryDir>
#include <QTest>

using namespace rankfall;
using namespace rankfall::test;

namespace {

Scheme schoolbook(Format format, Ring ring = Ring::Z)
{
    const auto target = Target::matrixMultiplication(format);
    return schemeOf(target, target->schoolbook(), ring);
}

AtlasEntry entryFor(const Scheme& scheme, Ring ring)
{
    AtlasEntry entry;
    entry.format = *scheme.target->format();
    entry.ring = ring;
    entry.rank = scheme.rank();
    entry.made = {.source = "searched",
                  .commands = {"rankfall-cli search 2x2x2 --ring z", "rankfall-cli search --resume 2x2x2_z"},
                  .seed = 17,
                  .seconds = 2.5,
                  .threads = 2,
                  .date = "2026-11-26"};
    return entry;
}

std::string strassenText()
{
    const Scheme scheme = schemeOf(Target::matrixMultiplication({2, 2, 2}), strassen(), Ring::Z);
    return writeAtlasFile(entryFor(scheme, Ring::Z), scheme)->text;
}

/// The text with one part replaced.
std::string withLine(const std::string& text, const std::string& from, const std::string& to)
{
    std::string out = text;
    const auto at = out.find(from);
    RANKFALL_CHECK(at != std::string::npos);
    return out.replace(at, from.size(), to);
}

} // namespace

class TestFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void aFileSaysWhatItHoldsAndWhatMadeIt()
    {
        const std::string text = strassenText();
        QVERIFY2(text.starts_with("# target: 2x2x2  ring: z  rank: 7\n"
                                  "# source: searched\n"
                                  "# command: rankfall-cli search 2x2x2 --ring z\n"
                                  "# command: rankfall-cli search --resume 2x2x2_z\n"
                                  "# seed: 17\n"
                                  "# seconds: 2.50\n"
                                  "# threads: 2\n"
                                  "# date: 2026-11-26\n"
                                  "(a11+a22)(b11+b22)->c11+c22\n"),
                 text.c_str());
        const auto head = readAtlasHead("2x2x2_z_r7.moves", text);
        QVERIFY(head);
        QVERIFY((head->format == Format{2, 2, 2}) && head->ring == Ring::Z && head->rank == 7);
        QCOMPARE(head->made.commands.size(), std::size_t{2});
        QCOMPARE(head->made.commands[1], std::string("rankfall-cli search --resume 2x2x2_z"));
        QVERIFY(head->made.seed == 17 && head->made.seconds == 2.5 && head->made.threads == 2);
        QCOMPARE(head->name(), std::string("2x2x2_z_r7"));
        const auto scheme = readAtlasScheme(*head);
        QVERIFY(scheme);
        QCOMPARE(scheme->rank(), 7);
        // Any program that reads moves reads it.
        auto opened = openBytes(text, "2x2x2_z_r7.moves");
        QVERIFY(opened && std::holds_alternative<SchemeList>(*opened));
    }

    void whatComesFromOutsideStaysOnItsLine()
    {
        const Scheme scheme = schemeOf(Target::matrixMultiplication({2, 2, 2}), strassen(), Ring::Z);
        AtlasEntry entry = entryFor(scheme, Ring::Z);
        entry.made.source = "searched\n(a11)(b11)->c11";
        const auto file = writeAtlasFile(entry, scheme);
        QVERIFY(file);
        QCOMPARE(readAtlasHead(file->file, file->text)->made.source, std::string("searched (a11)(b11)->c11"));
    }

    void onlyExactSchemesAreWritten()
    {
        auto terms = strassen();
        terms.pop_back();
        const Scheme scheme = schemeOf(Target::matrixMultiplication({2, 2, 2}), terms, Ring::Z);
        const auto file = writeAtlasFile(entryFor(scheme, Ring::Z), scheme);
        QVERIFY(!file);
        QVERIFY2(file.error().message.find("not exact over ℤ") != std::string::npos, file.error().text().c_str());
    }

    void aDamagedFileIsNamed_data()
    {
        const std::string text = strassenText();
        const auto row = [&](const char* name, const std::string& file, const std::string& content, const char* say) {
            QTest::newRow(name) << QString::fromStdString(file) << QString::fromStdString(content)
                                << QString::fromUtf8(say);
        };
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("say");
        const std::string file = "2x2x2_z_r7.moves";
        row("empty", file, "", "2x2x2_z_r7.moves:1: The first line");
        row("no head", file, text.substr(text.find("(a11+a22)")), "2x2x2_z_r7.moves:1: The first line");
        row("no source", file, withLine(text, "# source: searched\n", ""), "says where the scheme comes from");
        row("another ring", file, withLine(text, "ring: z ", "ring: w "), "2x2x2_z_r7.moves:1: The line does not say");
        row("not a number", file, withLine(text, "# seed: 17", "# seed: many"),
            "2x2x2_z_r7.moves:5: “seed” is not a number");
        row("a key of its own", file, withLine(text, "# seed", "# sede"), "“sede” is not something");
        row("another name", "2x2x2_z_r8.moves", text, "which is not its name");
        row("not sorted", "3x2x2_z_r7.moves", withLine(text, "2x2x2", "3x2x2"), "not in ascending order");
        row("a product less", file, text.substr(0, text.rfind('(', text.rfind('(') - 1)), "holds 6 products");
        row("another coefficient", file, withLine(text, "(a11+a22)(b11+b22)", "(a11-a22)(b11+b22)"),
            "not exact over ℤ: ");
        row("cut off", file, text.substr(0, text.size() - 8), "2x2x2_z_r7.moves:15");
    }

    void aDamagedFileIsNamed()
    {
        QFETCH(QString, file);
        QFETCH(QString, text);
        QFETCH(QString, say);
        const std::string content = text.toStdString();
        const auto head = readAtlasHead(file.toStdString(), content);
        const auto scheme = head.and_then(readAtlasScheme);
        QVERIFY(!scheme);
        const QString error = QString::fromStdString(scheme.error().text());
        QVERIFY2(error.contains(file) && error.contains(say), qPrintable(error));
    }

    void everyOrderOfTheSizesIsExact_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"2x3x4", "2x4x3", "3x2x4", "3x4x2", "4x2x3", "4x3x2"}) {
            QTest::newRow(name) << QString::fromLatin1(name);
        }
    }

    void everyOrderOfTheSizesIsExact()
    {
        QFETCH(QString, name);
        const Format order = *(*Target::parse(name.toStdString()))->format();
        // Not one product an entry: with signs, and sums in every factor.
        Scheme scheme = schoolbook({2, 3, 4});
        scheme.products[0][0][1] = Rational(3); // (a11 + 3·a12)·b11 -> c11 …
        Scheme::Product mended = scheme.products[0];
        mended[0].assign(6, Rational(0));
        mended[0][1] = Rational(-3); // … − 3·a12·b11 -> c11
        scheme.products.push_back(mended);
        QVERIFY(verify(scheme, Ring::Z).exact);
        const auto turned = reordered(scheme, order);
        QVERIFY(turned);
        QCOMPARE(turned->target->name(), name.toStdString());
        QCOMPARE(turned->rank(), 25);
        QVERIFY(verify(*turned, Ring::Z).exact);
    }

    void otherSizesAreNoOrder()
    {
        QVERIFY(!reordered(schoolbook({2, 3, 4}), {2, 3, 3}));
        QVERIFY(!reordered(schoolbook({2, 2, 3}), {2, 3, 3}));
        const auto complex = Target::complexProduct();
        QVERIFY(!reordered(schemeOf(complex, complex->schoolbook(), Ring::Z), {2, 2, 2}));
    }

    void aSchemeOverTheIntegersServesEveryRing()
    {
        const QTemporaryDir folder;
        put(folder, schoolbook({2, 2, 3}), Ring::Z);
        const auto atlas = Atlas::inFolder(folder.path().toStdString());
        QVERIFY(atlas);
        const auto own = atlas->find({3, 2, 2}, Ring::Z);
        QVERIFY(own && !own->isServed());
        const auto mod2 = atlas->find({2, 3, 2}, Ring::Z2);
        QVERIFY(mod2 && mod2->isServed());
        const auto scheme = loadScheme(*mod2);
        QVERIFY(scheme);
        QCOMPARE(scheme->target->name(), std::string("2x3x2"));
        QVERIFY(scheme->claimedRing == Ring::Z2);
        QVERIFY(!atlas->find({2, 2, 2}, Ring::Z));
        // ℤ, ℤ mod 2; ℚ would say the same as ℤ.
        QCOMPARE(atlas->answers().size(), std::size_t{2});
    }

    void signsVanishModulo2()
    {
        const QTemporaryDir folder;
        put(folder, schemeOf(Target::matrixMultiplication({2, 2, 2}), strassen(), Ring::Z), Ring::Z);
        const auto atlas = Atlas::inFolder(folder.path().toStdString());
        const auto scheme = loadScheme(*atlas->find({2, 2, 2}, Ring::Z2));
        QVERIFY(scheme);
        for (const auto& product : scheme->products) {
            for (const auto& factor : product) {
                QVERIFY(std::ranges::all_of(factor,
                                            [](const Rational& x) { return x == Rational(0) || x == Rational(1); }));
            }
        }
        QVERIFY(verify(*scheme, Ring::Z2).exact && !verify(*scheme, Ring::Z).exact);
    }

    void theLowerRankAnswers()
    {
        const QTemporaryDir folder;
        put(folder, schoolbook({2, 2, 2}), Ring::Z);
        put(folder, schemeOf(Target::matrixMultiplication({2, 2, 2}), strassen(Ring::Z2), Ring::Z2), Ring::Z2);
        auto atlas = Atlas::inFolder(folder.path().toStdString());
        QCOMPARE(atlas->find({2, 2, 2}, Ring::Z)->rank(), 8);
        QCOMPARE(atlas->find({2, 2, 2}, Ring::Z2)->rank(), 7);
        // Over ℤ as good: the ring's own file goes before it.
        put(folder, schemeOf(Target::matrixMultiplication({2, 2, 2}), strassen(), Ring::Z), Ring::Z);
        atlas = Atlas::inFolder(folder.path().toStdString());
        QCOMPARE(atlas->entries().size(), std::size_t{2}); // the lower of the two over ℤ
        QCOMPARE(atlas->find({2, 2, 2}, Ring::Z)->rank(), 7);
        QVERIFY(!atlas->find({2, 2, 2}, Ring::Z2)->isServed());
    }

    void aDamagedFileDoesNotHideTheOthers()
    {
        const QTemporaryDir folder;
        put(folder, schoolbook({2, 2, 2}), Ring::Z);
        QVERIFY(writeFile(folder.filePath(QStringLiteral("2x2x3_z_r12.moves")).toStdString(), "(a11)(b11)->c11\n"));
        const auto atlas = Atlas::inFolder(folder.path().toStdString());
        QVERIFY(atlas);
        QCOMPARE(atlas->entries().size(), std::size_t{1});
        QCOMPARE(atlas->damaged().size(), std::size_t{1});
        QVERIFY(atlas->damaged().front().where.starts_with("2x2x3_z_r12.moves"));
        QVERIFY(!Atlas::inFolder("/no/such/folder"));
    }

    void aCopyOfAFoldersAtlasKeepsItsTexts()
    {
        const QTemporaryDir folder;
        put(folder, schoolbook({2, 2, 2}), Ring::Z);
        std::optional<Atlas> copy;
        {
            const auto atlas = Atlas::inFolder(folder.path().toStdString());
            copy = *atlas;
        }
        QVERIFY(loadScheme(*copy->find({2, 2, 2}, Ring::Z)));
    }

    void namesSayFormatAndRing()
    {
        for (const char* bad : {"atlas:", "atlas:2x2", "atlas:complex", "atlas:2x2x2:w", "atlas:2x2x2:"}) {
            QVERIFY2(!parseAtlasName(bad), bad);
        }
        const auto none = parseAtlasName("atlas:16x16x16:z2");
        QVERIFY(!none);
        QVERIFY2(none.error().text().find("has no scheme for 16x16x16") != std::string::npos,
                 none.error().text().c_str());
        QVERIFY(isAtlasName("atlas:2x2x2") && !isAtlasName("./atlas:2x2x2"));
        // Everything else is a file.
        QVERIFY(!openFileOrAtlas("/no/such/file"));
    }

private:
    static void put(const QTemporaryDir& folder, const Scheme& scheme, Ring ring)
    {
        const auto file = writeAtlasFile(entryFor(scheme, ring), scheme);
        QVERIFY2(file, file ? "" : file.error().text().c_str());
        QVERIFY(writeFile(folder.filePath(QString::fromStdString(file->file)).toStdString(), file->text));
    }
};

QTEST_APPLESS_MAIN(TestFiles)

#include "tst_files.moc"
