// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/external/json_fields.h"
#include "core/game/move.h"
#include "core/tensor/shape.h"

#include <cstddef>
#include <limits>
#include <optional>
#include <string_view>
#include <vector>

/// What messages of both sides are made of.
namespace rankfall::protocol {

inline constexpr std::size_t kLongestName = 60;   ///< bytes
inline constexpr std::size_t kLongestText = 2000; ///< bytes
inline constexpr std::size_t kMostOptions = 100;
inline constexpr std::size_t kMostRings = 100;
inline constexpr std::int64_t kLargest = std::numeric_limits<std::int64_t>::max();

/// A line of the conversation. Errors: it is no JSON object.
Expected<Json> objectOf(std::string_view line);
/// Lists of lists of numbers; what is wrong with them goes to `fields`. Absent is empty.
std::vector<Term> termsOf(const Json* list, Shape shape, Ring ring, JsonFields& fields);
std::vector<Move> movesOf(const Json* list, Shape shape, Ring ring, JsonFields& fields);
/// Three sizes from 1 to 64.
Shape shapeOf(const char* key, JsonFields& fields);
/// A ring that positions live over.
std::optional<Ring> ringOf(const Json& name);

inline tl::unexpected<Error> failed(const JsonFields& fields)
{
    return tl::unexpected(*fields.error());
}

} // namespace rankfall::protocol
