// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace rankfall::net {

inline constexpr std::size_t kLongestHeader = std::size_t{16} << 20;

/// One array as the header of a safetensors file describes it.
struct TensorEntry {
    std::string name;
    bool isHalf = false; ///< float16, otherwise float32
    std::vector<int> shape;
    std::uint64_t begin = 0; ///< bytes, in the data after the header
    std::uint64_t end = 0;
};

/// Reads the JSON of a header: what is not of the expected form, comes twice or is too large is an error. Sizes of
/// shapes are at least 1 and below 2^31; whether places fit each other is for the caller to check.
Expected<std::vector<TensorEntry>> readHeader(std::string_view text, std::map<std::string, std::string>& metadata,
                                              const std::string& name);

} // namespace rankfall::net
