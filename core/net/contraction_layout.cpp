// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/net/contraction_layout.h"

#include "core/base/check.h"
#include "core/base/rng.h"

#include <algorithm>
#include <bit>
#include <set>

namespace rankfall::net {

namespace {

constexpr int kMostProbes = 512; ///< a complete list is shorter, a sampled one is filled up to it

using play::Vector;

int weightOf(const Vector& x)
{
    return std::popcount(x.nonzero);
}

/// All nonzero canonical vectors of n entries in increasing order of their number.
std::vector<Vector> everyVector(int n, Ring ring)
{
    const int base = ring == Ring::Z2 ? 2 : 3;
    int count = 1;
    for (int i = 0; i < n; ++i) {
        count *= base;
    }
    std::vector<Vector> out;
    for (int number = 1; number < count; ++number) {
        Vector x;
        for (int i = 0, rest = number; i < n; ++i, rest /= base) {
            x.set(i, rest % base == 2 ? -1 : rest % base);
        }
        if (!x.leadsNegative()) {
            out.push_back(x);
        }
    }
    return out;
}

/// Weights 1 and 2 and a sample of the heavier ones.
std::vector<Vector> sampledVectors(int n, Ring ring)
{
    std::vector<Vector> out;
    for (int i = 0; i < n; ++i) {
        out.push_back({std::uint32_t{1} << i, 0});
    }
    for (int j = 1; j < n; ++j) {
        // By number: the higher entry counts most, and there -1 comes after 1.
        for (const bool negative : {false, true}) {
            for (int i = 0; i < j && !(negative && ring == Ring::Z2); ++i) {
                const std::uint32_t high = std::uint32_t{1} << j;
                out.push_back({high | std::uint32_t{1} << i, negative ? high : 0});
            }
        }
    }
    Rng rng(static_cast<std::uint64_t>(n));
    std::set<Vector> known(out.begin(), out.end());
    while (out.size() < kMostProbes) {
        Vector x;
        for (int i = 0; i < n; ++i) {
            const int digit = rng.below(ring == Ring::Z2 ? 2 : 3);
            x.set(i, digit == 2 ? -1 : digit);
        }
        if (x.leadsNegative()) {
            x = x.negated();
        }
        if (weightOf(x) > 2 && known.insert(x).second) {
            out.push_back(x);
        }
    }
    return out;
}

/// `isFirst`: no earlier mode shows contractions in full.
std::vector<Probe> probesOf(int n, Ring ring, bool isFirst)
{
    const bool all = ring == Ring::Z2 ? n <= 9 : n <= 6; // (3^6 - 1) / 2 = 364, (3^7 - 1) / 2 = 1093
    const int lightest = n <= (ring == Ring::Z2 ? 6 : 4) ? n : n <= 9 ? 2 : isFirst ? 1 : 0;
    std::vector<Probe> out;
    for (const Vector& x : all ? everyVector(n, ring) : sampledVectors(n, ring)) {
        out.push_back({x, weightOf(x) <= lightest});
    }
    return out;
}

} // namespace

ContractionLayout contractionLayout(const play::Dims& dims, Ring ring)
{
    RANKFALL_CHECK(isSearched(ring));
    ContractionLayout layout;
    layout.dims = dims;
    layout.ring = ring;
    for (int mode = 0; mode < 3; ++mode) {
        RANKFALL_CHECK(dims[mode] >= 1 && dims[mode] <= play::kLongestMode);
        layout.probes[mode] = probesOf(dims[mode], ring, mode == 0);
        layout.rows[mode] = dims[mode == 0 ? 1 : 0];
        layout.columns[mode] = dims[mode == 2 ? 1 : 2];
        layout.firstFeature[mode] = layout.features;
        const auto light = std::count_if(layout.probes[mode].begin(), layout.probes[mode].end(),
                                         [](const Probe& probe) { return probe.light; });
        layout.features += static_cast<int>(light) * layout.rows[mode] * layout.columns[mode] +
                           static_cast<int>(layout.probes[mode].size()) * kRankFeatures;
    }
    return layout;
}

} // namespace rankfall::net
