// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
//
// The performance record: one table of what people wait for, beside the committed one, as ratios that leave the machine
// out. ./dev bench runs it.
//
//   bench_record RECORD.json           measures, compares, and ends with 1 when something dropped by 20 % or more
//   bench_record RECORD.json --record  measures and writes the file
//
// Processor time, not the clock on the wall; of every figure the best of five, taken in turns so that a busy moment
// does not hit one of them alone; and what seems to have dropped is measured again before it is believed.

#include "core/io/file.h"
#include "tests/bench/figures.h"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <fstream>

using namespace rankfall;
using namespace rankfall::bench;

namespace {

constexpr int kRounds = 5;
constexpr int kAgain = 3; ///< further rounds for what seems to have dropped

std::string machineName()
{
    std::ifstream about("/proc/cpuinfo");
    for (std::string line; std::getline(about, line);) {
        if (line.starts_with("model name")) {
            return line.substr(line.find(':') + 2);
        }
    }
    return "unknown";
}

Record measure(const std::vector<Measurement>& what)
{
    Record record{machineName(), calibrate(), {}};
    for (const Measurement& one : what) {
        record.lines.push_back(one.line);
        record.lines.back().value = one.once();
        record.calibration = std::max(record.calibration, calibrate());
    }
    return record;
}

} // namespace

int main(int argc, char** argv)
{
    const bool isWriting = argc == 3 && std::strcmp(argv[2], "--record") == 0;
    if (argc < 2 || (argc > 2 && !isWriting)) {
        std::fprintf(stderr, "usage: bench_record RECORD.json [--record]\n");
        return 2;
    }
    const std::string file = argv[1];
    const auto what = measurements(RANKFALL_BIN_DIR);
    Record now = measure(what);
    for (int round = 1; round < kRounds; ++round) {
        now = best(std::move(now), measure(what));
    }
    if (isWriting) {
        const auto written = writeFile(file, toJson(now));
        std::printf("%s", tableOf(compare({}, now)).c_str());
        std::printf("%s\n", written ? ("Recorded in " + file).c_str() : written.error().text().c_str());
        return written ? 0 : 2;
    }
    const auto text = readFile(file);
    const auto before = text ? readRecord(*text, file) : Expected<Record>(tl::unexpected<Error>(text.error()));
    if (!before) {
        std::fprintf(stderr, "%s\n", before.error().text().c_str());
        return 2;
    }
    auto lines = compare(*before, now);
    for (int again = 0; again < kAgain && std::ranges::any_of(lines, &Comparison::isDrop); ++again) {
        std::vector<Measurement> doubtful;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (lines[i].isDrop()) {
                doubtful.push_back(what[i]);
            }
        }
        now = best(std::move(now), measure(doubtful));
        lines = compare(*before, now);
    }
    std::printf("%s\ncalibration %.4g here (%s), %.4g where it was recorded (%s)\n", tableOf(lines).c_str(),
                now.calibration, now.machine.c_str(), before->calibration, before->machine.c_str());
    int faults = 0;
    for (const Comparison& line : lines) {
        if (line.isDrop()) {
            std::printf("DROP: %s is at %.0f %% of the record\n", line.now.name.c_str(), 100 * line.ratio);
            ++faults;
        }
    }
    for (const std::string& name : missing(*before, now)) {
        std::printf("MISSING: %s is in the record and was not measured\n", name.c_str());
        ++faults;
    }
    std::printf("%s\n", faults == 0 ? "No figure has dropped by 20 % or more." : "The performance has dropped.");
    return faults == 0 ? 0 : 1;
}
