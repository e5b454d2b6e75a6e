// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/io/json.h"
#include "core/scheme/scheme.h"

namespace rankfall {

/// Expands the reduced JSON form of a scheme: sums that occur several times are "fresh" variables whose numbers
/// continue after those of the entries (for w: after those of the products). Private to io; see scheme_json.h.
Expected<std::vector<Scheme::Product>> expandReduced(const Json& json, Shape shape, const std::string& file,
                                                     std::string_view text);

} // namespace rankfall
