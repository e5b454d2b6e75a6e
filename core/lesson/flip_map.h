// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/game/position.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace rankfall {

/// The component of the flip graph (Kauers and Moosbauer 2022) that a scheme lies in, modulo 2: every set of terms that
/// flips lead to, how far each is from the start, and how far from the nearest that a merge shortens. Worked out by
/// breadth-first search, forth from the start and back from all that can be shortened at once.
///
/// For schemes of at most kMostTerms terms over factors of at most four entries. From the schoolbook algorithm of 2x2x2
/// there are 278 289 sets: about a second and 30 MB. Immutable; any thread.
class FlipMap {
public:
    static constexpr int kMostTerms = 10;

    /// Errors: terms that do not fit, another ring than Z mod 2, equal terms, or more than `mostNodes` sets.
    static Expected<FlipMap> around(const Position& start, int mostNodes = 1000000);
    /// That of the schoolbook algorithm of 2x2x2, worked out at the first call and kept.
    static const FlipMap& ofTwoByTwo();

    int size() const { return static_cast<int>(m_nodes.size()); }

    /// The largest distance from the start.
    int depth() const { return m_depth; }

    /// The place of these terms on the map, whatever their order; nothing when they are not on it.
    std::optional<int> find(std::span<const Term> terms) const;

    std::vector<Term> terms(int node) const;

    /// Flips from the start.
    int fromStart(int node) const { return m_fromStart[static_cast<std::size_t>(node)]; }

    /// Flips to the nearest set with two terms that merge; one term fewer is a move more. -1: no set of the map has
    /// such.
    int toMerge(int node) const { return m_toMerge[static_cast<std::size_t>(node)]; }

    /// Sets with two terms that merge.
    int mergeable() const { return m_mergeable; }

    /// Where the flips from here lead, each once, ascending.
    std::vector<int> neighbours(int node) const;

private:
    /// Twelve bits a term, ascending, the rest zero.
    struct Node {
        std::uint64_t low = 0;
        std::uint64_t high = 0;
        bool operator==(const Node&) const = default;
    };

    struct Hash {
        std::size_t operator()(const Node& node) const
        {
            std::uint64_t x = (node.low ^ node.high * 0x9E3779B97F4A7C15U) * 0xBF58476D1CE4E5B9U;
            return static_cast<std::size_t>(x ^ x >> 31);
        }
    };

    using Terms = std::array<std::uint32_t, kMostTerms>; ///< the first m_rank are used

    FlipMap() = default;
    static Node packed(Terms terms, int count);
    Terms unpacked(const Node& node) const;
    template <typename Visit>
    bool forEachFlip(const Node& node, Visit visit) const;
    bool explore(Node start, int mostNodes);
    void measure();

    Shape m_shape;
    int m_rank = 0;
    std::vector<Node> m_nodes;
    std::unordered_map<Node, int, Hash> m_places;
    std::vector<std::uint8_t> m_fromStart;
    std::vector<std::int8_t> m_toMerge;
    int m_depth = 0;
    int m_mergeable = 0;
};

} // namespace rankfall
