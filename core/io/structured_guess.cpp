// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/structured_guess.h"

#include "core/scheme/verify.h"

#include <algorithm>
#include <array>

namespace rankfall {

std::vector<TargetPtr> targetsOfSizes(Shape shape)
{
    constexpr std::string_view kKinds = "guslkw"; // symmetric before skew: modulo 2 they are the same
    const auto couldBe = [](char kind, int rows, int cols, int entries) {
        return kind == 'g'   ? rows * cols == entries
               : kind == 'k' ? rows == cols && rows * (rows - 1) / 2 == entries
                             : rows == cols && rows * (rows + 1) / 2 == entries;
    };
    std::vector<TargetPtr> out;
    constexpr int kMost = Target::kMaxExplored;
    for (const char a : kKinds) {
        for (const char b : std::string(kKinds) + "t") {
            for (int n = 1; n <= kMost; ++n) {
                for (int m = 1; m <= kMost; ++m) {
                    if (!couldBe(a, n, m, shape.a) || !(b == 't' ? shape.b == shape.a : true)) {
                        continue;
                    }
                    for (int p = 1; p <= kMost; ++p) {
                        if (b != 't' && !couldBe(b, m, p, shape.b)) {
                            continue;
                        }
                        if (a == 'g' && b == 'g') {
                            if (n * p == shape.c) {
                                out.push_back(Target::matrixMultiplication({n, m, p}));
                            }
                            continue;
                        }
                        for (const bool withoutCorners : {false, true}) {
                            auto target = Target::structured({a, b, {n, m, p}, withoutCorners});
                            if (target && target->shape() == shape) {
                                out.push_back(std::move(target));
                            }
                        }
                    }
                }
            }
        }
    }
    return out;
}

std::vector<Shape> shapesOfProducts()
{
    constexpr int kMost = Target::kMaxExplored;
    const auto sizes = [](int rows, int cols) { // what a matrix may have: general, triangular, skew
        std::vector<int> out{rows * cols};
        if (rows == cols) {
            out.push_back(rows * (rows + 1) / 2);
            out.push_back(rows * (rows - 1) / 2);
        }
        return out;
    };
    std::vector<Shape> out;
    for (int n = 1; n <= kMost; ++n) {
        for (int m = 1; m <= kMost; ++m) {
            for (const int a : sizes(n, m)) {
                out.push_back({a, a, n * (n + 1) / 2}); // by its transpose
                if (n == m) {
                    out.push_back({a, a, a}); // triangular matrices make such again
                }
                for (int p = 1; p <= kMost; ++p) {
                    for (const int b : sizes(m, p)) {
                        out.push_back({a, b, n * p});
                    }
                }
            }
        }
    }
    std::erase_if(out, [](Shape shape) { return shape.a < 1 || shape.b < 1; });
    const auto key = [](Shape shape) { return std::array{shape.a + shape.b + shape.c, shape.a, shape.b}; };
    std::ranges::sort(out, {}, key);
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

TargetPtr whatIsDecomposed(const Scheme& scheme, const std::vector<TargetPtr>& candidates, std::span<const Ring> rings)
{
    for (const Ring ring : rings) {
        for (const TargetPtr& target : candidates) {
            if (scheme.rank() > target->tensor().nonzeros()) {
                continue;
            }
            Scheme trial = scheme;
            trial.target = target;
            if (verify(trial, ring).exact) {
                return target;
            }
        }
    }
    return nullptr;
}

TargetPtr growToWhatIsDecomposed(Scheme& scheme, Shape seen)
{
    constexpr std::array<std::array<int, 3>, 8> kGrown{
        {{0, 0, 0}, {1, 0, 0}, {0, 1, 0}, {1, 1, 0}, {0, 0, 1}, {1, 0, 1}, {0, 1, 1}, {1, 1, 1}}};
    for (const auto& [a, b, c] : kGrown) {
        const Shape shape{seen.a + a, seen.b + b, seen.c + c};
        for (auto& product : scheme.products) {
            for (const Mode mode : kModes) {
                product[static_cast<std::size_t>(index(mode))].resize(static_cast<std::size_t>(shape[mode]));
            }
        }
        if (auto found = whatIsDecomposed(scheme, targetsOfSizes(shape), kTriedRings)) {
            return found;
        }
    }
    return nullptr;
}

} // namespace rankfall
