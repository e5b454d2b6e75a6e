// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/program/coefficient.h"

#include <vector>

namespace rankfall {

/// Σ coefficient · variable, each variable at most once, no coefficient zero.
struct Part {
    int variable = 0;
    Coefficient coefficient = 1;
    bool operator==(const Part&) const = default;
};

using Sum = std::vector<Part>;

/// A linear map as a straight-line program. Variables 0 … inputs−1 are its inputs; variable inputs+i is `sums[i]`,
/// which uses smaller ones only; `outputs` may use all of them.
struct LinearProgram {
    int inputs = 0;
    std::vector<Sum> sums;
    std::vector<Sum> outputs;

    int additions() const; ///< Σ (parts − 1) over sums and outputs
    int scalings() const;  ///< parts with a coefficient other than ±1

    int variables() const { return inputs + static_cast<int>(sums.size()); }

    const Sum& definition(int variable) const { return sums[static_cast<std::size_t>(variable - inputs)]; }

    bool operator==(const LinearProgram&) const = default;
};

/// The map without sums: each output written in the inputs, in their order. Nothing when a number leaves 64 bits.
std::optional<LinearProgram> expanded(const LinearProgram& program, Ring ring);

/// The program of the transposed map, made by turning every use round (Tellegen): as many scalings, and
/// additions(P) + outputs = additions(Pᵀ) + inputs when no input or output is zero or unused. Sums that are used
/// nowhere vanish.
LinearProgram transposed(const LinearProgram& program);

} // namespace rankfall
