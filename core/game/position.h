// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"
#include "core/game/move.h"
#include "core/tensor/target.h"

#include <cstdint>
#include <memory>
#include <span>

namespace rankfall {

/// What is played: a target, the ring, and the largest absolute coefficient that engines may use (people may go beyond
/// after being asked). Modulo a prime the bound is firstBound(): every residue.
struct Problem {
    TargetPtr target;
    Ring ring = Ring::Z; ///< Z, or modulo a prime
    int bound = 2;

    bool operator==(const Problem& other) const
    {
        return ring == other.ring && bound == other.bound &&
               (target == other.target || (target && other.target && target->tensor() == other.target->tensor() &&
                                           target->name() == other.target->name()));
    }
};

/// What makes a move legal in a position of `termCount` terms: indices in range and increasing, terms of the right
/// shape without a zero factor, no more than kMaxTerms afterwards.
Expected<void> checkMove(const Move& move, int termCount, const Problem& problem);

/// A position of TensorGame: a problem and a list of rank-one terms, with the invariant target = Σ terms + residual
/// held exactly in the ring. Immutable; a copy shares everything. Terms keep their order of play.
class Position {
public:
    static Position start(Problem problem);
    /// Start plus these terms. Errors as after().
    static Expected<Position> of(Problem problem, std::vector<Term> terms);

    const Problem& problem() const { return m_data->problem; }

    const Target& target() const { return *m_data->problem.target; }

    Ring ring() const { return m_data->problem.ring; }

    /// Multiplications so far.
    int rank() const { return static_cast<int>(m_data->terms.size()); }

    const Term& term(int i) const { return m_data->terms[static_cast<std::size_t>(i)]; }

    std::span<const Term> terms() const { return m_data->terms; }

    const Tensor& residual() const { return m_data->residual; }

    int nonzeros() const { return m_data->nonzeros; }

    bool isSolved() const { return m_data->nonzeros == 0; }

    /// The next position. Errors: an index out of range or repeated, a term of the wrong shape, a zero factor, more
    /// than kMaxTerms terms. Any coefficient up to kMaxCoefficient is legal; modulo a prime the term
    /// that is played is its reduction.
    Expected<Position> after(const Move& move) const;
    MoveKind kindOf(const Move& move) const;

    /// Equal for positions of one problem that hold the same products, whatever their order, signs and scales.
    std::uint64_t key() const { return m_data->key; }

    /// The exact form of key() equality.
    bool sameAs(const Position& other) const;

private:
    struct Data {
        Problem problem;
        std::vector<Term> terms;
        Tensor residual;
        int nonzeros = 0;
        std::uint64_t key = 0;
    };

    explicit Position(std::shared_ptr<const Data> data)
        : m_data(std::move(data))
    {
    }

    std::shared_ptr<const Data> m_data;
};

} // namespace rankfall
