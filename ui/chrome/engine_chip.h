// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/workbench/workbench.h"

#include <QAbstractButton>

namespace rankfall {

/// What the engine does: a mark whose shape and colour say the state, and the state in words. A click asks for its
/// menu.
class EngineChip : public QAbstractButton {
    Q_OBJECT

public:
    explicit EngineChip(QWidget* parent = nullptr);

    void setState(EngineState state, const QString& text, bool locked);
    /// Only the first words, for narrow windows; the rest is in the tooltip.
    void setBrief(bool brief);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    EngineState m_state = EngineState::Idle;
    bool m_locked = false;
    bool m_brief = false;
};

} // namespace rankfall
