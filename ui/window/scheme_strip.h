// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/scheme/scheme.h"

#include <QWidget>

#include <optional>

namespace rankfall {

/// A whole scheme at a glance: a column for each product, a row for each entry of A, B and C, in the colours that the
/// pictures of tensors have. Shows how dense it is, and that no two are alike.
class SchemeStrip : public QWidget {
    Q_OBJECT

public:
    explicit SchemeStrip(QWidget* parent = nullptr);
    void setScheme(std::optional<Scheme> scheme);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    std::optional<Scheme> m_scheme;
};

} // namespace rankfall
