// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/scenes/cell_picker.h"

#include "ui/scenes/cell_mesh.h"

#include <limits>

namespace rankfall {

namespace {

/// Where the ray enters a box (slab test), or nothing.
std::optional<double> enters(const Ray& ray, Vec3 lo, Vec3 hi)
{
    double first = 0;
    double last = std::numeric_limits<double>::max();
    for (int axis = 0; axis < 3; ++axis) {
        const double d = ray.direction[axis];
        if (std::abs(d) < 1e-12) {
            if (ray.origin[axis] < lo[axis] || ray.origin[axis] > hi[axis]) {
                return std::nullopt;
            }
            continue;
        }
        const double p = (lo[axis] - ray.origin[axis]) / d;
        const double q = (hi[axis] - ray.origin[axis]) / d;
        first = std::max(first, std::min(p, q));
        last = std::min(last, std::max(p, q));
    }
    return first <= last ? std::optional(first) : std::nullopt;
}

} // namespace

CellPicker::CellPicker(const TensorData& data)
    : m_shape(data.shape)
    , m_values(data.shape.cells(), 0)
{
    for (const auto& [cell, value] : data.cells) {
        m_values[m_shape.index(cell)] = static_cast<std::int8_t>(std::clamp(value, -2, 2));
    }
}

std::optional<Cell> CellPicker::pick(const Ray& ray, bool full, int slice) const
{
    if (m_values.empty()) {
        return std::nullopt;
    }
    const Vec3 lo = boxMin(m_shape);
    const Vec3 hi = boxMax(m_shape);
    const auto entry = enters(ray, lo, hi);
    if (!entry) {
        return std::nullopt;
    }
    // Lattice walk in world axes; place[axis] counts unit cells from the box's lower corner.
    const Vec3 start = ray.origin + ray.direction * *entry;
    std::array<int, 3> place{};
    std::array<int, 3> step{};
    std::array<double, 3> next{};
    std::array<double, 3> stride{};
    for (int axis = 0; axis < 3; ++axis) {
        const auto i = static_cast<std::size_t>(axis);
        const int count = static_cast<int>(hi[axis] - lo[axis]);
        place[i] = std::clamp(static_cast<int>(std::floor(start[axis] - lo[axis])), 0, count - 1);
        const double d = ray.direction[axis];
        step[i] = d > 0 ? 1 : -1;
        stride[i] = std::abs(d) < 1e-12 ? std::numeric_limits<double>::max() : 1 / std::abs(d);
        const double border = lo[axis] + place[i] + (d > 0 ? 1 : 0);
        next[i] = std::abs(d) < 1e-12 ? std::numeric_limits<double>::max() : *entry + (border - start[axis]) / d;
    }
    for (;;) {
        const Cell cell{m_shape.a - 1 - place[1], place[0], place[2]};
        const auto value = m_values[m_shape.index(cell)];
        if (value != 0 && (slice < 0 || cell.c == slice)) {
            const double half = full ? 0.5 : cubeSize(value) / 2;
            const Vec3 h{half, half, half};
            if (enters(ray, centreOf(cell) - h, centreOf(cell) + h)) {
                return cell;
            }
        }
        const std::size_t axis = next[0] <= next[1] && next[0] <= next[2] ? 0 : next[1] <= next[2] ? 1 : 2;
        place[axis] += step[axis];
        const int count = static_cast<int>(hi[static_cast<int>(axis)] - lo[static_cast<int>(axis)]);
        if (place[axis] < 0 || place[axis] >= count) {
            return std::nullopt;
        }
        next[axis] += stride[axis];
    }
}

} // namespace rankfall
