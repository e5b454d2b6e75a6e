// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/file.h"
#include "tests/bench/performance_record.h"

#include <QTest>

using namespace rankfall;
using namespace rankfall::bench;

namespace {

const Record kBefore{"a machine",
                     1000,
                     {{"flips", Kind::Rate, 5e6, "flips a second"},
                      {"start-up", Kind::Time, 0.5, "processor seconds"},
                      {"memory", Kind::Memory, 200, "MiB at most"}}};

Record with(std::size_t line, double factor, double machine = 1)
{
    Record now = kBefore;
    now.calibration *= machine;
    for (Line& each : now.lines) {
        each.value *= each.kind == Kind::Rate ? machine : each.kind == Kind::Time ? 1 / machine : 1;
    }
    now.lines[line].value *= factor;
    return now;
}

std::vector<std::string> drops(const Record& now)
{
    std::vector<std::string> out;
    for (const Comparison& line : compare(kBefore, now)) {
        if (line.isDrop()) {
            out.push_back(line.now.name);
        }
    }
    return out;
}

using Names = std::vector<std::string>;

} // namespace

class TestPerformanceRecord : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void aDropIsNamed()
    {
        QCOMPARE(drops(with(0, 0.79)), Names{"flips"});
        QCOMPARE(drops(with(1, 1.27)), Names{"start-up"}); // 1 / 1.27 = 0.79
        QCOMPARE(drops(with(2, 1.27)), Names{"memory"});
        QCOMPARE(drops(with(0, 0.01)), Names{"flips"});
    }

    void noiseAndGainsAreNot()
    {
        for (const double factor : {0.81, 0.95, 1.0, 1.05, 1.23, 3.0}) {
            QCOMPARE(drops(with(0, factor)), Names{});
        }
        QCOMPARE(drops(with(1, 1.23)), Names{});
        QCOMPARE(drops(with(2, 0.5)), Names{});
    }

    void exactlyTwentyPerCentIsADrop() { QCOMPARE(drops(with(0, 0.8)), Names{"flips"}); }

    /// A machine of half or three times the speed, and the same program: no drop; and a real one is seen on both.
    void anotherMachineIsNoDrop()
    {
        for (const double machine : {0.5, 3.0}) {
            QCOMPARE(drops(with(0, 1, machine)), Names{});
            QCOMPARE(drops(with(0, 0.7, machine)), Names{"flips"});
            QCOMPARE(drops(with(1, 1.5, machine)), Names{"start-up"});
            QCOMPARE(compare(kBefore, with(0, 0.7, machine))[0].ratio, 0.7);
        }
    }

    void leavingAFigureOutIsSeen()
    {
        Record now = kBefore;
        now.lines.erase(now.lines.begin());
        QCOMPARE(missing(kBefore, now), Names{"flips"});
        QCOMPARE(missing(kBefore, kBefore), Names{});
        now.lines.push_back({"another", Kind::Rate, 1, ""});
        QVERIFY(!compare(kBefore, now).back().isDrop()); // new: nothing to compare
    }

    /// One undisturbed round of several is enough, whichever it is for which line.
    void theBestRoundCounts()
    {
        Record slow = with(0, 0.3);
        slow.calibration = 600;
        const Record other = with(1, 4);
        QCOMPARE(best(slow, other), kBefore);
        QCOMPARE(best(other, slow), kBefore);
    }

    void whatIsWrittenReadsBack()
    {
        QCOMPARE(readRecord(toJson(kBefore), "r.json").value(), kBefore);
        for (const char* text : {"", "[]", "{}", R"({"calibration": 0, "lines": []})",
                                 R"({"calibration": 1, "lines": [{"name": "a", "kind": "speed", "value": 1}]})",
                                 R"({"calibration": 1, "lines": [{"name": "a", "kind": "rate", "value": -1}]})",
                                 R"({"calibration": 1, "lines": [{"name": "a", "kind": "rate", "value": 1},
                                     {"name": "a", "kind": "rate", "value": 1}]})"}) {
            const auto read = readRecord(text, "r.json");
            QVERIFY2(!read, text);
            QVERIFY(read.error().where.starts_with("r.json"));
        }
    }

    void theCommittedRecordIsWhole()
    {
        const std::string file = RANKFALL_TEST_DIR "/bench/record.json";
        const auto record = readRecord(readFile(file).value(), file);
        QVERIFY2(record, qPrintable(QString::fromStdString(record ? "" : record.error().text())));
        for (const char* name : {"flips, 3x3x3 modulo 2", "simulations, 2x2x2", "verification, 5x5x5"}) {
            QVERIFY2(std::ranges::find(record->lines, name, &Line::name) != record->lines.end(), name);
        }
    }

    void theTableSaysWhatDropped()
    {
        const std::string table = tableOf(compare(kBefore, with(0, 0.5)));
        QCOMPARE(table.substr(table.find('\n') + 1, 5), std::string("flips"));
        QVERIFY(table.find("50 %  DROP") != std::string::npos);
        QCOMPARE(std::ranges::count(table, '\n'), 4);
        QVERIFY(tableOf(compare(kBefore, kBefore)).find("DROP") == std::string::npos);
    }
};

QTEST_APPLESS_MAIN(TestPerformanceRecord)
#include "tst_performance_record.moc"
