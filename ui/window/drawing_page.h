// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/window/tensor_drawing.h"

#include <QWidget>

#include <array>
#include <vector>

class QGridLayout;
class QLabel;
class QPushButton;
class QSpinBox;

namespace rankfall {

class FactorGrid;

/// Where a tensor is drawn: its sizes, and one grid for each entry of A, rows for B and columns for C. A click steps an
/// entry through 0, 1 and -1, and the keys of factors work: digits, minus, arrows.
class DrawingPage : public QWidget {
    Q_OBJECT

public:
    explicit DrawingPage(QWidget* parent = nullptr);

    const Tensor& tensor() const { return m_drawing.tensor(); }

    /// Puts a tensor there that fits, as one step of the history.
    void setTensor(const Tensor& tensor);
    /// The ring that clicks and keys know: residues modulo a prime.
    void setRing(Ring ring);

    /// The grid of an entry of A.
    FactorGrid* grid(int a) const { return m_grids[static_cast<std::size_t>(a)]; }

Q_SIGNALS:
    void changed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void resizeDrawing();
    void edited(int a, const Factor& values);
    void act(void (TensorDrawing::*step)());
    void randomise();
    /// Brings grids, sizes and buttons in line with the drawing.
    void follow();

    TensorDrawing m_drawing;
    Ring m_ring = Ring::Z;
    Rng m_rng;
    std::array<QSpinBox*, 3> m_sizes{};
    QGridLayout* m_layout;
    std::vector<QLabel*> m_titles;
    std::vector<FactorGrid*> m_grids;
    QPushButton* m_undo;
    QPushButton* m_redo;
    QPushButton* m_clear;
    QPushButton* m_random;
    QSpinBox* m_terms;
};

} // namespace rankfall
