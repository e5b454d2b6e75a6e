// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
//
// Dense tensors: cells fill their places, so that only faces towards empty places are left, and equal neighbours merge.

#include "ui/scenes/cell_mesh.h"

#include <algorithm>

namespace rankfall {

namespace {

/// One layer of cells at a time: exposed faces of one direction, merged into rectangles of one value (greedy: as wide
/// as possible, then as high as possible).
class LayerMerger {
public:
    LayerMerger(const TensorData& data, const Palette& palette, int onlySlice, CellMesh& out)
        : m_shape(data.shape)
        , m_values(data.shape.cells(), 0)
        , m_palette(palette)
        , m_out(out)
    {
        for (const auto& [cell, value] : data.cells) {
            if (onlySlice < 0 || cell.c == onlySlice) {
                m_values[m_shape.index(cell)] = static_cast<std::int8_t>(std::clamp(value, -2, 2));
                ++m_out.cubes;
            }
        }
    }

    void direction(const FaceFrame& face)
    {
        const Mode across = modeOfAxis(face.axis);
        const Mode first = across == Mode::A ? Mode::B : Mode::A;
        const Mode second = across == Mode::C ? Mode::B : Mode::C;
        // y runs against A.
        const int step = face.axis == 1 ? -face.side : face.side;
        const int rows = m_shape[first];
        const int cols = m_shape[second];
        m_mask.assign(static_cast<std::size_t>(rows) * static_cast<std::size_t>(cols), 0);
        for (int layer = 0; layer < m_shape[across]; ++layer) {
            const bool outermost = layer + step < 0 || layer + step >= m_shape[across];
            for (int r = 0; r < rows; ++r) {
                for (int c = 0; c < cols; ++c) {
                    Cell cell = cellAt(across, layer, first, r, second, c);
                    std::int8_t value = m_values[m_shape.index(cell)];
                    if (value != 0 && !outermost) {
                        set(cell, across, layer + step);
                        value = m_values[m_shape.index(cell)] == 0 ? value : std::int8_t{0};
                    }
                    m_mask[static_cast<std::size_t>(r * cols + c)] = value;
                }
            }
            merge(face, across, layer, first, rows, second, cols);
        }
    }

private:
    static void set(Cell& cell, Mode mode, int value)
    {
        (mode == Mode::A ? cell.a : mode == Mode::B ? cell.b : cell.c) = value;
    }

    static Cell cellAt(Mode p, int pi, Mode q, int qi, Mode r, int ri)
    {
        Cell cell;
        set(cell, p, pi);
        set(cell, q, qi);
        set(cell, r, ri);
        return cell;
    }

    void merge(const FaceFrame& face, Mode across, int layer, Mode first, int rows, Mode second, int cols)
    {
        const auto at = [&](int r, int c) -> std::int8_t& { return m_mask[static_cast<std::size_t>(r * cols + c)]; };
        for (int r = 0; r < rows; ++r) {
            for (int c = 0; c < cols; ++c) {
                const std::int8_t value = at(r, c);
                if (value == 0) {
                    continue;
                }
                int wide = 1;
                while (c + wide < cols && at(r, c + wide) == value) {
                    ++wide;
                }
                int high = 1;
                const auto rowMatches = [&](int row) {
                    for (int k = 0; k < wide; ++k) {
                        if (at(row, c + k) != value) {
                            return false;
                        }
                    }
                    return true;
                };
                while (r + high < rows && rowMatches(r + high)) {
                    ++high;
                }
                for (int i = 0; i < high; ++i) {
                    std::fill_n(&at(r + i, c), wide, std::int8_t{0});
                }
                const Vec3 lo = centreOf(cellAt(across, layer, first, r, second, c));
                const Vec3 hi = centreOf(cellAt(across, layer, first, r + high - 1, second, c + wide - 1));
                emit(face, lo, hi, value);
            }
        }
    }

    void emit(const FaceFrame& face, Vec3 p, Vec3 q, std::int8_t value)
    {
        const int i = (face.axis + 1) % 3;
        const int k = (face.axis + 2) % 3;
        Vec3 corner = p;
        corner[face.axis] += 0.5 * face.side;
        corner[i] = std::min(p[i], q[i]) - 0.5;
        corner[k] = std::min(p[k], q[k]) - 0.5;
        Vec3 u;
        Vec3 v;
        u[i] = std::abs(q[i] - p[i]) + 1;
        v[k] = std::abs(q[k] - p[k]) + 1;
        ++m_out.quads;
        m_out.faces.addQuad(corner, u, v, toned(m_palette.value(value), toneOf(face.axis)));
    }

    Shape m_shape;
    std::vector<std::int8_t> m_values;
    std::vector<std::int8_t> m_mask;
    const Palette& m_palette;
    CellMesh& m_out;
};

} // namespace

void buildLayers(const TensorView& view, const FaceSet& faces, CellMesh& out)
{
    LayerMerger merger(*view.data, view.palette, view.activeSlice, out);
    for (const FaceFrame& face : faces.all()) {
        merger.direction(face);
    }
}

} // namespace rankfall
