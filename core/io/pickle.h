// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rankfall {

/// A numpy array inside a pickle: its bytes lie in the pickle and are not copied.
struct PickledArray {
    std::string type; ///< "i4", "f8" (without byte order)
    char byteOrder = '<';
    bool fortranOrder = false;
    std::vector<std::int64_t> shape;
    std::string_view bytes;
};

/// Reads the arrays of a pickled one-dimensional numpy array of arrays, the form in which numpy stores arrays of
/// unequal shapes. The views point into `pickle`.
///
/// A pickle is a program; this reads the few instructions and the three global names that numpy writes and refuses
/// every other one. Nothing is ever called or imported. Work and memory are bounded by the length of the text: values
/// live in one arena, repeated ones are shared, nothing recurses. Format: Python library reference, "pickletools",
/// protocol 3.
Expected<std::vector<PickledArray>> readPickledArrays(std::string_view pickle, const std::string& where);

} // namespace rankfall
