// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/sat/bits.h"
#include "core/tensor/tensor.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rankfall::proof {

/// Arguments that a tensor needs so many products. In brackets: over which rings.
enum class Method {
    /// The rank of an unfolding. (All.)
    Unfolding,
    /// The coefficients of the products along one mode, seen at all combinations of slices, are a linear code whose
    /// words weigh at least the smallest rank of a combination; Griesmer (1960) says how long such a code is.
    /// Brockett and Dobkin (1978). (Z mod 2, and Z, since what holds over Z holds modulo 2.)
    Code,
    /// Of the products, k have coefficients that are independent on k chosen slices; the combinations of slices on
    /// which
    /// these k vanish are a complement of those chosen, on which the others have to do. So k, and what the easiest
    /// complement needs by its unfoldings. Pan (1966); Bürgisser, Clausen and Shokrollahi (1997), chapter 17. (As
    /// Code.)
    Substitution,
    /// The tensor, cut down to 2p + 1 dimensions along one mode, as a map from B* ⊗ Λ^p A to Λ^(p+1) A ⊗ C; one product
    /// adds at most C(2p, p) to its rank. Landsberg and Ottaviani (2015). (All; over Z and Q it bounds the border rank
    /// over the complex numbers too.)
    Koszul
};

std::string_view name(Method method);      ///< "substitution"
std::string_view reference(Method method); ///< "Pan 1966; …"

/// A theorem about one tensor in one ring: its rank is at least this.
struct LowerBound {
    Method method = Method::Unfolding;
    int bound = 0;
    std::string witness; ///< what was computed, so that it can be computed again
};

/// Polled now and then; a method that is stopped claims what it has shown so far.
using ShouldStop = std::function<bool()>;

/// Every bound that applies, the best first; of equal ones the simpler argument. At most 64 entries a mode. Rings:
/// Z mod 2, Z and Q; for others only the unfolding.
std::vector<LowerBound> lowerBounds(const Tensor& tensor, Ring ring, const ShouldStop& shouldStop = {});

/// The length that a binary linear code of this dimension and least weight has at least.
int griesmer(int dimension, int weight);

// One method each; nothing when the tensor is too large for it, or zero.
std::optional<LowerBound> codeBound(const sat::BitTensor& tensor);
std::optional<LowerBound> substitutionBound(const sat::BitTensor& tensor, const ShouldStop& shouldStop = {});
std::optional<LowerBound> koszulBound(const Tensor& tensor, Ring ring, const ShouldStop& shouldStop = {});

} // namespace rankfall::proof
