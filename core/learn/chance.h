// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/rng.h"

#include <cmath>

namespace rankfall::learn {

/// What a stream of random numbers is for. Numbers are part of what a seed means: never reorder them.
enum class Purpose : std::uint64_t { Sample = 1, Game = 2, Playout = 3, Exam = 4, Lift = 5, Backplay = 6, Images = 7 };

/// The generator of one piece of work. Every sample and every game has its own, so that nothing depends on which thread
/// did it, or when, and a resumed run draws what an uninterrupted one would have drawn.
inline Rng streamOf(std::uint64_t seed, Purpose purpose, std::uint64_t first = 0, std::uint64_t second = 0)
{
    Rng mix(seed);
    std::uint64_t state = mix() ^ static_cast<std::uint64_t>(purpose) * 0xD1342543DE82EF95U;
    state = Rng(state + first)();
    return Rng(state + second);
}

/// Uniform in [0, 1), a multiple of 2^-24.
inline float uniform(Rng& rng)
{
    return static_cast<float>(rng() >> 40) * 0x1p-24F;
}

/// Normal, mean 0 and deviation 1 (Box and Muller 1958).
inline float normal(Rng& rng)
{
    const float radius = std::sqrt(-2 * std::log(1 - uniform(rng)));
    return radius * std::cos(6.2831853F * uniform(rng));
}

} // namespace rankfall::learn
