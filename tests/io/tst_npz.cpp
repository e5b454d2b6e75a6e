// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/npy.h"
#include "core/io/npz.h"
#include "core/io/pickle.h"
#include "tests/io/samples.h"
#include "tests/support/patience.h"

#include <QElapsedTimer>
#include <QTest>

using namespace rankfall;
using namespace rankfall::test;

namespace {

/// What reading the only member of an archive says.
std::string outcome(const std::string& member, const std::string& name = "2,2,2.npy")
{
    const auto list = readNpz(zipOf({{name, member}}), "x.npz");
    if (!list) {
        return list.error().text();
    }
    const auto scheme = list->member(0);
    return scheme ? "read" : scheme.error().text();
}

std::string pickleOutcome(const std::string& pickle)
{
    return outcome(npy("|O", "(3,)", pickle));
}

} // namespace

class TestNpz : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void readsPickledAndPlainMembers()
    {
        const Scheme scheme = strassenScheme();
        const auto list =
            readNpz(zipOf({{"2,2,2.npy", plainMember(scheme)}, {"other.npy", pickledMember(scheme)}}), "x.npz");
        QVERIFY2(list.has_value(), list ? "" : list.error().text().c_str());
        QCOMPARE(list->size(), std::size_t{2});
        QCOMPARE(list->name(0), std::string("2,2,2"));
        for (std::size_t i = 0; i < 2; ++i) {
            const auto member = list->member(i);
            QVERIFY2(member.has_value(), member ? "" : member.error().text().c_str());
            const auto found = settle(*member);
            QVERIFY(found.verdict.exact);
            QVERIFY(found.transposed);
            QVERIFY(sameProducts(found.scheme, scheme));
        }
    }

    void readsRectangularSizesFromShapes()
    {
        Rng rng(3);
        const Scheme scheme = randomScheme(Target::matrixMultiplication({2, 3, 4}), 5, false, rng);
        const auto list = readNpz(zipOf({{"anything.npy", pickledMember(scheme)}}), "x.npz");
        const auto member = list->member(0);
        QVERIFY2(member.has_value(), member ? "" : member.error().text().c_str());
        QVERIFY(sameProducts(settle(*member).scheme, scheme));
    }

    void readsAStackOfSchemes()
    {
        const Scheme scheme = strassenScheme();
        std::vector<std::int8_t> values;
        for (int copy = 0; copy < 3; ++copy) {
            for (std::size_t r = 0; r < 7; ++r) {
                for (const Mode mode : kModes) {
                    const auto columns = columnsOf(scheme, mode);
                    for (std::size_t i = 0; i < 4; ++i) {
                        values.push_back(static_cast<std::int8_t>(columns[i * 7 + r]));
                    }
                }
            }
        }
        const auto list =
            readNpz(zipOf({{"factorizations.npy", npy("|i1", "(3, 7, 3, 4)", littleEndian(values))}}), "x.npz");
        QVERIFY(list.has_value());
        QCOMPARE(list->size(), std::size_t{3});
        QVERIFY(settle(*list->member(2)).verdict.exact);
    }

    void numberTypes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("version");
        QTest::addColumn<QString>("descr");
        const auto row = [](const char* descr, const std::string& bytes, int version) {
            QTest::addRow("%s v%d", descr, version) << QByteArray::fromStdString(bytes) << version << QString(descr);
        };
        row("|b1", littleEndian<std::int8_t>({1, 0, 1}), 1);
        row("|i1", littleEndian<std::int8_t>({1, 0, -1}), 1);
        row("<i2", littleEndian<std::int16_t>({1, 0, -1}), 2);
        row("<i4", littleEndian<std::int32_t>({1, 0, -1}), 3);
        row("<i8", littleEndian<std::int64_t>({1, 0, -1}), 1);
        row("<u8", littleEndian<std::uint64_t>({1, 0, 7}), 1);
        row("<f4", littleEndian<float>({1, 0, -0.5F}), 1);
        row("<f8", littleEndian<double>({1, 0, 0.125}), 2);
    }

    void numberTypes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, version);
        QFETCH(QString, descr);
        const std::string file = npy(descr.toStdString(), "(3,)", bytes.toStdString(), version);
        const auto read = readNpy(file, "x.npy");
        QVERIFY2(read.has_value(), read ? "" : read.error().text().c_str());
        const auto at = [&](std::size_t i) { return *read->arrays[0].at(std::span(&i, 1)); };
        QCOMPARE(at(0).re.text(), std::string("1"));
        QCOMPARE(at(1).re.text(), std::string("0"));
        QVERIFY(!at(2).isZero());
    }

    void fortranOrderIsTheTransposedLayout()
    {
        const std::string file = npy("<i4", "(2, 3)", littleEndian<std::int32_t>({1, 4, 2, 5, 3, 6}), 1, true);
        const auto read = readNpy(file, "x.npy");
        QVERIFY(read.has_value());
        const std::array<std::size_t, 2> at{0, 2};
        QCOMPARE(read->arrays[0].at(at)->re.text(), std::string("3"));
    }

    void inexactNumbersSaySo()
    {
        constexpr double kInfinity = std::numeric_limits<double>::infinity();
        const std::string file =
            npy("<f8", "(4,)", littleEndian<double>({0.1, std::numeric_limits<double>::quiet_NaN(), kInfinity, 0.125}));
        const auto read = readNpy(file, "x.npy");
        const auto at = [&](std::size_t i) { return read->arrays[0].at(std::span(&i, 1)); };
        QVERIFY(at(0).has_value() && at(0)->isFloating);
        QVERIFY(!at(1).has_value() && !at(2).has_value());
        QVERIFY(at(3).has_value() && !at(3)->isFloating);
        QCOMPARE(at(3)->re.text(), std::string("1/8"));
    }

    void hostilePickles_data()
    {
        QTest::addColumn<QByteArray>("pickle");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, const std::string& bytes, const char* says) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << QString(says);
        };
        using namespace pickle;
        row("os.system", "\x80\x03" + global("os", "system") + text("true") + "\x85R.", "os.system");
        row("posix.system through protocol 0", "cposix\nsystem\n(S'true'\ntR.", "posix.system");
        row("builtins.eval", "\x80\x03" + global("builtins", "eval") + text("1") + "\x85R.", "builtins.eval");
        row("another name of numpy", "\x80\x03" + global("numpy", "load") + text("x") + "\x85R.", "numpy.load");
        row("a name with control characters", "\x80\x03" + global("a\x1b[2Jb", "c") + ".", "a?[2Jb.c");
        row("STACK_GLOBAL", "\x80\x04\x8c\x02os\x8c\x06system\x93.", "os.system");
        row("INST", "(S'true'\nios\nsystem\n.", "instruction");
        row("EXT1", "\x80\x02\x82\x01.", "instruction");
        row("PERSID", "Pos\n.", "instruction");
        row("dictionary", "}.", "one numpy array");
        row("call of a call", global("numpy", "dtype") + text("i8") + "\x85R" + text("x") + "\x85R.", "calls");
        row("dtype of nothing", global("numpy", "dtype") + "(tR.", "type of number");
        row("reconstruct of dtype",
            global("numpy.core.multiarray", "_reconstruct") + global("numpy", "dtype") + "\x85R.", "not a numpy array");
        row("protocol 255", "\x80\xff.", "protocol 255");
        row("reduce without anything", "R.", "not there");
        row("build without anything", "b.", "not there");
        row("append to a tuple",
            "K\x01\x85(K\x02"
            "e.",
            "not a list");
        row("append without a mark", "]e.", "not opened");
        row("tuple without a mark", "t.", "not opened");
        row("tuple of too few", "K\x01\x87.", "more values");
        row("marks only", std::string(1000, '('), "ends too early");
        row("memo of nothing", "q\x01.", "not there");
        row("recall of nothing", "h\x01.", "never stored");
        row("stop at once", ".", "one numpy array");
        row("a number", "K\x01.", "one numpy array");
        row("huge length",
            "B\xff\xff\xff\xff"
            "abc",
            "ends too early");
        row("cut in a name", "cos\nsys", "ends too early");
        row("cut in a number", "J\x01", "ends too early");
        row("empty", "", "ends too early");
        row("an array that holds itself",
            "\x80\x03" +
                array("K\x01\x85", dtype("O8", "|"),
                      "]q\x01(h\x01"
                      "e") +
                ".",
            "other than arrays");
        row("array described twice",
            array("K\x01\x85", dtype("i8", "<"), bytes(std::string(8, '\0'))) +
                "(K\x01"
                "K\x01\x85" +
                dtype("i8", "<") + "\x89" + bytes(std::string(8, '\0')) + "tb.",
            "unknown way");
        row("negative shape",
            archive({array(integer(0xFFFFFFFF) + "K\x07\x86", dtype("i8", "<"), bytes("")),
                     matrix(1, 1, std::string(8, '\0')), matrix(1, 1, std::string(8, '\0'))}),
            "impossible");
        row("shape that overflows",
            archive({array(integer(0x7FFFFFFF) + integer(0x7FFFFFFF) + "\x86", dtype("i8", "<"), bytes("")),
                     matrix(1, 1, std::string(8, '\0')), matrix(1, 1, std::string(8, '\0'))}),
            "impossible");
        row("fewer bytes than the shape",
            archive({matrix(4, 7, std::string(8, '\0')), matrix(4, 7, ""), matrix(4, 7, "")}), "bytes");
        row("objects as numbers",
            archive({matrix(4, 7, std::string(224, '\0'), "O8"), matrix(4, 7, std::string(224, '\0')),
                     matrix(4, 7, std::string(224, '\0'))}),
            "other than arrays of numbers");
        // Every level doubles the one before: 2^60 tuples if anything walked them.
        std::string bomb = "\x80\x03K\x01\x85q";
        bomb += '\0';
        for (int i = 0; i < 60; ++i) {
            const char from = static_cast<char>(i);
            bomb += std::string("h") + from + "h" + from + "\x86q" + static_cast<char>(i + 1);
        }
        row("memo bomb", bomb + ".", "one numpy array");
        std::string recalls = "]q";
        recalls += '\0';
        for (int i = 0; i < 1'200'000; ++i) {
            recalls += std::string("h") + '\0';
        }
        row("endless recalls", recalls + ".", "instructions");
    }

    void hostilePickles()
    {
        QFETCH(QByteArray, pickle);
        QFETCH(QString, says);
        QElapsedTimer timer;
        timer.start();
        const QString result = QString::fromStdString(pickleOutcome(pickle.toStdString()));
        QVERIFY2(result.startsWith("x.npz:2,2,2: "), qPrintable(result));
        QVERIFY2(result.contains(says), qPrintable(result));
        QVERIFY(timer.elapsed() < kPatience * 2000);
    }

    void everyTruncationIsRefused()
    {
        const std::string whole = pickledMember(strassenScheme());
        for (std::size_t size = 0; size < whole.size(); ++size) {
            QVERIFY(outcome(whole.substr(0, size)) != "read");
        }
        QCOMPARE(outcome(whole), std::string("read"));
    }

    void wrongShapes_data()
    {
        QTest::addColumn<QByteArray>("member");
        QTest::addColumn<QString>("says");
        const auto zeros = [](std::size_t count) { return std::string(8 * count, '\0'); };
        const auto row = [](const char* name, const std::string& bytes, const char* says) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << QString(says);
        };
        row("name and shape differ", npy("<i8", "(3, 9, 23)", zeros(621)), "does not fit the member's name");
        row("two dimensions", npy("<i8", "(4, 7)", zeros(28)), "no pool of schemes");
        row("ranks differ",
            npy("|O", "(3,)",
                pickle::archive({pickle::matrix(4, 7, zeros(28)), pickle::matrix(4, 6, zeros(24)),
                                 pickle::matrix(4, 7, zeros(28))})),
            "different numbers of products");
        row("a row too many", npy("<i8", "(3, 4, 7)", zeros(85)), "should have 84 numbers");
        row("records", npy("|V8", "(3, 4, 7)", zeros(84)), "plain numbers");
        row("version 9", npy("<i8", "(3, 4, 7)", zeros(84), 9), "version 9");
        row("no dictionary", "\x93NUMPY\x01" + std::string(1, '\0') + "\x04" + std::string(1, '\0') + "abc\n",
            "header");
        row("negative shape", npy("<i8", "(3, -4, 7)", ""), "impossible");
        row("huge shape", npy("<i8", "(99999999999, 99999999999)", ""), "impossible");
        row("not numpy", "hello", "not a numpy array");
    }

    void wrongShapes()
    {
        QFETCH(QByteArray, member);
        QFETCH(QString, says);
        const QString result = QString::fromStdString(outcome(member.toStdString()));
        QVERIFY2(result.contains(says), qPrintable(result));
    }

    void archivesThatExplodeAreRefusedUnopened()
    {
        // 400 MiB of zeros, small when packed.
        const std::string bomb = zipOf({{"2,2,2.npy", std::string(std::size_t{400} << 20, '\0')}});
        QVERIFY(bomb.size() < (std::size_t{1} << 20));
        QElapsedTimer timer;
        timer.start();
        const auto list = readNpz(bomb, "bomb.npz");
        const auto error = list ? list->member(0).error() : list.error();
        QVERIFY2(error.text().find("400 MiB") != std::string::npos, error.text().c_str());
        QVERIFY(timer.elapsed() < kPatience * 1000);
    }

    void falseSizeInTheDirectoryIsNoticed()
    {
        std::string archive = zipOf({{"2,2,2.npy", plainMember(strassenScheme())}});
        const auto directory = archive.rfind("PK\x01\x02");
        QVERIFY(directory != std::string::npos);
        archive[directory + 24] = 16; // uncompressed size, low byte
        archive[directory + 25] = 0;
        const auto list = readNpz(archive, "x.npz");
        QVERIFY(!list || !list->member(0));
    }

    void damagedArchivesSayWhere()
    {
        const std::string whole = zipOf({{"2,2,2.npy", plainMember(strassenScheme())}});
        const auto cut = readNpz(whole.substr(0, whole.size() / 2), "x.npz");
        QVERIFY(!cut);
        QVERIFY(cut.error().where == "x.npz" && !cut.error().remedy.empty());
        QVERIFY(!readNpz(zipOf({{"readme.txt", "hello"}}), "x.npz"));
        std::string flipped = whole;
        flipped[45] = static_cast<char>(flipped[45] ^ 0x55);
        const auto damaged = readNpz(flipped, "x.npz");
        QVERIFY(!damaged || !damaged->member(0));
    }
};

QTEST_APPLESS_MAIN(TestNpz)

#include "tst_npz.moc"
