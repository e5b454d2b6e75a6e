// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/campaign/letter.h"
#include "core/learn/scheme.h"

#include <optional>

namespace rankfall::learn {

/// A scheme as it travels between the islands of a campaign. Nothing when it has coefficients other than -1, 0 and 1.
std::optional<campaign::Enclosure> enclosureOf(const Scheme& scheme);
/// The way back. Nothing when it is none of a matrix product that is learned; whether it is exact is for others to
/// check.
std::optional<Scheme> schemeOf(const campaign::Enclosure& enclosure);

} // namespace rankfall::learn
