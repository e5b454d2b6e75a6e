// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/game/position.h"

#include <span>
#include <string>
#include <vector>

namespace rankfall {

/// The mode that is neither of the two.
constexpr Mode thirdMode(Mode x, Mode y)
{
    return static_cast<Mode>(3 - index(x) - index(y));
}

/// What a rewrite does: takes one or two terms out and puts others of the same sum in.
enum class RewriteKind {
    Reduce, ///< two terms that share two factors become one, or none when they cancel
    Flip,   ///< two terms that share a factor exchange parts of the other two (Kauers and Moosbauer 2022)
    Plus,   ///< two terms that share none become three, two of which share (Arai, Ichikawa and Hukushima 2024)
    Split   ///< one term becomes two
};

/// One way to rewrite terms of a position. The residual stays as it is, every new term is canonical where that keeps it
/// within the bound, and no coefficient exceeds the bound, or that of the terms rewritten where they exceed it.
struct Rewrite {
    RewriteKind kind = RewriteKind::Flip;
    Move move;             ///< legal in the position
    int first = 0;         ///< index of the term that gets the sum (Flip, Plus) or is split
    int second = -1;       ///< the other one; Split: whose factor is taken out, -1 for a single entry
    Mode shared = Mode::A; ///< the factor they share; Plus: the one that the first lends to the second
    Mode summed =
        Mode::B;       ///< the factor of the first that becomes a sum, of Reduce and Split the only one that changes
    int nonzeros = 0;  ///< change of the number of coefficients that are not zero
    int additions = 0; ///< change of the additions that the terms cost, without shared sums
    int merges = -1;   ///< Flip: a term of the position that one of the new ones can be merged with; -1: none
};

struct RewriteQuery {
    int term = -1;   ///< only pairs with this term
    int other = -1;  ///< only the pair of both
    int most = 2000; ///< stop after so many
};

struct RewriteList {
    std::vector<Rewrite> rewrites; ///< reductions, flips after which terms merge, other flips; then cheapest first
    bool complete = true;          ///< false: there are more
};

/// Every reduction and every flip of the terms, as the query narrows them. Factors are shared when they are equal up to
/// sign (for A and B, and modulo a prime, up to a scale). A pair has two flips for each factor it shares modulo 2 (who
/// gets the sum) and four over Z (and with which sign); modulo 5 and 7 every scale is listed, beyond only the signs.
RewriteList flipsOf(const Position& position, const RewriteQuery& query = {});
/// The pluses of every two terms that share no factor, as the query narrows them; cheapest first. Two terms have six
/// modulo 2 and up to 24 over Z.
RewriteList plusesOf(const Position& position, const RewriteQuery& query = {});
/// The splits of a term into a single entry of one factor and the rest or, with a second, into the second's factor and
/// the rest.
std::vector<Rewrite> splitsOf(const Position& position, int term, int second = -1);
/// The terms that share a factor with this one, ascending.
std::vector<int> partnersOf(const Position& position, int term);
/// A factor as it is compared here: two terms share it when theirs are equal.
Factor comparedFactor(const Position& position, int term, Mode mode);

/// "M3 and M5 share a21: a21(b11+b12)->c22 ; a21*b11->c21-c22". Names are parallel to the position's terms.
std::string toText(const Rewrite& rewrite, const Position& position, std::span<const std::string> names);

/// The move that leaves exactly these terms, keeping those that are there already.
Move moveTo(const Position& position, std::span<const Term> terms);

} // namespace rankfall
