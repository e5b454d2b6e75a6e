// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/program/numbers.h"

#include <algorithm>
#include <cmath>

namespace rankfall {

namespace {

double magnitude(const Sum& sum)
{
    long double total = 0;
    for (const Part& part : sum) {
        total += std::abs(part.coefficient.value());
    }
    return static_cast<double>(total);
}

} // namespace

double growthFactor(const Program& program)
{
    const auto left = expanded(program.left, program.ring);
    const auto right = expanded(program.right, program.ring);
    const auto out = expanded(program.out, program.ring);
    if (!left || !right || !out) {
        return std::numeric_limits<double>::infinity();
    }
    double most = 0;
    for (const Sum& output : out->outputs) {
        double total = 0;
        for (const Part& part : output) {
            const auto r = static_cast<std::size_t>(part.variable);
            total += static_cast<double>(std::abs(part.coefficient.value())) * magnitude(left->outputs[r]) *
                     magnitude(right->outputs[r]);
        }
        most = std::max(most, total);
    }
    return most;
}

std::optional<double> exponentOf(const Target& target, int rank)
{
    if (!target.format() || rank < 1) {
        return std::nullopt;
    }
    const auto [n, m, p] = *target.format();
    const double volume = static_cast<double>(n) * m * p;
    return volume > 1 ? std::optional<double>(3 * std::log(rank) / std::log(volume)) : std::nullopt;
}

} // namespace rankfall
