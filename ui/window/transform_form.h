// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/scheme/transform.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace rankfall {

/// What a transformation of one kind needs to be told: matrices, a side, an index, another scheme. Gives the value, or
/// says what is missing.
class TransformForm : public QWidget {
    Q_OBJECT

public:
    /// `scheme` is what is transformed, its ring claimed; it must outlive the form.
    TransformForm(Transformation::Kind kind, const Scheme& scheme, QWidget* parent = nullptr);

    Expected<Transformation> value() const;

    /// "Change of basis"
    static QString nameOf(Transformation::Kind kind);
    static QString explanationOf(Transformation::Kind kind);

Q_SIGNALS:
    void changed();

private:
    void addBasis(QFormLayout* form);
    void addSide(QFormLayout* form);
    void addIndex(QFormLayout* form);
    void addOther(QFormLayout* form);
    void drawMatrices();
    void limitIndex();
    void chooseFile();
    Expected<Scheme> other() const;
    Side side() const;

    Transformation::Kind m_kind;
    const Scheme& m_scheme;
    std::array<QLineEdit*, 3> m_matrices{};
    QSpinBox* m_additions = nullptr;
    QSpinBox* m_seed = nullptr;
    QComboBox* m_side = nullptr;
    QSpinBox* m_index = nullptr;
    QComboBox* m_other = nullptr;
};

} // namespace rankfall
