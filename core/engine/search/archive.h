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
///
/// Where a scheme leads is mostly decided by what it is but for symmetry. The 4x4x4 of rank 47 modulo 2 are of four
/// kinds, told apart by their rank patterns: more than half are of one that never came below 62 in 4x4x5, one in
/// thirteen of one that leads to 60. So what is drawn is a pattern first, and then a scheme that has it. And the lowest
/// rank is not the only one that leads on: of 4x4x5, those in 61 that fall no further reach 4x5x5 in 73 sooner than
/// many in 60, so schemes of one more than the lowest are remembered as well.
class SchemeArchive {
public:
    /// Schemes kept of one rank of a stage, the newest last; then one of the commonest pattern makes room for a new
    /// one.
    static constexpr std::size_t kMostKept = 256;

    using Schemes = std::vector<flip::PackedTerms>;

    /// Takes a scheme in, sizes in increasing order, if none of lower rank is there and it is new. The caller has
    /// verified it. False as well for one of one more than the lowest rank, which is only remembered.
    bool add(const Stage& stage, flip::PackedTerms scheme, Rng& rng);

    /// It was taken in once, and nothing better since.
    bool knows(const Stage& stage, const flip::PackedTerms& scheme) const;

    /// 0: none yet.
    int rank(const Stage& stage) const;
    const Schemes& schemes(const Stage& stage) const;

    bool has(const Stage& stage) const { return rank(stage) > 0; }

    /// Up to `count` different ones, in random order: each time any of the patterns that are left, see above.
    Schemes sample(const Stage& stage, std::size_t count, Rng& rng) const;
    /// One of those or, as likely where there is one, of one more than the lowest rank. Empty: there is none.
    Schemes sampleNear(const Stage& stage, Rng& rng) const;

    /// Schemes of one rank.
    struct Rack {
        Schemes schemes;
        std::vector<std::uint64_t> patterns; ///< of each, see rankPattern()
    };

    struct Shelf {
        int rank = 0;
        Rack lowest;
        Rack next;                              ///< of one rank more
        std::unordered_set<std::uint64_t> seen; ///< hashes of everything met at both
    };

    const std::map<Stage, Shelf>& shelves() const { return m_shelves; }

private:
    std::map<Stage, Shelf> m_shelves;
};

} // namespace rankfall
