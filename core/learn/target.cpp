// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/learn/target.h"

#include <algorithm>
#include <array>

namespace rankfall::learn {

namespace {

struct Known {
    std::array<int, 3> sizes; ///< increasing
    int rank;
    int rankModulo2;
};

// A goal when the command line names none; `core/scheme/known_ranks.cpp` has the full table with its sources.
constexpr std::array kKnown = {
    Known{{2, 2, 2}, 7, 7},   Known{{2, 2, 3}, 11, 11}, Known{{2, 2, 4}, 14, 14}, Known{{2, 2, 5}, 18, 18},
    Known{{2, 3, 3}, 15, 15}, Known{{2, 3, 4}, 20, 20}, Known{{2, 3, 5}, 25, 25}, Known{{2, 4, 4}, 26, 26},
    Known{{2, 4, 5}, 33, 33}, Known{{2, 5, 5}, 40, 40}, Known{{3, 3, 3}, 23, 23}, Known{{3, 3, 4}, 29, 29},
    Known{{3, 3, 5}, 36, 36}, Known{{3, 4, 4}, 38, 38}, Known{{3, 4, 5}, 47, 47}, Known{{3, 5, 5}, 58, 58},
    Known{{4, 4, 4}, 49, 47}, Known{{4, 4, 5}, 61, 60}, Known{{4, 5, 5}, 76, 73}, Known{{5, 5, 5}, 93, 93},
};

} // namespace

Expected<Target> Target::parse(std::string_view name)
{
    std::array<int, 3> sizes{};
    std::size_t at = 0;
    for (std::size_t i = 0; i < 3; ++i) {
        if (i > 0 && (at >= name.size() || name[at++] != 'x')) {
            at = name.size() + 1;
        }
        if (at >= name.size() || name[at] < '1' || name[at] > '9') {
            at = name.size() + 1;
            break;
        }
        sizes[i] = name[at++] - '0';
    }
    if (at != name.size()) {
        return fail("“" + std::string(name) + "” is not a matrix product", {}, "Write its sizes, as in 2x2x3");
    }
    const Target target{sizes[0], sizes[1], sizes[2]};
    const play::Dims dims = target.dims();
    if (*std::max_element(dims.begin(), dims.end()) > play::kLongestMode) {
        return fail(target.name() + " is larger than the game can hold", {},
                    "Matrices have at most " + std::to_string(play::kLongestMode) + " entries here");
    }
    return target;
}

std::string Target::name() const
{
    return std::to_string(n) + "x" + std::to_string(m) + "x" + std::to_string(p);
}

play::Dims Target::dims() const
{
    return play::matrixProductDims(n, m, p);
}

int Target::knownRank(Ring ring) const
{
    std::array sizes = {n, m, p};
    std::sort(sizes.begin(), sizes.end());
    for (const Known& known : kKnown) {
        if (known.sizes == sizes) {
            return ring == Ring::Z2 ? known.rankModulo2 : known.rank;
        }
    }
    return std::max(1, schoolbookRank() - 1);
}

} // namespace rankfall::learn
