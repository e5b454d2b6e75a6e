// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/panels/basis_picture.h"

#include <QDialog>
#include <QWidget>

namespace rankfall {

/// The matrix that takes one mode of the tensor to the agent's basis: a row for each entry there, a column for each of
/// the tensor's own.
class BasisGrid : public QWidget {
    Q_OBJECT

public:
    BasisGrid(BasisMatrix matrix, ModeLayout layout, QWidget* parent = nullptr);

    QSize sizeHint() const override;

    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    BasisMatrix m_matrix;
    ModeLayout m_layout;
};

/// The three matrices of a basis.
class BasisDialog : public QDialog {
    Q_OBJECT

public:
    BasisDialog(const BasisMatrices& matrices, const Target& target, QWidget* parent = nullptr);
};

} // namespace rankfall
