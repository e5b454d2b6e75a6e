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
    /// The same all the way down: what the restrictions to all subspaces of the combinations of at most six slices
    /// need,
    /// from small subspaces up. A product vanishes on one hyperplane; how often that may be each of them, and the
    /// others
    /// must not, is counted. Substitution as above with the counting of Hopcroft and Kerr (1971). (As Code.)
    Restriction,
    /// Some entries along one mode are given up. If the slices along another mode then span k dimensions fewer, k
    /// products can be spared: those with independent coefficients there vanish on a complement, on which all that was
    /// left of the tensor is seen. So k, and what is left needs by other methods, or by the same again. Alexeev, Forbes
    /// and Tsimerman (2011). (All.)
    Projection,
    /// The tensor, cut down to q dimensions along one mode, as a map from B* ⊗ Λ^p A to Λ^(p+1) A ⊗ C; one product adds
    /// at most C(q - 1, p) to its rank. q = 2p + 1 is best where B and C are of one size. Landsberg and Ottaviani
    /// (2015). (All; over Z and Q it bounds the border rank
    /// over the complex numbers too.)
    Koszul
};

std::string_view name(Method method);      ///< "substitution"
std::string_view reference(Method method); ///< "Pan 1966; …"

/// A theorem about one tensor in one ring: its rank is at least this.
struct LowerBound {
    Method method = Method::Unfolding;
    int bound = 0;
    std::string witness;                 ///< what was computed, so that it can be computed again
    std::vector<std::string> steps = {}; ///< of an argument in steps: each of them, in order
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
std::optional<LowerBound> restrictionBound(const sat::BitTensor& tensor, const ShouldStop& shouldStop = {});
std::optional<LowerBound> projectionBound(const Tensor& tensor, Ring ring, const ShouldStop& shouldStop = {});
std::optional<LowerBound> koszulBound(const Tensor& tensor, Ring ring, const ShouldStop& shouldStop = {});

} // namespace rankfall::proof
