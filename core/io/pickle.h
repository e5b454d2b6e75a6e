// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"
#include "core/io/gaussian.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace rankfall {

/// A numpy array inside a pickle: its bytes lie in the pickle and are not copied, but where protocol 2 wrote them as
/// text.
struct PickledArray {
    std::string type; ///< "i4", "f8" (without byte order)
    char byteOrder = '<';
    bool fortranOrder = false;
    std::vector<std::int64_t> shape;
    std::string_view bytes;
    std::shared_ptr<const std::string> kept; ///< what `bytes` points into when that is not the pickle
    std::vector<Gaussian> numbers;           ///< of an array of Python numbers (type "O…"), row-major
};

/// Reads the arrays of a pickle: of a one-dimensional numpy array of arrays, the form in which numpy stores arrays of
/// unequal shapes; of a list or tuple of arrays; or of one array. Arrays of Python numbers hold whole numbers,
/// floating-point numbers and Fractions. The views point into `pickle`.
///
/// A pickle is a program; this reads the few instructions and the few global names that numpy writes, in protocols 2 to
/// 5, and refuses every other one. Nothing is ever called or imported. Work and memory are bounded by the length of the
/// text: values live in one arena, repeated ones are shared, nothing recurses. Format: Python library reference,
/// "pickletools".
Expected<std::vector<PickledArray>> readPickledArrays(std::string_view pickle, const std::string& where);

} // namespace rankfall
