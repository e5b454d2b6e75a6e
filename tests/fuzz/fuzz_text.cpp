// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/gaussian.h"
#include "core/io/plain_text.h"
#include "core/io/scheme_text.h"
#include "core/io/tensor_text.h"

#include <cstddef>
#include <cstdint>

/// Formulas, tensors, encodings, compressed files and coefficients.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace rankfall;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    (void)readSchemeText(text, "f");
    (void)readTensorText(text, "f", "t");
    (void)plainText(std::string(text), "f");
    (void)unpackedGzip(std::string(text), "f");
    if (const auto value = readGaussian(text)) {
        (void)textOf(*value);
    }
    return 0;
}
