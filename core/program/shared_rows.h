// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/rng.h"
#include "core/program/coefficient_table.h"
#include "core/program/linear.h"
#include "core/program/pair_counts.h"

#include <vector>

namespace rankfall {

/// A linear program while its additions are being reduced: outputs and sums are rows of numbered coefficients, and
/// how often each pair of variables occurs in one ratio is kept up to date. Changes since mark() can be undone. Private
/// to the room.
class SharedRows {
public:
    SharedRows(const LinearProgram& program, CoefficientTable& table);

    int additions() const { return m_entries - m_filled; }

    int sums() const { return m_sums; }

    /// Writes `count` sums, chosen at random, out where they are used.
    void writeOut(int count, Rng& rng);
    /// Makes sums of pairs as long as one occurs twice; the most frequent first, or now and then (one in `noise`, 0:
    /// never) any.
    void eliminatePairs(int noise, Rng& rng);

    void mark() { m_log.clear(); }

    void undo();
    LinearProgram program() const;

private:
    struct Entry {
        int variable;
        int coefficient;
    };

    enum class Act : std::uint8_t { Put, Take, Make, Drop };

    struct Logged {
        Act act;
        int row;
        int variable;
        int coefficient;
    };

    std::vector<Entry>& row(int r) { return m_rows[static_cast<std::size_t>(r)]; }

    std::vector<int>& users(int variable) { return m_users[static_cast<std::size_t>(variable)]; }

    int rowOf(int variable) const { return m_outputs + variable - m_inputs; }

    void count(const Entry& x, const Entry& y, int change);
    void put(int r, Entry entry);
    int take(int r, int variable); ///< its coefficient
    int makeVariable();
    void dropVariable(int variable);
    bool writeOut(int variable);
    void eliminate(const PairCounts::Pair& pair);
    /// Writes out what is used once, or is one variable only.
    void tidy();
    void log(Act act, int r, int variable, int coefficient);

    CoefficientTable& m_table;
    int m_inputs;
    int m_outputs;
    std::vector<std::vector<Entry>> m_rows; ///< outputs, then sums; empty where a variable is not in use
    std::vector<std::vector<int>> m_users;  ///< the rows that use a variable
    std::vector<bool> m_alive;              ///< of sums
    std::vector<int> m_free;
    std::vector<int> m_touched; ///< sums that tidy() looks at
    PairCounts m_pairs;
    std::vector<Logged> m_log;
    bool m_isUndoing = false;
    int m_sums = 0;
    int m_entries = 0;
    int m_filled = 0; ///< rows that are not empty
};

} // namespace rankfall
