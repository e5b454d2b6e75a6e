// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

#include <string>
#include <string_view>
#include <vector>

namespace rankfall::bench {

/// What one line of the performance record says.
enum class Kind {
    Rate,   ///< work a second of processor time: more is better, a faster machine has more
    Time,   ///< seconds of processor time: less is better, a faster machine needs less
    Memory, ///< MiB: less is better, whatever the machine
};

struct Line {
    std::string name;
    Kind kind = Kind::Rate;
    double value = 0;
    std::string unit;

    bool operator==(const Line&) const = default;
};

/// The figures of one version on one machine. `calibration` is how much fixed work the machine does in a second of
/// processor time; figures of two machines are compared in units of it.
struct Record {
    std::string machine;
    double calibration = 0;
    std::vector<Line> lines;

    bool operator==(const Record&) const = default;
};

/// JSON, a line a line.
std::string toJson(const Record& record);
/// Errors: no JSON, no record, a figure that is not positive, a name that stands there twice.
Expected<Record> readRecord(std::string_view text, const std::string& file);

/// A drop by this share or more is a failure.
inline constexpr double kMostDrop = 0.20;

struct Comparison {
    Line now;
    double before = 0; ///< as recorded, for the machine of the record; 0: new
    double ratio = 0;  ///< now by before, so that more is better; machines taken out of it; 0: new

    bool isDrop() const { return before > 0 && ratio <= 1 - kMostDrop; }
};

/// In the order of `now`.
std::vector<Comparison> compare(const Record& before, const Record& now);
/// Lines of the record that are not measured any more: leaving one out must not hide a drop.
std::vector<std::string> missing(const Record& before, const Record& now);

/// The better figure of each line, and of the calibration: what disturbs a measurement makes it worse, never better.
Record best(Record one, const Record& other);

/// A table in text: name, figure, unit, before, ratio in per cent, and what is to be said of it.
std::string tableOf(const std::vector<Comparison>& lines);

} // namespace rankfall::bench
