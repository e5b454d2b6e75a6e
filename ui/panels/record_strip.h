// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/workbench/workbench.h"

#include <QWidget>

class QToolButton;

namespace rankfall {

class ElidedLabel;

/// There while the proposals shown were made before: who made them, when and for how much; asks again in the same way,
/// or forgets them.
class RecordStrip : public QWidget {
    Q_OBJECT

public:
    explicit RecordStrip(Workbench& workbench, QWidget* parent = nullptr);

private:
    void follow();

    Workbench& m_workbench;
    ElidedLabel* m_text = nullptr;
    QToolButton* m_again = nullptr;
    QToolButton* m_forget = nullptr;
};

} // namespace rankfall
