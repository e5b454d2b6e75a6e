// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/base/rng.h"
#include "core/net/half.h"
#include "core/net/weights.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <cstring>
#include <limits>

using namespace rankfall;
using namespace rankfall::net;

namespace {

/// A file of this header and `data` bytes of zeros.
std::string fileOf(const std::string& header, std::size_t data)
{
    const std::uint64_t length = header.size();
    std::string out(reinterpret_cast<const char*>(&length), sizeof length);
    return out + header + std::string(data, '\0');
}

Weights sample()
{
    Weights weights;
    weights.metadata = {{"architecture", "contraction"}, {"note", "\"quoted\", ⊗ and\na line"}};
    weights.parameters["b"] = {{2, 3}, {0, -1.5F, 3.25F, 1e-3F, -65504, 0.1F}};
    weights.parameters["a.weight"] = {{4}, {1, 2, 3, 4}};
    weights.parameters["single"] = {{}, {7}};
    return weights;
}

bool same(const Weights& x, const Weights& y)
{
    return x.metadata == y.metadata && x.parameters.size() == y.parameters.size() &&
           std::equal(x.parameters.begin(), x.parameters.end(), y.parameters.begin(), [](const auto& a, const auto& b) {
               return a.first == b.first && a.second.shape == b.second.shape && a.second.values == b.second.values;
           });
}

} // namespace

class TestSafetensors : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void whatIsWrittenIsRead()
    {
        const Weights weights = sample();
        const std::string bytes = writeSafetensors(weights, Precision::Single);
        const auto read = readSafetensors(bytes, "test");
        QVERIFY2(read.has_value(), read ? "" : read.error().text().c_str());
        QVERIFY(same(*read, weights));
        QCOMPARE(writeSafetensors(*read, Precision::Single), bytes);
    }

    /// Byte for byte, as other programs write and read it.
    void theFormatIsTheKnownOne()
    {
        Weights weights;
        weights.metadata = {{"k", "v"}};
        weights.parameters["x"] = {{1, 2}, {1, -2}};
        const std::string header =
            R"({"__metadata__":{"k":"v"},"x":{"dtype":"F32","shape":[1,2],"data_offsets":[0,8]}})";
        const std::string bytes = writeSafetensors(weights, Precision::Single);
        const std::size_t padded = (header.size() + 7) / 8 * 8;
        QCOMPARE(bytes.size(), 8 + padded + 8);
        QCOMPARE(static_cast<unsigned char>(bytes[0]), static_cast<unsigned char>(padded));
        QCOMPARE(bytes.substr(8, header.size()), header);
        QCOMPARE(bytes.substr(8 + padded), std::string("\0\0\x80\x3f\0\0\0\xc0", 8));
    }

    void halvesAreTheNearest()
    {
        const auto read = readSafetensors(writeSafetensors(sample(), Precision::Half), "test");
        QVERIFY(read.has_value());
        const std::vector<float> expected{0, -1.5F, 3.25F, 1.0004043579101562e-3F, -65504, 0.0999755859375F};
        QVERIFY(read->parameters.at("b").values == expected);
        for (std::uint32_t half = 0; half < 0x10000; ++half) {
            const float value = fromHalf(static_cast<std::uint16_t>(half));
            if (std::isfinite(value)) {
                QCOMPARE(std::uint32_t{toHalf(value)}, half);
            }
        }
        QCOMPARE(std::uint32_t{toHalf(2049)}, 0x6800U);        // between 2048 and 2050: to even
        QCOMPARE(std::uint32_t{toHalf(2051)}, 0x6802U);        // between 2050 and 2052: to even
        QCOMPARE(std::uint32_t{toHalf(0x1.8p-25F)}, 1U);       // 3/4 of the smallest
        QCOMPARE(std::uint32_t{toHalf(0x1p-25F)}, 0U);         // half of it: to even
        QCOMPARE(std::uint32_t{toHalf(0x1.ff8p-15F)}, 0x3FFU); // below the smallest normal one
        QCOMPARE(std::uint32_t{toHalf(0x1.ffcp-15F)}, 0x400U); // half way to it: to even
        QCOMPARE(std::uint32_t{toHalf(70000)}, 0x7BFFU);       // stays finite
        QCOMPARE(std::uint32_t{toHalf(-std::numeric_limits<float>::infinity())}, 0xFC00U);
        QVERIFY(std::isnan(fromHalf(toHalf(NAN))));
    }

    void everyShorterFileIsRefused()
    {
        const std::string bytes = writeSafetensors(sample(), Precision::Single);
        for (std::size_t length = 0; length < bytes.size(); ++length) {
            QVERIFY(!readSafetensors(std::string_view(bytes).substr(0, length), "test").has_value());
        }
        QVERIFY(!readSafetensors(bytes + std::string(1, '\0'), "test").has_value());
    }

    void hostileHeadersAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("message");
        const auto row = [](const char* name, const std::string& bytes, const char* message) {
            QTest::newRow(name) << QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size()))
                                << QByteArray(message);
        };
        const auto array = [](const std::string& inside) { return "{\"x\":{" + inside + "}}"; };
        const std::string good = R"("dtype":"F32","shape":[2],"data_offsets":[0,8])";
        row("longest length", std::string(8, '\xff') + "{}", "longer than the file");
        row("no JSON", fileOf("hello", 0), "not JSON");
        row("cut JSON", fileOf("{\"x\":", 0), "not JSON");
        row("two values", fileOf("{}{}", 0), "not JSON");
        row("no UTF-8", fileOf("{\"\xff\":1}", 0), "not JSON");
        row("a list", fileOf("[]", 0), "A list where none belongs");
        row("a number", fileOf("7", 0), "A number where none belongs");
        row("deep lists", fileOf("{\"x\":" + std::string(100000, '['), 0), "A list where none belongs");
        row("deep objects", fileOf(array(R"("dtype":{"a":{"a":{}}})"), 0), "An object where none belongs");
        row("nested metadata", fileOf(R"({"__metadata__":{"a":{}}})", 0), "An object where none belongs");
        row("number in metadata", fileOf(R"({"__metadata__":{"a":1}})", 0), "A number where none belongs");
        row("metadata twice", fileOf(R"({"__metadata__":{},"__metadata__":{}})", 0), "comes twice");
        row("metadata key twice", fileOf(R"({"__metadata__":{"a":"1","a":"2"}})", 0), "comes twice in the metadata");
        row("array twice", fileOf("{\"x\":{" + good + "},\"x\":{" + good + "}}", 8), "comes twice");
        row("key twice", fileOf(array(good + ",\"dtype\":\"F16\""), 8), "comes twice in one array");
        row("key missing", fileOf(array(R"("dtype":"F32","shape":[2])"), 8), "should have \"dtype\"");
        row("key unknown", fileOf(array(good + ",\"more\":[]"), 8), "A list where none belongs");
        row("empty name", fileOf("{\"\":{" + good + "}}", 8), "A name is empty");
        row("long name", fileOf("{\"" + std::string(257, 'x') + "\":{" + good + "}}", 8), "longer than 256");
        row("other type", fileOf(array(R"("dtype":"BF16","shape":[2],"data_offsets":[0,4])"), 4),
            "F32 and F16 are read");
        row("negative", fileOf(array(R"("dtype":"F32","shape":[-2],"data_offsets":[0,8])"), 8), "A negative number");
        row("fraction", fileOf(array(R"("dtype":"F32","shape":[2.0],"data_offsets":[0,8])"), 8), "A fraction");
        row("zero", fileOf(array(R"("dtype":"F32","shape":[0],"data_offsets":[0,0])"), 0), "out of reason");
        row("wide", fileOf(array(R"("dtype":"F32","shape":[2147483648],"data_offsets":[0,8])"), 8), "out of reason");
        row("nine axes", fileOf(array(R"("dtype":"F32","shape":[1,1,1,1,1,1,1,1,1],"data_offsets":[0,4])"), 4),
            "out of reason");
        row("product overflows",
            fileOf(array(R"("dtype":"F32","shape":[2147483647,2147483647,2147483647,8],"data_offsets":[0,8])"), 8),
            "larger than 256 MiB");
        row("huge", fileOf(array(R"("dtype":"F16","shape":[134217729],"data_offsets":[0,268435458])"), 8),
            "does not lie where");
        row("three offsets", fileOf(array(R"("dtype":"F32","shape":[2],"data_offsets":[0,8,9])"), 8), "A number where");
        row("one offset", fileOf(array(R"("dtype":"F32","shape":[2],"data_offsets":[0])"), 8), "two numbers");
        row("backwards", fileOf(array(R"("dtype":"F32","shape":[2],"data_offsets":[0,18446744073709551608])"), 8),
            "does not lie where");
        row("beyond the end", fileOf(array(R"("dtype":"F32","shape":[3],"data_offsets":[0,12])"), 8),
            "does not lie where");
        row("other length", fileOf(array(R"("dtype":"F32","shape":[1],"data_offsets":[0,8])"), 8),
            "does not fit its shape");
        row("a hole", fileOf(array(R"("dtype":"F32","shape":[2],"data_offsets":[4,12])"), 12), "does not lie where");
        row("overlap", fileOf("{\"x\":{" + good + R"(},"y":{"dtype":"F32","shape":[2],"data_offsets":[4,12]}})", 12),
            "does not lie where");
        row("rest", fileOf(array(good), 12), "4 bytes that belong to no array");
    }

    void hostileHeadersAreRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, message);
        const auto read = readSafetensors({bytes.data(), static_cast<std::size_t>(bytes.size())}, "agent.safetensors");
        QVERIFY(!read.has_value());
        QCOMPARE(read.error().where, std::string("agent.safetensors"));
        QVERIFY2(read.error().message.find(message.toStdString()) != std::string::npos, read.error().text().c_str());
        QVERIFY(!read.error().remedy.empty());
    }

    /// The short run of what the fuzz target does for long: nothing crashes, and what is read is written the same
    /// again.
    void damagedFilesAreRefusedOrRead()
    {
        std::vector<std::string> seeds{writeSafetensors(sample(), Precision::Single),
                                       writeSafetensors(sample(), Precision::Half)};
        const QDir corpus(QStringLiteral(RANKFALL_TEST_DIR "/fuzz/safetensors"));
        for (const QString& name : corpus.entryList(QDir::Files)) {
            QFile file(corpus.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            seeds.push_back(file.readAll().toStdString());
        }
        QVERIFY(seeds.size() > 4);
        Rng rng(4);
        int good = 0;
        for (int i = 0; i < 20000; ++i) {
            std::string bytes = seeds[static_cast<std::size_t>(rng.below(static_cast<int>(seeds.size())))];
            for (int change = rng.below(3); change >= 0 && !bytes.empty(); --change) {
                const auto at = static_cast<std::size_t>(rng.below(static_cast<int>(bytes.size())));
                if (rng.below(4) == 0) {
                    bytes.erase(at, static_cast<std::size_t>(rng.below(9)));
                } else {
                    bytes[at] = static_cast<char>(rng.below(256));
                }
            }
            if (const auto read = readSafetensors(bytes, "test")) {
                ++good;
                const std::string again = writeSafetensors(*read, Precision::Single);
                const auto twice = readSafetensors(again, "test");
                QVERIFY(twice.has_value() && writeSafetensors(*twice, Precision::Single) == again);
            }
        }
        QVERIFY(good > 100);
    }

    void filesAreReplacedWhole()
    {
        const QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("net.safetensors")).toStdString();
        const auto size = saveSafetensors(sample(), path, Precision::Single);
        QVERIFY(size.has_value());
        QCOMPARE(*size, writeSafetensors(sample(), Precision::Single).size());
        QVERIFY(same(*loadSafetensors(path), sample()));
        Weights other = sample();
        other.parameters.erase("b");
        QVERIFY(saveSafetensors(other, path, Precision::Single).has_value());
        QVERIFY(same(*loadSafetensors(path), other));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);

        const auto nowhere = saveSafetensors(other, path + "/deeper", Precision::Single);
        QVERIFY(!nowhere.has_value() && !nowhere.error().message.empty());
        QVERIFY(!loadSafetensors(path + ".none").has_value());
        QVERIFY(!loadSafetensors(folder.path().toStdString()).has_value());
    }
};

QTEST_APPLESS_MAIN(TestSafetensors)
#include "tst_safetensors.moc"
