// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/pickle.h"

#include <cstddef>
#include <cstdint>

/// The pickle machine alone, without the checksums of an archive around it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    (void)rankfall::readPickledArrays({reinterpret_cast<const char*>(data), size}, "pickle");
    return 0;
}
