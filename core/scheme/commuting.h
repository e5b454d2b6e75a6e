// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/tensor/target.h"

#include <vector>

namespace rankfall {

/// An algorithm for an n×m by m×p matrix product whose entries commute, in as many products as Rosowski's of 2019
/// (arXiv 1904.07683): m(np + n + p − 1)/2 when m is even or p is odd, (m(np + n + p − 1) + n − 1)/2 otherwise, or what
/// the transposed product takes when that is less; never more than nmp. Exact over ℤ, coefficients −1, 0 and 1, and so
/// over every commutative ring. `target` is one of commutativeMatrixProduct() (commutative_target.h); nothing for
/// others.
///
/// How it goes, for a row x of A and B = (b_jk). A product (x_s + f)(x_t + g) with f and g sums of entries of B is
/// x_s·x_t + g·x_s + f·x_t + fg, and fg is the same for all rows. Inner indices are taken two at a time, and three once
/// where m is odd. Of r of them and as many columns, P_st = (x_s + b_ts)(x_t + b_st) for s < t goes into columns s and
/// t, and x_t(Σ_{s≠t} x_s + Σ_{s≠t} b_ts − b_tt) is taken from column t: what is left there is Σ_s b_st·x_s. Another
/// product on the same s and t less P_st is u·x_s + v·x_t for any u and v: one makes a column of two inner indices, and
/// three, one of which goes into both, make two columns of three.
std::vector<Term> commutingAlgorithm(const Target& target);

} // namespace rankfall
