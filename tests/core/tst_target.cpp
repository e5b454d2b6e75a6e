// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/scheme/known_ranks.h"
#include "core/scheme/verify.h"
#include "core/tensor/target.h"

#include <QFile>
#include <QTest>

#include <set>

using namespace rankfall;

class TestTarget : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void names_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<int>("a");
        QTest::addColumn<int>("b");
        QTest::addColumn<int>("c");
        QTest::addColumn<int>("nonzeros");
        QTest::newRow("2x2x2") << QByteArray("2x2x2") << 4 << 4 << 4 << 8;
        QTest::newRow("2x3x4") << QByteArray("2x3x4") << 6 << 12 << 8 << 24;
        QTest::newRow("8x8x8") << QByteArray("8x8x8") << 64 << 64 << 64 << 512;
        QTest::newRow("16x16x16") << QByteArray("16x16x16") << 256 << 256 << 256 << 4096;
        QTest::newRow("poly") << QByteArray("poly:3x2") << 3 << 2 << 4 << 6;
        QTest::newRow("cyclic") << QByteArray("cyclic:4") << 4 << 4 << 4 << 16;
        QTest::newRow("complex") << QByteArray("complex") << 2 << 2 << 2 << 4;
        QTest::newRow("quaternion") << QByteArray("quaternion") << 4 << 4 << 4 << 16;
        QTest::newRow("skew") << QByteArray("skew:5") << 10 << 5 << 5 << 20;
    }

    void names()
    {
        QFETCH(QByteArray, name);
        QFETCH(int, a);
        QFETCH(int, b);
        QFETCH(int, c);
        QFETCH(int, nonzeros);
        const auto target = Target::parse(name.toStdString());
        QVERIFY(target.has_value());
        QCOMPARE((*target)->shape(), (Shape{a, b, c}));
        QCOMPARE((*target)->tensor().nonzeros(), nonzeros);
        QCOMPARE((*target)->name(), name.toStdString());
        std::set<std::string> labels;
        for (const Mode mode : kModes) {
            const ModeLayout& layout = (*target)->layout(mode);
            QCOMPARE(layout.size(), (*target)->shape()[mode]);
            QCOMPARE(layout.place.size(), layout.labels.size());
            for (const auto& place : layout.place) {
                QVERIFY(place.row >= 0 && place.row < layout.rows && place.col >= 0 && place.col < layout.cols);
            }
            labels.insert(layout.labels.begin(), layout.labels.end());
        }
        QCOMPARE(static_cast<int>(labels.size()), a + b + c);
        if ((*target)->isExplorable()) {
            for (const Ring ring : {Ring::Z2, Ring::Z}) {
                const auto terms = (*target)->schoolbook();
                QVERIFY(verify((*target)->tensor(), terms, ring).exact);
            }
        }
    }

    void refusesOtherNames_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char* name : {"",          "2x2",      "2x2x2x2",   "0x2x2",     "17x2x2",
                                 "2x2x",      "axbxc",    "poly:",     "poly:3",    "poly:0x2",
                                 "poly:99x1", "cyclic:",  "cyclic:65", "cyclic:-1", "skew:1",
                                 "skew:12",   "complex2", "2X2X2",     "-2x2x2",    "99999999999999x2x2"}) {
            QTest::addRow("%s", name) << QByteArray(name);
        }
    }

    void refusesOtherNames()
    {
        QFETCH(QByteArray, name);
        const auto target = Target::parse(name.toStdString());
        QVERIFY(!target.has_value());
        QVERIFY(!target.error().message.empty());
    }

    /// (a0 + a1 i + …)(b0 + b1 i + …) computed from the tensor agrees with Hamilton's rules on the units.
    void quaternionUnits()
    {
        const auto target = Target::quaternionProduct();
        QCOMPARE(target->tensor().at({1, 2, 3}), 1);  // i·j = k
        QCOMPARE(target->tensor().at({2, 1, 3}), -1); // j·i = −k
        QCOMPARE(target->tensor().at({2, 3, 1}), 1);  // j·k = i
        QCOMPARE(target->tensor().at({3, 1, 2}), 1);  // k·i = j
        QCOMPARE(target->tensor().at({3, 3, 0}), -1); // k·k = −1
    }

    void skewIsAntisymmetric()
    {
        const auto target = Target::skew(4);
        target->tensor().forEachNonzero([&](Cell cell, std::int32_t value) {
            QCOMPARE(target->tensor().at({cell.a, cell.c, cell.b}), -value);
        });
    }

    void bestKnownRanks()
    {
        const auto rank = [](const char* name, Ring ring) { return bestKnownRank(**Target::parse(name), ring)->rank; };
        QCOMPARE(rank("2x2x2", Ring::Z), 7);
        QCOMPARE(rank("4x4x4", Ring::Z2), 47);
        QCOMPARE(rank("4x4x4", Ring::Z3), 49); // what holds over Z holds modulo 3
        QCOMPARE(rank("4x4x4", Ring::Z), 49);
        QCOMPARE(rank("5x4x3", Ring::Z), 47);
        QCOMPARE(rank("skew:5", Ring::Z), 14);
        QCOMPARE(rank("4x4x4", Ring::C), 48);
        QCOMPARE(rank("16x16x16", Ring::Q), 2304);
        QVERIFY(!bestKnownRank(**Target::parse("1x9x9"), Ring::Z).has_value());
    }

    void bestKnownRanksAreThePublishedOnes()
    {
        QFile file(QStringLiteral(RANKFALL_DATA_DIR "/best_known_ranks.csv"));
        if (!file.open(QIODevice::ReadOnly)) {
            QSKIP("The published table is not here (RANKFALL_DATA_DIR)");
        }
        int rows = 0;
        file.readLine();
        while (!file.atEnd()) {
            const QStringList cells = QString::fromUtf8(file.readLine()).split(QLatin1Char(','));
            const auto ring = parseRing(cells[3].toStdString());
            if (cells[3] == QLatin1String("ZT") || !ring) { // coefficients -1, 0 and 1 only
                continue;
            }
            const Format format{cells[1].toInt(), cells[2].toInt(), cells[0].toInt()};
            const auto known = bestKnownRank(*Target::matrixMultiplication(format), *ring);
            QVERIFY2(known && known->rank == cells[4].toInt() && !known->source.empty(), qPrintable(cells.join(u' ')));
            ++rows;
        }
        QCOMPARE(rows, 4 * 680);
    }
};

QTEST_APPLESS_MAIN(TestTarget)
#include "tst_target.moc"
