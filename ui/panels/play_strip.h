// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/workbench/play_game.h"

#include <QWidget>

class QBoxLayout;
class QCheckBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;

namespace rankfall {

class ElidedLabel;

/// Stands above the pictures while a game is on: whose turn it is, how it stands, the last hint; and what one may do.
class PlayStrip : public QWidget {
    Q_OBJECT

public:
    explicit PlayStrip(PlayGame& game, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void follow();
    void setOptions();

    PlayGame& m_game;
    bool m_isNarrow = false;
    bool m_isShort = false; ///< the score is
    QBoxLayout* m_row = nullptr;
    QLabel* m_mode;
    ElidedLabel* m_text;  ///< whose turn, or the hint
    ElidedLabel* m_score; ///< how it stands
    QDoubleSpinBox* m_seconds;
    QCheckBox* m_fair;
    QPushButton* m_hint;
    QPushButton* m_end;
};

} // namespace rankfall
