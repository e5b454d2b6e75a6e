// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/play/tensor_game.h"
#include "core/tensor/target.h"

#include <functional>
#include <optional>
#include <span>
#include <string>

namespace rankfall {

/// The tensors of this program in the game that networks play, Z mod 2. Modes of at most play::kLongestMode entries.
play::Action actionOf(const Term& term);
Term termOf(const play::Action& action, Shape shape);
/// The terms modulo 2; those that vanish there are left out.
play::Decomposition decompositionOf(std::span<const Term> terms);
play::State stateOf(const play::TensorGame& game, const Tensor& tensor);

/// Terms modulo 2 as terms over Z with the same sum, of coefficients that a position may hold: by signs, or by Hensel
/// lifting. Nothing when there are none, or when it was stopped.
std::optional<std::vector<Term>> liftedTo(const Tensor& sum, std::span<const Term> mod2,
                                          const std::function<bool()>& shouldStop);

} // namespace rankfall
