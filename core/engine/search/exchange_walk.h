// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/rng.h"
#include "core/engine/flip/packing.h"

#include <cstdint>
#include <vector>

namespace rankfall {

/// A scheme for n x m by m x m over Z mod 2 that (a, b, c) -> (c, b', a), ' for transposition, maps to itself: pairs of
/// terms, one of which stands for both, and terms that are their own images, (x, s, x) with s symmetric. A and C have n
/// x m entries both (C as in the program's convention), row by row.
struct ExchangeScheme {
    /// Stands for (a, b, c) and (c, b', a).
    struct Pair {
        std::uint32_t a;
        std::uint32_t b;
        std::uint32_t turned; ///< b'
        std::uint32_t c;
    };

    struct Fixed {
        std::uint32_t x;
        std::uint32_t s;
    };

    int n = 0;
    int m = 0;
    std::vector<Pair> pairs;
    std::vector<Fixed> fixed;

    int rank() const { return static_cast<int>(2 * pairs.size() + fixed.size()); }

    /// All its terms.
    flip::PackedTerms expanded() const;

    /// The scheme as one of a larger format, with the schoolbook's terms for what is new; those of the diagonal that
    /// are their own images are gathered at random, n of them into one and pairs. With no terms: of the schoolbook.
    ExchangeScheme grown(int newN, int newM, Rng& rng) const;

    /// The largest formats it is for: n m and m m at most this many entries.
    static constexpr int kMostA = 20;
    static constexpr int kMostB = 25;
};

/// Walks among such schemes: flips of two pairs together with their images, flips of a pair with a fixed term, and
/// three fixed terms with one s made a fixed term and a pair; what can be merged is. Not in the flip kernel, because
/// the rows are of two kinds: some eight million steps a second on a free core.
class ExchangeWalk {
public:
    void load(const ExchangeScheme& scheme, std::uint64_t seed);

    const ExchangeScheme& scheme() const { return m_scheme; }

    int rank() const { return m_scheme.rank(); }

    /// Draws a place and flips there, if something can be flipped there.
    void step();

    /// Two pairs with no common factor become three; false when no two such were found.
    bool plus();

private:
    using Pair = ExchangeScheme::Pair;

    /// Whether a row of this number has something to merge with, or a zero factor.
    bool isLoose(int at) const;
    bool tidied(int at);
    void tidy();
    void tidyAfter(int i, int j);
    void addPair(const Pair& pair);
    void dropPair(int at);
    void addFixed(std::uint32_t x, std::uint32_t s);
    void change(std::uint32_t& factor, std::uint32_t by);
    bool pairUp(std::uint64_t bits);
    void flipAtB(int i, std::uint64_t bits);
    void flipAtA(int i, bool atC, std::uint64_t bits);

    ExchangeScheme m_scheme;
    std::vector<std::uint8_t> m_uses; ///< of every value as a, c or x
    Rng m_rng{1};
};

} // namespace rankfall
