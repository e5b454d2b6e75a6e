// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/base/rng.h"
#include "core/io/file.h"
#include "tests/fuzz/exercise.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

using namespace rankfall;
using namespace rankfall::test;

namespace {

/// One random change: the kinds that find most: bytes, cuts, repeats, pieces of other files, telling numbers.
std::string mutated(std::string bytes, const std::string& other, Rng& rng)
{
    static const std::vector<std::string> kTelling{"-1",
                                                   "0",
                                                   "99999999999",
                                                   "9223372036854775807",
                                                   "-9223372036854775808",
                                                   "1e999",
                                                   "/0",
                                                   "((((((((((",
                                                   "[[[[[[[[",
                                                   "\"",
                                                   "\\u0000",
                                                   "null",
                                                   "{}",
                                                   "[]",
                                                   "->",
                                                   "*",
                                                   "\n",
                                                   "\xff",
                                                   "a1_99",
                                                   "c11",
                                                   "# target: 2x2x2\n",
                                                   "true",
                                                   "\x80\x03",
                                                   "{{",
                                                   "}, {",
                                                   "TriadSet([Triad([Matrix(1, 1, [[1]])",
                                                   "#\n",
                                                   "Bini 2 2 2 7\n",
                                                   "111111: ",
                                                   "1/2*I",
                                                   "1e-400",
                                                   "array(",
                                                   "R",
                                                   "b",
                                                   "e"};
    const auto at = [&](std::size_t size) { return static_cast<std::size_t>(rng.below(static_cast<int>(size) + 1)); };
    const std::size_t place = at(bytes.size());
    switch (rng.below(8)) {
    case 0:
        if (!bytes.empty()) {
            bytes[at(bytes.size() - 1)] = static_cast<char>(rng.below(256));
        }
        break;
    case 1:
        if (!bytes.empty()) {
            auto& byte = bytes[at(bytes.size() - 1)];
            byte = static_cast<char>(byte ^ static_cast<char>(1U << rng.below(8)));
        }
        break;
    case 2:
        bytes.resize(place);
        break;
    case 3:
        bytes.erase(place, at(16));
        break;
    case 4:
        bytes.insert(place, bytes.substr(at(bytes.size()), at(64)));
        break;
    case 5:
        bytes.insert(place, other.substr(at(other.size()), at(64)));
        break;
    default:
        bytes.insert(place, kTelling[static_cast<std::size_t>(rng.below(static_cast<int>(kTelling.size())))]);
        break;
    }
    return bytes;
}

} // namespace

class TestReplay : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void readersSurviveMutatedFiles()
    {
        std::vector<std::string> seeds;
        const QDir corpus(QStringLiteral(RANKFALL_TEST_DIR "/fuzz/corpus"));
        for (const auto& file : corpus.entryInfoList(QDir::Files, QDir::Name)) {
            const auto bytes = readFile(file.filePath().toStdString());
            QVERIFY(bytes.has_value());
            QVERIFY2(exercise(*bytes) || file.fileName() == "pickled.npy", qPrintable(file.fileName()));
            seeds.push_back(*bytes);
        }
        QVERIFY(seeds.size() >= 15);
        // The same inputs on every machine; slow machines and sanitizers see the first ones only.
        Rng rng(20'261'123);
        QElapsedTimer timer;
        timer.start();
        const int budget =
            qEnvironmentVariableIsSet("RANKFALL_FUZZ_MS") ? qEnvironmentVariableIntValue("RANKFALL_FUZZ_MS") : 3000;
        int tried = 0;
        int taken = 0;
        qint64 slowest = 0;
        for (; tried < 2'000'000 && timer.elapsed() < budget; ++tried) {
            std::string bytes = seeds[static_cast<std::size_t>(rng.below(static_cast<int>(seeds.size())))];
            const std::string& other = seeds[static_cast<std::size_t>(rng.below(static_cast<int>(seeds.size())))];
            for (int change = 1 + rng.below(4); change > 0; --change) {
                bytes = mutated(std::move(bytes), other, rng);
            }
            QElapsedTimer one;
            one.start();
            taken += exercise(bytes) ? 1 : 0;
            slowest = std::max(slowest, one.elapsed());
        }
        qInfo("%d inputs, %d taken for something, slowest %lld ms", tried, taken, static_cast<long long>(slowest));
        QVERIFY(taken > 0 && taken < tried);
        QVERIFY2(slowest < 2000, "an input kept a reader busy for too long");
    }
};

QTEST_APPLESS_MAIN(TestReplay)
#include "tst_replay.moc"
