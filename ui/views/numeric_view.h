// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/numeric_data.h"

#include <QWidget>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QPushButton;
class QSpinBox;

namespace rankfall {

class ElidedLabel;
class NumericGraph;
class NumericResidual;

/// The dock of least squares: what is asked for, how the residual shrinks, and what came of it. A scheme in the ring of
/// the position is adopted as one move; one over Q or C, or in floating point, is asked to be shown by itself.
class NumericView : public QWidget {
    Q_OBJECT

public:
    explicit NumericView(Workbench* workbench, QWidget* parent = nullptr);
    /// Lets least squares think about the position, or pauses it.
    void toggle();

    QSize minimumSizeHint() const override { return {320, 170}; }

Q_SIGNALS:
    void schemeWanted(const std::shared_ptr<const rankfall::Scheme>& scheme);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildControls();
    void refresh();
    void ask();

    Workbench* m_workbench;
    ElidedLabel* m_headline;
    ElidedLabel* m_verdict;
    QSpinBox* m_rank;
    QCheckBox* m_free;
    QComboBox* m_ring;
    QPushButton* m_fit;
    QPushButton* m_adopt;
    QPushButton* m_open;
    NumericGraph* m_graph;
    NumericResidual* m_residual;
    QBoxLayout* m_controls; ///< two rows of them, or one
};

} // namespace rankfall
