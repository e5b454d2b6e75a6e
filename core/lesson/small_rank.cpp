// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/lesson/small_rank.h"

#include <algorithm>
#include <bit>
#include <unordered_set>
#include <vector>

namespace rankfall {

namespace {

constexpr int bitOf(int a, int b, int c)
{
    return 16 * a + 4 * b + c;
}

std::uint64_t termBits(int u, int v, int w)
{
    std::uint64_t bits = 0;
    for (int a = 0; a < 4; ++a) {
        for (int b = 0; b < 4; ++b) {
            if ((u >> a & 1) != 0 && (v >> b & 1) != 0) {
                bits |= static_cast<std::uint64_t>(w) << bitOf(a, b, 0);
            }
        }
    }
    return bits;
}

/// Every nonzero rank-one tensor of 4×4×4: there are 15³.
const std::unordered_set<std::uint64_t>& rankOnes()
{
    static const std::unordered_set<std::uint64_t> kAll = [] {
        std::unordered_set<std::uint64_t> all;
        for (int i = 0; i < 4096; ++i) {
            if ((i & 15) != 0 && (i >> 4 & 15) != 0 && (i >> 8) != 0) {
                all.insert(termBits(i & 15, i >> 4 & 15, i >> 8));
            }
        }
        return all;
    }();
    return kAll;
}

std::vector<std::uint64_t> termsWithin(const std::array<int, 3>& sizes)
{
    std::vector<std::uint64_t> out;
    for (int u = 1; u < 1 << sizes[0]; ++u) {
        for (int v = 1; v < 1 << sizes[1]; ++v) {
            for (int w = 1; w < 1 << sizes[2]; ++w) {
                out.push_back(termBits(u, v, w));
            }
        }
    }
    return out;
}

using Slice = std::vector<std::uint64_t>; ///< the nonzero entries of a slice as packed bits
using Slices = std::vector<Slice>;

/// The slices along one mode.
Slices slicesOf(const Tensor& tensor, Mode mode)
{
    const Shape shape = tensor.shape();
    const std::size_t words = (tensor.values().size() / static_cast<std::size_t>(shape[mode]) + 63) / 64;
    Slices slices(static_cast<std::size_t>(shape[mode]), Slice(words, 0));
    const Mode x = mode == Mode::A ? Mode::B : Mode::A;
    const Mode y = mode == Mode::C ? Mode::B : Mode::C;
    tensor.forEachNonzero([&](Cell cell, std::int32_t value) {
        if ((value & 1) != 0) {
            const auto place = static_cast<std::size_t>(cell[x] * shape[y] + cell[y]);
            slices[static_cast<std::size_t>(cell[mode])][place / 64] |= std::uint64_t{1} << place % 64;
        }
    });
    return slices;
}

/// Indices of slices that are a basis of what all of them span. The entries at those indices are coordinates: every
/// tensor in the space is determined by them.
std::optional<std::vector<int>> basisOf(const Slices& slices)
{
    std::vector<Slice> reduced;
    std::vector<std::size_t> pivots;
    std::vector<int> basis;
    for (std::size_t i = 0; i < slices.size(); ++i) {
        Slice row = slices[i];
        for (std::size_t k = 0; k < reduced.size(); ++k) {
            if ((row[pivots[k] / 64] >> pivots[k] % 64 & 1) != 0) {
                for (std::size_t w = 0; w < row.size(); ++w) {
                    row[w] ^= reduced[k][w];
                }
            }
        }
        const auto word = std::find_if(row.begin(), row.end(), [](std::uint64_t w) { return w != 0; });
        if (word == row.end()) {
            continue;
        }
        if (basis.size() == kMostLeft) {
            return std::nullopt;
        }
        pivots.push_back(static_cast<std::size_t>(word - row.begin()) * 64 +
                         static_cast<std::size_t>(std::countr_zero(*word)));
        reduced.push_back(std::move(row));
        basis.push_back(static_cast<int>(i));
    }
    return basis;
}

Tensor unpacked(std::uint64_t bits)
{
    Tensor tensor(Shape{4, 4, 4});
    for (int i = 0; i < 64; ++i) {
        tensor.set({i >> 4, i >> 2 & 3, i & 3}, static_cast<std::int32_t>(bits >> i & 1));
    }
    return tensor;
}

int rankOf4(std::array<int, 4> rows)
{
    int rank = 0;
    for (int i = 0; i < 4; ++i) {
        const int row = rows[static_cast<std::size_t>(i)];
        if (row == 0) {
            continue;
        }
        ++rank;
        const int low = row & -row;
        for (int j = i + 1; j < 4; ++j) {
            int& other = rows[static_cast<std::size_t>(j)];
            other ^= (other & low) != 0 ? row : 0;
        }
    }
    return rank;
}

/// The largest rank of the unfoldings.
int largestUnfolding(std::uint64_t bits)
{
    std::array<std::array<int, 4>, 3> rows{};
    for (std::uint64_t left = bits; left != 0; left &= left - 1) {
        const int i = std::countr_zero(left);
        const int a = i >> 4;
        const int b = i >> 2 & 3;
        const int c = i & 3;
        rows[0][static_cast<std::size_t>(a)] |= 1 << (4 * b + c);
        rows[1][static_cast<std::size_t>(b)] |= 1 << (4 * a + c);
        rows[2][static_cast<std::size_t>(c)] |= 1 << (4 * a + b);
    }
    return std::max({rankOf4(rows[0]), rankOf4(rows[1]), rankOf4(rows[2])});
}

bool bitsAreSumOf(std::uint64_t bits, int most)
{
    if (bits == 0) {
        return true;
    }
    if (most <= 1) {
        return most == 1 && rankOnes().contains(bits);
    }
    if (largestUnfolding(bits) > most) {
        return false;
    }
    // In the space of what is left: fewer terms to try at each level.
    const auto small = smallTensor(unpacked(bits));
    const auto terms = termsWithin(small->sizes);
    return std::any_of(terms.begin(), terms.end(),
                       [&](std::uint64_t term) { return bitsAreSumOf(small->bits ^ term, most - 1); });
}

} // namespace

std::optional<SmallTensor> smallTensor(const Tensor& tensor)
{
    std::array<std::vector<int>, 3> bases;
    SmallTensor small;
    for (const Mode mode : kModes) {
        const auto basis = basisOf(slicesOf(tensor, mode));
        if (!basis) {
            return std::nullopt;
        }
        small.sizes[static_cast<std::size_t>(index(mode))] = static_cast<int>(basis->size());
        bases[static_cast<std::size_t>(index(mode))] = *basis;
    }
    for (int a = 0; a < small.sizes[0]; ++a) {
        for (int b = 0; b < small.sizes[1]; ++b) {
            for (int c = 0; c < small.sizes[2]; ++c) {
                const Cell cell{bases[0][static_cast<std::size_t>(a)], bases[1][static_cast<std::size_t>(b)],
                                bases[2][static_cast<std::size_t>(c)]};
                small.bits |= static_cast<std::uint64_t>(tensor.at(cell) & 1) << bitOf(a, b, c);
            }
        }
    }
    return small;
}

bool isSumOf(const SmallTensor& tensor, int most)
{
    return bitsAreSumOf(tensor.bits, most);
}

bool isSumOfMod2(const Tensor& tensor, int most)
{
    const auto small = smallTensor(tensor);
    return small && isSumOf(*small, most);
}

int beginnings(const SmallTensor& tensor, int most)
{
    const auto terms = termsWithin(tensor.sizes);
    return static_cast<int>(std::count_if(
        terms.begin(), terms.end(), [&](std::uint64_t term) { return bitsAreSumOf(tensor.bits ^ term, most - 1); }));
}

} // namespace rankfall
