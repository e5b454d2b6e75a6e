// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/play/action.h"

#include <optional>
#include <span>

namespace rankfall::play {

/// The largest unfolding bound from which TensorGame::finish() finds an end.
inline constexpr int kMostFinished = 8;

/// The tensor of a game, packed. Meaningless without its TensorGame, which knows the layout: for every (i, j) of the
/// first two modes, in Z mod 2 one word whose bit k is entry (i, j, k), in Z mod 3 two (nonzero, then negative), in Z
/// one byte an entry.
struct State {
    std::vector<std::uint32_t> words;

    bool operator==(const State&) const = default;
};

/// TensorGame as AlphaTensor plays it (Fawzi et al. 2022): a move subtracts a rank-one tensor with small coefficients,
/// every move costs 1, zero is the goal. An immutable value; all functions may be called from any thread.
class TensorGame {
public:
    /// Modes of 1 to kLongestMode entries; the ring is Z2, Z3 or Z.
    TensorGame(Dims dims, Ring ring);

    const Dims& dims() const { return m_dims; }

    Ring ring() const { return m_ring; }

    bool operator==(const TensorGame&) const = default;

    /// Words of the row of (i, j) in a state; see State for what they hold.
    int wordsPerRow() const { return m_wordsPerRow; }

    State zero() const;
    /// `terms` may be empty.
    State sumOf(std::span<const Action> terms) const;
    int entry(const State& state, int i, int j, int k) const;
    /// `value` is reduced into the ring; over Z it must lie in [-127, 127].
    void setEntry(State& state, int i, int j, int k, int value) const;

    /// state -= action. Over Z entries are kept within [-127, 127]: false, and nothing changed, when one would leave
    /// it.
    bool play(State& state, const Action& action) const;
    /// state += action, otherwise as play().
    bool takeBack(State& state, const Action& action) const;

    bool isZero(const State& state) const;
    std::uint64_t hash(const State& state) const;
    /// Number of nonzero entries.
    int nonzeros(const State& state) const;

    /// The contraction with `x` along `mode`: sum over i of x_i times slice i, a matrix over the two other modes in
    /// increasing order, row by row, reduced into the ring. For tests and pictures: networks have a quicker way.
    std::vector<int> contraction(const State& state, int mode, const Vector& x) const;

    /// An upper bound of the rank that this game can reach: the smallest over the modes of the sum of the ranks of the
    /// slices. AlphaTensor's terminal penalty. Over Z ranks are taken modulo 251.
    int sliceRankBound(const State& state) const;
    /// A lower bound of the rank: the largest rank of the three unfoldings. Over Z modulo 251.
    int unfoldingBound(const State& state) const;

    /// The fewest moves that finish a state, where that is quickly decided; none for zero. Over Z mod 2 whenever its
    /// rank is at most 3 or equals unfoldingBound(), up to kMostFinished, in a microsecond or two: when there is
    /// nothing then, the rank exceeds that bound. Over Z mod 3 for ranks up to 2; over Z only rank 1 is found.
    std::optional<Decomposition> finish(const State& state) const;

    /// Up to which unfoldingBound() finish() is sure: where it has nothing, more moves than the bound are needed.
    int surelyFinished() const { return m_ring == Ring::Z2 ? kMostFinished : m_ring == Ring::Z3 ? 2 : 1; }

private:
    bool add(State& state, const Action& action, int sign) const;

    Dims m_dims{};
    Ring m_ring = Ring::Z2;
    int m_wordsPerRow = 1; ///< a row: the entries of one (i, j)
};

/// The matrix product <n,m,p> as `core/tensor/target.h` lays it out (C not transposed), as its n·m·p schoolbook terms.
Decomposition schoolbook(int n, int m, int p);
/// Sizes of its modes: n·m, m·p, n·p.
Dims matrixProductDims(int n, int m, int p);

} // namespace rankfall::play
