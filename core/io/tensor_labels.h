// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/io/json.h"
#include "core/tensor/target.h"

namespace rankfall {

/// The target with what a JSON tensor says about names: "title", and "labels", three lists of identifiers, or "basis",
/// the names of a cubic tensor's basis, which makes entries a_…, b_… and c_… of them. As it is when it says nothing.
/// Errors name the place. Private to io.
Expected<TargetPtr> namedAs(const TargetPtr& target, const Json& json, const std::string& file, std::string_view text);

/// "title" and "labels" for a JSON object, each with a comma after it; empty for those that Target::custom() gives.
std::string namesJson(const Target& target);

/// Whether a name may stand in formulas: letters, digits and underscores, at most 24.
bool isEntryName(std::string_view name);

} // namespace rankfall
