// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/game/position.h"
#include "core/program/measure.h"

#include <QDialog>

#include <atomic>
#include <thread>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace rankfall {

class MeasureGraph;
class ProgramMaker;

/// Times the recursion of a position's scheme beside Eigen's product for growing matrices, on a thread of its own, and
/// draws the ratio. Closing it stops the measurement within one product of blocks.
class MeasureDialog : public QDialog {
    Q_OBJECT

public:
    explicit MeasureDialog(const Position& position, QWidget* parent = nullptr);
    ~MeasureDialog() override;

    /// Sizes 64 to `largest` in steps of about √2.
    static std::vector<int> sizesUpTo(int largest);
    /// A line for each point, with a head.
    QString csv() const;

    MeasureGraph* graph() const { return m_graph; }

    bool isMeasuring() const { return m_isMeasuring; }

    void start();
    void cancel();

private:
    void run(const Program& program, const MeasureJob& job, bool compiled);
    void finish(const QString& trouble);
    void showState();

    Position m_position;
    ProgramMaker* m_maker;
    MeasureGraph* m_graph;
    QComboBox* m_largest;
    QSpinBox* m_depth;
    QComboBox* m_precision;
    QCheckBox* m_compiled;
    QLabel* m_remark;
    QPushButton* m_start;
    QPushButton* m_copy;
    QString m_trouble;
    std::vector<MeasurePoint> m_points;
    bool m_isMeasuring = false;
    bool m_isWaiting = false; ///< for the program
    std::atomic<bool> m_stop{false};
    std::thread m_thread;
};

} // namespace rankfall
