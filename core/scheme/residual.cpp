// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/scheme/residual.h"

namespace rankfall {

std::optional<std::vector<Excess>> integerResidual(const Scheme& scheme)
{
    if (!scheme.isIntegral()) {
        return std::nullopt;
    }
    const Tensor& target = scheme.target->tensor();
    const Shape shape = target.shape();
    std::vector<std::int64_t> left(target.values().begin(), target.values().end());
    for (const auto& product : scheme.products) {
        for (int a = 0; a < shape.a; ++a) {
            const std::int64_t u = product[0][static_cast<std::size_t>(a)].numerator();
            for (int b = 0; u != 0 && b < shape.b; ++b) {
                const std::int64_t v = product[1][static_cast<std::size_t>(b)].numerator();
                for (int c = 0; v != 0 && c < shape.c; ++c) {
                    const std::int64_t w = product[2][static_cast<std::size_t>(c)].numerator();
                    std::int64_t uv = 0;
                    std::int64_t uvw = 0;
                    std::int64_t& place = left[shape.index(target.home({a, b, c}))];
                    if (__builtin_mul_overflow(u, v, &uv) || __builtin_mul_overflow(uv, w, &uvw) ||
                        __builtin_sub_overflow(place, uvw, &place)) {
                        return std::nullopt;
                    }
                }
            }
        }
    }
    std::vector<Excess> out;
    for (std::size_t i = 0; i < left.size(); ++i) {
        if (left[i] != 0) {
            out.push_back({shape.cell(i), left[i]});
        }
    }
    return out;
}

} // namespace rankfall
