// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/coefficient_text.h"
#include "core/io/ternary_text.h"

#include <cstddef>
#include <cstdint>

/// Tables of numbers, whatever they look like.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace rankfall;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    (void)readCoefficientText(text, "f");
    (void)readBini(text, "f");
    (void)readTernaryText(text, "f");
    if (looksLikeBrent(text)) {
        (void)readBrent(text, "f");
    }
    return 0;
}
