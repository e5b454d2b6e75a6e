// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// Tensors as people and programs write them, and back.
#include "core/io/open.h"
#include "core/io/tensor_text.h"
#include "core/io/tensor_write.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace rankfall;

namespace {

/// What every good text below holds: the complex product.
const Tensor& complexTensor()
{
    static const Tensor tensor = Target::complexProduct()->tensor();
    return tensor;
}

Expected<TargetPtr> read(const QByteArray& text)
{
    return readTensorText(text.toStdString(), "t.txt", "pasted");
}

} // namespace

class TestTensorText : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void forms_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("JSON lists") << QByteArray("[[[1, 0], [0, 1]], [[0, 1], [-1, 0]]]");
        QTest::newRow("JSON object") << QByteArray(
            R"({"shape": [2, 2, 2], "entries": [[0,0,0,1],[1,1,0,-1],[0,1,1,1],[1,0,1,1]]})");
        QTest::newRow("numpy repr") << QByteArray(
            "array([[[ 1,  0],\n        [ 0,  1]],\n\n       [[ 0,  1],\n        [-1,  0]]])");
        QTest::newRow("numpy print") << QByteArray("[[[ 1.  0.]\n  [ 0.  1.]]\n\n [[ 0.  1.]\n  [-1.  0.]]]");
        QTest::newRow("Mathematica") << QByteArray("{{{1, 0}, {0, 1}}, {{0, 1}, {-1, 0}}}");
        QTest::newRow("slices") << QByteArray("# rows of B\n1 0\n0 1\n\n0 1\n-1 0\n");
        QTest::newRow("slices with commas") << QByteArray("1, 0\r\n0, 1\r\n\r\n\r\n0, 1\r\n-1, 0");
        QTest::newRow("coordinates") << QByteArray("0 0 0 1\n1 1 0 -1\n0 1 1 1\n1 0 1 1\n");
        QTest::newRow("coordinates under names") << QByteArray("i,j,k,value\n0,0,0,1\n\n1,1,0,-1\n0,1,1,1\n1,0,1,+1\n");
        QTest::newRow("table") << QByteArray(",re,im\nre,re,im\nim,im,-re\n");
        QTest::newRow("table with semicolons") << QByteArray("# the complex numbers\n*; 1; i\n1; 1; i\ni; i; -1\n");
    }

    void forms()
    {
        QFETCH(QByteArray, text);
        const auto target = read(text);
        QVERIFY2(target.has_value(), target ? "" : target.error().text().c_str());
        QCOMPARE((*target)->tensor(), complexTensor());
        QCOMPARE((*target)->name(), std::string("pasted"));
    }

    void errorsSayWhere_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("where");
        QTest::addColumn<QByteArray>("message");
        const auto row = [](const char* name, const char* text, const char* where, const char* message) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(where) << QByteArray(message);
        };
        row("empty", " \n", "t.txt:1:1", "There is no tensor here");
        row("only a comment", "# nothing\n", "t.txt:1:1", "There is no tensor here");
        row("a word", "1 0\n0 one\n", "t.txt:2:3", "“one” is not a whole number");
        row("a fraction", "1 0\n0 1/2\n", "t.txt:2:3", "“1/2” is not a whole number");
        row("too large", "1 0\n0 1000001\n", "t.txt:2:3", "not a whole number up to ±1000000");
        row("the least of 64 bits", "1 0\n0 -9223372036854775808\n", "t.txt:2:3", "not a whole number up to ±1000000");
        row("a short row", "1 0\n0 1\n\n0\n1 0\n", "t.txt:4:1", "This row has 1 numbers and the first one 2");
        row("a short slice", "1 0\n0 1\n\n0 1\n", "t.txt:4:1", "This slice has 1 rows and the first one 2");
        row("five coordinates", "a,b,c,value\n0,0,0,1\n0,0,0,1,2\n", "t.txt:3:1", "has 5 numbers and should have four");
        row("an index too far", "# shape 2 2 2\na,b,c,value\n0,0,2,1\n", "t.txt:3:5", "not a number from 0 to 1");
        row("a negative index", "a,b,c,value\n0,-1,0,1\n", "t.txt:2:3", "not a number from 0 to 63");
        row("twice", "a,b,c,value\n0,0,0,1\n0,0,0,2\n", "t.txt:3:1", "given twice");
        row("zero", "0 0\n0 0\n", "t.txt", "The tensor is zero");
        row("deep", "[[[[1]]]]", "t.txt:1:", "");
        row("ragged lists", "[[[1, 0], [0, 1]], [[0, 1]]]", "t.txt:1:", "should have 2 lists");
        row("a table's stranger", ",1,i\n1,1,i\ni,i,-k\n", "t.txt:3:5", "“-k” is not a sum of basis elements");
        row("a table's short line", ",1,i\n1,1,i\ni,i\n", "t.txt:3:1", "has 1 products and should have 2");
        row("a table's missing line", ",1,i\n1,1,i\n", "t.txt:", "The line of “i” is missing");
        row("a table's line twice", ",1,i\n1,1,i\n1,1,i\n", "t.txt:3:1", "“1” has a line already");
        row("a table's name twice", ",1,1\n1,1,1\n", "t.txt:1:4", "“1” is named twice");
        row("a table's foreign line", ",1,i\n1,1,i\nj,i,-1\n", "t.txt:3:1", "“j” is not in the first line");
    }

    void errorsSayWhere()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, where);
        QFETCH(QByteArray, message);
        const auto target = read(text);
        QVERIFY(!target.has_value());
        QVERIFY2(target.error().where.starts_with(where.toStdString()), target.error().text().c_str());
        QVERIFY2(target.error().message.find(message.toStdString()) != std::string::npos,
                 target.error().text().c_str());
    }

    void tablesHoldSums()
    {
        const auto target = read(",1,x,y\n1,1,x,y\nx,x,2x-y,0\ny,y,0,-3*y+1\n");
        QVERIFY2(target.has_value(), target ? "" : target.error().text().c_str());
        const Tensor& t = (*target)->tensor();
        QCOMPARE(t.at({1, 1, 1}), 2);
        QCOMPARE(t.at({1, 1, 2}), -1);
        QCOMPARE(t.at({2, 2, 0}), 1);
        QCOMPARE(t.at({2, 2, 2}), -3);
        QCOMPARE(t.nonzeros(), 9);
        QCOMPARE((*target)->label(Mode::B, 1), std::string("b_x"));
    }

    void shapesMayBeStated()
    {
        const auto target = read("# shape 2 3 4\na,b,c,value\n0,0,0,1\n");
        QVERIFY(target.has_value());
        QCOMPARE((*target)->shape(), (Shape{2, 3, 4}));
    }

    void writtenReadsBack_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char* name : {"group:S3", "2x2x3", "toeplitz:3", "polymod:x^3-x-1", "skew:4"}) {
            QTest::newRow(name) << QByteArray(name);
        }
    }

    void writtenReadsBack()
    {
        QFETCH(QByteArray, name);
        const TargetPtr target = *Target::parse(name.toStdString());
        for (const TensorFormat format : {TensorFormat::Npy, TensorFormat::Json, TensorFormat::Csv}) {
            const std::string bytes = tensorBytes(*target, format);
            const auto opened = openBytes(bytes, "t");
            QVERIFY2(opened.has_value(), opened ? "" : opened.error().text().c_str());
            const auto* read = std::get_if<TargetPtr>(&*opened);
            QVERIFY(read);
            QCOMPARE((*read)->tensor(), target->tensor());
            QCOMPARE((*read)->family(), Family::Custom);
            if (format == TensorFormat::Json) {
                QCOMPARE((*read)->title(), target->title());
                for (const Mode mode : kModes) {
                    QCOMPARE((*read)->layout(mode).labels, target->layout(mode).labels);
                }
                QCOMPARE(tensorBytes(**read, format), bytes);
            }
        }
    }

    void endingsNameFormats()
    {
        QVERIFY(tensorFormatOf("a.npy") == TensorFormat::Npy);
        QVERIFY(tensorFormatOf("b.c.JSON") == TensorFormat::Json);
        QVERIFY(tensorFormatOf("a.csv") == TensorFormat::Csv);
        QVERIFY(!tensorFormatOf("a.txt") && !tensorFormatOf("csv"));
    }

    void namesInJsonAreChecked_data()
    {
        QTest::addColumn<QByteArray>("names");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("two lists") << QByteArray(R"("labels": [["a"], ["b"]])") << QByteArray("three lists of names");
        QTest::newRow("too few") << QByteArray(R"("labels": [["a"], ["b", "c"], ["d", "e"]])")
                                 << QByteArray("A list of 2 names");
        QTest::newRow("twice") << QByteArray(R"("labels": [["a", "b"], ["c", "a"], ["d", "e"]])")
                               << QByteArray("“a” is given twice");
        QTest::newRow("a digit") << QByteArray(R"("labels": [["1", "b"], ["c", "f"], ["d", "e"]])")
                                 << QByteArray("begins with a digit");
        QTest::newRow("a sign") << QByteArray(R"("basis": ["1", "x+y"])") << QByteArray("not a name for an entry");
        QTest::newRow("no text") << QByteArray(R"("title": 3)") << QByteArray("should be some words");
    }

    void namesInJsonAreChecked()
    {
        QFETCH(QByteArray, names);
        QFETCH(QByteArray, message);
        const auto target = read(R"({"shape": [2, 2, 2], "entries": [[0,0,0,1]], )" + names + "}");
        QVERIFY(!target.has_value());
        QVERIFY2(target.error().message.find(message.toStdString()) != std::string::npos,
                 target.error().text().c_str());
        QVERIFY(target.error().where.starts_with("t.txt:1:"));
    }

    void algebrasComeFromFiles()
    {
        QTemporaryDir folder;
        const auto path = [&](const char* name, const QByteArray& text) {
            QFile file(folder.filePath(QString::fromLatin1(name)));
            const bool written = file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
            return written ? file.fileName().toStdString() : std::string();
        };
        const std::string table = path("dual.csv", ",1,e\n1,1,e\ne,e,0\n");
        const auto dual = openTarget("algebra:" + table);
        QVERIFY2(dual.has_value(), dual ? "" : dual.error().text().c_str());
        QCOMPARE((*dual)->tensor(), (*Target::parse("polymod:2"))->tensor());
        QCOMPARE((*dual)->title(), std::string("product in the algebra of dual"));
        QCOMPARE((*dual)->label(Mode::C, 1), std::string("c_e"));
        const std::string json = path("c.json", R"({"shape": [2,2,2], "basis": ["1", "i"],
            "entries": [[0,0,0,1],[1,1,0,-1],[0,1,1,1],[1,0,1,1]]})");
        const auto complex = openTarget("algebra:" + json);
        QVERIFY(complex.has_value());
        QCOMPARE((*complex)->tensor(), complexTensor());
        QCOMPARE((*complex)->label(Mode::A, 1), std::string("a_i"));
        const std::string flat = path("flat.csv", "a,b,c,value\n0,0,1,1\n");
        const auto wrong = openTarget("algebra:" + flat);
        QVERIFY(!wrong.has_value());
        QVERIFY2(wrong.error().message.find("1×1×2") != std::string::npos, wrong.error().text().c_str());
        QVERIFY(!openTarget("algebra:" + folder.filePath(QStringLiteral("none.csv")).toStdString()).has_value());
    }

    void sessionsKeepTheNames()
    {
        const auto target = read(",1,i\n1,1,i\ni,i,-1\n");
        QVERIFY(target.has_value());
        const Session session(Problem{*target, Ring::Z, 2});
        const auto again = readSessionText(sessionJson(session), "s");
        QVERIFY2(again.has_value(), again ? "" : again.error().text().c_str());
        const Target& read = *again->session.problem().target;
        QCOMPARE(read.tensor(), (*target)->tensor());
        QCOMPARE(read.label(Mode::A, 1), std::string("a_i"));
        QCOMPARE(read.title(), (*target)->title());
    }

    void schemesAreNotTakenForTensors()
    {
        QVERIFY(!looksLikeTensorText("1 0\n0 1\n"));
        QVERIFY(!looksLikeTensorText("(a11)*(b11)*(c11)\n"));
        QVERIFY(looksLikeTensorText("# tensor\n1 0\n0 1\n"));
        QVERIFY(looksLikeTensorText("#shape 1 1 1\n"));
        QVERIFY(looksLikeTensorText("i,j,k,value\n"));
    }
};

QTEST_APPLESS_MAIN(TestTensorText)
#include "tst_tensor_text.moc"
