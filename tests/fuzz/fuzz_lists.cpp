// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/scheme_lists.h"

#include <cstddef>
#include <cstdint>

/// Nested lists: Mathematica, Maple, Python.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace rankfall;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (const auto statements = readLists(text, "f")) {
        (void)schemesOfLists(*statements, "lists", text, "f");
    }
    return 0;
}
