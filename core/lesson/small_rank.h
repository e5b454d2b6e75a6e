// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/tensor/tensor.h"

#include <array>
#include <cstdint>
#include <optional>

namespace rankfall {

/// Ranks over Z mod 2 of tensors that span at most four dimensions along each mode, decided exactly by trying terms.
///
/// A tensor is written in bases of the spaces that its three unfoldings span; its rank there is its rank, since a
/// projection onto those spaces takes a decomposition to one that is no longer. 4×4×4 bits fit one word.
inline constexpr int kMostLeft = 4;

/// A tensor over Z mod 2 in the smallest space that holds it.
struct SmallTensor {
    std::array<int, 3> sizes{}; ///< dimensions spanned along A, B and C, each at most kMostLeft
    std::uint64_t bits = 0;     ///< entry (a, b, c) at bit 16·a + 4·b + c

    /// Rank-one terms there are in its space.
    int terms() const { return ((1 << sizes[0]) - 1) * ((1 << sizes[1]) - 1) * ((1 << sizes[2]) - 1); }
};

/// Nothing when the tensor spans more than kMostLeft dimensions along some mode: then its rank is larger than that.
/// Entries are read modulo 2.
std::optional<SmallTensor> smallTensor(const Tensor& tensor);

/// True when it is a sum of at most `most` terms, most ≤ kMostLeft.
bool isSumOf(const SmallTensor& tensor, int most);
/// The same for any tensor modulo 2. For one over Z a no is certain there too; a yes speaks of Z mod 2.
bool isSumOfMod2(const Tensor& tensor, int most);

/// How many of the terms of its space leave a sum of at most `most - 1` terms.
int beginnings(const SmallTensor& tensor, int most);

} // namespace rankfall
