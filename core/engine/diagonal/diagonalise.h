// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/rng.h"
#include "core/tensor/tensor.h"

#include <functional>
#include <string>
#include <vector>

namespace rankfall {

/// What simultaneous diagonalisation says of a tensor.
///
/// Slices along one mode, written in the smallest spaces that hold their rows and columns, are square matrices X_k of
/// size r where those spaces agree in dimension. With an invertible combination Y of them, the matrices Y⁻¹·X_k commute
/// and have one basis of eigenvectors exactly when r terms are enough: each common eigenvector is a term, and its
/// eigenvalues are the term's third factor (R. Harshman 1970, who credits R. Jennrich; S. Leurgans, R. Ross and R. Abel
/// 1993). Where only some of the eigenvalues lie in the field, the eigenvectors that are there are terms all the same,
/// and what they leave needs as many dimensions less.
struct Diagonalisation {
    enum class Outcome {
        Whole,        ///< the terms sum to the tensor, and fewer cannot
        Partly,       ///< eigenvectors for some of the dimensions
        NoVectors,    ///< no eigenvector common to all slices is there
        NotCommuting, ///< some do not commute: more than `dimension` terms are needed
        NotSquare,    ///< along no mode is there an invertible combination
        Stopped
    };

    Outcome outcome = Outcome::NotSquare;
    Mode slices = Mode::C;   ///< along which the tensor was cut
    int dimension = 0;       ///< r
    int fractional = 0;      ///< over Z: eigenvectors left out because their term has fractions
    std::vector<Term> terms; ///< each takes one dimension off what is left
};

/// Modulo a prime every residue is tried as an eigenvalue. Over Z the field is Q: eigenvalues are fractions of small
/// numbers, found modulo 2^61 − 1 and checked by what they leave; NotCommuting is certain there as well. A folded
/// tensor is taken as a plain one, so that nothing follows for how many terms it needs. The mode is the one with most
/// terms.
Diagonalisation diagonalise(const Tensor& tensor, Ring ring, Rng& rng, const std::function<bool()>& shouldStop);

} // namespace rankfall
