// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/rng.h"
#include "core/sat/bits.h"
#include "core/tensor/target.h"

namespace rankfall::test {

/// A random factor that is not zero, within `size` entries.
inline std::uint64_t randomFactor(int size, Rng& rng)
{
    std::uint64_t bits = 0;
    while (bits == 0) {
        bits = rng() >> (64 - size);
    }
    return bits;
}

inline std::vector<sat::BitTerm> randomTerms(std::array<int, 3> size, int count, Rng& rng)
{
    std::vector<sat::BitTerm> terms;
    for (int i = 0; i < count; ++i) {
        terms.push_back({randomFactor(size[0], rng), randomFactor(size[1], rng), randomFactor(size[2], rng)});
    }
    return terms;
}

inline sat::BitTensor sumOf(std::array<int, 3> size, std::span<const sat::BitTerm> terms)
{
    sat::BitTensor sum(size);
    for (const sat::BitTerm& term : terms) {
        sum.add(term);
    }
    return sum;
}

inline Tensor tensorOf(const char* name)
{
    return (*Target::parse(name))->tensor();
}

} // namespace rankfall::test
