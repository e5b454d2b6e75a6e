// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/rng.h"
#include "core/tensor/tensor.h"

#include <vector>

namespace rankfall {

/// A small tensor that is drawn by hand, with its history. A value; at most kMaxSize entries along each mode.
class TensorDrawing {
public:
    static constexpr int kMaxSize = 8;

    /// Zero.
    explicit TensorDrawing(Shape shape = {2, 2, 2});

    const Tensor& tensor() const { return m_tensor; }

    static bool fits(Shape shape);
    /// Whether a tensor can be drawn on: small, and no entry beyond kMaxCoefficient.
    static bool fits(const Tensor& tensor);

    /// The entries T[a, ·, ·] one row after the other: what a grid of rows B and columns C shows.
    Factor slice(int a) const;

    // Each is one step of the history, if it changes anything.
    void setSlice(int a, const Factor& values);
    void resize(Shape shape); ///< keeps what has a place in the new shape
    void clear();
    void replace(const Tensor& tensor);
    /// A sum of so many random terms with coefficients -1, 0 and 1, in the ring: of that rank or less.
    void randomise(int terms, Ring ring, Rng& rng);

    bool canUndo() const { return !m_past.empty(); }

    bool canRedo() const { return !m_future.empty(); }

    void undo();
    void redo();

private:
    void remember(Tensor next);

    Tensor m_tensor;
    std::vector<Tensor> m_past;
    std::vector<Tensor> m_future;
};

} // namespace rankfall
