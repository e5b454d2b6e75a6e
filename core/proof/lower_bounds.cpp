// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/proof/lower_bounds.h"

#include "core/algebra/elimination.h"
#include "core/game/bounds.h"

#include <algorithm>
#include <bit>

namespace rankfall::proof {

namespace {

using sat::BitTensor;

constexpr int kMostSlices = 16; // 2^16 combinations

std::string places(const std::vector<int>& list)
{
    std::string out;
    for (const int place : list) {
        out += (out.empty() ? "" : ", ") + std::to_string(place);
    }
    return out;
}

} // namespace

std::string_view name(Method method)
{
    switch (method) {
    case Method::Unfolding:
        return "unfolding";
    case Method::Code:
        return "code length";
    case Method::Substitution:
        return "substitution";
    case Method::Restriction:
        return "restriction";
    case Method::Projection:
        return "projection";
    case Method::Koszul:
        break;
    }
    return "Koszul flattening";
}

std::string_view reference(Method method)
{
    switch (method) {
    case Method::Unfolding:
        return "the rank of an unfolding";
    case Method::Code:
        return "Brockett and Dobkin 1978, with Griesmer 1960";
    case Method::Substitution:
        return "Pan 1966; Bürgisser, Clausen and Shokrollahi 1997, chapter 17";
    case Method::Restriction:
        return "Pan 1966, for every subspace; counting after Hopcroft and Kerr 1971";
    case Method::Projection:
        return "Alexeev, Forbes and Tsimerman 2011";
    case Method::Koszul:
        break;
    }
    return "Landsberg and Ottaviani 2015";
}

int griesmer(int dimension, int weight)
{
    int length = 0;
    for (int i = 0; i < dimension; ++i) {
        length += weight;
        weight = (weight + 1) / 2;
    }
    return length;
}

std::optional<LowerBound> codeBound(const BitTensor& tensor)
{
    const sat::Concise small = sat::concise(tensor);
    std::optional<LowerBound> best;
    BitTensor turned = small.core;
    for (std::size_t mode = 0; mode < 3; ++mode, turned = turned.rotated()) {
        const auto [slices, rows, cols] = turned.size();
        if (slices == 0 || slices > kMostSlices) {
            continue;
        }
        int least = std::min(rows, cols);
        std::uint32_t at = 0;
        std::vector<std::uint64_t> member(static_cast<std::size_t>(rows), 0);
        for (std::uint32_t step = 1; step < 1U << slices; ++step) {
            const int changed = std::countr_zero(step); // Gray code
            for (int row = 0; row < rows; ++row) {
                member[static_cast<std::size_t>(row)] ^= turned.row(changed, row);
            }
            if (const int rank = rankMod2(member); rank < least || at == 0) {
                least = std::min(rank, least);
                at = step ^ step >> 1;
            }
        }
        const int bound = griesmer(slices, least);
        if (!best || bound > best->bound) {
            std::vector<int> summed;
            for (int i = 0; i < slices; ++i) {
                if ((at >> i & 1) != 0) {
                    summed.push_back(small.places[mode][static_cast<std::size_t>(i)]);
                }
            }
            best = {Method::Code, bound,
                    "slices along " + std::string(1, "ABC"[mode]) + ": dimension " + std::to_string(slices) +
                        ", least rank of a combination " + std::to_string(least) + " (slices " + places(summed) +
                        "), so a code of length at least " + std::to_string(bound)};
        }
    }
    return best;
}

std::vector<LowerBound> lowerBounds(const Tensor& tensor, Ring ring, const ShouldStop& shouldStop)
{
    std::vector<LowerBound> out;
    const Bounds bounds = boundsOf(tensor, ring);
    const bool byHalves = tensor.isFolded() && bounds.lowerMode != Mode::C;
    const std::string along = std::string(" along ") + "ABC"[index(bounds.lowerMode)];
    out.push_back({Method::Unfolding, bounds.lower,
                   byHalves ? "half the rank" + along + " of the tensor and its mirror image"
                            : "rank " + std::to_string(bounds.lower) + along});
    if (tensor.isFolded()) {
        return out; // the methods below are about plain tensors
    }
    const auto add = [&out](std::optional<LowerBound> bound) {
        if (bound) {
            out.push_back(std::move(*bound));
        }
    };
    if (ring == Ring::Z2 || ring == Ring::Z || ring == Ring::Q) {
        add(koszulBound(tensor, ring, shouldStop));
    }
    // What holds over Z holds modulo 2, so the rank modulo 2 is a lower bound over Z; over Q halves may help.
    if (ring == Ring::Z2 || ring == Ring::Z) {
        Tensor reduced = tensor;
        reduced.reduce(Ring::Z2);
        const BitTensor bits(reduced);
        add(codeBound(bits));
        add(substitutionBound(bits, shouldStop));
        add(restrictionBound(bits, shouldStop));
        add(projectionBound(reduced, Ring::Z2, shouldStop));
    }
    if (ring == Ring::Q) {
        add(projectionBound(tensor, ring, shouldStop));
    }
    std::ranges::stable_sort(out, std::ranges::greater{}, &LowerBound::bound);
    return out;
}

} // namespace rankfall::proof
