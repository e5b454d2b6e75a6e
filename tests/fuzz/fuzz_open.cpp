// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "tests/fuzz/exercise.h"

#include <cstddef>
#include <cstdint>

/// Any bytes as a file of any kind.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    rankfall::test::exercise(std::string(reinterpret_cast<const char*>(data), size));
    return 0;
}
