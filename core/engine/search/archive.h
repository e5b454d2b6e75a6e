// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/rng.h"
#include "core/engine/search/format_moves.h"

#include <map>
#include <unordered_set>

namespace rankfall {

/// What a search works on at a time: a format with its sizes in increasing order, and the coefficients.
struct Stage {
    Format format;
    flip::Arithmetic arithmetic = flip::Arithmetic::Bits;

    auto operator<=>(const Stage&) const = default;
};

/// "3x4x4".
std::string nameOf(Format format);

/// For every stage, different schemes of the lowest rank met so far: what the other stages start from. A value; the
/// owner guards it.
class SchemeArchive {
public:
    /// Schemes kept of one stage, the newest last; a random one then makes room for a new one.
    static constexpr std::size_t kMostKept = 256;

    using Schemes = std::vector<flip::PackedTerms>;

    /// Takes a scheme in, sizes in increasing order, if none of lower rank is there and it is new. The caller has
    /// verified it.
    bool add(const Stage& stage, flip::PackedTerms scheme, Rng& rng);

    /// It was taken in once, and nothing better since.
    bool knows(const Stage& stage, const flip::PackedTerms& scheme) const;

    /// 0: none yet.
    int rank(const Stage& stage) const;
    const Schemes& schemes(const Stage& stage) const;

    bool has(const Stage& stage) const { return rank(stage) > 0; }

    /// Up to `count` different ones, in random order.
    Schemes sample(const Stage& stage, std::size_t count, Rng& rng) const;

    struct Shelf {
        int rank = 0;
        Schemes schemes;
        std::unordered_set<std::uint64_t> seen; ///< hashes of everything taken in at this rank
    };

    const std::map<Stage, Shelf>& shelves() const { return m_shelves; }

private:
    std::map<Stage, Shelf> m_shelves;
};

} // namespace rankfall
