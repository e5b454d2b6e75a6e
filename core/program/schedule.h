// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/program/program.h"

namespace rankfall {

/// Where a block of matrices lies while a program runs over blocks: a block of A, B or C itself, or a temporary one of
/// the same size.
struct BlockPlace {
    Mode mode = Mode::A;
    bool isTemporary = false;
    int index = 0; ///< entry of the matrix of blocks, or number of the temporary
    bool operator==(const BlockPlace&) const = default;
};

struct BlockPart {
    BlockPlace place;
    Coefficient coefficient = 1;
};

/// One step over blocks: `to` = Σ parts, or `to` = left · right when there are no parts. An output that is zero is a
/// step without parts and without product.
struct BlockStep {
    enum class Kind : std::uint8_t { Combine, Multiply, Clear };
    Kind kind = Kind::Combine;
    BlockPlace to;
    std::vector<BlockPart> parts;
    BlockPlace left;
    BlockPlace right;
    int product = -1; ///< of a Multiply step
};

/// A program in the order in which blocks are computed: a sum just before it is used, what is summed into C as soon as
/// it is there; temporaries are used again once nothing needs them. `to` is never among `parts`.
struct Schedule {
    std::vector<BlockStep> steps;
    std::array<int, 3> temporaries{}; ///< how many of the sizes of A, B and C blocks
};

/// `together` products at a time: the factors of all of them are computed first, then the products, then what can be
/// summed into C. The more, the fewer times a block is read by whoever carries out neighbouring sums in one go, and the
/// more temporaries there are.
Schedule scheduleOf(const Program& program, int together = 1);

} // namespace rankfall
