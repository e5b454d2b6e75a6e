// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/panels/term_improver.h"

#include <QWidget>

class QPushButton;

namespace rankfall {

class ElidedLabel;

/// Stands above the pictures while terms are being improved: how it goes, what is offered, and what can be done about
/// it.
class ImproveStrip : public QWidget {
    Q_OBJECT

public:
    explicit ImproveStrip(TermImprover& improver, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void follow();

    TermImprover& m_improver;
    ElidedLabel* m_text;
    QPushButton* m_accept;
    QPushButton* m_close;
};

} // namespace rankfall
