// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/game/position.h"
#include "core/program/run.h"

#include <QString>

#include <vector>

namespace rankfall {

/// One line of the algorithm: a product m_r = (…)(…), an output c_ij = m_1 + …, or a sum that several lines use.
struct FormulaRow {
    int key = 0; ///< 1, 2, … for products; −1, −2, … for outputs; from kSumKeys on for sums
    QString text;
    int term = -1;   ///< of a product
    int output = -1; ///< entry of C of an output
    bool incomplete = false;
    QString value = {};          ///< in a run: "5 · 13 = 65"
    bool isCurrent = false;      ///< where a run stands
    std::vector<int> users = {}; ///< of a sum: the keys of the lines that use it
    bool operator==(const FormulaRow&) const = default;
};

inline constexpr int kSumKeys = 100000; ///< of A; those of B and C follow, kSumKeys apart

/// The terms of a position read as an algorithm.
std::vector<FormulaRow> formulasOf(const Position& position);
/// The same with shared sums: the lines of a program made of the position's terms.
std::vector<FormulaRow> formulasOf(const Position& position, const Program& program);
/// Puts the values of the first `shown` lines of a run into rows of the program that was traced.
void addValues(std::vector<FormulaRow>& rows, const Trace& run, int shown);

} // namespace rankfall
