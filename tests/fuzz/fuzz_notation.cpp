// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/base/check.h"
#include "core/game/notation.h"

#include <cstddef>
#include <cstdint>

/// Typed moves: what is understood prints to something that is understood the same way.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace rankfall;
    static const TargetPtr targets[] = {Target::matrixMultiplication({2, 2, 2}),
                                        Target::matrixMultiplication({2, 5, 12}), Target::quaternionProduct(),
                                        Target::polynomial(3, 3)};
    if (size == 0) {
        return 0;
    }
    const Target& target = *targets[data[0] % 4];
    const Ring ring = data[0] & 4U ? Ring::Z2 : Ring::Z;
    const std::string_view text(reinterpret_cast<const char*>(data + 1), size - 1);
    (void)parseLine(text, target, ring);
    if (const auto move = parseMove(text, target, ring)) {
        const auto again = parseMove(toText(*move, target), target, ring);
        RANKFALL_CHECK(again.has_value() && *again == *move);
    }
    return 0;
}
