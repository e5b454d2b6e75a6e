// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/lesson/flip_map.h"

#include "core/base/check.h"

#include <algorithm>

namespace rankfall {

namespace {

/// A term in twelve bits: A lowest, then B, then C.
std::uint32_t packedTerm(const Term& term)
{
    std::uint32_t bits = 0;
    for (const Mode mode : kModes) {
        for (int i = 0; i < term.factor(mode).size(); ++i) {
            bits |= static_cast<std::uint32_t>(term.factor(mode)[i] & 1) << (4 * index(mode) + i);
        }
    }
    return bits;
}

constexpr std::uint32_t factorMask(int mode)
{
    return 15U << 4 * mode;
}

} // namespace

FlipMap::Node FlipMap::packed(Terms terms, int count)
{
    const auto used = static_cast<std::size_t>(count);
    // A flip changes two places of a sorted list: insertion is what sorts it fastest.
    for (std::size_t i = 1; i < used; ++i) {
        const std::uint32_t term = terms[i];
        std::size_t place = i;
        for (; place > 0 && terms[place - 1] > term; --place) {
            terms[place] = terms[place - 1];
        }
        terms[place] = term;
    }
    Node node;
    for (std::size_t i = 0; i < used; ++i) {
        (i < 5 ? node.low : node.high) |= static_cast<std::uint64_t>(terms[i]) << 12 * (i % 5);
    }
    return node;
}

FlipMap::Terms FlipMap::unpacked(const Node& node) const
{
    Terms terms{};
    for (std::size_t i = 0; i < static_cast<std::size_t>(m_rank); ++i) {
        terms[i] = static_cast<std::uint32_t>((i < 5 ? node.low : node.high) >> 12 * (i % 5)) & 0xFFF;
    }
    return terms;
}

/// Calls `visit` for what each flip leads to; true when two terms merge. Two terms that share x: (x, y, z) and
/// (x, y', z') become (x, y + y', z) and (x, y', z + z'), or the same with y and z exchanged. The flip undoes itself.
template <typename Visit>
bool FlipMap::forEachFlip(const Node& node, Visit visit) const
{
    const Terms terms = unpacked(node);
    bool merges = false;
    const auto count = static_cast<std::size_t>(m_rank);
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t j = i + 1; j < count; ++j) {
            const std::uint32_t difference = terms[i] ^ terms[j];
            for (int mode = 0; mode < 3; ++mode) {
                if ((difference & factorMask(mode)) != 0) {
                    continue;
                }
                const std::uint32_t one = factorMask((mode + 1) % 3);
                const std::uint32_t two = factorMask((mode + 2) % 3);
                if ((difference & one) == 0 || (difference & two) == 0) {
                    merges = true;
                    continue;
                }
                for (const auto& [summed, other] : {std::pair{one, two}, std::pair{two, one}}) {
                    Terms next = terms;
                    next[i] ^= terms[j] & summed;
                    next[j] ^= terms[i] & other;
                    visit(packed(next, m_rank));
                }
            }
        }
    }
    return merges;
}

bool FlipMap::explore(Node start, int mostNodes)
{
    m_nodes.push_back(start);
    m_places.emplace(start, 0);
    m_fromStart.push_back(0);
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        if (size() > mostNodes) {
            return false;
        }
        const int next = m_fromStart[i] + 1;
        const bool merges = forEachFlip(Node(m_nodes[i]), [&](const Node& other) {
            if (m_places.emplace(other, size()).second) {
                m_nodes.push_back(other);
                m_fromStart.push_back(static_cast<std::uint8_t>(next));
            }
        });
        m_toMerge.push_back(merges ? 0 : -1);
        m_mergeable += merges ? 1 : 0;
    }
    m_depth = m_fromStart.back();
    return true;
}

void FlipMap::measure()
{
    std::vector<int> pending;
    for (int i = 0; i < size(); ++i) {
        if (toMerge(i) == 0) {
            pending.push_back(i);
        }
    }
    // Flips undo themselves, so the way back is as long as the way there.
    for (std::size_t i = 0; i < pending.size(); ++i) {
        const int here = pending[i];
        forEachFlip(m_nodes[static_cast<std::size_t>(here)], [&](const Node& other) {
            const int place = m_places.at(other);
            if (toMerge(place) < 0) {
                m_toMerge[static_cast<std::size_t>(place)] = static_cast<std::int8_t>(toMerge(here) + 1);
                pending.push_back(place);
            }
        });
    }
}

Expected<FlipMap> FlipMap::around(const Position& start, int mostNodes)
{
    const Shape shape = start.target().shape();
    if (start.ring() != Ring::Z2) {
        return fail("A map of flips is drawn over ℤ mod 2", {}, "Change the ring first");
    }
    if (shape.a > 4 || shape.b > 4 || shape.c > 4 || start.rank() > kMostTerms) {
        return fail("The flip graph is too large for a map", {},
                    "Maps are drawn for at most " + std::to_string(kMostTerms) +
                        " terms over factors of at most four entries");
    }
    FlipMap map;
    map.m_shape = shape;
    map.m_rank = start.rank();
    Terms terms{};
    std::transform(start.terms().begin(), start.terms().end(), terms.begin(), packedTerm);
    const auto end = terms.begin() + map.m_rank;
    std::sort(terms.begin(), end);
    if (std::adjacent_find(terms.begin(), end) != end) {
        return fail("Two terms are equal and cancel modulo 2", {}, "Merge them first");
    }
    if (!map.explore(packed(terms, map.m_rank), mostNodes)) {
        return fail("More than " + std::to_string(mostNodes) + " sets of terms can be reached");
    }
    map.measure();
    return map;
}

const FlipMap& FlipMap::ofTwoByTwo()
{
    static const FlipMap kMap = [] {
        const auto target = Target::matrixMultiplication({2, 2, 2});
        const auto start = Position::of({target, Ring::Z2, 1}, target->schoolbook());
        RANKFALL_CHECK(start.has_value());
        auto map = around(*start);
        RANKFALL_CHECK(map.has_value());
        return std::move(*map);
    }();
    return kMap;
}

std::optional<int> FlipMap::find(std::span<const Term> terms) const
{
    if (static_cast<int>(terms.size()) != m_rank) {
        return std::nullopt;
    }
    if (std::any_of(terms.begin(), terms.end(), [&](const Term& term) { return !(term.shape() == m_shape); })) {
        return std::nullopt;
    }
    Terms bits{};
    std::transform(terms.begin(), terms.end(), bits.begin(), packedTerm);
    const auto place = m_places.find(packed(bits, m_rank));
    return place == m_places.end() ? std::nullopt : std::optional(place->second);
}

std::vector<Term> FlipMap::terms(int node) const
{
    std::vector<Term> out;
    const Terms all = unpacked(m_nodes[static_cast<std::size_t>(node)]);
    for (std::size_t t = 0; t < static_cast<std::size_t>(m_rank); ++t) {
        const std::uint32_t bits = all[t];
        Term term{Factor(m_shape.a), Factor(m_shape.b), Factor(m_shape.c)};
        for (const Mode mode : kModes) {
            for (int i = 0; i < m_shape[mode]; ++i) {
                term.factor(mode).set(i, static_cast<int>(bits >> (4 * index(mode) + i) & 1));
            }
        }
        out.push_back(term);
    }
    return out;
}

std::vector<int> FlipMap::neighbours(int node) const
{
    std::vector<int> out;
    forEachFlip(m_nodes[static_cast<std::size_t>(node)], [&](const Node& other) { out.push_back(m_places.at(other)); });
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

} // namespace rankfall
