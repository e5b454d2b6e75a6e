// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/game/position.h"

#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QSpinBox;

namespace rankfall {

/// Asks what to decompose: family, sizes, ring and coefficient bound; says at once how large it is, the schoolbook
/// count and the best known rank.
class NewTensorDialog : public QDialog {
    Q_OBJECT

public:
    NewTensorDialog(const Problem& start, QWidget* parent);
    Problem problem() const;

private:
    void familyChanged();
    void describe();
    QString name() const;

    QComboBox* m_family;
    QLabel* m_sizeLabel;
    QSpinBox* m_sizes[3];
    QLabel* m_times[2];
    QComboBox* m_ring;
    QSpinBox* m_bound;
    QLabel* m_boundLabel;
    QLabel* m_facts;
    QDialogButtonBox* m_buttons;
};

} // namespace rankfall
