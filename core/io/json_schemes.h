// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/io/json.h"
#include "core/io/scheme_list.h"

namespace rankfall {

/// The schemes in a JSON text: one object (see scheme_json.h), several in lists or objects around them, named by their
/// keys, or nested lists of numbers (see scheme_lists.h), named or not. Lists of numbers that could be a dense tensor
/// just as well are taken for a scheme when that is exact. Nothing when there is none.
std::optional<Expected<SchemeList>> schemesOfJson(const Json& json, const std::string& file, std::string_view text);

} // namespace rankfall
