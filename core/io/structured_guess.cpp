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
                    if (!couldBe(a, n, m, shape.a)) {
                        continue;
                    }
                    for (int p = 1; p <= kMost; ++p) {
                        const bool fits = b == 't' ? n == p && shape.b == shape.a && n * (n + 1) / 2 == shape.c
                                                   : couldBe(b, m, p, shape.b) && n * p == shape.c;
                        if (!fits) {
                            continue;
                        }
                        if (a == 'g' && b == 'g') {
                            out.push_back(Target::matrixMultiplication({n, m, p}));
                            continue;
                        }
                        for (const bool withoutCorners : {false, true}) {
                            if (auto target = Target::structured({a, b, {n, m, p}, withoutCorners})) {
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
    out.erase(std::ranges::unique(out).begin(), out.end());
    return out;
}

TargetPtr whatIsDecomposed(const Scheme& scheme, const std::vector<TargetPtr>& candidates)
{
    for (const Ring ring : {scheme.isIntegral() ? Ring::Z : Ring::Q, Ring::Z2, Ring::Z3}) {
        for (const TargetPtr& target : candidates) {
            Scheme trial = scheme;
            trial.target = target;
            if (verify(trial, ring).exact) {
                return target;
            }
        }
    }
    return nullptr;
}

} // namespace rankfall
