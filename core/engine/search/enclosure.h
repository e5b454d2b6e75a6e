// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/search/scheme_search.h"

namespace rankfall {

/// A scheme as it travels between islands. Nothing when it has coefficients other than -1, 0 and 1.
std::optional<campaign::Enclosure> enclosureOf(const SharedScheme& scheme);
/// The way back; what arrives is whatever somebody sent: only its shape has been checked. Nothing for a ring in which
/// nothing is searched.
std::optional<SharedScheme> sharedScheme(const campaign::Enclosure& enclosure);

} // namespace rankfall
