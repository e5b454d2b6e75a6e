// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/play/concise.h"

#include "core/base/check.h"
#include "core/play/elimination.h"

namespace rankfall::play {

namespace {

std::size_t index(int i)
{
    return static_cast<std::size_t>(i);
}

} // namespace

Concise concise(const TensorGame& game, const State& state)
{
    RANKFALL_CHECK(game.ring() != Ring::Z);
    const int p = modulusOf(game.ring());
    const Dims& dims = game.dims();
    Concise out;
    std::array<std::vector<int>, 3> pivots;
    for (int mode = 0; mode < 3; ++mode) {
        // The fibres along this mode as rows. Their reduced row echelon form is a basis in which the coordinates of any
        // fibre are its own entries at the pivots.
        const int size = dims[index(mode)];
        std::vector<int> fibres;
        for (int i = 0; i < (mode == 0 ? 1 : dims[0]); ++i) {
            for (int j = 0; j < (mode == 1 ? 1 : dims[1]); ++j) {
                for (int k = 0; k < (mode == 2 ? 1 : dims[2]); ++k) {
                    for (int s = 0; s < size; ++s) {
                        fibres.push_back(
                            residue(game.entry(state, mode == 0 ? s : i, mode == 1 ? s : j, mode == 2 ? s : k), p));
                    }
                }
            }
        }
        pivots[index(mode)] = reduceRows(fibres, static_cast<int>(fibres.size()) / size, size, p);
        out.dims[index(mode)] = static_cast<int>(pivots[index(mode)].size());
        for (int row = 0; row < out.dims[index(mode)]; ++row) {
            Vector vector;
            for (int s = 0; s < size; ++s) {
                vector.set(s, reduced(fibres[index(row * size + s)], game.ring()));
            }
            out.vectors[index(mode)].push_back(vector);
        }
    }
    if (out.dims[0] == 0) {
        return out;
    }
    const TensorGame small(out.dims, game.ring());
    out.state = small.zero();
    for (int i = 0; i < out.dims[0]; ++i) {
        for (int j = 0; j < out.dims[1]; ++j) {
            for (int k = 0; k < out.dims[2]; ++k) {
                small.setEntry(out.state, i, j, k,
                               game.entry(state, pivots[0][index(i)], pivots[1][index(j)], pivots[2][index(k)]));
            }
        }
    }
    return out;
}

Action expanded(const Concise& concise, const Action& small, Ring ring)
{
    Action out;
    for (std::size_t mode = 0; mode < 3; ++mode) {
        std::array<int, kLongestMode> sums{};
        for (std::size_t i = 0; i < concise.vectors[mode].size(); ++i) {
            const int scale = small.factors[mode][static_cast<int>(i)];
            for (int s = 0; scale != 0 && s < kLongestMode; ++s) {
                sums[index(s)] += scale * concise.vectors[mode][i][s];
            }
        }
        for (int s = 0; s < kLongestMode; ++s) {
            out.factors[mode].set(s, reduced(sums[index(s)], ring));
        }
    }
    return out;
}

} // namespace rankfall::play
