// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/play/finish_bits.h"

#include "core/base/check.h"

namespace rankfall::play {

namespace {

using Slice = std::uint64_t; ///< 8 by 8 bits, a row a byte

constexpr std::uint64_t kLowBits = 0x0101010101010101U;
constexpr int kSide = 8;
static_assert(kMostFinished <= kSide);

std::size_t index(int i)
{
    return static_cast<std::size_t>(i);
}

/// A few vectors in reduced echelon form: `places[i]` is set in vectors[i] alone.
struct Basis {
    std::array<std::uint32_t, kMostFinished> vectors{};
    std::array<int, kMostFinished> places{};
    int size = 0;

    /// False when there are too many.
    bool add(std::uint32_t vector)
    {
        for (int i = 0; i < size; ++i) {
            vector ^= (vector >> places[index(i)] & 1) != 0 ? vectors[index(i)] : 0;
        }
        if (vector == 0) {
            return true;
        }
        if (size == kMostFinished) {
            return false;
        }
        const int place = std::countr_zero(vector);
        for (int i = 0; i < size; ++i) {
            vectors[index(i)] ^= (vectors[index(i)] >> place & 1) != 0 ? vector : 0;
        }
        vectors[index(size)] = vector;
        places[index(size++)] = place;
        return true;
    }

    std::uint32_t coordinates(std::uint32_t vector) const
    {
        std::uint32_t out = 0;
        for (int i = 0; i < size; ++i) {
            out |= (vector >> places[index(i)] & 1) << i;
        }
        return out;
    }

    std::uint32_t at(std::uint32_t coordinates) const
    {
        std::uint32_t out = 0;
        for (std::uint32_t bits = coordinates; bits != 0; bits &= bits - 1) {
            out ^= vectors[index(std::countr_zero(bits))];
        }
        return out;
    }
};

/// Factors over the modes of the box.
using Product = std::array<std::uint32_t, 3>;

/// v⊗w when the matrix is that.
struct RankOne {
    std::uint32_t v = 0; ///< rows
    std::uint32_t w = 0; ///< columns; 0 when it is of another rank
};

RankOne asRankOne(Slice slice)
{
    const std::uint64_t w = slice >> (std::countr_zero(slice) / 8 * 8) & 0xFF;
    // Bit 8r of `rows` is set where row r is not zero.
    std::uint64_t rows = slice | slice >> 4;
    rows |= rows >> 2;
    rows = (rows | rows >> 1) & kLowBits;
    if (rows * w != slice) {
        return {};
    }
    return {static_cast<std::uint32_t>(rows * 0x0102040810204080U >> 56), static_cast<std::uint32_t>(w)};
}

/// The tensor in the smallest box that holds it.
struct Box {
    std::array<Basis, 3> bases;
    std::array<Slice, kSide> slices{}; ///< along the first mode: rows are the second, columns the third

    int size(int mode) const { return bases[index(mode)].size; }
};

std::optional<Box> boxOf(const Dims& dims, const State& state)
{
    const auto& [a, b, c] = dims;
    const std::vector<std::uint32_t>& words = state.words;
    Box box;
    for (const std::uint32_t word : words) {
        if (word != 0 && !box.bases[2].add(word)) {
            return std::nullopt;
        }
    }
    const int width = box.bases[2].size;
    // The same in coordinates of the third mode: bit i or j of word k is entry (i, j, k).
    std::array<std::uint32_t, kMostFinished * kLongestMode> byFirst{};  // [k][i], over j
    std::array<std::uint32_t, kMostFinished * kLongestMode> bySecond{}; // [k][j], over i
    for (int i = 0; i < a; ++i) {
        for (int j = 0; j < b; ++j) {
            if (const std::uint32_t word = words[index(i * b + j)]; word != 0) {
                for (std::uint32_t bits = box.bases[2].coordinates(word); bits != 0; bits &= bits - 1) {
                    const int k = std::countr_zero(bits);
                    byFirst[index(k * kLongestMode + i)] |= std::uint32_t{1} << j;
                    bySecond[index(k * kLongestMode + j)] |= std::uint32_t{1} << i;
                }
            }
        }
    }
    for (int k = 0; k < width; ++k) {
        for (int i = 0; i < kLongestMode; ++i) {
            const std::uint32_t first = byFirst[index(k * kLongestMode + i)];
            const std::uint32_t second = bySecond[index(k * kLongestMode + i)];
            if ((first != 0 && !box.bases[1].add(first)) || (second != 0 && !box.bases[0].add(second))) {
                return std::nullopt;
            }
        }
    }
    for (int i = 0; i < box.size(0); ++i) {
        for (int j = 0; j < box.size(1); ++j) {
            const std::uint32_t word = words[index(box.bases[0].places[index(i)] * b + box.bases[1].places[index(j)])];
            box.slices[index(i)] |= static_cast<Slice>(box.bases[2].coordinates(word)) << (kSide * j);
        }
    }
    return box;
}

/// The slices of a box along its second or third mode, the modes after it in cyclic order.
std::array<Slice, kSide> slicesAlong(const Box& box, int mode)
{
    if (mode == 0) {
        return box.slices;
    }
    std::array<Slice, kSide> out{};
    for (int i = 0; i < box.size(0); ++i) {
        for (Slice bits = box.slices[index(i)]; bits != 0; bits &= bits - 1) {
            const int place = std::countr_zero(bits);
            const int j = place / kSide;
            const int k = place % kSide;
            out[index(mode == 1 ? j : k)] |= Slice{1} << (mode == 1 ? kSide * k + i : kSide * i + j);
        }
    }
    return out;
}

/// The slices as sums of as many rank-one matrices as there are slices, which are independent; their first factors say
/// in which slices they are.
std::optional<std::vector<Product>> spanned(const std::array<Slice, kSide>& slices, int count)
{
    std::array<std::uint32_t, kSide> leading{}; // combinations of slices in echelon form, by leading place
    std::vector<Product> found;
    std::array<std::uint32_t, kSide> made{}; // of which slices the matrices found are made
    Slice member = 0;
    std::uint32_t combination = 0;
    for (std::uint32_t step = 1; step < 1U << count && static_cast<int>(found.size()) < count; ++step) {
        member ^= slices[index(std::countr_zero(step))]; // Gray code
        combination ^= 1U << std::countr_zero(step);
        const RankOne matrix = asRankOne(member);
        if (matrix.w == 0) {
            continue;
        }
        std::uint32_t rest = combination;
        while (rest != 0 && leading[index(std::countr_zero(rest))] != 0) {
            rest ^= leading[index(std::countr_zero(rest))];
        }
        if (rest != 0) {
            leading[index(std::countr_zero(rest))] = rest;
            made[found.size()] = combination;
            found.push_back({0, matrix.v, matrix.w});
        }
    }
    if (static_cast<int>(found.size()) < count) {
        return std::nullopt;
    }
    // `made` is an invertible matrix from slices to products; its inverse, by elimination, says which slice has which.
    std::array<std::uint32_t, kSide> inverse{};
    for (int i = 0; i < count; ++i) {
        inverse[index(i)] = 1U << i;
    }
    for (int column = 0; column < count; ++column) {
        int pivot = column;
        while ((made[index(pivot)] >> column & 1) == 0) {
            ++pivot;
        }
        std::swap(made[index(pivot)], made[index(column)]);
        std::swap(inverse[index(pivot)], inverse[index(column)]);
        for (int row = 0; row < count; ++row) {
            if (row != column && (made[index(row)] >> column & 1) != 0) {
                made[index(row)] ^= made[index(column)];
                inverse[index(row)] ^= inverse[index(column)];
            }
        }
    }
    for (int slice = 0; slice < count; ++slice) {
        for (std::uint32_t bits = inverse[index(slice)]; bits != 0; bits &= bits - 1) {
            found[index(std::countr_zero(bits))][0] |= 1U << slice;
        }
    }
    return found;
}

/// As many products as the longest mode of the box has entries.
std::optional<std::vector<Product>> shortest(const Box& box)
{
    int longest = 0;
    for (int mode = 1; mode < 3; ++mode) {
        longest = box.size(mode) > box.size(longest) ? mode : longest;
    }
    auto products = spanned(slicesAlong(box, longest), box.size(longest));
    if (products) {
        for (Product& product : *products) { // modes longest, longest + 1, longest + 2
            const Product turned = product;
            for (int mode = 0; mode < 3; ++mode) {
                product[index((longest + mode) % 3)] = turned[index(mode)];
            }
        }
    }
    return products;
}

} // namespace

std::optional<Decomposition> finishBits(const Dims& dims, const State& state)
{
    const auto box = boxOf(dims, state);
    if (!box) {
        return std::nullopt;
    }
    auto products = shortest(*box);
    if (!products && box->size(0) <= 2 && box->size(1) <= 2 && box->size(2) <= 2) {
        // Rank three: every tensor of two by two by two is a product and one of rank two.
        const TensorGame small({2, 2, 2}, Ring::Z2);
        for (std::uint32_t code = 0; code < 27 && !products; ++code) {
            const Product first{code % 3 + 1, code / 3 % 3 + 1, code / 9 + 1};
            State rest = small.zero();
            for (int i = 0; i < 2; ++i) {
                for (int j = 0; j < 2; ++j) {
                    rest.words[index(2 * i + j)] =
                        static_cast<std::uint32_t>(box->slices[index(i)] >> (kSide * j) & 3) ^
                        ((first[0] >> i & first[1] >> j & 1) != 0 ? first[2] : 0);
                }
            }
            const auto inside = boxOf(small.dims(), rest);
            if (auto two = inside->size(0) == 0 ? std::vector<Product>() : shortest(*inside)) {
                for (Product& product : *two) {
                    for (std::size_t mode = 0; mode < 3; ++mode) {
                        product[mode] = inside->bases[mode].at(product[mode]);
                    }
                }
                two->push_back(first);
                products = std::move(two);
            }
        }
        RANKFALL_CHECK(products);
    }
    if (!products) {
        return std::nullopt;
    }
    Decomposition out;
    for (const Product& product : *products) {
        Action move;
        for (std::size_t mode = 0; mode < 3; ++mode) {
            move.factors[mode].nonzero = box->bases[mode].at(product[mode]);
        }
        out.push_back(move);
    }
    return out;
}

} // namespace rankfall::play
