// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/proof/term_orbits.h"

#include "core/base/check.h"

#include <algorithm>
#include <bit>

namespace rankfall::proof {

namespace {

using sat::BitTensor;
using sat::BitTerm;

constexpr std::uint64_t unit(int i)
{
    return std::uint64_t{1} << i;
}

/// The indices of entry `e` of each mode of an n×m by m×p product: A has rows and middle, B middle and columns, C rows
/// and columns.
enum Index { Rows, Middle, Columns };

struct Product {
    std::array<int, 3> lengths; ///< n, m, p

    static constexpr std::array<std::array<Index, 2>, 3> kIndices{{{Rows, Middle}, {Middle, Columns}, {Rows, Columns}}};

    int size(std::size_t mode) const { return lengths[kIndices[mode][0]] * lengths[kIndices[mode][1]]; }

    int entry(std::size_t mode, std::array<int, 2> at) const { return at[0] * lengths[kIndices[mode][1]] + at[1]; }

    std::array<int, 2> at(std::size_t mode, int entry) const
    {
        return {entry / lengths[kIndices[mode][1]], entry % lengths[kIndices[mode][1]]};
    }
};

/// Row operation "add s to t" for one index. It occurs in two modes; where it is contracted again the inverse transpose
/// acts, "add t to s", and Σ e_i⊗e_i stays what it is.
Symmetry addition(const Product& product, Index index, int s, int t)
{
    static constexpr std::array<const char*, 3> kNames{"rows of A and C", "columns of A and rows of B",
                                                       "columns of B and C"};
    Symmetry out;
    out.name = std::string("basis of ") + kNames[index] + ": e" + std::to_string(t + 1) + " becomes e" +
               std::to_string(t + 1) + " + e" + std::to_string(s + 1);
    bool isSecond = false;
    for (std::size_t mode = 0; mode < 3; ++mode) {
        const auto& indices = Product::kIndices[mode];
        const std::size_t place = indices[0] == index ? 0 : 1;
        const bool acts = indices[place] == index;
        for (int e = 0; e < product.size(mode); ++e) {
            std::uint64_t image = unit(e);
            std::array<int, 2> at = product.at(mode, e);
            if (acts && at[place] == (isSecond ? s : t)) {
                at[place] = isSecond ? t : s;
                image |= unit(product.entry(mode, at));
            }
            out.maps[mode].push_back(image);
        }
        isSecond |= acts;
    }
    return out;
}

/// Entries of mode m become those of mode to[m], transposed where said.
Symmetry exchange(const Product& product, std::string name, std::array<std::size_t, 3> to,
                  std::array<bool, 3> transposed)
{
    Symmetry out{std::move(name), to, {}};
    for (std::size_t mode = 0; mode < 3; ++mode) {
        for (int e = 0; e < product.size(mode); ++e) {
            std::array<int, 2> at = product.at(mode, e);
            if (transposed[mode]) {
                std::swap(at[0], at[1]);
            }
            out.maps[mode].push_back(unit(product.entry(to[mode], at)));
        }
    }
    return out;
}

std::uint64_t image(const std::vector<std::uint64_t>& map, std::uint64_t factor)
{
    std::uint64_t out = 0;
    for (; factor != 0; factor &= factor - 1) {
        out ^= map[static_cast<std::size_t>(std::countr_zero(factor))];
    }
    return out;
}

} // namespace

BitTerm Symmetry::operator()(const BitTerm& term) const
{
    BitTerm out{};
    for (std::size_t mode = 0; mode < 3; ++mode) {
        out[to[mode]] = image(maps[mode], term[mode]);
    }
    return out;
}

bool isSymmetry(const Symmetry& symmetry, const BitTensor& tensor)
{
    std::array<bool, 3> reached{};
    for (std::size_t mode = 0; mode < 3; ++mode) {
        const int size = tensor.size()[mode];
        if (symmetry.to[mode] > 2 || tensor.size()[symmetry.to[mode]] != size ||
            symmetry.maps[mode].size() != static_cast<std::size_t>(size)) {
            return false;
        }
        reached[symmetry.to[mode]] = true;
        sat::Span span;
        for (const std::uint64_t vector : symmetry.maps[mode]) {
            if ((size < 64 && vector >> size != 0) || !span.add(vector)) {
                return false;
            }
        }
    }
    if (!std::ranges::all_of(reached, [](bool is) { return is; })) {
        return false;
    }
    BitTensor sum(tensor.size());
    const auto [sizeA, sizeB, sizeC] = tensor.size();
    for (int a = 0; a < sizeA; ++a) {
        for (int b = 0; b < sizeB; ++b) {
            for (int c = 0; c < sizeC; ++c) {
                if (tensor.at(a, b, c)) {
                    sum.add(symmetry({unit(a), unit(b), unit(c)}));
                }
            }
        }
    }
    return sum == tensor;
}

std::vector<Symmetry> symmetriesOf(const Target& target)
{
    std::vector<Symmetry> out;
    const auto format = target.format();
    if (target.family() != Family::MatrixMultiplication || !format || !target.isExplorable()) {
        return out;
    }
    const Product product{{format->n, format->m, format->p}};
    for (const Index index : {Rows, Middle, Columns}) {
        const int length = product.lengths[index];
        for (int s = 0; s < length; ++s) {
            for (int t = 0; t < length; ++t) {
                if (s != t) {
                    out.push_back(addition(product, index, s, t));
                }
            }
        }
    }
    if (format->n == format->p) {
        out.push_back(
            exchange(product, "transposition: A, B, C become B, A, C transposed", {1, 0, 2}, {true, true, true}));
    }
    if (format->n == format->m && format->m == format->p) {
        out.push_back(exchange(product, "rotation: A becomes B, B becomes C transposed, C transposed becomes A",
                               {1, 2, 0}, {false, true, true}));
    }
    const BitTensor tensor(target.tensor());
    for (const Symmetry& symmetry : out) {
        RANKFALL_CHECK(isSymmetry(symmetry, tensor));
    }
    return out;
}

std::vector<Symmetry> symmetriesOf(const Target& target, const sat::BitTensor& tensor)
{
    std::vector<Symmetry> out = symmetriesOf(target);
    std::erase_if(out, [&](const Symmetry& symmetry) { return !isSymmetry(symmetry, tensor); });
    return out;
}

TermOrbits termOrbits(std::array<int, 3> size, const std::vector<Symmetry>& generators)
{
    RANKFALL_CHECK(size[0] + size[1] + size[2] <= kMostOrbitBits);
    const auto numberOf = [&](const BitTerm& term) {
        return static_cast<std::size_t>((term[0] << size[1] | term[1]) << size[2] | term[2]);
    };
    TermOrbits out;
    std::vector<bool> seen(std::size_t{1} << (size[0] + size[1] + size[2]), false);
    for (std::uint64_t u = 1; u < unit(size[0]); ++u) {
        for (std::uint64_t v = 1; v < unit(size[1]); ++v) {
            for (std::uint64_t w = 1; w < unit(size[2]); ++w) {
                const BitTerm first{u, v, w};
                if (seen[numberOf(first)]) {
                    continue;
                }
                TermOrbits::Orbit orbit{first, {first}};
                seen[numberOf(first)] = true;
                for (std::size_t i = 0; i < orbit.terms.size(); ++i) {
                    for (const Symmetry& generator : generators) {
                        const BitTerm next = generator(orbit.terms[i]);
                        if (!seen[numberOf(next)]) {
                            seen[numberOf(next)] = true;
                            orbit.terms.push_back(next);
                        }
                    }
                }
                out.orbits.push_back(std::move(orbit));
            }
        }
    }
    std::ranges::stable_sort(out.orbits, std::ranges::greater{}, [](const auto& orbit) { return orbit.terms.size(); });
    return out;
}

} // namespace rankfall::proof
