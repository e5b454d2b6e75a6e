// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/tune/tuner.h"

namespace rankfall {

/// How many levels of a recursion that halves the sizes are worth `depth` levels of this format: what comes nearest to
/// blocks of the same size; at least one.
int levelsOfHalving(Format format, int depth);

/// Times schemes of a pool beside Strassen's recursion of the same library. Keeps what it learns about how many
/// products to prepare at a time. One thread.
class Measuring {
public:
    explicit Measuring(const TuneJob& job);

    /// Times these schemes, all in the same rounds, and fills their figures; each is tried with several numbers of
    /// products at a time. False, and nothing filled, when stopped or when nothing can be measured: no matrix product.
    bool run(std::vector<TunedScheme*> schemes, double seconds, const std::function<bool()>& shouldStop);

    const std::vector<Yardstick>& yardsticks() const { return m_yardsticks; }

private:
    int bestTogether(const Program& program, int depth, double seconds, const std::function<bool()>& shouldStop);

    const TuneJob& m_job;
    int m_levels = 1;
    Program m_strassen;
    Program m_winograd;
    int m_strassenTogether = 0; ///< 0: not known yet
    int m_winogradTogether = 0;
    std::vector<Yardstick> m_yardsticks;
};

} // namespace rankfall
