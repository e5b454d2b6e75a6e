// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace rankfall {

/// One linear form with coefficients in {−1, 0, 1}: variable e has +1 when bit e of `plus` is set, −1 when bit e of
/// `minus` is.
struct SignedForm {
    std::uint64_t plus = 0;
    std::uint64_t minus = 0;
};

/// What a list of forms costs once sums that several of them have in common are computed once.
struct QuickCost {
    int additions = 0;
    int written = 0; ///< blocks that are computed: shared sums, and forms that are no variable or sum as it stands
};

/// Counts quickly, for a walk that asks after every step: a pair elimination (Paar 1997), the pair that occurs most
/// goes first, the lowest of several. What core/program/sharing.h finds with more time is never more than a little
/// lower. The cost of the transposed map follows from it: additions + forms − variables. Keeps its memory between
/// calls; one object, one thread.
class QuickSums {
public:
    /// At most kMostForms forms of at most 64 variables; the result depends on the forms alone.
    QuickCost costOf(std::span<const SignedForm> forms, int variables);

    static constexpr int kMostForms = 640;

private:
    struct Column {
        std::uint64_t plus = 0;
        std::uint64_t minus = 0;
    };

    Column& column(int variable, int word) { return m_columns[static_cast<std::size_t>(variable * m_words + word)]; }

    std::int16_t& count(int x, int y, int opposite)
    {
        return m_counts[static_cast<std::size_t>(((x * kMostVariables) + y) * 2 + opposite)];
    }

    void recount(int variable);
    void eliminate(int x, int y, int opposite);

    static constexpr int kMostVariables = 256; ///< once these are used up, what is left is not shared

    int m_words = 1;
    int m_variables = 0;
    std::vector<Column> m_columns;
    std::vector<std::int16_t> m_counts; ///< of rows with x ± y, x < y
};

} // namespace rankfall
