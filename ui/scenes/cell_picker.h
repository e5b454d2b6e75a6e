// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/scenes/camera.h"
#include "ui/scenes/tensor_view.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace rankfall {

/// Finds the cube under the pointer exactly, on the processor: walks the ray through the lattice (Amanatides and Woo
/// 1987) and tests the cube in each nonzero cell on its way. Takes microseconds at any size, and needs no picture.
class CellPicker {
public:
    CellPicker() = default;
    explicit CellPicker(const TensorData& data);

    /// The nonzero cell whose cube the ray meets first. With `full` cubes fill their cells; with `slice` >= 0 only
    /// cells of that entry of C count.
    std::optional<Cell> pick(const Ray& ray, bool full = false, int slice = -1) const;

    std::int32_t valueAt(Cell cell) const { return m_values[m_shape.index(cell)]; }

private:
    Shape m_shape;
    std::vector<std::int8_t> m_values; ///< clamped to ±2: enough to know a cube's size
};

} // namespace rankfall
