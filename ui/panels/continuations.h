// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/workbench/workbench.h"

#include <QWidget>

class QToolButton;

namespace rankfall {

/// The moves that the tree already has from this position, above what the engine proposes: a button each. Pointing
/// previews its term, a click goes there. Hidden where there is none.
class Continuations : public QWidget {
    Q_OBJECT

public:
    explicit Continuations(Workbench& workbench, QWidget* parent = nullptr);

    static constexpr int kMost = 6; ///< shown; the tree has them all

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow();
    void add(NodeId id, bool transposed);

    Workbench& m_workbench;
    std::vector<std::pair<QToolButton*, NodeId>> m_buttons;
    bool m_previewing = false;
};

} // namespace rankfall
