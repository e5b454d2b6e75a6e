// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/npy_scheme.h"
#include "core/io/tensor_file.h"

#include <cstddef>
#include <cstdint>

/// A numpy array as a scheme, a pool of schemes, a tensor.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace rankfall;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto content = std::make_shared<const std::string>(text);
    auto npy = readNpy(*content, "f");
    if (!npy) {
        return 0;
    }
    if (const auto list = schemesOfArrays(npy->arrays, "", "f"); list && *list && (*list)->size() > 0) {
        (void)(*list)->member(0);
    }
    (void)readTensorNpy(npy->arrays[0], "f", "t");
    return 0;
}
