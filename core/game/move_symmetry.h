// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/game/position.h"

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

namespace rankfall {

/// What a move is up to the symmetries of the position it is played in.
struct MoveClass {
    std::uint64_t move = 0;  ///< of the products that it takes out and adds
    std::uint64_t orbit = 0; ///< the same for all moves that a symmetry of the position takes to each other
    int size = 1;            ///< how many different moves these are
};

/// The symmetries of a position of matrix multiplication that do no more than rename: rows and columns are reordered,
/// over Z signs change as far as there are few enough, and where sizes allow the three matrices change places or are
/// transposed. Those are meant that take the products played to themselves, and so the residual too. It is a subgroup
/// of all symmetries (core/symmetry has those): what it holds to be the same is the same, and more may be. At most
/// kMostElements are looked at; positions of other targets have the identity alone.
class PositionSymmetry {
public:
    static constexpr std::size_t kMostElements = 20'000;

    explicit PositionSymmetry(const Position& position);

    const Position& position() const { return m_position; }

    /// Those that keep the position, the identity included.
    int order() const { return static_cast<int>(m_elements.size()); }

    /// Of a legal move.
    MoveClass classOf(const Move& move) const;

private:
    /// For each entry of a mode where it goes, with its sign; and which mode that is.
    struct Image {
        std::vector<int> place;
        std::vector<int> sign;
    };

    struct Element {
        std::array<int, 3> to{0, 1, 2}; ///< factor i becomes factor to[i]
        std::array<Image, 3> image;
    };

    using Elements = std::shared_ptr<const std::vector<Element>>;
    static Elements elementsOf(const Problem& problem);
    static std::vector<Element> all(const Problem& problem);
    Term moved(const Element& element, const Term& term) const;

    Position m_position;
    std::vector<Element> m_elements;
};

} // namespace rankfall
