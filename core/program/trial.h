// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/rng.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <ctime>
#include <utility>
#include <vector>

namespace rankfall {

// What timing products of large matrices is made of. Private to the room.

inline constexpr int kCheckedRows = 8;

/// Processor time of this thread: what else runs on the machine counts as little as can be.
inline double threadSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

inline double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// Two random matrices, and some rows of their product in higher precision.
template <typename T>
struct Data {
    Data(int n, std::uint64_t seed)
        : size(n)
        , a(square())
        , b(square())
        , c(square())
    {
        Rng rng(seed);
        for (auto* matrix : {&a, &b}) {
            for (T& x : *matrix) {
                x = static_cast<T>(static_cast<double>(rng() >> 11) * 0x1p-52 - 1);
            }
        }
        for (int i = 0; i < std::min(n, kCheckedRows); ++i) {
            const std::size_t row = static_cast<std::size_t>(i) * static_cast<std::size_t>(n) /
                                    static_cast<std::size_t>(std::min(n, kCheckedRows));
            std::vector<long double> out(static_cast<std::size_t>(n), 0);
            for (std::size_t k = 0; k < out.size(); ++k) {
                const long double x = a[row * out.size() + k];
                for (std::size_t j = 0; j < out.size(); ++j) {
                    out[j] += x * b[k * out.size() + j];
                }
            }
            rows.emplace_back(row, std::move(out));
        }
    }

    std::vector<T> square() const
    {
        return std::vector<T>(static_cast<std::size_t>(size) * static_cast<std::size_t>(size));
    }

    double error() const
    {
        long double worst = 0;
        long double largest = 0;
        for (const auto& [row, exact] : rows) {
            for (std::size_t j = 0; j < exact.size(); ++j) {
                worst = std::max(worst, std::abs(exact[j] - static_cast<long double>(c[row * exact.size() + j])));
                largest = std::max(largest, std::abs(exact[j]));
            }
        }
        return largest > 0 ? static_cast<double>(worst / largest) : 0;
    }

    int size;
    std::vector<T> a;
    std::vector<T> b;
    std::vector<T> c;
    std::vector<std::pair<std::size_t, std::vector<long double>>> rows;
};

} // namespace rankfall
