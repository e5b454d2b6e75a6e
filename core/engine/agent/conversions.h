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

/// Terms of this program as moves of the game that networks play, Z mod 2 or Z mod 3, canonical; those that vanish
/// there are left out. Modes of at most play::kLongestMode entries.
play::Decomposition decompositionOf(std::span<const Term> terms, Ring ring);
Term termOf(const play::Action& action, Shape shape);
std::vector<Term> termsOf(const play::Decomposition& moves, Shape shape);

/// Terms modulo 2 as terms over Z with the same sum, of coefficients that a position may hold: by signs, or by Hensel
/// lifting. Nothing when there are none, or when it was stopped.
std::optional<std::vector<Term>> liftedTo(const Tensor& sum, std::span<const Term> mod2,
                                          const std::function<bool()>& shouldStop);

} // namespace rankfall
