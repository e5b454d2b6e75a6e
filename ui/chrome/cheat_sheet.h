// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QPointer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QScrollArea;

namespace rankfall {

class Actions;
class Card;
class KeyColumns;

/// Every key over the dimmed window, by section; those that work where the focus was are lit. Typing searches; Esc, a
/// click beside it or `?` again closes.
class CheatSheet : public QWidget {
    Q_OBJECT

public:
    CheatSheet(Actions& actions, QWidget* window);

    void open();
    void close();
    void toggle();

    QLineEdit* input() const { return m_input; }

    const KeyColumns* columns() const { return m_columns; }

    bool eventFilter(QObject* watched, QEvent* event) override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    void refresh();
    void place();

    Actions& m_actions;
    QWidget* m_host;
    Card* m_card;
    QLabel* m_title;
    QLineEdit* m_input;
    QLabel* m_legend;
    QScrollArea* m_scroll;
    KeyColumns* m_columns;
    QPointer<QWidget> m_before; ///< had the focus: what "now" means
};

} // namespace rankfall
