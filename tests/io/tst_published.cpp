// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/open.h"
#include "core/io/scheme_write.h"
#include "core/scheme/residual.h"
#include "tests/io/samples.h"

#include <QDirIterator>
#include <QTest>

using namespace rankfall;
using namespace rankfall::test;

namespace {

/// "2x2x2 7 z Ct", what the first scheme of some bytes turns out to be; or the error.
std::string verdictOn(const std::string& bytes)
{
    const auto opened = openBytes(bytes, "f");
    if (!opened) {
        return opened.error().text();
    }
    const auto* list = std::get_if<SchemeList>(&*opened);
    const auto member = list ? list->member(0) : fail("no scheme");
    if (!member) {
        return member.error().text();
    }
    const SettledScheme found = settle(*member);
    const Scheme& scheme = found.scheme;
    return scheme.target->name() + " " + std::to_string(scheme.rank()) + " " + (found.verdict.exact ? "" : "not ") +
           std::string(ringKey(found.verdict.ring)) + (found.transposed ? " Ct" : "") +
           (list->size() > 1 ? " of " + std::to_string(list->size()) : "");
}

std::string strassenAs(const char* key)
{
    for (const auto& info : schemeFormats()) {
        if (info.key == key) {
            return *writeScheme(strassenScheme(), info.format);
        }
    }
    return {};
}

std::string replaced(std::string text, const std::string& from, const std::string& to)
{
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
        text.replace(at, from.size(), to);
    }
    return text;
}

/// The columns of U, V, W of Strassen's scheme, one after another, in another type of number.
template <typename T>
std::string columns(bool bigEndian = false)
{
    std::string out;
    for (const Mode mode : kModes) {
        std::vector<T> values;
        for (const std::int64_t x : columnsOf(strassenScheme(), mode)) {
            values.push_back(static_cast<T>(x));
        }
        out += littleEndian(values);
    }
    for (std::size_t i = 0; bigEndian && i < out.size(); i += sizeof(T)) {
        std::reverse(out.begin() + static_cast<std::ptrdiff_t>(i),
                     out.begin() + static_cast<std::ptrdiff_t>(i + sizeof(T)));
    }
    return out;
}

constexpr const char* kPrinted =
    "[[ 1  0  1  0  1 -1  0]\n [ 0  0  0  0  1  0  1]\n [ 0  1  0  0  0  1  0]\n [ 1  1  0  1  0  0 -1]]\n"
    "[[ 1  1  0 -1  0  1  0]\n [ 0  0  1  0  0  1  0]\n [ 0  0  0  1  0  0  1]\n [ 1  0 -1  0  1  0  1]]\n"
    "[[ 1  0  0  1 -1  0  1]\n [ 0  1  0  1  0  0  0]\n [ 0  0  1  0  1  0  0]\n [ 1 -1  1  0  0  1  0]]\n";

} // namespace

/// The forms in which schemes are published, each in the spellings that people and programs give it.
class TestPublished : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void spellings_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("verdict");
        const auto row = [](const char* name, const std::string& bytes, const char* verdict) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << QString(verdict);
        };
        const std::string exp = strassenAs("exp");
        row("old Macintosh lines", replaced(exp, "\n", "\r"), "2x2x2 7 z Ct");
        row("DOS lines", replaced(exp, "\n", "\r\n"), "2x2x2 7 z Ct");
        std::string wide = "\xFF\xFE";
        for (const char c : exp) {
            wide += c;
            wide += '\0';
        }
        row("UTF-16", wide, "2x2x2 7 z Ct");
        row("UTF-16 cut off", wide.substr(0, 101),
            "f: The UTF-16 text ends in the middle of a character. The file is "
            "damaged; get a whole copy");
        const std::string list = strassenAs("mathematica");
        row("Mathematica", list, "2x2x2 7 z Ct");
        row("Mathematica, assigned", "(* found *) scheme = " + list + ";", "2x2x2 7 z Ct");
        row("Mathematica, two of them", "{" + list + ", " + list + "}", "2x2x2 7 z Ct of 2");
        row("Mathematica, decimals", replaced(list, "1", "1."), "2x2x2 7 z Ct");
        row("Mathematica, arithmetic", replaced(list, "-1", "(0-1*2/2)"), "2x2x2 7 z Ct");
        row("Mathematica, one entry flipped", replaced(list, "{{-1,0},{1,0}}", "{{1,0},{1,0}}"), "2x2x2 7 z2 Ct");
        row("Mathematica, W as C", "{{{{1}}, {{1,2}}, {{1,0}}}, {{{1}}, {{0,1}}, {{-2,1}}}}", "1x1x2 2 z");
        row("Maple", strassenAs("maple"), "2x2x2 7 z Ct");
        row("Maple with names",
            "A:=Matrix(2, 2, [[A_1_1,A_1_2],[A_2_1,A_2_2]]):\n" + strassenAs("maple") +
                "map(expand,A.B-add(op([1,i,1,1],Tensor),i=1..7));\n",
            "2x2x2 7 z Ct");
        row("NumPy, pasted", strassenAs("numpy"), "2x2x2 7 z Ct");
        row("NumPy, printed", kPrinted, "2x2x2 7 z Ct");
        row("NumPy, a tuple of complex arrays",
            replaced(replaced("d = (np.array(X), np.array(Y, dtype=complex), np.array(Z))", "X", "[[1+0j],]"), "Y",
                     "[[1j]]") +
                "",
            "f:1:69: “Z” is not a number");
        row("Python lists in JSON", "[[[1]], [[1]], [[1]]]", "1x1x1 1 z");
        const std::string text = strassenAs("coefficients");
        row("coefficient text", text, "2x2x2 7 z");
        row("coefficient text, commas", replaced(text, " ", ", "), "2x2x2 7 z");
        row("coefficient text, blank lines", replaced(text, "#\n", "\n"), "2x2x2 7 z");
        row("coefficient text that could be number text", "1\n#\n10\n1\n#\n3\n0\n", "1x1x2 1 not z");
        row("number text that could be coefficient text", "1 1 1 1\n\n1\n\n1 1\n", "1x1x1 1 z");
        row("coefficient text with a parameter", replaced(text, "-1", "x"), "f:2:11: “x” is not a number");
        row("Bini", strassenAs("bini"), "2x2x2 7 z");
        row("Bini, another order", "# so\nBini 1 1 2 2\nproduct Alpha Beta Gamma\n1; 1; 1 0; 1 0\n2; 1; 0 1; 0 1\n",
            "1x1x2 2 z");
        row("Brent", strassenAs("brent"), "2x2x2 7 z");
        row("Brent that contradicts itself", replaced(strassenAs("brent"), "111112: 1*", "111112: 0*"),
            "f:2:1: This equation contradicts an earlier one about a11 in product 1. The file is damaged; get a whole "
            "copy");
        row("number text with a comment", "# Strassen\n" + strassenAs("numbers"), "2x2x2 7 z Ct");
        row("numbered entries", "m1 = (a1)(b1)\nm2 = (a2)(b2)\nc1 = m1 + m2\n", "1x2x1 2 z");
        row("numbered entries of triangular matrices",
            "m1 = (a1)(b1)\nm2 = (a1)(b2)\nm3 = (a2)(b3)\nm4 = (a3)(b3)\nc1 = m1\nc2 = m2 + m3\nc3 = m4\n",
            "uu:2x2x2 4 z");
        row("numbered entries of nothing known", "m1 = (a1)(b1)\nm2 = (a2)(b2)\nc1 = m1 + 6*m2\n",
            "f:1:1: The products of 2, 2 and 1 numbered entries sum to no product of matrices that is known here. Say "
            "what they "
            "decompose: “# target: ul:4x4x4” in the first line, or name a tensor");
        row("JSON, capital letters and matrices",
            R"({"U": [[[1]]], "V": [[[1]]], "W": [[[1]]], "n": 1, "m": 1, "p": 1})", "1x1x1 1 z");
        row("JSON by name", R"({"1,1,1": [[[1]], [[1]], [[1]]], "x": {"u": [[1]], "v": [[1]], "w": [[1]]}})",
            "1x1x1 1 z of 2");
        row("JSON, Gaussian pairs", R"({"n": [1,1,1], "u": [[[0, 2]]], "v": [[[0, "-1/2"]]], "w": [[1]]})",
            "1x1x1 1 c");
        row("JSON, Gaussian text", R"({"n": [1,1,1], "u": [["1+i"]], "v": [["1/2-1/2i"]], "w": [[1]]})", "1x1x1 1 c");
        row("JSON, halves as decimals", R"({"n": [1,1,1], "u": [[0.5]], "v": [[2e0]], "w": [[1]]})", "1x1x1 1 q");
        row("JSON, thirds as decimals", R"({"n": [1,1,1], "u": [[0.33333333333333331]], "v": [[3]], "w": [[1]]})",
            "1x1x1 1 not r");
    }

    void spellings()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, verdict);
        const auto found = QString::fromStdString(verdictOn(bytes.toStdString()));
        QVERIFY2(found.startsWith(verdict), qPrintable(found));
    }

    void numpyArraysOfEveryType_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char* type, const std::string& body, const char* shape = "(3, 4, 7)") {
            QTest::newRow(type) << QByteArray::fromStdString(npy(type, shape, body));
        };
        row("|i1", columns<std::int8_t>());
        row("<i2", columns<std::int16_t>());
        row(">i4", columns<std::int32_t>(true));
        row(">i8", columns<std::int64_t>(true));
        row("<f4", columns<float>());
        row(">f8", columns<double>(true));
        std::string halves;
        std::string complexes;
        for (const Mode mode : kModes) {
            for (const std::int64_t x : columnsOf(strassenScheme(), mode)) {
                halves += littleEndian(std::vector<std::uint16_t>{static_cast<std::uint16_t>(x == 0  ? 0
                                                                                             : x > 0 ? 0x3C00
                                                                                                     : 0xBC00)});
                complexes += littleEndian(std::vector<float>{static_cast<float>(x), 0});
            }
        }
        row("<f2", halves);
        row("<c8", complexes);
        QTest::newRow("version 3") << QByteArray::fromStdString(npy("<f8", "(3, 4, 7)", columns<double>(), 3));
    }

    void numpyArraysOfEveryType()
    {
        QFETCH(QByteArray, bytes);
        QCOMPARE(verdictOn(bytes.toStdString()), std::string("2x2x2 7 z Ct"));
    }

    void bitMasksAndNonzeros()
    {
        // Strassen modulo 2 as masks u, v, w of each product.
        std::vector<std::uint64_t> masks;
        for (const Term& term : strassen(Ring::Z2)) {
            for (const Mode mode : kModes) {
                std::uint64_t mask = 0;
                for (int i = 0; i < 4; ++i) {
                    mask |= std::uint64_t{term.factor(mode)[i] != 0} << i;
                }
                masks.push_back(mask);
            }
        }
        auto two = masks;
        two.insert(two.end(), masks.begin(), masks.end());
        QCOMPARE(verdictOn(npy("<u8", "(2, 21)", littleEndian(two))), std::string("2x2x2 7 z2 of 2"));
        two[0] ^= 1;
        QVERIFY(verdictOn(npy("<u8", "(2, 21)", littleEndian(two)))
                    .starts_with("f: The array of 2 × 21 numbers is no pool"));
        const auto tensor = openBytes(npy("|i1", "(2, 4)", littleEndian<std::int8_t>({0, 1, 2, 1, 3, 0, 0, -1})), "f");
        QVERIFY(tensor.has_value());
        QCOMPARE(std::get<TargetPtr>(*tensor)->tensor().at({3, 0, 0}), -1);
        QVERIFY(std::get<TargetPtr>(*tensor)->shape() == (Shape{4, 2, 3}));
    }

    void theErrorOfAFloatingPointSchemeIsSaid()
    {
        const auto opened = openBytes(R"({"n": [1,1,1], "u": [[0.333]], "v": [[3]], "w": [[1]]})", "f");
        const auto found = settle(*std::get<SchemeList>(*opened).member(0));
        QVERIFY(!found.verdict.exact && found.verdict.ring == Ring::R);
        QVERIFY(std::abs(found.verdict.largestError - 0.001) < 1e-9);
        // Even one that happens to sum to the target is not called exact there.
        QVERIFY(!verify(strassenScheme(), Ring::R).exact);
        QCOMPARE(verify(strassenScheme(), Ring::R).wrongCells, std::int64_t{0});
    }

    void theIntegerResidualOfASchemeModTwoIsEven()
    {
        const auto residual = integerResidual(strassenScheme(Ring::Z2));
        QVERIFY(residual.has_value() && !residual->empty());
        for (const Excess& excess : *residual) {
            QVERIFY(excess.value != 0 && excess.value % 2 == 0);
        }
        QCOMPARE(static_cast<std::int64_t>(residual->size()), verify(strassenScheme(Ring::Z2), Ring::Z).wrongCells);
        QVERIFY(integerResidual(strassenScheme())->empty());
    }

    void everyPublishedFileOpensAndIsExact()
    {
        const QString folder = QStringLiteral(RANKFALL_DATA_DIR "/schemes");
        if (!QDir(folder).exists()) {
            QSKIP("The published decompositions are not here (RANKFALL_DATA_DIR)");
        }
        std::map<Ring, int> exact;
        QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
        int count = 0;
        while (files.hasNext()) {
            const std::string path = files.next().toStdString();
            const auto opened = openFile(path);
            QVERIFY2(opened.has_value(), opened ? "" : opened.error().text().c_str());
            const auto& list = std::get<SchemeList>(*opened);
            for (std::size_t i = 0; i < list.size(); ++i) {
                const auto member = list.member(i);
                QVERIFY2(member.has_value(), member ? "" : member.error().text().c_str());
                const auto found = settle(*member);
                QVERIFY2(found.verdict.exact, path.c_str());
                ++exact[found.verdict.ring];
                if (path.find("/flip-cpd/") != std::string::npos && path.find("/gg-") == std::string::npos) {
                    const auto name = path.substr(path.find("/flip-cpd/") + 10, 2);
                    QVERIFY2(found.scheme.target->name().starts_with(name + ":4x4x4"), path.c_str());
                }
            }
            ++count;
        }
        QCOMPARE(count, 219);
        QCOMPARE(exact[Ring::C], 1);
        QCOMPARE(exact[Ring::Z3], 0);
        QCOMPARE(exact[Ring::Z2], 63);
        QCOMPARE(exact[Ring::Z] + exact[Ring::Q], 266);
    }
};

QTEST_APPLESS_MAIN(TestPublished)
#include "tst_published.moc"
