// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/proof/decide.h"

#include <functional>
#include <unordered_map>

namespace rankfall::proof {

/// What is known of a tensor over Z mod 2: at least `lower` terms, proved, and some that sum to it, if any were found.
struct Ending {
    int lower = 0;
    Means means = Means::Unfolding; ///< what showed that `lower` - 1 are too few
    ProofSize size;                 ///< of that, when it was the solver
    std::vector<Term> terms;        ///< verified; empty: none found, or the tensor is zero

    /// The rank is `lower`, and `terms` are as many.
    bool isExact() const { return static_cast<int>(terms.size()) == lower; }
};

/// What may be spent on one tensor.
struct Effort {
    int most = 6;  ///< a larger unfolding rank is left alone
    int spare = 1; ///< so many terms above it are asked about, from below
    /// Of the solver, for each question that algebra leaves open; 0: algebra alone, a fraction of a millisecond for
    /// `spare` 1 and some milliseconds for 2.
    std::int64_t conflicts = 0;
};

/// The end of a game, decided: what an engine asks about a residual that it has come to. Remembers the last few
/// thousand answers. Answers are the same whenever and in whatever order they are asked for, unless they were stopped.
/// One thread.
class Endgame {
public:
    explicit Endgame(Effort effort = {})
        : m_effort(effort)
    {
    }

    /// Of the tensor modulo 2; of one whose products commute, or with more than 64 entries along a
    /// mode, its bound by unfoldings alone. The reference holds until
    /// the next question.
    const Ending& of(const Tensor& residual, const std::function<bool()>& shouldStop = {});

    std::int64_t asked() const { return m_asked; }

    std::int64_t remembered() const { return m_remembered; }

private:
    struct Known {
        std::vector<std::uint64_t> rows; ///< of the tensor
        Ending ending;
    };

    Effort m_effort;
    std::unordered_map<std::uint64_t, Known> m_known;
    Ending m_stopped;
    std::int64_t m_asked = 0;
    std::int64_t m_remembered = 0;
};

/// Terms that sum to the residual: modulo 2 the fewest, where algebra decides that in milliseconds; otherwise those of
/// upperWitness(), if there are any.
std::vector<Term> shortEnding(const Tensor& residual, Ring ring, const std::function<bool()>& shouldStop = {});

} // namespace rankfall::proof
