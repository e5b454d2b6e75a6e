// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/play/tensor_game.h"

namespace rankfall::play {

Dims matrixProductDims(int n, int m, int p)
{
    return {n * m, m * p, n * p};
}

Decomposition schoolbook(int n, int m, int p)
{
    Decomposition terms;
    for (int i = 0; i < n; ++i) {
        for (int j = 0; j < m; ++j) {
            for (int k = 0; k < p; ++k) {
                Action term;
                term.factors[0].set(i * m + j, 1);
                term.factors[1].set(j * p + k, 1);
                term.factors[2].set(i * p + k, 1);
                terms.push_back(term);
            }
        }
    }
    return terms;
}

} // namespace rankfall::play
