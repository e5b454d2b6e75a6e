// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/file.h"
#include "core/io/open.h"
#include "core/io/scheme_write.h"
#include "tests/io/samples.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace rankfall;
using namespace rankfall::test;

namespace {

std::string sessionOfStrassen()
{
    return sessionJson(*sessionOfScheme(strassenScheme(), Ring::Z));
}

/// "session", "schemes", "tensor", or the error.
std::string kindOf(const std::string& bytes)
{
    const auto opened = openBytes(bytes, "f");
    if (!opened) {
        return opened.error().text();
    }
    return std::holds_alternative<SessionDocument>(*opened) ? "session"
           : std::holds_alternative<SchemeList>(*opened)    ? "schemes"
                                                            : "tensor";
}

} // namespace

class TestOpen : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void contentTellsTheKind()
    {
        QCOMPARE(kindOf(sessionOfStrassen()), std::string("session"));
        QCOMPARE(kindOf("\xEF\xBB\xBF" + sessionOfStrassen()), std::string("session"));
        for (const auto& info : schemeFormats()) {
            const Ring ring = info.format == SchemeFormat::Masks ? Ring::Z2 : Ring::Z;
            QCOMPARE(kindOf(*writeScheme(strassenScheme(ring), info.format)), std::string("schemes"));
        }
        QCOMPARE(kindOf(zipOf({{"2,2,2.npy", plainMember(strassenScheme())}})), std::string("schemes"));
        QCOMPARE(kindOf("2\n1 1 1 1\n1\n1\n1\n1 1 1 1\n1 1 1\n"), std::string("schemes"));
        QCOMPARE(kindOf(R"({"shape": [1, 2, 3], "entries": [[0, 1, 2, -1]]})"), std::string("tensor"));
        QCOMPARE(kindOf("[[[1, 0], [0, 1]]]"), std::string("tensor"));
        QCOMPARE(kindOf(npy("|i1", "(1, 2, 2)", littleEndian<std::int8_t>({1, 0, 0, -3}))), std::string("tensor"));
    }

    void errorsNamePlaceCauseAndRemedy_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("says");
        QTest::addColumn<QString>("remedy");
        const auto row = [](const char* name, const std::string& bytes, const char* where, const char* says,
                            const char* remedy) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << QString(where) << QString(says)
                                << QString(remedy);
        };
        const std::string json = *writeScheme(strassenScheme(), SchemeFormat::Json);
        const auto changed = [&](const std::string& from, const std::string& to) {
            std::string out = json;
            const auto at = out.find(from);
            RANKFALL_CHECK(at != std::string::npos);
            return out.replace(at, from.size(), to);
        };
        row("empty", "", "f", "empty", "are read");
        row("binary",
            std::string("\x7f"
                        "ELF\x02\x01\x01\0\0",
                        9),
            "f:1:5", "not a kind of file", "are read");
        row("JSON cut off", json.substr(0, json.size() / 2), "f:", "ends too early", "whole copy");
        row("JSON with a stray word", changed("\"v\"", "v"), "f:", "not valid JSON", "");
        row("JSON of something else", "{\"hello\": 1}", "f:1:1", "neither a session nor a scheme", "u, v and w");
        row("row of a wrong length", changed("[1, 0, 0, 1],\n    [0", "[1, 0, 0],\n    [0"), "f:7:5",
            "has 4 numbers; the first one has 3", "equally long");
        row("factor missing", changed("\"w\"", "\"x\""), "f:1:1", "“w” is missing", "u, v and w");
        row("coefficient of letters", changed("[1, 0, 0, 1]", "[1, \"q\", 0, 1]"), "f:6:9", "not a number",
            "whole numbers");
        row("Gaussian coefficient of three parts", changed("[1, 0, 0, 1]", "[1, [0, 1, 2], 0, 1]"), "f:6:9",
            "not a number", "[re, im]");
        row("sizes of letters", changed("[2, 2, 2]", "[2, \"x\", 2]"), "f:2:12", "size is not a number", "16x16x16");
        row("sizes that do not fit", changed("[2, 2, 2]", "[2, 3, 2]"), "f:", "needs 6", "row for each");
        row("products differ", changed("    [1, 0, 0, 1],\n", ""), "f:", "rows", "");
        row("exp with an open bracket", "(a11+a12*(b11)*c11\n", "f:1:1", "bracket opened here is not closed", "Add");
        row("exp with a missing bracket", "(a11)*(b11)*c11\n(a11+a12\n", "f:2:1", "not closed", "Add");
        row("exp with a strange character", "(a11)*(b11)*c11\n(a11)*(b11$)*c11\n", "f:2:11", "Expected", "");
        row("exp with four factors", "a11*b11*c11*c12\n", "f:1:13", "three factors", "one product");
        row("exp with two factors over B", "(a11)*(b11)*b11\n", "f:1:13", "two factors over B", "each of A, B and C");
        row("exp with an unknown letter", "(x11)*(b11)*c11\n", "f:1:2", "“x11” is not an entry", "a, b or c");
        row("two factors only", "(a11)*(b11)\n", "f:1:1", "not a product", "->");
        row("index too large", "a1_99*b99_1->c11\n", "f:", "indices reach 99", "16x16x16");
        row("no target", "a0*b0->c0\n", "f:1:1", "nothing says what the file decomposes", "# target");
        row("unknown target", "# target: 2x\na0*b0->c0\n", "f:1:11", "not the name of a target", "3x3x3");
        row("entry outside the target", "# target: poly:2x2\na5*b0->c0\n", "f:2:1", "“a5” is not an entry of A",
            "a0 to a1");
        row("formulas without outputs", "m1 = a11*b11\n", "f:1:6", "nothing says which entries of C", "c11 =");
        row("unknown product", "m1 = a11*b11\nc11 = m1 + m2\n", "f:2:12", "No product is called “m2”", "m1 =");
        row("product twice", "m1 = a11*b11\nm1 = a11*b11\nc11 = m1\n", "f:2:1", "defined twice", "own name");
        row("moves take out what is not there", "a11*b11->c11\n[-2]\n", "f:2:3", "no term 2", "1 terms");
        row("coefficient that overflows", "99999999999999999999*a11*b11->c11\n", "f:1:1", "number cannot be read",
            "fractions");
        row("division by zero", "a11/0*b11->c11\n", "f:1:4", "division by a number", "");
        row("number text cut off", "2 2 2 7\n1 0 0 1 0\n", "f:", "ends before", "whole copy");
        row("number text too long", "1 1 1 1\n1 1 1\n1\n", "f:3:1", "More numbers", "n m p rank");
        row("number text with a size of 99", "99 1 1 1\n1 1 1\n", "f:1:1", "from 1 to 16", "2 2 2 7");
        row("tensor with a bad index", R"({"shape": [1, 2, 3], "entries": [[0, 2, 0, 1]]})", "f:1:38",
            "outside the shape", "to 1");
        row("tensor with an entry twice", R"({"shape": [1, 1, 1], "entries": [[0,0,0,1], [0,0,0,2]]})", "f:1:45",
            "twice", "one of the two");
        row("tensor with a huge shape", R"({"shape": [1, 2, 999], "entries": []})", "f:1:18", "from 1 to 64", "");
        row("tensor with ragged rows", "[[[1, 2], [3]]]", "f:1:11", "should have 2 numbers", "");
        row("tensor of zeros", "[[[0]]]", "f", "nothing to decompose", "");
        row("flat array", npy("|i1", "(4,)", "\x01\x01\x01\x01"), "f", "no pool of schemes", "--target");
        row("archive cut off", zipOf({{"2,2,2.npy", plainMember(strassenScheme())}}).substr(0, 100), "f",
            "archive cannot be read", "whole copy");
        row("archive of texts", zipOf({{"a.txt", "x"}}), "f", "no numpy arrays", "4,4,4.npy");
        row("Mathematica without W", "{{{{1, 0}, {0, 1}}}}", "f", "no shape of a scheme", "{U, V, W}");
        row("Mathematica with a ragged matrix", "{{{{1, 0}, {0}}, {{1}, {2}}, {{1, 2}}}}", "f:1:12",
            "list of 2 numbers", "{U, V, W}");
        row("Mathematica cut off", "{{{{1, 0}, {0, 1}}, {{1", "f:1:", "not closed", "whole copy");
        row("coefficient text with a short row", "1 0\n0\n#\n1 0\n#\n1 0\n", "f:2:1", "has 1 numbers", "each product");
        row("Bini cut off", "Bini 1 1 1 2\nproduct Gamma Alpha Beta\n1; 1; 1; 1\n", "f:", "ends after 1 of 2",
            "whole copy");
        row("gzip cut off", std::string("\x1F\x8B\x08\0\0\0\0\0\0\x03K", 11), "f", "damaged or cut off", "whole copy");
    }

    void errorsNamePlaceCauseAndRemedy()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, where);
        QFETCH(QString, says);
        QFETCH(QString, remedy);
        const auto opened = openBytes(bytes.toStdString(), "f");
        QVERIFY(!opened.has_value());
        const Error error = opened.error();
        QVERIFY2(QString::fromStdString(error.where).startsWith(where), error.text().c_str());
        QVERIFY2(QString::fromStdString(error.message).contains(says), error.text().c_str());
        QVERIFY2(QString::fromStdString(error.remedy).contains(remedy), error.text().c_str());
    }

    void targetsByNameAndFile()
    {
        QTemporaryDir folder;
        const std::string path = folder.filePath("t.json").toStdString();
        QVERIFY(writeFile(path, "[[[1, 0], [0, 2]]]").has_value());
        const auto target = openTarget("file:" + path);
        QVERIFY(target.has_value());
        QCOMPARE((*target)->name(), "file:" + path);
        QCOMPARE((*target)->tensor().at({0, 1, 1}), 2);
        QVERIFY(openTarget("poly:3x3").has_value());
        QVERIFY(!openTarget("file:" + path + "x").has_value());
        QVERIFY(writeFile(path, *writeScheme(strassenScheme(), SchemeFormat::Exp)).has_value());
        QVERIFY(openTarget("file:" + path).error().text().find("not a tensor") != std::string::npos);
    }

    void schemesBecomeSessions()
    {
        Scheme scheme = strassenScheme();
        const auto session = sessionOfScheme(scheme, Ring::Z);
        QVERIFY(session.has_value());
        QCOMPARE(session->nodeCount(), 8);
        QVERIFY(session->position(7).isSolved());
        QCOMPARE(session->problem().bound, 2);
        scheme.products[0][0][0] = *Rational::make(1, 2);
        QVERIFY(!sessionOfScheme(scheme, Ring::Z).has_value());
        scheme.products[0][0][0] = 98;
        QCOMPARE(sessionOfScheme(scheme, Ring::Z)->problem().bound, 98);
    }

    void writingReplacesWholeFiles()
    {
        QTemporaryDir folder;
        const std::string path = folder.filePath("a.txt").toStdString();
        QVERIFY(writeFile(path, "one").has_value());
        QVERIFY(::chmod(path.c_str(), 0640) == 0);
        QVERIFY(writeFile(path, std::string(100'000, 'x')).has_value());
        QCOMPARE(readFile(path)->size(), std::size_t{100'000});

        struct stat status {};

        QVERIFY(::stat(path.c_str(), &status) == 0);
        QCOMPARE(static_cast<int>(status.st_mode & 0777U), 0640);
        // A link stays a link, and nothing temporary is left behind.
        const std::string link = folder.filePath("link").toStdString();
        QVERIFY(::symlink(path.c_str(), link.c_str()) == 0);
        QVERIFY(writeFile(link, "two").has_value());
        QVERIFY(QFileInfo(QString::fromStdString(link)).isSymLink());
        QCOMPARE(*readFile(path), std::string("two"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 2);
    }

    void filesThatCannotBeUsedSaySo()
    {
        QTemporaryDir folder;
        const std::string inside = folder.filePath("none/x").toStdString();
        QCOMPARE(readFile(inside).error().message, std::string("There is no such file"));
        QCOMPARE(readFile(folder.path().toStdString()).error().message, std::string("This is a folder"));
        QVERIFY(!writeFile(inside, "x").has_value());
        QVERIFY(!writeFile(folder.path().toStdString(), "x").has_value());
        const std::string path = folder.filePath("a").toStdString();
        QVERIFY(writeFile(path, "12345").has_value());
        QVERIFY(readFile(path, 5).has_value());
        QVERIFY(!readFile(path, 4).has_value());
        QVERIFY(!readFile("/dev/zero", 1 << 20).has_value());
    }

    void placesCountCharacters()
    {
        QCOMPARE(placeOf("f", "aé\nüb", 5), std::string("f:2:2"));
        QCOMPARE(placeOf("f", "", 9), std::string("f:1:1"));
    }
};

QTEST_APPLESS_MAIN(TestOpen)
#include "tst_open.moc"
