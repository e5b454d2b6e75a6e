// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/lift/linear_system.h"
#include "core/scheme/scheme.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace rankfall {

/// All coefficients of a decomposition as one vector of integers, term by term, u before v before w; they stand for
/// residues modulo a power of 2 or 3. Plain value.
struct Coefficients {
    Shape shape;
    std::vector<std::int64_t> values;

    int width() const { return shape.a + shape.b + shape.c; }

    int terms() const { return static_cast<int>(values.size()) / width(); }

    std::span<const std::int64_t> factor(int term, Mode mode) const
    {
        const int before = mode == Mode::A ? 0 : mode == Mode::B ? shape.a : shape.a + shape.b;
        return std::span(values).subspan(static_cast<std::size_t>(term * width() + before),
                                         static_cast<std::size_t>(shape[mode]));
    }
};

/// Residues modulo `modulus` (2 or 3) in {−1, 0, 1}, of 2 in {0, 1}. Where u and v begin with −1 the sign goes to w, so
/// that both begin with 1.
Coefficients residuesOf(Shape shape, std::span<const Term> terms, int modulus);

/// target − Σ u⊗v⊗w modulo `modulus`, at most 2^31: every entry in [0, modulus), in the order of Tensor::values().
std::vector<std::int64_t> residual(const Tensor& target, const Coefficients& coefficients, std::int64_t modulus);

/// True when Σ u⊗v⊗w = target over Z; false as well when a coefficient is beyond kMaxCoefficient.
bool isExact(const Tensor& target, const Coefficients& coefficients);
/// The terms; nothing when a coefficient is beyond kMaxCoefficient.
std::optional<std::vector<Term>> smallTerms(const Coefficients& coefficients);
/// Every residue as the fraction n/d with |n|, d ≤ √(modulus/2) that it stands for; nothing when one stands for none.
std::optional<std::vector<Scheme::Product>> fractions(const Coefficients& coefficients, std::int64_t modulus);

/// The same product with u and v whole numbers without a common divisor and all scale in w; as it was where 64 bits do
/// not suffice.
Scheme::Product primitive(const Scheme::Product& product);

/// Adds the derivative of Σ u⊗v⊗w by each coefficient in `columns` (indices into values) to a system with a row a cell.
template <int Modulus>
void fillJacobian(LinearSystem<Modulus>& system, const Coefficients& at, std::span<const std::size_t> columns);

extern template void fillJacobian<2>(LinearSystem<2>&, const Coefficients&, std::span<const std::size_t>);
extern template void fillJacobian<3>(LinearSystem<3>&, const Coefficients&, std::span<const std::size_t>);

} // namespace rankfall
