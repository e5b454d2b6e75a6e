// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/tensor/target_families.h"

#include <QWidget>

#include <array>

class QComboBox;
class QLabel;
class QSpinBox;

namespace rankfall {

/// The fields of a family: its sizes, and what may follow its prefix. Makes the name of a target of them.
class FamilyPage : public QWidget {
    Q_OBJECT

public:
    explicit FamilyPage(QWidget* parent = nullptr);

    void setFamily(const TargetFamily& family);
    /// Puts what the name of a target of the family says into the fields.
    void setName(std::string_view name);
    /// The target of the fields, or what is wrong with them.
    Expected<TargetPtr> target() const;

Q_SIGNALS:
    void changed();

private:
    std::string name() const;
    /// Where the kinds of two matrices are chosen, sizes that only square matrices have are kept equal.
    void keepSquare(int moved);

    const TargetFamily* m_family = nullptr;
    QLabel* m_meaning;
    QLabel* m_choiceLabel;
    QComboBox* m_choice;
    std::array<QLabel*, 3> m_labels{};
    std::array<QSpinBox*, 3> m_sizes{};
};

} // namespace rankfall
