// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/game/notation.h"
#include "core/io/open.h"
#include "core/io/scheme_json.h"
#include "core/io/scheme_text.h"
#include "core/io/scheme_write.h"
#include "tests/io/samples.h"

#include <QDir>
#include <QDirIterator>
#include <QTest>

using namespace rankfall;
using namespace rankfall::test;

namespace {

Expected<SchemeMember> memberOf(const std::string& bytes, const TargetPtr& target = {})
{
    auto opened = openBytes(bytes, "file", target);
    if (!opened) {
        return tl::unexpected<Error>(opened.error());
    }
    const auto* list = std::get_if<SchemeList>(&*opened);
    if (!list) {
        return fail("not a scheme");
    }
    return list->member(0);
}

/// A member in the program's convention without asking whether it holds.
Scheme asUsual(const SchemeMember& member)
{
    return member.usuallyTransposed ? withModeCTransposed(member.scheme) : member.scheme;
}

QString dataFolder()
{
    return QStringLiteral(RANKFALL_DATA_DIR "/schemes");
}

constexpr const char* kStrassenExp = "(a11+a22)*(b11+b22)*(c11+c22)\n"
                                     "(a21+a22)*(b11)*(c12-c22)\n"
                                     "a11*(b12-b22)*(c21+c22)\n"
                                     "a22*(b21-b11)*(c11+c12)\n"
                                     "(a11+a12)*b22*(c21-c11)\n"
                                     "-(a11 - a21) (b11 + b12) c22\n"
                                     "(2*a12 - 2 a22)/2*(b21+b22)*c11\n";

} // namespace

class TestSchemeFormats : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void writersAndReadersAreInverse_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("format");
        QTest::addColumn<bool>("fractions");
        for (const char* target : {"2x2x2", "2x3x4", "3x2x10", "10x2x3", "1x1x1", "poly:3x2", "cyclic:4", "complex",
                                   "quaternion", "skew:4"}) {
            const bool matrices = std::isdigit(static_cast<unsigned char>(target[0])) != 0;
            for (const auto& info : schemeFormats()) {
                for (const bool fractions : {false, true}) {
                    // What only exact schemes survive, or products of matrices alone: tst_round_trips.cpp.
                    const bool anything = info.format <= SchemeFormat::Moves && info.format != SchemeFormat::Reduced;
                    if (anything || (info.format == SchemeFormat::Ternary && matrices && !fractions)) {
                        QTest::addRow("%s %s%s", target, info.key.c_str(), fractions ? " fractions" : "")
                            << QString(target) << QString::fromStdString(info.key) << fractions;
                    }
                }
            }
        }
    }

    void writersAndReadersAreInverse()
    {
        QFETCH(QString, target);
        QFETCH(QString, format);
        QFETCH(bool, fractions);
        Rng rng(static_cast<std::uint64_t>(qHash(target)) + fractions);
        const auto parsed = Target::parse(target.toStdString());
        for (int rank = 1; rank < 9; ++rank) {
            const Scheme scheme = randomScheme(*parsed, rank, fractions, rng);
            for (const auto& info : schemeFormats()) {
                if (info.key != format.toStdString()) {
                    continue;
                }
                const auto text = writeScheme(scheme, info.format);
                QVERIFY(text.has_value());
                const auto member = memberOf(*text);
                QVERIFY2(member.has_value(), member ? "" : (member.error().text() + "\n" + *text).c_str());
                QVERIFY2(sameProducts(asUsual(*member), scheme), text->c_str());
            }
        }
    }

    void customTensorsTravelInJson()
    {
        Tensor tensor(Shape{2, 3, 1});
        tensor.set({0, 2, 0}, -5);
        tensor.set({1, 0, 0}, 1);
        Rng rng(5);
        const Scheme scheme = randomScheme(*Target::custom("file:t.json", tensor), 3, true, rng);
        const auto member = memberOf(*writeScheme(scheme, SchemeFormat::Json));
        QVERIFY2(member.has_value(), member ? "" : member.error().text().c_str());
        QVERIFY(sameProducts(member->scheme, scheme));
        QVERIFY(!writeScheme(scheme, SchemeFormat::Moves).has_value());
    }

    void expReadsEverySpelling()
    {
        const auto member = memberOf(kStrassenExp);
        QVERIFY2(member.has_value(), member ? "" : member.error().text().c_str());
        const auto found = settle(*member);
        QVERIFY(found.verdict.exact && found.transposed);
        QVERIFY(sameProducts(found.scheme, strassenScheme()));
    }

    void conventionIsFoundNotTrusted()
    {
        // The same formulas with C in place of its transpose.
        std::string plain = kStrassenExp;
        for (std::size_t at = 0; (at = plain.find('c', at)) != std::string::npos; at += 3) {
            std::swap(plain[at + 1], plain[at + 2]);
        }
        const auto found = settle(*memberOf(plain));
        QVERIFY(found.verdict.exact && !found.transposed);
        std::string wrong = kStrassenExp;
        wrong.replace(wrong.find("(c12-c22)"), 9, "(c12-c21)");
        QVERIFY(!settle(*memberOf(wrong)).verdict.exact);
        wrong = kStrassenExp;
        wrong.replace(wrong.find("(c12-c22)"), 9, "(c12+c22)");
        QVERIFY(settle(*memberOf(wrong)).verdict.ring == Ring::Z2);
        QVERIFY(!settle(*memberOf(wrong), Ring::Z).verdict.exact);
    }

    void formulasReadOutputs()
    {
        const char* text =
            "// Strassen\n"
            "m1 := (a11 + a22) * (b11 + b22);\nm2 = (a21+a22) b11\nm3 = a11*(b12-b22)\nm4 = a22*(b21-b11)\n"
            "m5 = (a11+a12)*b22\nm6 = (a21-a11)*(b11+b12)\nm7 = (a12-a22)*(b21+b22)\n\n"
            "c11 := m1 + m4 - m5 + m7;\nc12 = m3 + m5\nc21 = m2 + m4\nc22 = m1 - m2 + m3 + 2/2*m6\n";
        const auto member = memberOf(text);
        QVERIFY2(member.has_value(), member ? "" : member.error().text().c_str());
        QVERIFY(!member->usuallyTransposed);
        QVERIFY(sameProducts(settle(*member).scheme, strassenScheme()));
    }

    void movesReadAsTheSessionWouldPlayThem()
    {
        std::string text = "# target: 2x2x2\n1. (a12)(b21)->c11 ; a11*b12->c12\n";
        int number = 1;
        const auto target = Target::matrixMultiplication({2, 2, 2});
        for (const Term& term : strassen()) {
            text += "M" + std::to_string(++number) + ": " + toText(term, *target) + "   # played\n";
        }
        text += "[-1 -2]\n";
        const auto member = memberOf(text);
        QVERIFY2(member.has_value(), member ? "" : member.error().text().c_str());
        QVERIFY(sameProducts(member->scheme, strassenScheme()));
    }

    /// A file says that it is about Z mod 3, and reading it back gives that again, even where it holds mod 2 as well.
    void theRingModuloThreeIsKept()
    {
        Scheme scheme = strassenScheme();
        scheme.products.push_back(scheme.products[0]);
        for (auto& c : scheme.products.back()[0]) {
            c = Rational(c.numerator() * 6);
        }
        scheme.claimedRing = Ring::Z3;
        const auto text = writeScheme(scheme, SchemeFormat::Json);
        QVERIFY(text.has_value());
        QVERIFY2(text->find("\"ring\": \"z3\"") != std::string::npos, text->c_str());
        const auto opened = openBytes(*text, "three.json");
        QVERIFY(opened.has_value());
        const auto member = std::get<SchemeList>(*opened).member(0);
        QVERIFY(member->scheme.claimedRing == Ring::Z3);
        const SettledScheme settled = settle(*member);
        QVERIFY(settled.verdict.exact);
        QVERIFY(settled.verdict.ring == Ring::Z3);
        const auto session = sessionOfScheme(settled.scheme, playableRing(settled));
        QVERIFY(!session.has_value());
        QVERIFY(session.error().message.find("factor that is zero") != std::string::npos);
    }

    void aPartOfASchemeKeepsItsTarget()
    {
        const auto member = memberOf("# target: 3x3x3  ring: z2\na11*b11->c11\n");
        QVERIFY(member.has_value());
        QCOMPARE(member->scheme.target->name(), std::string("3x3x3"));
        QVERIFY(member->scheme.claimedRing == Ring::Z2);
        const auto named = memberOf("a11*b11->c11\n", Target::matrixMultiplication({4, 4, 4}));
        QCOMPARE(named->scheme.target->name(), std::string("4x4x4"));
    }

    void wideIndices()
    {
        for (const char* text : {"a1_10*b10_2->c1_2", "a_{1,10}*b_{10,2}->c_{1,2}", "a{1,10} b{10,2} -> c12"}) {
            const auto member = memberOf(text);
            QVERIFY2(member.has_value(), member ? "" : member.error().text().c_str());
            QCOMPARE(member->scheme.target->name(), std::string("1x10x2"));
        }
        QVERIFY(!memberOf("a110*b102->c12").has_value());
    }

    void jsonByEntryAndNumerators()
    {
        const Scheme scheme = strassenScheme();
        std::string doubled = "{\"n\": 2, \"m\": 2, \"p\": 2, \"denominator\": 2, \"factors\": [";
        for (const Mode mode : kModes) {
            doubled += mode == Mode::A ? "[" : ", [";
            const auto columns = columnsOf(scheme, mode);
            for (std::size_t i = 0; i < 4; ++i) {
                doubled += i > 0 ? ", [" : "[";
                for (std::size_t r = 0; r < 7; ++r) {
                    doubled += (r > 0 ? "," : "") + std::to_string(2 * columns[i * 7 + r]);
                }
                doubled += "]";
            }
            doubled += "]";
        }
        const auto member = memberOf(doubled + "]}");
        QVERIFY2(member.has_value(), member ? "" : member.error().text().c_str());
        QVERIFY(sameProducts(settle(*member).scheme, scheme));
    }

    void reducedJsonUnfoldsSumsOfSums()
    {
        const auto member = memberOf(R"({"n": [1, 1, 1], "m": 2,
            "u_fresh": [[{"index": 0, "value": 2}], [{"index": 1, "value": 3}, {"index": 0, "value": -5}]],
            "u": [[{"index": 2, "value": 1}], [{"index": 0, "value": 1}]],
            "v_fresh": [], "v": [[{"index": 0, "value": "1/2"}], [{"index": 0, "value": 1}]],
            "w_fresh": [[{"index": 0, "value": 1}]], "w": [[{"index": 2, "value": 2}, {"index": 1, "value": 0}]]})");
        QVERIFY2(member.has_value(), member ? "" : member.error().text().c_str());
        // u: 3·(2a) − 5a = a; v: b/2; w: 2.
        QVERIFY(settle(*member).verdict.exact);
    }

    void everyPublishedFileOfTheseFormatsVerifies()
    {
        if (!QDir(dataFolder()).exists()) {
            QSKIP("The published decompositions are not here (RANKFALL_DATA_DIR)");
        }

        struct Expectation {
            const char* folder;
            const char* pattern;
            int files;
        };

        const Expectation expectations[] = {
            {"alphatensor", "*.json", 4}, {"alphaevolve", "*.json", 6}, {"FastMatrixMultiplication", "*.json", 46},
            {"flips", "*.exp", 13},       {"mkauers", "*.exp", 14},     {"symmetric-flips", "*.txt", 1},
            {"a1880", "*.tensor.txt", 2}, {"a1880", "*.yacas*.txt", 5},
        };
        for (const auto& expectation : expectations) {
            int verified = 0;
            QDirIterator files(dataFolder() + "/" + expectation.folder, {expectation.pattern}, QDir::Files,
                               QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const auto path = files.next().toStdString();
                const auto opened = openFile(path);
                QVERIFY2(opened.has_value(), opened ? "" : opened.error().text().c_str());
                const auto member = std::get<SchemeList>(*opened).member(0);
                QVERIFY2(member.has_value(), member ? "" : member.error().text().c_str());
                const auto found = settle(*member);
                QVERIFY2(found.verdict.exact, path.c_str());
                const bool mod2 = path.find("mod2") != std::string::npos || path.find("_Z2") != std::string::npos ||
                                  path.find("555m93.txt") != std::string::npos;
                QVERIFY2((found.verdict.ring == Ring::Z2) == mod2 || (mod2 && found.verdict.ring == Ring::Z),
                         path.c_str());
                ++verified;
            }
            QVERIFY2(
                verified == expectation.files,
                qPrintable(
                    QStringLiteral("%1 %2: %3 verified").arg(expectation.folder, expectation.pattern).arg(verified)));
        }
    }

    void alphaTensorArchivesVerify_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("members");
        QTest::addColumn<int>("mod2");
        QTest::newRow("rationals") << "factorizations_r.npz" << 93 << 0;
        QTest::newRow("mod 2") << "factorizations_f2.npz" << 20 << 20;
    }

    void alphaTensorArchivesVerify()
    {
        if (!QDir(dataFolder()).exists()) {
            QSKIP("The published decompositions are not here (RANKFALL_DATA_DIR)");
        }
        QFETCH(QString, file);
        QFETCH(int, members);
        QFETCH(int, mod2);
        const auto opened = openFile((dataFolder() + "/alphatensor/" + file).toStdString());
        QVERIFY2(opened.has_value(), opened ? "" : opened.error().text().c_str());
        const auto& list = std::get<SchemeList>(*opened);
        QCOMPARE(static_cast<int>(list.size()), members);
        int onlyMod2 = 0;
        for (std::size_t i = 0; i < list.size(); ++i) {
            const auto member = list.member(i);
            QVERIFY2(member.has_value(), member ? "" : member.error().text().c_str());
            const auto found = settle(*member);
            QVERIFY2(found.verdict.exact && found.transposed, list.name(i).c_str());
            onlyMod2 += found.verdict.ring == Ring::Z2 ? 1 : 0;
        }
        QCOMPARE(onlyMod2, mod2);
    }
};

QTEST_APPLESS_MAIN(TestSchemeFormats)
#include "tst_scheme_formats.moc"
