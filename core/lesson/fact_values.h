// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/lesson/facts.h"

namespace rankfall {

/// What a fact is worked out from.
struct FactQuery {
    LessonPlace place;
    Position position;
    std::string_view argument;
};

/// A fact and how it is worked out. Private to the room.
struct FactRow {
    FactInfo info; ///< an argument in brackets may be left out
    Expected<std::string> (*value)(const FactQuery& query);
};

std::span<const FactRow> factRows();

// Those that take more than a few lines: fact_numbers.cpp.

/// Of the terms with coefficients −1, 0 and 1 (modulo 2: all), one of each product: how many there are, and how many
/// of them leave fewer nonzero cells than the position has. Errors: more than a million terms.
struct FirstMoves {
    int terms = 0;
    int reducing = 0;
};

Expected<FirstMoves> firstMoves(const Position& position);
/// Rank of the unfolding of a tensor along a mode over the ring (modulo a large prime over Z).
int unfoldingRank(const Tensor& tensor, Mode mode, Ring ring);
/// Sum of the ranks of the slices along a mode.
int sliceRanks(const Tensor& tensor, Mode mode, Ring ring);

/// What the terms of the position make of inputs "1,2,3,4:5,6,7,8": each product, or each entry of C. Errors: the
/// wrong number of values.
struct Evaluation {
    std::vector<std::int64_t> products;
    std::vector<std::int64_t> entries;
};

Expected<Evaluation> evaluated(const Position& position, std::string_view inputs);

} // namespace rankfall
