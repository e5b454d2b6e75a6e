// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/algebra/ring.h"
#include "core/tensor/target.h"
#include "core/tensor/tensor.h"
#include "core/tensor/term.h"
#include "ui/scenes/palette.h"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace rankfall {

/// One nonzero entry.
struct CellValue {
    Cell cell;
    std::int32_t value = 0;
    bool operator==(const CellValue&) const = default;
};

/// How the entries of one mode are named along their axis.
struct AxisView {
    std::string name;                ///< "A"
    std::vector<std::string> labels; ///< one for each entry
    int block = 1;                   ///< entries a row of the matrix: the grid has a stronger line after each
    bool operator==(const AxisView&) const = default;
};

/// What is drawn: a tensor's nonzero entries and the names of its axes. Immutable once shared; scenes compare pointers
/// to know that nothing changed.
struct TensorData {
    Shape shape;
    std::vector<CellValue> cells; ///< nonzero, ascending by cell
    std::array<AxisView, 3> axes; ///< by Mode
    /// For a rank-one term: its factors, drawn as cells along the axes.
    std::optional<Term> factors;
};

using TensorDataPtr = std::shared_ptr<const TensorData>;

/// The picture data of any tensor with a target's names. `tensor` must have the target's shape.
TensorDataPtr dataOf(const Tensor& tensor, const Target& target);
/// The picture data of a term: its product in the ring, and its factors.
TensorDataPtr dataOf(const Term& term, const Target& target, Ring ring);

/// What a move that is only considered would do to a cell.
struct PreviewMark {
    enum class Kind { Cancels, Creates, Changes };
    Cell cell;
    Kind kind = Kind::Cancels;
    std::int32_t after = 0;
    bool operator==(const PreviewMark&) const = default;
};

std::vector<PreviewMark> marksOf(const Tensor& residual, const Term& term, Ring ring);

/// One entry of one mode: a slab of the picture.
struct Slab {
    Mode mode = Mode::C;
    int index = 0;
    bool operator==(const Slab&) const = default;
};

/// When pictures become coarser. The numbers were measured with a software renderer; see tests/bench/bench_render.cpp.
struct DetailLimits {
    int fullCells = 3000;     ///< more nonzeros: cells fill their lattice place, so that hidden faces vanish
    int blocks = 40000;       ///< more nonzeros: blocks of cells instead of cells
    int animatedCells = 4000; ///< more changing cells: a transition is a cut
    int markedCells = 600;    ///< more marks: outlines without signs
    bool operator==(const DetailLimits&) const = default;
};

/// One picture of one tensor: everything that it is a function of, besides the camera.
struct TensorView {
    TensorDataPtr data;   ///< null: an empty pane
    std::string title;    ///< upper left, "Residual · 12 nonzeros"
    std::string subtitle; ///< under it, dimmed: a formula
    std::string blocks;   ///< said below a picture of blocks instead of cells, "Showing blocks · 184 512 nonzeros"
    Palette palette = kDarkPalette;
    bool shadows = true;   ///< projections on the three far walls
    bool labels = true;    ///< axis names and entries
    double pixelRatio = 1; ///< device pixels in a logical one: scales text and lines
    double textScale = 1;  ///< the size of text in pictures that the user chose
    DetailLimits detail;

    int activeSlice = -1; ///< entry of C that stays opaque while the others are ghosts; -1: all
    std::optional<Cell> hover;
    std::optional<Slab> slab; ///< outlined
    std::vector<Cell> pins;
    std::vector<PreviewMark> marks;
    std::vector<Cell> outlined; ///< cells of a hovered move
    std::optional<Rgb> outline; ///< their colour, where it is not the accent: that of the move's orbit
    std::optional<Cell> focus;  ///< in a block view: the block with this cell is shown as cells

    /// On the way from another tensor of the same shape: first cells that vanish shrink, then new ones grow. `progress`
    /// in [0, 1].
    TensorDataPtr before;
    double progress = 1;
    /// For terms: the outer product grows, first the line of u, then the plane with v, then the block. 1: all of it.
    double growth = 1;

    double textRatio() const { return pixelRatio * textScale; }
};

/// "1 nonzero", "124 nonzeros", "184 512 nonzeros".
std::string countText(std::size_t count, const std::string& singular, const std::string& plural);

} // namespace rankfall
